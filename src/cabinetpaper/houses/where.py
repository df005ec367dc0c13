"""The name of a house in; its folder out. And which houses there are.

A house is looked for as a path, then in `templates/` beside the paper and above it, then in the
user's own folder, then among those shipped.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from cabinetpaper.errors import InputError
from cabinetpaper.places import Place

TOML = "house.toml"


def find_house(name: str | Path, *, beside: Path | None) -> Path:
    """Give the folder of a house; raises `InputError` that names the houses there are."""
    for folder in _candidates(name, beside):
        if (folder / TOML).is_file():
            return folder
    for path in _as_paths(name, beside):
        if path.is_dir():
            raise InputError(f"the folder is no house: it has no {TOML}", Place(file=str(name)))
    known = house_names(beside)
    near = get_close_matches(str(name).casefold(), known, n=1)
    said = f"; did you mean “{near[0]}”?" if near else ""
    raise InputError(f"there is no house “{name}” (there are: {', '.join(known)}){said}")


def house_names(beside: Path | None = None) -> list[str]:
    """Give the names of the houses that can be found from a paper's folder.

    >>> "hertfordshire" in house_names()
    True
    """
    found = {
        folder.parent.name
        for place in _places(beside)
        for folder in sorted(place.glob(f"*/{TOML}"))
    }
    return sorted(found)


def _candidates(name: str | Path, beside: Path | None) -> Iterator[Path]:
    yield from _as_paths(name, beside)
    if not isinstance(name, Path) and "/" not in name and "\\" not in name:
        for place in _places(beside):
            yield place / name


def _as_paths(name: str | Path, beside: Path | None) -> Iterator[Path]:
    """Give what a name means as a path: beside the paper first, which builds from any folder."""
    if beside is not None:
        yield beside / name
    yield Path(name)


def _places(beside: Path | None) -> Iterator[Path]:
    """Give the folders that hold houses, the nearest to the paper first."""
    if beside is not None:
        folder = beside.resolve()
        for above in (folder, *folder.parents):
            yield above / "templates"
    from platformdirs import user_data_path

    yield user_data_path("cabinetpaper", appauthor=False) / "templates"
    yield shipped()


def shipped() -> Path:
    """Give the folder of the houses that come with the package.

    In a checkout that is installed to be edited they stand at the top of the repository.
    """
    package = Path(__file__).resolve().parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent.parent / "templates"
