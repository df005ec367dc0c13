"""What people do to tables in Word: nothing is lost, what is doubtful is told with its place."""

from __future__ import annotations

import copy
from collections.abc import Callable

import pytest
from tests.sources.printed.editing import (
    Element,
    cell,
    copy_of,
    edited,
    parent_of,
    row,
    tables,
    type_over,
    without_bookmarks,
    words_of,
    xml,
)

from cabinetpaper import Action, ActionPlan, TableForm, Theme, read_values, render_extract
from cabinetpaper.document.plan_values import PaperValues
from cabinetpaper.frame.names import w

PLAN = ActionPlan(
    title="Plan",
    themes=[
        Theme(reference=f"{t}.0", title=title, actions=[
            Action(reference=f"{t}.{a}", description=f"Do {t}.{a}.", owners="Head of Care")
            for a in (1, 2, 3)
        ])
        for t, title in ((4, "Care"), (5, "Work"))
    ],
)  # fmt: skip
HEADINGS = ["4.0 Care", "5.0 Work"]
Change = Callable[[Element], object]


def after(*changes: Change, bare: bool = False, form: TableForm = TableForm.THEMES) -> PaperValues:
    """Give what is listed of the plan after some changes, without bookmarks where it is `bare`."""
    data = render_extract(PLAN, tables=form)
    for change in (*([without_bookmarks] if bare else []), *changes):
        data = edited(data, change)
    return read_values(data, name="a.docx")


def told(found: PaperValues) -> list[str]:
    return [str(finding) for finding in found.findings]


def actions(found: PaperValues) -> list[tuple[str, str, str | None]]:
    """Give theme, reference and bookmark of each row, in order."""
    rows = dict.fromkeys(
        ((v.place.where or "").partition(", column")[0], (v.theme, v.reference, v.bookmark))
        for v in found.values
    )
    return [row for _, row in rows]


ALL = [
    (heading, f"{heading[0]}.{a}", f"action_{heading[0]}_{a}")
    for heading in HEADINGS
    for a in (1, 2, 3)
]
BARE = [(theme, reference, None) for theme, reference, _ in ALL]


def heading(root: Element, words: str) -> Element:
    """Give the paragraph outside tables with these words."""
    return next(p for p in root.iter(w("p")) if words_of(p) == words)


def split(root: Element) -> None:
    """Split the first table behind its first action, as Word does: a blank paragraph between."""
    table = tables(root)[0]
    made = copy.deepcopy(table)
    for one in list(made.iter(w("tr")))[:2]:
        made.remove(one)
    for one in list(table.iter(w("tr")))[2:]:
        table.remove(one)
    table.addnext(made)
    table.addnext(xml("<w:p/>")[0])


@pytest.mark.parametrize(("bare", "expected"), [(False, ALL), (True, BARE)])
def test_a_table_split_in_two_goes_on(
    bare: bool, expected: list[tuple[str, str, str | None]]
) -> None:
    found = after(split, bare=bare)
    assert actions(found) == expected
    assert {value.field for value in found.values} == {
        "reference", "description", "completion", "measures", "owners", "progress",
    }  # fmt: skip
    assert told(found) == [
        "note: a.docx › table 2: The table has no header; its columns were read by that of table "
        "1. Give the table a header row, or join it to the table above. [header-missing]"
    ]


def test_a_table_split_in_three_goes_on() -> None:
    def again(root: Element) -> None:
        table = tables(root)[1]
        made = copy.deepcopy(table)
        made.remove(next(made.iter(w("tr"))))
        table.remove(list(table.iter(w("tr")))[1])
        table.addnext(made)

    assert actions(after(split, again, bare=True)) == BARE


@pytest.mark.parametrize("bare", [False, True])
def test_a_table_whose_heading_was_deleted_is_read_under_the_one_above(bare: bool) -> None:
    def change(root: Element) -> None:
        one = heading(root, "5.0 Work")
        parent_of(one).remove(one)

    found = after(change, bare=bare)
    assert [theme for theme, _, _ in actions(found)] == ["4.0 Care"] * 6
    assert told(found) == [
        "warning: a.docx › table 2: The table has no heading of its own; its actions were read as "
        "those of “4.0 Care”. Put the theme’s heading above the table. [theme-heading-missing]"
    ]


