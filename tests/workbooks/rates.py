"""How many of the corpus's cells are read with the meaning that a person sees, kind by kind.

`python -m tests.workbooks.rates` prints the table of docs/workbooks.md. A cell counts where the
case was typed with something in it, and cells that mean the same count once, or the words that most
cases share would hide the rest. It is right where all of its meaning was read in every workbook:
for a completion its text, both days and the precision, for owners each of them in order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from tests.workbooks.cases import CASES
from tests.workbooks.expecting import ANY, Case
from tests.workbooks.reading import RefusedError, plain, plain_action, read

KINDS = {
    "references": ("reference",),
    "themes": ("theme", "theme_reference"),
    "findings": ("finding",),
    "descriptions": ("description",),
    "completion": ("completion",),
    "owners": ("owners",),
    "lists: measures and progress": ("measures", "progress"),
    "status": ("status",),
    "further columns": ("extra",),
}
# One plan of two thousand rows alike would drown all others.
NOT_COUNTED = {"hostile-sheet"}


def rates() -> dict[str, tuple[int, int]]:
    """Give for each kind how many different cells were read right, and how many there are."""
    is_right: dict[tuple[str, str], bool] = {}
    for case in CASES:
        if case.refused or case.family in NOT_COUNTED:
            continue
        for kind, typed, right in _cells(case):
            is_right[kind, typed] = is_right.get((kind, typed), True) and right
    there = Counter(kind for kind, _ in is_right)
    right = Counter(kind for (kind, _), good in is_right.items() if good)
    return {kind: (right[kind], there[kind]) for kind in KINDS}


def _cells(case: Case) -> Iterator[tuple[str, str, bool]]:
    try:
        got = plain(read(case))["actions"]
    except RefusedError:
        got = []
    in_step = len(got) == len(case.actions)
    for number, expected in enumerate(map(plain_action, case.actions)):
        mine = got[number] if in_step else {}
        for kind, fields in KINDS.items():
            for field in fields:
                if _is_typed(expected[field]):
                    right = field in mine and mine[field] == expected[field]
                    yield kind, repr(expected[field]), right


def _is_typed(expected: Any) -> bool:
    if expected is ANY:
        return False
    return (
        bool(expected["text"])
        if isinstance(expected, dict) and "text" in expected
        else bool(expected)
    )


def table() -> str:
    """Give the table as the documentation has it."""
    rows = [
        f"| {kind} | {there:,} | {right:,} | {right / there:.1%} |"
        for kind, (right, there) in rates().items()
    ]
    return "\n".join(["| kind | cells | read right | share |", "|---|---|---|---|", *rows])


if __name__ == "__main__":
    print(table())
