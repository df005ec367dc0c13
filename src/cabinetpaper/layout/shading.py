"""The status of an action and the scale of its plan → the colour that stands beside its word."""

from __future__ import annotations

from cabinetpaper.document.tints import tinted
from cabinetpaper.frame.prototypes import CellPrototype
from cabinetpaper.layout.expressions import Scope
from cabinetpaper.model.plan import Action, ActionPlan
from cabinetpaper.model.scales import Step

_STATUS = "action.status"


def is_of_status(cell: CellPrototype) -> bool:
    """Tell whether a cell of the template prints the status."""
    return any(h.expression.strip() == _STATUS for one in cell.paragraphs for h in one.holes)


def shading_of(cell: CellPrototype, scope: Scope) -> str:
    """Give the colour beside the status that a cell prints, "" where it has none."""
    action, plan = scope.facts.get("action"), scope.facts.get("plan")
    if not (isinstance(action, Action) and isinstance(plan, ActionPlan) and is_of_status(cell)):
        return ""
    step = plan.scale.step_of(action.status) if plan.scale and action.status else None
    return colour_of(step)


def colour_of(step: Step | None) -> str:
    """Give the first colour of a step, as light as words on it need it."""
    return tinted(step.colours[0]) if step and step.colours else ""
