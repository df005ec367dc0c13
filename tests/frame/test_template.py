from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from tests.frame.template_parts import (
    BLOCKS,
    LANDSCAPE,
    PAGE,
    PLAN,
    control,
    faults_of,
    frame,
    package,
    paragraph,
    run,
    table,
    words,
)

from cabinetpaper.errors import InputError
from cabinetpaper.frame.names import w
from cabinetpaper.frame.package import Package
from cabinetpaper.frame.prototypes import Condition, ParagraphPrototype
from cabinetpaper.frame.template import frame_of, read_frame

ALL = "".join(BLOCKS.values())


def saved(made: Package, path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in made.parts.items():
            archive.writestr(name, data)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        read_frame(path)
    return str(caught.value)


def test_a_template_is_pages_blocks_and_margins() -> None:
    made = frame_of(
        package(
            words("{{ title }}") + BLOCKS["sections"] + BLOCKS["judgements"]
            + paragraph(f"<w:pPr>{PAGE}</w:pPr>") + words("{{ appendix }}") + BLOCKS["action-plan"]
            + BLOCKS["action-plan-single"] + LANDSCAPE,
            footer=words("{{ meeting.committee }}"),
        ),
        "t.docx",
    )  # fmt: skip
    assert [part.landscape for part in made.parts] == [False, True]
    assert [[type(node).__name__ for node in part.nodes] for part in made.parts] == [
        ["ParagraphPrototype", "Building", "Building"],
        ["ParagraphPrototype", "Building", "Building"],
    ]
    assert sorted(made.blocks) == ["action-plan", "action-plan-single", "judgements", "sections"]
    ((name, (footer,)),) = made.margins
    assert name == "word/footer1.xml"
    assert isinstance(footer, ParagraphPrototype)
    assert footer.text == "{{ meeting.committee }}"


def test_pages_wider_than_high_are_landscape_whatever_they_call_themselves() -> None:
    wide = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr>'
    made = frame_of(package(ALL + wide), "t.docx")
    assert [part.landscape for part in made.parts] == [True]


def test_a_word_template_is_as_good_as_a_document(tmp_path: Path) -> None:
    path = saved(package(ALL + PAGE, main_type="template"), tmp_path / "t.dotx")
    assert sorted(read_frame(path).blocks) == sorted(BLOCKS)


def test_a_frame_is_read_once_until_the_file_changes(tmp_path: Path) -> None:
    path = saved(package(words("One") + ALL + PAGE), tmp_path / "t.docx")
    first = read_frame(path)
    assert read_frame(path) is first
    saved(package(words("Another one") + ALL + PAGE), path)
    node = read_frame(path).parts[0].nodes[0]
    assert isinstance(node, ParagraphPrototype)
    assert node.text == "Another one"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path / "agenda-item.docx") == "agenda-item.docx: there is no such file"


def test_a_file_that_is_no_word_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "agenda-item.docx"
    path.write_bytes(b"%PDF-1.7")
    assert refusal(path) == "agenda-item.docx: is not a Word file: found a PDF, expected .docx"


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_a_block_that_is_missing_is_told_with_those_there_are(name: str) -> None:
    there = ", ".join(f"block:{one}" for one in BLOCKS if one != name)
    assert faults_of(**{name.replace("-", "_"): ""}) == [
        f"t.docx: the building block “block:{name}” is missing: a content control with this tag "
        f"(found: {there})"
    ]


def test_an_ordinary_document_has_none_of_the_blocks() -> None:
    with pytest.raises(InputError) as caught:
        frame_of(package(words("A letter.") + PAGE), "letter.docx")
    assert [str(problem) for problem in caught.value.problems] == [
        f"letter.docx: the building block “block:{name}” is missing: a content control with this "
        "tag (found: none)"
        for name in ("sections", "judgements", "action-plan", "action-plan-single")
    ]


def test_a_block_that_stands_twice_is_told() -> None:
    assert faults_of(BLOCKS["sections"]) == [
        "t.docx: the building block “block:sections” stands twice"
    ]


def test_a_block_inside_another_thing_is_told() -> None:
    for inside in (
        table(("x",)).replace(words("x"), BLOCKS["sections"] + "<w:p/>"),
        words("{%p if title %}") + BLOCKS["sections"] + words("{%p endif %}"),
    ):
        assert faults_of(inside, sections="") == [
            "t.docx: the building block “block:sections” stands inside something else; "
            "it must stand by itself between the paragraphs of the page"
        ]


