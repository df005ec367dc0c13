from __future__ import annotations

import contextlib
import io
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.errors import InputError
from cabinetpaper.frame import unzip
from cabinetpaper.frame.names import w
from cabinetpaper.frame.package import Package, Relationship, parse, read_package
from cabinetpaper.places import Place

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ROOT_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="{{target}}"/></Relationships>'
)


def zipped(parts: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def word(document: str, target: str = "word/document.xml") -> bytes:
    return zipped({"_rels/.rels": _ROOT_RELS.format(target=target), "word/document.xml": document})


@pytest.fixture(scope="module")
def paper() -> bytes:
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    return buffer.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        read_package(data, name="paper.docx")
    assert len(caught.value.problems) == 1
    return str(caught.value)


def test_a_word_file_gives_its_parts_and_its_main_part(paper: bytes) -> None:
    package = read_package(paper)
    assert package.main == "word/document.xml"
    assert package.tree(package.main).tag == w("document")
    assert package.related(package.main, "styles") == ("word/styles.xml",)
    styles = package.related_tree("styles")
    assert styles is not None
    assert styles.tag == w("styles")
    assert package.related_tree("footnotes") is None


def test_a_file_is_read_from_its_path_and_named_by_its_last_part(
    tmp_path: Path, paper: bytes
) -> None:
    (tmp_path / "Item 4.docx").write_bytes(paper)
    assert read_package(tmp_path / "Item 4.docx") == read_package(paper, name="Item 4.docx")


def test_the_parts_cannot_be_changed(paper: bytes) -> None:
    with pytest.raises(TypeError):
        read_package(paper).parts["new"] = b""  # type: ignore[index]


def test_relationships_lead_to_parts_and_to_addresses() -> None:
    rels = (
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        "<Relationship Id='a' Type='x/styles' Target='STYLES.xml'/>"
        "<Relationship Id='b' Type='x/image' Target='/media/a%20b.png'/>"
        "<Relationship Id='c' Type='x/theme' Target='../theme.xml'/>"
        "<Relationship Id='d' Type='x/hyperlink' Target='https://example.org/?a=1'"
        " TargetMode='External'/></Relationships>"
    )
    package = Package(
        name="a.docx",
        parts={
            "word/styles.xml": b"",
            "media/a b.png": b"",
            "theme.xml": b"",
            "word/_rels/document.xml.rels": rels.encode(),
        },
    )
    assert package.rels("word/document.xml") == {
        "a": Relationship("x/styles", "word/styles.xml"),
        "b": Relationship("x/image", "media/a b.png"),
        "c": Relationship("x/theme", "theme.xml"),
        "d": Relationship("x/hyperlink", "https://example.org/?a=1", external=True),
    }
    assert package.rels("word/styles.xml") == {}


def test_the_main_part_is_found_by_its_relationship_not_its_name() -> None:
    document = f'<w:document xmlns:w="{w("")[1:-1]}"/>'
    parts = {"_rels/.rels": _ROOT_RELS.format(target="/odd/name.xml"), "odd/name.xml": document}
    assert read_package(zipped(parts)).main == "odd/name.xml"


def test_an_absent_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"^no\.docx: there is no such file$"):
        read_package(tmp_path / "no.docx")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"is a folder; expected a Word file \(\.docx\)$"):
        read_package(tmp_path)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty; expected a Word file (.docx)"),
        (b"%PDF-1.7", "is not a Word file: found a PDF, expected .docx"),
        (b"{\\rtf1", "is not a Word file: found an RTF file, expected .docx"),
        (b"\xef\xbb\xbf <html>", "is not a Word file: found an HTML or XML file, expected .docx"),
        (b"hello", "is not a Word file: found a file of another kind, expected .docx"),
        (_OLE, "is in Word's old format (.doc): save it in Word as .docx"),
        (
            _OLE + "EncryptedPackage".encode("utf-16-le"),
            "is protected by a password: remove it in Word, under File, Info",
        ),
        (zipped({"a.txt": "a"}), "is a zip file, but not a Word file (.docx)"),
        (
            zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}),
            "is an OpenDocument text (.odt): save it as .docx",
        ),
        (
            word("<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'/>"),
            "is not a Word file: found an Excel workbook, expected .docx",
        ),
        (word("<html/>"), "is not a Word file: found <html>, expected .docx"),
        (
            word("<document xmlns='http://purl.oclc.org/ooxml/wordprocessingml/main'/>"),
            "is a Strict Open XML document: save it in Word as .docx",
        ),
        (word("<document/>", target="gone.xml"), "is a zip file, but not a Word file (.docx)"),
    ],
)  # fmt: skip
def test_what_is_no_word_file_is_refused_in_one_sentence(data: bytes, message: str) -> None:
    assert refusal(data) == f"paper.docx: {message}"


def test_a_truncated_file_is_refused(paper: bytes) -> None:
    assert refusal(paper[: len(paper) // 2]) == (
        "paper.docx: is damaged or cut short: its zip cannot be unpacked; save it in Word again"
    )


@given(st.data())
def test_a_damaged_file_is_read_or_refused_and_nothing_else(
    paper: bytes, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(paper) - 1))
    damaged = paper[:place] + data.draw(st.binary(max_size=8)) + paper[place + 4 :]
    with contextlib.suppress(InputError):
        assert read_package(damaged).main == "word/document.xml"


def test_a_document_type_is_refused() -> None:
    bomb = (
        '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
        f'<w:document xmlns:w="{w("")[1:-1]}">&b;</w:document>'
    )
    assert refusal(word(bomb)) == (
        "paper.docx › word/document.xml: this part has a document type (DOCTYPE), "
        "which no Word file has"
    )


def test_a_file_outside_is_never_read_by_an_entity(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    xml = f'<!DOCTYPE d [<!ENTITY a SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]><d>&a;</d>'
    with pytest.raises(InputError) as caught:
        parse(xml.encode(), Place(where="d.xml"))
    assert "secret" not in str(caught.value)


def test_broken_xml_is_refused_with_its_part() -> None:
    assert refusal(word("<w:document")).startswith(
        "paper.docx › word/document.xml: this part is not well-formed XML ("
    )


def test_a_part_that_is_missing_is_named(paper: bytes) -> None:
    with pytest.raises(
        InputError, match=r"^a › word/x\.xml: this part is missing: the file is dam"
    ):
        read_package(paper, name="a").tree("word/x.xml")


def test_a_part_that_is_there_twice_is_refused() -> None:
    assert refusal(zipped({"word/a.xml": "", "WORD/A.xml": ""})) == (
        "paper.docx: is damaged: its part word/a.xml is there twice"
    )


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unzip, "LARGEST_PART", 2**20)
    assert refusal(zipped({"a": b"\0" * (2**20 + 1)})) == (
        "paper.docx: unpacks to more than 1 MB: too large for a paper"
    )


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unzip, "MOST_PARTS", 2)
    assert refusal(zipped({"a": "", "b": "", "c": ""})) == (
        "paper.docx: has 3 parts; at most 2 are read"
    )


def test_a_large_file_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unzip, "LARGEST_FILE", 2**20)
    (tmp_path / "a.docx").write_bytes(b"PK" + bytes(2**20))
    with pytest.raises(InputError, match=r"^a\.docx: is larger than 1 MB; expected a Word file$"):
        read_package(tmp_path / "a.docx")
