from __future__ import annotations

from tests.checks.printed import found_in

from cabinetpaper.document.blocks import Paragraph
from cabinetpaper.document.inlines import Words


def links(*pairs: tuple[str, str]) -> list[Paragraph]:
    return [
        Paragraph(style="Normal", inlines=[Words(text, link=address)]) for text, address in pairs
    ]


def test_links_with_the_same_words_to_different_places_are_told_once() -> None:
    three = links(
        ("Report", "https://example.org/a"),
        ("report", "https://example.org/b"),
        ("Report", "https://example.org/c"),
    )
    assert found_in("link-words-shared", *three) == [
        "note: the paragraph “report”: The link “report” leads elsewhere than the one before with "
        "the same words: https://example.org/b, and https://example.org/a. Say in the words of "
        "each link where it leads. [link-words-shared]"
    ]


def test_links_with_the_same_words_to_the_same_place_are_let_be() -> None:
    same = links(("Report", "https://example.org/a"), ("Report", "http://example.org/a/"))
    other = links(
        ("Report 2018", "https://example.org/8"), ("Report 2019", "https://example.org/9")
    )
    assert found_in("link-words-shared", *same, *other) == []
