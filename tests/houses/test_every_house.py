"""Every house of ours: what its pages do in Word, looked at in the papers that it prints."""

from __future__ import annotations

import io
from collections.abc import Iterator

import docx
import pytest
from lxml import etree
from tests.examples.golden import ROOT
from tests.layout.papers import MEETING, inspection, plan_of, report_of
from tests.word.invariants import Package, faults

from cabinetpaper import Action, Contact, TableForm, read_house, render, render_extract
from cabinetpaper.frame.names import child, switch_of, value_of, w
from cabinetpaper.model.report import Appendix

HOUSES = sorted(path.parent.name for path in (ROOT / "templates").glob("*/house.toml"))
KINDS = [(house, form) for house in HOUSES for form in TableForm]
NARRATIVE = """# Summary

Words. {#first}

{{ judgements }}

## Scope

{{ areas_for_improvement }}

- A bullet, see {{ ref("first") }}.
"""
PLAN = plan_of(
    Action(reference="4.1", description="Do it:\n- one\n- two", progress="(1) Begun.\n(2) Done."),
    Action(reference="4.2", description="Do that."),
)


@pytest.fixture(scope="module", params=KINDS, ids="-".join)
def printed(request: pytest.FixtureRequest) -> Package:
    name, form = request.param
    report = report_of(
        NARRATIVE,
        plan=PLAN,
        inspection=inspection(),
        tables=form,
        contents=True,
        report_of=Contact(post="Director"),
    )
    return Package(render(report, house=read_house(name)))


def test_it_is_a_sound_file(printed: Package) -> None:
    assert faults(printed.data) == []


def tables(package: Package) -> list[etree._Element]:
    return list(package.main.iter(w("tbl")))


def text(element: etree._Element) -> str:
    return "".join(str(one) for one in element.itertext(w("t")))


def rows(table: etree._Element) -> list[etree._Element]:
    return table.findall(w("tr"))


def has(row: etree._Element, name: str) -> bool:
    return bool(switch_of(child(row, "trPr"), name))


def is_of_plan(table: etree._Element) -> bool:
    return "4.1" in text(table)


def test_the_header_row_of_each_table_repeats_and_never_breaks(printed: Package) -> None:
    assert len(tables(printed)) == 2
    for table in tables(printed):
        assert [has(row, "tblHeader") for row in rows(table)] == [True] + [False] * (
            len(rows(table)) - 1
        )
        assert has(rows(table)[0], "cantSplit")


def test_the_rows_of_actions_may_break_over_pages(printed: Package) -> None:
    [plan] = [table for table in tables(printed) if is_of_plan(table)]
    assert len(rows(plan)) == 3
    assert not [row for row in rows(plan)[1:] if has(row, "cantSplit")]


def said(package: Package, paragraph: etree._Element, *path: str) -> etree._Element | None:
    """Give what a paragraph says of itself, else its style, the one that it is based on, and so on.

    What no style says is Word's own default.
    """
    found = child(paragraph, "pPr", *path)
    root = package.root("styles")
    assert root is not None
    styles = {one.get(w("styleId")): one for one in root.findall(w("style"))}
    default = next(
        one.get(w("styleId"))
        for one in root.findall(w("style"))
        if one.get(w("type")) == "paragraph" and one.get(w("default"))
    )
    name = value_of(child(paragraph, "pPr"), "pStyle") or default
    while found is None and name in styles:
        found = child(styles[name], "pPr", *path)
        name = value_of(styles[name], "basedOn") or ""
    return found


def is_on(package: Package, paragraph: etree._Element, name: str) -> bool:
    found = said(package, paragraph, name)
    return found is not None and found.get(w("val"), "1") not in {"0", "false", "off"}


def paragraphs(package: Package) -> Iterator[etree._Element]:
    return package.main.iter(w("p"))


