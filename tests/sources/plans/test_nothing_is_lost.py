"""Plans in any layout, and sheets of anything: nothing is lost, nothing raised but ours."""

from __future__ import annotations

import contextlib
import itertools
import json
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, composite
from tests.sources.plans.laid_out import COLUMNS, Looks, lost, plan_of, sheet_of, told

from cabinetpaper.errors import InputError
from cabinetpaper.model.plan import ActionPlan
from cabinetpaper.sources.plans.column_choice import chosen_fields
from cabinetpaper.sources.plans.columns import PLAN
from cabinetpaper.sources.sheets.shown import shown
from cabinetpaper.sources.sheets.values import Sheet, cell_name

slow = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])

# A plan of two themes, as its owner knows it, by field.
FIELDS = ("reference", "description", "completion", "owners", "measures", "progress", "finding")
BODY = [
    {"reference": "4.0", "description": "Care"},
    {"reference": "4.1", "description": "Ask.", "completion": "May 2024", "owners": "Head of Care",
     "measures": "(1) a survey\n(2) an audit", "progress": "Under way", "finding": "Too slow"},
    {"reference": "4.2", "description": "Tell.", "completion": "Ongoing", "owners": "Board",
     "progress": "Done in June"},
    {"reference": "5.0", "description": "School"},
    {"reference": "5.1", "description": "Go.", "completion": "Q3 2024/25", "owners": "Head of Care",
     "measures": "Attendance"},
]  # fmt: skip


def only(field: str) -> list[str]:
    """Give the headings that mean a field and nothing else, with no other that they nearly are."""
    known = [one for one in COLUMNS.headings if one.name == field and not one.is_open]
    return [one.words for one in known if COLUMNS.fields_of(one.words) == (field,)]


HEADINGS = {field: only(field) for field in FIELDS}


def read_as(plan: ActionPlan) -> list[object]:
    return [
        (theme.reference, theme.title, [
            (a.reference, str(a.description), a.completion, str(a.owners_as_written),
             str(a.measures), str(a.progress), str(a.finding)) for a in theme.actions
        ])
        for theme in plan
    ]  # fmt: skip


def rows_of(order: list[str], headings: dict[str, str]) -> Iterator[list[str]]:
    yield [headings[field] for field in order]
    for row in BODY:
        yield [row.get(field, "") for field in order]


PLAIN = read_as(plan_of(sheet_of(rows_of(list(FIELDS), {f: HEADINGS[f][0] for f in FIELDS}))))


@composite
def layouts(draw: DrawFn) -> list[list[str]]:
    """Give the rows of the same plan, as another officer lays it out."""
    order = draw(st.permutations(FIELDS))
    headings = {
        field: draw(st.sampled_from([str, str.upper, str.lower]))(
            draw(st.sampled_from(HEADINGS[field]))
        ).replace(" ", draw(st.sampled_from([" ", "\n", "  "])))
        for field in FIELDS
    }
    head, *body = rows_of(list(order), headings)
    rows = [head]
    for row in body:
        rows += [[]] * draw(st.integers(0, 2))
        if draw(st.integers(0, 4)) == 0:
            rows.append(head)
        rows.append(row)
    blank = draw(st.integers(0, 2))
    gap = draw(st.integers(0, len(FIELDS)))
    rows = [
        [""] * blank + row[:gap] + [""] * (gap in {2, 4}) + row[gap:] if row else [] for row in rows
    ]
    return [[]] * draw(st.integers(0, 5)) + rows


def test_the_plan_itself_is_what_its_owner_knows() -> None:
    assert [(ref, title, len(actions)) for ref, title, actions in PLAIN] == [  # type: ignore[misc]  # triples
        ("4.0", "Care", 2),
        ("5.0", "School", 1),
    ]


@slow
@given(layouts())
def test_a_plan_however_it_is_laid_out_is_the_same_plan(rows: list[list[str]]) -> None:
    plan = plan_of(sheet_of(rows))
    assert read_as(plan) == PLAIN
    assert told(plan) == []


