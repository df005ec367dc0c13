"""Word files as LibreOffice shows them: turned into PDF, which recomputes fields, and into text.

Text export prints the number that each paragraph has, and the result of each field as the file has
it. So the two together say whether what we wrote is what is true.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

PDF = (
    'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"ExportNotes":{"type":"boolean","value":"false"}}'
)
TEXT = "txt:Text (encoded):UTF8"


def converted(
    soffice: str, files: Mapping[str, bytes], folder: Path, *, to: str
) -> dict[str, Path]:
    """Give the files that LibreOffice makes of Word files, by their names; one start for all."""
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", to, "--outdir", str(folder)]
    sources = [str(folder / f"{name}.docx") for name in files]
    subprocess.run([*command, *sources], check=True, capture_output=True, timeout=300)
    return {name: folder / f"{name}.{to.partition(':')[0]}" for name in files}


def words_of_pdf(pdftotext: str, path: Path, *options: str) -> str:
    """Give the words of a PDF, a blank between any two, in the order of reading."""
    done = subprocess.run(
        [pdftotext, *options, str(path), "-"], check=True, capture_output=True, encoding="utf-8"
    )
    return " ".join(done.stdout.split())


def lines_of_text(path: Path) -> list[str]:
    """Give the lines of a text export that are not empty, each with single blanks."""
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    return [" ".join(line.split()) for line in lines if line.strip()]
