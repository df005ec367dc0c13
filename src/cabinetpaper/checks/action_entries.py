"""Rules on the lists in the cells of a plan, and on how its dates are spelt: findings out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from cabinetpaper.checks.action_words import actions_of, named
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.model.completion import Completion, Precision, Quarters
from cabinetpaper.model.ordinals import Ordinal
from cabinetpaper.model.plan import Action
from cabinetpaper.model.text import Block, Entry, Paragraph, Text
from cabinetpaper.model.time_names import MONTH_NAMES
from cabinetpaper.model.time_scan import times_of

_FEWEST_ENTRIES = 3


def _lists(paper: Paper) -> list[tuple[Action, str, Text]]:
    """Give the cells that are long enough to hold a list whose entries can be compared."""
    return [
        (action, column, text)
        for action in actions_of(paper)
        for column, text in (
            ("description", action.description),
            ("measures", action.measures),
            ("progress", action.progress),
            ("finding", action.finding),
            *action.extra,
        )
        if len(text.blocks) >= _FEWEST_ENTRIES
    ]


def marker_glued(paper: Paper) -> Iterator[Found]:
    """Find numbers glued to their entry, where the other entries of the cell have a space."""
    for action, column, text in paper.once(_lists):
        entries = [one for one in text.blocks if isinstance(one, Entry)]
        if not [one for one in entries if not one.marker[-1:].isspace()]:
            continue
        numbered = [one for one in entries if _ordinal(one)]
        glued = [one for one in numbered if not one.marker[-1:].isspace()]
        if glued and len(glued) < len(numbered) / 2:
            yield Found(
                f"In the {column} of {named(action)} the marker is glued to its text: "
                f"“{shortened(str(glued[0]).strip())}”.",
                "Put a space behind the marker.",
                action.place,
            )


def entry_unnumbered(paper: Paper) -> Iterator[Found]:
    """Find one paragraph without a number in a list whose numbers go on behind it."""
    for action, column, text in paper.once(_lists):
        found = _unnumbered(text)
        if found is not None:
            yield Found(
                f"In the {column} of {named(action)} an entry has no number, between others "
                f"that have one: “{shortened(found)}”.",
                "Give it a number, or join it to the entry above.",
                action.place,
            )


def _unnumbered(text: Text) -> str | None:
    # Quick, and true of hardly any cell: one paragraph behind the first block, beside entries.
    if len(text.blocks) <= _FEWEST_ENTRIES or not _has_loose(text.blocks[1:]):
        return None
    blocks = [block for block in text if str(block).strip()]
    ordinals = [_ordinal(block) for block in blocks]
    between = [
        at
        for at in range(1, len(blocks) - 1)
        if isinstance(blocks[at], Paragraph) and _goes_on(ordinals[at - 1], ordinals[at + 1])
    ]
    others = sum(isinstance(block, Paragraph) for block in blocks[1:])
    if len(between) != 1 or others != 1 or len(blocks) - 1 < _FEWEST_ENTRIES:
        return None
    said, before = str(blocks[between[0]]).strip(), str(blocks[between[0] - 1]).rstrip()
    return said if said[0].isupper() and before[-1:] not in {":", ",", ";", "-", "–"} else None


def _has_loose(blocks: Sequence[Block]) -> bool:
    kinds = [type(block) for block in blocks]
    return Paragraph in kinds and Entry in kinds


def _ordinal(block: Block) -> Ordinal | None:
    return Ordinal.read(block.marker) if isinstance(block, Entry) else None


def _goes_on(before: Ordinal | None, after: Ordinal | None) -> bool:
    return (
        before is not None
        and after is not None
        and before.form == after.form
        and after.value == before.value + 1
    )


_MONTH = re.compile(r"[^\W\d_]{3,9}\.?")
_LEAD = re.compile(r"(?:by|end|end of|by end of|by the end of|in)\s+", re.IGNORECASE)
_KINDS = {Precision.DAY: "days", Precision.MONTH: "months"}


def dates_spelt_differently(paper: Paper) -> Iterator[Found]:
    """Find days, or months, that the plan's completion dates spell in more than one way."""
    for precision, kind in _KINDS.items():
        dated = [
            (form, action.completion)
            for action in actions_of(paper)
            if action.completion.precision is precision
            and (form := _form(action.completion.text.strip()))
        ]
        settled = _settled(dated)
        forms = Counter(form for form, _ in settled)
        if len(forms) < 2:
            continue
        first = dict(reversed(settled))
        shown = [f"“{first[form].text.strip()}” ({n})" for form, n in forms.most_common()]
        yield Found(
            f"The completion dates spell {kind} in {len(forms)} ways: {', '.join(shown[:4])}"
            f"{', …' if shown[4:] else ''}.",
            "Spell all of them alike.",
            first[forms.most_common()[-1][0]].place,
        )


@lru_cache(maxsize=512)
def _form(completion: str) -> str:
    """Give how a completion is spelt that is one time and no more: "Mon-99"; or ""."""
    text = _LEAD.sub("", completion, count=1)
    times = times_of(text, Quarters.FINANCIAL)
    if len(times) != 1 or (times[0].start, times[0].end) != (0, len(text)) or times[0].is_range:
        return ""
    form, months = _MONTH.subn(lambda match: _month(match.group()), text)
    if months > 1:
        return ""
    form = re.sub(r"\d{4}", "yyyy", form)
    form = re.sub(r"(?<!\d)\d{1,2}$", "yy", form)
    return re.sub(r"\d{1,2}(?:st|nd|rd|th)?", lambda m: "dth" if m[0][-1].isalpha() else "d", form)


def _month(name: str) -> str:
    if name.casefold() == "may":
        return "May"
    return "Month" if name.capitalize() in MONTH_NAMES else "Mon"


def _settled(dated: list[tuple[str, Completion]]) -> list[tuple[str, Completion]]:
    """Give the forms with May as short or whole as the other months of its form are."""
    forms = {form for form, _ in dated}
    return [
        (next((f for n in ("Mon", "Month") if (f := form.replace("May", n)) in forms), form), one)
        if "May" in form
        else (form, one)
        for form, one in dated
    ]


RULES: tuple[Rule, ...] = (
    Rule(
        code="marker-glued",
        severity=Severity.NOTE,
        title="A number is glued to the words of its entry",
        find=marker_glued,
    ),
    Rule(
        code="entry-unnumbered",
        severity=Severity.NOTE,
        title="An entry without a number stands among numbered ones",
        find=entry_unnumbered,
    ),
    Rule(
        code="dates-spelt-differently",
        severity=Severity.NOTE,
        title="Completion dates of one kind are spelt in several ways",
        find=dates_spelt_differently,
    ),
)
