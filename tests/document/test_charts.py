"""A chart as a value, and how an outline prints it."""

from attrs import evolve

from cabinetpaper.document.charts import Chart, Series

CHART = Chart(
    style="Body Text",
    title="Actions",
    description="4.0: done 1.",
    categories=["4.0", "5.0"],
    series=[Series(name="Done", values=[1, 0], colour="000000")],
    width=100,
    height=50,
)


def test_an_outline_prints_its_figures() -> None:
    assert str(CHART) == (
        "[Body Text] chart: Actions\n"
        "  description: 4.0: done 1.\n"
        "  size: 100 50\n"
        "  bars: 4.0 | 5.0\n"
        "  Done: 1 0"
    )


def test_charts_are_the_same_by_their_figures_and_words_and_not_by_their_colours() -> None:
    assert evolve(CHART, series=[Series(name="Done", values=[1.0, 0.0], colour="FF0000")]) == CHART
    assert evolve(CHART, series=[Series(name="Done", values=[1, 1])]) != CHART
    assert evolve(CHART, description="") != CHART
