from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from cabinetpaper.errors import InputError
from cabinetpaper.model.completion import Quarters
from cabinetpaper.model.report import (
    Acceptance,
    Appendix,
    BackgroundPaper,
    Contact,
    Meeting,
    SummaryForm,
    TableForm,
)
from cabinetpaper.sources.papers.config import read_config
from cabinetpaper.sources.papers.config_values import (
    AppendixFacts,
    InspectionFacts,
    PaperConfig,
)
from cabinetpaper.sources.plans.columns import PLAN, columns_for
from cabinetpaper.sources.sheets.limits import Limits

EVERYTHING = """
title = "Ofsted {{ report }} R&D <x>"
house = "kent"
locale = "cy_GB"
narrative = "words.md"
workbook = "plan.xlsx"
contents = true

[meeting]
council = "Kent"
committee = "Cabinet"
starts = 2019-02-13T10:00:00
item = "7a"
publish = 2019-02-05

[report_of]
post = "Director"

[[authors]]
post = "Officer"
telephone = "01632 960394"
email = "officer@example.org"

[[authors]]
name = "A. Example"

[[executive_members]]
portfolio = "Children"
name = "A. Example"

[inspection]
framework = "ilacs-2018"
started = 2018-10-15
ended = 2018-10-19
received = 2018-11-12
published = 2018-11-19
outcome = "As it was."

[plan]
quarters = "calendar"
scale = "rag"

[appendix]
label = "1"
title = "Extract"
sheets = ["Plan"]
themes = ["4.0", "5"]
tables = "single"

[[appendices]]
label = "2"
title = "Letter"

[[background_papers]]
title = "Working papers"
url = "https://example.org/a b"

[summary]
form = "chart"

[links]
report = "https://example.org/report"

[wording]
"Equalities implications" = "not-required"

[fields]
division = "All"
key = true
count = 3
day = 2019-02-05

[columns]
owner = "Wer"
description = ["Was", "Wie"]

[[accept]]
code = "action-overdue"
where = "action 4.1"
reason = "Agreed."
""".replace("example.org/a b", "example.org/a%20b").replace("owner =", "owners =")


@pytest.fixture
def write(tmp_path: Path):
    def write(text: str) -> Path:
        path = tmp_path / "paper.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def told(path: Path, *, for_paper: bool = False) -> list[str]:
    with pytest.raises(InputError) as error:
        read_config(path, for_paper=for_paper)
    return str(error.value).split("\n")


def test_every_key_of_the_design_is_read(write):
    assert read_config(write(EVERYTHING), for_paper=True) == PaperConfig(
        title="Ofsted {{ report }} R&D <x>",
        house="kent",
        locale="cy_GB",
        narrative="words.md",
        workbook="plan.xlsx",
        contents=True,
        meeting=Meeting(
            council="Kent",
            committee="Cabinet",
            starts=datetime.datetime(2019, 2, 13, 10),
            item="7a",
            publish=datetime.date(2019, 2, 5),
        ),
        report_of=Contact(post="Director"),
        authors=(
            Contact(post="Officer", telephone="01632 960394", email="officer@example.org"),
            Contact(name="A. Example"),
        ),
        executive_members=(Contact(post="Children", name="A. Example"),),
        inspection=InspectionFacts(
            framework="ilacs-2018",
            started=datetime.date(2018, 10, 15),
            ended=datetime.date(2018, 10, 19),
            received=datetime.date(2018, 11, 12),
            published=datetime.date(2018, 11, 19),
            outcome="As it was.",
        ),
        quarters=Quarters.CALENDAR,
        scale="rag",
        appendix=AppendixFacts(
            label="1",
            title="Extract",
            sheets=("Plan",),
            themes=("4.0", "5"),
            tables=TableForm.SINGLE,
        ),
        appendices=(Appendix(label="2", title="Letter"),),
        background_papers=(
            BackgroundPaper(title="Working papers", url="https://example.org/a%20b"),
        ),
        summary=SummaryForm.CHART,
        links=(("report", "https://example.org/report"),),
        wording=(("Equalities implications", "not-required"),),
        fields=(
            ("division", "All"),
            ("key", True),
            ("count", 3),
            ("day", datetime.date(2019, 2, 5)),
        ),
        columns=(("owners", ("Wer",)), ("description", ("Was", "Wie"))),
        accepted=(Acceptance(code="action-overdue", where="action 4.1", reason="Agreed."),),
    )


def test_an_extract_needs_nothing_of_it_and_gets_the_defaults(write):
    config = read_config(write(""))
    assert config == PaperConfig()
    assert (config.house, config.locale, config.quarters) == ("hertfordshire", "en_GB", "financial")
    assert (config.narrative, config.workbook, config.meeting) == (None, None, None)


def test_limits_that_a_paper_sets_stand_in_for_the_usual_ones(write):
    config = read_config(write("[limits]\nrows = 60_000\ncells = 400_000\n"))
    assert config.limits == Limits(rows=60_000, cells=400_000)


def test_a_paper_needs_a_title_and_a_meeting(write):
    assert told(write("\n"), for_paper=True) == [
        "paper.toml: “title” is missing",
        "paper.toml: [meeting] is missing; it needs “council”, “committee” and “starts”",
    ]


