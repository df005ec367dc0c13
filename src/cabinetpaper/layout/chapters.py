"""The author's sections and the house's → the chapters of the paper, in the order of print.

The author's order is kept (a wrong one is a finding). A section that the author leaves out takes
the house's standard wording, after the nearest house section before it and the author's own
sections that follow that one: so nothing comes to stand behind a closing section.
"""

from __future__ import annotations

from collections.abc import Sequence

from cabinetpaper.errors import Problems
from cabinetpaper.houses.house import House, HouseSection
from cabinetpaper.layout.body import Chapter
from cabinetpaper.layout.expressions import nearest
from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.report import Report
from cabinetpaper.model.text import Text


def chapters_of(report: Report, house: House, problems: Problems) -> tuple[Chapter, ...]:
    """Give the chapters of a paper; an unknown variant of a wording is noted as a problem."""
    chapters: list[tuple[HouseSection | None, Chapter]] = []
    for section in report.sections:
        known = house.section(section.heading)
        chapter = Chapter(
            heading=known.heading if known else section.heading,
            body=section.body,
            numbered=known.numbered if known else True,
        )
        if any(words_of(chapter.heading) == words_of(one.heading) for _, one in chapters):
            problems.add(f"the section “{chapter.heading}” stands twice", section.place)
            continue
        chapters.append((known, chapter))
    variants = _variants(report, house, problems)
    for index, standard in enumerate(house.sections):
        wording = _wording(standard, variants, problems, report)
        if wording is None or any(known is standard for known, _ in chapters):
            continue
        before = house.sections[:index]
        place = max(
            (at for at, (known, _) in enumerate(chapters) if any(known is one for one in before)),
            default=-1,
        )
        chapter = Chapter(heading=standard.heading, body=wording, numbered=standard.numbered)
        chapters.insert(_behind_free_ones(chapters, place), (standard, chapter))
    return tuple(chapter for _, chapter in chapters)


def _behind_free_ones(chapters: Sequence[tuple[HouseSection | None, Chapter]], place: int) -> int:
    """Give where a section goes that stands after the one at `place`, -1 for none before it."""
    if place < 0 and any(known for known, _ in chapters):
        return 0
    place += 1
    while place < len(chapters) and chapters[place][0] is None:
        place += 1
    return place


def _variants(report: Report, house: House, problems: Problems) -> dict[str, str]:
    """Give the variants that the paper chooses, by the house's heading."""
    chosen: dict[str, str] = {}
    for heading, variant in report.wording:
        section = house.section(heading)
        if section is None:
            known = [one.heading for one in house.sections]
            problems.add(
                f"[wording]: the house has no section “{heading}”{nearest(heading, known)}",
                report.place,
            )
            continue
        chosen[section.heading] = variant
    return chosen


def _wording(
    section: HouseSection, variants: dict[str, str], problems: Problems, report: Report
) -> Text | None:
    variant = variants.get(section.heading, "")
    found = section.variants.get(variant)
    if found is None and variant:
        known = [name for name in section.variants if name]
        problems.add(
            f"[wording]: “{section.heading}” has no variant “{variant}”"
            + (nearest(variant, known) if known else "; the house has none for it"),
            report.place,
        )
    return found
