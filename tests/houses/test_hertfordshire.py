"""The shipped house: its Word file is what its script writes, and its owner may change it."""

from __future__ import annotations

import copy
import datetime
import io
import re
import shutil
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Pt, RGBColor
from lxml import etree

from cabinetpaper import (
    Action,
    ActionPlan,
    Contact,
    InputError,
    Meeting,
    Report,
    Section,
    TableForm,
    Text,
    Theme,
    lay_out,
    outline,
    read_house,
    render,
    render_extract,
)
from cabinetpaper.frame.names import child, number_of, r, switch_of, value_of, w
from cabinetpaper.frame.numbering import Counted
from cabinetpaper.frame.package import Package, read_package
from cabinetpaper.frame.prototypes import (
    Condition,
    Loop,
    Node,
    ParagraphPrototype,
    TablePrototype,
)
from cabinetpaper.frame.styles import StyleType, read_styles
from cabinetpaper.frame.template import Frame, read_frame
from cabinetpaper.houses.styles import Style

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "templates" / "hertfordshire"
WORD_FILE = FOLDER / "agenda-item.docx"
SCRIPT = "tools/hertfordshire_template"

TAGS = [
    "action.completion", "action.description", "action.measures", "action.owners",
    "action.progress", "action.reference", "action.status", "appendix", "appendix.filter", "author",
    "author.telephone", "judgement.area", "judgement.grade", "meeting.committee",
    "meeting.council", "meeting.item", "meeting.starts", "member", "overall.area",
    "overall.grade", "report_of", "theme", "title",
]  # fmt: skip
STATEMENTS = [
    "endfor", "endif", "for author in authors", "for member in executive_members",
    "if appendix.filter", "if author.telephone", "if report_of",
]  # fmt: skip
LABELS = {
    "block:sections": "The sections of the paper",
    "block:judgements": "The judgements table",
    "block:action-plan": "Appendix: a heading and a table for each theme",
    "block:action-plan-single": "Appendix: one table for all themes",
}
PLANS = {TableForm.THEMES: "block:action-plan", TableForm.SINGLE: "block:action-plan-single"}


@cache
def package() -> Package:
    return read_package(WORD_FILE)


@cache
def frame() -> Frame:
    return read_frame(WORD_FILE)


def body() -> etree._Element:
    found = child(package().tree("word/document.xml"), "body")
    assert found is not None
    return found


def styles_part() -> etree._Element:
    return package().tree("word/styles.xml")


def prototypes(nodes: tuple[Node, ...]) -> list[ParagraphPrototype | TablePrototype]:
    found: list[ParagraphPrototype | TablePrototype] = []
    for node in nodes:
        if isinstance(node, ParagraphPrototype):
            found.append(node)
        elif isinstance(node, TablePrototype):
            found += [node, *(p for row in node.rows for c in row.cells for p in c.paragraphs)]
        elif isinstance(node, Condition):
            found += prototypes((*node.body, *node.otherwise))
        else:
            found += prototypes(node.body if isinstance(node, Loop) else node.nodes)
    return found


# --- what its script writes ---------------------------------------------------------------------


def test_the_word_file_is_what_its_script_writes(tmp_path: Path) -> None:
    fresh_file = tmp_path / "fresh.docx"
    subprocess.run([sys.executable, str(ROOT / SCRIPT), str(fresh_file)], check=True)
    with zipfile.ZipFile(fresh_file) as fresh, zipfile.ZipFile(WORD_FILE) as kept:
        differ = [
            name
            for name in sorted({*fresh.namelist(), *kept.namelist()})
            if _part(fresh, name) != _part(kept, name)
        ]
    assert not differ, (
        f"{', '.join(differ)}: differ from what {SCRIPT} writes; "
        f"run python {SCRIPT} templates/hertfordshire/agenda-item.docx"
    )


def _part(archive: zipfile.ZipFile, name: str) -> bytes | None:
    return archive.read(name) if name in archive.namelist() else None


