"""A house's folder → `House`: `house.toml`, the wordings, the Word file.

Every fault of the three is told at once, those of a file together and line by line.
"""

from __future__ import annotations

from pathlib import Path

from cabinetpaper.errors import InputError, Problem, Problems
from cabinetpaper.frame.template import Frame, read_frame
from cabinetpaper.houses.checks_toml import checks_of
from cabinetpaper.houses.house import House, People
from cabinetpaper.houses.house_toml import (
    appendix_form,
    date_forms,
    name_pattern,
    own_fields,
    printed,
    progress_words,
    refuse_twins,
    section_of,
)
from cabinetpaper.houses.styles import Style
from cabinetpaper.houses.where import TOML, find_house
from cabinetpaper.houses.wordings import read_wordings, refuse_strays
from cabinetpaper.places import Place
from cabinetpaper.toml_file import read_toml
from cabinetpaper.toml_values import TomlTable

TEMPLATE = "agenda-item.docx"


def read_house(name: str | Path, *, beside: str | Path | None = None) -> House:
    """Give a house by its name or the path of its folder; `beside` is the folder of the paper.

    Raises `InputError` where there is none, or with every fault of its files.

    >>> read_house("hertfordshire").title
    'Hertfordshire County Council'
    """
    folder = find_house(name, beside=None if beside is None else Path(beside)).resolve()
    problems = Problems()
    table = read_toml(folder / TOML, problems, place=Place(file=f"{folder.name}/{TOML}"))
    frame = _frame(folder, problems)
    house = _house(folder, table, frame, problems)
    try:
        problems.tell()
    except InputError as error:
        raise InputError(sorted(error.problems, key=_by_line)) from None
    assert house is not None
    return house


def _by_line(problem: Problem) -> tuple[str, int]:
    return problem.place.file or "", problem.place.line or 0


def _frame(folder: Path, problems: Problems) -> Frame | None:
    try:
        frame = read_frame(folder / TEMPLATE)
    except InputError as error:
        problems.take(error)
        return None
    styles = frame.numbering.styles
    missing = [f"“{style}”" for style in Style if styles.by_name(style) is None]
    if missing:
        problems.add(
            f"the Word file lacks styles that a paper needs: {', '.join(missing)}; "
            "expected paragraph styles of these names",
            frame.place,
        )
    return frame


def _house(folder: Path, table: TomlTable, frame: Frame | None, problems: Problems) -> House | None:
    dates, appendix = date_forms(table.table("dates")), appendix_form(table.table("appendix"))
    words = {
        "title": table.text("title", required=True),
        "file_name": name_pattern(table, "file_name", "{date} Item {item} - {title}"),
        "extract_name": name_pattern(table, "extract_name", "{title}"),
        "none": printed(table, "none", "None"),
        "contents_heading": printed(table, "contents_heading", "Contents"),
    }
    contents = table.flag("contents")
    people = table.choice("people", People) or People.NAMES
    wordings = read_wordings(folder / "wording", problems)
    sections = [section_of(one, wordings) for one in table.tables("sections")]
    fields = own_fields(table.table("fields"))
    checks = checks_of(table.table("checks"))
    summary = progress_words(table.table("summary"))
    table.close()
    refuse_twins(sections, problems)
    refuse_strays([one.heading for one in sections], wordings, problems)
    if frame is None:
        return None
    return House(
        name=folder.name,
        folder=folder,
        frame=frame,
        sections=sections,
        fields=fields,
        dates=dates,
        appendix=appendix,
        summary=summary,
        people=people,
        contents=contents,
        checks=checks,
        **words,
    )
