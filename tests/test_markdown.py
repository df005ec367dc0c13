from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.errors import InputError
from cabinetpaper.markdown import Chapter, read_chapters, read_markdown
from cabinetpaper.model.text import Entry, Paragraph, Run, Subheading, Tag, Text
from cabinetpaper.places import Place

FILE = Place(file="narrative.md")


def problems(source: str) -> list[str]:
    with pytest.raises(InputError) as told:
        read_markdown(source, place=FILE)
    return [str(problem).removeprefix("narrative.md › ") for problem in told.value.problems]


def runs(source: str) -> tuple[Run | Tag, ...]:
    [block] = read_markdown(source)
    return block.runs


# What is carried


def test_each_hash_heading_begins_a_chapter():
    read = read_chapters("# Summary\n\nOfsted came.\n\n# Background\n", place=FILE)
    assert read == (Chapter("Summary", Text([Paragraph("Ofsted came.")])), Chapter("Background"))
    assert [str(chapter.place) for chapter in read] == [
        "narrative.md › line 1",
        "narrative.md › line 5",
    ]


def test_a_body_has_paragraphs_subheadings_and_entries_in_their_order():
    source = "Two steps:\n\n- plan\n- do\n\n> Then rest.\n\n## Costs\n\nNone.\n"
    assert read_markdown(source) == Text(
        [
            Paragraph("Two steps:"),
            Entry("- ", "plan"),
            Entry("- ", "do"),
            Paragraph("Then rest.", numbered=False),
            Subheading("Costs"),
            Paragraph("None."),
        ]
    )


def test_a_block_knows_its_line():
    lines = [block.place.line for block in read_markdown("One\ntwo.\n\n- a\n  - b\n\n> c\n\n## d")]
    assert lines == [1, 4, 5, 7, 9]


def test_entries_inside_entries_stand_a_level_deeper():
    read = read_markdown("1. plan\n   - ask\n     - twice\n2. do\n\n1) go\n2) stop")
    assert [(entry.marker, str(entry), entry.level) for entry in read] == [
        ("1. ", "1. plan", 0),
        ("- ", "- ask", 1),
        ("- ", "- twice", 2),
        ("2. ", "2. do", 0),
        ("1) ", "1) go", 0),
        ("2) ", "2) stop", 0),
    ]


def test_a_number_typed_before_every_entry_is_counted_on():
    assert [entry.marker for entry in read_markdown("3. a\n3. b\n3. c")] == ["3. ", "4. ", "5. "]


def test_numbers_that_skip_or_repeat_stay_as_typed():
    assert [entry.marker for entry in read_markdown("1. a\n2. b\n2. c\n5. d")] == [
        "1. ",
        "2. ",
        "2. ",
        "5. ",
    ]


def test_bold_italic_and_links_come_through_nested():
    assert runs("It is **very *good* [in full](report)**.") == (
        Run("It is "),
        Run("very ", bold=True),
        Run("good", bold=True, italic=True),
        Run(" ", bold=True),
        Run("in full", bold=True, link="report"),
        Run("."),
    )


def test_bold_inside_bold_stays_bold_to_the_outer_end():
    assert runs("__a **b** c__") == (Run("a b c", bold=True),)


def test_lines_that_follow_each_other_are_joined_by_a_space():
    assert runs("one\n  two\nthree") == (Run("one two three"),)


def test_a_word_wrapped_under_its_entry_goes_on_with_it():
    assert read_markdown("- one\n  two\n\n> three\n> four") == Text(
        [Entry("- ", "one two"), Paragraph("three four", numbered=False)]
    )


def test_a_name_at_the_end_is_taken_off():
    read = read_markdown("Act. {#commitment}\n\n## Costs {#costs}\n\n> Go on.\n> Now. {#now-2}")
    assert [(str(block), block.name) for block in read] == [
        ("Act.", "commitment"),
        ("Costs", "costs"),
        ("Go on. Now.", "now-2"),
    ]


def test_an_address_in_angle_brackets_is_a_link():
    assert runs("<https://a.uk/b> <a@b.uk>") == (
        Run("https://a.uk/b", link="https://a.uk/b"),
        Run(" "),
        Run("a@b.uk", link="mailto:a@b.uk"),
    )