# --- what it holds ------------------------------------------------------------------------------


def test_its_tags_are_few() -> None:
    text = "\n".join(
        "".join(str(words) for words in paragraph.itertext(w("t")))
        for part in ("word/document.xml", "word/footer1.xml")
        for paragraph in package().tree(part).iter(w("p"))
    )
    captions = "".join(one.get(w("val"), "") for one in body().iter(w("tblCaption")))
    tags = set(re.findall(r"\{\{ (.*?) \}\}", text + captions))
    assert sorted(tags) == TAGS
    assert sorted(set(re.findall(r"\{%p (.*?) %\}", text))) == STATEMENTS


def test_each_building_block_is_a_control_with_a_label_and_its_tag() -> None:
    controls = list(body().iter(w("sdt")))
    found = {
        value_of(child(control, "sdtPr"), "tag"): value_of(child(control, "sdtPr"), "alias")
        for control in controls
    }
    assert found == LABELS
    ids = [number_of(child(control, "sdtPr"), "id") for control in controls]
    assert len(set(ids)) == len(controls)


def test_every_style_that_layout_speaks_of_is_there() -> None:
    styles = frame().numbering.styles
    assert [style for style in Style if styles.by_name(style) is None] == []


def test_every_style_that_the_frame_uses_is_there() -> None:
    """Word shows a paragraph of a style that is not there as Normal, and says nothing."""
    ids = set(frame().numbering.styles.by_id)
    used = {
        element.get(w("val"))
        for part in ("word/document.xml", "word/footer1.xml")
        for element in package().tree(part).iter(w("pStyle"), w("rStyle"), w("tblStyle"))
    }
    assert used - ids == set()
    nodes = (*(n for part in frame().parts for n in part.nodes), *frame().margins[0][1])
    names = {one.style for one in prototypes(nodes)}
    assert names == {
        "Agenda Item", "Body Text", "Contact", "Council", "Footer", "Heading 1", "Heading 2",
        "List Bullet", "List Bullet 2", "Numbered Paragraph", "Paper Table", "Report Of",
        "Table Heading", "Table Text", "Title", "Unnumbered Paragraph",
    }  # fmt: skip


def test_its_sample_shows_each_style_of_the_body_that_needs_no_list() -> None:
    sample = {one.style for one in prototypes(frame().blocks["sections"].nodes)}
    assert sample <= set(Style)


def test_its_headings_are_words_own() -> None:
    stored = {
        value_of(style, "name"): style.get(w("styleId")) for style in styles_part().iter(w("style"))
    }
    assert (stored["heading 1"], stored["heading 2"], stored["Title"]) == (
        "Heading1", "Heading2", "Title",
    )  # fmt: skip
    styles = read_styles(styles_part())
    levels = [styles.by_id[one].outline_level for one in ("Heading1", "Heading2", "Title")]
    assert levels == [0, 1, None]


def test_headings_and_paragraphs_are_two_levels_of_one_list() -> None:
    """A level is linked to one style, and the style names list and level itself (17.9.23)."""
    numbering = frame().numbering
    for name, level, label in (("Heading 1", 0, "%1"), ("Numbered Paragraph", 1, "%1.%2")):
        style = numbering.styles.by_name(name)
        assert style is not None
        assert (style.num_id, style.level) == (1, level)
        assert numbering.lists[1].levels[level].style == style.id
        assert numbering.lists[1].levels[level].text == label
        assert numbering.of_style(style.id) == Counted(1, level)
    heading_2 = numbering.styles.by_name("Heading 2")
    assert heading_2 is not None
    assert numbering.of_style(heading_2.id) is None


def test_abstract_lists_stand_before_lists() -> None:
    tags = [etree.QName(one).localname for one in package().tree("word/numbering.xml")]
    assert tags == sorted(tags, key=["abstractNum", "num"].index)


