"""Golden files: the readable outline of each example, kept beside the tests.

`python tests/examples/golden.py` writes them anew; read the difference before you commit it.
"""

import runpy
import shutil
import sys
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path

from cabinetpaper import Document, build, outline

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = Path(__file__).resolve().parent
PAPER = "hertfordshire-2019"


def build_example(folder: Path) -> tuple[Document, bytes]:
    """Give what layout meant for the example paper, and the Word file that was written."""
    made_here = shutil.ignore_patterns("*.docx", "*.pdf")
    shutil.copytree(ROOT / "examples" / PAPER, folder / PAPER, ignore=made_here)
    made = build(folder / PAPER)
    assert not made.findings
    return made.document, made.path.read_bytes()


def run_script(folder: Path) -> dict[str, bytes]:
    """Give the files that examples/script.py writes."""
    argv, sys.argv = sys.argv, ["script.py", str(folder)]
    try:
        runpy.run_path(str(ROOT / "examples" / "script.py"), run_name="__main__")
    finally:
        sys.argv = argv
    return {path.stem: path.read_bytes() for path in sorted(folder.glob("*.docx"))}


def stripped(data: bytes) -> bytes:
    """Give a .docx without its properties and custom parts: nothing hidden is left to read."""
    result = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            if not name.startswith(("docProps/", "customXml/")):
                new.writestr(name, old.read(name))
    return result.getvalue()


def golden(name: str) -> str:
    """Give a golden file."""
    return (FOLDER / f"{name}.outline.txt").read_text(encoding="utf-8").rstrip("\n")


def _write() -> None:
    with tempfile.TemporaryDirectory() as folder:
        document, _ = build_example(Path(folder))
        outlines = {PAPER: document}
        outlines |= {
            f"script-{name}": outline(data) for name, data in run_script(Path(folder)).items()
        }
    for name, one in outlines.items():
        (FOLDER / f"{name}.outline.txt").write_text(f"{one}\n", encoding="utf-8")


if __name__ == "__main__":
    _write()
