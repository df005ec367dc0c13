"""A paper's bytes → its Word file and, where it is asked for, its PDF: both or neither."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from cabinetpaper.errors import OutputError, ProgramError
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.places import Place
from cabinetpaper.steps.made import MadeFile
from cabinetpaper.steps.pdf import LibreOffice, Printer


def write_paper(
    path: Path,
    data: bytes,
    *,
    inputs: Iterable[Path],
    force: bool,
    pdf: bool | LibreOffice,
    made_of: str = "",
) -> MadeFile | None:
    """Write a Word file, and give the PDF that was made beside it, if one is asked for.

    All that can fail is done before the first is written: a Word file and a PDF under one name
    that say different things are worse than none.
    """
    from cabinetpaper.record.targets import check_target, write

    if not pdf:
        write(path, data, inputs=inputs, force=force)
        return None
    beside, inputs = path.with_suffix(".pdf"), tuple(inputs)
    for target in (path, beside):
        check_target(target, inputs=inputs, force=force)
    try:
        printer = Printer.ready(pdf if isinstance(pdf, LibreOffice) else LibreOffice())
        made = printer.pdf(data, name=path.name, made_of=made_of)
    except ProgramError as error:
        raise ProgramError(
            f"{error}. Nothing was written; without --pdf the Word file alone is made"
        ) from None
    write(path, data, inputs=inputs, force=force)
    try:
        write(beside, made.data, inputs=inputs, force=force)
    except OutputError as error:
        raise OutputError(f"{error}. The Word file is made, and the PDF is not: {path}") from None
    return printer.told(beside, made)


def older_pdf(paper: Path, data: bytes) -> tuple[Finding, ...]:
    """Give the finding that the PDF beside a paper is of what the paper said before."""
    from cabinetpaper.record.pdf_seal import is_made_from, is_sealed_pdf

    path = paper.with_suffix(".pdf")
    try:
        found = path.read_bytes()
    except OSError:
        return ()
    if not is_sealed_pdf(found) or is_made_from(found, data):
        return ()
    return (
        Finding(
            code="pdf-older",
            severity=Severity.WARNING,
            place=Place(file=path.name),
            text="This PDF was made from an earlier version of the Word file beside it.",
            advice="Make it again with --pdf, or delete it.",
        ),
    )


def edited_papers(paper: Path, made_of: str) -> tuple[Finding, ...]:
    """Give the findings that edited papers of the same facts stand beside a paper."""
    from cabinetpaper.record.targets import edited_earlier

    return tuple(
        Finding(
            code="paper-edited",
            severity=Severity.WARNING,
            place=Place(file=path.name),
            text="This is the paper under an earlier day, item or title; it was kept, because "
            "somebody has changed it.",
            advice="Bring the changes into the paper’s folder, and delete it, so that nobody "
            "publishes it by mistake.",
        )
        for path in edited_earlier(paper, made_of)
    )