def test_its_language_is_british_english() -> None:
    assert frame().numbering.styles.language == "en-GB"
    theme_font = child(package().tree("word/settings.xml"), "themeFontLang")
    assert theme_font is not None
    assert theme_font.get(w("val")) == "en-GB"


def test_its_words_are_twelve_points_without_serifs_and_eleven_in_tables() -> None:
    defaults = child(styles_part(), "docDefaults", "rPrDefault", "rPr")
    assert value_of(defaults, "sz") == "24"
    fonts = child(defaults, "rFonts")
    assert fonts is not None
    assert fonts.get(w("ascii")) == "Arial"
    sizes = {
        style.get(w("styleId")): int(size)
        for style in styles_part().iter(w("style"))
        if (size := value_of(child(style, "rPr"), "sz"))
    }
    assert {name for name, size in sizes.items() if size < 24} == {
        "Footer", "TableHeading", "TableText",
    }  # fmt: skip
    assert min(size for name, size in sizes.items() if name != "Footer") == 22


def tables() -> list[etree._Element]:
    return list(body().iter(w("tbl")))


def test_header_rows_repeat_and_hold_together_and_rows_of_actions_may_break() -> None:
    for table in tables():
        header, *rows = table.findall(w("tr"))
        assert switch_of(child(header, "trPr"), "tblHeader")
        assert switch_of(child(header, "trPr"), "cantSplit")
        for row in rows:
            assert not switch_of(child(row, "trPr"), "tblHeader")
            is_of_action = "{{ action." in "".join(str(text) for text in row.itertext())
            assert bool(switch_of(child(row, "trPr"), "cantSplit")) is not is_of_action
        look = child(table, "tblPr", "tblLook")
        assert look is not None
        assert look.get(w("firstRow")) == "1"


def test_tables_say_what_they_are_to_those_who_cannot_see_them() -> None:
    properties = [child(table, "tblPr") for table in tables()]
    assert [value_of(one, "tblCaption") for one in properties] == [
        "Judgements of the inspectors",
        "Actions: {{ theme }}",
        "Actions of the plan",
    ]
    descriptions = [value_of(one, "tblDescription") or "" for one in properties]
    assert len(set(descriptions)) == 3
    assert all(re.fullmatch(r"[A-Z].{30,}\.", one) for one in descriptions)


def test_no_cell_is_merged_or_empty() -> None:
    for table in tables():
        assert not list(table.iter(w("gridSpan"), w("vMerge"), w("hMerge"), w("gridBefore")))
        columns = len(table.findall(f"{w('tblGrid')}/{w('gridCol')}"))
        for row in table.findall(w("tr")):
            cells = row.findall(w("tc"))
            assert len(cells) == columns
            assert all("".join(str(one) for one in cell.itertext()).strip() for cell in cells)


def test_each_table_is_as_wide_as_its_cells_and_no_wider_than_its_page() -> None:
    """Judgements stand upright and in line with the paragraphs; the plan lies across."""
    portrait, landscape = (_text_width(part.xml) for part in frame().parts)
    for table, room in zip(tables(), (portrait, landscape, landscape), strict=True):
        grid = [_number(one, "w") for one in table.iter(w("gridCol"))]
        whole, indent = (child(table, "tblPr", name) for name in ("tblW", "tblInd"))
        assert whole is not None
        assert _number(whole, "w") == sum(grid)
        left = 0 if indent is None else _number(indent, "w")
        assert left + sum(grid) <= room
        for row in table.findall(w("tr")):
            assert [_number(one, "w") for one in row.iter(w("tcW"))] == grid


def _number(element: etree._Element, name: str) -> int:
    return int(element.get(w(name), "-1"))


def _text_width(section: etree._Element) -> int:
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    assert size is not None
    assert margins is not None
    return _number(size, "w") - _number(margins, "left") - _number(margins, "right")


