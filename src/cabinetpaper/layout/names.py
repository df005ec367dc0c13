"""The bookmarks of one paper: of its sections, named paragraphs, areas, themes and actions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from cabinetpaper.layout.bookmarks import Named, bookmarks, slug
from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.plan import ActionPlan
from cabinetpaper.model.report import Appendix, Report
from cabinetpaper.model.text import Entry


@frozen(kw_only=True)
class Names:
    """Bookmarks by what they name.

    `sections` are by the words of their heading, `headings` the headings by bookmark; `themes` and
    `actions` follow the plan's order, `areas` that of the areas for improvement.
    """

    sections: Mapping[str, str]
    headings: Mapping[str, str]
    paragraphs: Mapping[str, str]
    areas: tuple[str, ...]
    themes: tuple[str, ...]
    actions: tuple[str, ...]
    appendix: str


def names_of(
    *, headings: Sequence[str], report: Report | None, plan: ActionPlan | None, appendix: Appendix
) -> Names:
    """Give the bookmarks of a paper with these section headings, in their order."""
    sections = bookmarks([Named(heading) for heading in headings], kind="section")
    named = _named_paragraphs(report)
    areas = report.inspection.areas_for_improvement if report and report.inspection else ()
    themes = plan.themes if plan else ()
    return Names(
        sections={words_of(h): name for h, name in zip(headings, sections, strict=True)},
        headings=dict(zip(sections, headings, strict=True)),
        paragraphs=dict(
            zip(named, bookmarks([Named(name) for name in named], kind="paragraph"), strict=True)
        ),
        areas=tuple(f"area_{number}" for number in range(1, len(areas) + 1)),
        themes=bookmarks(
            [Named(theme.reference, ("theme", theme.reference, theme.title)) for theme in themes],
            kind="theme",
        ),
        actions=_action_names(plan),
        appendix=f"appendix_{slug(appendix.label)}" if slug(appendix.label) else "appendix",
    )


def _named_paragraphs(report: Report | None) -> list[str]:
    found: dict[str, None] = {}
    for section in report.sections if report else ():
        for block in section.body:
            if not isinstance(block, Entry) and block.name:
                found[block.name] = None
    return list(found)


def _action_names(plan: ActionPlan | None) -> tuple[str, ...]:
    """Give the bookmarks of actions: the hash is over theme, exact reference and description."""
    things = [
        Named(
            action.reference,
            (theme.label, action.reference, str(action.description)[:80]),
        )
        for theme in (plan.themes if plan else ())
        for action in theme.actions
    ]
    return bookmarks(things, kind="action")
