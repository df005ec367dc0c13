from __future__ import annotations

import datetime
import io
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from attrs import evolve
from docx.document import Document as WordDocument
from hypothesis import HealthCheck, given, settings
from lxml import etree
from tests.examples.golden import ROOT, stripped
from tests.word.invariants import Package, faults
from tests.word.shapes import reports
from tests.word.templates import (
    FOOTER,
    MAIN,
    OFFICE,
    RELS,
    WORD,
    Parts,
    changed,
    element,
    hertfordshire,
    p,
    replaced,
)

from cabinetpaper import (
    Action,
    ActionPlan,
    Appendix,
    Contact,
    Document,
    House,
    Meeting,
    Report,
    Section,
    Selection,
    TableForm,
    Theme,
    lay_out,
    outline,
    read_markdown,
    read_paper,
    render,
    render_extract,
)
from cabinetpaper.document.blocks import Paragraph, Table
from cabinetpaper.frame.names import w
from cabinetpaper.word.render import render_document

EXAMPLE = ROOT / "examples" / "hertfordshire-2019"
MEETING = Meeting(
    council="A Council",
    committee="Panel for <R&D>",
    starts=datetime.datetime(2019, 2, 13, 10, 0),
    item="4",
)
PLAN = ActionPlan(
    title="Plan",
    themes=[
        Theme(
            reference="4.0",
            title="Stability",
            actions=[
                Action(
                    reference="4.1",
                    description="Ask:\n(1) one\n(2) two\n- other",
                    progress="(1) a\n(2) b",
                ),
                Action(reference="4.2", description="Tell.", progress="(3) c\n(4) d"),
            ],
        )
    ],
)


def paper(text: str = "Words.", *, plan: ActionPlan | None = None) -> Report:
    return Report(
        title="A title",
        meeting=MEETING,
        report_of=Contact(post="Director"),
        sections=[Section("Summary", read_markdown(text))],
        plan=plan,
    )


def both(report: Report, house: House | None = None) -> tuple[Document, bytes]:
    house = house or hertfordshire()
    document = lay_out(report, house)
    return document, render_document(document, house.frame)


def body(data: bytes) -> etree._Element:
    found = Package(data).main.find(w("body"))
    assert found is not None
    return found


# What Word shows is what was meant


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_any_report_is_a_sound_file_that_reads_back_as_it_was_meant(report: Report) -> None:
    document, data = both(report)
    assert outline(stripped(data)) == document
    assert faults(data) == []
    assert_python_docx_sees(document, docx.Document(io.BytesIO(data)))


def assert_python_docx_sees(document: Document, word: WordDocument) -> None:
    """Look at every word with plain python-docx, which knows no soft hyphen and no firm one."""

    def seen(paragraph: Paragraph) -> str:
        return paragraph.text.replace("\u2011", "-").replace("\u00ad", "")

    blocks = document.blocks
    lines = [seen(block) for block in blocks if isinstance(block, Paragraph)]
    # A paragraph that only ends a part of pages is there for Word alone.
    assert [line.text for line in word.paragraphs if line.text] == [line for line in lines if line]
    assert [[cell.text for row in table.rows for cell in row.cells] for table in word.tables] == [
        ["\n".join(map(seen, cell.paragraphs)) for row in block.rows for cell in row.cells]
        for block in blocks
        if isinstance(block, Table)
    ]


@pytest.mark.parametrize("form", TableForm)
def test_the_example_is_sound_in_both_forms_of_its_table(form: TableForm) -> None:
    report = evolve(read_paper(EXAMPLE), tables=form)
    document, data = both(report)
    assert outline(stripped(data)) == document
    assert faults(data) == []
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert len(tables) == (4 if form is TableForm.THEMES else 2)


@pytest.mark.parametrize("form", TableForm)
def test_an_extract_is_sound_in_both_forms_of_its_table(form: TableForm) -> None:
    data = render_extract(PLAN, tables=form, selection=Selection(themes=["4"]))
    assert faults(data) == []


