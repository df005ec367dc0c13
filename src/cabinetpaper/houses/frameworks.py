"""The name or the file of an inspection framework in, a `Framework` out.

Frameworks are data: those that Ofsted uses are shipped in `data/frameworks`, and anybody can add
one as a file of their own.
"""

from __future__ import annotations

from difflib import get_close_matches
from importlib.resources import as_file, files
from pathlib import Path

from cabinetpaper.errors import InputError, Problems
from cabinetpaper.model.inspection import Framework
from cabinetpaper.places import Place
from cabinetpaper.textfile import tell_by_line
from cabinetpaper.toml_file import read_toml
from cabinetpaper.toml_values import TomlTable

_SHIPPED = files("cabinetpaper") / "data" / "frameworks"


def framework_keys() -> tuple[str, ...]:
    """Give the names of the frameworks that are shipped.

    >>> framework_keys()
    ('area-send-2023', 'ilacs-2018', 'ilacs-2023', 'ilacs-2026')
    """
    names = (item.name for item in _SHIPPED.iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def read_framework(name_or_path: str | Path, *, beside: Path | None = None) -> Framework:
    """Give a framework by its name, or from a `.toml` file of one's own.

    `beside` is the folder of the paper: a path is relative to it, and a name is looked for in
    `frameworks/` there, then in every folder above it, then among those shipped. Raises
    `InputError` where there is none, or where its file cannot be used.

    >>> read_framework("ilacs-2026").overall is None
    True
    """
    name = str(name_or_path)
    if isinstance(name_or_path, Path) or name.endswith(".toml"):
        return _read_file((beside or Path()) / name, Place(file=name))
    own = _own_files(beside)
    if name in own:
        return _read_file(own[name], Place(file=f"frameworks/{name}.toml"))
    if name not in framework_keys():
        raise InputError(_unknown(name, sorted({*own, *framework_keys()})))
    with as_file(_SHIPPED / f"{name}.toml") as path:
        return _read_file(path, Place(file=path.name))


def _own_files(beside: Path | None) -> dict[str, Path]:
    """Give the frameworks beside a paper and above it, by name; the nearest of a name counts."""
    if beside is None:
        return {}
    folder = beside.resolve()
    found: dict[str, Path] = {}
    for above in (folder, *folder.parents):
        for path in sorted((above / "frameworks").glob("*.toml")):
            found.setdefault(path.stem, path)
    return found


def _unknown(name: str, keys: list[str]) -> str:
    near = get_close_matches(name.casefold(), keys, n=1)
    advice = f"did you mean “{near[0]}”? " if near else ""
    return (
        f"there is no framework “{name}”; {advice}Those known are {', '.join(keys)}; the path of "
        "a .toml file of your own will do as well"
    )


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
