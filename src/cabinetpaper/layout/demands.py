"""What a paper demands of its house that the house may not have: its fields, its styles."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

from cabinetpaper.errors import InputError, Problems
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.houses.house import FieldType, House, People
from cabinetpaper.layout.expressions import nearest
from cabinetpaper.layout.phrasing import check_locale
from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.report import Report

_TYPES: Mapping[FieldType, tuple[type, str]] = {
    FieldType.TEXT: (str, "text between quotes"),
    FieldType.NUMBER: (int, "a whole number"),
    FieldType.DATE: (datetime.date, "a date, as 2019-02-13"),
    FieldType.YES_NO: (bool, "true or false"),
}


def not_made(report: Report) -> Iterator[Finding]:
    """Give a finding for each thing that the report asks for and this version does not make."""
    if report.contents:
        yield Finding(
            code="contents-not-made",
            severity=Severity.WARNING,
            text="The paper asks for a list of contents, and this version makes none yet.",
            advice="Take “contents” out of paper.toml, or add the list in Word.",
            place=report.place,
        )


def check_appendices(report: Report, word: str, problems: Problems) -> None:
    """Note each label that two appendices bear: no reference could tell them apart."""
    own = (report.appendix,) if report.plan else ()
    seen: set[str] = set()
    for appendix in (*own, *report.appendices):
        label = words_of(appendix.label) or appendix.label.strip()
        if label in seen:
            problems.add(
                f"two appendices are called “{f'{word} {appendix.label}'.strip()}”: "
                "give each a label of its own",
                report.place,
            )
        seen.add(label)


def _check_posts(report: Report, house: House, problems: Problems) -> None:
    """Note each person without a post, where the house prints posts and no names."""
    if house.people is not People.POSTS:
        return
    reporter = (report.report_of,) if report.report_of else ()
    for person in (*reporter, *report.authors, *report.executive_members):
        if not person.post:
            problems.add(
                f"the house {house.name} prints posts, and “{person.name}” has none: give the post",
                report.place,
            )


def check_demands(report: Report, house: House, problems: Problems) -> None:
    """Note each of the report's own fields that the house does not declare, or has otherwise.

    Raises `InputError` for an unknown locale, without which no date can be told.
    """
    try:
        check_locale(report.locale)
    except InputError as error:
        raise InputError(error.problems[0].text, report.place) from None
    check_appendices(report, house.appendix.word, problems)
    _check_posts(report, house, problems)
    declared = {one.name: one for one in house.fields}
    for name, value in report.fields:
        if name not in declared:
            said = nearest(name, declared) if declared else " (it declares none)"
            problems.add(
                f"[fields]: the house {house.name} declares no field “{name}”{said}", report.place
            )
            continue
        kind, expected = _TYPES[declared[name].type]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            problems.add(
                f"[fields]: “{name}” is {value!r}; the house {house.name} expects {expected}",
                report.place,
            )