# Tags


def test_what_markdown_would_read_inside_a_tag_is_left_alone():
    assert runs('**{{ ref("x*y*_z_ `q` <b> [a](b)") }}**') == (
        Tag('ref("x*y*_z_ `q` <b> [a](b)")', bold=True),
    )


def test_curly_quotes_are_made_straight_inside_a_tag_only():
    assert runs("He “said” ‘so’ {{ ref(“theme ‘4’”) }}") == (
        Run("He “said” ‘so’ "),
        Tag("ref(\"theme '4'\")"),
    )


def test_a_tag_takes_bold_italic_and_link_from_around_it_and_knows_its_line():
    first, _, second = runs("*{{ a }}* \n[{{ b }}](word)")
    assert first == Tag("a", italic=True)
    assert second == Tag("b", link="word")
    read = read_markdown("x\n{{ a }}\n{{ b }}", place=FILE)
    tags = [run for run in read.blocks[0].runs if isinstance(run, Tag)]
    assert [str(tag.place) for tag in tags] == ["narrative.md › line 2", "narrative.md › line 3"]


def test_tags_side_by_side_stay_apart():
    assert runs("{{a}}{{ b }}") == (Tag("a"), Tag("b"))


def test_private_use_characters_that_somebody_typed_stay_what_they_are():
    typed = "\ue000\U000f0000\U000f0001"
    assert runs(typed + "{{ a }}") == (Run(typed), Tag("a"))
    assert runs("&#xF0000;{{ a }}") == (Run("\U000f0000"), Tag("a"))


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("a\n\n{{ x", "line 3: “{{” is not closed with “}}” on its line: close it, or type \\{{"),
        ("{{ x\n}}", "line 1: “{{” is not closed with “}}” on its line: close it, or type \\{{"),
        ("x }}", "line 1: “}}” has no “{{” before it: open it, or type \\}}"),
        ("{{  }}", "line 1: “{{ }}” names no fact: put one between the braces"),
        ("[x]({{ y }})", "line 1: a fact cannot stand in the address of a link"),
    ],
)
def test_a_broken_tag_is_told_with_its_line(source: str, told: str):
    assert problems(source)[0] == told


def test_braces_behind_a_backslash_are_words():
    assert runs(r"\{{ x \}} and \\{{ y }} and \{% if %}") == (
        Run("{{ x }} and \\"),
        Tag("y"),
        Run(" and {% if %}"),
    )


def test_a_statement_of_a_template_is_told_with_its_line():
    assert problems("One.\n\n{% if overall %}Two.{% endif %}") == [
        "line 3: “{%” begins a statement of a Word template, which no narrative has; type \\{% for "
        "it"
    ]


# Traps of Markdown


def test_a_footnote_like_definition_does_not_vanish():
    assert str(read_markdown("[1]: https://a.uk")) == "[1]: https://a.uk"


def test_a_paragraph_that_begins_with_a_year_is_no_list():
    source = "2018. The year.\n\n- 2019. Another.\n\n100) Not a list."
    assert read_markdown(source) == Text(
        [Paragraph("2018. The year."), Entry("- ", "2019. Another."), Paragraph("100) Not a list.")]
    )


def test_four_spaces_make_no_code():
    assert read_markdown("    four\n\n\tTab.") == Text([Paragraph("four"), Paragraph("Tab.")])


def test_a_line_of_no_break_spaces_is_an_empty_line():
    assert read_markdown("one\n\u00a0\ntwo") == Text([Paragraph("one"), Paragraph("two")])


def test_addresses_stay_as_typed():
    typed = "https://a.uk/ä%20b?x=1&y=[2]&z=“q”"
    assert runs(f"[t]({typed})") == (Run("t", link=typed),)
    assert runs("[t](<two words>)") == (Run("t", link="two words"),)
    assert runs("[t](javascript:x)") == (Run("t", link="javascript:x"),)