def test_no_tag_control_or_statement_of_the_template_is_left() -> None:
    data = render(read_paper(EXAMPLE))
    for name, content in Package(data).parts.items():
        assert not re.search(rb"\{\{|\}\}|\{%|%\}|\{#|w:sdt", content), name


def test_what_looks_like_a_tag_is_printed_as_it_was_typed() -> None:
    plan = ActionPlan(
        title="{{ title }}",
        themes=[Theme(title="{%p if x %}", actions=[Action(description="{{ plan }}")])],
    )
    document, data = both(paper(plan=plan))
    assert outline(data) == document
    text = "".join(str(one) for one in body(data).itertext(w("t")))
    assert "{{ title }}" in text
    assert "{%p if x %}" in text
    assert "{{ plan }}" in text


def test_references_lead_to_bookmarks_and_print_what_stands_there() -> None:
    document, data = both(
        paper(
            '{{ ref("appendix") }}, {{ ref("theme 4.0") }}, {{ ref("action 4.2") }}, '
            '{{ ref("section Summary") }}, {{ ref("here") }}. {#here}',
            plan=PLAN,
        )
    )
    codes = [(one.text or "").strip() for one in body(data).iter(w("instrText"))]
    assert codes[:5] == [
        r"REF appendix_a \h \* CHARFORMAT",
        r"REF theme_4_0 \h \* CHARFORMAT",
        r"REF action_4_2 \h \* CHARFORMAT",
        r"REF section_summary \r \h",
        r"REF paragraph_here \r \h",
    ]
    [text] = [one.text for one in document.paragraphs if one.text.startswith("Appendix A,")]
    assert text == "Appendix A, theme 4.0, action 4.2, section 1, paragraph 1.1. "[: len(text)]
    assert faults(data) == []


def test_a_thing_that_is_placed_twice_has_its_bookmark_once() -> None:
    report = read_paper(EXAMPLE)
    twice = Section(
        "Again", read_markdown('{{ areas_for_improvement }}\n\nSee {{ ref("area 1") }}.')
    )
    document, data = both(evolve(report, sections=[*report.sections, twice]))
    assert faults(data) == []
    assert outline(data) == document
    numbers = [one.number for one in document.paragraphs if one.anchors[:1] and
               one.anchors[0].name == "area_1"]  # fmt: skip
    [seen] = [one.text for one in document.paragraphs if one.text.startswith("See paragraph")]
    assert seen == f"See paragraph {numbers[0]}."


def test_two_tables_never_touch() -> None:
    report = read_paper(EXAMPLE)
    twice = Section("Again", read_markdown("{{ judgements }}\n\n{{ judgements }}"))
    document, data = both(evolve(report, sections=[*report.sections, twice]))
    assert faults(data) == []
    assert outline(data) == document


# The same input gives the same bytes


SCRIPT = """
import sys
from cabinetpaper import read_paper, render, render_extract
report = read_paper(sys.argv[1])
sys.stdout.buffer.write(render(report) + render_extract(report.plan))
"""


@pytest.mark.parametrize(("seed", "zone"), [("1", "Pacific/Auckland"), ("77", "America/Lima")])
def test_another_process_elsewhere_gives_the_same_bytes(seed: str, zone: str) -> None:
    report = read_paper(EXAMPLE)
    assert report.plan is not None
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
    made = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(EXAMPLE)],
        env=environment,
        capture_output=True,
        check=True,
    )
    assert made.stdout == render(report) + render_extract(report.plan)


def test_rendering_changes_nothing_that_is_used_again() -> None:
    report = read_paper(EXAMPLE)
    first = render(report, house=hertfordshire())
    render(paper("Other words.", plan=PLAN), house=hertfordshire())
    assert render(report, house=hertfordshire()) == first


# Lists


def test_each_numbered_list_starts_anew_and_bullets_share_theirs() -> None:
    document, data = both(paper("a\n\n- x\n- y\n\nb\n\n- z", plan=PLAN))
    root = Package(data).root("numbering")
    assert root is not None
    made = root.findall(w("num"))[3:]
    assert [[one.get(w("val")) for one in num.iter(w("startOverride"))] for num in made] == [
        ["1"],
        ["1"],
        ["3"],
    ]
    bullets = {one.counted for one in document.paragraphs if one.style == "List Bullet"}
    assert len(bullets) == 1
    assert outline(data) == document


