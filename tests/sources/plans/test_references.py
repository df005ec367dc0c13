"""References: as displayed, but for a last nought that the order of the column proves."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.places import Place
from cabinetpaper.sources.plans.references import read_references
from cabinetpaper.sources.sheets.number_formats import displayed
from cabinetpaper.sources.sheets.values import Cell, cell_name

IN_EXCEL = "Format the column as Text in Excel, then type {}."


def cell(row, value, number_format="General"):
    return Cell(
        row=row,
        column=1,
        value=value,
        displayed=displayed(value, number_format).text,
        number_format=number_format,
        place=Place(file="plan.xlsx", sheet="Plan", cell=cell_name(row, 1)),
    )


def column(values, number_format="General"):
    return [
        None if value is None else cell(row, value, number_format)
        for row, value in enumerate(values, start=4)
    ]


def read(values, **options):
    references = read_references(column(values), **options)
    return list(references.written), [str(finding) for finding in references.findings]


def as_excel_keeps(reference):
    """Give what a cell holds when a reference is typed into it."""
    return float(reference)


def test_references_are_as_displayed_without_the_spaces_around_them():
    values = [4.1, " 4.2 ", "4.10", None, 7, "R1", "(iv)"]
    assert read(values) == (["4.1", "4.2", "4.10", "", "7", "R1", "(iv)"], [])


def test_a_number_between_its_neighbours_has_its_nought_back_and_that_is_said():
    assert read([4.9, 4.1, 4.11]) == (
        ["4.9", "4.10", "4.11"],
        ["warning: plan.xlsx › Plan!A5: The reference is shown as 4.1, but was read as 4.10: it "
         "stands between 4.9 (A4) and 4.11 (A6). "
         f"{IN_EXCEL.format('4.10')} [reference-misread]"],
    )  # fmt: skip


def test_a_number_behind_the_one_before_it_is_enough():
    assert read([4.8, 4.9, 4.1, 5.1]) == (
        ["4.8", "4.9", "4.10", "5.1"],
        ["warning: plan.xlsx › Plan!A6: The reference is shown as 4.1, but was read as 4.10: it "
         f"follows 4.9 (A5). {IN_EXCEL.format('4.10')} [reference-misread]"],
    )  # fmt: skip


def test_a_number_before_the_one_after_it_is_enough_where_it_falls_behind():
    written, findings = read([4.7, 4.1, 4.11])
    assert written == ["4.7", "4.10", "4.11"]
    assert "it stands between 4.7 (A4) and 4.11 (A6)." in findings[0]


def test_a_published_plan_has_5_3_twice_and_the_second_was_5_30():
    values = [*(float(f"5.{part}") for part in (1, 2, 3, 4)), 5.26, 5.27, 5.3, 6.1]
    written, findings = read(values)
    assert written[-2] == "5.30"
    assert findings == [
        "warning: plan.xlsx › Plan!A10: The reference is shown as 5.3, but was read as 5.30: it "
        "follows 5.27 (A9), and 5.3 stands in A6. "
        f"{IN_EXCEL.format('5.30')} [reference-misread]"
    ]


def test_a_number_that_would_fit_with_a_gap_is_asked_about_and_kept():
    assert read([5.26, 5.27, 5.3, 5.32]) == (
        ["5.26", "5.27", "5.3", "5.32"],
        ["warning: plan.xlsx › Plan!A6: The reference was read as 5.3, but may have been typed as "
         "5.30: it follows 5.27 (A5). If it was: "
         "format the column as Text in Excel, then type 5.30. [reference-doubtful]"],
    )  # fmt: skip


def test_the_first_of_an_extract_is_asked_about():
    assert read([4.1, 4.11, 4.12]) == (
        ["4.1", "4.11", "4.12"],
        ["warning: plan.xlsx › Plan!A4: The reference was read as 4.1, but may have been typed as "
         "4.10: 4.11 (A5) follows it. If it was: "
         "format the column as Text in Excel, then type 4.10. [reference-doubtful]"],
    )  # fmt: skip


def test_twenty_and_a_hundred_are_told_as_ten_is():
    written, findings = read([4.19, 4.2, 4.21])
    assert (written, len(findings)) == (["4.19", "4.20", "4.21"], 1)
    written, findings = read([4.99, 4.1, 4.101])
    assert (written, len(findings)) == (["4.99", "4.100", "4.101"], 1)


def test_the_one_before_is_named_as_it_was_read():
    written, findings = read([4.98, 4.99, 4.1, 4.101, 4.109, 4.11, 4.111])
    assert written == ["4.98", "4.99", "4.100", "4.101", "4.109", "4.110", "4.111"]
    assert "between 4.99 (A5) and 4.101 (A7)" in findings[0]
    assert "between 4.109 (A8) and 4.111 (A10)" in findings[1]


def test_equal_references_in_a_row_are_read_alike():
    written, findings = read([4.9, 4.1, 4.1, 4.11])
    assert written == ["4.9", "4.10", "4.10", "4.11"]
    assert ["Plan!A5" in findings[0], "Plan!A6" in findings[1]] == [True, True]


def test_a_text_between_both_neighbours_is_the_same_slip_with_other_advice():
    assert read(["4.9", "4.1", "4.11"]) == (
        ["4.9", "4.10", "4.11"],
        ["warning: plan.xlsx › Plan!A5: The reference is shown as 4.1, but was read as 4.10: it "
         "stands between 4.9 (A4) and 4.11 (A6). Type 4.10. [reference-misread]"],
    )  # fmt: skip


def test_a_text_behind_the_one_before_it_is_asked_about():
    assert read(["4.8", "4.9", "4.1", "5.1"]) == (
        ["4.8", "4.9", "4.1", "5.1"],
        ["warning: plan.xlsx › Plan!A6: The reference was read as 4.1, but may have been typed as "
         "4.10: it follows 4.9 (A5). If it was: type 4.10. [reference-doubtful]"],
    )  # fmt: skip


def test_words_of_a_csv_are_judged_as_numbers_are():
    advice = "ype 4.10 in the workbook that the file was saved from, in a column formatted as Text."
    written, findings = read(["4.8", "4.9", "4.1"], is_typed=False)
    assert written == ["4.8", "4.9", "4.10"]
    assert findings[0].endswith(f"it follows 4.9 (A5). T{advice} [reference-misread]")
    _, findings = read(["4.1", "4.11"], is_typed=False)
    assert findings[0].endswith(f"If it was: t{advice} [reference-doubtful]")


@pytest.mark.parametrize(
    "values",
    [
        [4.8, 4.9, 4.1, 4.2, 4.3],  # begins again
        [1.1, 1.2, None, 1.1, 1.2, None, 1.1],  # under each theme
        [4.1, 4.2, 4.5, 4.9, 4.12],  # skips
        [4.11, 4.12, 4.3],  # too far below 4.30 to have been that
        [4.3, 4.2, 4.1],  # descends
        [4.12, 4.11, 4.1, 4.9],
        [4.5, 4.3, 4.9, 4.1, 4.7],  # follows no order
        [4.5, 4.3, 4.8, 4.9, 4.1],
        [4, 4.1, 4.2, 5, 5.1],  # whole numbers head themes
        [4.1, 4.1, 4.2, 4.2],  # repeats
        ["4.1.9", "4.1.10", "4.1.11", "4.1.1"],  # three levels are text
        ["4.9", "4.9.1", "4.9.2", "4.10"],
        ["2(i)", "2(ii)", "1a", "1b", "i", "ii", "iv", "R1", "R10", "R1"],
        [None, None],
        [],
        [9, 10, 1, 11],
        ["4.9a", "4.1a"],
        ["4.9", "Total", "4.1"],
    ],
)
def test_other_orders_are_left_alone(values):
    written, findings = read(values)
    assert findings == []
    assert written == ["" if value is None else str(value) for value in values]


def test_a_number_format_that_shows_the_nought_needs_nothing():
    references = read_references(column([4.09, 4.1, 4.11], "0.00"))
    assert (references.written, references.findings) == (("4.09", "4.10", "4.11"), ())


def test_a_reference_below_another_does_not_part_the_order():
    written, findings = read([4.9, "4.9.1", "4.9.2", 4.1])
    assert (written[3], len(findings)) == ("4.10", 1)


def test_a_count_that_begins_again_is_an_order():
    values = [4.5, 4.6, 4.1, 4.2, 4.3, 4.4, 4.5, 4.6, 4.7, 4.8, 4.9, 4.1]
    written, findings = read(values)
    assert (written[2], written[-1], len(findings)) == ("4.1", "4.10", 1)


def test_a_number_format_that_hides_digits_is_asked_about():
    references = read_references(column([4.9, 4.11], "0.0"))
    assert references.written == ("4.9", "4.1")
    assert [str(finding) for finding in references.findings] == [
        "warning: plan.xlsx › Plan!A5: The reference was read as 4.1, as its number format shows "
        "it, but the cell holds 4.11. Give the column the format General, then format it as Text "
        "and type what is meant. [reference-doubtful]"
    ]


@pytest.mark.parametrize(
    ("day", "number_format", "shown", "typed"),
    [
        (datetime.datetime(2026, 2, 1), "dd-mmm", "01-Feb", "1-2 or 1/2"),
        (datetime.datetime(2026, 4, 3), "d-mmm", "3-Apr", "3-4 or 3/4"),
        (datetime.datetime(2020, 12, 1), "mmm-yy", "Dec-20", "12-20 or 12/20"),
        (datetime.datetime(2003, 2, 1), "mm-dd-yy", "01/02/2003", "1-2-03 or 1/2/03"),
    ],
)
def test_a_reference_that_became_a_date_is_kept_and_asked_about(day, number_format, shown, typed):
    references = read_references(column([day], number_format))
    assert references.written == (shown,)
    assert [str(finding) for finding in references.findings] == [
        f"warning: plan.xlsx › Plan!A4: The reference is a date, shown as {shown}; probably "
        f"{typed} was typed, and Excel made a date of it. "
        f"{IN_EXCEL.format('the reference again')} [reference-is-date]"
    ]


def test_a_date_in_a_csv_is_told_by_its_words():
    assert read(["01-Feb"]) == (["01-Feb"], [])
    written, findings = read(["01-Feb"], is_typed=False)
    assert written == ["01-Feb"]
    assert "shown as 01-Feb; probably 1-2 or 1/2 was typed" in findings[0]


@st.composite
def honest(draw):
    """Draw references as a careful officer types them into a column of text."""
    values = []
    for whole in range(1, draw(st.integers(1, 4)) + 1):
        values.append(draw(st.sampled_from([None, f"{whole}", f"{whole}.0", f"Theme {whole}"])))
        # Begins again under each theme, or goes on; repeats and gaps as they come.
        prefix = draw(st.sampled_from([whole, 1]))
        part = draw(st.sampled_from([1, 1, 1, 8, 10, 20, 97]))
        for _ in range(draw(st.integers(0, 30))):
            values.append(f"{prefix}.{part}")
            part += draw(st.sampled_from([1, 1, 1, 1, 0, 2, 3, 11]))
    return values


@given(honest())
def test_honest_references_are_kept_without_a_finding(values):
    assert read(values) == ([value or "" for value in values], [])


@st.composite
def honest_numbers(draw):
    """Draw numbers that lack no nought: none would end in one. Two at least before any restart."""
    values = []
    for whole in range(1, draw(st.integers(1, 4)) + 1):
        values += draw(st.sampled_from([[], [None], [whole], [f"Theme {whole}"]]))
        prefix = draw(st.sampled_from([whole, 1]))
        parts = [1, 2]
        for gap in draw(st.lists(st.integers(0, 3), max_size=30)):
            parts.append(parts[-1] + gap + (1 if (parts[-1] + gap) % 10 == 0 else 0))
        values += [float(f"{prefix}.{part}") for part in parts]
    return values


@given(honest_numbers())
def test_honest_numbers_are_kept_without_a_finding(values):
    assert read(values) == (["" if value is None else str(value) for value in values], [])


@st.composite
def runs(draw):
    """Draw whole runs of references, one a theme, as they were typed."""
    wholes = draw(st.lists(st.integers(1, 12), min_size=1, max_size=4, unique=True))
    typed = []
    for whole in wholes:
        if draw(st.booleans()):
            typed.append(None)
        first = draw(st.one_of(st.integers(1, 31), st.integers(88, 120)))
        last = first + draw(st.integers(1, 40))
        typed += [f"{whole}.{part}" for part in range(first, last + 1)]
    return typed


@given(runs())
def test_a_run_that_excel_damaged_is_restored_or_asked_about(typed):
    kept = [None if reference is None else as_excel_keeps(reference) for reference in typed]
    references = read_references(column(kept))
    asked = {f.place.cell for f in references.findings if f.code == "reference-doubtful"}
    for row, (was, now) in enumerate(zip(typed, references.written, strict=True), start=4):
        assert now == (was or "") or cell_name(row, 1) in asked
    damaged = {
        cell_name(row, 1)
        for row, was in enumerate(typed, start=4)
        if was and str(as_excel_keeps(was)) != was
    }
    assert {finding.place.cell for finding in references.findings} == damaged


@given(runs())
def test_in_a_damaged_run_all_but_the_first_is_restored(typed):
    kept = [None if reference is None else as_excel_keeps(reference) for reference in typed]
    references = read_references(column(kept))
    for before, was, now in zip([None, *typed[:-1]], typed, references.written, strict=True):
        if before is not None and was is not None and before.split(".")[0] == was.split(".")[0]:
            assert now == was


@given(
    st.lists(st.one_of(st.none(), st.text(max_size=6), st.floats(0, 12).map(lambda x: round(x, 2))))
)
def test_every_row_has_its_reference_whatever_stands_there(values):
    written, _ = read(values)
    assert len(written) == len(values)
