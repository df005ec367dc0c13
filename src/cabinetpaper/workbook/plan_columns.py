"""The columns of a clean workbook: a plan in, its columns out, each with a heading of its own.

A reader takes each heading for what the plan's column held. Ours come first, and where a column
that only this plan has could be taken for one of ours, ours takes the surest heading there is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from attrs import frozen

from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.workbook.column_kinds import ALWAYS, KINDS, OWN_WORDS, Field, Kind


@frozen(kw_only=True)
class Column:
    """One column: its heading, and the field that it holds, or None for the plan's own.

    `twin` counts the columns before it that have the same heading.
    """

    heading: str
    field: Field | None = None
    twin: int = 0

    @property
    def holds(self) -> str:
        """Give what stands in it, in words."""
        return KINDS[self.field].holds if self.field else OWN_WORDS


Extra = tuple[str, int]


def own_columns(plan: ActionPlan) -> list[Extra]:
    """Give the columns that only this plan has: each heading, and which of that name it is.

    They stand as the plan's actions have them, on one line each, those that no action has last.

    >>> own_columns(ActionPlan(columns=["RAG  rating", "Notes"]))
    [('RAG rating', 0), ('Notes', 0)]
    """
    listed = [(_one_line(heading), 0) for heading in plan.columns]
    of_actions = list(dict.fromkeys(headed(action.extra) for action in plan.actions))
    longest = max(of_actions, key=len, default=())
    as_listed = list(dict.fromkeys((heading, 0) for heading, _ in longest)) == listed
    return list(dict.fromkeys([
        *(longest if as_listed else listed), *(key for keys in of_actions for key in keys)
    ]))  # fmt: skip


def headed(extra: Iterable[tuple[str, object]]) -> tuple[Extra, ...]:
    """Give the key of each extra of an action: its heading, and which of that name it is."""
    headings = [_one_line(heading) for heading, _ in extra]
    return tuple((one, headings[:index].count(one)) for index, one in enumerate(headings))


def _one_line(heading: str) -> str:
    return " ".join(heading.split())


def columns_of(plan: ActionPlan, taken: Collection[str] = ()) -> tuple[Column, ...]:
    """Give the columns of a plan, ours first.

    `taken` are the fields that the plan's own headings would be taken for: they get a column of
    their own even where it stays empty, so that nothing else is taken for it.
    """
    extras = own_columns(plan)
    own = {heading.casefold() for heading, _ in extras}
    wanted = ALWAYS | set(_with_words(plan)) | set(taken)
    ours = [
        Column(heading=_heading(KINDS[one], own, is_taken=one in taken), field=one)
        for one in Field
        if one in wanted
    ]
    return (*ours, *(Column(heading=heading, twin=twin) for heading, twin in extras))


def _heading(kind: Kind, own: Collection[str], *, is_taken: bool) -> str:
    """Give the heading of one of our columns, other than the plan's own ones.

    What stands in brackets makes no difference to a reader, but does to Excel.
    """
    heading = kind.sure if is_taken else kind.heading
    return f"{heading} (main)" if heading.casefold() in own else heading


def _with_words(plan: ActionPlan) -> Iterator[Field]:
    if any(action.finding for action in plan.actions):
        yield Field.FINDING
    if any(action.status.strip() for action in plan.actions):
        yield Field.STATUS
    if needs_theme(plan):
        # Both, whether there are references or not: where they stand, a reader guesses nothing.
        yield from (Field.THEME_REFERENCE, Field.THEME)


def needs_theme(plan: ActionPlan) -> bool:
    """Tell whether rows must say their theme.

    They must where any theme has a name, and where a row without one would say so little that it
    could be taken for a theme, a note, or the rest of the row above, its finding among them.
    """
    found = [bool(action.finding) for action in plan.actions]
    could_be_carried = any(found) and not all(found)
    is_named_somewhere = any(is_named(theme) for theme in plan)
    return is_named_somewhere or could_be_carried or any(map(_says_little, plan.actions))


def is_named(theme: Theme) -> bool:
    """Tell whether a theme has words to be known by."""
    return bool(theme.reference.strip() or theme.title.strip())


def _says_little(action: Action) -> bool:
    begins = [action.reference.strip(), action.description, action.finding]
    more = [action.completion, action.measures, action.owners_as_written, action.progress,
            action.status.strip(), action.finding, *(text for _, text in action.extra)]  # fmt: skip
    return not any(begins) or not any(more) or sum(map(bool, [*begins[:2], *more])) < 2
