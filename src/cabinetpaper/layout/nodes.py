"""Nodes of the template and a scope of facts → blocks, conditions and loops resolved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cabinetpaper.document.blocks import Block
from cabinetpaper.errors import InputError
from cabinetpaper.frame.prototypes import (
    Building,
    Condition,
    Loop,
    Node,
    ParagraphPrototype,
    TablePrototype,
)
from cabinetpaper.layout.contents import CONTENTS, is_place, place_of
from cabinetpaper.layout.expressions import Scope
from cabinetpaper.layout.lists import IN_BODY
from cabinetpaper.layout.pouring import pour_paragraph
from cabinetpaper.layout.setting import Setting
from cabinetpaper.layout.tables import TableRow, pour_table


def pour_nodes(nodes: Iterable[Node], scope: Scope, setting: Setting) -> Iterator[Block]:
    """Give the blocks of nodes outside building blocks, conditions and loops resolved."""
    for node in nodes:
        if isinstance(node, Condition):
            holds = setting.value(node.expression, scope, node.place)
            yield from pour_nodes(node.body if holds else node.otherwise, scope, setting)
        elif isinstance(node, Loop):
            yield from _turns(node, scope, setting)
        elif isinstance(node, ParagraphPrototype) and is_place(node):
            yield from place_of(scope.facts[CONTENTS])
        elif isinstance(node, ParagraphPrototype):
            yield from pour_paragraph(node, scope, setting, styles=IN_BODY)
        elif isinstance(node, TablePrototype):
            rows = [TableRow(prototype=row, scope=scope) for row in node.rows]
            yield pour_table(node, rows, scope, setting, empty="")


def _turns(loop: Loop, scope: Scope, setting: Setting) -> Iterator[Block]:
    items = setting.value(loop.collection, scope, loop.place)
    if items is not None and not isinstance(items, tuple):
        setting.problems.add(f"“{loop.collection}” is not a list to go through", loop.place)
        return
    for item in items or ():
        yield from pour_nodes(loop.body, scope.with_facts(**{loop.variable: item}), setting)


def building(setting: Setting, name: str) -> Building:
    """Give a building block of the house's template; `read_frame` has seen that it is there."""
    found = setting.house.frame.blocks.get(name)
    if found is None:
        raise InputError(f"the building block “block:{name}” is missing", setting.house.frame.place)
    return found
