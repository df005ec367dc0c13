from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cabinetpaper.checks.prose_times import only_day, prose_times
from cabinetpaper.model.completion import Quarters
from cabinetpaper.model.time_scan import times_of
from cabinetpaper.model.time_spans import Span

LINES = st.lists(
    st.sampled_from(
        """on by from the until 1 18 29 31 Dec-18 March 2018 2019 2019/20 Q1 Q one fourth quarter
        chwarter cyntaf half H1 autumn term Easter Jan January October to and - , . : phase week
        inspection ended 18.1.19 pages st th year financial of FY w/c""".split()  # noqa: SIM905  # words read best as words
    ),
    max_size=9,
).map(" ".join)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("To be agreed on 18 March 2019, by all.", "2019-03-18"),
        ("from 1st January 2018", "2018-01-01"),
        ("by 31 June 2019", "2019-06-28"),
        ("18 March 2019", None),
        ("planned for Dec-18 October 2019", None),
        ("(2) to be agreed on 18 March 2019", "2019-03-18"),
        ("2. on 18 March 2019", "2019-03-18"),
        ("2 on 18 March 2019", None),
        ("on 18 March 2019 and later", "2019-03-18"),
        ("on 18 March 2019/20", None),
        ("in Q one, by 18 March 2019", None),
        ("by 18 March", None),
        ("by March 2019", None),
        ("On it.\nBy the board on 18 March 2019", None),
    ],
)
def test_a_line_whose_figures_are_those_of_a_day_names_it(line: str, day: str | None) -> None:
    assert only_day(line) == (datetime.date.fromisoformat(day) if day else None)


@settings(deadline=None, max_examples=500)
@given(
    st.tuples(
        st.sampled_from(["", "(2) ", "18. "]),
        LINES,
        st.sampled_from([" on 18 March 2019 ", " by 31 June 2018 "]),
        LINES,
    ).map("".join)
)
def test_no_time_of_such_a_line_ends_before_its_day_or_after_its_year(line: str) -> None:
    day = only_day(line)
    for time in prose_times(line) if day else ():
        if day and isinstance(time.means, Span):
            assert day <= time.means.last <= datetime.date(day.year, 12, 31)


@settings(deadline=None, max_examples=300)
@given(LINES)
def test_times_with_figures_are_those_of_the_whole_line(line: str) -> None:
    each = [one for one in times_of(line, Quarters.FINANCIAL) if isinstance(one.means, Span)]
    said = [(one.start, one.end, one.means) for one in prose_times(line)]
    for one in each:
        if re.search(r"\d\d", line[one.start : one.end]):
            assert (one.start, one.end, one.means) in said