def test_a_heading_stays_with_what_follows_and_so_does_what_stands_before_a_table(
    printed: Package,
) -> None:
    for paragraph in paragraphs(printed):
        style = value_of(child(paragraph, "pPr"), "pStyle") or ""
        if style.startswith(("Heading", "TOCHeading")):
            assert is_on(printed, paragraph, "keepNext"), text(paragraph)
    for table in tables(printed):
        before = table.getprevious()
        assert before is not None
        assert is_on(printed, before, "keepNext"), text(before)


def test_a_header_row_stays_with_the_first_row_below_it(printed: Package) -> None:
    """Word keeps a row with the next where its paragraphs are kept with what follows them."""
    for table in tables(printed):
        header, *others = rows(table)
        assert all(is_on(printed, one, "keepNext") for one in header.iter(w("p")))
        if is_of_plan(table):
            below = [paragraph for row in others for paragraph in row.iter(w("p"))]
            assert not [one for one in below if is_on(printed, one, "keepNext")]


def test_no_paragraph_leaves_a_single_line_on_a_page(printed: Package) -> None:
    lone = [text(p) for p in paragraphs(printed) if not is_on(printed, p, "widowControl")]
    assert lone == []


def test_headings_are_in_the_navigation_pane_in_their_order(printed: Package) -> None:
    levels = [
        (text(paragraph), level.get(w("val")))
        for paragraph in paragraphs(printed)
        if (level := said(printed, paragraph, "outlineLvl")) is not None
    ]
    assert levels[:3] == [("Contents", "0"), ("Summary", "0"), ("Scope", "1")]
    appendix = levels.index(("Appendix A – Extract from the plan", "0"))
    assert {level for _, level in levels[3:appendix]} <= {"0"}
    # In the single table the theme is a cell.
    assert levels[appendix + 1 :] in ([], [("4.0 Placement stability", "1")])


def test_every_page_says_which_of_how_many_it_is_by_fields_with_a_result(printed: Package) -> None:
    footers = [tree for tree in printed.stories.values() if tree.tag == w("ftr")]
    assert footers
    for footer in footers:
        marks = [one.get(w("fldCharType")) for one in footer.iter(w("fldChar"))]
        assert marks == ["begin", "separate", "end"] * 2
        asked = [(one.text or "").strip() for one in footer.iter(w("instrText"))]
        assert asked == ["PAGE", "NUMPAGES"]
        assert text(footer) == "Page 1 of 1"
    for section in printed.main.iter(w("sectPr")):
        assert section.find(w("footerReference")) is not None


def test_word_asks_nothing_on_opening(printed: Package) -> None:
    for tree in printed.trees.values():
        assert not list(tree.iter(w("updateFields")))
        assert not [one for one in tree.iter() if one.get(w("dirty"))]


def test_the_file_says_what_it_is(printed: Package) -> None:
    core = docx.Document(io.BytesIO(printed.data)).core_properties
    assert (core.title, core.subject, core.author, core.last_modified_by, core.language) == (
        "Progress of the plan",
        "Example County Council, Children's Panel",
        "Director",
        "Director",
        "en-GB",
    )
    for moment in (core.created, core.modified):
        assert moment is not None
        assert moment.replace(tzinfo=None) == MEETING.starts


@pytest.mark.parametrize("name", HOUSES)
def test_a_paper_that_names_nobody_is_the_councils(name: str) -> None:
    report = report_of(NARRATIVE, inspection=inspection())
    word = docx.Document(io.BytesIO(render(report, house=read_house(name))))
    assert word.core_properties.author == "Example County Council"


@pytest.mark.parametrize(("name", "form"), KINDS)
def test_an_extract_has_the_same_table_and_no_list_of_contents(name: str, form: TableForm) -> None:
    data = render_extract(PLAN, appendix=Appendix(label="A"), tables=form, house=read_house(name))
    package = Package(data)
    assert faults(data) == []
    assert "TOC" not in " ".join(one.text or "" for one in package.every("instrText"))
    [table] = tables(package)
    assert has(rows(table)[0], "tblHeader")
