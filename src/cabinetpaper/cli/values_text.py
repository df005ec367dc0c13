"""The values of a paper in, the lines that a person reads in a terminal out."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from cabinetpaper.document.plan_values import Value

_NOTHING = "(nothing)"


def values_text(values: Iterable[Value]) -> str:
    """Give the values theme by theme and action by action, each column with its words.

    >>> from cabinetpaper.places import Place
    >>> said = {"theme": "4.0 Care", "reference": "4.1", "bookmark": "action_4_1"}
    >>> print(values_text([
    ...     Value(column="Ref", field="reference", text="4.1", **said),
    ...     Value(column="Progress To Date", field="progress", text="(1) asked", **said),
    ...     Value(column="RAG", field=None, text="", **said)]))
    4.0 Care
    <BLANKLINE>
      4.1 [action_4_1]
        Progress To Date: (1) asked
        RAG: (nothing)
    """
    return "\n".join(_lines(values)).removeprefix("\n") or "(no actions)"


def _lines(values: Iterable[Value]) -> Iterator[str]:
    for theme, its in groupby(values, key=lambda value: value.theme):
        yield from ("", theme or "(no theme)", "")
        for _, action in groupby(its, key=_row):
            yield from _action(list(action))


def _row(value: Value) -> tuple[str | None, str]:
    """Give what tells the rows apart: their place, without the column."""
    return value.bookmark, (value.place.where or "").partition(", column")[0]


def _action(values: Sequence[Value]) -> Iterator[str]:
    first = values[0]
    yield f"  {first.reference or '(no reference)'} [{first.bookmark or 'no bookmark'}]"
    for value in values:
        if value.field == "reference" and value.text == first.reference:
            continue
        head = f"    {value.column or '(no heading)'}:"
        if "\n" in value.text:
            yield head
            yield textwrap.indent(value.text, "      ", lambda _: True)
        else:
            yield f"{head} {value.text or _NOTHING}"
