"""Each rule of the table has a test in which it finds something, and one in which it is silent.

It is run behind all others of the session, and looks at what the helpers of this folder (`judging`,
`plans`, `small_papers`, …) were asked to run: a helper that runs one rule needs no more than to
stand here. So a rule that is added without both tests fails this one.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks.conftest import Seen

from cabinetpaper.checks.accepted import UNUSED
from cabinetpaper.checks.rules import RULES

MODULES = set(Path(__file__).parent.glob("test_*.py"))


def test_each_rule_is_seen_to_find_something_and_to_keep_silent(
    seen: Seen, request: pytest.FixtureRequest
) -> None:
    options = request.config.option
    chosen = options.keyword or options.markexpr or any("::" in arg for arg in request.config.args)
    if chosen or not {item.path for item in request.session.items} >= MODULES:
        pytest.skip("only some tests of the rules are run")
    # That an acceptance matches nothing is known when all rules have run: see test_accepted.
    codes = [rule.code for rule in RULES if rule is not UNUSED]
    assert [code for code in codes if True not in seen.get(code, ())] == []
    assert [code for code in codes if False not in seen.get(code, ())] == []
