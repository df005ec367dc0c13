"""Links that can be told apart by their words alone, as a list of them is read out.

WCAG 2.2, 2.4.4, and GOV.UK's guidance on links. What a link's words say is judged in `links`.
"""

from __future__ import annotations

from collections.abc import Iterator

from cabinetpaper.checks.links import links_in
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.model.inspection import words_of
from cabinetpaper.places import Place


def link_words_shared(paper: Paper) -> Iterator[Found]:
    """Find links with the same words that lead to different addresses."""
    addresses: dict[str, str] = {}
    told: set[str] = set()
    linking = dict.fromkeys(paper.seen.linking)
    for link in links_in(paper.seen.passage(at) for at in linking):
        words = words_of(link.text)
        first = addresses.setdefault(words, link.address)
        if words and words not in told and _plain(first) != _plain(link.address):
            told.add(words)
            yield Found(
                f"The link “{shortened(link.text)}” leads elsewhere than the one before with the "
                f"same words: {shortened(link.address)}, and {shortened(first)}.",
                "Say in the words of each link where it leads.",
                Place(where=link.place.where),
            )


def _plain(address: str) -> str:
    return address.casefold().removeprefix("https").removeprefix("http").rstrip("/")


RULES: tuple[Rule, ...] = (
    Rule(
        code="link-words-shared",
        severity=Severity.NOTE,
        title="Links with the same words lead to different places",
        find=link_words_shared,
    ),
)
