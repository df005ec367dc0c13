"""A path, or none → the LibreOffice that makes our PDFs, and its version."""

from __future__ import annotations

import contextlib
import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from cabinetpaper.errors import ProgramError
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.pdf.office_paths import inside, paths, system_of
from cabinetpaper.pdf.registry import registry_values
from cabinetpaper.pdf.running import TimeUpError, run

# Tried: 7.4 leaves paragraph borders untagged and gives pages with links a wrong tab order, both
# of which PDF/UA-1 forbids (ISO 14289-1, 7.1 and 7.18.3); 25.2 does neither.
OLDEST = (25, 2)
_VERSION = re.compile(r"(?m)^(LibreOffice\w*(?: \w+)? (\d+)\.(\d+)[0-9.]*)")
_SECONDS = 60
_QUOTED = 80


@frozen(kw_only=True)
class Office:
    """A LibreOffice: the path of its program, its name with the version, and the first two numbers.

    >>> Office(program=Path("soffice"), name="LibreOffice 7.4.7.2", version=(7, 4)).too_old.code
    'soffice-too-old'
    """

    program: Path
    name: str
    version: tuple[int, int]

    @property
    def too_old(self) -> Finding | None:
        """Give the finding that this LibreOffice is too old for PDF/UA, or None."""
        if self.version >= OLDEST:
            return None
        return Finding(
            code="soffice-too-old",
            severity=Severity.WARNING,
            text=f"The PDF was made by {self.name}, which is too old for PDF/UA: its links and the "
            "borders of its paragraphs are not tagged as that standard asks.",
            advice="Install LibreOffice 25.2 or later, or name one with --soffice, and make the "
            "PDF again.",
        )


def find_office(named: str | Path | None = None) -> Office:
    """Give the LibreOffice at a path (its program, or the folder that it is installed in).

    Without one, it is looked for on the PATH and where installers put it. Raises `ProgramError`
    where there is none, or what is there is not LibreOffice.
    """
    program = first_program(_installed()) if named is None else _named(Path(named))
    try:
        answer = run([str(program), "--version"], seconds=_SECONDS)
    except OSError as error:
        raise ProgramError(
            f"{program}: this cannot be started ({error.strerror or error}); "
            "expected the program soffice of LibreOffice"
        ) from None
    except TimeUpError:
        raise ProgramError(
            f"{program}: this was asked for its version and said nothing in {_SECONDS} seconds; "
            "expected the program soffice of LibreOffice"
        ) from None
    found = _VERSION.search(answer)
    if not found:
        said = " ".join(answer.split())[:_QUOTED]
        raise ProgramError(
            f"{program}: this is not LibreOffice: asked for its version it said "
            f"{f'“{said}”' if said else 'nothing'}"
        )
    return Office(program=program, name=found[1], version=(int(found[2]), int(found[3])))


def _installed() -> tuple[str, ...]:
    system = system_of(sys.platform)
    return paths(system, os.environ, registry=registry_values, folders=_in_opt())


def first_program(candidates: Iterable[str]) -> Path:
    """Give the first of these paths that is a program; raises `ProgramError` where none is."""
    for path in candidates:
        if _is_program(Path(path)):
            return Path(path)
    raise ProgramError(
        "a PDF is made by LibreOffice, and there is none on the PATH or where it is installed "
        "as a rule: install LibreOffice 25.2 or later, or name its program with --soffice"
    )


def _in_opt() -> Iterator[str]:
    with contextlib.suppress(OSError):
        yield from (path.name for path in Path("/opt").iterdir())


def _named(path: Path) -> Path:
    if path.is_dir():
        for candidate in inside(system_of(sys.platform), str(path)):
            if _is_program(Path(candidate)):
                return Path(candidate)
        raise ProgramError(f"{path}: there is no LibreOffice in this folder")
    if not path.exists():
        raise ProgramError(
            f"{path}: there is no such file; expected the program soffice of LibreOffice"
        )
    # A name without a folder would be looked for on the PATH when it is started.
    return path.absolute()


def _is_program(path: Path) -> bool:
    try:
        return path.is_file() and os.access(path, os.X_OK)
    except OSError:
        return False
