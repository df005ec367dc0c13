"""Status scales: the words, letters and colours of a status in, the step that they mean out.

A scale claims no more than its file says: what amber means for progress differs from plan to plan.
"""

from __future__ import annotations

import colorsys
import re
from enum import StrEnum

from attrs import field, frozen

from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.kinds import each, of
from cabinetpaper.tuples import as_tuple

# Below these a colour is pale, grey or nearly black: a tint of a header, not a status.
_LEAST_SATURATION, _LEAST_VALUE = 0.35, 0.4
# As light as this, or as dark, a colour without saturation is paper or ink.
_LIGHT, _DARK = 0.82, 0.2
_SEPARATORS = re.compile(r"\s[-–—]+\s|[–—:;,\n(\[|←-⇿]|\.\s|-\s")
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
_RRGGBB = re.compile(r"[0-9A-F]{6}")


class Progress(StrEnum):
    """What a step of a scale means for progress, where its scale says so."""

    DONE = "done"
    ON_TRACK = "on track"
    AT_RISK = "at risk"
    LATE = "late"
    NOT_STARTED = "not started"
    UNKNOWN = "unknown"


@frozen(kw_only=True)
class Step:
    """One step of a scale: its name, and the words and colours that mean it.

    `colours` are hexadecimal RRGGBB; `hues` are stretches of degrees on the colour wheel, first and
    last, for colours that are neither pale nor dark. `says` is what a printed key says of the step.
    """

    name: str = field(validator=of(str))
    words: tuple[str, ...] = field(default=(), converter=as_tuple, validator=each(str))
    colours: tuple[str, ...] = field(default=(), converter=as_tuple, validator=each(str))
    hues: tuple[tuple[int, int], ...] = field(default=(), converter=as_tuple)
    says: str = field(default="", validator=of(str))
    progress: Progress = field(default=Progress.UNKNOWN, converter=Progress)

    @property
    def forms(self) -> tuple[str, ...]:
        """Give all that means the step, its name first, without case and punctuation."""
        return tuple(words_of(form) for form in (self.name, *self.words))


@frozen(kw_only=True)
class Scale:
    """A status scale: its steps, in the order of a printed key.

    An open scale takes every other status as it is; with any other, words that it does not know
    are a finding.
    """

    key: str = field(validator=of(str))
    title: str = field(default="", validator=of(str))
    steps: tuple[Step, ...] = field(default=(), converter=as_tuple, validator=each(Step))
    is_open: bool = False

    def step_of(self, words: str) -> Step | None:
        """Give the step that a status means: by its whole words, its first ones, or its brackets.

        >>> scale = Scale(key="x", steps=[Step(name="Amber", words=["A"]), Step(name="Green")])
        >>> [step and step.name for step in map(scale.step_of,
        ...     ("a", "Amber - 2 weeks late", "Amber/Green", "Complete (Green)", "A new lead"))]
        ['Amber', 'Amber', None, 'Green', None]
        """
        if whole := self._exactly(words):
            return whole
        first = next(filter(str.strip, _SEPARATORS.split(words)), "")
        if step := self._exactly(first) or self._beginning(first):
            return step
        bracketed = {
            s.name: s for part in _IN_BRACKETS.findall(words) if (s := self._exactly(part))
        }
        return next(iter(bracketed.values())) if len(bracketed) == 1 else None

    def step_of_colour(self, rrggbb: str) -> Step | None:
        """Give the step that a colour means: one that it lists, else the one of its hue.

        >>> green = Step(name="Green", colours=["C6EFCE"], hues=[(71, 165)])
        >>> scale = Scale(key="x", steps=[green])
        >>> [bool(scale.step_of_colour(it)) for it in ("C6EFCE", "#00b050", "E2EFDA", "FF0000")]
        [True, True, False, False]
        """
        colour = rrggbb.removeprefix("#").upper()
        listed = next((step for step in self.steps if colour in step.colours), None)
        if listed or not is_strong(colour):
            return listed
        hue = round(_hsv(colour)[0] * 360)
        return next((s for s in self.steps if any(a <= hue <= b for a, b in s.hues)), None)

    def _exactly(self, words: str) -> Step | None:
        wanted = words_of(words)
        return next((step for step in self.steps if wanted and wanted in step.forms), None)

    def _beginning(self, words: str) -> Step | None:
        """Give the step whose name begins the words, where they name no other."""
        padded = f" {words_of(words)} "
        named = [step for step in self.steps if f" {words_of(step.name)} " in padded]
        name = f" {words_of(named[0].name)} " if len(named) == 1 else ""
        return named[0] if len(name.strip()) > 1 and padded.startswith(name) else None


def is_strong(rrggbb: str) -> bool:
    """Tell whether a colour has a hue that one can name: neither pale, nor grey, nor nearly black.

    >>> [is_strong(colour) for colour in ("92D050", "DDEBF7", "BFBFBF", "000000")]
    [True, False, False, False]
    """
    if not _RRGGBB.fullmatch(rrggbb):
        return False
    _, saturation, value = _hsv(rrggbb)
    return saturation >= _LEAST_SATURATION and value >= _LEAST_VALUE


def is_blank(rrggbb: str) -> bool:
    """Tell whether a colour says nothing: paper, ink, or the pale tint of a banded table.

    >>> [is_blank(colour) for colour in ("FFFFFF", "DDEBF7", "000000", "A6A6A6", "7030A0")]
    [True, True, True, False, False]
    """
    if not _RRGGBB.fullmatch(rrggbb):
        return True
    _, saturation, value = _hsv(rrggbb)
    return value < _DARK or (saturation < _LEAST_SATURATION and value >= _LIGHT)


def _hsv(rrggbb: str) -> tuple[float, float, float]:
    red, green, blue = (int(rrggbb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return colorsys.rgb_to_hsv(red, green, blue)
