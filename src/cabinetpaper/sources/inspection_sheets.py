"""The sheets "Judgements" and "Areas for improvement": sheets in, what inspectors said out.

Grades are kept as written. What the framework does not know is a finding, never a correction.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

from attrs import field, frozen

from cabinetpaper.findings import Finding, Severity
from cabinetpaper.model.inspection import (
    AreaForImprovement,
    Framework,
    Grade,
    Judgement,
    same_words,
    words_of,
)
from cabinetpaper.places import Place
from cabinetpaper.sources.plans.action_rows import cell_text
from cabinetpaper.sources.plans.columns import AREAS_FOR_IMPROVEMENT, JUDGEMENTS
from cabinetpaper.sources.sheets.values import Sheet
from cabinetpaper.sources.small_tables import Record, read_small_table
from cabinetpaper.tuples import as_tuple

# The name of the overall in every framework that has one, for a workbook read without a framework.
_OVERALL = "Overall effectiveness"


@frozen(kw_only=True)
class Judgements:
    """The judgements of a sheet, with the overall apart."""

    judgements: tuple[Judgement, ...] = field(default=(), converter=as_tuple)
    overall: Judgement | None = None
    findings: tuple[Finding, ...] = field(default=(), converter=as_tuple)


@frozen(kw_only=True)
class AreasForImprovement:
    """The areas for improvement of a sheet."""

    areas: tuple[AreaForImprovement, ...] = field(default=(), converter=as_tuple)
    findings: tuple[Finding, ...] = field(default=(), converter=as_tuple)


def read_judgements(sheet: Sheet, framework: Framework | None) -> Judgements:
    """Give the judgements of a sheet; raise `InputError` where it has no such table."""
    table = read_small_table(sheet, JUDGEMENTS, ("area", "grade"))
    read = [_judgement(record, framework) for record in table.records]
    name = framework.overall if framework else _OVERALL
    overall = next((j for j in read if name and same_words(j.area, name)), None)
    others = [judgement for judgement in read if judgement is not overall]
    findings = [
        *table.findings,
        *_on_grades(table.records, read, framework),
        *_on_areas(others, framework),
        *_on_doubles(read),
    ]
    return Judgements(judgements=others, overall=overall, findings=findings)


def read_areas_for_improvement(sheet: Sheet) -> AreasForImprovement:
    """Give the areas for improvement of a sheet; raise `InputError` where it has no such table."""
    table = read_small_table(sheet, AREAS_FOR_IMPROVEMENT, ("title",))
    areas = [
        AreaForImprovement(
            title=_words(record, "title"),
            finding=cell_text(record.get("finding")),
            theme=_words(record, "theme"),
            priority=_words(record, "priority"),
            body=_words(record, "body"),
            place=_place(record),
        )
        for record in table.records
    ]
    untitled = [_untitled(area.place) for area in areas if not area.title]
    return AreasForImprovement(areas=areas, findings=[*table.findings, *untitled])


def _judgement(record: Record, framework: Framework | None) -> Judgement:
    previous = _words(record, "previous")
    return Judgement(
        area=_words(record, "area"),
        grade=_grade(_words(record, "grade"), framework),
        previous=_grade(previous, framework) if previous else None,
        place=_place(record),
    )


def _grade(written: str, framework: Framework | None) -> Grade:
    return framework.grade(written) if framework else Grade(written)


def _words(record: Record, name: str) -> str:
    return record[name].words if name in record else ""


def _place(record: Record) -> Place:
    return next(iter(record.values())).place


def _on_grades(
    records: Sequence[Record], read: Sequence[Judgement], framework: Framework | None
) -> Iterator[Finding]:
    for record, judgement in zip(records, read, strict=True):
        if "grade" not in record:
            yield _without_grade(judgement)
        for name, grade in (("grade", judgement.grade), ("previous", judgement.previous)):
            if framework and name in record and grade and not grade.is_on_scale:
                yield _off_scale(grade, framework, record[name].place)


def _without_grade(judgement: Judgement) -> Finding:
    return Finding(
        code="grade-missing",
        severity=Severity.WARNING,
        text=f"The judgement “{judgement.area}” has no grade.",
        advice="Type the grade that the inspectorate gave, or delete the row.",
        place=judgement.place,
    )


def _off_scale(grade: Grade, framework: Framework, place: Place) -> Finding:
    scale = ", ".join(f"“{name}”" for name in framework.scale)
    has = f"whose scale is {scale}" if scale else "which has no grades"
    return Finding(
        code="grade-off-scale",
        severity=Severity.ERROR,
        text=f"“{grade.written}” is not a grade of {framework.title}, {has}; it was kept as "
        "written.",
        advice="Type the grade as the inspectorate published it.",
        place=place,
    )


def _on_areas(judgements: Sequence[Judgement], framework: Framework | None) -> Iterator[Finding]:
    if framework is None:
        return
    known = {words_of(area): area for area in framework.areas}
    for judgement in judgements:
        if words_of(judgement.area) in known:
            continue
        near = difflib.get_close_matches(words_of(judgement.area), known, n=1)
        nearest = (
            f"; the nearest is “{known[near[0]]}”" if near else f" ({_listed(framework.areas)})"
        )
        if same_words(judgement.area, _OVERALL):
            nearest = ", which gives no overall judgement"
        yield Finding(
            code="judgement-area-unknown",
            severity=Severity.WARNING,
            text=f"“{judgement.area}” is not an area of judgement of {framework.title}{nearest}.",
            advice="Name the area as the framework does.",
            place=judgement.place,
        )


def _listed(areas: Sequence[str]) -> str:
    return "it has " + "; ".join(f"“{area}”" for area in areas) if areas else "it has none"


def _on_doubles(read: Sequence[Judgement]) -> Iterator[Finding]:
    seen: dict[str, Judgement] = {}
    for judgement in read:
        first = seen.setdefault(words_of(judgement.area), judgement)
        if first is not judgement:
            yield Finding(
                code="judgement-twice",
                severity=Severity.ERROR,
                text=f"“{judgement.area}” is judged twice: “{first.grade}” in {first.place.cell} "
                f"and “{judgement.grade}” in {judgement.place.cell}.",
                advice="Delete the row that does not hold.",
                place=judgement.place,
            )


def _untitled(place: Place) -> Finding:
    return Finding(
        code="area-without-title",
        severity=Severity.WARNING,
        text="The area for improvement has no title.",
        advice="Type the title that the inspectorate gave it, or delete the row.",
        place=place,
    )
