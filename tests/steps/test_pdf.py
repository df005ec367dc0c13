from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.running import NAME, edited, example
from tests.pdf.making import on_posix, small_paper, stand_in, with_relationship

from cabinetpaper import (
    InputError,
    LibreOffice,
    OutputError,
    PaperRefusedError,
    ProgramError,
    build,
    extract,
    make_pdf,
)
from cabinetpaper.findings import Severity
from cabinetpaper.record.seal import is_as_made


@pytest.fixture(scope="module")
def master(program: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with a small Word file and the PDF that LibreOffice made of it."""
    program("soffice")
    folder = tmp_path_factory.mktemp("master")
    (folder / "plan.docx").write_bytes(small_paper())
    make_pdf(folder / "plan.docx")
    return folder


@pytest.fixture
def folder(master: Path, tmp_path: Path) -> Path:
    """Give a copy of it."""
    return Path(shutil.copytree(master, tmp_path / "plan"))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def never(folder: Path) -> LibreOffice:
    """Give a program that answers and makes nothing: what is refused is refused before it runs."""
    return LibreOffice(stand_in(folder, "exit 1"))


def test_a_pdf_stands_beside_its_word_file(folder: Path) -> None:
    assert names(folder) == ["plan.docx", "plan.pdf"]
    assert is_as_made(folder / "plan.pdf")


def test_what_was_made_is_told(folder: Path) -> None:
    made = make_pdf(folder / "plan.docx", out=folder / "new" / "other.pdf")
    assert made.path == folder / "new" / "other.pdf"
    assert made.summary.startswith("1 page, by LibreOffice ")
    assert made.path.read_bytes() == (folder / "plan.pdf").read_bytes()


def test_one_that_we_made_is_replaced(folder: Path) -> None:
    before = (folder / "plan.pdf").read_bytes()
    make_pdf(folder / "plan.docx")
    assert (folder / "plan.pdf").read_bytes() == before


@on_posix
@pytest.mark.parametrize("change", [lambda data: data + b"\n", lambda _: b"Minutes"])
def test_one_that_somebody_changed_or_made_is_kept(
    folder: Path, tmp_path: Path, change: Callable[[bytes], bytes]
) -> None:
    target = folder / "plan.pdf"
    target.write_bytes(change(target.read_bytes()))
    before = target.read_bytes()
    with pytest.raises(OutputError) as error:
        make_pdf(folder / "plan.docx", libreoffice=never(tmp_path))
    assert str(error.value) == (
        f"{target}: this file was changed since it was made, or was not made by cabinetpaper; "
        "move it away, or use --force to replace it"
    )
    assert target.read_bytes() == before


def test_force_replaces_it(folder: Path) -> None:
    (folder / "plan.pdf").write_bytes(b"Minutes")
    make_pdf(folder / "plan.docx", force=True)
    assert is_as_made(folder / "plan.pdf")


def test_a_target_that_cannot_be_written_is_told(folder: Path) -> None:
    (folder / "file").write_bytes(b"")
    target = folder / "file" / "plan.pdf"
    with pytest.raises(OutputError) as error:
        make_pdf(folder / "plan.docx", out=target)
    assert str(error.value).startswith(f"{target}: cannot be written (")
    assert names(folder) == ["file", "plan.docx", "plan.pdf"]


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("minutes.docx", b"Minutes", "minutes.docx: "),
        ("minutes.pdf", b"%PDF-1.7", "minutes.pdf: "),
        ("absent.docx", None, "absent.docx: there is no such file"),
    ],
)
def test_what_is_no_word_file_is_refused(
    tmp_path: Path, name: str, data: bytes | None, message: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError) as error:
        make_pdf(tmp_path / name, libreoffice=LibreOffice(tmp_path / "no-such-program"))
    assert str(error.value).startswith(message)


def test_a_target_that_is_no_pdf_by_its_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        make_pdf(tmp_path / "plan.docx", out=tmp_path / "plan.docx")
    assert str(error.value) == f"{tmp_path / 'plan.docx'}: expected a name that ends in .pdf"


@on_posix
def test_an_input_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(small_paper())
    with pytest.raises(OutputError) as error:
        make_pdf(path, force=True, libreoffice=never(tmp_path))
    assert str(error.value) == f"{path}: this is an input, which is never overwritten"


@on_posix
def test_a_file_with_a_linked_picture_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(with_relationship(small_paper(), "image", "https://example.org/x.png"))
    with pytest.raises(InputError) as error:
        make_pdf(path, libreoffice=never(tmp_path))
    assert str(error.value).startswith("plan.docx › word/document.xml: a picture is not in the")
    assert names(tmp_path) == ["plan.docx", "soffice"]


@on_posix
def test_a_libreoffice_that_is_too_old_makes_it_with_a_warning(
    program: Callable[[str], str], tmp_path: Path
) -> None:
    (tmp_path / "plan.docx").write_bytes(small_paper())
    old = stand_in(tmp_path, f'exec {program("soffice")} "$@"', version="LibreOffice 7.4.7.2")
    made = make_pdf(tmp_path / "plan.docx", libreoffice=LibreOffice(old))
    assert [one.code for one in made.findings] == ["soffice-too-old"]
    assert made.path.exists()


# The paper and its PDF


@pytest.fixture(scope="module")
def built(program: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the example's folder with the paper and its PDF in it."""
    program("soffice")
    folder = example(tmp_path_factory.mktemp("built"))
    build(folder, pdf=True)
    return folder


@pytest.fixture
def paper(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "paper"))


