from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from lxml import etree

from cabinetpaper.pdf.scratch import scratch, write_profile


def where(program: str, home: Path) -> Path:
    with scratch(Path(program), {"HOME": str(home)}) as folder:
        assert folder.is_dir()
    assert not folder.exists()
    return folder.parent


def test_a_program_works_where_temporary_files_are(tmp_path: Path) -> None:
    assert where("/usr/bin/soffice", tmp_path) == Path(tempfile.gettempdir())


@pytest.mark.parametrize(
    ("program", "folder"),
    [
        ("/snap/bin/libreoffice", "snap/libreoffice/common"),
        ("/var/lib/flatpak/exports/bin/org.libreoffice.LibreOffice", ".cache"),
    ],
)
def test_a_program_with_walls_round_it_works_where_it_sees_our_files(
    tmp_path: Path, program: str, folder: str
) -> None:
    (tmp_path / folder).mkdir(parents=True)
    assert where(program, tmp_path) == tmp_path / folder
    assert where(program, tmp_path / folder) == tmp_path / folder


def interrupted() -> None:
    with scratch(Path("soffice"), {}) as folder:
        (folder / "half").write_bytes(b"%PDF")
        raise KeyboardInterrupt


def test_the_folder_goes_whatever_happens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert list(tmp_path.iterdir()) == []


def test_a_profile_is_well_formed(tmp_path: Path) -> None:
    write_profile(tmp_path / "profile")
    root = etree.parse(tmp_path / "profile" / "user" / "registrymodifications.xcu").getroot()
    assert len(root) == 10
