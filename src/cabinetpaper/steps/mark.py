"""A workbook and the findings on it → a copy of the workbook with them as comments."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from cabinetpaper.errors import InputError, placed
from cabinetpaper.findings import Finding
from cabinetpaper.places import Place
from cabinetpaper.steps.lent import PAPER, WORKBOOK
from cabinetpaper.steps.made import counted
from cabinetpaper.tuples import as_tuple

if TYPE_CHECKING:
    from cabinetpaper.sources.sheets.gate import Package

# The parts of a workbook that marks are written into, or that say where those are.
_PARSED = re.compile(
    r"(?:\.rels|\.vml|/worksheets/[^/]+\.xml|comments?[^/]*\.xml|persons?/[^/]+\.xml"
    r"|\[content_types\]\.xml|workbook\.xml)$",
    re.IGNORECASE,
)
# What can hold comments, and what the formats that cannot would have to become.
_MARKABLE = (".xlsx", ".xlsm")
_WAY_OUT = "open it in Excel, save it as an Excel Workbook (.xlsx), and check that"


@frozen(kw_only=True)
class MarkedWorkbook:
    """A marked copy that was written: its path, how many cells bear a mark, and what to know.

    `unmarked` are findings that belong to no sheet of the workbook, and so stand nowhere in it.
    `unseen` counts marks in rows, columns or sheets that the workbook hides. `was_signed`: the
    workbook had a digital signature, which does not hold for the copy.
    """

    path: Path
    cells: int
    unseen: int = 0
    unmarked: tuple[Finding, ...] = field(default=(), converter=as_tuple)
    was_signed: bool = False

    @property
    def summary(self) -> str:
        """Give one line on what is in it."""
        return f"comments on {counted(self.cells, 'cell')}" if self.cells else "no comments"


def workbook_of(folder: str | Path, *, config: str | Path | None = None) -> Path:
    """Give the path of the workbook of a paper's folder."""
    from cabinetpaper.sources.papers.config import read_config

    base = Path(folder)
    named = read_config(config if config is not None else base / PAPER).workbook
    path = base / (named or WORKBOOK)
    if not path.exists():
        raise InputError(f"the paper in “{folder}” has no workbook that could be marked")
    return path


def mark(
    workbook: str | Path,
    findings: Iterable[Finding],
    out: str | Path,
    *,
    force: bool = False,
) -> MarkedWorkbook:
    """Write a copy of a workbook with a comment on each cell that has a finding.

    All else in it stays as it was. Raises `InputError` for a workbook that cannot hold comments,
    `OutputError` for a target that may not be replaced unless `force`.
    """
    from cabinetpaper.record.seal import sealed_part
    from cabinetpaper.record.targets import check_target, write
    from cabinetpaper.sources.sheets.files import read_file
    from cabinetpaper.sources.sheets.gate import pass_gate
    from cabinetpaper.sources.sheets.limits import LIMITS
    from cabinetpaper.workbook.marking import marked_copy

    source, target = Path(workbook), Path(out)
    check_markable(source, target)
    check_target(target, inputs=(source,), force=True)
    own, others = _of(source, findings)
    file = read_file(source, name=source.name, suffixes=_MARKABLE, limits=LIMITS)
    _look_at_parts(pass_gate(file))
    with placed(file.place):
        made = marked_copy(file.data, own, seal=sealed_part)
    if not _holds(target, made.data):
        write(target, made.data, inputs=(source,), force=force)
    return MarkedWorkbook(
        path=target,
        cells=made.cells,
        unseen=made.unseen,
        unmarked=[*made.left, *others],
        was_signed=made.was_signed,
    )


def _look_at_parts(package: Package) -> None:
    """Have the gate judge every part that marking parses, before it does."""
    for name in package.names():
        if _PARSED.search(name):
            for _ in package.chunks(name):
                pass


def check_markable(source: Path, target: Path) -> None:
    """Raise `InputError` where a file holds no comments, or a copy would be of another kind."""
    kind = source.suffix.lower()
    if kind in {".csv", ".ods"}:
        raise InputError(
            f"a copy with comments can be made of an .xlsx or .xlsm, and not of "
            f"{'a .csv' if kind == '.csv' else 'an .ods'}: {_WAY_OUT}",
            Place(file=source.name),
        )
    if kind in _MARKABLE and target.suffix.lower() != kind:
        raise InputError(
            f"{target}: the marked copy is a workbook of the same kind; expected a name that ends "
            f"in {kind}"
        )


def _of(source: Path, findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Give the findings on a workbook, and those on other files or on the paper."""
    own: list[Finding] = []
    others: list[Finding] = []
    for finding in findings:
        (own if finding.place.file == source.name else others).append(finding)
    return own, others


def _holds(target: Path, data: bytes) -> bool:
    """Tell whether a file is already what would be written, so that nothing is to be replaced."""
    try:
        return target.read_bytes() == data
    except OSError:
        return False
