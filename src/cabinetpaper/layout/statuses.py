"""The statuses of a plan → their column where there are any, the colours beside them, and a key."""

from __future__ import annotations

from collections.abc import Iterator

from cabinetpaper.document.blocks import Block, Cell, Paragraph, Row, Table
from cabinetpaper.document.inlines import Words
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.frame.columns import table_like, without_columns
from cabinetpaper.frame.prototypes import CellPrototype, TablePrototype
from cabinetpaper.layout.nodes import building
from cabinetpaper.layout.setting import Setting
from cabinetpaper.layout.shading import colour_of, is_of_status
from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.plan import ActionPlan
from cabinetpaper.model.scales import Scale, Step

_KEY = "Key to the statuses"
_HEADS = ("Status", "What it means")
# The shares of the key's two columns in a width of its own, in twips, which any page has.
_WIDTHS = (2268, 5103)


def has_statuses(plan: ActionPlan) -> bool:
    """Tell whether any action of a plan has a status."""
    return any(action.status.strip() for action in plan.actions)


def with_status_where_there_is_one(table: TablePrototype, plan: ActionPlan) -> TablePrototype:
    """Give a plan's table; its column for the status is left out where no action has one."""
    if has_statuses(plan):
        return table
    return without_columns(table, {index for row in table.rows for index in _of_status(row.cells)})


def _of_status(cells: tuple[CellPrototype, ...]) -> Iterator[int]:
    """Give the cells that hold the status and no other fact."""
    for index, cell in enumerate(cells):
        if (
            is_of_status(cell)
            and len({h.expression for p in cell.paragraphs for h in p.holes}) == 1
        ):
            yield index


def lay_key(plan: ActionPlan, block: str, setting: Setting) -> Iterator[Block]:
    """Give the key to the statuses of a plan, where its scale says what they mean.

    `block` is the building block whose table prints the plan: without the status there is no key.
    """
    tables = building(setting, block).tables
    printed = any(is_of_status(cell) for row in tables[0].rows for cell in row.cells)
    scale = plan.scale
    if not printed or scale is None:
        return
    used = {step.name for action in plan.actions if (step := scale.step_of(action.status))}
    if not used:
        return
    steps = [step for step in scale.steps if step.says]
    silent = [step.name for step in scale.steps if step.name in used and not step.says]
    if silent:
        setting.findings.append(_unexplained(silent, plan))
    if steps:
        yield _table(steps, scale, plan, table_like(tables[0], _WIDTHS))


def _unexplained(names: list[str], plan: ActionPlan) -> Finding:
    return Finding(
        code="status-without-key",
        severity=Severity.NOTE,
        text=f"The key does not say what the status “{names[0]}” means."
        if len(names) == 1
        else f"The key does not say what the statuses {', '.join(f'“{n}”' for n in names)} mean.",
        advice="Name a scale under [plan] of paper.toml in which each step says what it means.",
        place=plan.place,
    )


def _table(steps: list[Step], scale: Scale, plan: ActionPlan, prototype: TablePrototype) -> Table:
    header, body = prototype.rows
    style = [row.cells[0].paragraphs[0].style for row in prototype.rows]

    def cell(text: str, at: int, shading: str = "") -> Cell:
        return Cell([Paragraph(style=style[at], inlines=[Words(text)])], shading=shading)

    rows = [Row([cell(text, 0) for text in _HEADS], header=True, prototype=header)]
    for step in steps:
        said = step.says[:1].upper() + step.says[1:]
        cells = [cell(_called(step, scale, plan), 1, colour_of(step)), cell(said, 1)]
        rows.append(Row(cells, prototype=body))
    return Table(
        style=prototype.style,
        caption=_KEY,
        description="Each status, with what it means.",
        widths=prototype.widths,
        rows=rows,
        prototype=prototype,
    )


def _called(step: Step, scale: Scale, plan: ActionPlan) -> str:
    """Give a step's name, and the other words by which this plan calls it: “Green (G)”."""
    typed = [" ".join(action.status.split()) for action in plan.actions]
    others = {
        words_of(words): words
        for words in reversed(typed)
        if words and words_of(words) in step.forms[1:] and scale.step_of(words) is step
    }
    return f"{step.name} ({', '.join(sorted(others.values()))})" if others else step.name
