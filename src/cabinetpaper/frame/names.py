"""Names of WordprocessingML in, and the values that stand under them out.

`w("p")` is the full name of `w:p` for lxml; `value_of`, `switch_of` and `number_of` read the
property elements (`w:jc w:val="center"`, `w:b`, `w:numId w:val="3"`) of which Word files are made.
"""

from __future__ import annotations

import re
from functools import cache

from lxml.etree import _Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
DC = "http://purl.org/dc/elements/1.1/"
DCTERMS = "http://purl.org/dc/terms/"
XML = "http://www.w3.org/XML/1998/namespace"
MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"

NAMESPACES = {"w": W, "r": R, "mc": MC, "cp": CORE, "dc": DC, "dcterms": DCTERMS}
"""Prefixes for `find` and `xpath`; lxml knows `xml` by itself."""

# ECMA-376 part 1, 22.9.2.7 (ST_OnOff); part 4 keeps "on" and "off".
_OFF = frozenset({"0", "false", "off"})
_NUMBER = re.compile(r"\s*[+-]?[0-9]{1,10}\s*")


@cache
def w(name: str) -> str:
    """Give the full name of an element or attribute of WordprocessingML.

    >>> w("p")
    '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p'
    """
    return f"{{{W}}}{name}"


def r(name: str) -> str:
    """Give the full name of an attribute that points to a relationship (`r:id`)."""
    return f"{{{R}}}{name}"


def mc(name: str) -> str:
    """Give the full name of an element of markup compatibility (`mc:AlternateContent`)."""
    return f"{{{MC}}}{name}"


def local(element: _Element) -> str:
    """Give an element's name without its namespace, "" for a comment or instruction."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def child(parent: _Element | None, *path: str) -> _Element | None:
    """Give the first descendant under this path of `w:` names, or None."""
    for name in path:
        parent = None if parent is None else parent.find(w(name))
    return parent


def value_of(parent: _Element | None, name: str) -> str | None:
    """Give the `w:val` of a child, or None where the child or its value is absent."""
    found = child(parent, name)
    return None if found is None else found.get(w("val"))


def number_of(parent: _Element | None, name: str) -> int | None:
    """Give the `w:val` of a child as a whole number, or None where there is none."""
    return as_number(value_of(parent, name))


def switch_of(parent: _Element | None, name: str) -> bool | None:
    """Give whether a child switches something on, or None where the child is absent.

    A switch without a value is on (ECMA-376 part 1, 17.17.4).
    """
    found = child(parent, name)
    if found is None:
        return None
    return found.get(w("val"), "1").strip().lower() not in _OFF


def as_number(text: str | None) -> int | None:
    """Give a whole number, or None for what is not one.

    >>> as_number("-3"), as_number("3pt"), as_number(None)
    (-3, None, None)
    """
    return int(text) if text is not None and _NUMBER.fullmatch(text) else None
