from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest

from cabinetpaper.errors import InputError
from cabinetpaper.model.inspection import AreaForImprovement
from cabinetpaper.model.report import Appendix, Report, Section, TableForm
from cabinetpaper.model.text import Paragraph, Run, Text
from cabinetpaper.places import Place
from cabinetpaper.sources.papers.paper import read_config, read_paper

EXAMPLE = Path(__file__).parents[3] / "examples" / "hertfordshire-2019"
MEETING = (
    '[meeting]\ncouncil = "A Council"\ncommittee = "Panel"\nstarts = 2019-02-13T10:00:00\n'
    'item = "4"\n'
)
PAPER = f'title = "Review"\n{MEETING}'
INSPECTION = '[inspection]\nframework = "ilacs-2018"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "paper"
    folder.mkdir()
    (folder / "paper.toml").write_text(PAPER, encoding="utf-8")
    (folder / "narrative.md").write_text("# Summary\n\nWords.\n", encoding="utf-8")
    return folder


def more(folder: Path, text: str, *, first: str = "") -> Path:
    (folder / "paper.toml").write_text(f"{first}{PAPER}{text}", encoding="utf-8")
    return folder


def with_workbook(folder: Path) -> Path:
    shutil.copy(EXAMPLE / "appendix-a.xlsx", folder / "appendix-a.xlsx")
    return folder


def told(folder: Path, **options: Path) -> list[str]:
    with pytest.raises(InputError) as error:
        read_paper(folder, **options)
    return str(error.value).split("\n")


# The folder and its files


def test_a_paper_without_a_workbook_has_no_plan_and_no_inspection(folder: Path):
    report = read_paper(str(folder))
    assert report == Report(
        title="Review",
        meeting=report.meeting,
        sections=[Section("Summary", Text([Paragraph("Words.")]))],
    )
    assert report.meeting.starts == datetime.datetime(2019, 2, 13, 10)
    assert (report.plan, report.inspection, report.findings) == (None, None, ())
    assert (report.place, report.sections[0].place) == (
        Place(file="paper.toml"),
        Place(file="narrative.md", line=1),
    )


def test_a_folder_that_is_absent_is_a_file_or_has_no_paper_is_told(tmp_path: Path):
    assert told(tmp_path / "no") == [f"there is no folder “{tmp_path / 'no'}”"]
    (tmp_path / "plan.xlsx").write_bytes(b"")
    assert told(tmp_path / "plan.xlsx") == [
        f"“{tmp_path / 'plan.xlsx'}” is not a folder: a paper is a folder with a paper.toml in it"
    ]
    assert told(tmp_path) == [
        f"the folder “{tmp_path}” has no paper.toml, which holds the facts of a paper"
    ]


def test_another_config_is_read_in_place_of_the_folders(folder: Path, tmp_path: Path):
    (tmp_path / "draft.toml").write_text(PAPER.replace("Review", "Draft"), encoding="utf-8")
    report = read_paper(folder, config=tmp_path / "draft.toml")
    assert (report.title, report.sections[0].heading) == ("Draft", "Summary")
    assert told(folder, config=tmp_path / "no.toml") == ["no.toml: there is no such file"]


def test_a_file_that_the_paper_names_must_be_there(folder: Path):
    more(folder, "", first='narrative = "words.md"\nworkbook = "plan.xlsx"\n')
    assert told(folder) == [
        "paper.toml › line 1: there is no narrative “words.md” in the folder",
        "paper.toml › line 2: there is no workbook “plan.xlsx” in the folder",
    ]
    (folder / "paper.toml").write_text(PAPER, encoding="utf-8")
    (folder / "narrative.md").unlink()
    assert told(folder) == ["paper.toml: there is no narrative “narrative.md” in the folder"]


def test_the_problems_of_all_files_are_told_at_once(folder: Path):
    more(folder, '[inspection]\nframework = "ilacs-2017"\n')
    (folder / "narrative.md").write_text("# Summary\n\nA `b`\n[c](d)\n", encoding="utf-8")
    first, second, third = told(folder)
    assert first.startswith("narrative.md › line 3: code cannot be carried")
    assert second == (
        "narrative.md › line 4: the link “d” is not in [links] of paper.toml; add it there, or "
        "type an address (https://…)"
    )
    assert third.startswith("paper.toml › line 8: there is no framework “ilacs-2017”; did you mean")


# Words


