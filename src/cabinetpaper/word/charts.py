"""A laid-out chart → its paragraph, and the parts that Word needs to show and to change it."""

from __future__ import annotations

import datetime
import posixpath
from collections.abc import Iterable

from attrs import define, field, frozen
from lxml import etree

from cabinetpaper.document.charts import Chart
from cabinetpaper.frame.names import R, child, w
from cabinetpaper.frame.package import Package
from cabinetpaper.frame.styles import Styles, StyleType
from cabinetpaper.record.packages import zipped
from cabinetpaper.word.chart_xml import CHART, DRAWING, chart_part

_IN_WORD = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_TYPES = {
    "chart": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    "book": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_EMU = 635  # in a twip
_BOOK = "rId1"


@frozen(kw_only=True)
class ChartParts:
    """The parts of one chart: the chart itself and its workbook, by name, and the chart's id."""

    id: str
    chart: tuple[str, bytes]
    book: tuple[str, bytes]

    @property
    def types(self) -> tuple[tuple[str, str], ...]:
        """Give the content types of the two parts."""
        return ((self.chart[0], _TYPES["chart"]), (self.book[0], _TYPES["book"]))


@define(kw_only=True)
class ChartPrinter:
    """Prints the charts of one document, numbered as they come, behind those of the template."""

    package: Package
    styles: Styles
    font: str
    language: str = ""
    created: datetime.datetime | None = None
    parts: list[ChartParts] = field(factory=list)

    def print(self, chart: Chart) -> etree._Element:
        """Give the `w:p` of a chart; it stays on the page of the words below it."""
        from cabinetpaper.workbook.chart_book import SHEET, chart_book

        number = len(self.parts) + 1
        folder = posixpath.dirname(self.package.main)
        series = [(one.name, one.values) for one in chart.series]
        book = chart_book(chart.categories, series, title=chart.title, created=self.created)
        parts = ChartParts(
            id=f"rIdChart{number}",
            chart=(
                self._free(f"{folder}/charts/paperChart{number}.xml"),
                chart_part(chart, sheet=SHEET, font=self.font, language=self.language, book=_BOOK),
            ),
            book=(self._free(f"{folder}/embeddings/paperChart{number}.xlsx"), zipped(book)),
        )
        self.parts.append(parts)
        return self._paragraph(chart, parts.id, number)

    def _free(self, name: str) -> str:
        """Give a name that no part of the template has."""
        taken = {part.lower() for part in self.package.parts}
        stem, ending = posixpath.splitext(name)
        while name.lower() in taken:
            stem += "_"
            name = stem + ending
        return name

    def _paragraph(self, chart: Chart, identity: str, number: int) -> etree._Element:
        element = etree.Element(w("p"))
        properties = etree.SubElement(element, w("pPr"))
        style = self.styles.by_name(chart.style, StyleType.PARAGRAPH)
        if style is not None:
            etree.SubElement(properties, w("pStyle")).set(w("val"), style.id)
        etree.SubElement(properties, w("keepNext"))
        # Lines of an exact height would cut a drawing off (17.3.1.33).
        spacing = etree.SubElement(properties, w("spacing"))
        spacing.set(w("line"), "240")
        spacing.set(w("lineRule"), "auto")
        run = etree.SubElement(element, w("r"))
        etree.SubElement(run, w("drawing")).append(_inline(chart, identity, number))
        return element


def _inline(chart: Chart, identity: str, number: int) -> etree._Element:
    """Give the drawing that stands in a line like a letter (20.4.2.8)."""
    inline = etree.Element(f"{{{_IN_WORD}}}inline", nsmap={"wp": _IN_WORD, "a": DRAWING})
    for name in ("distT", "distB", "distL", "distR"):
        inline.set(name, "0")
    extent = etree.SubElement(inline, f"{{{_IN_WORD}}}extent")
    extent.set("cx", str(chart.width * _EMU))
    extent.set("cy", str(chart.height * _EMU))
    told = etree.SubElement(inline, f"{{{_IN_WORD}}}docPr")
    told.set("id", str(number))
    told.set("name", f"Chart {number}")
    told.set("descr", chart.description)
    etree.SubElement(inline, f"{{{_IN_WORD}}}cNvGraphicFramePr")
    graphic = etree.SubElement(inline, f"{{{DRAWING}}}graphic")
    data = etree.SubElement(graphic, f"{{{DRAWING}}}graphicData")
    data.set("uri", CHART)
    etree.SubElement(data, f"{{{CHART}}}chart", nsmap={"c": CHART}).set(f"{{{R}}}id", identity)
    return inline


def font_of(styles: etree._Element, names: Styles, style: str) -> str:
    """Give the font of a style, its own or that of the document's defaults, "" for a theme's."""
    found = names.by_name(style, StyleType.PARAGRAPH)
    by_id = {one.get(w("styleId")): one for one in styles.findall(w("style"))}
    chain: Iterable[etree._Element | None] = (
        child(by_id.get(one.id), "rPr", "rFonts")
        for one in names.chain(found.id if found else None)
    )
    for fonts in (*chain, child(styles, "docDefaults", "rPrDefault", "rPr", "rFonts")):
        if fonts is not None and (fonts.get(w("ascii")) or fonts.get(w("asciiTheme"))):
            return "" if fonts.get(w("asciiTheme")) else fonts.get(w("ascii"), "")
    return ""
