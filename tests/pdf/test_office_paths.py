from __future__ import annotations

from collections.abc import Iterable

import pytest

from cabinetpaper.pdf.office_paths import System, inside, paths, system_of

APP_PATHS = r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\soffice.exe"
INSTALL_PATH = r"SOFTWARE\LibreOffice\UNO\InstallPath"


def test_the_path_comes_before_where_installers_put_it() -> None:
    found = paths(System.OTHER, {"PATH": "/home/a/bin:/usr/bin"})
    assert found[:5] == (
        "/home/a/bin/soffice",
        "/home/a/bin/libreoffice",
        "/usr/bin/soffice",
        "/usr/bin/libreoffice",
        "/usr/lib/libreoffice/program/soffice",
    )


def test_of_the_packages_in_opt_the_newest_comes_first() -> None:
    folders = ("libreoffice7.6", "google", "libreoffice25.2", "libreoffice24.8", "libreoffice")
    found = paths(System.OTHER, {}, folders=folders)
    assert [path for path in found if path.startswith("/opt/")] == [
        "/opt/libreoffice25.2/program/soffice",
        "/opt/libreoffice24.8/program/soffice",
        "/opt/libreoffice7.6/program/soffice",
        "/opt/libreoffice/program/soffice",
    ]


def test_a_snap_and_a_flatpak_are_looked_for_last() -> None:
    assert paths(System.OTHER, {"HOME": "/home/a"})[-3:] == (
        "/snap/bin/libreoffice",
        "/var/lib/flatpak/exports/bin/org.libreoffice.LibreOffice",
        "/home/a/.local/share/flatpak/exports/bin/org.libreoffice.LibreOffice",
    )


def test_macos_has_it_in_the_applications_of_all_and_of_the_user() -> None:
    assert paths(System.MACOS, {"PATH": "/usr/bin", "HOME": "/Users/a"}) == (
        "/usr/bin/soffice",
        "/usr/bin/libreoffice",
        "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        "/Users/a/Applications/LibreOffice.app/Contents/MacOS/soffice",
    )


def test_windows_has_it_by_its_registry_and_in_program_files() -> None:
    def registry(key: str) -> Iterable[str]:
        return {
            APP_PATHS: ['"D:\\Office\\program\\soffice.exe"'],
            INSTALL_PATH: ["D:\\Office\\program", "E:\\LO\\program"],
        }.get(key, [])

    environment = {
        "Path": 'C:\\Windows;"C:\\A tool"',
        "ProgramFiles": "C:\\Program Files",
        "ProgramW6432": "C:\\Program Files",
        "ProgramFiles(x86)": "C:\\Program Files (x86)",
    }
    assert paths(System.WINDOWS, environment, registry=registry) == (
        "C:\\Windows\\soffice.com",
        "C:\\Windows\\soffice.exe",
        "C:\\A tool\\soffice.com",
        "C:\\A tool\\soffice.exe",
        "D:\\Office\\program\\soffice.com",
        "D:\\Office\\program\\soffice.exe",
        "E:\\LO\\program\\soffice.com",
        "E:\\LO\\program\\soffice.exe",
        "C:\\Program Files\\LibreOffice\\program\\soffice.com",
        "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
        "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com",
        "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe",
    )


@pytest.mark.parametrize(
    ("system", "folder", "program"),
    [
        (System.OTHER, "/opt/libreoffice25.2", "/opt/libreoffice25.2/program/soffice"),
        (
            System.MACOS,
            "/Applications/LibreOffice.app",
            "/Applications/LibreOffice.app/Contents/MacOS/soffice",
        ),
        (System.WINDOWS, "D:\\LibreOffice", "D:\\LibreOffice\\program\\soffice.com"),
        (System.WINDOWS, "D:\\LibreOffice\\program", "D:\\LibreOffice\\program\\soffice.com"),
    ],
)
def test_a_folder_that_is_named_holds_the_program(
    system: System, folder: str, program: str
) -> None:
    assert program in inside(system, folder)


@pytest.mark.parametrize(
    ("platform", "system"),
    [
        ("win32", System.WINDOWS),
        ("darwin", System.MACOS),
        ("linux", System.OTHER),
        ("freebsd14", System.OTHER),
    ],
)
def test_a_platform_is_a_system(platform: str, system: System) -> None:
    assert system_of(platform) is system
