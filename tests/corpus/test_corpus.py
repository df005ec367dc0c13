"""The corpus keeps every rule of ours, and stays as small as its judges are slow."""

from __future__ import annotations

import re

import pytest
from tests.corpus import workbooks
from tests.corpus.samples import MODULES, MOST, NAMES, sample
from tests.word.every_rule import faults
from tests.workbook import invariants

from cabinetpaper import outline


@pytest.mark.parametrize("name", NAMES)
def test_a_word_file_keeps_every_rule(name: str) -> None:
    assert faults(sample(name).data) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_word_file_reads_back_as_it_was_meant(name: str) -> None:
    assert outline(sample(name).data) == sample(name).document


@pytest.mark.parametrize("name", workbooks.NAMES)
def test_a_workbook_keeps_every_rule(name: str) -> None:
    assert invariants.faults(workbooks.workbook(name)) == []


def test_the_corpus_is_small_enough_for_slow_judges() -> None:
    assert len(NAMES) == sum(len(module.SAMPLES) for module in MODULES) <= MOST
    assert all(re.fullmatch(r"[a-z0-9-]+", name) for name in NAMES)
