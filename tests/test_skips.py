"""Skips: fine on a council officer's machine, a failure in CI. Run in a pytest of its own."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

TESTS = """
import pytest

def test_program(program):
    program("no-such-program")

def test_reference(reference_folder):
    assert reference_folder.is_dir()

@pytest.mark.xfail(strict=True)
def test_known_fault():
    assert False
"""


@pytest.fixture
def session(pytester, monkeypatch):
    monkeypatch.delenv("CABINETPAPER_CI", raising=False)
    monkeypatch.delenv("CABINETPAPER_REFERENCE", raising=False)
    pytester.makeconftest((Path(__file__).parent / "conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile(TESTS)
    return pytester


def test_a_test_without_its_program_or_file_is_skipped_with_the_reason(session):
    result = session.runpytest_inprocess("-rs")
    result.assert_outcomes(skipped=2, xfailed=1)
    result.stdout.fnmatch_lines(
        [
            "SKIPPED*the program no-such-program is not installed",
            "SKIPPED*CABINETPAPER_REFERENCE does not name the folder of the reference paper",
        ]
    )


def test_in_ci_a_missing_program_fails_its_test_and_a_missing_folder_does_not(session, monkeypatch):
    monkeypatch.setenv("CABINETPAPER_CI", "1")
    result = session.runpytest_inprocess()
    result.assert_outcomes(errors=0, failed=1, skipped=1, xfailed=1)
    result.stdout.fnmatch_lines(["*in CI nothing may be*no-such-program is not installed*"])


def test_in_ci_no_test_may_be_skipped_where_the_reference_is_there(session, monkeypatch, tmp_path):
    monkeypatch.setenv("CABINETPAPER_CI", "1")
    monkeypatch.setenv("CABINETPAPER_REFERENCE", str(tmp_path))
    session.makepyfile(
        test_other=f"import pytest\npytest.skip('{'no reason'}', allow_module_level=True)"
    )
    result = session.runpytest_inprocess("--continue-on-collection-errors")
    result.assert_outcomes(errors=1, failed=1, passed=1, xfailed=1)


def test_a_reference_folder_that_is_not_there_fails_everywhere(session, monkeypatch, tmp_path):
    monkeypatch.setenv("CABINETPAPER_REFERENCE", str(tmp_path / "gone"))
    result = session.runpytest_inprocess()
    result.assert_outcomes(errors=1, skipped=1, xfailed=1)