def test_every_page_has_the_footer_with_its_number() -> None:
    rels = package().rels("word/document.xml")
    for part in frame().parts:
        (reference,) = part.xml.findall(w("footerReference"))
        assert rels[reference.get(r("id"))].target == "word/footer1.xml"
    ((_, (footer,)),) = frame().margins
    assert isinstance(footer, ParagraphPrototype)
    assert footer.text == "Page 1 of 1"


# --- as its owner changes it in Word ------------------------------------------------------------

PLAN = ActionPlan(
    title="Development plan",
    themes=[
        Theme(
            reference="4.0",
            title="Placement stability",
            actions=[
                Action(
                    reference="4.1",
                    description="Review every placement.",
                    completion="May-19",
                    owners=["Head of Looked After Children"],
                    progress="In progress",
                    status="Begun",
                    extra=[("RAG rating", Text.lines(["Amber"]))],
                ),
                Action(
                    reference="4.2",
                    description="Recruit carers.",
                    completion="Ongoing",
                    owners=["Head of Fostering"],
                    progress="Two recruited",
                    extra=[("RAG rating", Text.lines(["Green"]))],
                ),
            ],
        )
    ],
    columns=["RAG rating"],
)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Give a copy of the house's folder, as an owner makes it."""
    return Path(shutil.copytree(FOLDER, tmp_path / "templates" / "ourshire"))


def open_in_word(house: Path) -> Any:
    return docx.Document(str(house / "agenda-item.docx"))


def save_in_word(document: Any, house: Path) -> None:
    document.save(str(house / "agenda-item.docx"))


def table_of_block(document: Any, tag: str) -> etree._Element:
    for control in document.element.body.iter(w("sdt")):
        if value_of(child(control, "sdtPr"), "tag") == tag:
            found: etree._Element = next(control.iter(w("tbl")))
            return found
    raise AssertionError(f"there is no control {tag}")


def type_in(cell: etree._Element, text: str) -> None:
    (words,) = cell.iter(w("t"))
    words.text = text


def columns_of(table: etree._Element) -> list[list[etree._Element]]:
    """Give what each column is made of: its width in the grid, and its cell in every row."""
    grid = table.findall(f"{w('tblGrid')}/{w('gridCol')}")
    rows = [row.findall(w("tc")) for row in table.findall(w("tr"))]
    return [[width, *(row[index] for row in rows)] for index, width in enumerate(grid)]


