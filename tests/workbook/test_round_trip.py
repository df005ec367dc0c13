"""Reading a workbook that we have written gives the plan, whatever its words are."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from cabinetpaper import (
    Action,
    ActionPlan,
    Completion,
    Entry,
    InputError,
    Paragraph,
    Precision,
    Run,
    Text,
    Theme,
    read_completion,
    read_workbook,
    render_workbook,
)
from cabinetpaper.model.markers import levels, split_markers
from cabinetpaper.model.owners import read_owners
from cabinetpaper.model.time_words import completion_on

REFERENCES = (
    "", "4.1", "4.10", "4.0", "5", "iv", "2(ii)", "1a", "R1", "=1", "+1", "-", "@x", "1-2", "TRUE",
    "007", "May-19", "1E5", "4.1", "4.1", "#REF!", "Total",
)  # fmt: skip
HOSTILE = (
    '=HYPERLINK("http://example.org","x")', "@SUM(A1)", "{=A1:A2}", "+44 1992", "-3 degrees",
    "_x000D_", "_x005F_x000D_", "<r>x</r>", "<r><t>x</t></r>", "a < b & c", '"quoted"', "'single",
    "😀", "עברית ערבית", "tab\tbed", "  spaces  ", "line\nbreak", "\n", "ends\n", "\n\nbegins",
    "#N/A", "]]>",
    "http://example.org/", "www.example.org", "{{ action.description }}", "é\u0301", "\u200f",
)  # fmt: skip
MARKED = ("- one\n- two", "(1) one\n(2)two\nnot one\n(3) three", "• a\n\n• b", "a) x\nb) y",
          "o x\no y", "1. one\n2. two", "-3 month\n- six")  # fmt: skip
ADDRESSES = ("https://example.org/", "https://example.org/a?b=1&c=%20d", "mailto:a@example.org",
             "http://example.org/x/%E2%82%AC")  # fmt: skip
HEADINGS = ("Owner", "Theme", "Progress", "No", "Status", "RAG", "Notes", "Themes", "Objective",
            "Recommendation", "Action", "Ref", "Theme ref", "Lead / Timescale", "_x000D_", "=1",
            "Cost (£)", "Progress May 2019", "Finding", "Completion date", "Ownr", "<r>x</r>",
            "Item", "Target",
            "Theme/ Action", "Date", "Owner (main)")  # fmt: skip

printable = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff\u2028\u2029"),
    max_size=30,
)
words = st.one_of(st.sampled_from(HOSTILE), st.sampled_from(MARKED), printable)


def as_read(runs: list[Run]) -> Text:
    """Give the text that the runs of a cell are: one block a line, neighbours alike joined."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        for number, part in enumerate(run.text.split("\n")):
            if number:
                lines.append([])
            last = lines[-1][-1] if lines[-1] else None
            if part and last and evolve(last, text="") == evolve(run, text=""):
                lines[-1][-1] = evolve(last, text=last.text + part)
            elif part:
                lines[-1].append(evolve(run, text=part))
    text = Text([Paragraph(line) for line in lines])
    if not text:
        return Text()
    markers = [marker for marker, _ in split_markers([str(block) for block in text])]
    return Text([_block(*one) for one in zip(lines, markers, levels(markers), strict=True)])


def _block(line: list[Run], marker: str, level: int) -> Paragraph | Entry:
    if not marker:
        return Paragraph(line)
    rest, left = [], len(marker)
    for run in line:
        rest.append(evolve(run, text=run.text[left:]))
        left = max(0, left - len(run.text))
    return Entry(marker, [run for run in rest if run.text], level=level)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    """Give the text of a cell, plain mostly, rich or linked sometimes."""
    link = draw(st.one_of(st.none(), st.none(), st.none(), st.sampled_from(ADDRESSES)))
    looks = st.sampled_from([{}, {}, {}, {"bold": True}, {"italic": True},
                             {"bold": True, "italic": True}])  # fmt: skip
    pieces = draw(st.lists(st.tuples(words, looks), max_size=3))
    return as_read([Run(piece, link=link, **look) for piece, look in pieces if piece])


