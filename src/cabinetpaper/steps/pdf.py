"""A Word file → the tagged PDF of it, beside it; and the printer that makes a paper's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from cabinetpaper.errors import InputError
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.pdf.patience import SECONDS
from cabinetpaper.steps.made import MadeFile, counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from cabinetpaper.pdf.finish import Finished
    from cabinetpaper.pdf.office import Office


@frozen
class LibreOffice:
    """The LibreOffice that makes a PDF: where it is, and how long it may take.

    `program` is its program or folder, looked for where it is None. `seconds` are for one file.
    `watch` is called several times a second while it runs.

    >>> LibreOffice(seconds=300).program is None
    True
    """

    program: str | Path | None = None
    seconds: float = SECONDS
    watch: Callable[[], object] = field(default=lambda: None, repr=False, eq=False)


def make_pdf(
    source: str | Path,
    *,
    out: str | Path | None = None,
    libreoffice: LibreOffice | None = None,
    force: bool = False,
) -> MadeFile:
    """Make the tagged PDF of a Word file, beside it unless `out` names a file.

    Raises `InputError` for what is no Word file or is not all in the file, `ProgramError` where
    LibreOffice is absent, fails or takes too long, `OutputError` for a target that may not be
    replaced unless `force`. A PDF that was made here and that nobody changed is replaced.
    """
    from cabinetpaper.frame.package import read_package
    from cabinetpaper.frame.unzip import read_bytes
    from cabinetpaper.record.seal import made_of
    from cabinetpaper.record.targets import check_target, write

    path = Path(source)
    target = Path(out) if out is not None else path.with_suffix(".pdf")
    if target.suffix.lower() != ".pdf":
        raise InputError(f"{target}: expected a name that ends in .pdf")
    data = read_bytes(path, path.name)
    facts = made_of(read_package(data, name=path.name).parts)
    check_target(target, inputs=(path,), force=force)
    printer = Printer.ready(libreoffice or LibreOffice())
    made = printer.pdf(data, name=path.name, made_of=facts)
    write(target, made.data, inputs=(path,), force=force)
    told = printer.told(target, made)
    return evolve(told, findings=[*_false_to_publish(data, path.name), *told.findings])


def _false_to_publish(data: bytes, name: str) -> tuple[Finding, ...]:
    """Give what a file may not be published with, such as tracked changes: a PDF shows them."""
    from cabinetpaper.steps.check import check_docx

    try:
        found = check_docx(data, name=name)
    except InputError:
        return ()  # a template or a file with macros, which is made into a PDF all the same
    return tuple(one for one in found if one.severity is Severity.ERROR)


@frozen(kw_only=True)
class Printer:
    """A LibreOffice that was found, and how it is asked; it turns a Word file into a PDF."""

    office: Office
    asked: LibreOffice

    @classmethod
    def ready(cls, asked: LibreOffice) -> Printer:
        """Give the printer of what is asked for; raises `ProgramError` where there is none."""
        from cabinetpaper.pdf.office import find_office

        return cls(office=find_office(asked.program), asked=asked)

    def pdf(self, data: bytes, *, name: str, made_of: str = "") -> Finished:
        """Give the sealed PDF of the bytes of a Word file of this name."""
        from cabinetpaper.frame.package import read_package
        from cabinetpaper.pdf.convert import Patience, convert
        from cabinetpaper.pdf.finish import finish
        from cabinetpaper.pdf.outside import check_all_inside
        from cabinetpaper.record.pdf_seal import pdf_properties, sealed_pdf

        package = read_package(data, name=name)
        check_all_inside(package)
        patience = Patience(seconds=self.asked.seconds, watch=self.asked.watch)
        raw = convert(package, data, self.office, patience)
        finished = finish(raw, package, pdf_properties(data, made_of))
        return evolve(finished, data=sealed_pdf(finished.data))

    def told(self, target: Path, made: Finished) -> MadeFile:
        """Give what there is to say of a PDF that was written."""
        too_old = self.office.too_old
        return MadeFile(
            path=target,
            findings=(too_old,) if too_old else (),
            summary=f"{counted(made.pages, 'page')}, by {self.office.name}",
        )
