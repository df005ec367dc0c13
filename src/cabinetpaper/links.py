"""The target of a link as typed in, its address out: a word of `[links]`, or an address itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches

from cabinetpaper.errors import InputError

_SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):")
_CARRIED = ("http", "https", "mailto")


def fault_of(address: str) -> str | None:
    """Give what is wrong with an address, or None where it will do.

    >>> fault_of("https://www.gov.uk/") is None
    True
    >>> fault_of("ftp://example.org/")
    '“ftp://example.org/” cannot be an address here: it begins with https://, http:// or mailto:'
    """
    match = _SCHEME.match(address)
    if match is None or match["scheme"].casefold() not in _CARRIED:
        return f"“{address}” cannot be an address here: it begins with https://, http:// or mailto:"
    if any(character.isspace() for character in address):
        return f"the address “{address}” has a space in it: write %20 for it"
    if address.casefold() in {"http://", "https://", "mailto:"}:
        return f"the address “{address}” breaks off"
    return None


def addresses(links: Mapping[str, str]) -> Callable[[str], str]:
    """Give the function that finds the address for the target of a link.

    It raises `InputError` for a word that `links` does not have and for an address of another kind.

    >>> addresses({"report": "https://reports.ofsted.gov.uk/"})("report")
    'https://reports.ofsted.gov.uk/'
    """

    def address(target: str) -> str:
        if target in links:
            return links[target]
        fault = fault_of(target) if _SCHEME.match(target) else _unknown(target, links)
        if fault:
            raise InputError(fault)
        return target

    return address


def own_address(target: str) -> str:
    """Give the target of a link that must be an address itself, as in a house's wording.

    Raises `InputError` for one that is not.
    """
    fault = fault_of(target)
    if fault:
        raise InputError(fault)
    return target


def _unknown(word: str, links: Mapping[str, str]) -> str:
    near = get_close_matches(word, links, n=1)
    advice = (
        f"did you mean “{near[0]}”?" if near else "add it there, or type an address (https://…)"
    )
    return f"the link “{word}” is not in [links] of paper.toml; {advice}"
