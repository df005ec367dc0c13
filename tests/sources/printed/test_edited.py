"""A paper that somebody edited says exactly what was done to it, fresh and after LibreOffice."""

from __future__ import annotations

import copy

import pytest
from tests.sources.printed.editing import (
    Element,
    cell,
    copy_of,
    differences,
    edited,
    parent_of,
    row,
    tables,
    type_over,
    without_bookmarks,
    words_of,
    xml,
)

from cabinetpaper import (
    Action,
    ActionPlan,
    Run,
    TableForm,
    Text,
    Theme,
    read_values,
    render_extract,
)
from cabinetpaper.frame.names import w
from cabinetpaper.model.text import Entry, Paragraph

FORMS = list(TableForm)
PLAN = ActionPlan(
    title="Plan",
    themes=[
        Theme(
            reference="4.0",
            title="Stable placements",
            actions=[
                Action(
                    reference="4.1",
                    description="Ask carers.",
                    completion="May-19",
                    measures="Fewer moves",
                    owners="Head of Fostering",
                    progress=Text(
                        [
                            Paragraph([Run("Done "), Run("so far", bold=True), Run(":")]),
                            Entry("-", [Run("survey", link="https://example.org/"), Run(" sent")]),
                            Entry("-", "answers read"),
                        ]
                    ),
                ),
                Action(reference="4.2", description="Visit.", progress="(1) one\n(2)two\n(3)three"),
            ],
        ),
        Theme(
            reference="5.0",
            title="Thresholds",
            actions=[
                Action(reference="5.1", description="Train.", owners="Head of Training"),
                Action(reference="5.2", description="Audit."),
                Action(reference="5.3", description="Report.", measures="a) first\nb) second"),
            ],
        ),
    ],
)  # fmt: skip
# The column of progress stands one further to the right where the theme has one of its own.
LAST = -1


def edit(root: Element) -> None:
    """Do to a paper what people do to it in Word."""
    first = tables(root)[0]
    last = tables(root)[-1]
    moved = row(root, "4.2")
    parent_of(moved).remove(moved)
    last.append(moved)
    if first is last:
        type_over(cell(root, "4.2", 0), "5.0 Thresholds")
    third = row(root, "5.3")
    parent_of(third).remove(third)
    row(root, "5.1").addprevious(third)
    gone = row(root, "5.2")
    parent_of(gone).remove(gone)
    new = copy_of(row(root, "5.1"))
    row(root, "5.1").addnext(new)
    cells = list(new.iter(w("tc")))
    type_over(cells[-6], "5.4")
    type_over(cells[-5], "Publish.")
    _change_words(root)
    header = next(first.iter(w("tr")))
    type_over(list(header.iter(w("tc")))[LAST], "Progress February 2019")


def _change_words(root: Element) -> None:
    """Change words in a run, in several runs, and by tracked changes; add an entry to a list."""
    progress = cell(root, "4.1", LAST)
    paragraphs = list(progress.iter(w("p")))
    for text in paragraphs[0].iter(w("t")):
        text.text = (text.text or "").replace("so far", "by now")
    run = next(run for run in paragraphs[2].iter(w("r")) if words_of(run))
    tracked = xml(
        '<w:ins w:id="901" w:author="A" w:date="2019-01-01T00:00:00Z"><w:r>'
        '<w:t xml:space="preserve">all </w:t></w:r></w:ins>'
        '<w:proofErr w:type="spellStart"/><w:r><w:t>answ</w:t></w:r><w:r><w:t>ers</w:t></w:r>'
        '<w:del w:id="902" w:author="A" w:date="2019-01-01T00:00:00Z"><w:r>'
        '<w:delText xml:space="preserve"> read</w:delText></w:r></w:del>'
    )
    for element in tracked:
        run.addprevious(element)
    parent_of(run).remove(run)
    more = copy.deepcopy(paragraphs[2])
    for mark in list(more.iter(w("ins"), w("del"))):
        parent_of(mark).remove(mark)
    paragraphs[2].addnext(more)
    type_over(more, "board told")
    type_over(cell(root, "5.1", LAST - 1), "Head of Learning")
    type_over(cell(root, "5.1", LAST), "Begun")


