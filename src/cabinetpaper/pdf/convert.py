"""A Word file and a LibreOffice → the tagged PDF that it makes of it, as it made it."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from cabinetpaper.errors import ProgramError
from cabinetpaper.frame.package import Package
from cabinetpaper.pdf.office import Office
from cabinetpaper.pdf.patience import SECONDS
from cabinetpaper.pdf.running import TimeUpError, Watch, run
from cabinetpaper.pdf.scratch import scratch, write_profile

# PDF/UA brings tags, bookmarks and the title in the window's bar. Comments stay out of a paper.
_OPTIONS = {
    "PDFUACompliance": {"type": "boolean", "value": "true"},
    "ExportNotes": {"type": "boolean", "value": "false"},
}
_FILTER = f"pdf:writer_pdf_Export:{json.dumps(_OPTIONS, separators=(',', ':'))}"
_QUOTED = 200


@frozen(kw_only=True)
class Patience:
    """How long a program may take, and whom to tell that it is still at it."""

    seconds: float = SECONDS
    watch: Watch = lambda: None


def convert(package: Package, data: bytes, office: Office, patience: Patience) -> bytes:
    """Give the PDF of a Word file, whose bytes are `data`.

    Raises `ProgramError` where LibreOffice cannot be started, does not end in its time, or ends
    and has made no PDF: its exit code says nothing.
    """
    with scratch(office.program, os.environ) as folder:
        source, profile = folder / "paper.docx", folder / "profile"
        source.write_bytes(data)
        write_profile(profile)
        command = [
            str(office.program),
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--norestore",
            "--convert-to",
            _FILTER,
            "--outdir",
            str(folder),
            str(source),
        ]
        said = _run(command, package.name, patience)
        return _made(folder / "paper.pdf", package.name, said)


def _run(command: list[str], name: str, patience: Patience) -> str:
    try:
        return run(
            command,
            seconds=patience.seconds,
            environment=_environment(os.environ),
            watch=patience.watch,
        )
    except OSError as error:
        raise ProgramError(
            f"{command[0]}: this cannot be started ({error.strerror or error})"
        ) from None
    except TimeUpError:
        raise ProgramError(
            f"LibreOffice had not made the PDF of {name} after {patience.seconds:g} seconds, and "
            "was stopped; give it longer with --timeout"
        ) from None


def _environment(own: Mapping[str, str]) -> dict[str, str]:
    """Give the environment that LibreOffice runs in: UTC, so that a date is the same everywhere."""
    return {**own, "TZ": "UTC", "SAL_USE_VCLPLUGIN": "svp"}


def _made(path: Path, name: str, said: str) -> bytes:
    try:
        data = path.read_bytes()
    except OSError:
        data = b""
    if not data.startswith(b"%PDF-"):
        words = " ".join(said.split())[:_QUOTED]
        raise ProgramError(
            f"LibreOffice made no PDF of {name}; "
            f"{f'it said: {words}' if words else 'it did not say why'}"
        )
    return data
