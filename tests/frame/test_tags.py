from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.frame.template_parts import element, paragraph, run, told

from cabinetpaper.errors import Problems
from cabinetpaper.frame.names import child, w
from cabinetpaper.frame.tags import COMMENT, STATEMENT, TAG, isolate, straightened, words_in
from cabinetpaper.places import Place

BOLD = "<w:b/>"
PLACE = Place(file="t.docx", where="paragraph “x”")
SPELLING = '<w:proofErr w:type="spellStart"/>'


def isolated(xml: str) -> etree._Element:
    made = element(xml)
    problems = Problems()
    assert isolate(made, place=PLACE, problems=problems)
    assert told(problems) == []
    return made


def refusal(*content: str) -> str:
    """Give what is said against a paragraph's one faulty tag, without its place."""
    made, problems = element(paragraph(*content)), Problems()
    before = etree.tostring(made)
    assert not isolate(made, place=PLACE, problems=problems)
    assert etree.tostring(made) == before, "what is refused is left as it was"
    (text,) = told(problems)
    assert text.startswith("t.docx › paragraph “x”: ")
    return text.removeprefix("t.docx › paragraph “x”: ")


def runs(made: etree._Element) -> list[tuple[str, bool]]:
    """Give each run's words, and whether it is bold."""
    return [
        (words_in(one), child(one, "rPr", "b") is not None) for one in made.iterchildren(w("r"))
    ]


def test_a_tag_in_a_run_of_its_own_is_left_there() -> None:
    made = isolated(paragraph(run("{{ title }}", BOLD)))
    assert runs(made) == [("{{ title }}", True)]


def test_words_round_a_tag_are_cut_off_into_runs_that_look_alike() -> None:
    made = isolated(paragraph(run("Report of {{ report_of }}, today", BOLD)))
    assert runs(made) == [("Report of ", True), ("{{ report_of }}", True), (", today", True)]


def test_a_tag_that_word_cut_into_runs_looks_like_the_run_it_began_in() -> None:
    made = isolated(
        paragraph(
            run("Item {{ mee", BOLD), SPELLING,
            '<w:r w:rsidR="00A1"><w:t>ting.</w:t></w:r>', SPELLING,
            run("item }} of the agenda", "<w:i/>"),
        )
    )  # fmt: skip
    assert runs(made) == [
        ("Item ", True),
        ("{{ meeting.item }}", True),
        (" of the agenda", False),
    ]
    assert child(made.findall(w("r"))[-1], "rPr", "i") is not None


def test_what_word_notes_between_the_pieces_may_go_but_not_what_stands_beside_the_tag() -> None:
    made = isolated(
        paragraph(
            "<w:r><w:tab/><w:t>{{ ti</w:t></w:r>",
            "<w:r><w:lastRenderedPageBreak/><w:t>tle }}</w:t><w:tab/><w:t>end</w:t></w:r>",
        )
    )
    children = [[etree.QName(one).localname for one in run] for run in made]
    assert children == [["tab"], ["t"], ["tab", "t"]]
    assert words_in(made[1]) == "{{ title }}"


def test_a_tag_over_two_texts_of_one_run_keeps_both_sides() -> None:
    made = isolated(paragraph("<w:r><w:t>a {{ ti</w:t><w:t>tle }} b</w:t><w:tab/></w:r>"))
    assert runs(made) == [("a ", False), ("{{ title }}", False), (" b", False)]
    assert child(made[2], "tab") is not None


def test_two_tags_in_one_run_are_two_runs() -> None:
    made = isolated(paragraph(run("{{ author.name }}, {{ author.post }}.", BOLD)))
    assert [text for text, _ in runs(made)] == ["{{ author.name }}", ", ", "{{ author.post }}", "."]


def test_two_tags_that_touch_and_are_cut_in_the_middle_stay_apart() -> None:
    made = isolated(paragraph(run("{{ a }", BOLD), run("}{"), run("{ b }}", BOLD)))
    assert runs(made) == [("{{ a }}", True), ("{{ b }}", False)]


def test_curly_quotes_are_straightened_in_the_expression_only() -> None:
    made = isolated(paragraph(run("He said “so” {{ action | column(“RAG rating”) }}")))
    assert [text for text, _ in runs(made)] == [
        "He said “so” ",
        "{{ action | column(“RAG rating”) }}",
    ]
    assert straightened(" action | column(‘RAG rating’) ") == "action | column('RAG rating')"


@pytest.mark.parametrize(
    ("between", "said"),
    [
        ('<w:bookmarkStart w:id="1" w:name="mine"/>', "a bookmark"),
        ('<w:bookmarkEnd w:id="1"/>', "a bookmark"),
        ("<w:r><w:tab/></w:r>", "a tab"),
        ("<w:r><w:br/></w:r>", "a line break"),
        ("<w:r><w:drawing/></w:r>", "a picture"),
        ("<w:r><mc:AlternateContent/></w:r>", "a picture"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', "a symbol"),
        ('<w:r><w:footnoteReference w:id="2"/></w:r>', "a footnote"),
        ('<w:commentRangeStart w:id="3"/>', "a comment"),
        ("<w:del><w:r><w:delText>x</w:delText></w:r></w:del>", "a tracked change"),
        (f"<w:ins>{run('le')}</w:ins>", "a tracked change"),
        (f'<w:hyperlink r:id="rId7">{run("le")}</w:hyperlink>', "a link"),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "a field"),
        ("<w:r><w:pgNum/></w:r>", "an element pgNum"),
    ],
)
def test_a_tag_that_crosses_something_is_refused_and_nothing_is_lost(
    between: str, said: str
) -> None:
    text = refusal(run("Title: {{ tit"), between, run("le }}"))
    middle = "le" if "le<" in between else ""
    assert text == f"the tag “{{{{ tit{middle}le }}}}” crosses {said}; type it again in one go"


