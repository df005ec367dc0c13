"""Links of the paper: their addresses lead where the public can go, and their words say where."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from urllib.parse import urlsplit

from attrs import frozen

from cabinetpaper.checks.passages import Passage
from cabinetpaper.checks.rule import Found, Paper, Rule
from cabinetpaper.document.inlines import Words
from cabinetpaper.document.whereabouts import shortened
from cabinetpaper.findings import Severity
from cabinetpaper.model.inspection import words_of
from cabinetpaper.places import Place

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>“”]+", re.IGNORECASE)
_HOST = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]+")


@frozen
class Link:
    """A link as printed: its words, its address, and where it stands."""

    text: str
    address: str
    place: Place


def link_vague(paper: Paper) -> Iterator[Found]:
    """Find links whose words mean nothing on their own."""
    vague = {words_of(one) for one in paper.house.checks.words("links", "vague")}
    for link in _links(paper):
        if words_of(link.text) in vague:
            yield Found(
                f"The words of the link “{shortened(link.text)}” do not say where it leads.",
                "Put the name of the page or document into the link.",
                link.place,
            )


def link_as_address(paper: Paper) -> Iterator[Found]:
    """Find links that print their address instead of words."""
    for link in _links(paper):
        if _ADDRESS.fullmatch(link.text.strip()):
            yield Found(
                f"The link “{shortened(link.text)}” prints its address.",
                "Give it the name of the page or document: [name](address).",
                link.place,
            )


def link_malformed(paper: Paper) -> Iterator[Found]:
    """Find addresses of links that cannot lead anywhere."""
    for link in _links(paper):
        fault = fault_of(link.address)
        if fault:
            yield Found(
                f"The address “{shortened(link.address)}” of the link “{shortened(link.text)}” "
                f"{fault}.",
                "Copy the address anew from the page that is meant.",
                link.place,
            )


def link_private(paper: Paper) -> Iterator[Found]:
    """Find links that lead to where only the council's own people can go."""
    private = paper.house.checks.words("links", "private")
    for link in _links(paper):
        host = host_of(link.address)
        if host and fault_of(link.address) is None and _is_private(host, private):
            yield Found(
                f"The link “{shortened(link.text)}” leads to {shortened(host)}, which the public "
                "cannot reach.",
                "Link to where it is published, or attach it.",
                link.place,
            )


def address_unlinked(paper: Paper) -> Iterator[Found]:
    """Find addresses that are typed as words and lead nowhere."""
    for passage in (*paper.passages, *paper.in_tables):
        for inline in passage.paragraph.inlines:
            if isinstance(inline, Words) and not inline.link:
                for match in _ADDRESS.finditer(inline.text):
                    address = match.group().rstrip(".,;:)’'\"]")
                    yield Found(
                        f"The address “{shortened(address)}” is typed as words and is no link.",
                        "Make it a link with the name of the page: [name](address).",
                        Place(where=passage.where),
                    )


def fault_of(address: str) -> str | None:
    """Give what keeps an address from leading anywhere, or None.

    What leads to a place in the paper itself (`#…`), or to a telephone, is let be.

    >>> fault_of("https://www.gov.uk/a"), fault_of("https://https//www.gov.uk/")
    (None, 'names no host')
    """
    if address.startswith("#") or address.casefold().startswith(("tel:", "sms:")):
        return None
    return _fault(address)


def _fault(address: str) -> str | None:
    if address.casefold().startswith("mailto:"):
        whom = address[len("mailto:") :].partition("?")[0]
        return None if whom.count("@") == 1 and _HOST.fullmatch(whom.partition("@")[2]) else (
            "names no mailbox"
        )  # fmt: skip
    if len(re.findall(r"https?:/", address, re.IGNORECASE)) > 1 and not re.search(
        r"[?=/]https?:|web\.archive", address[8:], re.IGNORECASE
    ):
        return "has two addresses in it"
    host = host_of(address)
    if not host or host.casefold() in {"http", "https", "www"}:
        return "names no host"
    if address[-1] in ",;:" or (address[-1] == ")" and "(" not in address):
        return f"ends in “{address[-1]}”"
    if ".." in host or host.startswith(".") or (host.startswith("www.") and host.count(".") == 1):
        return f"names no host that can be: {shortened(host)}"
    return None


def host_of(address: str) -> str:
    """Give the host of an address, "" where it has none that can be read."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def is_under(host: str, names: tuple[str, ...]) -> bool:
    """Tell whether a host is one of some names, or inside one: reports.ofsted.gov.uk in gov.uk."""
    return any(host == name or host.endswith(f".{name}") for name in names)


def _is_private(host: str, private: tuple[str, ...]) -> bool:
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return "." not in host or is_under(host, private)


def _links(paper: Paper) -> Iterator[Link]:
    """Give the links that lead out of the paper, those of its tables last."""
    return links_in((*paper.passages, *paper.in_tables))


def links_in(passages: Iterable[Passage]) -> Iterator[Link]:
    """Give the links that lead out of the pages: neighbours with one address are one link."""
    for passage in passages:
        for address, inlines in groupby(
            passage.paragraph.inlines, lambda one: one.link if isinstance(one, Words) else None
        ):
            if address and not address.startswith("#"):
                words = "".join(one.text for one in inlines)
                yield Link(words, address, Place(where=passage.where))


RULES: tuple[Rule, ...] = (
    Rule(
        code="link-vague",
        severity=Severity.WARNING,
        title="The words of a link do not say where it leads",
        find=link_vague,
    ),
    Rule(
        code="link-as-address",
        severity=Severity.NOTE,
        title="A link prints its address instead of words",
        find=link_as_address,
    ),
    Rule(
        code="link-malformed",
        severity=Severity.WARNING,
        title="The address of a link cannot lead anywhere",
        find=link_malformed,
    ),
    Rule(
        code="link-private",
        severity=Severity.WARNING,
        title="A link leads to where the public cannot go",
        find=link_private,
    ),
    Rule(
        code="address-unlinked",
        severity=Severity.NOTE,
        title="An address is typed as words and is no link",
        find=address_unlinked,
    ),
)