def test_a_table_right_under_the_appendix_has_no_theme() -> None:
    def change(root: Element) -> None:
        one = heading(root, "4.0 Care")
        parent_of(one).remove(one)

    found = after(change)
    assert [theme for theme, _, _ in actions(found)] == [""] * 3 + ["5.0 Work"] * 3
    assert told(found) == [
        "warning: a.docx › table 1: The table has no heading of its own; its actions were read "
        "without a theme. Put the theme’s heading above the table. [theme-heading-missing]"
    ]


def test_a_heading_typed_anew_is_read_and_told_where_it_is_none() -> None:
    def change(root: Element) -> None:
        type_over(heading(root, "4.0 Care"), "4.0 Better care")
        one = heading(root, "5.0 Work")
        one.addnext(xml("<w:p><w:r><w:t>5.0 Learning</w:t></w:r></w:p>")[0])
        parent_of(one).remove(one)

    found = after(change)
    assert [theme for theme, _, _ in actions(found)] == ["4.0 Better care"] * 3 + [
        "5.0 Learning"
    ] * 3
    assert told(found) == [
        "note: a.docx › table 2: The table has no heading of its own; the paragraph above it, "
        "“5.0 Learning”, was read as its theme. Give the paragraph the style of the other themes’ "
        "headings. [theme-heading-plain]"
    ]


def test_a_row_that_another_program_copied_is_told_and_the_last_keeps_the_bookmark() -> None:
    def change(root: Element) -> None:
        one = row(root, "4.1")
        one.addnext(copy.deepcopy(one))

    found = after(change)
    assert actions(found)[:2] == [("4.0 Care", "4.1", None), ("4.0 Care", "4.1", "action_4_1")]
    assert told(found) == [
        "warning: a.docx › table 1, row 2: The bookmark “action_4_1” stands again in table 1, row "
        "3, where Word keeps it; here the action is known by its heading and reference. Delete the "
        "row that is a copy. [bookmark-twice]",
        "warning: a.docx › table 1, row 2: The row has no bookmark, and its reference 4.1 stands "
        "more than once under “4.0 Care”. Give each action of a theme a reference of its own. "
        "[reference-twice]",
    ]


def test_a_row_copied_in_word_has_no_bookmark_and_is_told() -> None:
    def change(root: Element) -> None:
        row(root, "4.1").addnext(copy_of(row(root, "4.1")))

    found = after(change)
    assert actions(found)[:2] == [("4.0 Care", "4.1", "action_4_1"), ("4.0 Care", "4.1", None)]
    assert [(one.code, one.place.where) for one in found.findings] == [
        ("reference-twice", "table 1, row 3")
    ]


def test_two_rows_joined_into_one_are_told() -> None:
    def change(root: Element) -> None:
        first, second = (next(cell(root, ref, 0).iter(w("p"))) for ref in ("4.1", "4.2"))
        gone = row(root, "4.2")
        first.addnext(second)
        parent_of(gone).remove(gone)

    found = after(change)
    assert actions(found)[0] == ("4.0 Care", "4.1 4.2", "action_4_1")
    assert told(found) == [
        "warning: a.docx › table 1, row 2: The row bears the bookmarks of several actions "
        "(action_4_1, action_4_2); it is known by the first. If two rows were joined, look at what "
        "has become of the second action. [bookmarks-in-row]"
    ]


def test_a_bookmark_outside_the_plan_is_told() -> None:
    def change(root: Element) -> None:
        one, gone = next(cell(root, "4.2", 0).iter(w("p"))), row(root, "4.2")
        heading(root, "5.0 Work").addprevious(one)
        parent_of(gone).remove(gone)

    found = after(change)
    assert [reference for _, reference, _ in actions(found)] == ["4.1", "4.3", "5.1", "5.2", "5.3"]
    assert told(found) == [
        "warning: a.docx › the paragraph “4.2”: The bookmark “action_4_2” of an action stands "
        "outside the rows of the plan. Put the action’s words back into a row of the plan. "
        "[bookmark-astray]"
    ]


