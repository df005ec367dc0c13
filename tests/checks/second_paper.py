"""A clean paper of another council's style, and the house that it is set out by, in a new folder.

The council does not exist. Its papers have a header of labels (From, To, Classification), an
unnumbered summary and recommendations, numbered sections from the introduction on, posts and no
names, "Annex" for appendix, one table for the whole plan, and statuses. The words, in westmarsh/,
are full of what a hasty rule would take for a fault.
"""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl

from cabinetpaper.houses.where import shipped

WORDS = Path(__file__).parent / "westmarsh"

PLAN = (
    ("Children's Services Improvement Plan 2024-26",),
    (),
    ("No.", "What we will do", "By when", "Lead officer", "Success criteria", "Update", "BRAG"),
    ("1", "Decisions at the front door are made in time"),
    (
        "1.1", "Bring the police, health and social care into one room.", "31 October 2024",
        "Assistant Director, Front Door",
        "Nine referrals in ten are decided within a day.",
        "Completed on 28 October 2024. In December 93% were decided within a day.", "Blue",
    ),
    (
        "1.2", "Audit a sample of decisions every month.", "31 March 2025",
        "Head of Quality Assurance", "Eight audits in ten find the decision right.",
        "Three rounds of audits have been held. The third found 78% right.", "Green",
    ),
    ("2", "Plans for children are clear and are acted on"),
    (
        "2.1", "Train every social worker in writing plans with the family.", "30 June 2025",
        "Principal Social Worker", "All are trained, and parents say that they know the plan.",
        "So far 140 of 210 have been trained. The next course is on 24 February 2025.", "Green",
    ),
    (
        "2.2", "Give each team a weekly list of children whose plan has not moved.",
        "28 February 2025", "Head of Performance",
        "No child's plan stands still for more than six weeks.",
        "The list was tried in two teams in January 2025, and helped.", "Amber",
    ),
)  # fmt: skip

GRADES = (
    ("The impact of leaders on social work practice with children and families", "RI"),
    ("The experiences and progress of children who need help and protection", "RI"),
    ("The experiences and progress of children in care", "Good"),
    ("The experiences and progress of care leavers", "Good"),
    ("Overall effectiveness", "RI"),
)

AREAS = (
    (
        "Decisions at the front door are made in time",
        "Some referrals waited for days before anybody decided what should happen.",
        "1",
    ),
    (
        "Plans for children are clear and are acted on",
        "Too many plans drifted, and families could not say what was expected of them.",
        "2",
    ),
)

HEADER = (
    ("Council", "{{ meeting.council }}"),
    ("Contact", "From: {{ report_of }}"),
    ("Contact", "To: {{ meeting.committee }}, {{ meeting.starts }}"),
    ("AgendaItem", "{{ meeting.item }}"),
    ("Title", "{{ title }}"),
    ("Contact", "Classification: {{ fields.classification }}"),
    ("Contact", "Past pathway of report: {{ fields.pathway }}"),
    ("Contact", "Electoral division: {{ fields.division }}"),
)


def write(folder: Path) -> Path:
    """Write the house and the paper into a folder, and give the paper's."""
    _write_house(folder / "templates" / "westmarsh")
    paper = folder / "paper"
    paper.mkdir()
    for name in ("paper.toml", "narrative.md"):
        shutil.copy(WORDS / name, paper)
    _write_workbook(paper / "appendix-a.xlsx")
    return paper


def _write_house(folder: Path) -> None:
    folder.mkdir(parents=True)
    shutil.copy(WORDS / "house.toml", folder)
    with (
        zipfile.ZipFile(shipped() / "hertfordshire" / "agenda-item.docx") as source,
        zipfile.ZipFile(folder / "agenda-item.docx", "w") as target,
    ):
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, _with_header(data) if name == "word/document.xml" else data)


def _with_header(document: bytes) -> bytes:
    """Give the Word file's words with another header block above the sections."""
    header = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        f"<w:r><w:t>{escape(words)}</w:t></w:r></w:p>"
        for style, words in HEADER
    )
    text = document.decode("utf-8")
    return re.sub(r"(?s)(?<=<w:body>).*?(?=<w:sdt>)", lambda _: header, text, count=1).encode()


def _write_workbook(path: Path) -> None:
    book = openpyxl.Workbook()
    plan = book.active
    assert plan is not None
    plan.title = "Improvement Plan"
    for row in PLAN:
        plan.append(row)
    for title, heads, rows in (
        ("Judgements", ("Area", "Grade"), GRADES),
        ("Areas for improvement", ("Title", "Finding", "Theme"), AREAS),
    ):
        sheet = book.create_sheet(title)
        for row in (heads, *rows):
            sheet.append(row)
    book.save(path)
