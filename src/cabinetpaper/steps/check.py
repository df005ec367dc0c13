"""A workbook, folder or Word file → the findings on it, and the day that it was judged on."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from cabinetpaper.errors import placed
from cabinetpaper.findings import Finding, in_order
from cabinetpaper.steps.days import day_given
from cabinetpaper.steps.lent import lent, read_with
from cabinetpaper.tuples import as_tuple

if TYPE_CHECKING:
    from cabinetpaper.houses.house import House
    from cabinetpaper.sources.papers.config_values import PaperConfig


@frozen(kw_only=True)
class Checked:
    """What was found on a paper, workbook or Word file, and how it was judged.

    `accepted` counts the findings that the paper lets stand, which are left out. `as_of` is the day
    that it was judged on, None for a Word file, and a workbook that no day was given for;
    `by_meeting` tells that it is the meeting's.
    """

    findings: tuple[Finding, ...] = field(default=(), converter=as_tuple)
    accepted: int = 0
    as_of: datetime.date | None = None
    by_meeting: bool = False


def check_workbook(
    workbook: str | Path,
    *,
    sheets: Sequence[str] = (),
    config: str | Path | None = None,
    as_of: datetime.date | None = None,
) -> tuple[Finding, ...]:
    """Give the findings on a workbook, worst first: of reading it, and of its plan on a day.

    `sheets` are the names of those that hold the plan. A `paper.toml` beside the workbook that
    names it, or `config`, lends its plan, columns, sheets, house and what it accepts. The day is
    `as_of`, else that of the meeting it lends; without one, the findings are those of reading
    alone. Raises `InputError` for what cannot be used.
    """
    return checked_workbook(workbook, sheets=sheets, config=config, as_of=as_of).findings


def checked_workbook(
    workbook: str | Path,
    *,
    sheets: Sequence[str] = (),
    config: str | Path | None = None,
    as_of: datetime.date | None = None,
    today: datetime.date | None = None,
) -> Checked:
    """Give what was found on a workbook; `today` is the day where nothing names another."""
    as_of = day_given(as_of)
    source = Path(workbook)
    facts, notes = lent(source, config)
    book = read_with(source, facts, sheets=sheets)
    found = in_order([*notes, *book.findings])
    meeting = facts.meeting.date if facts.meeting else None
    day = as_of or meeting or today
    if day is None:
        return Checked(findings=found)
    from cabinetpaper.checks.check_plan import judge_plan

    house = _house_for(facts, source.parent)
    judged = judge_plan(book.plan, found, house, day, facts.accepted)
    return Checked(
        findings=judged.findings,
        accepted=judged.accepted,
        as_of=day,
        by_meeting=not as_of and bool(meeting),
    )


def _house_for(facts: PaperConfig, beside: Path) -> House:
    """Give the house of the paper that lends its settings, or one that says nothing."""
    if not facts.place:
        from cabinetpaper.houses.bare import bare_house

        return bare_house()
    from cabinetpaper.houses.folder import read_house

    with placed(facts.place):
        return read_house(facts.house, beside=beside)


def check_folder(
    folder: str | Path, *, config: str | Path | None = None, as_of: datetime.date | None = None
) -> tuple[Finding, ...]:
    """Give the findings of the whole paper of a folder, worst first, as `build` tells them.

    `as_of` is the meeting's date unless given. What the paper accepts is left out. Raises
    `InputError` for what cannot be used.
    """
    return checked_folder(folder, config=config, as_of=as_of).findings


def checked_folder(
    folder: str | Path, *, config: str | Path | None = None, as_of: datetime.date | None = None
) -> Checked:
    """Give what was found on the paper of a folder."""
    from cabinetpaper.checks.check import judge
    from cabinetpaper.houses.folder import read_house
    from cabinetpaper.layout.lay_out import lay_out
    from cabinetpaper.sources.papers.paper import read_paper
    from cabinetpaper.steps.printing import print_and_read

    as_of = day_given(as_of)
    report = read_paper(folder, config=config)
    with placed(report.place):
        house = read_house(report.house, beside=folder)
    day = as_of or report.meeting.date
    document = lay_out(report, house, as_of=day)
    _, printed = print_and_read(document, house)
    judged = judge(report, document, house, day, printed=printed)
    return Checked(
        findings=judged.findings, accepted=judged.accepted, as_of=day, by_meeting=not as_of
    )


def check_docx(source: str | Path | bytes, *, name: str | None = None) -> tuple[Finding, ...]:
    """Give the findings on a Word file, ours or anybody's, worst first: the file's alone.

    `source` is the path of a .docx, or its bytes; `name` is what findings call it, the path's last
    part unless given. Raises `InputError` for what is no .docx, is damaged, or has macros.
    """
    return checked_docx(source, name=name).findings


def checked_docx(source: str | Path | bytes, *, name: str | None = None) -> Checked:
    """Give what was found on a Word file."""
    from cabinetpaper.checks.check_document import judge_document
    from cabinetpaper.houses.bare import bare_house
    from cabinetpaper.word.foreign import read_docx

    file, document = read_docx(source, name=name)
    return Checked(findings=judge_document(document, bare_house(), file=file))
