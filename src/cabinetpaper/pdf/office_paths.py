"""A system and its environment → the paths under which LibreOffice may stand, likeliest first.

The system, the environment, the registry and the folders come in as values, so that a test on one
system tells what happens on the others. `office.py` looks which of the paths is there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from pathlib import PurePath, PurePosixPath, PureWindowsPath

Registry = Callable[[str], Iterable[str]]
"""Gives the default values that stand under a key of the Windows registry; none elsewhere."""

# The installers of LibreOffice write the first two, some repackaged ones the third alone.
REGISTRY_KEYS = (
    r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\soffice.exe",
    r"SOFTWARE\LibreOffice\UNO\InstallPath",
    r"SOFTWARE\The Document Foundation\UNO\InstallPath",
)
# 64-bit Windows names the folder of 64-bit programs by another variable in 32-bit programs.
_PROGRAM_FILES = ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)")
_LINUX = (
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/usr/local/bin/soffice",
    "/snap/bin/libreoffice",
    "/var/lib/flatpak/exports/bin/org.libreoffice.LibreOffice",
)


class System(Enum):
    """A kind of operating system, as far as it says where programs are."""

    WINDOWS = "Windows"
    MACOS = "macOS"
    OTHER = "Linux and others"

    @property
    def names(self) -> tuple[str, ...]:
        """Give the names of the program. On Windows only `soffice.com` answers in a console."""
        if self is System.WINDOWS:
            return ("soffice.com", "soffice.exe")
        return ("soffice", "libreoffice")


def system_of(platform: str) -> System:
    """Give the system of a `sys.platform`.

    >>> system_of("win32"), system_of("darwin"), system_of("linux")
    (<System.WINDOWS: 'Windows'>, <System.MACOS: 'macOS'>, <System.OTHER: 'Linux and others'>)
    """
    return {"win32": System.WINDOWS, "darwin": System.MACOS}.get(platform, System.OTHER)


def paths(
    system: System,
    environment: Mapping[str, str],
    *,
    registry: Registry = lambda _: (),
    folders: Iterable[str] = (),
) -> tuple[str, ...]:
    """Give every path where the program may stand, each once: the PATH first, then the installers'.

    `folders` are those that stand in `/opt`, where The Document Foundation's own packages go.

    >>> paths(System.OTHER, {"PATH": "/usr/bin"}, folders=("libreoffice7.6", "libreoffice25.2"))[:4]
    ('/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/libreoffice25.2/program/soffice', \
'/opt/libreoffice7.6/program/soffice')
    """
    found = [*_on_path(system, environment)]
    if system is System.WINDOWS:
        found += _on_windows(environment, registry)
    elif system is System.MACOS:
        found += _on_macos(environment)
    else:
        found += _in_opt(folders)
        found += _LINUX
        if home := environment.get("HOME"):
            user = PurePosixPath(home, ".local/share/flatpak/exports/bin")
            found.append(str(user / "org.libreoffice.LibreOffice"))
    return tuple(dict.fromkeys(found))


def _on_path(system: System, environment: Mapping[str, str]) -> Iterator[str]:
    windows = system is System.WINDOWS
    named = next((value for name, value in environment.items() if name.upper() == "PATH"), "")
    for folder in named.split(";" if windows else ":"):
        if folder := folder.strip('"') if windows else folder:
            yield from _in(_path(system, folder), system)


def _on_windows(environment: Mapping[str, str], registry: Registry) -> Iterator[str]:
    for key in REGISTRY_KEYS:
        for value in registry(key):
            path = PureWindowsPath(value.strip('"'))
            yield from _in(path.parent if path.suffix.lower() == ".exe" else path, System.WINDOWS)
    for name in _PROGRAM_FILES:
        if folder := environment.get(name):
            yield from _in(PureWindowsPath(folder, "LibreOffice", "program"), System.WINDOWS)


def _on_macos(environment: Mapping[str, str]) -> Iterator[str]:
    for root in ("/", environment.get("HOME")):
        if root:
            bundle = PurePosixPath(root, "Applications", "LibreOffice.app")
            yield str(bundle / "Contents" / "MacOS" / "soffice")


def _in_opt(folders: Iterable[str]) -> Iterator[str]:
    """Give the programs of The Document Foundation's packages, the newest version first."""
    named = [(re.match(r"libreoffice([0-9.]*)", folder), folder) for folder in folders]
    versions = [
        ([int(part) for part in match[1].split(".") if part], folder)
        for match, folder in named
        if match
    ]
    for _, folder in sorted(versions, reverse=True):
        yield str(PurePosixPath("/opt", folder, "program", "soffice"))


def inside(system: System, folder: str) -> tuple[str, ...]:
    """Give where the program may stand in a folder that somebody named for it.

    >>> inside(System.MACOS, "/Applications/LibreOffice.app")[-2]
    '/Applications/LibreOffice.app/Contents/MacOS/soffice'
    """
    base = _path(system, folder)
    places = (base, base / "program", base / "Contents" / "MacOS")
    return tuple(path for place in places for path in _in(place, system))


def _in(folder: PurePath, system: System) -> Iterator[str]:
    for name in system.names:
        yield str(folder / name)


def _path(system: System, path: str) -> PurePath:
    return PureWindowsPath(path) if system is System.WINDOWS else PurePosixPath(path)
