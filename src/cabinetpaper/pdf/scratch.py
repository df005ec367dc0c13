"""A program → a folder of its own to work in, with a profile of LibreOffice that trusts nothing.

The folder is taken away whatever happens. A profile of our own keeps the user's settings and open
windows out of it: two LibreOffices on one profile hand their work to each other and say nothing.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

# Names of the configuration as LibreOffice's own registry (main.xcd) has them. Nothing is fetched:
# links of documents are blocked, a proxy that is not there takes what would go out, links are never
# brought up to date; and no macro or script runs, nor a program of Windows that an object names.
# DisableActiveContent is not among them: with it a chart of Word's is drawn as a piece of a jigsaw.
_SETTINGS = (
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "DisablePythonRuntime", "true"),
    ("Office.Common/Security/Scripting", "DisableOLEAutomation", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


@contextmanager
def scratch(program: Path, environment: Mapping[str, str]) -> Iterator[Path]:
    """Give a new folder that the program can reach, for as long as the block lasts."""
    base = _reachable(program, environment)
    # On Windows a file may be held for a moment after its program has ended.
    with tempfile.TemporaryDirectory(
        prefix="cabinetpaper-", dir=base, ignore_cleanup_errors=True
    ) as name:
        yield Path(name)


def _reachable(program: Path, environment: Mapping[str, str]) -> Path | None:
    """Give the folder that packages with walls round them share with us; None for the usual one.

    Both have a /tmp of their own. A snap sees its own folder in the user's home, a flatpak of
    LibreOffice the whole home.
    """
    parts, home = program.parts, environment.get("HOME")
    if not home or not {"snap", "flatpak"} & set(parts):
        return None
    base = Path(home, "snap/libreoffice/common") if "snap" in parts else Path(home, ".cache")
    return base if base.is_dir() else Path(home)


def write_profile(folder: Path) -> None:
    """Write the settings into a profile that is begun with them."""
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    user = folder / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor='
        f'"http://openoffice.org/2001/registry">{items}</oor:items>\n',
        encoding="utf-8",
    )
