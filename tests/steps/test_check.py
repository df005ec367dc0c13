from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import docx
import pytest
from tests.cli.running import ROOT, edited, example
from tests.workbook import users_workbooks as users
from tests.workbook.test_marking import comments

from cabinetpaper import (
    Finding,
    InputError,
    OutputError,
    Place,
    build,
    check,
    check_docx,
    check_folder,
    check_workbook,
    mark,
    read_paper,
    read_workbook,
)
from cabinetpaper.frame.package import read_package
from cabinetpaper.record.seal import is_as_made


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "plan.xlsm"
    path.write_bytes(users.full(tmp_path))
    return path


def on(cell: str, text: str = "Wrong.") -> Finding:
    place = Place(file="plan.xlsm", sheet="Plan", cell=cell)
    return Finding(code="x", severity="note", text=text, advice="Mend it.", place=place)  # type: ignore[arg-type]


def test_the_findings_of_a_workbook_are_those_of_reading_it(workbook: Path) -> None:
    found = check_workbook(workbook)
    assert set(found) == set(read_workbook(workbook).findings)
    assert [one.severity for one in found] == sorted(
        (one.severity for one in found), key=["error", "warning", "note"].index
    )


def test_the_findings_of_a_folder_are_those_of_its_paper(tmp_path: Path) -> None:
    folder = example(tmp_path)
    edited(folder / "narrative.md", "\n# ", "\n[Say more]\n\n# ")
    assert check_folder(folder) == check(read_paper(folder)) != ()


def test_a_paper_beside_the_workbook_lends_its_columns(tmp_path: Path) -> None:
    folder = example(tmp_path)
    facts = folder / "paper.toml"
    edited(facts, '[appendix]\nlabel = "A"', '[appendix]\nlabel = "A"\nsheets = ["Nowhere"]')
    with pytest.raises(InputError, match=r"there is no sheet “Nowhere”"):
        check_workbook(folder / "appendix-a.xlsx")
    assert check_workbook(folder / "appendix-a.xlsx", sheets=["Appendix A"]) == ()
    other = (folder / "appendix-a.xlsx").rename(folder / "other.xlsx")
    assert [one.code for one in check_workbook(other)] == ["config-passed-over"]


def test_a_marked_copy_is_known_again_and_replaced(workbook: Path, tmp_path: Path) -> None:
    out = tmp_path / "marked.xlsm"
    assert mark(workbook, [on("D5")], out).summary == "comments on 1 cell"
    assert is_as_made(out)
    first = out.read_bytes()
    assert mark(workbook, [on("D5"), on("C4")], out).summary == "comments on 2 cells"
    assert out.read_bytes() != first
    assert mark(workbook, [on("D5")], out).path == out
    assert out.read_bytes() == first


def test_a_marked_copy_that_somebody_changed_stays(workbook: Path, tmp_path: Path) -> None:
    out = tmp_path / "marked.xlsm"
    mark(workbook, [on("D5")], out)
    for part in ("xl/sharedStrings.xml", "docProps/core.xml"):
        theirs = users.with_parts(out.read_bytes(), {part: b"<x/>"})
        out.write_bytes(theirs)
        assert not is_as_made(out)
        with pytest.raises(OutputError, match="this file was changed since it was made"):
            mark(workbook, [on("C4")], out)
        assert out.read_bytes() == theirs
        mark(workbook, [on("D5")], out, force=True)
        assert is_as_made(out)


def test_a_copy_of_a_marked_copy_is_sealed_anew(workbook: Path, tmp_path: Path) -> None:
    out, again = tmp_path / "a" / "plan.xlsm", tmp_path / "b" / "plan.xlsm"
    mark(workbook, [on("D5")], out)
    mark(out, [on("C4")], again)
    assert is_as_made(again)
    parts = users.parts_of(again.read_bytes())
    assert parts["xl/comments1.xml"].count(b"cabinetpaper-seal") == 1
    assert ("Plan", "D5") not in comments(again.read_bytes())