def test_deep_lists_are_refused_and_what_follows_them_is_still_read():
    source = "\n".join("  " * depth + "- x" for depth in range(30)) + "\n\n`code`"
    first, second = problems(source)
    assert first == (
        "line 4: this entry is in the fourth list inside another: a paper has three levels of them"
    )
    assert second.startswith("line 32: code cannot be carried")
    assert len(read_markdown("\n".join("  " * depth + "- x" for depth in range(3))).blocks) == 3


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("text\n---", "line 2: a line across the page cannot be carried"),
        ("text\n===", "line 2: words over “===” make no heading"),
        ("- a\nlazy", "line 2: this line stands directly under a list entry or “> ”"),
        ("> a\nlazy", "line 2: this line stands directly under a list entry or “> ”"),
        ("- a\n  - b\n  lazy", "line 3: this line stands directly under a list entry or “> ”"),
        ("a\n2. b", "line 2: “2.” at the start of a line makes no list inside a paragraph"),
        ("a\n(a) b", "line 2: “(a)” at the start of a line makes no list inside a paragraph"),
        ("a\n• b", "line 2: “•” at the start of a line makes no list"),
        ("– b", "line 1: “–” at the start of a line makes no list"),
        ("1. a\n  - b\n2. c", "line 2: this entry is indented, but not far enough"),
        ("- a\n\n  b", "line 3: an entry is one paragraph"),
        ("- a\n- \n- b", "line 2: an entry begins with words"),
        ("- - a", "line 1: an entry begins with words"),
        ("> - a", "line 1: a list cannot stand after “> ”"),
        ("> > a", "line 1: “> ” cannot stand inside a list or after “> ”"),
        ("- a\n  > b", "line 2: “> ” cannot stand inside a list or after “> ”"),
        ("- a\n  # b", "line 2: a heading cannot stand inside a list"),
        ("> ", "line 1: “> ” has no words behind it"),
        ("## ", "line 1: a heading or a name stands here without words"),
        ("{#name}", "line 1: a heading or a name stands here without words"),
        ("a {#b} c", "line 1: a name such as {#name} stands at the end"),
        ("- a {#b}", "line 1: a name such as {#name} stands at the end"),
        ("a {#b c}", "line 1: “{#b c}” is no name"),
        ("\n### a", "line 2: “###” is deeper than a paper goes: use “## ”"),
        ("#a", "line 1: a heading is typed “# ” or “## ”, with a space"),
        ("x\n\n| a | b |\n|---|---|", "line 3: a table cannot be carried"),
        ("a | b\n--- | ---\n1 | 2", "line 1: a table cannot be carried"),
        ("a\n| b |", "line 2: a table cannot be carried"),
        ("a\n![b](c)", "line 2: an image cannot be carried"),
        ("![b][c]", "line 1: an image cannot be carried"),
        ("a\nb <b>c</b>", "line 2: HTML cannot be carried"),
        ("<!-- a -->", "line 1: HTML cannot be carried"),
        ("a `b`", "line 1: code cannot be carried"),
        ("a\n\n```\nb", "line 3: code cannot be carried"),
        ("a  \nb", "line 1: a forced line break cannot be carried"),
        ("a\\\nb", "line 1: a forced line break cannot be carried"),
        ("a[^1]", "line 1: a footnote cannot be carried"),
        ("a ~~b~~", "line 1: struck-out words cannot be carried"),
        ("a **b", "line 1: “**” makes nothing bold here"),
        ("[a](b c)", "line 1: no link can be read here"),
        ("[a](b 'c')", "line 1: a link has a title behind its address"),
        ("[](b)", "line 1: a link has no words"),
        ("[a]()", "line 1: a link has no address"),
        ("x\n[a](\nb.uk)", "line 1: in this paragraph an address, an HTML tag or code runs over"),
        ("a\nb\x07", "line 2: the control character U+0007 cannot be printed: delete it"),
        ("a\x85", "line 1: the control character U+0085 cannot be printed: delete it"),
        ("a\ufffe", "line 1: the control character U+FFFE cannot be printed: delete it"),
        ("&#1;", "line 1: “&#1;” names no character that can be printed"),
        ("&NewLine;", "line 1: “&NewLine;” names no character that can be printed"),
        ("a\n\n# b", "line 3: a “# ” heading cannot stand here: use “## ” inside a section"),
    ],
)
def test_what_cannot_be_carried_is_told_with_its_line(source: str, told: str):
    assert problems(source)[0].startswith(told)


