"""The action plan → the headings and tables of the appendix, in either form."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from cabinetpaper.document.blocks import Anchor, Block, Paragraph
from cabinetpaper.document.inlines import Words
from cabinetpaper.frame.prototypes import RowPrototype, TablePrototype
from cabinetpaper.houses.styles import Style
from cabinetpaper.layout.expressions import Scope
from cabinetpaper.layout.names import Names
from cabinetpaper.layout.nodes import building, pour_nodes
from cabinetpaper.layout.setting import Setting
from cabinetpaper.layout.tables import TableRow, pour_table
from cabinetpaper.layout.values import Labelled, ThemeFacts
from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.model.report import TableForm

_OF_A_ROW = frozenset({"action", "theme"})


def lay_plan(plan: ActionPlan, form: TableForm, setting: Setting, names: Names) -> Iterator[Block]:
    """Give the blocks of a plan: one heading and table a theme, or a single table of all."""
    actions = iter(names.actions)
    named = [
        (theme, bookmark, [(action, next(actions)) for action in theme.actions])
        for theme, bookmark in zip(plan.themes, names.themes, strict=True)
    ]
    if not named:
        yield Paragraph(style=Style.BODY, inlines=setting.house.appendix.empty)
    elif form is TableForm.THEMES:
        for theme, bookmark, rows in named:
            yield from _theme(theme, bookmark, rows, setting)
    else:
        yield from _single(named, setting)


def _facts(theme: Theme, bookmark: str, setting: Setting) -> ThemeFacts:
    text = theme.label or setting.house.appendix.unthemed
    return ThemeFacts(
        heading=Labelled(text=text, label=theme.reference, bookmark=bookmark),
        reference=theme.reference,
        title=theme.title,
        actions=theme.actions,
    )


def _theme(
    theme: Theme, bookmark: str, rows: list[tuple[Action, str]], setting: Setting
) -> Iterator[Block]:
    facts = _facts(theme, bookmark, setting)
    scope = setting.scope.with_facts(theme=facts)
    for node in building(setting, "action-plan").nodes:
        if not isinstance(node, TablePrototype):
            for block in pour_nodes((node,), scope, setting):
                yield _with_bookmark(block, facts.heading)
        elif rows:
            header = [_still(row, scope) for row in node.rows if not row.roots & _OF_A_ROW]
            body = [
                _action_row(row, scope, action, name)
                for action, name in rows
                for row in node.rows
                if row.roots & _OF_A_ROW
            ]
            empty = setting.house.appendix.empty
            yield pour_table(node, [*header, *body], scope, setting, empty=empty)
        else:
            yield Paragraph(style=Style.BODY, inlines=setting.house.appendix.no_actions)


def _with_bookmark(block: Block, heading: Labelled) -> Block:
    """Give the heading with the theme's bookmark, wherever the theme's words stand in it."""
    if (
        not isinstance(block, Paragraph)
        or block.anchors
        or (heading.text not in block.text and heading.label not in block.text)
    ):
        return block
    start = block.text.find(heading.label) if heading.label else 0
    end = start + len(heading.label) if heading.label else len(block.text)
    return evolve(block, anchors=[Anchor(heading.bookmark, start, end)])


def _single(
    named: list[tuple[Theme, str, list[tuple[Action, str]]]], setting: Setting
) -> Iterator[Block]:
    for node in building(setting, "action-plan-single").nodes:
        if not isinstance(node, TablePrototype):
            yield from pour_nodes((node,), setting.scope, setting)
            continue
        rows = [_still(row, setting.scope) for row in node.rows if not row.roots & _OF_A_ROW]
        for theme, bookmark, actions in named:
            scope = setting.scope.with_facts(theme=_facts(theme, bookmark, setting))
            # The theme's bookmark stands in each row here; of several the first is kept.
            rows += [
                _action_row(row, scope, action, name)
                for action, name in actions
                for row in node.rows
                if row.roots & _OF_A_ROW
            ]
        yield pour_table(node, rows, setting.scope, setting, empty=setting.house.appendix.empty)
    for theme, bookmark, actions in named:
        if not actions:
            heading = _facts(theme, bookmark, setting).heading
            covered = len(heading.label) or len(heading.text)
            words = f"{heading.text[covered:]}: {setting.house.appendix.no_actions}"
            yield Paragraph(
                style=Style.BODY,
                inlines=[Words(heading.text[:covered]), Words(words)],
                anchors=[Anchor(bookmark, 0, covered)],
            )


def _still(row: RowPrototype, scope: Scope) -> TableRow:
    return TableRow(prototype=row, scope=scope)


def _action_row(row: RowPrototype, scope: Scope, action: Action, name: str) -> TableRow:
    """Give an action's row; its bookmark stands in the cell of its reference, or the first one."""
    cell = next(
        (
            index
            for index, cell in enumerate(row.cells)
            for paragraph in cell.paragraphs
            for hole in paragraph.holes
            if hole.expression == "action.reference"
        ),
        0,
    )
    return TableRow(
        prototype=row,
        scope=scope.with_facts(action=action),
        anchors={cell: (name, action.reference)},
    )
