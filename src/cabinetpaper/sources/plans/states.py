"""Common words for the state of an action: a status in, whether plans of every scale say it out.

The words are data, `data/statuses.toml`.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.scales import Scale, Step


def is_state(status: str) -> bool:
    """Tell whether the whole words are a common state.

    >>> is_state("Under way."), is_state("On track – a week late"), is_state("Green")
    (True, False, False)
    """
    return any(words_of(status) in step.forms for step in _states().steps)


def says_state(status: str) -> bool:
    """Tell whether words say a common state as they would say a step of a scale.

    >>> says_state("On track – a week late"), says_state("Complete (May 2019)"), says_state("75%")
    (True, True, False)
    """
    return _states().step_of(status) is not None


@cache
def _states() -> Scale:
    text = resources.files("cabinetpaper").joinpath("data/statuses.toml").read_text("utf-8")
    return Scale(key="states", steps=[Step(name=name) for name in tomllib.loads(text)["states"]])