def test_all_problems_are_told_at_once_each_with_its_line(write):
    path = write(
        'titel = "x"\ncontents = "yes"\n[meeting]\ncouncil = "A"\nstarts = 2019-02-13\nitem = 4\n'
        '[report_of]\nname = "A. Example"\n[[authors]]\ntelephone = "1"\n[inspection]\n'
        'started = 2018-10-19\nended = 2018-10-15\n[appendix]\ntables = "singel"\nthemes = [4.0]\n'
        '[plan]\nquarters = "fiscal"\n[[appendices]]\ntitle = "x"\n[[background_papers]]\n'
        'title = "x"\nurl = "www.example.org"\n[links]\nreport = "ftp://example.org"\n'
        '[wording]\nx = 1\n[fields]\ny = 1.5\n[columns]\nonwer = "Wer"\n[[accept]]\nwhere = "x"\n'
    )
    assert told(path) == [
        "paper.toml › line 1: unknown key “titel”; did you mean “title”?",
        "paper.toml › line 2: “contents” must be true or false, but is the text “yes”",
        "paper.toml › line 3: “committee” in [meeting] is missing",
        "paper.toml › line 5: “starts” in [meeting] must be a date and time such as "
        "2019-02-13T10:00:00, without quotes and time zone, but is the date 2019-02-13",
        "paper.toml › line 6: “item” in [meeting] must be text in quotes, but is the number 4",
        "paper.toml › line 7: “post” in [report_of] is missing",
        "paper.toml › line 8: unknown key “name” in [report_of]; expected “post”",
        "paper.toml › line 9: [[authors]] needs “post” or “name”",
        "paper.toml › line 11: “framework” in [inspection] is missing",
        "paper.toml › line 13: the inspection ended before it started, on 2018-10-19",
        "paper.toml › line 15: “tables” in [appendix] must be “themes” or “single”, but is "
        "“singel”",
        "paper.toml › line 16: “themes” in [appendix] must be a list of texts in quotes, but has "
        "the number 4.0",
        "paper.toml › line 18: “quarters” in [plan] must be “financial” or “calendar”, but is "
        "“fiscal”",
        "paper.toml › line 19: “label” in [[appendices]] is missing",
        "paper.toml › line 23: “www.example.org” cannot be an address here: it begins with "
        "https://, http:// or mailto:",
        "paper.toml › line 25: “ftp://example.org” cannot be an address here: it begins with "
        "https://, http:// or mailto:",
        "paper.toml › line 27: “x” in [wording] must be text in quotes, but is the number 1",
        "paper.toml › line 29: “y” in [fields] must be text in quotes, true or false, a whole "
        "number or a date, but is the number 1.5",
        "paper.toml › line 31: there is no field “onwer” for a column; the nearest is “owners”, "
        f"and all are {', '.join(columns_for(PLAN).fields)}",
        "paper.toml › line 32: “code” in [[accept]] is missing",
        "paper.toml › line 32: “reason” in [[accept]] is missing",
    ]


def test_a_heading_given_to_two_fields_is_told_at_its_table(write):
    path = write('title = "x"\n[columns]\nowners = "Wer"\nmeasures = "wer"')
    assert told(path) == [
        "paper.toml › line 2: the heading “wer” is given to both “owners” and “measures”"
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '[meeting]\ncouncil = "A"\ncommittee = "B"\nstarts = 2019-02-13T10:00:00\nitme = "4"',
            "paper.toml › line 5: unknown key “itme” in [meeting]; did you mean “item”?",
        ),
        ('[plan]\nquarter = "x"', "paper.toml › line 2: unknown key “quarter” in [plan]; did you"),
        ('[[autors]]\npost = "x"', "paper.toml › line 1: unknown key “autors”; did you mean"),
        (
            "[limits]\nrow = 9",
            "paper.toml › line 2: unknown key “row” in [limits]; did you mean “ro",
        ),
        (
            "[limits]\nrows = 0",
            "paper.toml › line 2: “rows” in [limits] must be a whole number of 1 "
            "or more, but is the number 0",
        ),
        (
            '[limits]\nrows = "9"',
            "paper.toml › line 2: “rows” in [limits] must be a whole number of "
            "1 or more, but is the text “9”",
        ),
        ("contens = true", "paper.toml › line 1: unknown key “contens”; did you mean “contents”?"),
        (
            "[summary]\n",
            "paper.toml › line 1: [summary] has no “form”; expected “chart” or “table”",
        ),
        ('[summary]\nfrom = "x"', "paper.toml › line 2: unknown key “from” in [summary]; did you"),
        ('authors = "x"', "paper.toml › line 1: “authors” must be a list of tables, each headed"),
        ('meeting = "x"', "paper.toml › line 1: “meeting” must be a table, headed [meeting], but"),
    ],
)
def test_a_slip_is_told(write, text: str, message: str):
    assert told(write(text))[0].startswith(message)


def test_an_acceptance_bears_its_line_and_needs_a_reason(write):
    config = read_config(write('title = "x"\n[[accept]]\ncode = "a"\nreason = "It is so."\n'))
    assert [str(one.place) for one in config.accepted] == ["paper.toml › line 3"]
    assert told(write('[[accept]]\ncode = "a"\nreason = " "\n')) == [
        "paper.toml › line 3: “reason” in [[accept]] is empty"
    ]


def test_a_form_of_the_summary_that_is_none_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "paper.toml"
    path.write_text('[summary]\nform = "bars"\n', encoding="utf-8")
    with pytest.raises(InputError) as error:
        read_config(path)
    assert str(error.value) == (
        "paper.toml › line 2: “form” in [summary] must be “chart” or “table”, but is “bars”"
    )
