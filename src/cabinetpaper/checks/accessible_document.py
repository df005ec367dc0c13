"""Accessibility of a document as a whole: its title, its language, the size and space of its words.

Sources: SI 2018/952, under which what a council publishes is tested by WCAG 2.2 AA; there 2.4.2
(title) and 3.1.1 (language). 12 point is the least size of GOV.UK's guidance on documents.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.vocabulary import Vocabulary
from cabinetpaper.document.blocks import Document, Paragraph, Table
from cabinetpaper.document.looks import Kind
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity

_FILE_NAME = re.compile(r"(?:microsoft word - .*|.*\.(?:docx?|dotx?|rtf|odt|pdf))", re.IGNORECASE)
_NO_LANGUAGE = frozenset({"", "und", "zxx", "mul", "x-none"})
_HERE = ("en-GB", "cy")
_TABLE_OR_NOTHING = (Table, type(None))


def title_missing(paper: Paper) -> Iterator[Found]:
    """Find a document whose properties have no title, or a name that is none."""
    if paper.printed is None:
        return
    title = paper.printed.properties.title
    advice = "Give it its title in Word, under File, Info, Title."
    if not title:
        yield Found("The document’s properties have no title.", advice)
    elif _FILE_NAME.fullmatch(title) or Vocabulary(paper, "accessibility").holds(
        "no_titles", title
    ):
        yield Found(
            f"The title in the document’s properties, “{shortened(title)}”, is no title.", advice
        )


def language_missing(paper: Paper) -> Iterator[Found]:
    """Find a document that does not say which language it is in."""
    if paper.printed is not None and _language(paper.printed) in _NO_LANGUAGE:
        yield Found(
            "The document does not say which language it is in.",
            "Select all in Word, and set the language under Review, Language.",
        )


def language_other(paper: Paper) -> Iterator[Found]:
    """Find a document that says it is in another language than British English or Welsh."""
    language = _language(paper.printed) if paper.printed is not None else ""
    if language in _NO_LANGUAGE or language == "en" or language.startswith(_HERE):
        return
    yield Found(
        f"The document says that its language is “{shortened(language)}”; expected British English "
        "(en-GB) or Welsh (cy-GB).",
        "Select all in Word, and set the language under Review, Language.",
    )


def _language(document: Document) -> str:
    return document.properties.language.strip()


def text_small(paper: Paper) -> Iterator[Found]:
    """Find body text that is smaller than the limit."""
    size = body_size(paper)
    least = paper.house.checks.number("accessibility", "body_points")
    if size is not None and size < least:
        yield Found(
            f"Most of the text outside tables is in {size:g} point; the least is {least} point.",
            "Set the size in the style of the text.",
        )


def body_size(paper: Paper) -> float | None:
    """Give the size that most letters of the text outside tables and headings have, in points."""
    letters: Counter[float] = Counter()
    for number in paper.seen.outside:
        paragraph = paper.seen.paragraphs[number]
        if paragraph.level is None:
            for look in paragraph.looks:
                size = look.manner.size
                if size is not None and not look.manner.hidden:
                    letters[size] += len(look.text.strip())
    return max(letters, key=lambda size: letters[size]) if letters.total() else None


def empty_paragraphs(paper: Paper) -> Iterator[Found]:
    """Find empty paragraphs that stand for space."""
    blocks = paper.printed.blocks if paper.printed is not None else ()
    empty = {
        id(block)
        for last, block, following in zip(
            (None, *blocks), blocks, (*blocks[1:], None), strict=False
        )
        if isinstance(block, Paragraph)
        and _is_empty(block)
        # Word needs one between two tables, and after a table at the end.
        and not isinstance(last, _TABLE_OR_NOTHING)
        and not isinstance(following, _TABLE_OR_NOTHING)
    }
    # An empty entry of a list of contents is Word's own, and is not seen.
    seen = paper.seen.having(lambda one: id(one) in empty) if len(empty) > 1 else []
    if len(seen) > 1:
        yield Found(
            f"{len(seen)} empty paragraphs stand for space.",
            "Take them out, and set the space before or after in the paragraph’s style.",
            paper.seen.place(seen[0]),
        )


def _is_empty(paragraph: Paragraph) -> bool:
    shown = {Kind.PICTURE, Kind.DECORATION, Kind.TEXT_BOX, Kind.BREAK, Kind.CONTROL_PROMPT}
    carries = any(one.kind in shown for one in paragraph.carries)
    return not (paragraph.text.strip() or paragraph.number or carries)


RULES: tuple[Rule, ...] = (
    Rule(
        code="title-missing",
        severity=Severity.WARNING,
        title="The document's properties have no title",
        find=title_missing,
    ),
    Rule(
        code="language-missing",
        severity=Severity.WARNING,
        title="The document does not say its language",
        find=language_missing,
    ),
    Rule(
        code="language-other",
        severity=Severity.NOTE,
        title="The document's language is neither British English nor Welsh",
        find=language_other,
    ),
    Rule(
        code="text-small",
        severity=Severity.NOTE,
        title="The body text is smaller than the limit",
        find=text_small,
    ),
    Rule(
        code="empty-paragraphs",
        severity=Severity.NOTE,
        title="Empty paragraphs stand for space",
        find=empty_paragraphs,
    ),
)
