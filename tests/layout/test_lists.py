"""Lists: Word counts what it counts as typed, and the rest is printed as typed."""

from hypothesis import given
from hypothesis import strategies as st
from tests.layout.papers import setting_of

from cabinetpaper.document.blocks import Listing, Paragraph
from cabinetpaper.document.inlines import Words
from cabinetpaper.findings import Severity
from cabinetpaper.layout.listings import MOST_LISTS
from cabinetpaper.layout.lists import IN_BODY, IN_CELL, ListStyles, lay_lists
from cabinetpaper.layout.setting import Line, Setting
from cabinetpaper.model.markers import is_bullet, read_text
from cabinetpaper.model.text import Entry, Run
from cabinetpaper.places import Place

CELL = Place(file="plan.xlsx", sheet="Appendix A", cell="G5")


def laid(
    written: str, setting: Setting | None = None, styles: ListStyles = IN_CELL
) -> list[Paragraph | Line]:
    """Give what the text of a cell becomes."""
    lines = [
        Line(
            inlines=[Words(run.text) for run in block.runs if isinstance(run, Run)],
            marker=block.marker if isinstance(block, Entry) else "",
            level=block.level if isinstance(block, Entry) else 0,
            place=CELL,
        )
        for block in read_text(written)
    ]
    return list(lay_lists(lines, setting or setting_of(), styles))


def printed(written: str, setting: Setting | None = None) -> list[str]:
    """Give the lines that are printed, with their style where they are in a list."""
    return [
        str(line) if isinstance(line, Paragraph) else "".join(one.text for one in line.inlines)
        for line in laid(written, setting)
    ]


def listings(written: str) -> list[Listing]:
    found = [line.listing for line in laid(written) if isinstance(line, Paragraph)]
    return [listing for listing in found if listing is not None]


def reasons(setting: Setting) -> list[str]:
    return [str(finding) for finding in setting.findings]


def test_numbers_that_go_up_are_one_list_of_their_form():
    assert printed("(1) plan\n(2)do\n(3) check") == [
        "[Table Number] (1) plan",
        "[Table Number] (2) do",
        "[Table Number] (3) check",
    ]
    assert listings("(1) plan\n(2)do") == [
        Listing(list_id=1, form="(%)", format="decimal", start=1),
        Listing(list_id=1, form="(%)", format="decimal", start=1),
    ]


def test_a_list_begins_with_the_number_that_is_typed():
    assert printed("3. third\n4. fourth") == ["[Table Number] 3. third", "[Table Number] 4. fourth"]
    assert {listing.start for listing in listings("3. third\n4. fourth")} == {3}


def test_a_list_that_begins_again_is_another_list():
    ids = [listing.list_id for listing in listings("1. a\n2. b\n1. c\n2. d")]
    assert ids == [1, 1, 2, 2]


def test_an_entry_without_a_number_is_indented_and_the_count_goes_on():
    assert printed("(1) one\nand more of it\n(2) two\nthe end") == [
        "[Table Number] (1) one",
        "[Table Continue] and more of it",
        "[Table Number] (2) two",
        "the end",
    ]


def test_words_between_two_lists_are_not_indented():
    assert printed("1. a\n2. b\nThen:\n1. c") == [
        "[Table Number] 1. a",
        "[Table Number] 2. b",
        "Then:",
        "[Table Number] 1. c",
    ]


def test_two_lists_of_different_forms_in_one_cell_are_counted_apart():
    assert printed("(1) one\na) first\nb) second\n(2) two") == [
        "[Table Number] (1) one",
        "[Table Number] a) first",
        "[Table Number] b) second",
        "[Table Number] (2) two",
    ]
    kinds = [(one.list_id, one.form, one.format) for one in listings("(1) one\na) first\n(2) two")]
    assert kinds == [(1, "(%)", "decimal"), (2, "%)", "lowerLetter"), (1, "(%)", "decimal")]


def test_letters_are_letters_and_i_among_them_is_the_ninth():
    written = "\n".join(f"({letter}) x" for letter in "abcdefghijk")
    assert {one.format for one in listings(written)} == {"lowerLetter"}
    assert len(listings(written)) == 11


def test_i_and_v_and_x_are_numerals_where_their_neighbours_are():
    written = "i) one\nii) two\niii) three\niv) four\nv) five"
    assert [line.split("] ")[1] for line in printed(written)] == written.split("\n")
    assert {(one.format, one.form) for one in listings(written)} == {("lowerRoman", "%)")}


