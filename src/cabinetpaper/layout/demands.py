"""What a paper demands of its house that the house may not have: its fields, its styles."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from cabinetpaper.errors import InputError, Problems
from cabinetpaper.houses.house import FieldType, House, People
from cabinetpaper.houses.styles import ContentsStyle
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


def has_contents(report: Report, house: House) -> bool:
    """Tell whether a paper has a list of contents: as it says itself, else as the house does."""
    return house.contents if report.contents is None else report.contents


def _check_contents(report: Report, house: House, problems: Problems) -> None:
    """Note the styles of a list of contents that the house's Word file does not have."""
    if not has_contents(report, house):
        return
    styles = house.frame.numbering.styles
    missing = [f"“{style}”" for style in ContentsStyle if styles.by_name(style) is None]
    if missing:
        problems.add(
            f"the Word file lacks styles that a list of contents needs: {', '.join(missing)}; "
            "in Word, insert an automatic table of contents and delete it again",
            house.frame.place,
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
    _check_contents(report, house, problems)
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
