"""A user's own workbook and findings in; a copy with a comment on each cell that has one out.

Everything else stays as it was. Opening and saving through a library would lose charts, pivot
tables, form controls and themes, so the parts of the file are edited: the marked sheets, their
comments with the drawing that holds the boxes, the relations and the content types. All other
parts are copied as they are packed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from attrs import field, frozen

from cabinetpaper.findings import MARK_AUTHOR, Finding
from cabinetpaper.places import Place
from cabinetpaper.tuples import as_tuple
from cabinetpaper.workbook.marking_cells import Said, SheetMarker, comments_part
from cabinetpaper.workbook.marking_package import Parts, SheetPart, sheet_parts
from cabinetpaper.workbook.marking_sheet import Worksheet, cell_at, cell_name, worksheet
from cabinetpaper.workbook.marking_zip import Archive

# A part's name and bytes, and the CRC-32 of all parts → it with words by which the copy is known.
Seal = Callable[[str, bytes, Mapping[str, int]], bytes]


@frozen(kw_only=True)
class MarkedCopy:
    """A workbook with marks, and what there is to say about it.

    `cells` counts those that bear a mark, `unseen` those of them that the workbook hides. `left`
    are findings that belong to no sheet of it. `was_signed`: a signature in it no longer holds.
    """

    data: bytes = field(repr=False)
    cells: int = 0
    unseen: int = 0
    left: tuple[Finding, ...] = field(default=(), converter=as_tuple)
    was_signed: bool = False


def mark_workbook(source: bytes, findings: Iterable[Finding]) -> bytes:
    """Give the bytes of an .xlsx or .xlsm with a comment on each cell that has a finding.

    Raises `InputError` for what is no workbook. Earlier marks in it give way to these.
    """
    return marked_copy(source, findings).data


def marked_copy(
    source: bytes, findings: Iterable[Finding], *, seal: Seal | None = None
) -> MarkedCopy:
    """Give a workbook with marks on its cells, by the sheets and cells of findings' places.

    `seal` puts into a part of XML the words by which the copy is known again.
    """
    parts = Parts(Archive(source))
    sheets = sheet_parts(parts)
    by_sheet, left = _by_sheet(sheets, findings)
    counts = [_mark_sheet(parts, sheet, by_sheet.get(sheet.part, [])) for sheet in sheets]
    if seal and parts.changed:
        _sealed(parts, sheets, seal)
    return MarkedCopy(
        data=parts.bytes(),
        cells=sum(cells for cells, _ in counts),
        unseen=sum(unseen for _, unseen in counts),
        left=left,
        was_signed=bool(parts.changed) and any("_xmlsignatures/" in n for n in parts.archive.names),
    )


def _by_sheet(
    sheets: tuple[SheetPart, ...], findings: Iterable[Finding]
) -> tuple[dict[str, list[Finding]], list[Finding]]:
    """Give the findings of each sheet's part; those of the whole file go to the first one seen."""
    by_sheet: dict[str, list[Finding]] = {}
    left: list[Finding] = []
    first = next((sheet for sheet in sheets if not sheet.is_hidden), None)
    for finding in findings:
        place = finding.place
        found = next((one for one in sheets if place.sheet and one.is_called(place.sheet)), None)
        if place == Place(file=place.file) and place.file:
            found = first
        if found is None:
            left.append(finding)
        else:
            by_sheet.setdefault(found.part, []).append(finding)
    return by_sheet, left


def _mark_sheet(parts: Parts, sheet: SheetPart, findings: list[Finding]) -> tuple[int, int]:
    """Mark a sheet's cells, and count them: all, and those that the workbook hides."""
    comments = comments_part(parts, sheet.part)
    if not findings and not _has_marks(parts, comments):
        return 0, 0
    its = worksheet(parts, sheet.part)
    if its.root.name != "worksheet":
        return 0, 0
    said = _said(its, findings)
    SheetMarker(parts, its, comments).mark(said)
    seen = sum(its.layout.is_seen(*cell) for cell in said)
    return len(said), len(said) if sheet.is_hidden else len(said) - seen


def _has_marks(parts: Parts, comments: str) -> bool:
    return comments in parts and f"{MARK_AUTHOR}: ".encode() in parts.read(comments)


def _said(sheet: Worksheet, findings: list[Finding]) -> Said:
    """Give the findings of each cell; a finding of the whole sheet or file stands in A1."""
    said: Said = {}
    for finding in findings:
        own = cell_at(finding.place.cell or "")
        cell = sheet.layout.shown_at(*(own or (1, 1)))
        about = cell_name(*own) if own and own != cell else ""
        if own is None:
            about = "the whole sheet" if finding.place.sheet else "the whole workbook"
        said.setdefault(cell, []).append((finding, about))
    return dict(sorted(said.items()))


def _sealed(parts: Parts, sheets: tuple[SheetPart, ...], seal: Seal) -> None:
    """Put the seal behind the root of a part of comments or threads that was changed."""
    own = {parts.archive.name_of(sheet.part) for sheet in sheets}
    names = sorted(one for one in parts.changed if one.endswith(".xml") and one[0] != "[")
    if name := next((one for one in names if one not in own), None):
        parts.write(name, seal(name, parts.read(name), parts.sums()))