@pytest.mark.parametrize("field", COLUMNS.fields)
def test_every_heading_of_a_field_is_chosen_for_it_beside_the_actions(field: str) -> None:
    # "<month>" stands for any month.
    for heading in (one for one in COLUMNS.headings if one.name == field):
        words = (
            heading.words.replace("<month>", "May")
            .replace("<year>", "2019")
            .replace("<quarter>", "Q1")
        )
        others = ["Action"] if field != "description" else ["Completion Date"]
        heads = dict(enumerate([words, *others]))
        chosen = chosen_fields(heads, COLUMNS, lambda _, name: name == field)
        assert field in COLUMNS.fields_of(words), (PLAN, words)
        assert chosen.get(0) in COLUMNS.fields_of(words), words


HEADS = ["Ref", "Action", "By when", "Owner", "Progress", "Theme", "Theme ref", "Finding", "RAG",
         "Measure", "Lead", "Budget", "Ownr", "Lead / Timescale", "Status", "Progress May 2019",
         "Recommendation", "Objective", ""]  # fmt: skip
WORDS = ["", "", "", "w{0}", "w{0}", "w{0}", "w{0}", "{0}.1", "May {1}", "ditto", "Total w{0}",
         "Note: w{0}", "{0}.0 w{0}", "May-19", "- w{0}\n- v{0}", "{0}", "w{0}, May 2019", "* w{0}",
         "w{0}\nGreen"]  # fmt: skip
LOOKS = [{"bold": True}, {"fill": "FF0000"}, {"fill": "00B050"}, {"fill": "123456"}]


@composite
def sheets(draw: DrawFn, name: str = "Plan") -> Sheet:
    """Give a sheet of words that are told apart by a number, most often with a table among them."""
    numbers = itertools.count(1)
    width = draw(st.integers(2, 6))
    heads = draw(st.lists(st.sampled_from(HEADS), min_size=width, max_size=width))
    if draw(st.integers(0, 3)):
        heads[draw(st.integers(0, width - 1))] = "Action"
    rows: list[list[str]] = []
    for _ in range(draw(st.integers(1, 3))):
        rows += [
            [draw(st.sampled_from(WORDS)).format(n := next(numbers), 1990 + n) for _ in range(wide)]
            for wide in draw(st.lists(st.sampled_from([1, 2, width, width + 1]), max_size=4))
        ]
        rows.append(heads)
    merged = draw(merges(rows))
    corners = st.tuples(st.integers(1, len(rows)), st.integers(1, width))
    looks: Looks = {
        cell_name(*at): draw(st.sampled_from(LOOKS)) for at in draw(st.lists(corners, max_size=4))
    }
    return sheet_of(
        rows, merged=merged, looks=looks, name=name,
        hidden_rows=draw(st.lists(st.integers(1, len(rows)), max_size=1)),
    )  # fmt: skip


@composite
def merges(draw: DrawFn, rows: list[list[str]]) -> list[str]:
    """Give merged areas that do not overlap; their cells but the first are emptied, as Excel's."""
    taken: set[tuple[int, int]] = set()
    found: list[str] = []
    for _ in range(draw(st.integers(0, 2))):
        top, left = draw(st.integers(1, len(rows))), draw(st.integers(1, 5))
        last, right = top + draw(st.integers(0, 2)), left + draw(st.integers(0, 2))
        cells = set(itertools.product(range(top, last + 1), range(left, right + 1)))
        if len(cells) > 1 and not cells & taken:
            taken |= cells
            found.append(f"{cell_name(top, left)}:{cell_name(last, right)}")
            for row, column in cells - {(top, left)}:
                if row <= len(rows) and column <= len(rows[row - 1]):
                    rows[row - 1] = [*rows[row - 1][: column - 1], "", *rows[row - 1][column:]]
    return found


@slow
@given(st.data())
def test_every_word_that_is_shown_is_in_the_plan_or_told_of(data: st.DataObject) -> None:
    names = ["Plan", "Care"][: data.draw(st.integers(1, 2))]
    seen = [shown(data.draw(sheets(name))) for name in names]
    try:
        plan = plan_of(*seen)
    except InputError:
        return
    held = [
        sheet for sheet in seen if f"“{sheet.name}” holds no action plan" not in str(told(plan))
    ]
    assert [(cell.place, cell.words) for cell in lost(held, plan)] == [], json.dumps(told(plan))


@slow
@given(st.lists(st.lists(st.text(max_size=12) | st.sampled_from(HEADS), max_size=6), max_size=8))
def test_a_sheet_of_anything_raises_no_error_but_ours(rows: list[list[str]]) -> None:
    with contextlib.suppress(InputError):
        plan_of(shown(sheet_of(rows)))
