"""A folder's name → a starter paper in it: facts, narrative and workbook, which build at once."""

from __future__ import annotations

import os
from pathlib import Path

from cabinetpaper.errors import InputError, OutputError
from cabinetpaper.houses.folder import read_house
from cabinetpaper.houses.frameworks import read_framework
from cabinetpaper.houses.house import House

FRAMEWORK = "ilacs-2023"


def new(folder: str | Path, *, house: str = "hertfordshire") -> tuple[Path, ...]:
    """Write a starter paper and give its files; nothing that is there is ever overwritten.

    The narrative has the sections of the house that have no standard words, in its order. Raises
    `OutputError` where a file of the same name is there, before anything is written, and
    `InputError` for a house that is not there.
    """
    from cabinetpaper.record.targets import write
    from cabinetpaper.workbook.starter_files import starter_files

    target = Path(folder)
    if target.exists() and not target.is_dir():
        raise InputError(f"{target}: this is a file; expected the name of a folder")
    its = read_house(house, beside=target)
    files = starter_files(
        read_framework(FRAMEWORK),
        house=_as_named(house, its, target),
        council=its.title,
        headings=[one.heading for one in its.sections if "" not in one.variants],
    )
    there = [name for name in files if (target / name).exists()]
    if there:
        raise OutputError(
            f"{target}: {', '.join(there)} {'is' if len(there) == 1 else 'are'} there already; "
            "a starter paper never overwrites: name another folder"
        )
    for name, data in files.items():
        write(target / name, data)
    return tuple(target / name for name in files)


def _as_named(name: str, house: House, folder: Path) -> str:
    """Give the name of a house as the paper says it: a path is said from the paper's folder."""
    where = house.folder.resolve()
    if "/" not in name and "\\" not in name and where.parent.name == "templates":
        return name
    try:
        return f"./{Path(os.path.relpath(where, folder.resolve())).as_posix()}"
    except ValueError:  # on Windows no path leads from one drive to another
        return where.as_posix()
