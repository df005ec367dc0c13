"""The settings and styles of a template → those of a paper, in its language.

What is the template's own business (its path, its tracking of changes) is left out.
"""

from __future__ import annotations

from lxml import etree

from cabinetpaper.frame.names import child, w
from cabinetpaper.frame.package import Package
from cabinetpaper.word.package import xml

# A question to the reader on opening; the tracking of what a clerk types; the path of a template.
_NOT_THE_PAPERS = frozenset(
    w(name) for name in ("updateFields", "trackRevisions", "attachedTemplate")
)


def settings_of(package: Package) -> dict[str, bytes]:
    """Give the settings without what is the template's own business."""
    result: dict[str, bytes] = {}
    for part in package.related(package.main, "settings"):
        root = package.tree(part)
        for element in [one for one in root if one.tag in _NOT_THE_PAPERS]:
            root.remove(element)
        result[part] = xml(root)
        folder, _, name = part.rpartition("/")
        relations = f"{folder}/_rels/{name}.rels"
        if relations in package.parts:
            result[relations] = _without_template(package.tree(relations))
    return result


def _without_template(relations: etree._Element) -> bytes:
    """Give relationships without the path of the file that a template was made from."""
    for element in list(relations):
        if element.get("Type", "").endswith("/attachedTemplate"):
            relations.remove(element)
    return xml(relations)


def styles_of(package: Package, language: str) -> dict[str, bytes]:
    """Give the styles with the paper's language, which a PDF takes from their defaults."""
    result: dict[str, bytes] = {}
    for part in package.related(package.main, "styles"):
        root = package.tree(part)
        if language:
            _say_language(root, language)
        result[part] = xml(root)
    return result


def _say_language(styles: etree._Element, language: str) -> None:
    """Set the language of the document's defaults, which a template may not have."""
    place = styles
    for name in ("docDefaults", "rPrDefault", "rPr"):
        inner = child(place, name)
        if inner is None:
            # Each of the three is the first of its kind to stand there (17.7.5, 17.7.4.17).
            inner = etree.Element(w(name))
            place.insert(0, inner)
        place = inner
    found = child(place, "lang")
    if found is None:
        found = etree.SubElement(place, w("lang"))
    found.set(w("val"), language)
