"""Kinds of values on the command line: a day, and words that are there."""

from __future__ import annotations

import datetime

import click


class Day(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.2 alone
    """A day, written 2019-02-13."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.date:
        """Give the day; what is none is a usage error that shows how one is written."""
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"“{value}” is not a date; expected one like 2019-02-13", param, ctx)


class Words(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.2 alone
    """Words that are there: an empty value is mostly a variable that a script forgot to set."""

    name = "text"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Give the words; none at all is a usage error."""
        words = str(value)
        if not words.strip():
            self.fail("this is empty; give a value, or leave the option out", param, ctx)
        return words


DAY, WORDS = Day(), Words()
