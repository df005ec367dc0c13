from __future__ import annotations

import pytest
from tests.checks.small_papers import found, paper

from cabinetpaper.checks.cross_references import RULES

CODE = "cross-reference-unknown"


def test_a_paragraph_that_is_not_there_is_found() -> None:
    assert found(RULES, CODE, paper("As paragraphs 1.1 and 7.4 say, it is so.")) == [
        "warning: paragraph 1.1: The words refer to paragraph 7.4, and the paper has no paragraph "
        "of that number. Refer to it with {{ ref(…) }}, so that Word keeps the number right."
    ]


def test_a_section_that_the_words_give_to_this_paper_has_to_be_there() -> None:
    words = "It is in section 9 above, in section 8 of this report and elsewhere (see section 7)."
    assert [one.split(",")[0] for one in found(RULES, CODE, paper(words))] == [
        f"warning: paragraph 1.1: The words refer to section {number}" for number in (9, 8, 7)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "See paragraph 1.1, para. 1.2 below and section 1 above.\n\nMore.",
        "See {{ ref('here') }}. {#here}",
        "Working Together, paragraph 9.33, asks for it.",
        "Paragraph 7.4 of the inspection report says so.",
        "Paragraph 7.4 of the report says so.",
        "A section 47 enquiry (section 17 of the Children Act 1989) and section 20.",
        "It is exempt by paragraph 3 of Part 1 of Schedule 12A.",
        "Section 20 above that age is rare (see section 149 of the Equality Act 2010).",
    ],
)
def test_what_is_there_or_belongs_to_another_document_is_let_be(words: str) -> None:
    assert [one for one in found(RULES, CODE, paper(words)) if "section 20" not in one] == []


def test_the_number_of_an_entry_is_no_paragraph() -> None:
    assert (
        len(found(RULES, CODE, paper("It lists:\n\n1. one\n2. two\n\nSee section 2 above."))) == 0
    )