def papers(folder: Path) -> list[str]:
    return [name for name in names(folder) if name.endswith((".docx", ".pdf"))]


def test_a_paper_has_its_pdf_under_the_same_name(paper: Path) -> None:
    assert papers(paper) == [NAME, NAME.replace(".docx", ".pdf")]


def test_a_pdf_is_that_of_the_word_file_by_itself_too(paper: Path) -> None:
    before = (paper / NAME).with_suffix(".pdf").read_bytes()
    assert make_pdf(paper / NAME).path.read_bytes() == before


def test_a_paper_of_another_day_takes_the_earlier_pdf_away(paper: Path) -> None:
    edited(paper / "paper.toml", "2019-02-13", "2019-02-14")
    made = build(paper, allow_errors=True)
    assert papers(paper) == [made.path.name]
    assert made.summary.endswith(f"; replaced {NAME}; replaced {NAME.replace('.docx', '.pdf')}")


def test_an_earlier_pdf_of_a_word_file_that_was_edited_stays(paper: Path) -> None:
    word = paper / NAME
    word.write_bytes(with_relationship(word.read_bytes(), "hyperlink", "https://example.org/"))
    pdf = make_pdf(word).path
    edited(paper / "paper.toml", "2019-02-13", "2019-02-14")
    made = build(paper, allow_errors=True)
    assert word.exists()
    assert pdf.exists()
    assert [str(one) for one in made.findings if one.code == "paper-edited"] == [
        f"warning: {NAME}: This is the paper under an earlier day, item or title; it was kept, "
        "because somebody has changed it. Bring the changes into the paper’s folder, and delete "
        "it, so that nobody publishes it by mistake. [paper-edited]"
    ]


def test_tracked_changes_are_told_because_a_pdf_shows_them(folder: Path) -> None:
    markup = '<w:ins w:id="9" w:author="A. Example"><w:r><w:t>Not so.</w:t></w:r></w:ins>'
    word = folder / "plan.docx"
    word.write_bytes(with_relationship(word.read_bytes(), "hyperlink", "https://a.uk/", markup))
    made = make_pdf(word)
    assert [(one.code, one.place.file) for one in made.findings] == [("changes-left", "plan.docx")]


def test_a_pdf_that_is_older_than_its_paper_is_a_warning(paper: Path) -> None:
    assert build(paper).findings == ()
    edited(paper / "narrative.md", "# Conclusion\n", "# Conclusion\n\nAll is well.\n")
    made = build(paper)
    assert [str(one) for one in made.findings] == [
        f"warning: {NAME.replace('.docx', '.pdf')}: This PDF was made from an earlier version of "
        "the Word file beside it. Make it again with --pdf, or delete it. [pdf-older]"
    ]
    assert made.findings[0].severity is Severity.WARNING


@on_posix
def test_where_the_pdf_cannot_be_made_neither_is_written(tmp_path: Path) -> None:
    folder = example(tmp_path)
    before = names(folder)
    with pytest.raises(ProgramError) as error:
        build(folder, pdf=never(tmp_path))
    assert str(error.value) == (
        f"LibreOffice made no PDF of {NAME}; it did not say why. Nothing was written; without "
        "--pdf the Word file alone is made"
    )
    assert names(folder) == before


def test_a_pdf_that_is_open_elsewhere_is_told_with_the_paper_that_was_written(
    paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edited(paper / "narrative.md", "# Conclusion\n", "# Conclusion\n\nAll is well.\n")
    before = {name: (paper / name).read_bytes() for name in papers(paper)}
    replace = Path.replace

    def held(self: Path, target: Path) -> Path:
        if target.suffix == ".pdf":
            raise PermissionError(errno.EACCES, "denied")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(OutputError) as error:
        build(paper, pdf=True)
    word, pdf = paper / NAME, (paper / NAME).with_suffix(".pdf")
    assert str(error.value) == (
        f"{pdf}: cannot be written; is it open in another program? Close it and try again. "
        f"The Word file is made, and the PDF is not: {word}"
    )
    assert word.read_bytes() != before[word.name]
    assert pdf.read_bytes() == before[pdf.name]


@on_posix
def test_a_pdf_of_somebody_else_stops_both(tmp_path: Path) -> None:
    folder = example(tmp_path)
    target = folder / NAME.replace(".docx", ".pdf")
    target.write_bytes(b"Minutes")
    with pytest.raises(OutputError) as error:
        build(folder, pdf=never(tmp_path))
    assert str(error.value).startswith(f"{target}: this file was changed since it was made")
    assert papers(folder) == [target.name]


def test_a_paper_that_is_refused_asks_for_no_libreoffice(tmp_path: Path) -> None:
    folder = example(tmp_path)
    edited(folder / "narrative.md", "# Recommendation", "# Advice")
    with pytest.raises(PaperRefusedError):
        build(folder, pdf=LibreOffice(os.devnull))


def test_an_extract_has_its_pdf_too(program: Callable[[str], str], tmp_path: Path) -> None:
    program("soffice")
    made = extract(example(tmp_path) / "appendix-a.xlsx", out=tmp_path / "plan.docx", pdf=True)
    assert made.pdf is not None
    assert made.pdf.path == tmp_path / "plan.pdf"
    assert is_as_made(made.pdf.path)