def insert_column_behind(table: etree._Element, index: int, *texts: str) -> None:
    """Insert a column as Word does: a copy of its neighbour, both half as wide."""
    width, *cells = columns_of(table)[index]
    half = str(_number(width, "w") // 2)
    for element in (width, *cells):
        for one in element.iter(w("gridCol"), w("tcW")):
            one.set(w("w"), half)
        element.addnext(copy.deepcopy(element))
    for cell, text in zip(cells, texts, strict=True):
        behind = cell.getnext()
        assert behind is not None
        type_in(behind, text)


def swap_columns(table: etree._Element, left: int, right: int) -> None:
    columns = columns_of(table)
    for one, other in zip(columns[left], columns[right], strict=True):
        mark = etree.Element("mark")
        one.addprevious(mark)
        other.addprevious(one)
        parent = mark.getparent()
        assert parent is not None
        parent.replace(mark, other)


def cells_of(data: bytes) -> list[list[str]]:
    (table,) = docx.Document(io.BytesIO(data)).tables
    return [[cell.text for cell in row.cells] for row in table.rows]


HEADERS = {
    TableForm.THEMES: [
        "Ref", "Theme/ Action", "Completion Date",
        "How Will Progress/Impact Be Measured Or Evidenced?", "Owner", "Status",
        "Progress To Date",
    ],
    TableForm.SINGLE: [
        "Theme", "Ref", "Action", "Completion Date",
        "How Will Progress/Impact Be Measured Or Evidenced?", "Owner", "Status",
        "Progress To Date",
    ],
}  # fmt: skip


@pytest.mark.parametrize("form", list(TableForm))
def test_the_paper_has_the_columns_of_its_template(form: TableForm) -> None:
    rows = cells_of(render_extract(PLAN, house=FOLDER, tables=form))
    assert rows[0] == HEADERS[form]
    theme = ["4.0 Placement stability"] if form is TableForm.SINGLE else []
    assert rows[1:] == [
        [*theme, "4.1", "Review every placement.", "May-19", "None recorded",
         "Head of Looked After Children", "Begun", "In progress"],
        [*theme, "4.2", "Recruit carers.", "Ongoing", "None recorded",
         "Head of Fostering", "None recorded", "Two recruited"],
    ]  # fmt: skip


@pytest.mark.parametrize("form", list(TableForm))
@pytest.mark.parametrize(
    ("tag", "values"),
    [
        ('{{ action | column("RAG rating") }}', ["Amber", "Green"]),
        ("{{ action | column(“RAG rating”) }}", ["Amber", "Green"]),
        ("RAG: {{ action.status }}", ["RAG: Begun", "RAG: None recorded"]),
    ],
)
def test_the_owner_adds_a_column_and_swaps_two_others_and_the_paper_follows(
    house: Path, form: TableForm, tag: str, values: list[str]
) -> None:
    document = open_in_word(house)
    table = table_of_block(document, PLANS[form])
    last = len(HEADERS[form]) - 1
    swap_columns(table, last - 3, last - 1)
    insert_column_behind(table, last, "RAG rating", tag)
    save_in_word(document, house)

    made = render_extract(PLAN, house=house, tables=form)
    before = cells_of(render_extract(PLAN, house=FOLDER, tables=form))
    expected = [[*row, value] for row, value in zip(before, ["RAG rating", *values], strict=True)]
    for row in expected:
        row[last - 3], row[last - 1] = row[last - 1], row[last - 3]
    assert cells_of(made) == expected
    widths = [_number(one[0], "w") for one in columns_of(table)]
    (laid,) = (block for block in outline(made).blocks if hasattr(block, "widths"))
    assert list(laid.widths) == widths


def test_the_other_form_is_not_touched_when_one_is_changed(house: Path) -> None:
    document = open_in_word(house)
    insert_column_behind(table_of_block(document, "block:action-plan"), 5, "RAG", "{{ theme }}")
    save_in_word(document, house)
    assert cells_of(render_extract(PLAN, house=house, tables=TableForm.SINGLE)) == cells_of(
        render_extract(PLAN, house=FOLDER, tables=TableForm.SINGLE)
    )


def test_the_owner_words_the_caption_with_a_tag_and_the_quotes_that_word_types(
    house: Path,
) -> None:
    document = open_in_word(house)
    caption = next(table_of_block(document, "block:action-plan").iter(w("tblCaption")))
    caption.set(w("val"), "{{ theme.title }}, see {{ ref(“action 4.2”) }}")
    save_in_word(document, house)
    (table,) = docx.Document(io.BytesIO(render_extract(PLAN, house=house))).tables
    assert value_of(table._tbl.tblPr, "tblCaption") == "Placement stability, see action 4.2"


def test_a_column_that_the_plan_does_not_have_is_told(house: Path) -> None:
    document = open_in_word(house)
    table = table_of_block(document, "block:action-plan")
    insert_column_behind(table, 5, "RAG", '{{ action | column("RAG ratng") }}')
    save_in_word(document, house)
    with pytest.raises(InputError) as caught:
        render_extract(PLAN, house=house)
    assert str(caught.value).split("\n")[0] == (
        "agenda-item.docx › building block “block:action-plan”, cell "
        '“{{ action | column("RAG ratng") }}”: in {{ action | column("RAG ratng") }}: '
        "the plan has no column “RAG ratng”; did you mean “RAG rating”?"
    )


REPORT = Report(
    title="Ofsted inspection of children's services",
    meeting=Meeting(
        council="Anyshire County Council",
        committee="Children's Panel",
        starts=datetime.datetime(2019, 2, 13, 10, 0),
        item="7a",
    ),
    report_of=Contact(post="Director of Children's Services"),
    authors=[Contact(post="Performance Manager", telephone="01632 960394")],
    sections=[Section("Summary", "What was found.\n\n- one\n- two")],
    plan=PLAN,
)


def test_a_template_that_python_docx_saved_makes_the_same_paper(house: Path) -> None:
    save_in_word(open_in_word(house), house)
    names = zipfile.ZipFile(house / "agenda-item.docx").namelist()
    assert names != zipfile.ZipFile(WORD_FILE).namelist(), "the parts stand in another order"
    assert outline(render(REPORT, house=house)) == outline(render(REPORT, house=FOLDER))


def test_a_tag_that_word_cut_into_runs_is_filled(house: Path) -> None:
    document = open_in_word(house)
    (paragraph,) = (p for p in document.paragraphs if p.text == "{{ meeting.item }}")
    (whole,) = paragraph.runs
    for piece, bold in (("{{ mee", True), ("ting", None), (".item }", False), ("}", None)):
        cut = copy.deepcopy(whole._r)
        whole._r.addprevious(cut)
        (words,) = cut.iter(w("t"))
        words.text = piece
        docx.text.run.Run(cut, paragraph).bold = bold
        whole._r.addprevious(etree.fromstring(f'<w:proofErr xmlns:w="{w("")[1:-1]}"/>'))
    paragraph._p.remove(whole._r)
    save_in_word(document, house)

    made = docx.Document(io.BytesIO(render(REPORT, house=house)))
    assert [(run.text, run.bold) for run in made.paragraphs[1].runs] == [("7a", True)]
    meant = lay_out(REPORT, read_house(house))
    assert outline(render(REPORT, house=house)) == meant
    assert meant == lay_out(REPORT, read_house(FOLDER))


def test_the_owner_changes_the_look_of_styles_and_nothing_in_the_code_knows(house: Path) -> None:
    document = open_in_word(house)
    styles = document.styles
    styles["Title"].font.all_caps = False
    styles["Title"].font.size = Pt(30)
    styles["Heading 1"].font.color.rgb = RGBColor(0x7A, 0x00, 0x3C)
    styles["Numbered Paragraph"].paragraph_format.left_indent = Pt(50)
    styles["Table Text"].font.name = "Verdana"
    for shading in styles["Paper Table"].element.iter(w("shd")):
        shading.set(w("fill"), "FFF2CC")
    save_in_word(document, house)
    made, before = render(REPORT, house=house), render(REPORT, house=FOLDER)
    assert outline(made) == outline(before)
    title = docx.Document(io.BytesIO(made)).styles["Title"].font
    assert (title.all_caps, title.size) == (False, Pt(30))


def test_the_owner_renames_the_style_of_tables_and_the_paper_follows(house: Path) -> None:
    document = open_in_word(house)
    document.styles["Paper Table"].name = "Our Table"
    save_in_word(document, house)
    made, before = outline(render(REPORT, house=house)), outline(render(REPORT, house=FOLDER))
    assert str(made) == str(before).replace("[Paper Table]", "[Our Table]")
    styles = read_house(house).frame.numbering.styles
    assert styles.by_name("Paper Table", StyleType.TABLE) is None


def test_the_owner_adds_words_and_moves_the_tags_of_the_header_block(house: Path) -> None:
    document = open_in_word(house)
    (title,) = (p for p in document.paragraphs if p.text == "{{ title }}")
    (council,) = (p for p in document.paragraphs if p.text == "{{ meeting.council }}")
    title.runs[0].text = "Part I: {{ title }} ({{ meeting.item }})"
    council._p.addprevious(title._p)
    save_in_word(document, house)
    made = docx.Document(io.BytesIO(render(REPORT, house=house)))
    assert [p.text for p in made.paragraphs[1:4]] == [
        "7a",
        "Part I: Ofsted inspection of children's services (7a)",
        "Anyshire County Council",
    ]