def test_links_are_looked_up_in_the_papers_links(folder: Path):
    more(folder, '[links]\nreport = "https://example.org/ä?x=%20"\n')
    (folder / "narrative.md").write_text("# S\n\n[a](report) [b](mailto:a@example.org)\n", "utf-8")
    assert read_paper(folder).sections[0].body.blocks[0].runs == (
        Run("a", link="https://example.org/ä?x=%20"),
        Run(" "),
        Run("b", link="mailto:a@example.org"),
    )


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("raport", "the link “raport” is not in [links] of paper.toml; did you mean “report”?"),
        (
            "javascript:alert(1)",
            "“javascript:alert(1)” cannot be an address here: it begins with https://, http:// or "
            "mailto:",
        ),
        ("<https://a b>", "the address “https://a b” has a space in it: write %20 for it"),
        ("https://", "the address “https://” breaks off"),
    ],
)
def test_a_target_that_leads_nowhere_is_told_with_its_line(folder: Path, target: str, message: str):
    more(folder, '[links]\nreport = "https://example.org"\n')
    (folder / "narrative.md").write_text(f"# S\n\nx\n[a]({target})\n", encoding="utf-8")
    assert told(folder) == [f"narrative.md › line 4: {message}"]


def test_braces_in_the_facts_stay_words(folder: Path):
    report = read_paper(more(folder, '[fields]\nnote = "{{ x }}"\n'))
    assert report.fields == (("note", "{{ x }}"),)


def test_what_the_narratives_reader_noticed_goes_with_the_report(folder: Path):
    (folder / "narrative.md").write_text("# 1. Summary\n\nWords.\n", encoding="utf-8")
    assert [finding.code for finding in read_paper(folder).findings] == ["heading-number-typed"]


# The inspection and the plan


def test_the_example_is_read_whole():
    report = read_paper(EXAMPLE)
    assert report.house == "hertfordshire"
    assert report.appendix == Appendix(label="A", title=report.plan.title if report.plan else "-")
    assert report.plan is not None
    assert [theme.reference for theme in report.plan] == ["4.0", "5.0", "6.0"]
    assert len(report.plan.actions) == 9
    inspection = report.inspection
    assert inspection is not None
    assert (inspection.framework.key, str(inspection.started)) == ("ilacs-2018", "2018-10-15")
    assert [str(judgement.grade) for judgement in inspection.judgements] == [
        "Outstanding",
        "Good",
        "Good",
    ]
    assert inspection.overall is not None
    assert str(inspection.overall.grade) == "Good"
    assert len(inspection.areas_for_improvement) == 3
    assert all(isinstance(area, AreaForImprovement) for area in inspection.areas_for_improvement)
    assert report.wording == (("Equalities implications", "not-required"),)
    linked = {run.link for s in report.sections for b in s.body for run in b.runs if run.link}
    assert all(link.startswith("https://") for link in linked)
    assert len(linked) == 2


def test_the_default_workbook_is_read_where_it_is_there(folder: Path):
    report = read_paper(more(with_workbook(folder), INSPECTION))
    assert report.plan is not None
    assert report.inspection is not None


def test_a_workbook_with_judgements_needs_a_framework(folder: Path):
    [message] = told(with_workbook(folder))
    assert message == (
        "paper.toml: the workbook has judgements or areas for improvement, but no framework is "
        "named: add [inspection] with “framework”, one of area-send-2023, ilacs-2018, ilacs-2023, "
        "ilacs-2026"
    )


def test_the_appendix_carries_the_themes_that_are_named_in_the_plans_order(folder: Path):
    more(
        with_workbook(folder),
        f'{INSPECTION}[appendix]\nlabel = "B"\ntitle = "Part"\nthemes = ["6.0", "4"]\n'
        'tables = "single"\n',
    )
    report = read_paper(folder)
    assert report.plan is not None
    assert [theme.reference for theme in report.plan] == ["4.0", "6.0"]
    assert report.appendix == Appendix(label="B", title="Part")
    assert report.tables is TableForm.SINGLE


def test_an_unknown_theme_is_told_with_the_themes_that_are_there(folder: Path):
    more(with_workbook(folder), f'{INSPECTION}[appendix]\nthemes = ["4.0", "7"]\n')
    assert told(folder) == [
        "paper.toml › line 10: the plan has no theme “7”; its themes are “4.0”, “5.0”, “6.0”"
    ]


def test_a_framework_of_ones_own_beside_the_paper_is_used(folder: Path):
    (folder / "mine.toml").write_text(
        'title = "Mine"\nareas = ["Care"]\nscale = ["Good"]', encoding="utf-8"
    )
    report = read_paper(more(folder, '[inspection]\nframework = "mine.toml"\noutcome = "Well."\n'))
    assert report.inspection is not None
    assert (report.inspection.framework.title, report.inspection.outcome) == ("Mine", "Well.")


def test_a_bad_framework_file_is_told_with_its_own_line(folder: Path):
    (folder / "mine.toml").write_text("title = 1\nareas = []", encoding="utf-8")
    more(folder, '[inspection]\nframework = "mine.toml"\n')
    assert (
        told(folder)[1] == "mine.toml › line 1: “title” must be text in quotes, but is the number 1"
    )


def test_the_config_can_be_read_alone(folder: Path):
    assert read_config(folder / "paper.toml").title == "Review"
