"""The list of contents in the Word file: one field, and links that lead there in a PDF."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pypdf
import pytest
from attrs import evolve
from lxml import etree
from pypdf.generic import ArrayObject, DictionaryObject
from tests.layout.papers import plan_of, report_of
from tests.word.invariants import Package, faults
from tests.word.office import PDF, converted, words_of_pdf
from tests.word.templates import hertfordshire

from cabinetpaper import Action, Document, lay_out, outline
from cabinetpaper.frame.names import child, r, value_of, w
from cabinetpaper.word.render import render_document

LONG = " ".join(["A heading that goes on"] * 5)
NARRATIVE = (
    f"# Summary\n\n{'Words. ' * 900}\n\n# {LONG}\n\n{'Words. ' * 900}\n\n# R&D & more\n\nEnd."
)


def laid() -> Document:
    plan = plan_of(Action(reference="4.1", description="Do it."))
    return lay_out(report_of(NARRATIVE, plan=plan, contents=True), hertfordshire())


@pytest.fixture(scope="module")
def data() -> bytes:
    return render_document(laid(), hertfordshire().frame)


def entries(data: bytes) -> list[etree._Element]:
    body = Package(data).main[0]
    return [p for p in body.iter(w("p")) if value_of(child(p, "pPr"), "pStyle") == "TOC1"]


def shown(run: etree._Element) -> str:
    """Give what a run holds: its words, a tab, or the mark or instruction of a field."""
    [content] = [one for one in run if one.tag != w("rPr")]
    if content.tag == w("fldChar"):
        return content.get(w("fldCharType"), "")
    return "⇥" if content.tag == w("tab") else content.text or ""


def test_it_reads_back_as_it_was_meant(data: bytes) -> None:
    assert outline(data) == laid()
    assert faults(data) == []


def test_it_is_one_field_that_begins_in_the_first_entry_and_ends_in_the_last(data: bytes) -> None:
    outside = [[shown(run) for run in entry.findall(w("r"))] for entry in entries(data)]
    assert outside[0] == ["begin", r' TOC \o "1-1" \n \h \z ', "separate"]
    assert outside[1:-1] == [[]] * (len(outside) - 2)
    assert outside[-1] == ["end"]


def test_the_field_of_a_single_entry_begins_and_ends_in_it() -> None:
    bare = evolve(hertfordshire(), sections=())
    document = lay_out(report_of("# Summary\n\nEnd.", contents=True), bare)
    [entry] = entries(render_document(document, bare.frame))
    names = [etree.QName(one).localname for one in entry]
    assert names == ["pPr", "r", "r", "r", "hyperlink", "r"]


def test_word_is_not_asked_to_make_it_anew_on_opening(data: bytes) -> None:
    assert not [one for one in Package(data).every("fldChar") if one.get(w("dirty"))]


def test_an_entry_is_a_link_with_a_tooltip_in_the_style_of_links(data: bytes) -> None:
    package = Package(data)
    [first, *_] = entries(data)
    [link] = first.findall(w("hyperlink"))
    relation = package.rels("word/document.xml")[link.get(r("id"), "")]
    assert (relation.get("Target"), relation.get("TargetMode")) == ("#_Toc803190823", "External")
    assert link.get(w("tooltip")) == "1 Summary"
    looks = [
        [(etree.QName(one).localname, one.get(w("val"))) for one in run.find(w("rPr"))]
        for run in link
    ]
    assert [shown(run) for run in link] == ["1", "⇥", "Summary"]
    assert looks == [
        [("rStyle", "Hyperlink")],
        [("rStyle", "Hyperlink"), ("u", "none")],
        [("rStyle", "Hyperlink")],
    ]


def test_python_docx_sees_its_entries_among_the_paragraphs(data: bytes) -> None:
    word = docx.Document(io.BytesIO(data))
    assert [p.text for p in word.paragraphs if p.style.name in {"TOC Heading", "toc 1"}] == [
        "Contents",
        "1\tSummary",
        f"2\t{LONG}",
        "3\tR&D & more",
        "4\tEqualities Implications",
        "Background Information",
        "Appendix A – Extract from the plan",
    ]


def test_what_stands_over_it_is_a_heading_that_it_leaves_out() -> None:
    styles = hertfordshire().frame.numbering.styles
    over, entry = styles.by_name("TOC Heading"), styles.by_name("TOC 1")
    assert over is not None
    assert entry is not None
    assert (over.outline_level, over.based_on, entry.outline_level) == (0, "Normal", None)


def test_every_entry_is_a_link_of_the_pdf_to_the_place_of_its_heading(
    data: bytes, program: Callable[[str], str], tmp_path: Path
) -> None:
    made = converted(program("soffice"), {"paper": data}, tmp_path, to=PDF)["paper"]
    reader = pypdf.PdfReader(made)
    # A link that goes on over a line is two annotations, of one description and to one place.
    aims = {words: aim for page in reader.pages for words, aim in inner_links(reader, page)}
    meant = [" ".join(entry.text.split()) for entry in laid().paragraphs if entry.style == "TOC 1"]
    assert len(meant) == 6
    assert {words for words in aims if words in meant} == set(meant)
    for words in meant:
        page, top = aims[words]
        height = float(reader.pages[page].mediabox.height)
        box = ("-r", "72", "-x", "0", "-y", str(int(height - top) - 2), "-W", "900", "-H", "18")
        at = ("-f", str(page + 1), "-l", str(page + 1))
        first_line = words_of_pdf(program("pdftotext"), made, *at, *box)
        assert words.startswith(first_line)
        assert first_line
    assert len({page for page, _ in aims.values()}) > 2


def inner_links(
    reader: pypdf.PdfReader, page: pypdf.PageObject
) -> list[tuple[str, tuple[int, float]]]:
    """Give the links of a page that stay in the file: words, and the page and height aimed at."""
    found = []
    for one in page.annotations or ():
        link = one.get_object()
        assert isinstance(link, DictionaryObject)
        aim = link.get("/Dest")
        if isinstance(aim, ArrayObject):
            number = reader.get_page_number(aim[0].get_object())
            found.append((" ".join(str(link["/Contents"]).split()), (number, float(aim[3]))))
    return found
