"""Each shape, heading and date spelling that councils use, read and held to what a person reads."""

from __future__ import annotations

import pytest
from tests.workbooks.cases import CASES
from tests.workbooks.expecting import Case
from tests.workbooks.reading import RefusedError, plain, plain_action, read

READ = [case for case in CASES if not case.refused]
REFUSED = [case for case in CASES if case.refused]


def named(case: Case) -> str:
    return case.name.replace(" ", "_")


@pytest.mark.parametrize("case", READ, ids=named)
def test_a_workbook_is_read_as_a_person_reads_it(case: Case) -> None:
    got = plain(read(case))
    assert got["themes"] == [
        {"reference": reference, "title": title} for reference, title in case.themes
    ]
    assert [one["description"] for one in got["actions"]] == [
        one["description"] for one in case.actions
    ]
    for mine, expected in zip(got["actions"], case.actions, strict=True):
        assert mine == plain_action(expected)


@pytest.mark.parametrize("case", READ, ids=named)
def test_its_owner_is_told_what_could_not_be_understood(case: Case) -> None:
    findings = read(case)["findings"]
    told = [(one["code"], one["severity"], one["cell"]) for one in findings]
    missing = [one for one in case.findings if one not in told]
    unexpected = [one for one in told if one not in case.findings]
    assert (missing, unexpected if case.pinned else []) == ([], [])


@pytest.mark.parametrize("case", REFUSED, ids=named)
def test_what_cannot_be_used_is_refused_with_a_way_out(case: Case) -> None:
    with pytest.raises(RefusedError) as refusal:
        read(case)
    for words in case.refused:
        assert words in str(refusal.value)


def test_no_two_cases_bear_one_name() -> None:
    names = [case.name for case in CASES]
    assert sorted(set(names)) == sorted(names)
