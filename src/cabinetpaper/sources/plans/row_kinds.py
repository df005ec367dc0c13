"""What each row under the header of a plan is: rows and their fields in, the kind of each out.

A theme row says nothing but a reference and a title, and shows that it heads what follows: it is
bold or coloured where actions are not, merged across, numbered above them ("4.0", or "4" before
"4.1"), or its reference has another shape than those of the actions ("Theme 2" or none, among "2a"
and "2b").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from attrs import field, frozen

from cabinetpaper.sources.plans.plan_row import OF_A_THEME, Kind
from cabinetpaper.sources.plans.table_header import Header, looks_like_reference
from cabinetpaper.sources.plans.two_fields import StatusesAmong
from cabinetpaper.sources.sheets.values import Cell, Row, Sheet

_THEME_COLUMNS = frozenset({"theme", "theme_reference"})
_WHOLE = re.compile(r"\d+\.0+")
_TOTAL = re.compile(
    r"(?:grand\s+|sub[\s-]?)?totals?\b(?!\s+(?!of\b|number\b|actions?\b)[a-z])"
    r"|(?:number|count|no\.?) of (?:actions|recommendations)\b|\d+ actions?\b",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"\s*(?:\*|note\b|notes\b|nb\b|n\.b\.|key\b|source\b|legend\b|rag key\b|last updated\b"
    r"|updated\b|version\b|footnote\b|see also\b|prepared by\b|rag rating\b)",
    re.IGNORECASE,
)
# What is a note wherever it stands: "Key priorities" may be a theme, "Key: …" is none.
_SURELY_NOTE = re.compile(
    r"\s*(?:(?:foot)?notes?|n\.?b\.?|source|key|rag key|legend)\s*[:–-]", re.IGNORECASE
)
_KEY = re.compile(r"\s*(?:rag\s+|status\s+)?(?:key|legend)\b", re.IGNORECASE)
_OF_A_KEY = 3
# What may stand beside the title of a theme without making an action of it.
_BESIDE_A_THEME = frozenset({"owners", "status", "completion"})
# A sentence of so many words is no title where nothing shows that it is one.
_SENTENCE = 6
_FEW = 3
_LETTER = re.compile(r"[^\W\d_]")


@frozen
class RowKinds:
    """Tells the rows of one table apart, by each other."""

    sheet: Sheet
    header: Header
    rows: Sequence[Row]
    fields: Sequence[Mapping[str, Cell]]
    over: frozenset[int]
    labels: frozenset[int]
    statuses_among: StatusesAmong
    _full: tuple[bool, ...] = field(init=False)
    _first_full: int = field(init=False)
    _last_full: int = field(init=False)
    _first_apart: int = field(init=False)
    _first_key: int = field(init=False)
    _lone_looks: frozenset[tuple[int, bool, bool, bool]] = field(init=False)
    _shapes: frozenset[str] = field(init=False)
    _plain_look: tuple[bool, bool] = field(init=False)

    @_full.default
    def _those_that_say_more_than_a_theme(self) -> tuple[bool, ...]:
        return tuple(self._says_more(index) for index in range(len(self.rows)))

    @_first_full.default
    def _index_of_the_first_full_row(self) -> int:
        return next((i for i, full in enumerate(self._full) if full), len(self.rows))

    @_last_full.default
    def _index_of_the_last_full_row(self) -> int:
        return max((i for i, full in enumerate(self._full) if full), default=len(self.rows))

    @_first_apart.default
    def _index_of_the_first_row_apart_after_the_last_full_one(self) -> int:
        after = range(self._last_full + 1, len(self.rows))
        apart = (i for i in after if self.rows[i].number > self.rows[i - 1].number + 1)
        return next(apart, len(self.rows))

    @_first_key.default
    def _index_of_the_first_key_after_the_last_full_row(self) -> int:
        after = range(self._last_full + 1, len(self.rows))
        keys = (i for i in after if _KEY.match(next(iter(self.rows[i])).words))
        return next(keys, len(self.rows))

    @_lone_looks.default
    def _looks_of_rows_of_one_cell_before_the_last_full_one(
        self,
    ) -> frozenset[tuple[int, bool, bool, bool]]:
        before = self.rows[: self._last_full]
        return frozenset(self._look(row) for row in before if len(list(row)) == 1)

    @_shapes.default
    def _shapes_of_the_references_of_full_rows(self) -> frozenset[str]:
        full = (fields for fields, full in zip(self.fields, self._full, strict=True) if full)
        return frozenset(_shape(fields) for fields in full)

    @_plain_look.default
    def _is_bold_or_colour_telling(self) -> tuple[bool, bool]:
        """Tell whether bold, and colour, say something here: where not all actions have them."""
        full = zip(self.fields, self._full, strict=True)
        titles = [f["description"] for f, is_full in full if is_full and "description" in f]
        bold = not titles or any(not cell.bold for cell in titles)
        return bold, bool(titles) and sum(bool(cell.fill) for cell in titles) * 2 < len(titles)

    def kind(self, index: int) -> Kind:
        """Give the kind of a row."""
        fields = self.fields[index]
        of_theme = set(fields) <= _THEME_COLUMNS and bool(fields) and not self._kept(index)
        if "theme_reference" in self.header.fields and not self._is_apart(index):
            # Themes have columns for themselves, as in our workbooks: nothing is to be guessed.
            return Kind.THEME if of_theme else Kind.ACTION
        if self._is_total(index):
            return Kind.TOTAL
        if of_theme:
            return Kind.UNREAD if self._is_note(index) else Kind.THEME
        return self._guessed(index)

    def _guessed(self, index: int) -> Kind:
        """Give the kind of a row by what it says, how it looks and what stands round it."""
        is_label = self.rows[index].number in self.labels or self._is_label(index)
        if is_label or self._is_of_a_key(index):
            return Kind.UNREAD
        if self._full[index] and self._is_theme_with_more(index):
            return Kind.THEME
        if self._full[index]:
            return Kind.UNREAD if self._is_lone_note(index) else Kind.ACTION
        return self._of_few_words(index)

    def _is_label(self, index: int) -> bool:
        """Tell whether every cell of a row only asks for words: "Signed:", "Date:"."""
        return all(cell.words.endswith(":") for cell in self.rows[index])

    def _is_of_a_key(self, index: int) -> bool:
        """Tell whether a row of a few cells under the table explains a status, or follows "Key"."""
        cells = list(self.rows[index])
        if index <= self._last_full or len(cells) > _OF_A_KEY:
            return False
        return index > self._first_key or bool(self.statuses_among([cells[0].words]))

    def _is_theme_with_more(self, index: int) -> bool:
        """Tell whether a row heads what follows although a lead or a colour stands beside it.

        It takes both its look and its number to say so.
        """
        fields = self.fields[index]
        title = fields.get("description")
        if title is None or set(fields) - OF_A_THEME - _BESIDE_A_THEME or self._kept(index):
            return False
        tells_bold, tells_colour = self._plain_look
        looks = (title.bold and tells_bold) or (bool(title.fill) and tells_colour)
        return looks and self._is_before_a_full_row(index) and self._is_numbered_above(index)

    def _of_few_words(self, index: int) -> Kind:
        """Give the kind of a row that has a reference, a title, or both, and nothing else."""
        fields = self.fields[index]
        title = fields.get("description")
        if title is None and looks_like_reference(fields["reference"].words):
            return Kind.ACTION
        if self._is_note(index):
            return Kind.UNREAD
        if self._heads(index, title or fields["reference"]):
            return Kind.THEME if self._may_head_nothing(index) else Kind.UNREAD
        if title is None:
            words = fields["reference"].words
            is_sentence = words.endswith(".") and len(words.split()) > _SENTENCE
            heads = self._is_before_a_full_row(index) and not is_sentence
            return Kind.THEME if heads else Kind.UNREAD
        return self._plain(index)

    def _plain(self, index: int) -> Kind:
        """Give the kind of a row with a title that looks like nothing in particular."""
        if self._is_below(index):
            return Kind.UNREAD
        return Kind.THEME if self._is_referred_to_otherwise(index) else Kind.ACTION

    def _may_head_nothing(self, index: int) -> bool:
        """Tell whether a row could be a theme: after the last action only one like those above."""
        is_lone = len(list(self.rows[index])) == 1
        if self._is_over_a_header(index) or index <= self._last_full or not is_lone:
            return True
        return self._look(self.rows[index]) in self._lone_looks or not any(self._full)

    def _is_over_a_header(self, index: int) -> bool:
        """Tell whether a row is a line right above the next header, as a table's name is."""
        return self.rows[index].number in self.over and len(self.fields[index]) == 1

    def _look(self, row: Row) -> tuple[int, bool, bool, bool]:
        first = next(iter(row))
        return first.column, first.bold, bool(first.fill), self.sheet.merge_at(first) is not None

    def _kept(self, index: int) -> list[Cell]:
        kept = {cell.column for cell in self.header.kept}
        return [cell for cell in self.rows[index] if cell.column in kept]

    def _says_more(self, index: int) -> bool:
        """Tell whether a row says more than a theme row does."""
        names = set(self.fields[index])
        names_both = bool(_THEME_COLUMNS & names) and "description" in names
        is_coloured = self._has_coloured_status(index)
        return bool(names - OF_A_THEME or names_both or is_coloured or self._kept(index))

    def _has_coloured_status(self, index: int) -> bool:
        """Tell whether a status is given by a colour, which is not that of the whole row."""
        column = self.header.fields.get("status")
        cells = self.rows[index].cells
        status = next((cell.fill for cell in cells if cell.column == column), "")
        return bool(status) and any(c.fill != status for c in cells if c.column != column)

    def _is_total(self, index: int) -> bool:
        first, *others = self.rows[index]
        owners = self.fields[index].get("owners")
        return (
            bool(_TOTAL.match(first.words))
            and all(
                isinstance(c.value, int | float) or len(c.words.split()) <= _FEW for c in others
            )
            # An action that begins so has an owner; a count may stand in the owners' column.
            and (owners is None or owners is first or not _LETTER.search(owners.words))
        )

    def _is_note(self, index: int) -> bool:
        """Tell whether a row of one cell begins as a note does: between actions, surely so."""
        first, *others = self.rows[index]
        note = _NOTE if index >= self._last_full else _SURELY_NOTE
        return not others and bool(note.match(first.words))

    def _is_lone_note(self, index: int) -> bool:
        """Tell whether a row of one cell stands apart under the table, or begins as a note does."""
        cells = list(self.rows[index])
        if len(cells) > 1 or not self._first_full < index or index < self._last_full:
            return False
        return self._is_apart(index) or bool(_NOTE.match(cells[0].words))

    def _is_apart(self, index: int) -> bool:
        """Tell whether blank rows part a row from the one above it."""
        return index > 0 and self.rows[index].number > self.rows[index - 1].number + 1

    def _heads(self, index: int, title: Cell) -> bool:
        if self._is_over_a_header(index):
            return True
        merged = self.sheet.merge_at(title)
        if merged and merged.last_column > merged.first_column:
            return not self._is_below(index)
        tells_bold, tells_colour = self._plain_look
        look = (title.bold and tells_bold) or (bool(title.fill) and tells_colour)
        return (look and not self._is_below(index)) or self._is_numbered_above(index)

    def _is_numbered_above(self, index: int) -> bool:
        reference = self.fields[index].get("reference")
        if reference is None or "description" not in self.fields[index]:
            return False
        number = reference.words.rstrip(".")
        following = self.fields[index + 1].get("reference") if index + 1 < len(self.rows) else None
        is_before = bool(following and following.words.startswith(number + "."))
        return bool(_WHOLE.fullmatch(number)) or is_before

    def _is_before_a_full_row(self, index: int) -> bool:
        return index + 1 < len(self.rows) and self._full[index + 1]

    def _is_referred_to_otherwise(self, index: int) -> bool:
        """Tell whether a row's reference, or its lack of one, is not like those of full rows.

        The last row heads nothing, whatever it looks like.
        """
        is_last = index + 1 == len(self.rows)
        return bool(self._shapes) and not is_last and _shape(self.fields[index]) not in self._shapes

    def _is_below(self, index: int) -> bool:
        """Tell whether a row without reference stands apart, after the last row of the table."""
        return index >= self._first_apart and "reference" not in self.fields[index]


def _shape(fields: Mapping[str, Cell]) -> str:
    """Give the form of a row's reference: digits as 9, letters as a; "" where it has none."""
    reference = fields["reference"].words if "reference" in fields else ""
    return re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "9", reference)).strip(" .")