def test_an_empty_row_is_no_action_and_one_that_was_emptied_still_is() -> None:
    def change(root: Element) -> None:
        empty = copy_of(row(root, "4.1"))
        row(root, "4.1").addnext(empty)
        for one in (empty, row(root, "4.3")):
            for text in one.iter(w("t")):
                text.text = ""

    found = after(change)
    assert actions(found)[:3] == [
        ("4.0 Care", "4.1", "action_4_1"),
        ("4.0 Care", "4.2", "action_4_2"),
        ("4.0 Care", "", "action_4_3"),
    ]
    assert told(found) == [
        "note: a.docx › table 1, row 3: A row of the plan has no words, and was not read as an "
        "action. Delete the row in Word, or type the action. [row-empty]"
    ]


def test_a_new_row_without_a_reference_is_listed_and_told() -> None:
    def change(root: Element) -> None:
        new = copy_of(row(root, "4.1"))
        row(root, "4.1").addnext(new)
        type_over(next(new.iter(w("tc"))), "")

    found = after(change)
    assert actions(found)[1] == ("4.0 Care", "", None)
    assert told(found) == [
        "note: a.docx › table 1, row 3: The row has neither a bookmark nor a reference: its action "
        "is new, or cannot be found again. Type the action’s reference into the row. "
        "[row-without-reference]"
    ]


def span(one: Element, columns: int) -> None:
    properties = one.find(w("tcPr"))
    assert properties is not None
    properties.append(xml(f'<w:gridSpan w:val="{columns}"/>')[0])


def test_a_row_that_is_one_cell_across_the_table_is_told() -> None:
    def change(root: Element) -> None:
        new = copy_of(row(root, "4.1"))
        first, *others = new.iter(w("tc"))
        for other in others:
            new.remove(other)
        span(first, 6)
        type_over(first, "Of which urgent")
        row(root, "4.2").addprevious(new)

    found = after(change)
    assert actions(found) == ALL
    assert told(found) == [
        "note: a.docx › table 1, row 3: A row is one cell across the table (“Of which urgent”), "
        "and was not read as an action. Put the words above the table as a heading, or split the "
        "row into its columns. [row-across]"
    ]


def test_cells_merged_across_are_read_as_the_first_and_the_others_stay_in_their_columns() -> None:
    def change(root: Element) -> None:
        cells = list(row(root, "4.1").iter(w("tc")))
        span(cells[1], 2)
        parent_of(cells[2]).remove(cells[2])

    found = after(change)
    first = [(v.column, v.text) for v in found.values if v.bookmark == "action_4_1"]
    assert first == [
        ("Ref", "4.1"),
        ("Theme/ Action", "Do 4.1."),
        ("How Will Progress/Impact Be Measured Or Evidenced?", ""),
        ("Owner", "Head of Care"),
        ("Progress To Date", ""),
    ]
    assert told(found) == [
        "note: a.docx › table 1, row 2: A cell goes over several columns, and was read as that of "
        "the first: “Theme/ Action”. Split the cell in Word, and type into each column what "
        "belongs there. [cells-merged]"
    ]


def test_cells_merged_down_hold_for_each_row() -> None:
    def change(root: Element) -> None:
        for reference, start in (("4.1", ' w:val="restart"'), ("4.2", ""), ("4.3", "")):
            one = cell(root, reference, 4)
            properties = one.find(w("tcPr"))
            assert properties is not None
            properties.append(xml(f"<w:vMerge{start}/>")[0])
            if not start:
                type_over(one, "")

    found = after(change)
    owners = [v.text for v in found.values if v.field == "owners" and v.theme == "4.0 Care"]
    assert owners == ["Head of Care"] * 3
    assert told(found) == [
        "note: a.docx › table 1, row 3, column Owner: A cell is merged with the one above, which "
        "was read as holding for each of its rows. Split the cell in Word, and type its words into "
        "each. [merged-rows]"
    ]