def test_the_last_element_of_the_templates_lists_stays_the_last() -> None:
    house = changed(
        replaced("word/numbering.xml", "</w:numbering>",
                 '<w:numIdMacAtCleanup w:val="3"/></w:numbering>')
    )  # fmt: skip
    data = render(paper(plan=PLAN), house=house)
    assert faults(data) == []
    root = Package(data).root("numbering")
    assert root is not None
    assert root[-1].tag == w("numIdMacAtCleanup")


def without_lists(parts: Parts) -> None:
    del parts["word/numbering.xml"]
    for name in ("word/styles.xml", MAIN):
        parts[name] = re.sub(rb"<w:numPr>.*?</w:numPr>", b"", parts[name])
    parts[RELS] = re.sub(rb"<Relationship [^>]*numbering.xml[^>]*/>", b"", parts[RELS])
    types = "[Content_Types].xml"
    parts[types] = re.sub(rb"<Override [^>]*numbering.xml[^>]*/>", b"", parts[types])


def test_a_template_without_lists_has_those_of_the_paper() -> None:
    document, data = both(paper(plan=PLAN), changed(without_lists))
    assert faults(data) == []
    assert outline(data) == document
    assert [one.number for one in document.paragraphs if one.style == "Table Number"] == [
        "(1)", "(2)", "(1)", "(2)", "(3)", "(4)",
    ]  # fmt: skip


def test_a_template_and_a_paper_without_lists_have_no_part_for_them() -> None:
    assert "word/numbering.xml" not in Package(render(paper(), house=changed(without_lists))).parts


# What introduces a table or a list is kept with it


def kept(text: str) -> list[tuple[str, bool]]:
    """Give the paragraphs of the one section, and whether each is kept with the next."""
    report = evolve(read_paper(EXAMPLE), sections=[Section("Summary", read_markdown(text))])
    elements = body(render(report)).findall(w("p"))
    seen = [
        (
            "".join(str(one) for one in element.itertext(w("t"))),
            element.find(f"{w('pPr')}/{w('keepNext')}") is not None,
        )
        for element in elements
    ]
    start = next(index for index, (words, _) in enumerate(seen) if words == "Summary") + 1
    return [one for one in seen[start:] if one[0] in text]


def test_a_paragraph_before_a_table_is_kept_with_it() -> None:
    assert kept("First.\n\n> The grades are below.\n\n{{ judgements }}\n\nLast.")[:3] == [
        ("First.", False),
        ("The grades are below.", True),
        ("Last.", False),
    ]


def test_a_paragraph_before_a_list_is_kept_with_it_and_no_entry_with_the_next() -> None:
    text = (
        "Inspectors met:\n\n- staff\n- children\n\nThey asked:\n\n1. one\n2. two\n\nThen they left."
    )
    assert kept(text)[:7] == [
        ("Inspectors met:", True),
        ("staff", False),
        ("children", False),
        ("They asked:", True),
        ("one", False),
        ("two", False),
        ("Then they left.", False),
    ]


def test_an_entry_before_a_table_is_kept_with_it() -> None:
    assert kept("Words:\n\n- entry\n\n{{ judgements }}")[:2] == [("Words:", True), ("entry", True)]


def test_what_is_poured_is_kept_as_the_template_says() -> None:
    elements = body(render(paper(plan=PLAN))).findall(w("p"))
    [heading] = [
        one for one in elements if "".join(map(str, one.itertext(w("t")))) == "4.0 Stability"
    ]
    assert heading.find(f"{w('pPr')}/{w('keepNext')}") is None


# Parts of pages


def test_pages_turn_where_the_template_turns_them() -> None:
    found = list(body(render(paper(plan=PLAN))).iter(w("sectPr")))
    sizes = [section.find(w("pgSz")) for section in found]
    assert [size is not None and size.get(w("orient")) for size in sizes] == [None, "landscape"]


