"""Words that can be told from what is behind them, and nothing that colour alone says.

WCAG 2.2, 1.4.3 (contrast) and 1.4.1 (use of colour). Ink that Word chooses itself (`auto`) is black
or white by the ground, and is let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from math import floor

from cabinetpaper.checks.contrast import contrast, is_vivid, needed
from cabinetpaper.checks.counts import so_many
from cabinetpaper.checks.flattened import plain
from cabinetpaper.checks.joined_words import Plain
from cabinetpaper.checks.placed_tables import tables_of
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.document.blocks import Cell, Row
from cabinetpaper.document.looks import Look, Manner
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity


def contrast_low(paper: Paper) -> Iterator[Found]:
    """Find words whose colour is too near to that behind them; a pair of colours is told once."""
    faint: dict[tuple[str, str], list[tuple[Look, int]]] = {}
    for look, number in paper.seen.looking({one for one in paper.seen.manners if _is_faint(one)}):
        faint.setdefault((look.manner.ink, look.manner.ground), []).append((look, number))
    for (ink, ground), places in faint.items():
        look, number = places[0]
        least = needed(look.manner.size, bold=look.manner.bold)
        more = f", here and in {len(places) - 1} more" if len(places) > 1 else ""
        yield Found(
            f"The words “{shortened(look.text)}” have a contrast of "
            f"{_ratio(contrast(ink, ground))} (#{ink} on #{ground}{more}); {least:g}:1 is needed.",
            "Make the words darker, or what is behind them lighter.",
            paper.seen.place(number),
        )


def _is_faint(one: Manner) -> bool:
    if one.hidden or not (one.ink and one.ground):
        return False
    return contrast(one.ink, one.ground) < needed(one.size, bold=one.bold)


def _ratio(value: float) -> str:
    # Rounded down: 4.499 is no 4.5.
    return f"{floor(value * 100) / 100:g}:1"


def colour_alone(paper: Paper) -> Iterator[Found]:
    """Find cells that are coloured unlike the rest of their row, and have no words."""
    for placed in tables_of(paper):
        alone = placed.places(_says_by_colour) if placed.is_data else []
        if alone:
            say = "says" if len(alone) == 1 else "say"
            yield Found(
                f"{so_many(len(alone), 'coloured cell')} of the table {say} something by colour "
                "alone.",
                "Put the word for it beside the colour: “Red”, “Late”.",
                alone[0],
            )


def _says_by_colour(cell: Cell, row: Row) -> bool:
    if not is_vivid(cell.ground) or row.header:
        return False
    if cell.text.strip() or any(p.carries for p in cell.paragraphs):
        return False
    return all(one is cell or one.ground != cell.ground for one in row.cells) and len(row.cells) > 1


def colour_named(paper: Paper) -> Iterator[Found]:
    """Find words that point to something by its colour."""
    checks = paper.house.checks
    colours = checks.words("accessibility", "colours")
    pattern = _by_colour(colours, checks.words("accessibility", "shown_in"))
    words = paper.seen.words
    for number in words.holding(*_near_colour(colours)):
        found = pattern.search(words.texts[number])
        if found is not None:
            yield Found(
                f"“{shortened(found.group())}” points to something by its colour.",
                "Say in words as well which it is.",
                paper.seen.place(number),
            )


@lru_cache(maxsize=16)
def _near_colour(colours: tuple[str, ...]) -> tuple[Plain, ...]:
    """Give what stands in each text that points by colour, and is quick to look for."""
    colour = "|".join(" +".join(map(re.escape, plain(one).split())) for one in colours)
    return Plain(rf" in +(?:{colour})"), Plain(rf" the +(?:{colour}) +(?:text|font|type)")


@lru_cache(maxsize=16)
def _by_colour(colours: tuple[str, ...], shown: tuple[str, ...]) -> re.Pattern[str]:
    colour, verb = "|".join(map(re.escape, colours)), "|".join(map(re.escape, shown))
    return re.compile(
        rf"\b(?:{verb})\s+in\s+(?:{colour})\b|\b(?:the|in)\s+(?:{colour})\s+(?:text|font|type)\b",
        re.IGNORECASE,
    )


RULES: tuple[Rule, ...] = (
    Rule(
        code="contrast-low",
        severity=Severity.WARNING,
        title="Words have too little contrast to what is behind them",
        find=contrast_low,
    ),
    Rule(
        code="colour-alone",
        severity=Severity.WARNING,
        title="A cell says something by its colour alone",
        find=colour_alone,
    ),
    Rule(
        code="colour-named",
        severity=Severity.NOTE,
        title="Words point to something by its colour",
        find=colour_named,
    ),
)
