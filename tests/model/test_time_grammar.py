from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from cabinetpaper.model.completion import Quarters
from cabinetpaper.model.time_grammar import AT_A_FIGURE, AT_A_LETTER, read_at
from cabinetpaper.model.time_names import MONTHS, NUMBERS, SEASONS, TERMS
from cabinetpaper.model.time_starts import START

PARTS = (
    *MONTHS, *SEASONS, *TERMS, *NUMBERS, "Q", "Q3", "qtr", "quarter", "chwarter", "H1", "half",
    "tymor", "term", "easter", "pasg", "christmas", "xmas", "nadolig", "break", "FY", "F/Y",
    "financial year", "fiscal", "fin. yr", "AY", "academic year", "school year", "municipal year",
    "1", "14", "31st", "2019", "19", "20", "2019/20", "210", "12345", "(1)", "the", "of", "to",
    "and", "/", "-", "–", ".", ",", "'", "&", "+", ":",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PARTS), min_size=1, max_size=6).flatmap(
    lambda parts: st.sampled_from([" ", "", "  "]).map(lambda gap: gap.join(parts))
)


# As `START`, whatever the word.
ANY = re.compile(r"(?:\b|(?<=_))[^\W_](?<!\d\..)(?<![£$€#@].)")


@settings(deadline=None, max_examples=400)
@given(TEXTS)
def test_a_place_that_is_passed_over_begins_no_time(text: str) -> None:
    starts = {place.start() for place in START.finditer(text)}
    for place in ANY.finditer(text):
        at = place.start()
        if at not in starts or read_at(text, at, Quarters.FINANCIAL) is None:
            for one in AT_A_FIGURE if text[at].isdecimal() else AT_A_LETTER:
                match = one.expression.match(text, at)
                assert match is None or not one.means(match, Quarters.FINANCIAL), one.expression