def test_a_row_that_lost_a_cell_is_told() -> None:
    def change(root: Element) -> None:
        row(root, "4.1").remove(cell(root, "4.1", 2))

    found = after(change)
    assert told(found) == [
        "warning: a.docx › table 1, row 2: The row has 5 columns where the header has 6; its cells "
        "were read from the left. Give the row the columns of the header. [row-uneven]"
    ]
    assert len([v for v in found.values if v.bookmark == "action_4_1"]) == 5


@pytest.mark.parametrize("bare", [False, True])
def test_a_column_that_was_added_is_listed_and_one_that_was_removed_is_not(bare: bool) -> None:
    def change(root: Element) -> None:
        for one in tables(root)[0].iter(w("tr")):
            cells = list(one.iter(w("tc")))
            new = copy.deepcopy(cells[5])
            cells[5].addnext(new)
            type_over(new, "RAG" if words_of(cells[0]) == "Ref" else "Green")
            one.remove(cells[3])

    found = after(change, bare=bare)
    assert [(v.column, v.field, v.text) for v in found.values[6:12]] == [
        ("Ref", "reference", "4.2"),
        ("Theme/ Action", "description", "Do 4.2."),
        ("Completion Date", "completion", ""),
        ("Owner", "owners", "Head of Care"),
        ("Progress To Date", "progress", ""),
        ("RAG", "status", "Green"),
    ]
    assert told(found) == []


def test_a_column_without_a_heading_and_a_heading_twice_are_told() -> None:
    def change(root: Element) -> None:
        first, second = tables(root)
        type_over(list(first.iter(w("tc")))[4], "")
        type_over(list(second.iter(w("tc")))[4], "Completion date")

    found = after(change)
    assert found.values[4].column == ""
    assert (found.values[4].field, found.values[4].text) == (None, "Head of Care")
    assert [v.field for v in found.values[18:24]] == [
        "reference", "description", "completion", "measures", None, "progress",
    ]  # fmt: skip
    assert told(found) == [
        "note: a.docx › table 1: A column of the table has no heading. Type one into its first "
        "row. [column-without-heading]",
        "note: a.docx › table 2: The heading “Completion Date” stands 2 times in one header. Name "
        "each column apart. [column-double]",
    ]


def test_a_heading_over_two_columns_is_told_and_both_are_listed_under_it() -> None:
    def change(root: Element) -> None:
        for one in tables(root)[0].iter(w("tr")):
            last = list(one.iter(w("tc")))[5]
            if words_of(last) == "Progress To Date":
                span(last, 2)
            else:
                last.addnext(copy.deepcopy(last))
                type_over(last, "Begun")

    found = after(change)
    assert [(v.column, v.field, v.text) for v in found.values[5:7]] == [
        ("Progress To Date", "progress", "Begun"),
        ("Progress To Date", "progress", ""),
    ]
    assert told(found) == [
        "note: a.docx › table 1: The heading “Progress To Date” goes over 2 columns, whose cells "
        "were each read under it. Give each column a heading of its own. [cells-merged]"
    ]


def test_headings_that_nobody_knows_are_kept_as_printed_where_bookmarks_tell_the_plan() -> None:
    def change(root: Element) -> None:
        for table in tables(root):
            for one, words in zip(table.iter(w("tc")), "PQRSTU", strict=False):
                type_over(one, words)

    found = after(change)
    assert actions(found) == [(theme, "", bookmark) for theme, _, bookmark in ALL]
    assert [(v.column, v.field, v.text) for v in found.values[:2]] == [
        ("P", None, "4.1"),
        ("Q", None, "Do 4.1."),
    ]
    nothing = after(change, bare=True)
    assert nothing.values == ()
    assert told(nothing) == [
        "warning: a.docx: No table of an action plan was found: none has a row with an action’s "
        "bookmark, or a header that says what is to be done and two things more of a plan. Name "
        "the house of the paper with --house, if its headings are unusual. [plan-not-found]"
    ]