def test_a_paper_without_a_plan_has_no_pages_for_it() -> None:
    assert len(list(body(render(paper())).iter(w("sectPr")))) == 1


@pytest.mark.parametrize("last", ["nothing", "blank", "table"])
def test_a_part_that_ends_in_no_words_ends_in_a_paragraph_for_its_page(last: str) -> None:
    house = hertfordshire()
    document = lay_out(read_paper(EXAMPLE), house)
    first, second = document.parts
    grades = next(block for block in first.blocks if isinstance(block, Table))
    blank = Paragraph(style="Body Text", inlines="")
    blocks = {"nothing": (), "blank": (blank,), "table": (grades,)}[last]
    document = evolve(document, parts=[evolve(first, blocks=blocks), evolve(second, blocks=())])
    data = render_document(document, house.frame)
    assert faults(data) == []
    assert outline(data) == document


def test_a_table_that_ends_the_document_has_a_low_paragraph_behind_it() -> None:
    [*_, table, low, section] = body(render(paper(plan=PLAN)))
    assert [etree.QName(one).localname for one in (table, low, section)] == ["tbl", "p", "sectPr"]
    [spacing] = low.iter(w("spacing"))
    assert [spacing.get(w(name)) for name in ("before", "after", "line", "lineRule")] == [
        "0", "0", "20", "exact",
    ]  # fmt: skip


def test_tables_of_another_maker_are_set_apart() -> None:
    house = hertfordshire()
    document = lay_out(paper(plan=PLAN), house)
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    part = evolve(document.parts[1], blocks=[table, table])
    data = render_document(evolve(document, parts=[part]), house.frame)
    names = [etree.QName(one).localname for one in body(data)]
    assert names == ["tbl", "p", "tbl", "p", "sectPr"]


# Page headers and footers


HEADER = "word/header1.xml"


def with_header(inside: str) -> House:
    """Give the house with a page header on its first pages."""

    def change(parts: Parts) -> None:
        replaced(
            MAIN, '<w:footerReference w:type="default" r:id="rId4"/>',
            '<w:headerReference w:type="default" r:id="rId5"/>'
            '<w:footerReference w:type="default" r:id="rId4"/>',
        )(parts)  # fmt: skip
        relation = f'<Relationship Id="rId5" Type="{OFFICE}/header" Target="header1.xml"/>'
        kind = f'<Override PartName="/{HEADER}" ContentType="{WORD}.header+xml"/>'
        replaced(RELS, "</Relationships>", f"{relation}</Relationships>")(parts)
        replaced("[Content_Types].xml", "</Types>", f"{kind}</Types>")(parts)
        parts[HEADER] = etree.tostring(element(inside, "hdr"))

    return changed(change)


def header_words(data: bytes) -> list[str]:
    paragraphs = Package(data).trees[HEADER].findall(w("p"))
    return ["".join(str(text) for text in one.itertext(w("t"))) for one in paragraphs]


def test_a_page_header_is_filled() -> None:
    data = render(paper(), house=with_header(p("{{ meeting.committee }}: {{ title }}")))
    assert header_words(data) == ["Panel for <R&D>: A title"]
    assert faults(data) == []


