"""The sheets on what inspectors said."""

import pytest

from cabinetpaper.errors import InputError
from cabinetpaper.model.inspection import Framework, Grade
from cabinetpaper.sources.workbook import read_workbook

PLAN = [["Ref", "Action", "Owner"], ["1.1", "Ask.", "Head of Care"]]
FRAMEWORK = Framework(
    key="ilacs-2018",
    title="ILACS",
    areas=["The impact of leaders", "Help and protection"],
    overall="Overall effectiveness",
    scale=["Outstanding", "Good", "Requires improvement to be good", "Inadequate"],
    short_forms=[("RI", "Requires improvement to be good")],
)
HEADER = ["Area", "Grade", "Previous grade"]


@pytest.fixture
def read(make_workbook):
    """Give a function from the rows of the two sheets to the workbook read."""

    def from_rows(judgements=(), areas=(), framework=FRAMEWORK, names=("Judgements", "Areas")):
        named = dict(zip(names, (judgements, areas), strict=True))
        sheets = {"Plan": PLAN} | {name: rows for name, rows in named.items() if rows}
        return read_workbook(make_workbook(sheets), framework=framework)

    return from_rows


def told(workbook):
    return [str(finding) for finding in workbook.findings]


def test_judgements_have_their_area_grades_and_place_and_the_overall_stands_apart(read):
    workbook = read(
        [
            HEADER,
            ["The impact of leaders", "outstanding", "Good"],
            ["OVERALL EFFECTIVENESS", "ri", None],
            ["Help and protection", "Good"],
        ]
    )
    leaders, help_ = workbook.judgements
    assert leaders.grade == Grade("outstanding", name="Outstanding")
    assert leaders.previous == Grade("Good", name="Good")
    assert (help_.area, help_.previous) == ("Help and protection", None)
    assert str(workbook.overall.grade) == "Requires improvement to be good"
    assert str(workbook.overall.place) == "plan.xlsx › Judgements!A3"
    assert workbook.findings == ()


def test_a_theme_of_one_figure_is_no_degree_of_urgency(read):
    rows = [["Title", "Theme"], ["Decisions are made in time", "1"], ["Plans are clear", "2"]]
    names = ("Judgements", "Areas for improvement")
    workbook = read([HEADER, ["Help and protection", "Good"]], rows, names=names)
    assert [area.theme for area in workbook.areas_for_improvement] == ["1", "2"]
    assert not any("not read" in finding for finding in told(workbook))


def test_sheets_are_found_without_case_and_columns_in_any_order(read):
    workbook = read(
        [["GRADE", "area"], ["Good", "Help and protection"]],
        [["Theme", "TITLE"], ["1.0", "Thresholds"]],
        names=("JUDGEMENTS", "areas  for Improvement"),
    )
    assert [str(judgement.grade) for judgement in workbook.judgements] == ["Good"]
    assert [(area.title, area.theme) for area in workbook.areas_for_improvement] == [
        ("Thresholds", "1.0")
    ]


def test_a_grade_off_the_scale_is_kept_as_written_and_an_error(read):
    workbook = read([HEADER, ["Help and protection", "Fair", "Adequate"]])
    assert workbook.judgements[0].grade == Grade("Fair")
    scale = "“Outstanding”, “Good”, “Requires improvement to be good”, “Inadequate”"
    assert told(workbook) == [
        f"error: plan.xlsx › Judgements!{cell}: “{grade}” is not a grade of ILACS, whose scale is "
        f"{scale}; it was kept as written. Type the grade as the inspectorate published it. "
        "[grade-off-scale]"
        for cell, grade in (("B2", "Fair"), ("C2", "Adequate"))
    ]
    assert workbook.plan.findings == workbook.findings


def test_without_a_framework_grades_are_as_written_and_nobody_complains(read):
    workbook = read([HEADER, ["Anything", "Fair"], ["Overall effectiveness", "Good"]], [], None)
    assert workbook.judgements[0].grade == Grade("Fair")
    assert workbook.overall.grade == Grade("Good")
    assert workbook.findings == ()


def test_a_framework_without_an_overall_has_none(read):
    framework = Framework(key="x", title="ILACS 2026", areas=["Leaders"], scale=["Good"])
    workbook = read([HEADER, ["Leaders", "Good"], ["Overall effectiveness", "Good"]], [], framework)
    assert workbook.overall is None
    assert len(workbook.judgements) == 2
    assert [finding.code for finding in workbook.findings] == ["judgement-area-unknown"]


