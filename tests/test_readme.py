"""What the README shows is what happens."""

import re
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["README.md", "docs/scripting.md"])
def test_the_python_that_a_document_shows_runs(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / name).read_text("utf-8"), re.DOTALL)
    for code in blocks:
        exec(compile(code, name, "exec"), {})
    assert (tmp_path / "paper.docx").read_bytes().startswith(b"PK")


def test_every_file_that_the_readme_links_to_is_there() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert target.startswith("http") or (ROOT / target).exists(), target


def test_the_readme_has_the_two_commands_alone_on_their_lines() -> None:
    lines = README.splitlines()
    assert (
        "python3 -m venv .venv && .venv/bin/pip install . "
        "&& .venv/bin/cabinetpaper build examples/hertfordshire-2019" in lines
    )
    assert ".venv/bin/pip install '.[test]' && .venv/bin/pytest" in lines