def test_lists_of_every_form_are_counted_by_word_as_they_were_typed():
    forms = {
        "A. Plan it\nB. Do it": ("%.", "upperLetter"),
        "A) one\nB) two": ("%)", "upperLetter"),
        "I. one\nII. two": ("%.", "upperRoman"),
        "(IX) one\n(X) two": ("(%)", "upperRoman"),
        "[1] one\n[2] two": ("[%]", "decimal"),
        "1: one\n2: two": ("%:", "decimal"),
        "1 - one\n2 - two": ("% -", "decimal"),
        "1.1 one\n1.2 two": ("1.%", "decimal"),
        "(1a) one\n(1b) two": ("(1%)", "lowerLetter"),
    }
    for written, (form, counting) in forms.items():
        found = {(one.list_id, one.form, one.format) for one in listings(written)}
        assert (written, found) == (written, {(1, form, counting)})
        assert [line.split("] ", 1)[1] for line in printed(written)] == written.split("\n")


def test_numbers_under_numbers_are_a_list_for_each():
    written = "1.1 one\n1.2 two\n2.1 three\n2.2 four"
    assert [one.list_id for one in listings(written)] == [1, 1, 2, 2]


def test_indented_bullets_of_a_cell_are_bullets_of_an_inner_list():
    assert printed("- one\n  - two\n- three") == [
        "[Table Bullet] • one",
        "[Table Bullet 2] – two",
        "[Table Bullet] • three",
    ]
    assert printed("1. one\n\ta) first\n\tb) second\n2. two") == [
        "[Table Number] 1. one",
        "[Table Number 2] a) first",
        "[Table Number 2] b) second",
        "[Table Number] 2. two",
    ]


def test_a_tick_is_printed_as_typed_because_it_says_more_than_a_bullet():
    setting = setting_of()
    assert printed("✓ done\n✗ not done", setting) == [
        "[Table Number] ✓⇥done",
        "[Table Number] ✗⇥not done",
    ]
    assert reasons(setting) == []


def test_bullets_of_any_kind_are_bullets_of_the_house():
    assert printed("-Themed audit\n• review\n* form\n– event") == [
        "[Table Bullet] • Themed audit",
        "[Table Bullet] • review",
        "[Table Bullet] • form",
        "[Table Bullet] • event",
    ]


def test_a_list_with_a_number_left_out_is_printed_as_typed_and_a_note_says_so():
    setting = setting_of()
    assert printed("(1) one\n(2) two\n(4) four", setting) == [
        "[Table Number] (1)⇥one",
        "[Table Number] (2)⇥two",
        "[Table Number] (4)⇥four",
    ]
    assert reasons(setting) == [
        "note: plan.xlsx › Appendix A!G5: The list that begins with “(1)” is printed with its "
        "markers as typed, because the numbers skip or repeat. Number the entries in order, so "
        "that Word can count them. [list-markers-typed]"
    ]
    assert setting.findings[0].severity is Severity.NOTE


def test_a_number_that_repeats_is_printed_as_typed():
    for written in ("1. a\n1. b", "1. a\n2. b\n2. c", "2. a\n1. b\n1. c"):
        setting = setting_of()
        laid(written, setting)
        assert len(setting.findings) == 1
        assert "because the numbers skip or repeat" in reasons(setting)[0]


def test_only_the_list_that_skips_is_printed_as_typed():
    assert printed("(1) one\n(3) three\na) first\nb) second") == [
        "[Table Number] (1)⇥one",
        "[Table Number] (3)⇥three",
        "[Table Number] a) first",
        "[Table Number] b) second",
    ]


def test_a_number_that_word_would_write_otherwise_is_printed_as_typed():
    setting = setting_of()
    assert printed("(01) one\n(02) two", setting) == [
        "[Table Number] (01)⇥one",
        "[Table Number] (02)⇥two",
    ]
    assert "because Word writes these numbers in another way" in reasons(setting)[0]


def test_past_the_number_of_lists_that_word_bears_markers_are_printed_as_typed():
    setting = setting_of()
    setting.lists = MOST_LISTS - 1
    assert printed("1. the last list", setting) == ["[Table Number] 1. the last list"]
    assert printed("1. one too many", setting) == ["[Table Number] 1.⇥one too many"]
    assert printed("(1) another", setting) == ["[Table Number] (1)⇥another"]
    assert printed("- a bullet", setting) == ["[Table Bullet] • a bullet"]
    assert reasons(setting) == [
        "note: plan.xlsx › Appendix A!G5: The list that begins with “1.” and all numbered lists "
        "after it are printed with their markers as typed, because a paper can have 400 numbered "
        "lists before Word mixes them up. Put fewer actions into the paper, or begin their entries "
        "with bullets. [list-markers-typed]"
    ]


