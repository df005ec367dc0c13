"""The name or the file of an inspection framework in, a `Framework` out.

Frameworks are data: those that Ofsted uses are shipped in `data/frameworks`, and anybody can add
one as a file of their own.
"""

from __future__ import annotations

from pathlib import Path

from cabinetpaper.errors import Problems
from cabinetpaper.houses.named_files import NamedFiles
from cabinetpaper.model.inspection import Framework
from cabinetpaper.places import Place
from cabinetpaper.textfile import tell_by_line
from cabinetpaper.toml_file import read_toml
from cabinetpaper.toml_values import TomlTable

_FILES = NamedFiles("frameworks", "framework")


def framework_keys() -> tuple[str, ...]:
    """Give the names of the frameworks that are shipped.

    >>> framework_keys()
    ('area-send-2023', 'ilacs-2018', 'ilacs-2023', 'ilacs-2026')
    """
    return _FILES.keys()


def read_framework(name_or_path: str | Path, *, beside: Path | None = None) -> Framework:
    """Give a framework by its name, or from a `.toml` file of one's own.

    `beside` is the folder of the paper: a path is relative to it, and a name is looked for in
    `frameworks/` there, then in every folder above it, then among those shipped. Raises
    `InputError` where there is none, or where its file cannot be used.

    >>> read_framework("ilacs-2026").overall is None
    True
    """
    return _FILES.read(name_or_path, beside, _read_file)


def _read_file(path: Path, place: Place) -> Framework:
    problems = Problems()
    table = read_toml(path, problems, place=place)
    framework = Framework(
        key=path.stem,
        title=table.text("title", required=True),
        inspectorate=table.text("inspectorate"),
        from_fieldwork=table.day("from_fieldwork"),
        areas=table.texts("areas"),
        overall=table.text("overall") or None,
        scale=table.texts("scale"),
        short_forms=table.table("short_forms").pairs(),
        outcomes=table.texts("outcomes"),
        source=table.text("source"),
    )
    _check(framework, table)
    table.close()
    tell_by_line(problems)
    return framework


def _check(framework: Framework, table: TomlTable) -> None:
    for short, name in framework.short_forms:
        if name not in framework.scale:
            table.table("short_forms").refuse(
                short, f"“{name}” is not a grade of the scale, which is {_listed(framework.scale)}"
            )
    if not framework.scale and not framework.outcomes:
        table.refuse("scale", "a framework needs a “scale” of grades, or “outcomes”")
    if framework.scale and not framework.areas and not framework.overall:
        table.refuse("areas", "a framework with grades needs the “areas” that they are given to")


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"“{name}”" for name in names) or "empty"