def test_every_problem_is_told_at_once_in_the_order_of_the_lines():
    source = "a `b`\n\n- c\nd\n\n{{ e\n\n### f"
    assert [problem.split(":")[0] for problem in problems(source)] == [
        "line 1",
        "line 4",
        "line 6",
        "line 8",
    ]


def test_lines_are_counted_alike_with_the_line_ends_of_windows_and_old_macs():
    assert problems("a\r\n\r\nb\rc `d`")[0].startswith("line 4: code")


def test_words_before_the_first_heading_are_told_with_their_line():
    with pytest.raises(InputError) as told:
        read_chapters("\nWords.\n\nMore.\n\n# Summary", place=FILE)
    assert str(told.value) == (
        "narrative.md › line 2: words stand before the first heading: begin each section with "
        "“# ” and its heading"
    )


@pytest.mark.parametrize("heading", ["**Summary**", "{{ title }}", "[a](b)", "a {#b}"])
def test_the_heading_of_a_section_is_plain_words(heading: str):
    with pytest.raises(InputError, match="line 1"):
        read_chapters(f"# {heading}", place=FILE)


def test_the_address_of_a_link_may_be_looked_up_and_its_error_has_its_line():
    def target(word: str) -> str:
        if word == "report":
            return "https://a.uk"
        raise InputError(f"no {word}")

    assert read_markdown("[a](report)", target=target).blocks[0].runs == (
        Run("a", link="https://a.uk"),
    )
    with pytest.raises(InputError) as told:
        read_markdown("[a](report)\n[b](raport)", place=FILE, target=target)
    assert str(told.value) == "narrative.md › line 2: no raport"


# Words come through exactly


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("R&D < 5 > 4 \"x\" 'y' a<b", "R&D < 5 > 4 \"x\" 'y' a<b"),
        (r"\* \_ \[ \\ \& \a", r"* _ [ \ & \a"),
        (r"&amp; &lt;x&gt; \&amp; &unknown; AT&T;", "& <x> &amp; &unknown; AT&T;"),
        ("snake_case_word 2 * 3 ____ *provisional", "snake_case_word 2 * 3 ____ *provisional"),
        ("(1) one, e.g. 2. two – three ... -- (c)", "(1) one, e.g. 2. two – three ... -- (c)"),
        ("👩‍👧 שלום עולם مرحبا Ŵŷ \u00a0x\ty", "👩‍👧 שלום עולם مرحبا Ŵŷ \u00a0x\ty"),
        ("[sic] (see) https://a.uk/x_y_z www.a.uk", "[sic] (see) https://a.uk/x_y_z www.a.uk"),
    ],
)
def test_words_come_through_exactly(typed: str, printed: str):
    assert runs(typed) == (Run(printed),)


_WORDS = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=40
).filter(lambda text: text == text.strip() and not re.match(r"[–—•●○▪■□◦‣⁃·➢\uf0a7-\uf0d8]", text))


@given(_WORDS)
def test_any_words_behind_backslashes_come_through_exactly(words: str):
    typed = re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", words)
    assert read_markdown(typed) == Text([Paragraph(words)])


_PLAIN = st.text(
    st.characters(
        exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"], exclude_characters="`*_[]<>&\\{}~!|#=+->"
    ),
    min_size=1,
    max_size=60,
).filter(
    lambda text: (
        text == text.strip()
        and not re.match(r"\d{1,2}[.)](\s|$)|[–—•●○▪■□◦‣⁃·➢\uf0a7-\uf0d8]", text)
    )
)


@given(st.lists(_PLAIN, min_size=1, max_size=4))
def test_any_words_without_markdown_come_through_exactly(paragraphs: list[str]):
    meant = Text([Paragraph(words) for words in paragraphs])
    assert read_markdown("\n\n".join(paragraphs)) == meant


@given(st.text("# -*>1.2\n`_[](){}|~!&;<ab \t\u00a0{}", max_size=40))
def test_any_source_is_read_or_refused_and_no_letter_is_lost(source: str):
    try:
        text = read_markdown(source)
    except InputError:
        return
    written = "".join(
        str(block)
        + (getattr(block, "name", None) or "")
        + "".join(r.link or "" for r in block.runs)
        for block in text
    )
    for letter in "ab":
        assert written.count(letter) >= source.count(letter)