def test_a_block_of_an_unknown_name_is_told_for_it_would_never_be_printed() -> None:
    assert faults_of(control(words("x"), tag="block:judgement")) == [
        "t.docx: there is no building block “block:judgement”; did you mean “block:judgements”?"
    ]
    assert faults_of(control(words("x"), tag="block:x")) == [
        "t.docx: there is no building block “block:x” (there are: block:sections, "
        "block:judgements, block:action-plan, block:action-plan-single)"
    ]


@pytest.mark.parametrize(("tables", "count"), [("", 0), (PLAN + "<w:p/>" + PLAN, 2)])
def test_a_block_has_one_table(tables: str, count: int) -> None:
    block = control(words("{{ theme }}") + tables, tag="block:action-plan")
    assert faults_of(action_plan=block) == [
        "t.docx › building block “block:action-plan”: the building block “block:action-plan” holds "
        f"{count} tables; expected 1"
    ]


def test_a_table_without_a_row_to_repeat_is_told_for_the_plan_would_be_lost() -> None:
    block = control(table(("Action", "Owner"), ("{{ theme }}", "words")), tag="block:action-plan")
    assert faults_of(action_plan=block) == [
        "t.docx › building block “block:action-plan”: the building block “block:action-plan” has "
        "no row to repeat: expected a tag such as {{ action.description }} in one"
    ]


def test_an_empty_cell_of_a_block_is_told() -> None:
    block = control(table(("Action", ""), ("{{ action.owners }}", " ")), tag="block:action-plan")
    assert faults_of(action_plan=block) == [
        f"t.docx › building block “block:action-plan”, row {row}: cell 2 is empty; "
        "expected words or a tag"
        for row in (1, 2)
    ]


@pytest.mark.parametrize("merge", ['<w:gridSpan w:val="2"/>', "<w:vMerge/>", "<w:hMerge/>"])
def test_merged_cells_of_a_block_are_told(merge: str) -> None:
    merged = PLAN.replace("<w:tc>", f"<w:tc><w:tcPr>{merge}</w:tcPr>", 1)
    assert faults_of(action_plan=control(merged, tag="block:action-plan")) == [
        "t.docx › building block “block:action-plan”, row 1: cell 1 is merged with another; "
        "split it in Word"
    ]


def test_a_table_of_the_header_block_may_have_merged_and_empty_cells() -> None:
    letterhead = table(("", "Agenda Item No. {{ meeting.item }}"))
    merged = letterhead.replace("<w:tc>", '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>', 1)
    assert faults_of(merged) == []


@pytest.mark.parametrize(
    ("change", "words_told"),
    [
        (paragraph(f"<w:ins>{run('by April')}</w:ins>"), " (“by April”)"),
        (
            paragraph("<w:del><w:r><w:delText>by May</w:delText></w:r></w:del>"),
            " (“by May”)",
        ),
        (paragraph("<w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>", run("x")), ""),
        (paragraph("<w:pPr><w:pPrChange/></w:pPr>", run("x")), ""),
        ("<w:tbl><w:tr><w:trPr><w:del/></w:trPr></w:tr></w:tbl>", ""),
        ("<w:tbl><w:tr><w:tc><w:tcPr><w:cellIns/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>", ""),
    ],
)
def test_tracked_changes_are_told(change: str, words_told: str) -> None:
    assert faults_of(change)[0] == (
        f"t.docx: the template has tracked changes{words_told}; accept or reject them in Word and "
        "save it again"
    )


def test_tracked_changes_in_a_page_footer_are_told() -> None:
    assert faults_of(footer=paragraph(f"<w:ins>{run('Page')}</w:ins>")) == [
        "t.docx › footer1.xml: the template has tracked changes (“Page”); accept or reject them "
        "in Word and save it again"
    ]


def test_a_faulty_tag_in_a_page_footer_is_told() -> None:
    (text,) = faults_of(footer=words("{{ title"))
    assert text.startswith("t.docx › footer1.xml, paragraph “{{ title”: a tag is not closed")


def test_comments_are_told_for_every_paper_would_be_published_with_them() -> None:
    assert faults_of(paragraph(run("Words"), '<w:r><w:commentReference w:id="0"/></w:r>')) == [
        "t.docx: the template has comments; delete them in Word, or write a note as {# … #} alone "
        "in its paragraph"
    ]


def test_all_faults_are_told_at_once() -> None:
    before = words("{{ title") + words("{%p endif %}") + BLOCKS["judgements"]
    told = faults_of(before, action_plan="", footer=words("}}"))
    assert [text.split(": ")[0] for text in told] == [
        "t.docx › paragraph “{{ title”",
        "t.docx › paragraph “{%p endif %}”",
        "t.docx › footer1.xml, paragraph “}}”",
        "t.docx",
        "t.docx",
    ]
    assert "stands twice" in told[3]
    assert "is missing" in told[4]


