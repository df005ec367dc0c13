"""The bookmarks of one paper: of its sections, named paragraphs, areas, themes and actions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from cabinetpaper.errors import Problems
from cabinetpaper.layout.bookmarks import Named, bookmarks, slug
from cabinetpaper.model.inspection import Inspection, words_of
from cabinetpaper.model.plan import ActionPlan
from cabinetpaper.model.report import Appendix
from cabinetpaper.model.text import Entry, Text
from cabinetpaper.places import Place

# What `ref` takes for the paper's own appendix, and so no paragraph's name.
OWN = "appendix"


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
    *,
    plan: ActionPlan | None,
    appendix: Appendix,
    sections: Sequence[tuple[str, Text]] = (),
    inspection: Inspection | None = None,
    problems: Problems,
) -> Names:
    """Give the bookmarks of a paper with these sections, as (heading, words), in their order.

    A name that two paragraphs bear, or that means something else to `ref`, is noted as a problem.
    """
    headings = [heading for heading, _ in sections]
    bodies = [body for _, body in sections]
    marks = bookmarks([Named(heading) for heading in headings], kind="section")
    named = _named_paragraphs(bodies, problems)
    areas = inspection.areas_for_improvement if inspection else ()
    themes = plan.themes if plan else ()
    return Names(
        sections={words_of(h): name for h, name in zip(headings, marks, strict=True)},
        headings=dict(zip(marks, headings, strict=True)),
        paragraphs=dict(
            zip(named, bookmarks([Named(name) for name in named], kind="paragraph"), strict=True)
        ),
        areas=tuple(f"area_{number}" for number in range(1, len(areas) + 1)),
        themes=bookmarks(
            [Named(theme.reference, ("theme", theme.reference, theme.title)) for theme in themes],
            kind="theme",
        ),
        actions=_action_names(plan),
        appendix=(
            bookmarks([Named(appendix.label)], kind="appendix")[0]
            if slug(appendix.label)
            else "appendix"
        ),
    )


def _named_paragraphs(bodies: Iterable[Text], problems: Problems) -> list[str]:
    found: dict[str, Place] = {}
    for block in (block for body in bodies for block in body):
        if isinstance(block, Entry) or not block.name:
            continue
        name = block.name
        if name.casefold() == OWN:
            text = f"the name {{#{name}}} is what ref finds the appendix by: choose another"
            problems.add(text, block.place)
        elif name in found:
            first = f", first at {found[name]}" if found[name] else ""
            problems.add(
                f"the name {{#{name}}} stands twice{first}: give each paragraph its own",
                block.place,
            )
        found.setdefault(name, block.place)
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