def test_the_footer_keeps_its_fields() -> None:
    data = render(paper(), house=with_header(p("x")))
    codes = [(one.text or "").strip() for one in Package(data).trees[FOOTER].iter(w("instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]


def test_a_header_that_has_nothing_to_say_is_an_empty_paragraph() -> None:
    house = with_header(p("{%p if plan %}") + p("{{ plan.title }}") + p("{%p endif %}"))
    assert header_words(render(paper(), house=house)) == [""]
    assert header_words(render(paper(plan=PLAN), house=house)) == ["Plan"]
    assert faults(render(paper(), house=house)) == []


def test_a_header_that_ends_in_a_table_ends_in_a_paragraph() -> None:
    inside = (
        '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:trPr>'
        f"<w:tblHeader/></w:trPr><w:tc>{p('{{ title }}')}</w:tc></w:tr></w:tbl>"
    )
    data = render(paper(), house=with_header(inside))
    assert [etree.QName(one).localname for one in Package(data).trees[HEADER]] == ["tbl", "p"]
    assert faults(data) == []


def test_what_a_header_repeats_has_its_bookmark_in_the_body_alone() -> None:
    house = with_header(p("{%p if plan %}") + p("{{ appendix }}") + p("{%p endif %}"))
    data = render(paper('See {{ ref("appendix") }}.', plan=PLAN), house=house)
    assert header_words(data) == ["Appendix A – Plan"]
    assert faults(data) == []


def test_a_link_in_a_header_is_its_own_parts() -> None:
    url = "https://example.org/?a=1&b=2"
    plan = ActionPlan(
        themes=[Theme(title="t", actions=[Action(description=read_markdown(f"[x]({url})"))])]
    )
    inside = p("{%p for theme in plan.themes %}") + p("{%p for action in theme.actions %}")
    inside += p("{{ action.description }}") + p("{%p endfor %}") * 2
    data = render(paper(plan=plan), house=with_header(inside))
    assert faults(data) == []
    assert [one.get("Target") for one in Package(data).rels(HEADER).values()] == [url]


# What the file says of itself


def test_the_language_is_that_of_the_paper_even_where_the_template_has_none() -> None:
    def bare(parts: Parts) -> None:
        styles = "word/styles.xml"
        parts[styles] = re.sub(rb"<w:docDefaults>.*</w:docDefaults>", b"", parts[styles])

    for house in (hertfordshire(), changed(bare)):
        data = render(evolve(paper(), locale="cy_GB"), house=house)
        assert faults(data) == []
        root = Package(data).root("styles")
        assert root is not None
        [language] = root.findall(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('lang')}")
        assert language.get(w("val")) == "cy-GB"


def test_word_never_asks_whether_to_update_the_fields() -> None:
    house = changed(
        replaced("word/settings.xml", "<w:defaultTabStop",
                 '<w:updateFields w:val="true"/><w:defaultTabStop')
    )  # fmt: skip
    assert faults(render(paper(), house=house)) == []


def test_the_templates_own_settings_are_not_the_papers() -> None:
    own = '<w:attachedTemplate r:id="rId1"/><w:trackRevisions/><w:defaultTabStop'
    data = render(paper(), house=changed(replaced("word/settings.xml", "<w:defaultTabStop", own)))
    settings = zipfile.ZipFile(io.BytesIO(data)).read("word/settings.xml")
    assert b"attachedTemplate" not in settings
    assert b"trackRevisions" not in settings
    assert b"defaultTabStop" in settings


def test_the_properties_are_those_of_the_report() -> None:
    core = docx.Document(io.BytesIO(render(paper()))).core_properties
    assert (core.title, core.author, core.language) == ("A title", "Director", "en-GB")
    assert core.subject == "A Council, Panel for <R&D>"
    assert core.created is not None
    assert core.created.replace(tzinfo=None) == MEETING.starts


def test_an_extract_has_the_title_that_it_prints() -> None:
    data = render_extract(PLAN, appendix=Appendix(label="B", title="Part"))
    core = docx.Document(io.BytesIO(data)).core_properties
    assert (core.title, core.language, core.author) == ("Appendix B – Part", "en-GB", "")


def test_a_picture_of_the_template_comes_along() -> None:
    def change(parts: Parts) -> None:
        parts["word/media/image1.png"] = b"\x89PNG"
        replaced("[Content_Types].xml", "</Types>",
                 '<Default Extension="png" ContentType="image/png"/></Types>')(parts)  # fmt: skip

    package = Package(render(paper(), house=changed(change)))
    assert package.parts["word/media/image1.png"] == b"\x89PNG"


def test_the_template_on_disk_is_not_touched(tmp_path: Path) -> None:
    template = hertfordshire().folder / "agenda-item.docx"
    before = template.read_bytes()
    (tmp_path / "a.docx").write_bytes(render(paper(plan=PLAN)))
    assert template.read_bytes() == before
