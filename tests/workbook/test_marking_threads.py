from __future__ import annotations

import re

from tests.workbook import users_workbooks as users
from tests.workbook.test_marking import OWNER, comments, finding, touched

from cabinetpaper import mark_workbook
from cabinetpaper.record.seal import sealed_part
from cabinetpaper.workbook.marking import marked_copy

THREADS = "xl/threadedComments/threadedComment1.xml"
PERSONS = "xl/persons/person.xml"


def replies(data: bytes) -> list[tuple[str, ...]]:
    """Give time, person, parent and text of each threaded comment, in the part's order."""
    part = users.parts_of(data)[THREADS].decode()
    return re.findall(
        r'<threadedComment ref="D5"(?: dT="(.*?)")? personId="(.*?)"(?: dT="(.*?)")? id=".*?"'
        r'(?: parentId="(.*?)")?><text>(.*?)</text>',
        part,
        re.DOTALL,
    )


def test_a_mark_on_a_cell_with_a_thread_is_a_reply_in_it() -> None:
    before = users.threaded()
    after = mark_workbook(before, [finding("D5")])
    person = re.search(
        r'<person displayName="cabinetpaper" id="(.*?)" userId="cabinetpaper" providerId="None"/>',
        users.parts_of(after)[PERSONS].decode(),
    )
    assert person
    assert replies(after)[:2] == replies(before)
    assert replies(after)[2] == ("2019-02-06T11:00:00.00", person[1], "", users.THREAD, OWNER)
    # The placeholder says it as well, for programs that know no threads.
    assert comments(after) == {
        ("Plan", "B3"): "A note", ("Plan", "D5"): f"{users.PLACEHOLDER}\n\n{OWNER}",
    }  # fmt: skip
    assert touched(before, after) == ["xl/comments1.xml", THREADS, PERSONS]


def test_the_thread_and_its_people_keep_all_their_bytes() -> None:
    before = users.threaded()
    old, new = users.parts_of(before), users.parts_of(mark_workbook(before, [finding("D5")]))
    for name, end in ((THREADS, b"</ThreadedComments>"), (PERSONS, b"</personList>")):
        assert new[name].startswith(old[name].removesuffix(end))
        assert new[name].endswith(end)


def test_other_cells_of_the_sheet_have_notes_beside_the_thread() -> None:
    before = users.threaded()
    after = mark_workbook(before, [finding("B3"), finding("C3")])
    assert replies(after) == replies(before)
    assert comments(after)["Plan", "C3"] == OWNER
    assert touched(before, after) == ["xl/drawings/vmlDrawing1.vml", "xl/comments1.xml"]


def test_our_earlier_reply_gives_way_to_that_of_today() -> None:
    once = mark_workbook(users.threaded(), [finding("D5")])
    again = mark_workbook(once, [finding("D5", text="Still none.")])
    assert [one[-1] for one in replies(again)] == [
        "Who leads?", "I will ask.", OWNER.replace("The owner is missing.", "Still none."),
    ]  # fmt: skip
    assert users.parts_of(again)[PERSONS] == users.parts_of(once)[PERSONS]
    assert [one[-1] for one in replies(mark_workbook(once, []))] == ["Who leads?", "I will ask."]


def test_a_workbook_without_a_list_of_people_gets_one() -> None:
    before = users.changed(users.threaded(), "xl/_rels/workbook.xml.rels", "persons/person.xml",
                           "persons/none.xml")  # fmt: skip
    parts = users.parts_of(mark_workbook(before, [finding("D5")]))
    assert b'displayName="cabinetpaper"' in parts["xl/persons/none.xml"]
    assert b'PartName="/xl/persons/none.xml"' in parts["[Content_Types].xml"]


def test_a_thread_without_a_placeholder_gets_no_note_beside_it() -> None:
    part = users.parts_of(users.threaded())["xl/comments1.xml"]
    cut = re.sub(rb'<comment ref="D5".*?</comment>', b"", part, flags=re.DOTALL)
    before = users.with_parts(users.threaded(), {"xl/comments1.xml": cut})
    after = mark_workbook(before, [finding("D5")])
    assert replies(after)[-1][-1] == OWNER
    assert comments(after) == {("Plan", "B3"): "A note"}
    assert touched(before, after) == [THREADS, PERSONS]
    sealed = marked_copy(before, [finding("D5")], seal=sealed_part).data
    assert b"cabinetpaper-seal" in users.parts_of(sealed)[PERSONS]
