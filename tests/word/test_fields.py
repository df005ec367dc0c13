"""Cross-references and numbers as LibreOffice has them: cached, true and computed anew.

Every house of ours and both forms of the appendix print one paper with every kind of reference.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from lxml import etree
from tests.examples.golden import ROOT
from tests.layout.papers import inspection, plan_of, report_of
from tests.word.invariants import Package, faults
from tests.word.office import PDF, TEXT, converted, lines_of_text, words_of_pdf
from tests.word.templates import repacked

from cabinetpaper import Action, Appendix, House, TableForm, outline, read_house, render
from cabinetpaper.document.inlines import Reference
from cabinetpaper.frame.names import w

Program = Callable[[str], str]
HOUSES = sorted(path.parent.name for path in (ROOT / "templates").glob("*/house.toml"))
KINDS = [(house, form) for house in HOUSES for form in TableForm]
NARRATIVE = """# Summary

First words. {#first}

See {{ ref("appendix") }}; {{ ref("appendix B") }}; {{ ref("section Background") }}; \
{{ ref("section Afterword") | capitalised }}; {{ ref("theme 4.0") }}; {{ ref("action 4.2") }}; \
{{ ref("area 2") }}; {{ ref("first") }}; {{ ref("scope") }}.

## Scope {#scope}

{{ areas_for_improvement }}

- An entry sees {{ ref("action 4.1") }}.

# Background

Words see **{{ ref("first") }}**.

# Afterword

The end.
"""
SENTENCE = (
    "See Appendix A; Appendix B; section {section}; Section {last}; theme 4.0; action 4.2; "
    "paragraph {area}; paragraph {first}; paragraph {scope}."
)
MEANT = {"section": "2", "last": "3", "area": "1.5", "first": "1.1", "scope": "1.3"}
# After a new section before the first, and a new paragraph before the first of what was the first.
MOVED = {"section": "3", "last": "4", "area": "2.6", "first": "2.2", "scope": "2.4"}


def paper(house: House, form: TableForm) -> bytes:
    """Give the Word file of the paper, without what this house would add of its own words."""
    report = report_of(
        NARRATIVE,
        plan=plan_of(
            Action(reference="4.1", description="Do it."),
            Action(reference="4.2", description="Do that."),
        ),
        inspection=inspection(),
        appendices=[Appendix(label="B", title="Glossary")],
        tables=form,
        contents=True,
    )
    return render(report, house=house)


def with_more(data: bytes) -> bytes:
    """Give the file with a section and a paragraph put in, as Word would: in the same styles."""

    def change(body: etree._Element) -> None:
        styles = {
            _style(one): one for one in reversed(body.findall(w("p"))) if _style(one) is not None
        }
        first = next(p for p in body.iter(w("p")) if "".join(p.itertext()) == "First words.")
        heading = first.getprevious()
        assert heading is not None
        for before, style, words in (
            (heading, "Heading1", "Added section"),
            (heading, "NumberedParagraph", "Added words."),
            (first, "NumberedParagraph", "Added words."),
        ):
            assert style in styles
            added = etree.Element(w("p"))
            properties = etree.SubElement(added, w("pPr"))
            etree.SubElement(properties, w("pStyle")).set(w("val"), style)
            etree.SubElement(etree.SubElement(added, w("r")), w("t")).text = words
            before.addprevious(added)

    def changed(parts: dict[str, bytes]) -> None:
        root = etree.fromstring(parts["word/document.xml"])
        change(root[0])
        parts["word/document.xml"] = etree.tostring(root)

    return repacked(data, changed)


def _style(paragraph: etree._Element) -> str | None:
    found = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return None if found is None else found.get(w("val"))


@pytest.fixture(scope="module")
def papers() -> dict[str, bytes]:
    made = {f"{house}-{form}": paper(read_house(house), form) for house, form in KINDS}
    return made | {f"{name}-more": with_more(data) for name, data in made.items()}


@pytest.fixture(scope="module")
def pdfs(
    program: Program,
    papers: dict[str, bytes],
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, str]:
    made = converted(program("soffice"), papers, tmp_path_factory.mktemp("pdf"), to=PDF)
    return {name: words_of_pdf(program("pdftotext"), path) for name, path in made.items()}


@pytest.fixture(scope="module")
def texts(
    program: Program,
    papers: dict[str, bytes],
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, list[str]]:
    made = converted(program("soffice"), papers, tmp_path_factory.mktemp("text"), to=TEXT)
    return {name: lines_of_text(path) for name, path in made.items()}


@pytest.fixture(params=KINDS, ids="-".join)
def name(request: pytest.FixtureRequest) -> str:
    return "-".join(request.param)


def test_every_kind_of_reference_is_a_field_whose_result_is_there(
    papers: dict[str, bytes], name: str
) -> None:
    assert faults(papers[name]) == []
    found = [
        f"{one.text} → {'#' if one.by_number else ''}{one.target}"
        for paragraph in outline(papers[name]).paragraphs
        for one in paragraph.inlines
        if isinstance(one, Reference)
    ]
    assert found[:10] == [
        "Appendix A → appendix_a",
        "2 → #section_background",
        "3 → #section_afterword",
        "4.0 → theme_4_0",
        "4.2 → action_4_2",
        "1.5 → #area_2",
        "1.1 → #paragraph_first",
        "1.3 → #paragraph_scope",
        "4.1 → action_4_1",
        "1.1 → #paragraph_first",
    ]


def test_a_reference_by_number_asks_for_it_and_another_for_the_words_in_its_own_look(
    papers: dict[str, bytes], name: str
) -> None:
    asked = {(one.text or "").strip() for one in Package(papers[name]).every("instrText")}
    assert {one for one in asked if one.startswith("REF")} >= {
        r"REF appendix_a \h \* CHARFORMAT",
        r"REF section_background \r \h",
        r"REF theme_4_0 \h \* CHARFORMAT",
        r"REF action_4_2 \h \* CHARFORMAT",
        r"REF area_2 \r \h",
        r"REF paragraph_first \r \h",
        r"REF paragraph_scope \r \h",
    }


def test_what_the_file_says_is_what_another_program_counts_and_computes(
    pdfs: dict[str, str], texts: dict[str, list[str]], name: str
) -> None:
    sentence = SENTENCE.format(**MEANT)
    assert f"1.2 {sentence}" in texts[name]  # the cached result, and the true number before it
    assert f"1.2 {sentence}" in pdfs[name]  # computed anew
    for line in (
        "1.1 First words.", "1.3 Scope", "1.5 Is support balanced?", "2 Background", "3 Afterword",
    ):  # fmt: skip
        assert line in texts[name]
        assert line in pdfs[name]
    assert "• An entry sees action 4.1." in pdfs[name]
    assert "2.1 Words see paragraph 1.1." in pdfs[name]


def test_what_is_added_in_word_moves_every_later_number_on_and_the_references_follow(
    pdfs: dict[str, str], texts: dict[str, list[str]], name: str
) -> None:
    more = f"{name}-more"
    for line in (
        "1 Added section", "1.1 Added words.", "2 Summary", "2.1 Added words.", "2.2 First words.",
        "2.4 Scope", "2.6 Is support balanced?", "3 Background", "4 Afterword", "4.1 The end.",
    ):  # fmt: skip
        assert line in texts[more]
        assert line in pdfs[more]
    assert f"2.3 {SENTENCE.format(**MEANT)}" in texts[more]  # as Word has it before F9
    assert f"2.3 {SENTENCE.format(**MOVED)}" in pdfs[more]
    assert "3.1 Words see paragraph 2.2." in pdfs[more]


def test_no_reference_is_without_its_target(pdfs: dict[str, str]) -> None:
    for words in pdfs.values():
        assert not re.search("not found|Error", words)
