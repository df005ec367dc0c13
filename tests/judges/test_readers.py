"""Three readers that are not ours see the headings, lists and cells that layout meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.corpus.samples import NAMES, sample
from tests.judges import breaking
from tests.judges.readers import READERS, meant

# Each has headings, lists of two depths, tables and header rows, so that nothing passes by absence.
FULL = "lists-in-markdown", "example-themes"


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", NAMES)
def test_a_reader_sees_what_layout_meant(name: str, reader: str) -> None:
    seen = READERS[reader](sample(name).data)
    assert seen == meant(sample(name).document, seen)


@pytest.mark.parametrize("reader", READERS)
def test_what_is_compared_is_there(reader: str) -> None:
    seen = [READERS[reader](sample(name).data) for name in FULL]
    assert {level for read in seen for level, _ in read.headings} == {1, 2}
    assert {depth for read in seen for depth, _ in read.entries} == {1, 2, 3}
    assert [len(table) for table in seen[1].tables] == [5, 4, 4, 4]
    if reader == "mammoth":
        assert seen[1].header_rows == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("reader", "breaks", "what"),
    [
        ("mammoth", breaking.without_header_rows, "header_rows"),
        *((reader, breaking.without_a_heading, "headings") for reader in READERS),
        *((reader, breaking.with_an_entry_deeper, "entries") for reader in READERS),
        *((reader, breaking.without_a_cell, "tables") for reader in READERS),
    ],
)
def test_a_reader_sees_the_fault_of_a_file_broken_on_purpose(
    reader: str, breaks: Callable[[bytes], bytes], what: str
) -> None:
    sound = sample("example-themes")
    seen = READERS[reader](breaks(sound.data))
    wanted = meant(sound.document, seen)
    assert getattr(seen, what) != getattr(wanted, what)
