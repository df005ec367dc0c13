from __future__ import annotations

import pytest
from attrs import evolve
from tests.checks.judging import hertfordshire, report_of

from cabinetpaper import Acceptance, Finding, Place, lay_out
from cabinetpaper.checks.accepted import covers, let_stand
from cabinetpaper.checks.check import judge

CELL = Place(file="a.xlsx", sheet="Appendix A", cell="C12")


def finding(code: str = "x", place: Place = CELL) -> Finding:
    return Finding(code=code, severity="warning", text="T.", advice="A.", place=place)  # type: ignore[arg-type]


def accepting(where: str = "", code: str = "x") -> Acceptance:
    place = Place(file="paper.toml", line=9)
    return Acceptance(code=code, where=where, reason="It is so.", place=place)


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("", CELL),
        ("Appendix A!C12", CELL),
        ("appendix a!c12", CELL),
        ("'Appendix A'!C12", CELL),
        ("a.xlsx › Appendix A!C12", CELL),
        ("Plan", Place(file="a.xlsx", sheet="Plan")),
        ("paragraph 7.4", Place(where="paragraph 7.4")),
        ("line 3", Place(file="narrative.md", line=3)),
        ("narrative.md › line 3", Place(file="narrative.md", line=3)),
    ],
)
def test_a_place_is_named_as_the_finding_names_it(where: str, place: Place) -> None:
    assert covers(accepting(where), finding(place=place))


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("Appendix A!C1", CELL),
        ("Appendix A", CELL),
        ("C12", CELL),
        ("paragraph 7.4", Place(where="paragraph 7.40")),
        ("paragraph 7.4", Place()),
    ],
)
def test_another_place_is_not_accepted(where: str, place: Place) -> None:
    assert not covers(accepting(where), finding(place=place))


def test_another_code_is_not_accepted() -> None:
    assert not covers(accepting(code="y"), finding())


def test_what_is_accepted_is_left_out_and_counted() -> None:
    judged = let_stand([finding(), finding("y"), finding()], [accepting()])
    assert (judged.findings, judged.accepted) == ((finding("y"),), 2)


def test_two_acceptances_of_one_finding_are_both_used() -> None:
    judged = let_stand([finding()], [accepting(), accepting("Appendix A!C12")])
    assert (judged.findings, judged.accepted) == ((), 1)


def test_an_acceptance_that_matches_nothing_is_a_finding_with_its_line() -> None:
    judged = let_stand([finding()], [accepting(), accepting("paragraph 7.4", code="y")])
    assert [str(one) for one in judged.findings] == [
        "warning: paper.toml › line 9: There is no finding “y” at “paragraph 7.4” any more to be "
        "accepted. Take this [[accept]] out, or put its “code” and “where” right. "
        "[acceptance-unused]"
    ]
    [unused] = let_stand([], [accepting()]).findings
    assert unused.text == "There is no finding “x” any more to be accepted."


def test_where_not_every_rule_was_run_no_acceptance_is_unused() -> None:
    assert let_stand([], [accepting()], all_run=False).findings == ()


def test_a_paper_may_accept_an_error_and_what_its_reader_noticed() -> None:
    report = evolve(
        report_of("# Summary\n\nWords."),
        findings=[finding("from-the-reader")],
        accepted=[accepting(code="section-missing"), accepting(code="from-the-reader")],
    )
    house = hertfordshire()
    judged = judge(report, lay_out(report, house), house)
    assert judged.accepted == 5
    assert {one.code for one in judged.findings} == {"eqia-unsaid", "publication-deadline"}


def test_an_acceptance_needs_a_reason() -> None:
    with pytest.raises(ValueError, match="an acceptance needs a reason"):
        Acceptance(code="x", reason=" ")
