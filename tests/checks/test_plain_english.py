from __future__ import annotations

import pytest
from tests.checks.judging import found, house_with

LONG = "Inspectors said that " + "the county’s services do well and " * 8 + "go on."


def test_a_sentence_over_the_limit_is_a_note() -> None:
    assert found("sentence-long", f"# Summary\n\nThey came. {LONG}") == [
        "note: paragraph 1.1: The sentence “Inspectors said that the county’s services do well and "
        "the …” has 53 words on end; the limit is 45. Make two sentences of it. [sentence-long]"
    ]
    house = house_with(own={("plain_english", "sentence_words"): 60})
    assert found("sentence-long", f"# Summary\n\n{LONG}", house=house) == []


def test_a_list_inside_a_sentence_is_counted_by_entry() -> None:
    parts = "; ".join(["the council looks after its children and does so well"] * 6)
    assert found("sentence-long", f"# Summary\n\nThey said: {parts}.") == []


def test_an_abbreviation_ends_no_sentence_and_the_next_one_begins_another() -> None:
    half = "Some words " * 11
    assert len(found("sentence-long", f"# Summary\n\n{half} see para. 4 {half} and so on.")) == 1
    assert found("sentence-long", f"# Summary\n\n{half} is that. {half} and so on.") == []


def test_capitals_on_end_are_a_note() -> None:
    assert found("capitals", "# Summary\n\nThis is VERY IMPORTANT FOR ALL MEMBERS to know.") == [
        "note: paragraph 1.1: “VERY IMPORTANT FOR ALL MEMBERS” is typed in capitals. Type it in "
        "sentence case; a style of the template prints capitals where the house wants them. "
        "[capitals]"
    ]
    assert [one.partition(":")[2][:20] for one in found("capitals", title="REPORT OF THE PANEL")]


@pytest.mark.parametrize(
    "words", ["ILACS, JTAI, SEND and CQC", "CYP FS CLA LCS MASH", "URGENT ACTION NOW", "A B C D E"]
)
def test_acronyms_and_a_few_words_in_capitals_are_none(words: str) -> None:
    assert found("capitals", f"# Summary\n\n{words} are known.") == []


def test_click_here_is_a_note() -> None:
    narrative = "# Summary\n\nFor the report [click here](https://example.gov.uk/report)."
    assert found("click-here", narrative) == [
        "note: paragraph 1.1: “click here” says nothing of where it leads, and on paper nobody can "
        "click. Make the name of what is linked the link. [click-here]"
    ]
    assert len(found("click-here", "# Summary\n\nRead it by clicking here.")) == 1
    assert found("click-here", "# Summary\n\nOne click, here and there.") == []
