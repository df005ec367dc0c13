"""What a house says about how its papers are judged: country, bodies, words and limits.

What it leaves out is what `data/checks.toml` ships.
"""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any

from attrs import field, frozen

from cabinetpaper.model.inspection import words_of
from cabinetpaper.tuples import as_tuple


class Country(StrEnum):
    """Whose law a meeting is held under, and how many clear days before it a paper must be out.

    England: five clear working days (LGA 1972 s.100B, SI 2012/2089). Wales: three.
    """

    ENGLAND = "england"
    WALES = "wales"


_CLEAR_DAYS = {Country.ENGLAND: 5, Country.WALES: 3}


@frozen(kw_only=True)
class Body:
    """A kind of body, by a word of its name, and what a recommendation may ask it to do."""

    name: str
    verbs: tuple[str, ...] = field(converter=as_tuple)

    def is_of(self, committee: str) -> bool:
        """Tell whether a committee is one of these.

        >>> Body(name="Cabinet Panel", verbs=["note"]).is_of("Children's Cabinet Panel")
        True
        """
        return f" {words_of(self.name)} " in f" {words_of(committee)} "


@frozen(kw_only=True)
class Checks:
    """How a house's papers are judged.

    `clear_days` is the house's own deadline in clear working days, where it is not the country's.
    `holidays` are days off beyond the bank holidays that are known. `implications` are the headings
    that each paper must have, as sections or inside one. `abbreviations` need no explanation here.
    `own` are the house's words and limits, by group and name.

    >>> Checks().number("sections", "paragraph_words"), Checks().deadline
    (200, 5)
    """

    country: Country = Country.ENGLAND
    clear_days: int | None = None
    holidays: tuple[datetime.date, ...] = field(default=(), converter=as_tuple)
    bodies: tuple[Body, ...] = field(default=(), converter=as_tuple)
    implications: tuple[str, ...] = field(default=(), converter=as_tuple)
    abbreviations: tuple[str, ...] = field(default=(), converter=as_tuple)
    own: Mapping[tuple[str, str], Any] = field(factory=dict, repr=False)

    @property
    def deadline(self) -> int:
        """Give the clear working days between publication and meeting."""
        return self.clear_days or _CLEAR_DAYS[self.country]

    def words(self, group: str, name: str) -> tuple[str, ...]:
        """Give the words of a list: those that are shipped, and the house's."""
        return (*shipped()[group][name], *self.own.get((group, name), ()))

    def number(self, group: str, name: str) -> int:
        """Give a limit: the house's, or the one that is shipped."""
        number: int = self.own.get((group, name), shipped()[group][name])
        return number

    def verbs(self, committee: str) -> tuple[str, ...]:
        """Give what a recommendation may ask a committee to do."""
        for body in self.bodies:
            if body.is_of(committee):
                return body.verbs
        return self.words("sections", "verbs")


@cache
def shipped() -> Mapping[str, Mapping[str, Any]]:
    """Give the words and limits that are shipped, by group and name."""
    text = resources.files("cabinetpaper").joinpath("data/checks.toml").read_text("utf-8")
    return tomllib.loads(text)