def test_a_tag_that_begins_inside_a_link_and_ends_behind_it_is_refused() -> None:
    link = f'<w:hyperlink w:anchor="x">{run("see {{ tit")}</w:hyperlink>'
    assert refusal(link, run("le }}")) == (
        "the tag “{{ title }}” crosses the end of a link, a control or a change; "
        "type it again in one go"
    )


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('<w:hyperlink r:id="rId7">', "</w:hyperlink>", "a link"),
        ('<w:fldSimple w:instr="AUTHOR">', "</w:fldSimple>", "a field"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText>'
            '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "a field",
        ),
    ],
)
def test_a_tag_inside_a_link_or_field_is_refused_for_neither_would_follow(
    before: str, after: str, said: str
) -> None:
    assert refusal(before, run("{{ title }}"), after) == (
        f"the tag “{{{{ title }}}}” stands inside {said}, which would not follow it; "
        "type it outside"
    )


def test_a_tag_behind_a_whole_field_is_taken() -> None:
    field = "".join(
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    made = isolated(paragraph(field, run("{{ title }}")))
    assert words_in(made[-1]) == "{{ title }}"


def test_a_tag_in_a_text_box_is_refused_once_though_word_writes_the_box_twice() -> None:
    box = f"<w:txbxContent>{paragraph(run('No. {{ meeting.item }}'))}</w:txbxContent>"
    drawn = f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
    older = f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
    alternatives = f"<w:r><mc:AlternateContent>{drawn}{older}</mc:AlternateContent></w:r>"
    assert refusal(run("Beside it"), alternatives) == (
        "the tag “{{ meeting.item }}” stands in a text box, where none is filled; "
        "type it in a paragraph or in a cell of a table"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Item {{ meeting.item of the agenda",
        "Item meeting.item }} of the agenda",
        "Item {{ meeting.item } of the agenda",
        "Report {% if title %} of the director",
        "{%tr for action in actions %}",
        "{%p if title %} Words",
        "{%p if title %}{%p endif %}",
        "Words {# a note #}",
        "{# a note #} words {# another #}",
    ],
)
def test_what_is_no_whole_tag_is_refused(text: str) -> None:
    assert STATEMENT.fullmatch(text) is None
    assert COMMENT.fullmatch(text) is None
    assert refusal(run(text)) == (
        f"a tag is not closed, or stands where none can: “{text}”; expected {{{{ … }}}} around "
        "each fact, and {%p … %} alone in a paragraph outside tables"
    )


def test_the_faults_of_a_paragraph_are_told_in_its_order() -> None:
    made = element(
        paragraph(run("{{ a"), "<w:r><w:tab/></w:r>", run(" }} and {{ b"),
                  "<w:r><w:br/></w:r>", run(" }} and {{ c }}"))
    )  # fmt: skip
    problems = Problems()
    assert not isolate(made, place=PLACE, problems=problems)
    assert [text.split(": ", 1)[1] for text in told(problems)] == [
        "the tag “{{ a }}” crosses a tab; type it again in one go",
        "the tag “{{ b }}” crosses a line break; type it again in one go",
    ]


PIECES = st.lists(
    st.one_of(
        st.text(st.characters(exclude_characters="{}%#", categories=("L", "N", "P", "Zs", "S"))),
        st.sampled_from(["{{ title }}", "{{ action | column(“RAG rating”) }}", "{{a}}", "{{ }}"]),
    ),
    max_size=6,
)
LOOKS = st.sampled_from(["", BOLD, '<w:i/><w:color w:val="FF0000"/>', '<w:lang w:val="en-US"/>'])


@given(PIECES, st.data())
def test_however_word_cuts_a_paragraph_its_words_and_its_tags_stay_the_same(
    pieces: list[str], data: st.DataObject
) -> None:
    text = "".join(pieces)
    tags = [match.group() for match in TAG.finditer(text)]
    cuts = data.draw(st.lists(st.integers(0, len(text)), max_size=8)) if text else []
    made = element("<w:p><w:pPr/></w:p>")
    looks: list[str] = []
    for start, end in zip([0, *sorted(cuts)], [*sorted(cuts), len(text)], strict=True):
        look = data.draw(LOOKS)
        one = element(run("", look))
        one[-1].text = text[start:end]
        made.append(one)
        looks += [look] * (end - start)
        if data.draw(st.booleans()):
            made.append(element(SPELLING))
    assert isolate(made, place=PLACE, problems=Problems())
    assert words_in(made) == text
    isolated_runs = [one for one in made.iter(w("r")) if TAG.fullmatch(words_in(one))]
    assert [words_in(one) for one in isolated_runs] == tags
    assert _looks(made) == _expected(text, looks)


def _looks(made: etree._Element) -> list[str]:
    """Give the look of every letter, as its run has it."""
    found: list[str] = []
    for one in made.iter(w("r")):
        look = child(one, "rPr")
        xml = "" if look is None else "".join(etree.QName(inner).localname for inner in look)
        found += [xml] * len(words_in(one))
    return found


def _expected(text: str, looks: list[str]) -> list[str]:
    """Give the look of every letter, those of a tag all as its first."""
    wanted = list(looks)
    for tag in TAG.finditer(text):
        wanted[tag.start() : tag.end()] = [looks[tag.start()]] * len(tag.group())
    names = {
        look: "".join(etree.QName(one).localname for one in element(f"<w:rPr>{look}</w:rPr>"))
        for look in set(wanted)
    }
    return [names[look] for look in wanted]
