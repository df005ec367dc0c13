"""How a plan is read, as its owner sets it: what `[plan]` and `[columns]` of a paper say."""

from __future__ import annotations

from attrs import frozen

from cabinetpaper.model.completion import Quarters
from cabinetpaper.model.scales import Scale
from cabinetpaper.sources.plans.columns import Columns


@frozen(kw_only=True)
class Settings:
    """The columns that are known, the year that quarters belong to, and the scale of statuses."""

    columns: Columns
    scale: Scale
    quarters: Quarters = Quarters.FINANCIAL

    def is_status(self, words: str) -> bool:
        """Tell whether words are a status and nothing else."""
        return len(words.split()) <= _MOST_WORDS and self.scale.step_of(words) is not None


_MOST_WORDS = 3