@st.composite
def completions(draw: st.DrawFn) -> Completion:
    day = draw(st.dates(datetime.date(1950, 1, 1), datetime.date(2079, 12, 31)))
    said = draw(st.sampled_from([
        "", "Ongoing", "Tbc (dependent on budget)", "Sept 2024", "Q3 2024/25", "By 2028/29", "asap",
        "2027 onwards", "Summer 2010", "within 3 months", "Mar-04 + ongoing", "=1+1", "May-19",
        "2019", "18.1.19", "Jan/Feb 19", "31st January 2019", "1/2", "End August 2024",
    ]))  # fmt: skip
    shown = (
        completion_on(day, f"{day:%b-%y}", Precision.MONTH),
        completion_on(day, f"{day.day} {day:%B %Y}", Precision.DAY),
        completion_on(day, f"{day:%d/%m/%Y}", Precision.DAY),
        *(completion_on(day, said, Precision.DAY)
          for said in (f"{day.day}-{day:%b}", f"{day:%d-%b}", f"{day.day} {day:%b}", f"{day:%d/%m}",
                       f"{day.day} {day:%B}")),
        *(completion_on(day, said, Precision.MONTH) for said in (f"{day:%b}", f"{day:%B}")),
    )  # fmt: skip
    return draw(st.one_of(st.just(read_completion(said)), st.sampled_from(shown)))


@st.composite
def actions(draw: st.DrawFn, headings: list[str]) -> Action:
    owners = draw(st.one_of(texts(), st.just(as_read([Run("Head of Fostering")]))))
    status = draw(
        st.one_of(st.just(""), st.sampled_from(["Green", "On track", "Late, but"]), words)
    )
    return Action(
        reference=draw(st.one_of(st.sampled_from(REFERENCES), printable)).strip(),
        description=draw(texts()),
        completion=draw(completions()),
        measures=draw(texts()),
        owners=read_owners(str(owners)),
        owners_as_written=owners,
        progress=draw(texts()),
        status=status if status.strip() else "",
        finding=draw(st.one_of(st.just(Text()), texts())),
        extra=[(heading, draw(texts())) for heading in headings],
    )


def _says_anything(action: Action) -> bool:
    return bool(action.reference or action.description or action.measures or action.progress
                or action.owners_as_written or action.completion or action.status or action.finding
                or any(text for _, text in action.extra))  # fmt: skip


@st.composite
def plans(draw: st.DrawFn) -> ActionPlan:
    """Give a plan in the form that a reader gives: see `render_workbook`."""
    headings = draw(st.lists(st.sampled_from(HEADINGS), max_size=4))
    one = actions(headings).filter(_says_anything)
    titles = st.one_of(
        st.sampled_from(["", "Placements", "Placements", "4", "=x", "Two\nlines"]), printable
    )
    themes = draw(st.lists(
        st.builds(
            Theme,
            reference=st.sampled_from(["", "4.0", "4.0", "5", "iv", "=1", "Theme 1"]),
            title=titles.map(lambda title: title if title.strip() else ""),
            actions=st.lists(one, max_size=3),
        ),
        max_size=4,
    ))  # fmt: skip
    kept = [theme for theme in themes if theme.is_named or theme.actions]
    joined: list[Theme] = []
    for theme in kept:
        if joined and not theme.is_named and not joined[-1].is_named:
            joined[-1] = evolve(joined[-1], actions=[*joined[-1].actions, *theme.actions])
        else:
            joined.append(theme)
    return ActionPlan(
        title=" ".join(draw(st.one_of(st.sampled_from(HOSTILE), printable)).split()),
        themes=joined,
        columns=list(dict.fromkeys(headings)) if any(theme.actions for theme in joined) else [],
    )


@pytest.fixture(name="round_trip")
def _round_trip(tmp_path: Path) -> Callable[[ActionPlan], ActionPlan]:
    def trip(plan: ActionPlan) -> ActionPlan:
        path = tmp_path / "plan.xlsx"
        path.write_bytes(render_workbook(plan))
        return read_workbook(path).plan

    return trip


@settings(
    max_examples=100, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(plans())
def test_reading_what_was_written_gives_the_plan(
    round_trip: Callable[[ActionPlan], ActionPlan], plan: ActionPlan
) -> None:
    try:
        read = round_trip(plan)
    except InputError as error:
        # A theme or a row that a reader must take for something else is refused; a cell never is.
        assume(any(", column" in str(problem) for problem in error.problems))
        raise
    assert read == plan
