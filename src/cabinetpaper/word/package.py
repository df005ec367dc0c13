"""The parts of a document → the bytes of a .docx: properties, relationships, seal, zip.

The same parts give the same bytes: no clock, fixed times, parts in one order.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from cabinetpaper.document.blocks import Properties
from cabinetpaper.frame.names import CONTENT_TYPES, RELATIONSHIPS
from cabinetpaper.frame.package import Package
from cabinetpaper.record.packages import zipped
from cabinetpaper.record.seal import CUSTOM_PART, custom_part
from cabinetpaper.word.charts import ChartParts

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE_TYPE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_CORE_PART = "docProps/core.xml"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES = {
    _CORE_PART: "application/vnd.openxmlformats-package.core-properties+xml",
    CUSTOM_PART: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
}
# What a template says of itself is not said of the paper.
_DROPPED = ("docProps/", "_rels/.rels", "[Content_Types].xml")


def xml(root: etree._Element) -> bytes:
    """Give the bytes of a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def assemble(
    template: Package,
    parts: Mapping[str, bytes],
    *,
    links: Mapping[str, Mapping[str, str]],
    properties: Properties,
    charts: Sequence[ChartParts] = (),
) -> bytes:
    """Give the .docx: the template's parts, `parts` in place of theirs, and what we say of it.

    `links` are, for each part, the ids of the addresses that it links to; `charts` the charts that
    the main part shows.
    """
    whole = {name: data for name, data in template.parts.items() if not name.startswith(_DROPPED)}
    whole |= parts
    for part, addresses in links.items():
        for address, identity in addresses.items():
            _relate(whole, part, identity, "hyperlink", address, external=True)
    for chart in charts:
        _add_chart(whole, template.main, chart)
    numbering = numbering_part(template)
    if numbering in whole and not template.related(template.main, "numbering"):
        _relate(whole, template.main, "rIdNumbering", "numbering", posixpath.basename(numbering))
    whole[_CORE_PART] = core_part(properties)
    whole["_rels/.rels"] = _root_relationships(template.main)
    more = dict(one for chart in charts for one in chart.types)
    whole["[Content_Types].xml"] = _content_types(template, whole, more)
    whole[CUSTOM_PART] = custom_part(whole, properties.made_of)
    return zipped(whole)


def _add_chart(whole: dict[str, bytes], main: str, chart: ChartParts) -> None:
    """Add the parts of a chart, related to the main part and to each other."""
    for name, data in (chart.chart, chart.book):
        whole[name] = data
    of_main = posixpath.relpath(chart.chart[0], posixpath.dirname(main))
    _relate(whole, main, chart.id, "chart", of_main)
    book = posixpath.relpath(chart.book[0], posixpath.dirname(chart.chart[0]))
    _relate(whole, chart.chart[0], "rId1", "package", book)


def _relationships_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def numbering_part(template: Package) -> str:
    """Give the name of the part that holds the lists, in a template that has none as well."""
    found = template.related(template.main, "numbering")
    return found[0] if found else f"{posixpath.dirname(template.main)}/numbering.xml"


def _relate(
    whole: dict[str, bytes],
    part: str,
    identity: str,
    kind: str,
    target: str,
    *,
    external: bool = False,
) -> None:
    """Add a relationship of a part, whose relationships may not be there yet."""
    name = _relationships_of(part)
    root = etree.fromstring(whole.get(name, f'<Relationships xmlns="{RELATIONSHIPS}"/>'.encode()))
    element = etree.SubElement(root, f"{{{RELATIONSHIPS}}}Relationship")
    element.set("Id", identity)
    element.set("Type", f"{_OFFICE}/{kind}")
    element.set("Target", target)
    if external:
        element.set("TargetMode", "External")
    whole[name] = xml(root)


def _root_relationships(main: str) -> bytes:
    rows = (
        (f"{_OFFICE}/officeDocument", main),
        (_CORE_TYPE, _CORE_PART),
        (f"{_OFFICE}/custom-properties", CUSTOM_PART),
    )
    items = "".join(
        f'<Relationship Id="rId{index}" Type="{kind}" Target="{target}"/>'
        for index, (kind, target) in enumerate(rows, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{RELATIONSHIPS}">{items}</Relationships>'.encode()


def _content_types(template: Package, whole: Mapping[str, bytes], more: Mapping[str, str]) -> bytes:
    """Give the types of the parts: the template's, the main part a document whatever it was."""
    root = template.tree("[Content_Types].xml")
    kept = {name.lower() for name in whole}
    for element in root.findall(f"{{{CONTENT_TYPES}}}Override"):
        name = element.get("PartName", "").lstrip("/")
        if name.lower() not in kept or name in _TYPES:
            root.remove(element)
        elif name == template.main:
            element.set("ContentType", _MAIN)
    declared = {
        element.get("PartName", "").lstrip("/")
        for element in root.findall(f"{{{CONTENT_TYPES}}}Override")
    }
    types = {
        **_TYPES,
        **more,
        numbering_part(template): _MAIN.replace("document.main", "numbering"),
    }
    for name, kind in types.items():
        if name not in declared and (name in _TYPES or name in whole):
            element = etree.SubElement(root, f"{{{CONTENT_TYPES}}}Override")
            element.set("PartName", f"/{name}")
            element.set("ContentType", kind)
    return xml(root)


def core_part(properties: Properties) -> bytes:
    """Give docProps/core.xml (ECMA-376 Part 2, clause 8): title, language, author, subject, day."""
    created = properties.created.strftime("%Y-%m-%dT%H:%M:%SZ") if properties.created else ""
    plain = (
        ("dc:title", properties.title),
        ("dc:subject", properties.subject),
        ("dc:creator", properties.author),
        ("cp:lastModifiedBy", properties.author),
        ("dc:language", properties.language),
    )
    items = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in plain if text)
    for name in ("created", "modified"):
        if created:
            items += (
                f"<dcterms:{name} xsi:type={quoteattr('dcterms:W3CDTF')}>{created}</dcterms:{name}>"
            )
    return (
        f"{_HEAD}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{items}</cp:coreProperties>"
    ).encode()
