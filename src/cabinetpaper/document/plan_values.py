"""What stands in a paper, cell by cell, as its readers find it."""

from __future__ import annotations

from enum import StrEnum

import attrs
from attrs import frozen

from cabinetpaper.findings import Finding
from cabinetpaper.places import NOWHERE, Place
from cabinetpaper.tuples import as_tuple


class FoundBy(StrEnum):
    """How an action is known again: by its row's bookmark, or by heading and reference."""

    BOOKMARK = "bookmark"
    HEADING = "heading"


@frozen(kw_only=True)
class Value:
    """What stands in one cell of the action plan of a paper.

    `theme` is the heading of the theme as printed, `reference` that of the action, `column` the
    header of the column. `field` is the model's name of the column, None for one that only this
    plan has. `text` are the cell's words, a paragraph a line, list markers rebuilt; "" where the
    house's words for an empty cell stand. `bookmark` is that of the row, None where it has none.

    >>> Value(theme="4.0 Care", reference="4.1", column="Owner", field="owners",
    ...       text="Head of Care", bookmark="action_4_1").found_by
    <FoundBy.BOOKMARK: 'bookmark'>
    """

    theme: str
    reference: str
    column: str
    field: str | None
    text: str
    bookmark: str | None = None
    place: Place = attrs.field(default=NOWHERE, eq=False, repr=False)

    @property
    def found_by(self) -> FoundBy:
        """Give how the action is known again."""
        return FoundBy.HEADING if self.bookmark is None else FoundBy.BOOKMARK

    def as_json(self) -> dict[str, str | None]:
        """Give the seven flat keys that our JSON prints for a value."""
        return {
            "theme": self.theme,
            "reference": self.reference,
            "column": self.column,
            "field": self.field,
            "text": self.text,
            "found_by": self.found_by.value,
            "bookmark": self.bookmark,
        }


@frozen(kw_only=True)
class PaperValues:
    """The values of a paper in its order, row by row, and what could not be placed for certain."""

    values: tuple[Value, ...] = attrs.field(default=(), converter=as_tuple)
    findings: tuple[Finding, ...] = attrs.field(default=(), converter=as_tuple)
