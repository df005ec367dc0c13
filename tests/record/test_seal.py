from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.record.seal import CUSTOM_PART, custom_part, is_as_made, seal, sealed_part

PARTS = {"word/document.xml": b"<a/>", "word/styles.xml": b"<b/>"}


def packed(parts: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return buffer.getvalue()


def sealed(parts: Mapping[str, bytes] = PARTS) -> dict[str, bytes]:
    return {**parts, CUSTOM_PART: custom_part(parts)}


def file(folder: Path, data: bytes) -> Path:
    path = folder / "a.docx"
    path.write_bytes(data)
    return path


def test_a_seal_is_the_same_whatever_order_the_parts_come_in() -> None:
    assert seal(PARTS) == seal(dict(reversed(PARTS.items())))
    assert len(seal(PARTS)) == 64


def test_the_part_that_holds_the_seal_is_not_under_it() -> None:
    assert seal(sealed()) == seal(PARTS)


@pytest.mark.parametrize(
    "other",
    [
        {"word/document.xml": b"<a />", "word/styles.xml": b"<b/>"},
        {"word/document.xml": b"<a/>"},
        {**PARTS, "word/more.xml": b""},
        {"word/document.xml": b"<b/>", "word/styles.xml": b"<a/>"},
        {"word/document.xm": b"l<a/>", "word/styles.xml": b"<b/>"},
    ],
)
def test_no_other_parts_have_the_same_seal(other: dict[str, bytes]) -> None:
    assert seal(other) != seal(PARTS)


@given(
    st.dictionaries(st.text("ab/.", min_size=1), st.binary(max_size=4), max_size=3),
    st.dictionaries(st.text("ab/.", min_size=1), st.binary(max_size=4), max_size=3),
)
def test_a_seal_is_one_of_parts_alone(left: dict[str, bytes], right: dict[str, bytes]) -> None:
    assert (seal(left) == seal(right)) == (left == right)


def test_a_file_with_its_seal_is_as_made(tmp_path: Path) -> None:
    assert is_as_made(file(tmp_path, packed(sealed())))
    assert is_as_made(file(tmp_path, packed(sealed(), zipfile.ZIP_STORED)))


@pytest.mark.parametrize("name", PARTS)
def test_a_file_of_which_one_part_was_changed_is_not(tmp_path: Path, name: str) -> None:
    assert not is_as_made(file(tmp_path, packed(sealed() | {name: b"<c/>"})))


def test_a_file_without_a_seal_is_not_as_made(tmp_path: Path) -> None:
    assert not is_as_made(file(tmp_path, packed(PARTS)))
    assert not is_as_made(file(tmp_path, packed({**PARTS, CUSTOM_PART: b"<Properties/>"})))


def corrupted(data: bytes) -> bytes:
    """Give a zip whose first part cannot be unpacked, its header left as it is."""
    start = data.index(b"word/document.xml") + len(b"word/document.xml")
    return data[:start] + b"\xff" * 4 + data[start + 4 :]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda _: b"%PDF-1.7",
        lambda data: data[: len(data) // 2],
        corrupted,
        lambda _: packed(sealed(), zipfile.ZIP_LZMA),
        lambda data: data.replace(b"\x08\x00", b"\x63\x00"),
    ],
    ids=["empty", "another kind", "cut short", "damaged", "other method", "no such method"],
)
def test_what_is_no_file_of_ours_is_not_as_made(
    tmp_path: Path, spoil: Callable[[bytes], bytes]
) -> None:
    assert not is_as_made(file(tmp_path, spoil(packed(sealed()))))


def test_a_file_that_is_absent_or_a_folder_is_not_as_made(tmp_path: Path) -> None:
    assert not is_as_made(tmp_path / "no.docx")
    assert not is_as_made(tmp_path)


def test_saving_in_another_program_breaks_the_seal(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    with zipfile.ZipFile(buffer) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    path = file(tmp_path, packed(sealed(parts)))
    assert is_as_made(path)
    docx.Document(str(path)).save(str(path))
    assert not is_as_made(path)


def test_what_a_file_was_made_of_is_told_beside_its_seal(tmp_path: Path) -> None:
    path = file(tmp_path, packed({**PARTS, CUSTOM_PART: custom_part(PARTS, "a & <b>.toml")}))
    assert is_as_made(path)
    assert is_as_made(path, "a & <b>.toml")
    assert not is_as_made(path, "b.toml")
    assert not is_as_made(file(tmp_path, packed(sealed())), "a & <b>.toml")


# A seal within a part, where the properties of the file are somebody else's


def sealed_within(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    name = "xl/comments1.xml"
    sums = {one: zlib.crc32(data) for one, data in parts.items()}
    return {**parts, name: sealed_part(name, parts[name], sums)}


BOOK = {"xl/workbook.xml": b"<a/>", "xl/comments1.xml": b"<b/>", CUSTOM_PART: b"<theirs/>"}


def test_a_seal_within_a_part_stands_behind_its_root() -> None:
    part = sealed_within(BOOK)["xl/comments1.xml"]
    assert part.startswith(b"<b/><!--cabinetpaper-seal ")
    assert part.endswith(b"-->")


def test_a_seal_within_a_part_is_put_in_place_of_an_earlier_one() -> None:
    once = sealed_within(BOOK)
    assert sealed_within(once) == once


def test_a_file_with_a_seal_within_is_as_made_until_any_part_changes(tmp_path: Path) -> None:
    parts = sealed_within(BOOK)
    assert is_as_made(file(tmp_path, packed(parts)))
    for name in parts:
        changed = {**parts, name: parts[name] + b" "}
        assert not is_as_made(file(tmp_path, packed(changed))), name
    assert not is_as_made(file(tmp_path, packed({**parts, "xl/more.xml": b"<c/>"})))
    assert not is_as_made(file(tmp_path, packed(BOOK)))


def test_a_file_with_a_seal_within_was_made_of_nothing_that_is_asked_for(tmp_path: Path) -> None:
    assert not is_as_made(file(tmp_path, packed(sealed_within(BOOK))), "paper.toml")
