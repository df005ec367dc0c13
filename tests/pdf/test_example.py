"""The example's PDF as its readers meet it: judged, and its structure read with another library."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from tests.cli.running import edited, example
from tests.pdf.making import Tag, tags

from cabinetpaper import Made, build, make_pdf
from cabinetpaper.document.blocks import Table

TITLE = (
    "Hertfordshire Inspection of Local Authority Children's Services (ILACS): Ofsted inspection "
    "report October 2018"
)


@pytest.fixture(scope="module")
def elements(example_pdf: bytes) -> list[Tag]:
    return tags(example_pdf)


@pytest.fixture(scope="module")
def catalogue(example_pdf: bytes) -> dict[str, Any]:
    return dict(PdfReader(io.BytesIO(example_pdf)).root_object)


def kinds(elements: list[Tag], *wanted: str) -> list[str]:
    return [kind for kind, _, _ in elements if kind in wanted]


def parent_of(element: Tag) -> str:
    return str(element[2]["/P"]["/S"]).lstrip("/")


def test_page_validation_passes_it(made: Made) -> None:
    page = pytest.importorskip("page", reason="the judge page-validation is not installed")
    assert made.pdf is not None
    report = page.validate_pdf(str(made.pdf.path), profile="ua1")
    assert [str(one) for one in report.failures] == []
    assert report.is_compliant


def test_it_says_that_it_is_tagged_and_in_which_language(catalogue: dict[str, Any]) -> None:
    assert catalogue["/MarkInfo"] == {"/Marked": True}
    assert catalogue["/Lang"] == "en-GB"


def test_its_title_is_the_papers_and_is_shown(
    catalogue: dict[str, Any], example_pdf: bytes
) -> None:
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"] is not None
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    reader = PdfReader(io.BytesIO(example_pdf))
    assert reader.metadata is not None
    assert reader.metadata.title == TITLE
    # What Acrobat shows in the bar of its window; LibreOffice writes “Children&apos;s” there.
    assert reader.xmp_metadata is not None
    assert reader.xmp_metadata.dc_title == {"x-default": TITLE}


def test_its_headings_are_those_of_the_paper_and_skip_no_level(elements: list[Tag]) -> None:
    assert kinds(elements, "H", "H1", "H2", "H3", "H4") == (
        ["H1"] * 6 + ["H2"] * 3 + ["H1"] * 6 + ["H2"] * 3
    )


def test_every_entry_stands_in_a_list_with_its_label_and_body(elements: list[Tag]) -> None:
    entries = [one for one in elements if one[0] == "LI"]
    assert len(entries) > 90
    assert {parent_of(one) for one in entries} == {"L"}
    for _, _, element in entries:
        children = [str(kid.get_object()["/S"]) for kid in element["/K"]]
        assert children[:2] == ["/Lbl", "/LBody"]


def test_every_list_of_a_cell_is_one_list(elements: list[Tag], made: Made) -> None:
    """Also where its row goes on to the next page, which is where LibreOffice loses entries."""
    tables = [block for block in made.document.blocks if isinstance(block, Table)]
    cells = [cell for table in tables for row in table.rows for cell in row.cells]
    lists = [one for one in elements if one[0] == "L" and parent_of(one) == "TD"]
    assert len(cells) > len(lists) > 10
    assert max(len(one[2]["/K"]) for one in lists) == 7


def test_every_header_cell_says_that_it_heads_a_column(elements: list[Tag]) -> None:
    headers = [element for kind, _, element in elements if kind == "TH"]
    assert len(headers) == 2 + 3 * 6
    for header in headers:
        attributes = header["/A"]
        held = attributes if isinstance(attributes, list) else [attributes]
        assert "/Column" in [one.get_object().get("/Scope") for one in held]
    assert kinds(elements, "Table") == ["Table"] * 4


def test_every_link_says_where_it_leads(example_pdf: bytes) -> None:
    described = [
        annotation["/Contents"]
        for page in PdfReader(io.BytesIO(example_pdf)).pages
        for one in page.get("/Annots", [])
        if (annotation := one.get_object())["/Subtype"] == "/Link"
    ]
    assert set(described) == {
        "Ofsted's ILACS framework",
        "the inspection report on Ofsted's website",
        "Appendix A – Extract from Children's Services Self-Assessment Development Plan…",
        "2.4 The report also says that senior leaders know where services must do better…",
    }


def test_it_has_the_headings_as_bookmarks(example_pdf: bytes) -> None:
    outline = PdfReader(io.BytesIO(example_pdf)).outline
    titles = [one.title for one in outline if not isinstance(one, list)]
    assert titles[0] == "1 Purpose of report"
    assert len(titles) == 12


def test_the_same_word_file_gives_the_same_bytes_in_another_place_and_time_zone(
    made: Made, example_pdf: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("LANG", "cy_GB.UTF-8")
    again = make_pdf(made.path, out=tmp_path / "again.pdf")
    assert again.path.read_bytes() == example_pdf


def test_it_is_dated_by_the_paper_and_not_by_the_clock(example_pdf: bytes) -> None:
    metadata = PdfReader(io.BytesIO(example_pdf)).metadata
    assert metadata is not None
    assert metadata["/CreationDate"] == "D:20190213100000Z"
    assert re.search(rb"xmp:CreateDate>2019-02-13T10:00:00Z<", example_pdf)


def test_a_welsh_paper_says_that_it_is_welsh(office: object, tmp_path: Path) -> None:
    assert office
    folder = example(tmp_path)
    edited(folder / "paper.toml", "title =", 'locale = "cy_GB"\ntitle =')
    welsh = build(folder, pdf=True, allow_errors=True)
    assert welsh.pdf is not None
    assert PdfReader(welsh.pdf.path).root_object["/Lang"] == "cy-GB"


def test_a_chart_is_drawn_with_its_words(office: object, tmp_path: Path) -> None:
    """A profile that lets no object in has a piece of a jigsaw there, and the judges pass it."""
    assert office
    folder = example(tmp_path)
    edited(folder / "paper.toml", "[links]", '[summary]\nform = "chart"\n\n[links]')
    built = build(folder, pdf=True)
    assert built.pdf is not None
    appendix = PdfReader(built.pdf.path).pages[5].extract_text()
    assert "Actions by theme and state" in appendix
    assert "5.0 Thresholds applied consistently to adolescents" in appendix
