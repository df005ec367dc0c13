"""A house → how its Word file heads the columns of the plan, and what each of them prints.

Where a paper is of a known house, its own header words say more than any vocabulary could: the tag
that stands under a header is what the column holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cabinetpaper.frame.prototypes import Building, ParagraphPrototype, TablePrototype
from cabinetpaper.houses.house import House
from cabinetpaper.model.inspection import words_of

BLOCKS = ("action-plan", "action-plan-single")
# The field of a plan that each fact of a tag is: names are those of data/columns.toml.
_FIELDS = {
    "theme": "theme", "theme.title": "theme", "theme.reference": "theme_reference",
    **{f"action.{name}": name for name in (
        "reference", "description", "completion", "measures", "owners", "progress", "status",
        "finding",
    )},
}  # fmt: skip
_FACT = re.compile(r"\s*(?P<fact>[a-z_.]+)\s*(?:\||$)")


def plan_headers(house: House) -> tuple[Mapping[str, str | None], ...]:
    """Give the headers of the house's tables of the plan: words of a header → field of the model.

    One mapping a building block, in the columns' order. The field is None for a column that only
    some plan has; a header that itself holds a tag is left out.

    >>> from cabinetpaper.houses.folder import read_house
    >>> plan_headers(read_house("hertfordshire"))[0]["completion date"]
    'completion'
    """
    return tuple(dict(_columns(table)) for block in _blocks(house) for table in block.tables)


def theme_styles(house: House) -> frozenset[str]:
    """Give the styles of the paragraphs that print a theme's heading.

    >>> from cabinetpaper.houses.folder import read_house
    >>> sorted(theme_styles(read_house("hertfordshire")))
    ['Heading 2']
    """
    first = (
        next((n for n in block.nodes if _says_theme(n)), None)
        for block in _blocks(house)
        if block.name == BLOCKS[0]
    )
    return frozenset(node.style for node in first if isinstance(node, ParagraphPrototype))


def _says_theme(node: object) -> bool:
    return isinstance(node, ParagraphPrototype) and any(h.root == "theme" for h in node.holes)


def _blocks(house: House) -> Iterator[Building]:
    for name in BLOCKS:
        if name in house.frame.blocks:
            yield house.frame.blocks[name]


def _columns(table: TablePrototype) -> Iterator[tuple[str, str | None]]:
    header = next((row for row in table.rows if not any(row.holes)), None)
    row = next((row for row in table.rows if "action" in row.roots), None)
    if header is None or row is None:
        return
    for head, cell in zip(header.cells, row.cells, strict=False):
        holes = [hole.expression for one in cell.paragraphs for hole in one.holes]
        if words := words_of(" ".join(one.text for one in head.paragraphs)):
            yield words, _field(holes[0]) if len(holes) == 1 else None


def _field(expression: str) -> str | None:
    """Give the field that a tag prints; `action | column("…")` prints none of the model's."""
    match = _FACT.match(expression)
    return _FIELDS.get(match["fact"]) if match else None