def test_a_statement_does_not_go_on_over_the_end_of_a_section() -> None:
    before = words("{%p if title %}") + paragraph(f"<w:pPr>{PAGE}</w:pPr>") + words("{%p endif %}")
    assert [text.split(": ", 1)[1] for text in faults_of(before)] == [
        "“{%p if title %}” is never closed",
        "“{%p endif %}” has no place here; expected if, else, endif, for … in …, endfor, "
        "each closing what was opened last",
    ]


def test_other_controls_and_smart_tags_are_looked_through_and_none_is_left() -> None:
    smart = f"<w:smartTag><w:smartTagPr/>{run(' in Leeds')}</w:smartTag>"
    inline = paragraph(run("For "), control(run("{{ meeting.committee }}"), tag="X"), smart)
    held = control(words("{%p if title %}") + inline) + words("{%p endif %}")
    (condition, *_) = frame(held).parts[0].nodes
    assert isinstance(condition, Condition)
    (node,) = condition.body
    assert isinstance(node, ParagraphPrototype)
    assert node.text == "For {{ meeting.committee }} in Leeds"
    assert {one.tag for one in node.xml} == {w("r")}


def test_a_control_round_a_row_or_in_a_cell_loses_nothing() -> None:
    row = f"<w:tr><w:tc>{control(words('{{ action.description }}'))}</w:tc></w:tr>"
    held = control(control(f"<w:tbl>{control(row)}</w:tbl>"), tag="block:action-plan")
    block = frame(action_plan=held).blocks["action-plan"]
    (cell,) = block.tables[0].rows[0].cells
    assert [one.text for one in cell.paragraphs] == ["{{ action.description }}"]


def test_the_halves_of_bookmarks_between_cells_and_rows_are_dropped() -> None:
    end = '<w:bookmarkEnd w:id="1"/>'
    plan = PLAN.replace("</w:tr>", f"{end}</w:tr>").replace("</w:tbl>", f"{end}</w:tbl>")
    block = frame(action_plan=control(words("{{ theme }}") + plan, tag="block:action-plan")).blocks
    [made] = block["action-plan"].tables
    assert not [one for one in made.xml.iter() if one.tag == w("bookmarkEnd")]


def test_a_section_has_the_page_margins_of_the_one_before_it() -> None:
    footer = '<w:footerReference w:type="default" r:id="rId2"/>'
    ended = f"<w:p><w:pPr><w:sectPr>{footer}<w:pgSz/></w:sectPr></w:pPr></w:p>"
    first, last = frame(before=ended).parts
    assert [one.tag for one in last.xml] == [one.tag for one in first.xml]


def test_a_tag_that_words_own_hidden_bookmark_cuts_is_whole() -> None:
    cut = paragraph(run("{{ ti"), '<w:bookmarkStart w:id="7" w:name="_GoBack"/>',
                    '<w:bookmarkEnd w:id="7"/>', run("tle }}"))  # fmt: skip
    node = frame(cut).parts[0].nodes[0]
    assert isinstance(node, ParagraphPrototype)
    assert node.text == "{{ title }}"


def test_the_ids_that_word_gives_to_paragraphs_are_not_repeated() -> None:
    name = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="1A2B3C4D"'
    plan = BLOCKS["action-plan"].replace("<w:p>", f"<w:p {name}>")
    plan = plan.replace("<w:tr>", f"<w:tr {name}>")
    block = frame(action_plan=plan).blocks["action-plan"]
    (heading, _) = block.nodes
    assert isinstance(heading, ParagraphPrototype)
    for element in (heading.xml, *(row.xml for row in block.tables[0].rows)):
        assert not [key for one in element.iter() for key in one.keys() if "paraId" in key]  # noqa: SIM118


def test_the_order_of_the_parts_in_the_zip_does_not_matter(tmp_path: Path) -> None:
    made = package(words("{{ title }}") + ALL + PAGE)
    turned = Package(name="t.docx", parts=dict(reversed(list(made.parts.items()))))
    buffer = io.BytesIO(saved(turned, tmp_path / "t.docx").read_bytes())
    assert zipfile.ZipFile(buffer).namelist()[0] == "word/footer1.xml"
    assert read_frame(tmp_path / "t.docx").blocks == frame_of(made, "t.docx").blocks


def test_a_template_with_macros_is_told() -> None:
    made = package(ALL + LANDSCAPE)
    parts = {**made.parts, "word/vbaProject.bin": b"x"}
    with pytest.raises(InputError) as caught:
        frame_of(Package(name="t.docm", parts=parts), "t.docm")
    assert str(caught.value) == (
        "t.docm: the template has macros, which a paper may not; save it as .docx"
    )
