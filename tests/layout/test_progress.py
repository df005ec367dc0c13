"""The picture of progress: a table or a chart, its day and its states in words, where it stands."""

import datetime
import re

from attrs import evolve
from tests.layout.papers import MEETING, cells, hertfordshire, laid, report_of, tables, told

from cabinetpaper import lay_out, read_house
from cabinetpaper.document.blocks import Document, Paragraph
from cabinetpaper.document.charts import Chart
from cabinetpaper.houses.scales import read_scale
from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.model.report import SummaryForm, TableForm

TABLE, CHART = SummaryForm.TABLE, SummaryForm.CHART
DAY = MEETING.date
PLAN = ActionPlan(
    title="Plan",
    themes=[
        Theme(
            reference="4.0",
            title="Placements.",
            actions=[
                Action(reference="4.1", description="Ask.", completion="Jan-19"),
                Action(reference="4.2", description="Tell.", completion="May-19"),
                Action(reference="4.3", description="Go.", completion="Done (March 2004)"),
            ],
        ),
        Theme(reference="5.0", title="Thresholds"),
        Theme(actions=[Action(description="Stay.", completion="Ongoing")]),
    ],
)
POSITION = (
    "This is how the actions of the plan stand as at {}. An action is done where the plan says so. "
    "If not, it is overdue where its completion date is past, on track where it is not, and has no "
    "date where the plan gives none or leaves it open."
)
FIGURES = [
    "4.0 Placements: done 1, on track 1, overdue 1, no date 0; total 3.",
    "5.0 Thresholds: done 0, on track 0, overdue 0, no date 0; total 0.",
    "Actions without a theme: done 0, on track 0, overdue 0, no date 1; total 1.",
    "All actions: done 1, on track 1, overdue 1, no date 1; total 4.",
]


def charts(document: Document) -> list[Chart]:
    return [block for block in document.blocks if isinstance(block, Chart)]


def words(document: Document, part: int) -> list[str]:
    return [b.text for b in document.parts[part].blocks if isinstance(b, Paragraph)]


def test_without_being_asked_for_there_is_none() -> None:
    document = laid("# Summary\n\nIt.", plan=PLAN)
    assert not charts(document)
    assert not any("stand as at" in text for text in words(document, 1))


def test_the_table_has_a_row_for_each_theme_and_one_for_all() -> None:
    table = tables(laid("# Summary\n\nIt.", plan=PLAN, summary=TABLE))[0]
    heads = ["Theme", "Done", "On track", "Overdue", "No date", "Total"]
    assert [cell.text for cell in table.rows[0].cells] == heads
    assert table.rows[0].header
    assert cells(table) == [
        ["4.0 Placements.", "1", "1", "1", "0", "3"],
        ["5.0 Thresholds", "0", "0", "0", "0", "0"],
        ["Actions without a theme", "0", "0", "0", "1", "1"],
        ["All actions", "1", "1", "1", "1", "4"],
    ]
    assert (table.style, table.caption) == (
        "Paper Table", "Actions by theme and state, 13 February 2019"
    )  # fmt: skip
    assert table.description == FIGURES[-1]
    assert all(str(c.paragraphs[0]).startswith("[Table Text] **") for c in table.rows[-1].cells)


def test_it_stands_first_in_the_appendix_in_either_form() -> None:
    for form in TableForm:
        document = laid("# Summary\n\nIt.", plan=PLAN, summary=TABLE, tables=form)
        assert words(document, 1)[:2] == ["Appendix A – Plan", POSITION.format("13 February 2019")]
        assert document.parts[1].blocks[2] == tables(document)[0]


def test_it_stands_where_the_narrative_places_it_and_nowhere_else() -> None:
    narrative = "# Summary\n\nBefore.\n\n{{ summary }}\n\nBehind."
    document = laid(narrative, plan=PLAN, summary=TABLE)
    above = words(document, 0)
    at = above.index("Before.")
    assert above[at : at + 3] == ["Before.", POSITION.format("13 February 2019"), "Behind."]
    styles = [b.style for b in document.parts[0].blocks if isinstance(b, Paragraph)][at : at + 3]
    assert styles == ["Numbered Paragraph", "Unnumbered Paragraph", "Numbered Paragraph"]
    assert not any("stand as at" in text for text in words(document, 1))
    area = hertfordshire().frame.parts[0].area
    assert sum(tables(document)[0].widths) == area.width - 720


def test_the_day_is_the_meetings_unless_another_is_given() -> None:
    report = report_of("# Summary\n\nIt.", plan=PLAN, summary=TABLE)
    later = lay_out(report, hertfordshire(), as_of=datetime.date(2019, 6, 1))
    assert words(later, 1)[1] == POSITION.format("1 June 2019")
    assert cells(tables(later)[0])[0] == ["4.0 Placements.", "1", "0", "2", "0", "3"]


