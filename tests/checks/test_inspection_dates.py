from __future__ import annotations

import datetime
from typing import Any

import pytest
from tests.checks.small_papers import found, paper

from cabinetpaper import Inspection, read_framework
from cabinetpaper.checks.inspection_dates import RULES

D = datetime.date
FIVE_DAYS: dict[str, Any] = {"started": D(2018, 10, 15), "ended": D(2018, 10, 19)}
TWO_WEEKS: dict[str, Any] = {"started": D(2018, 10, 15), "ended": D(2018, 10, 26)}


def inspected(**dates: Any) -> Inspection:
    return Inspection(framework=read_framework("ilacs-2018"), **dates)


def lengths(words: str, dates: dict[str, Any] = FIVE_DAYS) -> list[str]:
    return found(RULES, "inspection-length", paper(words, inspection=inspected(**dates)))


def test_a_report_that_is_older_than_its_inspection_is_found() -> None:
    judged = paper(inspection=inspected(**FIVE_DAYS, published=D(2018, 10, 1)))
    assert found(RULES, "inspection-dates-order", judged) == [
        "warning: By its dates, the report was published on Monday 1 October 2018, and the "
        "inspection ended only later, on Friday 19 October 2018. Put right whichever is wrong, "
        "under [inspection] or [meeting] of paper.toml."
    ]


def test_a_panel_cannot_have_met_before_there_was_a_report() -> None:
    judged = paper(inspection=inspected(received=D(2019, 3, 1), published=D(2019, 2, 1)))
    assert len(found(RULES, "inspection-dates-order", judged)) == 1
    judged = paper(inspection=inspected(published=D(2019, 3, 1)))
    assert len(found(RULES, "inspection-dates-order", judged)) == 1


def test_dates_in_their_order_are_let_be() -> None:
    facts = inspected(**FIVE_DAYS, received=D(2018, 11, 12), published=D(2018, 11, 19))
    for judged in (paper(inspection=facts), paper(inspection=inspected()), paper()):
        assert found(RULES, "inspection-dates-order", judged) == []


def test_a_length_that_the_dates_contradict_is_found() -> None:
    assert lengths("After a comprehensive inspection over a two week period, it was Good.") == [
        "warning: paragraph 1.1: The words say “over a two week period”, and the inspectors were "
        "on site from Monday 15 October 2018 to Friday 19 October 2018, 5 days. Put right "
        "whichever is wrong: the words, or [inspection] of paper.toml."
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Ofsted inspected for two weeks.",
        "Inspectors spent a fortnight here.",
        "The fieldwork lasted 10 days.",
        "During the two-week inspection they saw much.",
    ],
)
def test_other_ways_to_give_a_wrong_length_are_found(words: str) -> None:
    assert len(lengths(words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "After five days on site, inspectors left.",
        "Inspectors were here for a week. They spent one week, or for 3 days in schools.",
        "A standard inspection takes two weeks on site.",
        "Inspections last for two weeks where a council requires improvement.",
        "Ofsted gave notice, and for two weeks before the visit it read.",
        "Ofsted wrote after two weeks. It will inspect for two weeks.",
        "Foster carers met for two weeks.",
        "Ofsted inspects:\n\n- over a two week period",
    ],
)
def test_a_length_that_fits_or_is_not_of_this_inspection_is_let_be(words: str) -> None:
    assert [one for one in lengths(words) if "after two weeks" not in one] == []


def test_weeks_are_counted_begun() -> None:
    assert lengths("Ofsted inspected for two weeks.", TWO_WEEKS) == []
    assert len(lengths("Ofsted inspected for one week.", TWO_WEEKS)) == 1
    assert lengths("Ofsted inspected for two weeks.", {"started": D(2018, 10, 15)}) == []
