"""The headings of a table in, which column is which field out: each field at most once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cabinetpaper.model.time_words import read_completion
from cabinetpaper.sources.plans.columns import Columns


def chosen_fields(
    headings: Mapping[int, str],
    columns: Columns,
    may_be: Callable[[int, str], bool],
    has_words: Callable[[int], bool] = lambda _: True,
) -> dict[int, str]:
    """Give the field of each column that has one: column → field, each field at most once.

    Headings with one meaning choose first; of two for one field the likelier wins, of two with
    months the later, else the one on the left. `may_be(column, field)` says whether what stands
    under a heading of several meanings can be that field; of headings with months or quarters only
    one with words under it counts, if any does.
    """
    meanings = {column: columns.fields_of(words) for column, words in headings.items()}
    chosen: dict[int, str] = {}
    for name in columns.fields:
        sure = [column for column, names in meanings.items() if names == (name,)]
        # On the sheet of areas for improvement, "1" is the theme that answers one.
        if name == "theme" and "description" in columns.fields:
            sure = [column for column in sure if may_be(column, name)]
        filled = [c for c in sure if has_words(c) or not columns.fitting(headings[c])[0].is_open]
        sure = filled or sure
        if sure:
            best = min(sure, key=lambda c: _rank(c, headings[c], columns))
            chosen[best] = name
    for column in sorted(column for column, names in meanings.items() if len(names) > 1):
        free = (name for name in meanings[column] if name not in chosen.values())
        if taken := next((name for name in free if may_be(column, name)), None):
            chosen[column] = taken
    return chosen


def _rank(column: int, heading: str, columns: Columns) -> tuple[int, int, int]:
    """Give how good a heading is among those of its field: the least is the best."""
    first = columns.fitting(heading)[0]
    alike = [one for one in columns.headings if one.name == first.name]
    if not first.is_open:
        return alike.index(first), 0, column
    day = read_completion(" ".join(heading.split())).last_day
    opened = next(index for index, one in enumerate(alike) if one.is_open)
    return opened, -day.toordinal() if day else 0, -column
