"""What a tag alone in its paragraph places: tables and lists, or the house's words for none."""

from attrs import evolve
from tests.layout.papers import (
    cells,
    hertfordshire,
    inspection,
    laid,
    plan_of,
    section,
    tables,
    told,
)

from cabinetpaper.layout.insertions import INSERTIONS, is_insertion
from cabinetpaper.markdown import read_markdown
from cabinetpaper.model.inspection import AreaForImprovement
from cabinetpaper.model.report import Appendix, BackgroundPaper

UNNUMBERED = "# Background information\n\n{{{{ {} }}}}"
AREAS = "The impact of leaders on social work practice with children and families", (
    "The experiences and progress of children who need help and protection"), (
    "The experiences and progress of children in care and care leavers")  # fmt: skip


def placed(name: str, **facts: object) -> list[str]:
    return section(laid(f"# Summary\n\n{{{{ {name} }}}}", **facts), "Summary")


def test_only_the_listed_names_place_something():
    assert all(is_insertion(f" {name} ") for name in INSERTIONS)
    assert not is_insertion("judgements | length")
    assert not is_insertion("title")


def test_the_judgements_are_a_table_with_the_overall_last_and_bold():
    document = laid("# Summary\n\n{{ judgements }}", inspection=inspection())
    [table] = tables(document)
    assert cells(table) == [
        [AREAS[0], "Outstanding"],
        [AREAS[1], "Good"],
        [AREAS[2], "Good"],
        ["Overall effectiveness", "Good"],
    ]
    assert [str(cell.paragraphs[0]) for cell in table.rows[-1].cells] == [
        "[Table Text] **Overall effectiveness**",
        "[Table Text] **Good**",
    ]


def test_a_framework_without_an_overall_has_no_row_for_it():
    document = laid("# Summary\n\n{{ judgements }}", inspection=inspection(overall=None))
    assert [row[0] for row in cells(tables(document)[0])] == list(AREAS)


def test_judgements_that_the_paper_does_not_have_are_a_warning_with_its_line():
    document = laid("# Summary\n\n{{ judgements }}")
    assert section(document, "Summary") == ["[Unnumbered Paragraph] None recorded"]
    assert [str(finding) for finding in document.findings] == [
        "warning: narrative.md › line 3: {{ judgements }} places the judgements, and this paper "
        "has none. Fill in their sheet of the workbook, or take the tag out. [nothing-to-place]"
    ]


def test_each_area_is_a_numbered_paragraph_with_its_title_bold():
    assert placed("areas_for_improvement", inspection=inspection()) == [
        "[Numbered Paragraph] 1.1 **Stable placements.** They change too often. {#area_1}",
        "[Numbered Paragraph] 1.2 **Is support balanced?** {#area_2}",
    ]


def test_an_area_of_several_paragraphs_and_a_list_keeps_them_under_its_number():
    area = AreaForImprovement(title="Placements.", finding="Too few:\n- near\n- stable\nSo act.")
    one = inspection(areas_for_improvement=[area])
    assert placed("areas_for_improvement", inspection=one) == [
        "[Numbered Paragraph] 1.1 **Placements.** Too few: {#area_1}",
        "[List Bullet] • near",
        "[List Bullet] • stable",
        "[Unnumbered Paragraph] So act.",
    ]


def test_an_area_whose_finding_begins_with_a_list_has_its_title_alone():
    area = AreaForImprovement(title="Placements", finding="(1) near\n(2) stable")
    one = inspection(areas_for_improvement=[area])
    assert placed("areas_for_improvement", inspection=one) == [
        "[Numbered Paragraph] 1.1 **Placements.** {#area_1}",
        "[List Number] (1) near",
        "[List Number] (2) stable",
    ]


def test_areas_in_a_section_without_a_number_have_none():
    document = laid(UNNUMBERED.format("areas_for_improvement"), inspection=inspection())
    assert section(document, "Background Information") == [
        "[Body Text] **Stable placements.** They change too often. {#area_1}",
        "[Body Text] **Is support balanced?** {#area_2}",
    ]


def test_areas_that_are_placed_twice_are_referred_to_where_they_stand_first():
    document = laid(
        '# Summary\n\n{{ areas_for_improvement }}\n\nSee {{ ref("area 2") }}.\n\n'
        "# Background\n\n{{ areas_for_improvement }}",
        inspection=inspection(),
    )
    assert section(document, "Summary")[2] == (
        "[Numbered Paragraph] 1.3 See paragraph «1.2 → #area_2»."
    )
    assert section(document, "Background") == [
        "[Numbered Paragraph] 2.1 **Stable placements.** They change too often.",
        "[Numbered Paragraph] 2.2 **Is support balanced?**",
    ]


def test_background_papers_are_a_list_of_links():
    papers = [
        BackgroundPaper(title="Notes", url="https://example.org/a"),
        BackgroundPaper(title="R&D"),
    ]
    assert placed("background_papers", background_papers=papers) == [
        "[List Bullet] • [Notes](https://example.org/a)",
        "[List Bullet] • R&D",
    ]


def test_the_appendices_are_listed_the_papers_own_first():
    others = [Appendix(label="B", title="Glossary"), Appendix(label="C")]
    assert placed("appendices", plan=plan_of(), appendices=others) == [
        "[List Bullet] • «Appendix A → appendix_a» – Extract from the plan",
        "[List Bullet] • Appendix B – Glossary",
        "[List Bullet] • Appendix C",
    ]


def test_an_empty_list_prints_the_word_of_the_house():
    house = evolve(hertfordshire(), none="Nil")
    for name in ("background_papers", "appendices"):
        assert placed(name, house=house) == ["[Unnumbered Paragraph] Nil"]
    document = laid(UNNUMBERED.format("appendices"), house=house)
    assert section(document, "Background Information") == ["[Body Text] Nil"]


def test_a_list_among_words_is_told_with_its_line():
    assert told("# Summary\n\nThe grades: {{ judgements }}.", inspection=inspection()) == [
        "narrative.md › line 3: {{ judgements }} places a table or a list: it stands alone in its "
        "paragraph"
    ]


def test_a_finding_of_a_script_may_hold_facts():
    area = AreaForImprovement(title="Placements", finding=read_markdown("Item {{ meeting.item }}."))
    assert placed("areas_for_improvement", inspection=inspection(areas_for_improvement=[area])) == [
        "[Numbered Paragraph] 1.1 **Placements.** Item 4. {#area_1}"
    ]
