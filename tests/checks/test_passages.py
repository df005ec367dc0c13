from __future__ import annotations

import pytest
from tests.checks.judging import found
from tests.layout.papers import inspection, laid, plan_of

from cabinetpaper import Action
from cabinetpaper.checks.passages import notable_in_tables, passages_of, sentences
from cabinetpaper.checks.rules import RULES


def test_a_passage_knows_its_section_and_whether_it_is_prose() -> None:
    narrative = "# Summary\n\nWords:\n\n- entry\n\n## Sub\n\nMore.\n\n{{ judgements }}"
    action = Action(reference="4.1", description="Ask.")
    document = laid(narrative, inspection=inspection(), plan=plan_of(action))
    passages = passages_of(document)
    summary = [one for one in passages if one.section == "Summary"]
    assert [(one.text, one.is_prose) for one in summary][:5] == [
        ("Summary", False), ("Words:", True), ("entry", True), ("Sub", False), ("More.", True),
    ]  # fmt: skip
    assert len(summary) == 5
    assert [one.is_entry for one in summary][:3] == [False, False, True]
    assert [one.section for one in passages if one.text == "Agenda Item No."] == [""]
    in_appendix = [one.text for one in passages if one.in_appendix]
    assert in_appendix[:1] == ["Appendix A – Extract from the plan"]


def test_of_a_table_only_what_has_a_link_an_address_or_a_bracket_is_a_passage() -> None:
    actions = [
        Action(reference="4.1", description="Ask.", measures="[Say what.]"),
        Action(reference="4.2", description="See https://www.example.org/."),
        Action(reference="4.3", description="See WWW.example.org."),
    ]
    document = laid("# Summary\n\n[Not in a table.]", plan=plan_of(*actions))
    assert [(one.where[:14], one.text) for one in notable_in_tables(document)] == [
        ("table 1, row 2", "[Say what.]"),
        ("table 1, row 3", "See https://www.example.org/."),
        ("table 1, row 4", "See WWW.example.org."),
    ]


def test_a_list_of_contents_changes_no_finding() -> None:
    narrative = "# Our ABC by XX\n\nThe Active Body Club (ABC) met. See the link."
    facts = {"plan": plan_of(Action(reference="4.1", description="Ask.")), "inspection": None}
    codes = [rule.code for rule in RULES]
    without = [one for code in codes for one in found(code, narrative, **facts)]
    assert [one for one in without if "ABC" in one or "XX" in one or "Appendix A" in one]
    assert [one for code in codes for one in found(code, narrative, contents=True, **facts)] == (
        without
    )


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ("He said “Go.” They went.", ["He said “Go.”", "They went."]),
        ("See para. 4 and A. Example. It is so.", ["See para. 4 and A. Example.", "It is so."]),
        ("It costs 2.5 million, e.g. Much.", ["It costs 2.5 million, e.g. Much."]),
        ("no full stop", ["no full stop"]),
        ("", []),
        ("... Then", ["...", "Then"]),
    ],
)
def test_sentences_end_where_they_do(text: str, parts: list[str]) -> None:
    assert list(sentences(text, ["para", "e.g"])) == parts