PROGRESS = (
    "action_4_1, progress: “Done so far:\n• survey sent\n• answers read” became "
    "“Done by now:\n• survey sent\n• all answers\n• board told”"
)
IN_5_1 = [
    "action_5_1, owners: “Head of Training” became “Head of Learning”",
    "action_5_1, progress: “” became “Begun”",
]
BY_BOOKMARK = {
    TableForm.THEMES: [
        "action_5_2 is gone",
        "action_4_1: “Progress To Date” is headed “Progress February 2019”",
        PROGRESS,
        *IN_5_1,
        "5.0 Thresholds › 5.4 is new in “5.0 Thresholds”: "
        "5.4 | Publish. |  |  | Head of Training | ",
        "action_4_2: “4.0 Stable placements” became “5.0 Thresholds”",
        "order: action_4_1, action_5_3, action_5_1, action_4_2",
    ],
    TableForm.SINGLE: [
        "action_5_2 is gone",
        "action_4_1: “Progress To Date” is headed “Progress February 2019”",
        PROGRESS,
        "action_5_3: “Progress To Date” is headed “Progress February 2019”",
        IN_5_1[0],
        "action_5_1: “Progress To Date” is headed “Progress February 2019”",
        IN_5_1[1],
        "5.0 Thresholds › 5.4 is new in “5.0 Thresholds”: "
        "5.0 Thresholds | 5.4 | Publish. |  |  | Head of Training | ",
        "action_4_2: “4.0 Stable placements” became “5.0 Thresholds”",
        "action_4_2, theme: “4.0 Stable placements” became “5.0 Thresholds”",
        "action_4_2: “Progress To Date” is headed “Progress February 2019”",
        "order: action_4_1, action_5_3, action_5_1, action_4_2",
    ],
}


def by_heading(form: TableForm) -> list[str]:
    """Give the same differences as they are told without bookmarks."""
    names = {"action_4_1": "4.0 Stable placements › 4.1"}
    names |= {f"action_5_{n}": f"5.0 Thresholds › 5.{n}" for n in (1, 2, 3)}
    told = [line for line in BY_BOOKMARK[form][:-1] if not line.startswith("action_4_2")]
    for name, words in names.items():
        told = [line.replace(name, words) for line in told]
    # What moves to another theme is another action there.
    theme = "5.0 Thresholds | " if form is TableForm.SINGLE else ""
    return [
        "4.0 Stable placements › 4.2 is gone",
        *told,
        f"5.0 Thresholds › 4.2 is new in “5.0 Thresholds”: {theme}4.2 | Visit. |  |  |  | "
        "(1) one\n(2) two\n(3) three",
        "order: 4.0 Stable placements › 4.1, 5.0 Thresholds › 5.3, 5.0 Thresholds › 5.1",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_an_edited_paper_says_exactly_what_was_done(form: TableForm) -> None:
    fresh = render_extract(PLAN, tables=form)
    before, after = read_values(fresh), read_values(edited(fresh, edit))
    assert differences(before, before) == []
    assert differences(before, after) == BY_BOOKMARK[form]
    assert [(finding.code, finding.place.where) for finding in after.findings] == [
        ("changes-as-accepted", "table 1, row 2")
    ]


@pytest.mark.parametrize("form", FORMS)
def test_without_bookmarks_it_says_so_by_heading_and_reference(form: TableForm) -> None:
    fresh = edited(render_extract(PLAN, tables=form), without_bookmarks)
    before, after = read_values(fresh), read_values(edited(fresh, edit))
    assert differences(before, after) == by_heading(form)
    assert [finding.code for finding in after.findings] == ["changes-as-accepted"]
