"""How a plan is read, as its owner sets it: what `[plan]` and `[columns]` of a paper say."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from cabinetpaper.model.completion import Quarters
from cabinetpaper.model.scales import Scale
from cabinetpaper.sources.plans.columns import Columns
from cabinetpaper.sources.plans.states import is_state


@frozen(kw_only=True)
class Settings:
    """The columns that are known, the year that quarters belong to, and the scale of statuses."""

    columns: Columns
    scale: Scale
    quarters: Quarters = Quarters.FINANCIAL

    def statuses_among(self, lines: Sequence[str]) -> frozenset[str]:
        """Give those of a cell's lines that are its status: steps of the scale, else common words.

        "Under way" is the status of an action where nothing says "Green" beside it.
        """
        short = [line for line in lines if 0 < len(line.split()) <= _MOST_WORDS]
        steps = frozenset(line for line in short if self.scale.step_of(line) is not None)
        return steps or frozenset(line for line in short if is_state(line))


_MOST_WORDS = 3
