from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.findings import Finding, mark, more_marks, without_marks

MARK = "cabinetpaper: error\nIt is wrong.\nMend it.\n[is-wrong]"


def marked(*findings: Finding, more: int = 0) -> str:
    said = ["\n".join(mark(finding)) for finding in findings]
    return "\n\n".join([*said, *([more_marks(more)] if more else [])])


@pytest.mark.parametrize(
    ("comment", "left"),
    [
        ("", ""),
        (MARK, ""),
        (MARK.replace("error", "note about the whole sheet"), ""),
        (MARK.replace("Mend it.\n", ""), ""),
        (f"{MARK}\n", ""),
        (MARK.replace("\n", "\r\n"), ""),
        (f"{MARK}\n\n{MARK}\n\n{more_marks(3)}", ""),
        (f"Who leads?\n\n{MARK}", "Who leads?"),
        (f"Who leads?\n{MARK}", f"Who leads?\n{MARK}"),
        (f"{MARK} no it is not", f"{MARK} no it is not"),
        (f"{MARK}\n\nAsked on Monday", f"{MARK}\n\nAsked on Monday"),
        (f"{MARK}\n\nAsked\n\n{MARK}", f"{MARK}\n\nAsked"),
        ("cabinetpaper: a good tool", "cabinetpaper: a good tool"),
        ("cabinetpaper: error\n[x]", "cabinetpaper: error\n[x]"),
    ],
)
def test_what_somebody_wrote_is_told_from_our_marks(comment: str, left: str) -> None:
    assert without_marks(comment) == left


TEXTS = st.text(min_size=1, max_size=80).filter(lambda one: one.split())
FINDINGS = st.builds(
    Finding,
    code=st.from_regex(r"[a-z]+(-[a-z]+)*", fullmatch=True),
    severity=st.sampled_from(["error", "warning", "note"]),
    text=TEXTS,
    advice=st.text(max_size=80),
)


@given(st.lists(FINDINGS, min_size=1, max_size=4), st.integers(0, 3))
def test_every_mark_is_known_again(findings: list[Finding], more: int) -> None:
    assert without_marks(marked(*findings, more=more)) == ""
    assert without_marks(f"A note\n\n{marked(*findings, more=more)}") == "A note"
