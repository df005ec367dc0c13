"""What each rule was seen to do in the tests of this folder, for the audit that is run last."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest

from cabinetpaper.checks.rule import Rule
from cabinetpaper.findings import Finding

# By code: whether a test saw it find something (True), and nothing (False).
Seen = dict[str, set[bool]]


@pytest.fixture(scope="session", autouse=True)
def seen() -> Iterator[Seen]:
    """Give what rules were seen to do where a helper of this folder ran one of them.

    A test that runs all rules at once says little of any of them, and does not count.
    """
    noted: Seen = {}
    run = Rule.findings

    def noting(self: Rule, paper: Any) -> Iterator[Finding]:
        found = list(run(self, paper))
        folder, _, module = sys._getframe(1).f_globals["__name__"].rpartition(".")
        if folder == "tests.checks" and not module.startswith("test_"):
            noted.setdefault(self.code, set()).add(bool(found))
        return iter(found)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Rule, "findings", noting)
        yield noted


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.name == "test_audit.py")
