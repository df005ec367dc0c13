"""The example's words: our own, beside those of the published paper that it follows."""

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "hertfordshire-2019"
WORDINGS = ROOT / "templates" / "hertfordshire" / "wording"
SHARED_WORDS = 6

# What has one name only: areas of judgement, bodies, posts, headings, and the words of a statute.
NAMES = """
The impact of leaders on social work practice with children and families
The experiences and progress of children who need help and protection
The experiences and progress of children in care and care leavers
The Office for Standards in Education, Children's Services and Skills (Ofsted)
Hertfordshire Inspection of Local Authority Children's Services (ILACS)
Ofsted inspection report October 2018
inspection of local authority children's services
Children, Young People and Families Cabinet Panel
Extract from Children's Services Self-Assessment Development Plan 2018/19
Children's Services Self-Assessment Development Plan 2018/19
the Children in Care Council (CHICC)
Head of Services for Young People & YC Herts
Head of Targeted Youth Support & Vulnerable Young People
The judgement for Hertfordshire Children's Services
Summary of the report by judgement area
Theme/ Action
How Will Progress/Impact Be Measured Or Evidenced?
Progress To Date
due regard to the need to
"""


def words(text: str) -> str:
    plain = re.sub(r"['’]", "", text.casefold())
    return " ".join(re.findall(r"[a-z0-9]+", plain))


def stretches(passages: list[str]) -> set[str]:
    """Give every run of so many words within a passage that holds no name."""
    names = "|".join(words(name) for name in NAMES.strip().splitlines())
    found = set()
    for passage in passages:
        for piece in re.split(rf"\b(?:{names})\b", words(passage)):
            row = piece.split()
            found |= {
                " ".join(row[at : at + SHARED_WORDS]) for at in range(len(row) - SHARED_WORDS + 1)
            }
    return found


def cells(workbook: Path) -> list[str]:
    return [
        cell.value
        for sheet in load_workbook(workbook)
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str)
    ]


@pytest.fixture
def published(reference_folder) -> set[str]:
    paper = (reference_folder / "paper.txt").read_text(encoding="utf-8")
    return stretches([paper, *cells(reference_folder / "appendix-a.xlsx")])


def test_a_copied_sentence_would_be_seen(published):
    copied = "Ofsted published their inspection report summarising the findings on 19 November"
    assert stretches([copied]) & published


@pytest.mark.parametrize(
    "passages",
    [
        pytest.param([(EXAMPLE / "narrative.md").read_text(encoding="utf-8")], id="narrative"),
        pytest.param([(EXAMPLE / "paper.toml").read_text(encoding="utf-8")], id="facts"),
        pytest.param(cells(EXAMPLE / "appendix-a.xlsx"), id="workbook"),
        pytest.param(
            [path.read_text(encoding="utf-8") for path in sorted(WORDINGS.glob("*.md"))],
            id="wordings",
        ),
    ],
)
def test_no_six_words_in_a_row_are_the_published_papers(passages, published):
    assert stretches(passages) & published == set()


def test_the_example_calls_the_plan_and_the_appendix_by_one_name():
    narrative = (EXAMPLE / "narrative.md").read_text(encoding="utf-8")
    plans = re.findall(r"[\w’' -]*[Pp]lan 2018/19", narrative)
    assert len(plans) == 2
    assert all(
        p.endswith("Children's Services Self-Assessment Development Plan 2018/19") for p in plans
    )
    assert "Appendix" not in narrative
    assert narrative.count('ref("appendix")') == 3
