"""What tests need from outside the repository, and what becomes of a test that lacks it.

A test whose program or file is absent is skipped with its reason. Where `CABINETPAPER_CI` is set,
as `.ci/run` sets it, a skip is a failure: what nobody ran may not look like what passed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest

REFERENCE = "CABINETPAPER_REFERENCE"
NO_REFERENCE = f"{REFERENCE} does not name the folder of the reference paper"


@pytest.fixture(scope="session")
def reference_folder() -> Path:
    """Give the folder of the real paper and workbook, which are not ours to keep in the repo."""
    named = os.environ.get(REFERENCE)
    if not named:
        pytest.skip(NO_REFERENCE)
    folder = Path(named)
    if not folder.is_dir():
        pytest.fail(f"{REFERENCE} names {folder}, which is not a folder")
    return folder


@pytest.fixture(scope="session")
def program() -> Callable[[str], str]:
    """Give a function that finds a program by its name, or skips the test that asks for it."""

    def find(name: str) -> str:
        found = shutil.which(name)
        if found is None:
            pytest.skip(f"the program {name} is not installed")
        return found

    return find


def skip_is_failure(reason: str) -> bool:
    """Tell whether a skip may not pass: in CI none may, but for files that are not there at all."""
    if not os.environ.get("CABINETPAPER_CI"):
        return False
    return bool(os.environ.get(REFERENCE)) or NO_REFERENCE not in reason


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a test's skip into a failure where it may not pass."""
    report = yield
    if not hasattr(report, "wasxfail"):
        _fail_if_skipped(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn the skip of a whole module into a failure where it may not pass."""
    report = yield
    _fail_if_skipped(report)
    return report


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> object:
    """Give the one who hands tests to processes: those of a file, and of the checks, stay together.

    The audit of the checks looks at what all of their tests did.
    """
    from xdist.scheduler import LoadFileScheduling

    class Together(LoadFileScheduling):  # type: ignore[misc]  # no types are published
        def _split_scope(self, nodeid: str) -> str:
            checks = "tests/checks/"
            return checks if nodeid.startswith(checks) else str(super()._split_scope(nodeid))

    return Together(config, log)


def _fail_if_skipped(report: pytest.TestReport | pytest.CollectReport) -> None:
    if report.skipped and skip_is_failure(reason := str(report.longrepr)):
        report.outcome = "failed"
        report.longrepr = f"skipped, and in CI nothing may be: {reason}"