def test_a_header_deleted_from_the_first_table_is_lent_by_the_next() -> None:
    def change(root: Element) -> None:
        table = tables(root)[0]
        table.remove(next(table.iter(w("tr"))))

    found = after(change)
    assert actions(found) == ALL
    assert [v.field for v in found.values[:3]] == ["reference", "description", "completion"]
    assert [(one.code, one.place.where) for one in found.findings] == [
        ("header-missing", "table 1")
    ]


def test_a_header_deleted_from_every_table_leaves_columns_without_names() -> None:
    def change(root: Element) -> None:
        for table in tables(root):
            table.remove(next(table.iter(w("tr"))))

    found = after(change)
    assert [(v.column, v.field, v.text) for v in found.values[:2]] == [
        ("", None, "4.1"),
        ("", None, "Do 4.1."),
    ]
    assert {v.bookmark for v in found.values} == {bookmark for _, _, bookmark in ALL}
    assert told(found)[0] == (
        "warning: a.docx › table 1: The table has no header, and no other table of the plan has as "
        "many columns; its cells were read without knowing their columns. Give the table the "
        "header row of the plan’s other tables. [header-missing]"
    )


def test_a_header_that_is_said_again_further_down_is_no_action() -> None:
    def change(root: Element) -> None:
        row(root, "4.2").addprevious(copy.deepcopy(next(root.iter(w("tr")))))

    found = after(change)
    assert (actions(found), told(found)) == (ALL, [])


OTHER_TABLES = (
    ("judgements", ["Area", "Grade"]),
    ("minutes", ["Action", "Owner"]),
    ("money", ["Year", "Cost", "Total"]),
    ("a key", ["Status", "What it means"]),
)


@pytest.mark.parametrize(("name", "headers"), OTHER_TABLES)
def test_a_table_that_is_no_plan_is_not_read(name: str, headers: list[str]) -> None:
    def cells(words: list[str]) -> str:
        made = (f"<w:tc><w:p><w:r><w:t>{one}</w:t></w:r></w:p></w:tc>" for one in words)
        return f"<w:tr>{''.join(made)}</w:tr>"

    table = f"<w:tbl>{cells(headers)}{cells([f'{name} {one}' for one in headers])}</w:tbl><w:p/>"

    def before(root: Element) -> None:
        for one in xml(table):
            root[0].insert(0, one)

    def behind(root: Element) -> None:
        for one in xml(table):
            tables(root)[-1].addnext(one)

    def between(root: Element) -> None:
        for one in xml(table):
            heading(root, "5.0 Work").addprevious(one)

    assert actions(after(before, bare=True)) == BARE
    assert told(after(before)) == []
    assert (actions(after(behind)), told(after(behind))) == (ALL, [])
    assert actions(after(between)) == ALL
    assert told(after(between)) == [
        "note: a.docx › table 2: A table among those of the plan was not read: its header is no "
        "plan’s. If it is of the plan, give it the header of the plan’s other tables. "
        "[table-passed-over]"
    ]


def test_in_one_table_a_row_without_a_theme_is_told() -> None:
    def change(root: Element) -> None:
        new = copy_of(row(root, "4.1"))
        row(root, "4.1").addnext(new)
        for one, words in zip(new.iter(w("tc")), ("", "4.9"), strict=False):
            type_over(one, words)

    found = after(change, form=TableForm.SINGLE)
    assert actions(found)[1] == ("", "4.9", None)
    assert told(found) == [
        "note: a.docx › table 1, row 3, column Theme: The row says no theme. Type the theme into "
        "the row’s cell. [theme-cell-empty]"
    ]


def test_bookmarks_are_told_without_capitals_and_between_rows_and_cells() -> None:
    """Word keeps one of two names that differ in capitals, and may put a mark before a cell."""

    def change(root: Element) -> None:
        start = next(m for m in root.iter(w("bookmarkStart")) if m.get(w("name")) == "action_4_2")
        end = next(m for m in root.iter(w("bookmarkEnd")) if m.get(w("id")) == start.get(w("id")))
        start.set(w("name"), "Action_4_2")
        row(root, "4.2").addprevious(start)
        row(root, "4.2").addnext(end)

    assert actions(after(change))[1] == ("4.0 Care", "4.2", "Action_4_2")