def test_an_area_that_the_framework_does_not_know_names_the_nearest(read):
    workbook = read([HEADER, ["Help & protection of children", "Good"]])
    assert told(workbook) == [
        "warning: plan.xlsx › Judgements!A2: “Help & protection of children” is not an area of "
        "judgement of ILACS; the nearest is “Help and protection”. Name the area as the framework "
        "does. [judgement-area-unknown]"
    ]


def test_an_area_that_is_judged_twice_is_an_error(read):
    workbook = read([HEADER, ["Help and protection", "Good"], ["help and protection", "RI"]])
    assert told(workbook) == [
        "error: plan.xlsx › Judgements!A3: “help and protection” is judged twice: “Good” in A2 "
        "and “Requires improvement to be good” in A3. Delete the row that does not hold. "
        "[judgement-twice]"
    ]


def test_a_judgement_without_a_grade_is_a_warning_so_that_a_starter_builds(read):
    workbook = read([HEADER, ["Help and protection"]])
    assert told(workbook) == [
        "warning: plan.xlsx › Judgements!A2: The judgement “Help and protection” has no grade. "
        "Type the grade that the inspectorate gave, or delete the row. [grade-missing]"
    ]


def test_areas_for_improvement_have_all_their_columns(read):
    workbook = read(
        areas=[
            ["Title", "Finding", "Theme", "Priority", "Body"],
            ["Thresholds", "Slow.\n- very", "5.0", "Priority action", "The board"],
        ],
        names=("Judgements", "Areas for improvement"),
    )
    (area,) = workbook.areas_for_improvement
    assert (area.title, str(area.finding), area.theme) == ("Thresholds", "Slow.\n- very", "5.0")
    assert (area.priority, area.body) == ("Priority action", "The board")
    assert str(area.place) == "plan.xlsx › Areas for improvement!A2"


def test_a_theme_typed_as_a_number_is_read_as_it_is_shown(make_workbook):
    def change(book):
        book["Areas for improvement"]["B2"].number_format = "0.0"

    areas = [["Title", "Theme"], ["Thresholds", 5]]
    path = make_workbook({"Plan": PLAN, "Areas for improvement": areas}, change=change)
    assert read_workbook(path).areas_for_improvement[0].theme == "5.0"


def test_an_area_without_a_title_is_kept_and_reported(read):
    workbook = read(
        areas=[["Title", "Finding"], [None, "Slow."]],
        names=("Judgements", "Areas for improvement"),
    )
    assert len(workbook.areas_for_improvement) == 1
    assert told(workbook) == [
        "warning: plan.xlsx › Areas for improvement!B2: The area for improvement has no title. "
        "Type the title that the inspectorate gave it, or delete the row. [area-without-title]"
    ]


def test_other_columns_and_notes_are_reported(read):
    workbook = read(
        [["As published"], ["Area", "Grade", "Page"], ["Help and protection", "Good", 7]]
    )
    assert told(workbook) == [
        f"warning: plan.xlsx › Judgements!{cell}: “{words}”{more} not read: the table has no such "
        "column, or the cell stands above it. Move into the table what the paper should say, or "
        "leave it. [cell-unread]"
        for cell, words, more in (
            ("A1", "As published", " was"),
            ("C2", "Page", " and 1 more cell were"),
        )
    ]


def test_sheets_without_their_columns_are_refused_together(read):
    with pytest.raises(InputError) as raised:
        read(
            [["Area", "Mark"], ["a", "b"]],
            [["Name"], ["a"]],
            names=("Judgements", "Areas for improvement"),
        )
    assert str(raised.value) == (
        "plan.xlsx › Judgements: no row heads the table: the columns “Area” and “Grade” are "
        "expected in its first row\n"
        "plan.xlsx › Areas for improvement: no row heads the table: the column “Title” is "
        "expected in its first row"
    )


def test_empty_sheets_have_nothing(make_workbook):
    path = make_workbook({"Plan": PLAN, "Judgements": [], "Areas for improvement": []})
    workbook = read_workbook(path)
    assert (workbook.judgements, workbook.overall, workbook.areas_for_improvement) == ((), None, ())
    assert workbook.findings == ()
