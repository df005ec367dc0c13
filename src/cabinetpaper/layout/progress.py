"""The picture of progress: a plan and a day → its actions by theme and state, as a table or chart.

Whatever the form, the day and what a state means stand above it in words, and a chart has all its
figures in words below it, so that nothing is told by the picture alone.
"""

from __future__ import annotations

import textwrap
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources

from attrs import field, frozen

from cabinetpaper.document.blocks import Block, Cell, Paragraph, Row, Table
from cabinetpaper.document.charts import Chart, Series
from cabinetpaper.document.inlines import Words
from cabinetpaper.findings import Finding, Severity
from cabinetpaper.frame.columns import table_like
from cabinetpaper.frame.prototypes import RowPrototype, TablePrototype
from cabinetpaper.houses.house import ProgressWords
from cabinetpaper.houses.styles import Style
from cabinetpaper.layout.lists import IN_BODY, lay_lists
from cabinetpaper.layout.nodes import building
from cabinetpaper.layout.setting import Line, Setting
from cabinetpaper.model.report import Report, SummaryForm
from cabinetpaper.model.states import State, Tally, tallies
from cabinetpaper.tuples import as_tuple

# In twips: a column of figures under its heading, at most, and its least share of the table.
_WIDEST, _SHARE = 1701, 0.135
# In twips: a bar with the gap round it, and what stands above and below the bars.
_BAR, _ROUND_THE_BARS = 510, 1474
# A table of as many rows as this fits on a page with what introduces it.
_TOGETHER = 12
# Beside its bar a theme has one line in half of the chart, and full words in the list below. With a
# second line there is no room for the name of the next bar, which LibreOffice then leaves out. A
# letter at the size of the chart's words is in twips.
_LONGEST, _LETTER = 60, 110
# A chart leaves room on its page for the words that introduce it.
_OF_THE_PAGE = 0.75


@frozen(kw_only=True)
class _Figures:
    """What is counted, with the house's words for it."""

    words: ProgressWords
    rows: tuple[tuple[str, Tally], ...] = field(converter=as_tuple)

    @property
    def whole(self) -> Tally:
        """Give the figures of all themes together."""
        return sum((tally for _, tally in self.rows), start=Tally())

    @property
    def labels(self) -> tuple[str, ...]:
        """Give the house's words for the states, in their order."""
        words = self.words
        return (words.done, words.on_track, words.overdue, words.no_date)

    def said(self, name: str, tally: Tally) -> str:
        """Give the figures of a theme in words."""
        states = zip(self.labels, tally.counts, strict=True)
        listed = ", ".join(f"{label.lower()} {count}" for label, count in states)
        return f"{name.rstrip('.')}: {listed}; {self.words.total.lower()} {tally.total}."


def nothing_to_show(report: Report) -> Iterator[Finding]:
    """Give a finding where a report asks for the picture of progress and has no themes to show."""
    if report.summary is not None and not (report.plan and report.plan.themes):
        yield Finding(
            code="nothing-to-place",
            severity=Severity.WARNING,
            text="The paper asks for the picture of progress, and it has no action plan.",
            advice="Fill in the plan’s sheet of the workbook, or take [summary] out of paper.toml.",
            place=report.place,
        )


def lay_progress(setting: Setting, *, block: str, style: Style) -> Iterator[Block]:
    """Give the picture of progress; its table looks like that of a building block.

    `style` is that of the words which stand with it.
    """
    picture, words = setting.picture, setting.house.summary
    assert picture is not None
    plan = picture.plan
    counted = tallies(plan.themes, picture.as_of, picture.done)
    figures = _Figures(
        words=words,
        rows=[(theme.label or setting.house.appendix.unthemed, tally) for theme, tally in counted],
    )
    day = setting.phrasing.date(picture.as_of)
    above = words.position.replace("{date}", day)
    if figures.whole.in_doubt:
        above += " " + words.in_doubt.replace("{count}", str(figures.whole.in_doubt))
    yield Paragraph(style=style, inlines=[Words(above)])
    if picture.form is SummaryForm.TABLE:
        yield _table(figures, day, building(setting, block).tables[0], setting)
    else:
        yield from _charts(figures, style, setting)


def _table(figures: _Figures, day: str, like: TablePrototype, setting: Setting) -> Table:
    width = setting.area.width - like.indent
    column = min(_WIDEST, round(width * _SHARE))
    columns = len(State) + 1
    prototype = table_like(like, (width - columns * column, *[column] * columns))
    header, body = prototype.rows
    words = figures.words
    heads = (words.theme, *figures.labels, words.total)
    rows = [_row(heads, header)]
    rows += [_row((name, *tally.counts, tally.total), body) for name, tally in figures.rows]
    whole = figures.whole
    rows.append(_row((words.all, *whole.counts, whole.total), body, bold=True))
    return Table(
        style=prototype.style,
        caption=f"{words.title}, {day}",
        description=figures.said(words.all, whole),
        widths=prototype.widths,
        rows=rows,
        together=len(rows) <= _TOGETHER,
        prototype=prototype,
    )


def _row(values: Sequence[object], prototype: RowPrototype, *, bold: bool = False) -> Row:
    style = prototype.cells[0].paragraphs[0].style
    cells = [
        Cell([Paragraph(style=style, inlines=[Words(str(value), bold=bold)])]) for value in values
    ]
    return Row(cells, header=prototype.header, prototype=prototype)


def _charts(figures: _Figures, style: Style, setting: Setting) -> Iterator[Block]:
    """Give the chart, or as many as its bars need to be read, and all figures as a list below."""
    area = setting.area
    width = area.width - setting.house.frame.numbering.styles.left(style)
    most = max(1, int((area.height * _OF_THE_PAGE - _ROUND_THE_BARS) // _BAR))
    charts = -(-len(figures.rows) // most)
    each = -(-len(figures.rows) // charts)
    for number in range(1, charts + 1):
        rows = figures.rows[(number - 1) * each : number * each]
        title = figures.words.title + (f" ({number} of {charts})" if charts > 1 else "")
        yield Chart(
            style=style,
            title=title,
            description=" ".join([f"{title}.", *(figures.said(*row) for row in rows)]),
            categories=[_beside_a_bar(name, width) for name, _ in rows],
            series=[_series(state, figures, rows) for state in State],
            width=width,
            height=_ROUND_THE_BARS + _BAR * len(rows),
        )
    rows = (*figures.rows, (figures.words.all, figures.whole))
    lines = [Line(inlines=[Words(figures.said(*row))], marker="- ") for row in rows]
    for paragraph in lay_lists(lines, setting, IN_BODY):
        if isinstance(paragraph, Paragraph):
            yield paragraph


def _beside_a_bar(name: str, width: int) -> str:
    longest = min(_LONGEST, width // 2 // _LETTER)
    # Never none: shorten gives the gap alone where not even the first word fits.
    return textwrap.shorten(name, longest, placeholder="…") if longest > 12 else name


def _series(state: State, figures: _Figures, rows: Sequence[tuple[str, Tally]]) -> Series:
    fill = _fills()[state]
    label = dict(zip(State, figures.labels, strict=True))[state]
    return Series(name=label, values=[tally.of(state) for _, tally in rows], **fill)


@cache
def _fills() -> Mapping[str, Mapping[str, str]]:
    text = resources.files("cabinetpaper").joinpath("data/progress_chart.toml").read_text("utf-8")
    return tomllib.loads(text)