def test_without_findings_the_copy_is_the_workbook(workbook: Path, tmp_path: Path) -> None:
    out = tmp_path / "marked.xlsm"
    assert mark(workbook, [], out).summary == "no comments"
    assert out.read_bytes() == workbook.read_bytes()
    assert mark(workbook, [], out).summary == "no comments"


def test_findings_on_other_files_stand_nowhere_in_it(workbook: Path, tmp_path: Path) -> None:
    other = Finding(code="x", severity="note", text="T.", advice="A.",  # type: ignore[arg-type]
                    place=Place(file="narrative.md", line=3))  # fmt: skip
    paper = Finding(code="y", severity="note", text="T.", advice="A.")  # type: ignore[arg-type]
    made = mark(workbook, [other, on("D5"), paper], tmp_path / "marked.xlsm")
    assert made.unmarked == (other, paper)
    assert made.cells == 1


def test_the_workbook_itself_is_never_written_over(workbook: Path) -> None:
    before = workbook.read_bytes()
    with pytest.raises(OutputError, match="this is an input, which is never overwritten"):
        mark(workbook, [], workbook, force=True)
    with pytest.raises(OutputError, match="this is an input, which is never overwritten"):
        mark(workbook, [on("D5")], workbook, force=True)
    assert workbook.read_bytes() == before


def test_the_gate_stands_before_a_workbook_that_is_marked(tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(InputError, match=r"^plan\.xlsx: it is protected with a password"):
        mark(path, [], tmp_path / "marked.xlsx")
    path.write_bytes(
        users.with_parts(users.plain(), {"xl/worksheets/sheet1.xml": b"0" * 30_000_000})
    )
    with pytest.raises(InputError, match=r"unpacks to more than 200 times its size"):
        mark(path, [], tmp_path / "marked.xlsx")


# A Word file


def faint(folder: Path) -> Path:
    """Give the example with a house of its own, whose text is too faint."""
    paper = example(folder)
    house = folder / "templates" / "hertfordshire"
    shutil.copytree(ROOT / "templates" / "hertfordshire", house)
    template = house / "agenda-item.docx"
    parts = dict(read_package(template).parts)
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(
        b"<w:rPrDefault><w:rPr>", b'<w:rPrDefault><w:rPr><w:color w:val="999999"/>'
    )
    assert b"999999" in parts["word/styles.xml"]
    with zipfile.ZipFile(template, "w") as file:
        for name, data in parts.items():
            file.writestr(name, data)
    edited(paper / "paper.toml", 'house = "hertfordshire"', 'house = "../templates/hertfordshire"')
    return paper


def test_what_the_template_gets_wrong_is_found_in_the_folder_and_in_its_file(
    tmp_path: Path,
) -> None:
    folder = faint(tmp_path)
    told, *shaded = check_folder(folder)
    assert "have a contrast of 2.84:1 (#999999 on #FFFFFF, here and in" in told.text
    assert {one.code for one in shaded} == {"contrast-low"}
    made = build(folder)
    assert told in made.findings
    assert [one.text for one in check_docx(made.path)] == [told.text, *(one.text for one in shaded)]
    assert check_docx(made.path)[0].place == Place(file=made.path.name, where=told.place.where)
    assert told in check(read_paper(folder))


def test_what_the_template_gets_wrong_can_be_accepted(tmp_path: Path) -> None:
    folder = faint(tmp_path)
    toml = folder / "paper.toml"
    accepted = '\n[[accept]]\ncode = "contrast-low"\nreason = "The house has it so."\n'
    toml.write_text(toml.read_text(encoding="utf-8") + accepted, encoding="utf-8")
    assert check_folder(folder) == ()


def test_a_word_file_of_anybodys_is_judged_by_itself() -> None:
    buffer = io.BytesIO()
    word = docx.Document()
    word.add_paragraph("Click here for the plan, of Monday 12 February 2019. [Say more]")
    word.save(buffer)
    found = check_docx(buffer.getvalue(), name="theirs.docx")
    assert {one.place.file for one in found} == {"theirs.docx"}
    assert [one.code for one in found] == [
        "title-missing", "prompt-left", "weekday-wrong", "language-other", "text-small",
        "click-here",
    ]  # fmt: skip
