from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.pdf.making import on_posix, stand_in

from cabinetpaper.errors import ProgramError
from cabinetpaper.findings import Severity
from cabinetpaper.pdf.office import find_office, first_program


def told(named: Path | str) -> str:
    with pytest.raises(ProgramError) as error:
        find_office(named)
    return str(error.value)


def test_the_libreoffice_of_this_machine_is_found(program: Callable[[str], str]) -> None:
    program("soffice")
    found = find_office()
    assert found.name.startswith("LibreOffice ")
    assert found.version >= (4, 0)
    assert find_office(program("soffice")).name == found.name


def test_without_one_the_message_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ProgramError) as error:
        first_program([str(tmp_path / "soffice"), str(tmp_path)])
    assert str(error.value) == (
        "a PDF is made by LibreOffice, and there is none on the PATH or where it is installed as "
        "a rule: install LibreOffice 25.2 or later, or name its program with --soffice"
    )


def test_a_path_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "soffice"
    assert told(path) == (
        f"{path}: there is no such file; expected the program soffice of LibreOffice"
    )


def test_a_folder_without_it_is_told(tmp_path: Path) -> None:
    assert told(tmp_path) == f"{tmp_path}: there is no LibreOffice in this folder"


@on_posix
def test_a_folder_that_holds_it_is_enough(tmp_path: Path) -> None:
    (tmp_path / "program").mkdir()
    program = stand_in(tmp_path / "program", "")
    assert find_office(tmp_path).program == program


def test_a_program_that_is_not_libreoffice_is_told() -> None:
    version = sys.version.split()[0]
    assert told(sys.executable) == (
        f"{sys.executable}: this is not LibreOffice: asked for its version it said "
        f"“Python {version}”"
    )


def test_a_program_that_says_nothing_is_told(program: Callable[[str], str]) -> None:
    path = program("env")
    assert told(path).startswith(f"{path}: this is not LibreOffice: asked for its version it said")


@on_posix
def test_a_file_that_is_no_program_is_told(tmp_path: Path) -> None:
    path = tmp_path / "soffice"
    path.write_text("words", encoding="utf-8")
    assert told(path) == (
        f"{path}: this cannot be started (Permission denied); "
        "expected the program soffice of LibreOffice"
    )


@on_posix
@pytest.mark.parametrize(
    ("version", "numbers", "is_too_old"),
    [
        ("LibreOffice 7.4.7.2 40(Build:2)", (7, 4), True),
        ("LibreOffice 24.8.7.2", (24, 8), True),
        ("LibreOffice 25.2.3.2 520(Build:2)", (25, 2), False),
        ("LibreOfficeDev 26.8.0.0.alpha0", (26, 8), False),
        ("Warning: no java\nLibreOffice 25.8.1.1", (25, 8), False),
    ],
)
def test_a_version_is_read_and_judged(
    tmp_path: Path, version: str, numbers: tuple[int, int], is_too_old: bool
) -> None:
    found = find_office(stand_in(tmp_path, "", version=version))
    assert found.version == numbers
    assert bool(found.too_old) is is_too_old


@on_posix
def test_one_that_is_too_old_for_pdf_ua_is_a_warning(tmp_path: Path) -> None:
    old = find_office(stand_in(tmp_path, "", version="LibreOffice 7.4.7.2 40(Build:2)"))
    finding = old.too_old
    assert finding is not None
    assert finding.severity is Severity.WARNING
    assert str(finding) == (
        "warning: The PDF was made by LibreOffice 7.4.7.2, which is too old for PDF/UA: its links "
        "and the borders of its paragraphs are not tagged as that standard asks. Install "
        "LibreOffice 25.2 or later, or name one with --soffice, and make the PDF again. "
        "[soffice-too-old]"
    )
