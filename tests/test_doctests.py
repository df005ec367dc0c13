"""Every example in a docstring of the installed package runs, and says what it says."""

import doctest
import importlib
import pkgutil

import pytest

import cabinetpaper

MODULES = sorted(
    info.name
    for info in pkgutil.walk_packages(cabinetpaper.__path__, prefix="cabinetpaper.")
    if not info.name.endswith("__main__")
)


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_say_what_it_does(name: str) -> None:
    failures, _ = doctest.testmod(importlib.import_module(name))
    assert failures == 0
