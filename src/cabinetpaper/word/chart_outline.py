"""A paragraph that holds a chart and nothing else → the chart as a value, its figures as cached."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lxml.etree import _Element

from cabinetpaper.document.charts import Chart, Series
from cabinetpaper.frame.names import as_number, r
from cabinetpaper.frame.package import Relationship
from cabinetpaper.word.chart_xml import CHART, DRAWING

_IN_WORD = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_NAMES = {"c": CHART, "a": DRAWING, "wp": _IN_WORD}
_EMU = 635  # in a twip


def read_chart(
    paragraph: _Element,
    links: Mapping[str, Relationship],
    tree: Callable[[str], _Element | None],
    style: str,
) -> Chart | None:
    """Give the chart of a paragraph, None for a paragraph without one.

    `tree` gives the root of a part, None where it is not there. Figures are those of the caches; a
    cell without one is 0.
    """
    frame = paragraph.find(".//wp:inline", _NAMES)
    told = None if frame is None else frame.find("a:graphic/a:graphicData/c:chart", _NAMES)
    link = links.get(told.get(r("id"), "")) if told is not None else None
    root = tree(link.target) if link is not None and not link.external else None
    if frame is None or root is None:
        return None
    series = root.findall(".//c:plotArea/*/c:ser", _NAMES)
    extent, described = frame.find("wp:extent", _NAMES), frame.find("wp:docPr", _NAMES)
    return Chart(
        style=style,
        title="".join(text.text or "" for text in root.iterfind("c:chart/c:title//a:t", _NAMES)),
        description="" if described is None else described.get("descr", ""),
        categories=_cached(series[0].find("c:cat", _NAMES)) if series else (),
        series=[
            Series(
                name=" ".join(_cached(one.find("c:tx", _NAMES))),
                values=[_figure(value) for value in _cached(one.find("c:val", _NAMES))],
            )
            for one in series
        ],
        width=_twips(extent, "cx"),
        height=_twips(extent, "cy"),
    )


def _cached(element: _Element | None) -> list[str]:
    """Give the points of a cache in their order, "" for those that it leaves out."""
    if element is None:
        return []
    points = {
        as_number(point.get("idx")): point.findtext("c:v", "", _NAMES)
        for point in element.iterfind(".//c:pt", _NAMES)
    }
    said = element.find(".//c:ptCount", _NAMES)
    count = (as_number(said.get("val")) if said is not None else None) or len(points)
    # A count may be anything in a file of others: no more are read than there are, or nearly.
    return [points.get(index, "") for index in range(min(count, 2 * len(points) + 1))]


def _figure(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0


def _twips(extent: _Element | None, name: str) -> int:
    return 0 if extent is None else (as_number(extent.get(name)) or 0) // _EMU
