"""How a plan is read, as its owner sets it: what `[plan]` and `[columns]` of a paper say."""

from __future__ import annotations

from attrs import frozen

from cabinetpaper.model.completion import Quarters
from cabinetpaper.model.inspection import words_of
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
        is_short = 0 < len(words.split()) <= _MOST_WORDS
        is_step = is_short and self.scale.step_of(words) is not None
        return is_step or words_of(words) in _COMMON


_MOST_WORDS = 3
# What plans call the state of an action whatever their scale is.
_COMMON = frozenset(
    ("complete", "completed", "done", "closed", "on track", "on target", "off track", "at risk",
     "delayed", "late", "overdue", "behind", "not started", "not yet started", "started",
     "in progress", "ongoing", "underway", "under way", "on hold", "open", "achieved", "met",
     "partially met", "not met", "implemented", "partially implemented", "not implemented")
)  # fmt: skip
