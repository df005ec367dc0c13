"""What is left in a file from its making: changes, comments, hidden words, prompts, broken fields.

A clerk publishes none of these. A tracked change is an error: a reader sees words that the paper
does not say, or does not see some that it does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cabinetpaper.checks.accessible_pictures import carried
from cabinetpaper.checks.counts import so_many
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.told_once import Hit, told
from cabinetpaper.document.looks import Carried, Kind
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.places import Place

_CHANGES = (Kind.INSERTION, Kind.DELETION, Kind.MOVE, Kind.FORMAT_CHANGE)
_PLURALS = {Kind.FORMAT_CHANGE: "changes of format"}
# What Word prints in place of a field that it cannot work out.
_BROKEN = re.compile(
    r"Error! (?:Reference source not found|Bookmark not defined|No text of specified style in "
    r"document|Unknown document property name|Not a valid (?:link|bookmark)|No bookmark name given|"
    r"Hyperlink reference not valid|Main Document Only|Filename not specified|No table of contents "
    r"entries found|No table of figures entries found|Number cannot be represented)[^.!?]{0,40}\.?",
    re.IGNORECASE,
)


def _all(paper: Paper, *kinds: Kind) -> Iterator[tuple[Carried, Place]]:
    """Give what the file carries of some kinds, the rest behind what its paragraphs do."""
    for one, passage in carried(paper, *kinds):
        yield one, Place(where=passage.where)
    for one in paper.printed.carries if paper.printed is not None else ():
        if one.kind in kinds:
            yield one, Place(where=one.within or None)


def changes_left(paper: Paper) -> Iterator[Found]:
    """Find tracked changes that nobody has accepted or rejected."""
    changes = list(_all(paper, *_CHANGES))
    if not changes:
        return
    counts = Counter(one.kind for one, _ in changes)
    kinds = ", ".join(_counted(counts[kind], kind) for kind in _CHANGES if counts[kind])
    first = next((f", such as “{shortened(one.text)}”" for one, _ in changes if one.text), "")
    yield Found(
        f"Tracked changes are left in: {kinds}{first}.",
        "Accept or reject them all, under Review.",
        changes[0][1],
    )


def _counted(count: int, kind: Kind) -> str:
    if count > 1 and kind in _PLURALS:
        return f"{count} {_PLURALS[kind]}"
    return so_many(count, kind.value)


def comments_left(paper: Paper) -> Iterator[Found]:
    """Find comments that nobody has deleted."""
    comments = list(_all(paper, Kind.COMMENT))
    if comments:
        are = "is" if len(comments) == 1 else "are"
        yield Found(
            f"{so_many(len(comments), 'comment')} {are} left in.",
            "Delete them all, under Review.",
            comments[0][1],
        )


def hidden_text(paper: Paper) -> Iterator[Found]:
    """Find words that are formatted as hidden."""
    hidden = paper.seen.looking({one for one in paper.seen.manners if one.hidden})
    if hidden:
        text, number = hidden[0][0].text, hidden[0][1]
        more = f", and {so_many(len(hidden) - 1, 'more place')}," if len(hidden) > 1 else ""
        are = "are" if more else "is"
        yield Found(
            f"“{shortened(text)}”{more} {are} hidden text, which whoever has the file can read.",
            "Delete it, or show it: File, Info, Inspect Document finds all of it.",
            paper.seen.place(number),
        )


def control_unfilled(paper: Paper) -> Iterator[Found]:
    """Find content controls that still show their prompt."""
    yield from told(
        [Hit(one.text, place) for one, place in _all(paper, Kind.CONTROL_PROMPT)],
        lambda words: f"A content control shows its prompt{f' “{words}”' if words else ''}.",
        "{count} content controls show their prompts",
        "Fill it in, or delete it.",
    )


def field_error(paper: Paper) -> Iterator[Found]:
    """Find what Word prints for a field that it cannot work out."""
    words = paper.seen.words
    for number in words.holding("!"):
        for found in _BROKEN.finditer(words.texts[number]):
            yield Found(
                f"A field prints “{shortened(found.group())}”.",
                "Make the reference or the field anew, or type what it should say.",
                paper.seen.place(number),
            )


def reference_lost(paper: Paper) -> Iterator[Found]:
    """Find cross-references and links to bookmarks that the file does not have."""
    lost: dict[str, Place] = {}
    for one, place in _all(paper, Kind.LOST_REFERENCE):
        lost.setdefault(one.text, place)
    for name, place in lost.items():
        yield Found(
            f"A reference leads to the bookmark “{shortened(name)}”, which is not there.",
            "Make the reference anew: Word prints an error for it when it is next updated.",
            place,
        )


def update_asked(paper: Paper) -> Iterator[Found]:
    """Find what makes Word ask, or update fields, when somebody opens the file."""
    asked = list(_all(paper, Kind.UPDATE_QUESTION, Kind.DIRTY_FIELD))
    if asked:
        what = (
            "Word asks whoever opens the file whether to update its fields"
            if any(one.kind is Kind.UPDATE_QUESTION for one, _ in asked)
            else f"{so_many(len(asked), 'field')} will be updated when the file is opened"
        )
        yield Found(
            f"{what}.",
            "Update the fields in Word (Ctrl+A, F9), and save the file.",
            asked[0][1],
        )


RULES: tuple[Rule, ...] = (
    Rule(
        code="changes-left",
        severity=Severity.ERROR,
        title="Tracked changes are left in",
        find=changes_left,
    ),
    Rule(
        code="comments-left",
        severity=Severity.WARNING,
        title="Comments are left in",
        find=comments_left,
    ),
    Rule(
        code="hidden-text",
        severity=Severity.WARNING,
        title="There is hidden text",
        find=hidden_text,
    ),
    Rule(
        code="control-unfilled",
        severity=Severity.WARNING,
        title="A content control shows its prompt",
        find=control_unfilled,
    ),
    Rule(
        code="field-error",
        severity=Severity.WARNING,
        title="A field prints an error of Word's",
        find=field_error,
    ),
    Rule(
        code="reference-lost",
        severity=Severity.WARNING,
        title="A reference leads to a bookmark that is not there",
        find=reference_lost,
    ),
    Rule(
        code="update-asked",
        severity=Severity.WARNING,
        title="Fields are to be updated when the file is opened",
        find=update_asked,
    ),
)
