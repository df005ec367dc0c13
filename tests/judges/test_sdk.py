"""Microsoft's Open XML SDK has nothing against any Word file or workbook that we write."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.corpus import workbooks
from tests.corpus.samples import NAMES, sample
from tests.corpus.words import JOINED, saying
from tests.judges.breaking import broken, with_wrong_order
from tests.judges.conftest import Files

SDK = Callable[[Path], list[str]]
OnAll = Callable[[Files], dict[str, list[str]]]
AsFile = Callable[[bytes, str], Path]


@pytest.fixture(scope="module")
def documents(sdk_on_all: OnAll, corpus: Files) -> dict[str, list[str]]:
    return sdk_on_all(corpus)


@pytest.fixture(scope="module")
def books(sdk_on_all: OnAll, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    folder = tmp_path_factory.mktemp("workbooks")
    files = {name: folder / name for name in workbooks.NAMES}
    for name, path in files.items():
        path.write_bytes(workbooks.workbook(name))
    return sdk_on_all(files)


@pytest.mark.parametrize("name", NAMES)
def test_a_word_file_is_valid(documents: dict[str, list[str]], name: str) -> None:
    assert documents[name] == []


def test_a_word_file_with_pictures_of_several_letters_is_valid(sdk: SDK, as_file: AsFile) -> None:
    assert sdk(as_file(saying(JOINED).data, "joined.docx")) == []


@pytest.mark.parametrize("name", workbooks.NAMES)
def test_a_workbook_is_valid(books: dict[str, list[str]], name: str) -> None:
    assert books[name] == []


def test_a_word_file_with_elements_in_the_wrong_order_is_refused(sdk: SDK, as_file: AsFile) -> None:
    data = with_wrong_order(sample("example-themes").data)
    [error] = sdk(as_file(data, "broken.docx"))
    assert "unexpected child element" in error


def test_a_workbook_with_elements_in_the_wrong_order_is_refused(sdk: SDK, as_file: AsFile) -> None:
    sheet = "xl/worksheets/sheet1.xml"
    data = workbooks.workbook("clean-example.xlsx")
    data = broken(data, r"(<sheetData>.*</sheetData>)(.*)(</worksheet>)", r"\2\1\3", part=sheet)
    assert sdk(as_file(data, "broken.xlsx")) != []