def test_after_a_cell_of_more_lists_than_are_left_no_list_is_counted():
    setting = setting_of()
    setting.lists = MOST_LISTS - 1
    assert printed("1. one\n2. two\n1. anew", setting) == [
        "[Table Number] 1.⇥one",
        "[Table Number] 2.⇥two",
        "[Table Number] 1.⇥anew",
    ]
    assert printed("1. alone", setting) == ["[Table Number] 1.⇥alone"]
    assert len(reasons(setting)) == 1


def nested(*entries: tuple[int, str, str]) -> list[str]:
    lines = [
        Line(inlines=[Words(words)], marker=marker, level=level) for level, marker, words in entries
    ]
    return [str(line) for line in lay_lists(lines, setting_of(), IN_BODY)]


def test_a_list_inside_an_entry_is_a_list_of_its_own_in_each_entry():
    assert nested(
        (0, "1. ", "one"), (1, "a) ", "first"), (1, "b) ", "second"),
        (0, "2. ", "two"), (1, "a) ", "first again"),
    ) == [
        "[List Number] 1. one",
        "[List Number 2] a) first",
        "[List Number 2] b) second",
        "[List Number] 2. two",
        "[List Number 2] a) first again",
    ]  # fmt: skip


def test_a_list_inside_a_list_inside_an_entry_begins_again_in_each():
    entries = (
        (0, "1. ", "one"), (1, "1. ", "under one"), (2, "1. ", "deep"),
        (1, "2. ", "again"), (2, "1. ", "deep again"), (0, "2. ", "two"),
    )  # fmt: skip
    lines = [
        Line(inlines=[Words(words)], marker=mark, level=level) for level, mark, words in entries
    ]
    found = [line.listing for line in lay_lists(lines, setting_of(), IN_BODY)]
    assert [(one.list_id, one.level) for one in found if one] == [
        (1, 0), (2, 1), (3, 2), (2, 1), (4, 2), (1, 0),
    ]  # fmt: skip


def test_bullets_inside_bullets_have_the_style_of_their_depth():
    assert nested((0, "- ", "one"), (1, "- ", "two"), (2, "- ", "three"), (0, "+ ", "four")) == [
        "[List Bullet] • one",
        "[List Bullet 2] – two",
        "[List Bullet 3] • three",
        "[List Bullet] • four",
    ]


def test_a_marker_that_word_cannot_count_is_printed_as_typed():
    setting = setting_of()
    lines = [Line(inlines=[Words("ask")], marker="Step 1: ")]
    assert [str(line) for line in lay_lists(lines, setting, IN_BODY)] == [
        "[List Number] Step 1:⇥ask"
    ]
    assert "because Word has no such list" in reasons(setting)[0]


MARKERS = st.sampled_from(
    ["", "(1) ", "(2)", "(3) ", "1. ", "2. ", "3. ", "a) ", "b) ", "i) ", "ii) ", "xix) ", "- ",
     "• ", "007. ", "o ", "A. ", "B. ", "I. ", "II. ", "[1] ", "[2] ", "1.1 ", "1.2 ", "(1a) ",
     "(1b) ", "  - ", "\ta) ", "✓ ", "> "]
)  # fmt: skip
CELLS = st.lists(
    st.tuples(MARKERS, st.text("ab c", min_size=1, max_size=5)).map("".join), max_size=8
).map("\n".join)


@given(CELLS)
def test_every_line_of_a_cell_is_printed_with_its_number_as_typed(written: str):
    text = list(read_text(written))
    result = laid(written)
    assert len(result) == len(text)
    for block, line in zip(text, result, strict=True):
        words = "".join(run.text for run in block.runs)
        if isinstance(line, Line):
            assert not isinstance(block, Entry)
            assert "".join(one.text for one in line.inlines) == words
        elif isinstance(block, Entry) and not is_bullet(block.marker):
            label = f"{line.number}\t{line.text}" if line.number else line.text
            assert label == f"{block.marker.strip()}\t{words}"
        else:
            assert line.text == words
