"""Background papers: the list is there, and no published work is in it (LGA 1972 s.100D)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cabinetpaper.checks.links import host_of, is_under
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.checks.stretches import Kind, pages
from cabinetpaper.document.inlines import Words
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.model.inspection import words_of
from cabinetpaper.places import Place


def background_papers_missing(paper: Paper) -> Iterator[Found]:
    """Find a paper that has no list of background papers, and does not say that there are none."""
    if paper.report is None:
        return
    names = [words_of(one) for one in paper.house.checks.words("background_papers", "names")]
    if not any(name in words_of(one.text) for one in pages(paper) for name in names):
        yield Found(
            "The paper has no list of background papers; it needs one, even if there are none.",
            "List what officers relied on under [[background_papers]] of paper.toml and print it "
            "with {{ background_papers }}.",
            paper.report.place,
        )


def background_paper_published(paper: Paper) -> Iterator[Found]:
    """Find published works among the background papers."""
    told: set[str] = set()
    for title, address, place in _background_papers(paper):
        if words_of(title) not in told and _is_published(title, address, paper):
            told.add(words_of(title))
            yield Found(
                f"“{shortened(title)}” is among the background papers, and is a published work.",
                "Link to it where the paper speaks of it, and take it out of the list.",
                place,
            )


def _background_papers(paper: Paper) -> Iterator[tuple[str, str, Place]]:
    """Give title, address and place of those in the facts, and of those typed under a heading."""
    if paper.report is None:
        return
    for one in paper.report.background_papers:
        yield one.title, one.url, paper.report.place
    names = [words_of(one) for one in paper.house.checks.words("background_papers", "names")]
    is_open = False
    for stretch in pages(paper):
        words = words_of(stretch.text)
        if stretch.kind is Kind.HEADING:
            is_open = any(name in words for name in names)
        elif is_open:
            links = [one.link for one in stretch.inlines if isinstance(one, Words) and one.link]
            yield stretch.text, links[0] if links else "", stretch.place


def _is_published(title: str, address: str, paper: Paper) -> bool:
    def has(key: str) -> bool:
        words = paper.house.checks.words("background_papers", key)
        return bool(re.search(rf"\b(?:{'|'.join(map(re.escape, words))})s?\b", title, re.I))

    if has("own_papers"):
        return False
    hosts = paper.house.checks.words("background_papers", "published_hosts")
    return is_under(host_of(address), hosts) or (has("publishers") and has("works"))


RULES: tuple[Rule, ...] = (
    Rule(
        code="background-papers-missing",
        severity=Severity.WARNING,
        title="The paper has no list of background papers",
        find=background_papers_missing,
    ),
    Rule(
        code="background-paper-published",
        severity=Severity.NOTE,
        title="A published work is among the background papers",
        find=background_paper_published,
    ),
)
