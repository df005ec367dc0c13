"""Pictures that say in words what they show, and words that stand where they can be read.

WCAG 2.2, 1.1.1 and 1.3.2. A picture that is marked as decorative needs no description.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cabinetpaper.checks.passages import Passage
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.told_once import hit, told
from cabinetpaper.checks.vocabulary import Vocabulary
from cabinetpaper.document.looks import Carried, Kind
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.places import Place

_FILE_NAME = re.compile(r"\S*\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)", re.IGNORECASE)
_NAME = re.compile(r"(?:picture|image|graphic|chart|diagram|shape|object)\s*\d*", re.IGNORECASE)


def carried(paper: Paper, *kinds: Kind) -> Iterator[tuple[Carried, Passage]]:
    """Give what the paragraphs of the pages carry of some kinds."""
    for one, number in paper.seen.carried:
        if one.kind in kinds:
            yield one, paper.seen.passage(number)


def picture_undescribed(paper: Paper) -> Iterator[Found]:
    """Find pictures, charts and shapes without a description."""
    yield from told(
        [hit(passage, "") for one, passage in carried(paper, Kind.PICTURE) if not one.text],
        lambda _: "A picture has no description.",
        "{count} pictures have no description",
        "Say under Edit Alt Text what it shows, or mark it as decorative.",
    )


def picture_misdescribed(paper: Paper) -> Iterator[Found]:
    """Find descriptions that are a file’s name, or that Word made up."""
    made_up = Vocabulary(paper, "accessibility").finder("made_up_descriptions")
    for one, passage in carried(paper, Kind.PICTURE):
        text = one.text
        if _FILE_NAME.fullmatch(text) or _NAME.fullmatch(text) or made_up.search(text):
            yield Found(
                f"The description of a picture, “{shortened(text)}”, does not say what it shows.",
                "Say under Edit Alt Text what it shows, or mark it as decorative.",
                Place(where=passage.where),
            )


def text_box(paper: Paper) -> Iterator[Found]:
    """Find text boxes, whose words stand outside the order in which a paper is read."""
    yield from told(
        [hit(passage, one.text) for one, passage in carried(paper, Kind.TEXT_BOX)],
        lambda words: f"The words “{words}” stand in a text box.",
        "The words of {count} text boxes stand outside the text",
        "Put them into a paragraph; a border or shading makes it a box.",
    )


RULES: tuple[Rule, ...] = (
    Rule(
        code="picture-undescribed",
        severity=Severity.WARNING,
        title="A picture has no description",
        find=picture_undescribed,
    ),
    Rule(
        code="picture-misdescribed",
        severity=Severity.WARNING,
        title="The description of a picture does not say what it shows",
        find=picture_misdescribed,
    ),
    Rule(
        code="text-box",
        severity=Severity.WARNING,
        title="Words stand in a text box",
        find=text_box,
    ),
)
