"""Plans for the tests of printed values: what a paper must list, and plans of every shape."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hypothesis import strategies as st

from cabinetpaper import Action, ActionPlan, House, Text, Theme
from cabinetpaper.document.plan_values import PaperValues
from cabinetpaper.model.markers import is_bullet
from cabinetpaper.model.text import Entry

FIELDS = (
    "reference", "description", "completion", "measures", "owners", "status", "progress",
)  # fmt: skip
Row = tuple[str, str, tuple[str, ...]]


def as_listed(text: Text | str, *empty: str) -> str:
    """Give a text as a paper lists it: any bullet is a bullet, `(2)CP` is `(2) CP`.

    Blank lines are not printed. `empty` are the house's words for an empty cell.
    """
    blocks = [text] if isinstance(text, str) else list(text)
    lines = [line for block in blocks for line in _lines(block)]
    listed = "\n".join(line for line in lines if line.strip())
    return "" if listed.strip() in empty else listed


def _lines(block: object) -> list[str]:
    if not isinstance(block, Entry):
        return str(block).split("\n")
    sign = block.marker.strip()
    words = "".join(run.text for run in block.runs)
    marker = "•" if is_bullet(block.marker) else sign
    return f"{'  ' * min(block.level, 1)}{marker} {words}".split("\n")


def meant(plan: ActionPlan, house: House) -> list[Row]:
    """Give the rows that a paper of this plan must list: theme, reference, the words by column.

    The column of the status is printed where any action has one.
    """
    has_status = any(action.status.strip() for action in plan.actions)
    own = house.appendix
    rows: list[Row] = []
    for theme in plan:
        label = theme.label.strip() or own.unthemed
        for action in theme.actions:
            reference = as_listed(action.reference, own.empty, house.none)
            texts = (
                reference,
                as_listed(action.description, own.empty),
                as_listed(action.completion.text, own.empty),
                as_listed(action.measures, own.empty),
                as_listed(action.owners_as_written, own.empty),
                *([as_listed(action.status, own.empty)] if has_status else []),
                as_listed(action.progress, own.empty),
            )
            rows.append((" ".join(label.split()), " ".join(reference.split()), texts))
    return rows


def listed(found: PaperValues) -> list[Row]:
    """Give the rows that a paper lists, as `meant` gives them."""
    rows: dict[str, tuple[str, str, list[str]]] = {}
    for value in found.values:
        where = (value.place.where or "").partition(", column")[0]
        row = rows.setdefault(where, (value.theme, value.reference, []))
        if value.field in FIELDS:
            row[2].append(_shallow(value.text))
    return [(theme, reference, tuple(texts)) for theme, reference, texts in rows.values()]


def _shallow(text: str) -> str:
    """Give a text with the entries of a third level on the second, as the styles of a cell are."""
    return re.sub(r"^ {4}(?=\S)", "  ", text, flags=re.MULTILINE)


REFERENCES = (
    "",
    "4.1",
    "4.10",
    "4.0",
    "5",
    "iv",
    "2(ii)",
    "1a",
    "R1",
    "-",
    "4.1",
    "No 3",
    "x" * 40,
)
CELLS = (
    "", "Ask.", "None", "None recorded", "R&D < 3 > 2", "ditto", "May-19", "two\nlines", "a\n\nb",
    "-one\n-two", "• one\n   o inner\n   o more\n• last", "(1)first\n(2) second\nnot one\n(3)third",
    "(1) one\n(1) one again\n(5) five", "a) x\nb) y", "i) x\nii) y\niii) z", "1. one\n2. two",
    "Done:\n- plan\n(1) a\n(2) b\nTo do:\n- c", "✓ done\n✗ not done", "Step 1: a\nStep 2: b",
    "-3 month review", "  blanks  ", "tab\tbed", "\tbegins", "soft\u00adhyphen", "non\u2011break",
    "ŵŷ Ŵ", "😀", "Head of Fostering\nHead of Care", "7. seven\n8. eight", "(a)x\n(b)y\n\n(a)z",
    "[1] one\n[2] two", "1.1 one\n1.2 two", "{{ title }}", "'quoted' “words”", "A. Example",
    "(1) one\n  - inner\n  - inner two\n(2) two\n  - inner", "Action", "Owner",
)  # fmt: skip

words = st.one_of(
    st.sampled_from(CELLS),
    st.text(
        st.characters(
            exclude_categories=["Cs", "Cc", "Co", "Cn"], exclude_characters="\u2028\u2029"
        ),
        max_size=20,
    ),
)
actions = st.builds(
    Action,
    reference=st.sampled_from(REFERENCES),
    description=words,
    completion=words,
    measures=words,
    owners_as_written=words,
    status=st.sampled_from(("", "", "", "Green", "Amber – at risk", "None recorded", "R")),
    progress=words,
)
themes = st.builds(
    Theme,
    reference=st.sampled_from(("", "4.0", "5", "1", "R2", "4.0")),
    title=st.sampled_from(("", "Care", "Stable  placements, and more", "Care", "Thresholds\nline")),
    actions=st.lists(actions, max_size=4),
)
plans = st.builds(
    ActionPlan, title=st.just("Plan"), themes=st.lists(themes, min_size=1, max_size=3)
)


def every_shape() -> ActionPlan:
    """Give a plan with each of the cells above in each column, and each odd reference."""
    made = [
        Action(
            reference=REFERENCES[at % len(REFERENCES)],
            description=cell,
            completion=CELLS[at - 1],
            measures=CELLS[at - 2],
            owners_as_written=CELLS[at - 3],
            status=("", "Green", "R")[at % 3],
            progress=CELLS[at - 4],
        )
        for at, cell in enumerate(CELLS)
    ]
    cuts = (0, 10, 20, 30, len(made))
    named = (("4.0", "Care"), ("", "Thresholds"), ("", ""), ("5", ""))
    return ActionPlan(
        title="Every shape",
        themes=[
            Theme(reference=reference, title=title, actions=made[start:end])
            for (reference, title), start, end in zip(named, cuts, cuts[1:], strict=False)
        ],
    )


def by_bookmark(found: PaperValues) -> Iterator[str]:
    return (value.bookmark for value in found.values if value.bookmark is not None)
