"""The action plan → the headings and tables of the appendix, in either form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from cabinetpaper.document.blocks import Anchor, Block, Paragraph
from cabinetpaper.document.inlines import Words
from cabinetpaper.frame.prototypes import Node, RowPrototype, TablePrototype
from cabinetpaper.houses.styles import Style
from cabinetpaper.layout.expressions import Scope
from cabinetpaper.layout.names import Names
from cabinetpaper.layout.nodes import building, pour_nodes
from cabinetpaper.layout.pouring import stretch_of
from cabinetpaper.layout.setting import Setting
from cabinetpaper.layout.statuses import lay_key, with_status_where_there_is_one
from cabinetpaper.layout.tables import TableRow, pour_table
from cabinetpaper.layout.values import Labelled, ThemeFacts
from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.model.report import TableForm

BLOCK_OF = {TableForm.THEMES: "action-plan", TableForm.SINGLE: "action-plan-single"}
_OF_A_THEME = frozenset({"action", "theme"})


def lay_plan(plan: ActionPlan, form: TableForm, setting: Setting, names: Names) -> Iterator[Block]:
    """Give the blocks of a plan: one heading and table a theme, or a single table of all."""
    actions = iter(names.actions)
    named = [
        (theme, bookmark, [(action, next(actions)) for action in theme.actions])
        for theme, bookmark in zip(plan.themes, names.themes, strict=True)
    ]
    yield from lay_key(plan, BLOCK_OF[form], setting)
    if not named:
        yield Paragraph(style=Style.BODY, inlines=setting.house.appendix.empty)
    elif form is TableForm.THEMES:
        nodes = _nodes(plan, form, setting)
        for theme, bookmark, rows in named:
            yield from _theme(nodes, theme, bookmark, rows, setting)
    else:
        yield from _single(_nodes(plan, form, setting), named, setting)


def _nodes(plan: ActionPlan, form: TableForm, setting: Setting) -> tuple[Node, ...]:
    """Give what the block of a form holds, its table with the columns that this plan has."""
    return tuple(
        with_status_where_there_is_one(node, plan) if isinstance(node, TablePrototype) else node
        for node in building(setting, BLOCK_OF[form]).nodes
    )


def _facts(theme: Theme, bookmark: str, setting: Setting) -> ThemeFacts:
    text = theme.label.strip() or setting.house.appendix.unthemed
    return ThemeFacts(
        heading=Labelled(text=text, label=theme.reference.strip(), bookmark=bookmark),
        reference=theme.reference,
        title=theme.title,
        actions=theme.actions,
    )


def _theme(
    nodes: Sequence[Node],
    theme: Theme,
    bookmark: str,
    rows: list[tuple[Action, str]],
    setting: Setting,
) -> Iterator[Block]:
    facts = _facts(theme, bookmark, setting)
    scope = setting.scope.with_facts(theme=facts)
    for node in nodes:
        if not isinstance(node, TablePrototype):
            for block in pour_nodes((node,), scope, setting):
                yield _with_bookmark(block, bookmark)
        elif rows:
            made = _rows(node.rows, scope, rows)
            yield pour_table(node, made, scope, setting, empty=setting.house.appendix.empty)
        else:
            yield Paragraph(style=Style.BODY, inlines=setting.house.appendix.no_actions)


def _with_bookmark(block: Block, bookmark: str) -> Block:
    """Give the heading with the theme's bookmark, where its parts stand in it instead of all."""
    if not isinstance(block, Paragraph) or block.anchors:
        return block
    stretch = stretch_of(block, "theme.reference") or stretch_of(block, "theme.title")
    return block if stretch is None else evolve(block, anchors=[Anchor(bookmark, *stretch)])


def _single(
    nodes: Sequence[Node],
    named: list[tuple[Theme, str, list[tuple[Action, str]]]],
    setting: Setting,
) -> Iterator[Block]:
    for node in nodes:
        if not isinstance(node, TablePrototype):
            yield from pour_nodes((node,), setting.scope, setting)
            continue
        varying = [row for row in node.rows if row.roots & _OF_A_THEME]
        rows: list[TableRow] = []
        for row in node.rows:
            if row not in varying:
                rows.append(TableRow(prototype=row, scope=setting.scope))
            elif row is varying[0]:
                rows += _rows_of_all(varying, named, setting)
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


def _rows_of_all(
    rows: Sequence[RowPrototype],
    named: list[tuple[Theme, str, list[tuple[Action, str]]]],
    setting: Setting,
) -> Iterator[TableRow]:
    """Give the rows of every theme that has actions, one theme after the other."""
    for theme, bookmark, actions in named:
        if actions:
            # The theme's bookmark stands in each row here; of several the first is kept.
            scope = setting.scope.with_facts(theme=_facts(theme, bookmark, setting))
            yield from _rows(rows, scope, actions)


def _rows(
    rows: Sequence[RowPrototype], scope: Scope, actions: list[tuple[Action, str]]
) -> Iterator[TableRow]:
    """Give a theme's rows in the template's order: those of an action for each, others once."""
    repeated = [row for row in rows if "action" in row.roots]
    for row in rows:
        if row not in repeated:
            yield TableRow(prototype=row, scope=scope)
        elif row is repeated[0]:
            for action, name in actions:
                yield from (_action_row(one, scope, action, name) for one in repeated)


def _action_row(row: RowPrototype, scope: Scope, action: Action, name: str) -> TableRow:
    """Give an action's row; its bookmark covers its reference."""
    return TableRow(
        prototype=row,
        scope=scope.with_facts(action=action),
        bookmark=name,
        labelled="action.reference",
    )
