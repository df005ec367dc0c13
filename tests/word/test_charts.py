"""A chart in Word: its parts, its words for those who cannot see it, and what reads it back."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import openpyxl
from attrs import evolve
from lxml import etree
from tests.word.invariants import Package, faults
from tests.word.test_render import PLAN, paper

from cabinetpaper import SummaryForm, TableForm, outline, read_house
from cabinetpaper.document.blocks import Document
from cabinetpaper.document.charts import Chart
from cabinetpaper.frame.names import w
from cabinetpaper.frame.package import Package as Template
from cabinetpaper.houses.house import House
from cabinetpaper.layout.lay_out import lay_out
from cabinetpaper.model.plan import ActionPlan, Theme
from cabinetpaper.word.render import render_document

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
HOSTILE = 'A & B < C "quoted" _x000D_ =1+1'


@cache
def house() -> House:
    return read_house("hertfordshire")


@cache
def made(count: int = 2, form: SummaryForm = SummaryForm.CHART) -> tuple[Document, bytes]:
    themes = [Theme(reference=f"{n}.0", title=HOSTILE) for n in range(5, 5 + count - 1)]
    plan = ActionPlan(title="Plan", themes=[*PLAN.themes, *themes])
    document = lay_out(evolve(paper(plan=plan), summary=form), house())
    return document, render_document(document, house().frame)


def chart_of(document: Document) -> Chart:
    return next(block for block in document.blocks if isinstance(block, Chart))


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_what_is_read_back_is_what_was_laid_out() -> None:
    for count in (1, 2, 30):
        document, data = made(count)
        assert outline(data) == document


def test_a_changed_figure_is_another_document() -> None:
    document, data = made()
    whole = parts(data)
    name = "word/charts/paperChart1.xml"
    whole[name] = re.sub(rb"(<c:val>.*?<c:v>)\d+", rb"\g<1>7", whole[name], count=1)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for part, content in whole.items():
            package.writestr(part, content)
    assert outline(out.getvalue()) != document


def test_the_package_breaks_none_of_the_rules_that_every_paper_keeps() -> None:
    for count in (1, 2, 30):
        assert list(faults(made(count)[1])) == []


def test_the_same_paper_gives_the_same_bytes() -> None:
    document, data = made()
    assert render_document(document, house().frame) == data


def test_the_workbook_inside_has_the_figures_of_the_chart_where_it_says() -> None:
    document, data = made()
    chart = chart_of(document)
    whole = parts(data)
    book = openpyxl.load_workbook(io.BytesIO(whole["word/embeddings/paperChart1.xlsx"]))
    rows = list(book["Figures"].iter_rows(values_only=True))
    assert rows[0] == (None, *(one.name for one in chart.series))
    for index, category in enumerate(chart.categories, start=1):
        said = rows[index][0]
        assert str(said).replace("_x005F_", "_") == category
        assert rows[index][1:] == tuple(one.values[index - 1] for one in chart.series)
    root = etree.fromstring(whole["word/charts/paperChart1.xml"])
    cells = [formula.text for formula in root.iter(f"{_C}f")]
    assert cells[:6] == [
        "Figures!$B$1", "Figures!$A$2:$A$3", "Figures!$B$2:$B$3",
        "Figures!$C$1", "Figures!$A$2:$A$3", "Figures!$C$2:$C$3",
    ]  # fmt: skip


def test_the_chart_says_all_in_its_alternative_text_and_has_an_id_of_its_own() -> None:
    document, data = made(30)
    told = list(Package(data).main.iter(f"{_WP}docPr"))
    charts = [block for block in document.blocks if isinstance(block, Chart)]
    assert len(charts) > 1
    assert [one.get("descr") for one in told] == [chart.description for chart in charts]
    assert len({one.get("id") for one in told}) == len(told)


def test_its_font_is_that_of_the_paper_and_its_words_are_black() -> None:
    root = etree.fromstring(parts(made()[1])["word/charts/paperChart1.xml"])
    assert {one.get("typeface") for one in root.iter(f"{_A}latin")} == {"Arial"}
    assert {c.get("val") for d in root.iter(f"{_A}defRPr") for c in d.iter(f"{_A}srgbClr")} == {
        "000000"
    }


def test_what_introduces_it_stays_on_its_page_and_no_line_cuts_it_off() -> None:
    body = next(Package(made()[1]).main.iter(w("body")))
    [holder] = [p for p in body.iterfind(w("p")) if p.find(f".//{w('drawing')}") is not None]
    before = holder.getprevious()
    assert before is not None
    for element in (before, holder):
        assert element.find(f"{w('pPr')}/{w('keepNext')}") is not None
    spacing = holder.find(f"{w('pPr')}/{w('spacing')}")
    assert spacing is not None
    assert spacing.get(w("lineRule")) == "auto"


def test_a_part_of_the_template_with_its_name_is_left_as_it_is() -> None:
    document, _ = made()
    frame = house().frame
    name = "word/charts/paperChart1.xml"
    package = Template(name="x.docx", parts={**frame.package.parts, name: b"<theirs/>"})
    whole = parts(render_document(document, evolve(frame, package=package)))
    assert whole[name] == b"<theirs/>"
    assert "word/charts/paperChart1_.xml" in whole


def test_a_table_of_progress_is_read_back_in_both_forms() -> None:
    for form in TableForm:
        report = evolve(paper(plan=PLAN), summary=SummaryForm.TABLE, tables=form)
        document = lay_out(report, house())
        data = render_document(document, house().frame)
        assert outline(data) == document
        assert list(faults(data)) == []


def test_a_pdf_has_its_alternative_text(tmp_path: Path, program: Callable[[str], str]) -> None:
    document, data = made(1)
    (tmp_path / "paper.docx").write_bytes(data)
    export = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [program("soffice"), profile, "--headless", "--convert-to", export, "--outdir",
         str(tmp_path), str(tmp_path / "paper.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    described = chart_of(document).description.encode("utf-16-be").hex().upper()
    assert f"/Alt<FEFF{described}>" in (tmp_path / "paper.pdf").read_bytes().decode("latin-1")
