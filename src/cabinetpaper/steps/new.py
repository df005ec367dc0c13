"""A folder's name → a starter paper in it: facts, narrative and workbook, which build at once."""

from __future__ import annotations

from pathlib import Path

from cabinetpaper.errors import InputError, OutputError
from cabinetpaper.houses.folder import read_house
from cabinetpaper.houses.frameworks import read_framework

FRAMEWORK = "ilacs-2023"


def new(folder: str | Path, *, house: str = "hertfordshire") -> tuple[Path, ...]:
    """Write a starter paper and give its files; nothing that is there is ever overwritten.

    Raises `OutputError` where a file of the same name is there, before anything is written, and
    `InputError` for a house that is not there.
    """
    from cabinetpaper.record.targets import write
    from cabinetpaper.workbook.starter_files import starter_files

    target = Path(folder)
    if target.exists() and not target.is_dir():
        raise InputError(f"{target}: this is a file; expected the name of a folder")
    read_house(house, beside=target)
    files = starter_files(read_framework(FRAMEWORK), house=house)
    there = [name for name in files if (target / name).exists()]
    if there:
        raise OutputError(
            f"{target}: {', '.join(there)} {'is' if len(there) == 1 else 'are'} there already; "
            "a starter paper never overwrites: name another folder"
        )
    for name, data in files.items():
        write(target / name, data)
    return tuple(target / name for name in files)
