"""The nodes of a template in; its building blocks by name out, and what is wrong with them noted.

What a paper must hold depends on these blocks: a block that is missing, or a table without the row
that is repeated, would lose the whole plan without a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from attrs import evolve
from lxml import etree

from cabinetpaper.errors import Problems
from cabinetpaper.frame.names import child, number_of, w
from cabinetpaper.frame.prototypes import Building, FramePart, RowPrototype
from cabinetpaper.frame.tidying import BLOCK, block_name
from cabinetpaper.places import Place

BLOCKS = ("sections", "judgements", "action-plan", "action-plan-single")
# What the row of each block's table is about that is repeated; tables stand in no other block.
_REPEATED = {
    "judgements": "judgement",
    "action-plan": "action",
    "action-plan-single": "action",
}


def read_blocks(
    parts: Iterable[FramePart],
    trees: Iterable[etree._Element],
    *,
    place: Place,
    problems: Problems,
) -> Mapping[str, Building]:
    """Give the building blocks of a template; `trees` are all of its parts that may hold one."""
    found: dict[str, Building] = {}
    for building in (n for part in parts for n in part.nodes if isinstance(n, Building)):
        if building.name in found:
            problems.add(f"the building block “{BLOCK}{building.name}” stands twice", place)
        found[building.name] = building
    named = [name for tree in trees for name in _names(tree)]
    _refuse_unknown(named, place, problems)
    for name in BLOCKS:
        if name not in named:
            problems.add(
                f"the building block “{BLOCK}{name}” is missing: a content control with this tag "
                f"(found: {', '.join(f'{BLOCK}{one}' for one in found) or 'none'})",
                place,
            )
        elif name not in found:
            problems.add(
                f"the building block “{BLOCK}{name}” stands inside something else; "
                "it must stand by itself between the paragraphs of the page",
                place,
            )
    for name, root in _REPEATED.items():
        if name in found:
            _check_tables(found[name], root, problems)
    return found


def _names(tree: etree._Element) -> Iterator[str]:
    for control in tree.iter(w("sdt")):
        name = block_name(control)
        if name is not None:
            yield name


def _refuse_unknown(named: Iterable[str], place: Place, problems: Problems) -> None:
    for name in dict.fromkeys(named):
        if name not in BLOCKS:
            near = get_close_matches(name, BLOCKS, n=1)
            said = (
                f"; did you mean “{BLOCK}{near[0]}”?"
                if near
                else f" (there are: {', '.join(f'{BLOCK}{one}' for one in BLOCKS)})"
            )
            problems.add(f"there is no building block “{BLOCK}{name}”{said}", place)


def _check_tables(block: Building, root: str, problems: Problems) -> None:
    """Note a block without its one table, and a table that would lose what is poured into it."""
    label = f"the building block “{BLOCK}{block.name}”"
    if len(block.tables) != 1:
        problems.add(f"{label} holds {len(block.tables)} tables; expected 1", block.place)
        return
    table = block.tables[0]
    if not any(root in row.roots for row in table.rows):
        problems.add(
            f"{label} has no row to repeat: expected a tag such as {_EXAMPLES[root]} in one",
            block.place,
        )
    for number, row in enumerate(table.rows, start=1):
        _check_row(row, evolve(block.place, where=f"{block.place.where}, row {number}"), problems)


_EXAMPLES = {
    "judgement": "{{ judgement.grade }}",
    "action": "{{ action.description }}",
}


def _check_row(row: RowPrototype, place: Place, problems: Problems) -> None:
    """Note cells that a screen reader would lose its way in: merged ones and empty ones."""
    for index, cell in enumerate(row.xml.findall(w("tc")), start=1):
        properties = child(cell, "tcPr")
        if (number_of(properties, "gridSpan") or 1) > 1 or any(
            child(properties, name) is not None for name in ("vMerge", "hMerge")
        ):
            problems.add(f"cell {index} is merged with another; split it in Word", place)
    for index, cell_prototype in enumerate(row.cells, start=1):
        if not any(paragraph.text.strip() for paragraph in cell_prototype.paragraphs):
            problems.add(f"cell {index} is empty; expected words or a tag", place)
