from __future__ import annotations

import pytest
from tests.checks.printed import carrying, found_in, p

from cabinetpaper.document.looks import Kind


def test_a_picture_without_a_description_is_told() -> None:
    assert found_in("picture-undescribed", p("See below."), carrying(Kind.PICTURE)) == [
        "warning: what stands after the paragraph “See below.”: A picture has no description. Say "
        "under Edit Alt Text what it shows, or mark it as decorative. [picture-undescribed]"
    ]


def test_many_pictures_without_are_told_once() -> None:
    assert found_in("picture-undescribed", *[carrying(Kind.PICTURE)] * 4) == [
        "warning: the first paragraph: 4 pictures have no description. Say under Edit Alt Text "
        "what it shows, or mark it as decorative. [picture-undescribed]"
    ]


def test_a_described_and_a_decorative_picture_are_let_be() -> None:
    pictures = carrying(Kind.PICTURE, "The crest of the council"), carrying(Kind.DECORATION)
    assert found_in("picture-undescribed", *pictures) == []
    assert found_in("picture-misdescribed", *pictures) == []


@pytest.mark.parametrize(
    "text", ["image1.png", "Picture 3", "A building. Description automatically generated"]
)
def test_a_description_that_says_nothing_is_told(text: str) -> None:
    assert found_in("picture-misdescribed", carrying(Kind.PICTURE, text, "Figure 1")) == [
        f"warning: the paragraph “Figure 1”: The description of a picture, “{text}”, does not say "
        "what it shows. Say under Edit Alt Text what it shows, or mark it as decorative. "
        "[picture-misdescribed]"
    ]


def test_words_in_a_text_box_are_told() -> None:
    assert found_in("text-box", carrying(Kind.TEXT_BOX, "Agenda item 4", "The panel")) == [
        "warning: the paragraph “The panel”: The words “Agenda item 4” stand in a text box. Put "
        "them into a paragraph; a border or shading makes it a box. [text-box]"
    ]
    assert found_in("text-box", carrying(Kind.PICTURE, "Agenda item 4")) == []
