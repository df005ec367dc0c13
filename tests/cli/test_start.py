from __future__ import annotations

import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from tests.cli.running import command, example, run
from tests.layout.papers import report_of
from tests.workbook.users_workbooks import plain

from cabinetpaper import render
from cabinetpaper.cli import COMMANDS

HEAVY = (
    "babel", "docx", "docxtpl", "jinja2", "lxml", "markdown_it", "openpyxl", "platformdirs",
    "pypdf", "xlsxwriter",
)  # fmt: skip
SCRIPT = """
import sys
from cabinetpaper.cli import main
sys.argv = ["cabinetpaper", *sys.argv[1:]]
try:
    main()
except SystemExit as ended:
    assert not ended.code, ended.code
print(",".join(sorted(sys.modules)), file=sys.stderr)
"""


def loaded(*arguments: str) -> set[str]:
    """Give the modules that a command has imported when it ends, and the packages they are of."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *arguments], capture_output=True, check=True, text=True
    )
    modules = done.stderr.splitlines()[-1].split(",")
    return {*modules, *(name.partition(".")[0] for name in modules)}


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("build", "--help"),
                                       ("check", "--help"), ("extract", "--help"),
                                        ("new", "--help"), ("pdf", "--help"),
                                        ("values", "--help")])  # fmt: skip
def test_help_waits_for_neither_word_nor_excel(arguments: tuple[str, ...]) -> None:
    modules = loaded(*arguments)
    assert "cabinetpaper" in modules
    assert modules & set(HEAVY) == set()


def test_checking_a_workbook_waits_for_neither_word_nor_a_house(tmp_path: Path) -> None:
    path, out = tmp_path / "plan.xlsx", tmp_path / "marked.xlsx"
    path.write_bytes(plain())
    modules = loaded("check", str(path), "--format", "json", "--mark", str(out))
    assert out.exists()
    assert (
        modules & {"babel", "docx", "jinja2", "markdown_it", "platformdirs", "xlsxwriter"} == set()
    )
    rooms = {f"cabinetpaper.{room}" for room in ("layout", "word", "checks.rules")}
    rooms |= {"cabinetpaper.houses.folder", "cabinetpaper.steps.sarif", "cabinetpaper.steps.codes"}
    assert modules & rooms == set()


def test_checking_a_folder_waits_for_nothing_that_writes(tmp_path: Path) -> None:
    modules = loaded("check", str(example(tmp_path)))
    assert modules & {"docx", "docxtpl", "xlsxwriter", "jsonschema"} == set()
    # It prints the paper for itself, to judge what is printed.
    rooms = (
        "workbook",
        "record.targets",
        "steps.build",
        "steps.mark",
        "steps.sarif",
        "steps.codes",
    )
    assert modules & {f"cabinetpaper.{room}" for room in rooms} == set()


def test_checking_a_word_file_waits_for_no_paper(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(render(report_of()))
    modules = loaded("check", str(path))
    unneeded = {"babel", "docx", "holidays", "jinja2", "markdown_it", "openpyxl", "xlsxwriter"}
    assert modules & unneeded == set()
    rooms = ("layout", "sources.papers.paper", "workbook", "record", "checks.rules", "steps.sarif")
    assert modules & {f"cabinetpaper.{room}" for room in rooms} == set()


def test_importing_the_package_imports_nothing_heavy() -> None:
    script = "import sys, cabinetpaper; print(','.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    names = {name.partition(".")[0] for name in done.stdout.strip().split(",")}
    assert names & {*HEAVY, "attrs", "click"} == set()


def test_the_package_runs_as_a_module() -> None:
    ran = command("--help")
    assert (ran.stderr, ran.code) == ("", 0)
    assert ran.stdout.startswith("Usage: cabinetpaper [OPTIONS] COMMAND [ARGS]...\n")


def test_the_command_that_is_installed_is_the_same() -> None:
    found = shutil.which("cabinetpaper", path=str(Path(sys.executable).parent))
    assert found is not None
    done = subprocess.run([found, "--version"], capture_output=True, check=True, text=True)
    assert done.stdout == f"cabinetpaper {version('cabinetpaper')}\n"


def test_the_version_is_that_of_the_package() -> None:
    assert run("--version").stdout == f"cabinetpaper {version('cabinetpaper')}\n"


def test_without_a_command_the_help_is_shown_as_it_is() -> None:
    ran = command()
    shown = ran.stdout or ran.stderr  # click 8.1 has it on standard output
    assert shown.startswith("Usage: cabinetpaper [OPTIONS] COMMAND [ARGS]...\n")
    assert "see --help" not in shown


def test_help_names_every_command_and_the_exit_codes() -> None:
    shown = run("--help").stdout
    for name, words in COMMANDS.items():
        assert name in shown
        assert " ".join(words.split()) in " ".join(shown.split())
    assert "Exit codes: 0 fine; 1 findings of severity error; 2 an input" in " ".join(shown.split())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_own_help(name: str) -> None:
    ran = run(name, "-h")
    assert ran.code == 0
    assert ran.stdout.startswith(f"Usage: cabinetpaper {name} [OPTIONS]")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("biuld", "x"), "No such command 'biuld'"),
        (("build",), "Missing argument 'FOLDER'"),
        (("extract", "a.xlsx", "--themes", "4"), "No such option"),
    ],
)
def test_what_is_typed_wrong_is_told_with_two(arguments: tuple[str, ...], message: str) -> None:
    ran = run(*arguments)
    assert (ran.stdout, ran.code) == ("", 2)
    assert message in ran.stderr
