"""The published paper, as scanned, → a paper folder: its words as a narrative, its real workbook.

Only structure is known here (where headings, numbers and bullets stand); every word comes from the
files, so that nothing of the published paper is in this repository.
"""

import re
import shutil
from pathlib import Path

import openpyxl

from cabinetpaper import read_workbook

TOML = """
title = {title}
house = "hertfordshire"
[meeting]
council = "Hertfordshire County Council"
committee = "Children, Young People and Families Cabinet Panel"
starts = 2019-02-13T10:00:00
item = "4"
[report_of]
post = "Director of Children's Services"
[[authors]]
post = "Performance Improvement Manager"
[inspection]
framework = "ilacs-2018"
started = 2018-10-15
ended = 2018-10-19
published = 2018-11-19
[appendix]
label = "A"
"""
_HEADING = re.compile(r"(?:#+ )?\**(?:\d+\.0?)? ?(?P<words>[^*#]+?)\**")
_IS_HEADING = re.compile(r"#+ .*|\*\*\d+\. .*\*\*")
_NUMBERED = re.compile(r"(?:- )?(?P<number>\d+\.\d+) (?P<words>.*)")
_BULLET = re.compile(r"\s*- (?P<words>\D.*)")
_QUOTED = re.compile(r"'.*'")


def published_numbers(paper: str) -> list[str]:
    """Give the numbers of paragraphs that the published paper prints, in its order."""
    body = paper.partition("**1. Purpose")[2].partition("### Background Information")[0]
    return [m["number"] for line in body.splitlines() if (m := _NUMBERED.fullmatch(line))]


def narrative_of(paper: str, *, as_published: bool = False) -> str:
    """Give the paper's sections in our Markdown; its typed tables become insertions.

    The list of appendices at its end becomes one too, unless it is to stand `as_published`.
    """
    body = "**1. Purpose" + paper.partition("**1. Purpose")[2]
    body = body.partition("### Background Information")[0]
    lines = [_line(line) for line in body.splitlines()]
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
    text = "\n\n".join(_mended(text.split("\n\n")))
    text = re.sub(r"\n\nJudgement\t.*?\n\n", "\n\n{{ judgements }}\n\n", text, flags=re.DOTALL)
    last = _background_information(paper) if as_published else "{{ appendices }}"
    return f"{text}\n# Background information\n\n{last}\n"


def _background_information(paper: str) -> str:
    """Give what is typed between the last heading and the appendix."""
    return paper.partition("### Background Information")[2].partition("\n## ")[0].strip()


def _mended(blocks: list[str]) -> list[str]:
    """Join what the scan cut in two where a page ended: a sentence that has no end yet."""
    mended = blocks[:1]
    for block in blocks[1:]:
        before = mended[-1].strip()
        whole = not before or before[0] in "#->" or before[-1] in ".:;!?)"
        if whole or not block[:1].isalpha():
            mended.append(block)
        else:
            mended[-1] = f"{mended[-1]} {block}"
    return mended


def _line(line: str) -> str:
    if _IS_HEADING.fullmatch(line):
        match = _HEADING.fullmatch(line)
        assert match is not None, line
        return f"\n# {match['words'].strip()}\n"
    numbered = _NUMBERED.fullmatch(line)
    if numbered is not None:
        words = _plain(numbered["words"])
        return f"\n## {words}\n" if _QUOTED.fullmatch(words) else f"\n{words}\n"
    bullet = _BULLET.fullmatch(line)
    if bullet is not None:
        return f"- {_plain(bullet['words'])}"
    if line.startswith("This was derived"):
        return f"> {line}"
    return line if "\t" in line else _plain(line)


def _plain(words: str) -> str:
    """Give words without the links that the scan lost and the emphasis that it kept."""
    return re.sub(r"\[([^\]]*)\]\(#\)", r"\1", words).replace("*", "")


def transcribe(reference: Path, folder: Path, *, as_published: bool = False) -> Path:
    """Write the paper folder of the published paper, and give it.

    `as_published` keeps the list of appendices as it was typed, and adds the sheet of the areas for
    improvement, whose facts the paper gives in words alone.
    """
    paper = (reference / "paper.txt").read_text(encoding="utf-8")
    folder.mkdir()
    title = re.findall(r"\*\*(HERTFORDSHIRE INSPECTION .*)\*\*", paper)[0]
    (folder / "paper.toml").write_text(TOML.format(title=f'"{title}"'), encoding="utf-8")
    narrative = narrative_of(paper, as_published=as_published)
    (folder / "narrative.md").write_text(narrative, encoding="utf-8")
    workbook = Path(shutil.copy(reference / "appendix-a.xlsx", folder))
    _add_judgements(paper, workbook)
    if as_published:
        _add_areas(paper, workbook)
    return folder


def _add_judgements(paper: str, workbook: Path) -> None:
    """Add the sheet that the paper's own table of judgements makes."""
    book = openpyxl.load_workbook(workbook)
    sheet = book.create_sheet("Judgements")
    table = paper.partition("Judgement\tGrade\n")[2].partition("\n\n")[0]
    sheet.append(["Area", "Grade"])
    for row in table.splitlines():
        sheet.append(re.sub(r"</?b>", "", row).split("\t"))
    book.save(workbook)


def _add_areas(paper: str, workbook: Path) -> None:
    """Add the sheet that the paper's own paragraphs on the areas for improvement make.

    An area's title is its paragraph's first sentence; the theme that answers it is the one whose
    title has the most words in common with that.
    """
    themes = [(theme.reference, theme.title) for theme in read_workbook(workbook).plan]
    section = paper.partition("Areas For Improvement")[2].partition("## ")[0]
    numbered = [m["words"] for line in section.splitlines() if (m := _NUMBERED.fullmatch(line))]
    book = openpyxl.load_workbook(workbook)
    sheet = book.create_sheet("Areas for improvement")
    sheet.append(["Title", "Finding", "Theme"])
    for words in numbered[1:-1]:
        title, _, finding = words.partition(". ")
        sheet.append(
            [title, finding, max(themes, key=lambda theme: _in_common(title, theme[1]))[0]]
        )
    book.save(workbook)


def _in_common(left: str, right: str) -> int:
    return len(set(left.lower().split()) & set(right.lower().split()))
