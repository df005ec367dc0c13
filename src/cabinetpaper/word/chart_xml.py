"""A chart → its part: DrawingML's chart space, with the figures in it and where they come from.

Every figure stands in a cache beside its cell, because no reader but Word opens the workbook; fonts
and fills are said, because a template need not have a theme for them to come from.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from cabinetpaper.document.charts import Chart, Series

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CATEGORIES, _VALUES = 1001, 1002  # the ids of the two axes
_TITLE_SIZE, _SIZE = 1200, 1100  # hundredths of a point (20.1.10.67)
_INK, _PAPER, _LINE = "000000", "FFFFFF", "404040"
_OUTLINE = 12700  # EMU: the line round a stretch, a point
# A figure of nothing is not written into a bar of no width.
_NO_ZERO = "0;;;"


def chart_part(chart: Chart, *, sheet: str, font: str, language: str, book: str) -> bytes:
    """Give the chart part.

    `sheet` is the sheet of the workbook with the figures, `book` the id of the relationship to it,
    `font` the name of the paper's, `language` as in `en-GB`.
    """
    series = "".join(
        _series(one, index, chart.categories, sheet) for index, one in enumerate(chart.series)
    )
    return (
        f'{_HEAD}<c:chartSpace xmlns:c="{CHART}" xmlns:a="{DRAWING}" xmlns:r="{_R}">'
        f'<c:date1904 val="0"/><c:lang val={quoteattr(language or "en-GB")}/>'
        '<c:roundedCorners val="0"/><c:chart>'
        f'{_title(chart.title)}<c:autoTitleDeleted val="0"/>'
        '<c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/>'
        f'<c:varyColors val="0"/>{series}<c:gapWidth val="50"/><c:overlap val="100"/>'
        f'<c:axId val="{_CATEGORIES}"/><c:axId val="{_VALUES}"/></c:barChart>{_axes()}'
        "</c:plotArea>"
        '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr>{_solid(_PAPER)}<a:ln><a:noFill/></a:ln></c:spPr>{_words(font)}"
        f'<c:externalData r:id={quoteattr(book)}><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    ).encode()


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _words(font: str = "", size: int = _SIZE) -> str:
    """Give the look of words, black on white."""
    name = quoteattr(font)
    faces = f"<a:latin typeface={name}/><a:cs typeface={name}/>" if font else ""
    return (
        "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"
        f'<a:defRPr sz="{size}" b="0">{_solid(_INK)}{faces}</a:defRPr></a:pPr>'
        '<a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
    )


def _title(title: str) -> str:
    look = f'sz="{_TITLE_SIZE}" b="1"'
    return (
        "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>"
        f"<a:pPr><a:defRPr {look}>{_solid(_INK)}</a:defRPr></a:pPr>"
        f"<a:r><a:rPr {look}>{_solid(_INK)}</a:rPr><a:t>{escape(title)}</a:t></a:r></a:p>"
        '</c:rich></c:tx><c:overlay val="0"/></c:title>'
    )


def _series(series: Series, index: int, categories: Sequence[str], sheet: str) -> str:
    column, last = chr(ord("B") + index), len(categories) + 1
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/>'
        f"<c:tx>{_strings(f'{sheet}!${column}$1', [series.name])}</c:tx>"
        f'<c:spPr>{_fill(series)}<a:ln w="{_OUTLINE}">{_solid(_LINE)}</a:ln></c:spPr>'
        f'<c:invertIfNegative val="0"/>{_labels()}'
        f"<c:cat>{_strings(f'{sheet}!$A$2:$A${last}', categories)}</c:cat>"
        f"<c:val>{_numbers(f'{sheet}!${column}$2:${column}${last}', series.values)}</c:val></c:ser>"
    )


def _fill(series: Series) -> str:
    if not series.pattern:
        return _solid(series.colour)
    return (
        f'<a:pattFill prst="{series.pattern}"><a:fgClr><a:srgbClr val="{series.colour}"/></a:fgClr>'
        f'<a:bgClr><a:srgbClr val="{_PAPER}"/></a:bgClr></a:pattFill>'
    )


def _labels() -> str:
    """Give the figure in each stretch, on a ground of its own, so that no pattern crosses it."""
    shown = "".join(
        f'<c:{name} val="{int(name == "showVal")}"/>'
        for name in (
            "showLegendKey", "showVal", "showCatName", "showSerName", "showPercent",
            "showBubbleSize",
        )
    )  # fmt: skip
    return (
        f'<c:dLbls><c:numFmt formatCode="{_NO_ZERO}" sourceLinked="0"/>'
        f"<c:spPr>{_solid(_PAPER)}</c:spPr>{_words()}"
        f'<c:dLblPos val="ctr"/>{shown}</c:dLbls>'
    )


def _strings(cells: str, values: Sequence[str]) -> str:
    points = "".join(
        f'<c:pt idx="{index}"><c:v>{escape(value)}</c:v></c:pt>'
        for index, value in enumerate(values)
    )
    return (
        f"<c:strRef><c:f>{escape(cells)}</c:f><c:strCache>"
        f'<c:ptCount val="{len(values)}"/>{points}</c:strCache></c:strRef>'
    )


def _numbers(cells: str, values: Sequence[float]) -> str:
    points = "".join(
        f'<c:pt idx="{index}"><c:v>{value:g}</c:v></c:pt>' for index, value in enumerate(values)
    )
    return (
        f"<c:numRef><c:f>{escape(cells)}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f'<c:ptCount val="{len(values)}"/>{points}</c:numCache></c:numRef>'
    )


def _axes() -> str:
    """Give the axes: the first category on top, and each of them named.

    There is no scale, since each stretch has its figure.
    """
    marks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
    return (
        f'<c:catAx><c:axId val="{_CATEGORIES}"/>'
        '<c:scaling><c:orientation val="maxMin"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        f'{marks}<c:tickLblPos val="low"/><c:spPr><a:ln>{_solid(_LINE)}</a:ln></c:spPr>'
        f'<c:crossAx val="{_VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{_VALUES}"/><c:scaling><c:orientation val="minMax"/>'
        '<c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/>'
        f'<c:numFmt formatCode="0" sourceLinked="0"/>{marks}<c:tickLblPos val="nextTo"/>'
        f'<c:crossAx val="{_CATEGORIES}"/><c:crosses val="autoZero"/></c:valAx>'
    )
