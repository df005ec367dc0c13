"""Packing: the same parts give the same bytes, and a sealed package is known again."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from cabinetpaper.record.packages import sealed, zipped
from cabinetpaper.record.seal import CUSTOM_PART, is_as_made

PARTS = {"b.xml": b"b", "[Content_Types].xml": b"t", CUSTOM_PART: b"-"}


def test_the_order_of_parts_makes_no_difference():
    assert zipped({"a": b"1", "b": b"2"}) == zipped({"b": b"2", "a": b"1"})


def test_a_sealed_package_is_as_made_until_a_part_of_it_changes(tmp_path: Path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(sealed(PARTS))
    assert is_as_made(path)
    with zipfile.ZipFile(io.BytesIO(sealed(PARTS))) as package:
        custom = package.read(CUSTOM_PART)
    path.write_bytes(zipped({**PARTS, CUSTOM_PART: custom, "b.xml": b"c"}))
    assert not is_as_made(path)


def test_a_package_without_a_place_for_the_seal_is_not_sealed():
    with pytest.raises(KeyError, match=CUSTOM_PART):
        sealed({"a.xml": b""})