def test_the_chart_has_every_figure_and_they_stand_below_it_in_words() -> None:
    document = laid("# Summary\n\nIt.", plan=PLAN, summary=CHART)
    [chart] = charts(document)
    assert chart.title == "Actions by theme and state"
    assert chart.categories == ("4.0 Placements.", "5.0 Thresholds", "Actions without a theme")
    assert [(one.name, one.values) for one in chart.series] == [
        ("Done", (1, 0, 0)),
        ("On track", (1, 0, 0)),
        ("Overdue", (1, 0, 0)),
        ("No date", (0, 0, 1)),
    ]
    assert chart.description == " ".join(["Actions by theme and state.", *FIGURES[:-1]])
    at = document.parts[1].blocks.index(chart)
    below = document.parts[1].blocks[at + 1 : at + 5]
    assert [str(one) for one in below] == [f"[List Bullet] • {text}" for text in FIGURES]
    assert chart.width == hertfordshire().frame.parts[1].area.width


def test_a_chart_with_more_bars_than_can_be_read_becomes_several() -> None:
    themes = [Theme(reference=f"{n}.0", title="Theme " * 20) for n in range(1, 26)]
    document = laid("# S\n\nIt.", plan=ActionPlan(title="P", themes=themes), summary=CHART)
    found = charts(document)
    assert [chart.title for chart in found] == [
        f"Actions by theme and state ({n} of 3)" for n in (1, 2, 3)
    ]
    assert [len(chart.categories) for chart in found] == [9, 9, 7]
    height = hertfordshire().frame.parts[1].area.height
    assert all(chart.height < height for chart in found)
    assert all(len(name) <= 60 for chart in found for name in chart.categories)


def test_actions_on_track_by_date_and_late_by_their_status_are_said() -> None:
    action = Action(description="Ask.", completion="May-19", status="Red")
    plan = ActionPlan(title="P", themes=[Theme(actions=[action])], scale=read_scale("rag"))
    document = laid("# S\n\nIt.", plan=plan, summary=TABLE)
    assert words(document, 1)[1].endswith(
        " Actions on track by date whose status says that they are at risk or late: 1."
    )


def test_a_tag_in_a_paper_that_asks_for_none_is_an_error_with_its_line() -> None:
    assert told("# Summary\n\n{{ summary }}", plan=PLAN) == [
        "narrative.md › line 3: {{ summary }} places the picture of progress, and the paper asks "
        "for none: set “form” to “table” or “chart” under [summary] of paper.toml, or take the "
        "tag out"
    ]


def test_among_words_it_is_an_error() -> None:
    assert told("# Summary\n\nSee {{ summary }}.", plan=PLAN, summary=TABLE) == [
        "narrative.md › line 3: {{ summary }} places a table or a list: it stands alone in its "
        "paragraph"
    ]


def test_a_picture_whose_name_is_misspelled_is_told_with_the_name() -> None:
    assert told("# Summary\n\n{{ sumary }}", plan=PLAN, summary=TABLE) == [
        "narrative.md › line 3: in {{ sumary }}: there is no fact “sumary”; did you mean “summary”?"
    ]


def test_a_paper_without_a_plan_is_told_that_there_is_nothing_to_show() -> None:
    placed = laid("# Summary\n\n{{ summary }}", summary=CHART)
    assert [str(one) for one in placed.findings] == [
        "warning: narrative.md › line 3: {{ summary }} places the picture of progress, and this "
        "paper has none. Fill in their sheet of the workbook, or take the tag out. "
        "[nothing-to-place]"
    ]
    asked = laid("# Summary\n\nIt.", summary=CHART)
    assert [str(one) for one in asked.findings] == [
        "warning: The paper asks for the picture of progress, and it has no action plan. Fill in "
        "the plan’s sheet of the workbook, or take [summary] out of paper.toml. "
        "[nothing-to-place]"
    ]


def test_the_words_are_the_houses() -> None:
    house = read_house("hertfordshire")
    own = evolve(house.summary, done="Wedi’i wneud", position="Ar {date}.", theme="Thema")
    document = laid("# S\n\nIt.", house=evolve(house, summary=own), plan=PLAN, summary=TABLE)
    assert words(document, 1)[1] == "Ar 13 February 2019."
    heads = [cell.text for cell in tables(document)[0].rows[0].cells]
    assert heads[:2] == ["Thema", "Wedi’i wneud"]


def test_states_are_told_apart_without_their_colours() -> None:
    from cabinetpaper.document.tints import contrast

    [chart] = charts(laid("# S\n\nIt.", plan=PLAN, summary=CHART))
    looks = [(one.pattern, contrast(one.colour, "FFFFFF") > 4.5) for one in chart.series]
    assert len(set(looks)) == len(looks)
    plain = [one.colour for one in chart.series if not one.pattern]
    assert contrast(*plain) >= 3
    assert all(re.fullmatch("[0-9A-F]{6}", one.colour) for one in chart.series)


def test_beside_its_bar_a_theme_has_one_line_of_half_the_chart() -> None:
    """In LibreOffice a second line pushes out the name of the next bar."""
    theme = Theme(
        reference="1",
        title="Stable placements, and fewer children living far away",
        actions=[Action(description="Ask.")],
    )
    plan = ActionPlan(title="P", themes=[theme])
    [wide] = charts(laid("# Summary\n\nIt.", plan=plan, summary=CHART))
    assert wide.categories == ("1 Stable placements, and fewer children living far away",)
    [narrow] = charts(laid("# Summary\n\n{{ summary }}", plan=plan, summary=CHART))
    assert narrow.categories == ("1 Stable placements, and fewer…",)
