"""A chart as a value: its figures, its words, and its size on the page."""

from __future__ import annotations

from attrs import field, frozen

from cabinetpaper.document.looks import Carried
from cabinetpaper.tuples import as_tuple


@frozen(kw_only=True)
class Series:
    """One of the values that stand in each bar: its name, and its figure for each bar.

    How Word fills its stretches is out of equality, as looks are: `colour` as RRGGBB, and `pattern`
    by its name in ECMA-376 Part 1, 20.1.10.50, "" for a plain fill.
    """

    name: str
    values: tuple[float, ...] = field(converter=as_tuple)
    colour: str = field(default="", eq=False)
    pattern: str = field(default="", eq=False)


@frozen(kw_only=True)
class Chart:
    """A chart of bars that lie, each made of stretches: one bar a category, one stretch a series.

    `style` is that of the paragraph that it stands in; `description` is the alternative text, which
    says all that the bars show. Width and height are in twips. What is read from a .docx also says
    what the paragraph `carries` beside the chart.
    """

    style: str
    title: str = ""
    description: str = ""
    categories: tuple[str, ...] = field(default=(), converter=as_tuple)
    series: tuple[Series, ...] = field(default=(), converter=as_tuple)
    width: int = 0
    height: int = 0
    carries: tuple[Carried, ...] = field(default=(), converter=as_tuple, eq=False, repr=False)

    def __str__(self) -> str:
        lines = [f"[{self.style}] chart: {self.title}", f"  description: {self.description}"]
        lines.append(f"  size: {self.width} {self.height}")
        lines.append(f"  bars: {' | '.join(self.categories)}")
        for one in self.series:
            lines.append(f"  {one.name}: {' '.join(f'{value:g}' for value in one.values)}")
        return "\n".join(lines)
