"""What a verb made: the file, the document in it, and what there is to say about it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from attrs import field, frozen

from cabinetpaper.document.blocks import Document
from cabinetpaper.errors import CabinetPaperError
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.tuples import as_tuple


@frozen(kw_only=True)
class MadeFile:
    """A file that was made; `summary` is one line on what is in it.

    `accepted` counts the findings that the paper lets stand, which are not among `findings`.
    """

    path: Path
    findings: tuple[Finding, ...] = field(default=(), converter=as_tuple)
    accepted: int = 0
    summary: str = ""


@frozen(kw_only=True)
class Made(MadeFile):
    """A Word file that was made, the document in it, and its PDF where one was asked for."""

    document: Document = field(repr=False)
    pdf: MadeFile | None = None


class PaperRefusedError(CabinetPaperError):
    """A paper with findings of severity error, which is not written unless told to.

    `what` is what would be written, where it is no paper. `accepted` counts what it lets stand.
    """

    def __init__(
        self, findings: Sequence[Finding], *, what: str = "paper", accepted: int = 0
    ) -> None:
        self.findings = tuple(findings)
        self.accepted = accepted
        count = sum(finding.severity is Severity.ERROR for finding in findings)
        super().__init__(
            f"nothing was written, because of {counted(count, 'finding')} of severity error; "
            f"put it right, or use --allow-errors to write the {what} all the same"
        )


def counted(count: int, word: str) -> str:
    """Give a count with its word.

    >>> counted(1, "action"), counted(9, "action")
    ('1 action', '9 actions')
    """
    return f"{count} {word}{'' if count == 1 else 's'}"
