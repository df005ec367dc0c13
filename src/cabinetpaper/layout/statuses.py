"""The statuses of a plan → their column where there are any, the colours beside them, and a key."""

from __future__ import annotations

from collections.abc import Iterator

from cabinetpaper.document.blocks import Block, Cell, Paragraph, Row, Table
from cabinetpaper.document.inlines import Words
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.frame.columns import table_like, without_columns
from cabinetpaper.frame.prototypes import CellPrototype, RowPrototype, TablePrototype
from cabinetpaper.houses.styles import Style
from cabinetpaper.layout.nodes import building
from cabinetpaper.layout.setting import Setting
from cabinetpaper.layout.shading import colour_of, is_of_status
from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.plan import ActionPlan
from cabinetpaper.model.scales import Scale, Step
from cabinetpaper.telling import listed

_KEY = "Key to the statuses"
_STATUS = "Status"
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
    heading, scale = _heading(tables[0]), plan.scale
    if heading is None or scale is None:
        return
    used = {step.name for action in plan.actions if (step := scale.step_of(action.status))}
    if not used:
        return
    steps = [step for step in scale.steps if step.says]
    silent = [step.name for step in scale.steps if step.name in used and not step.says]
    if silent:
        setting.findings.append(_unexplained(silent, plan))
    if steps:
        form = setting.house.appendix
        yield Paragraph(style=Style.BODY, inlines=[Words(form.key)])
        key = [(_called(step, scale, plan), step) for step in steps]
        yield _table(key, (heading, form.meaning), table_like(tables[0], _WIDTHS))


def _heading(table: TablePrototype) -> str | None:
    """Give what the owner of the template calls the status, None where no column prints it."""
    for row in table.rows:
        for index, cell in enumerate(row.cells):
            if is_of_status(cell):
                heads = table.rows[0].cells
                above = heads[index].paragraphs if index < len(heads) else ()
                words = " ".join(one.text for one in above if not one.holes)
                return words.strip() or _STATUS
    return None


def _unexplained(names: list[str], plan: ActionPlan) -> Finding:
    told = listed([f"“{name}”" for name in names])
    said = f"status {told} means" if len(names) == 1 else f"statuses {told} mean"
    return Finding(
        code="status-without-key",
        severity=Severity.NOTE,
        text=f"The paper does not say what the {said}.",
        advice="Name a scale under [plan] of paper.toml in which each step says what it means.",
        place=plan.place,
    )


def _table(key: list[tuple[str, Step]], heads: tuple[str, str], prototype: TablePrototype) -> Table:
    header, body = prototype.rows

    def cell(text: str, row: RowPrototype, shading: str = "") -> Cell:
        style = row.cells[0].paragraphs[0].style
        return Cell([Paragraph(style=style, inlines=[Words(text)])], shading=shading)

    rows = [Row([cell(text, header) for text in heads], header=True, prototype=header)]
    for name, step in key:
        said = step.says[:1].upper() + step.says[1:]
        rows.append(Row([cell(name, body, colour_of(step)), cell(said, body)], prototype=body))
    return Table(
        style=prototype.style,
        caption=_KEY,
        description="Each status, with what it means.",
        widths=prototype.widths,
        rows=rows,
        together=True,
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
