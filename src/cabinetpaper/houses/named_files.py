"""Data that has a name, such as frameworks and scales: a name or a path in, the file it means out.

What many papers use is shipped; anybody can add one as a file of their own.
"""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

from attrs import frozen

from cabinetpaper.errors import InputError
from cabinetpaper.places import Place

Data = TypeVar("Data")


@frozen
class NamedFiles:
    """The `.toml` files of one kind: `folder` is where they stand, `noun` what one is called."""

    folder: str
    noun: str

    def keys(self) -> tuple[str, ...]:
        """Give the names of those that are shipped."""
        names = (item.name for item in self._shipped.iterdir())
        return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))

    def read(
        self, name_or_path: str | Path, beside: Path | None, read: Callable[[Path, Place], Data]
    ) -> Data:
        """Give what `read` makes of the file that a name or a path means.

        A path is relative to `beside`, the folder of the paper; a name is looked for in the folder
        of its kind there, then in every folder above it, then among those shipped. Raises
        `InputError` where there is none.
        """
        name = str(name_or_path)
        if isinstance(name_or_path, Path) or name.endswith(".toml"):
            return read((beside or Path()) / name, Place(file=name))
        own = self._own(beside)
        if name in own:
            return read(own[name], Place(file=f"{self.folder}/{name}.toml"))
        if name not in self.keys():
            raise InputError(self._unknown(name, sorted({*own, *self.keys()})))
        with as_file(self._shipped / f"{name}.toml") as path:
            return read(path, Place(file=path.name))

    @property
    def _shipped(self) -> Traversable:
        return files("cabinetpaper") / "data" / self.folder

    def _own(self, beside: Path | None) -> dict[str, Path]:
        """Give those beside a paper and above it, by name; the nearest of a name counts."""
        if beside is None:
            return {}
        base = beside.resolve()
        found: dict[str, Path] = {}
        for above in (base, *base.parents):
            for path in sorted((above / self.folder).glob("*.toml")):
                found.setdefault(path.stem, path)
        return found

    def _unknown(self, name: str, keys: list[str]) -> str:
        near = get_close_matches(name.casefold(), keys, n=1)
        advice = f"did you mean “{near[0]}”? " if near else ""
        return (
            f"there is no {self.noun} “{name}”; {advice}Those known are {', '.join(keys)}; the "
            "path of a .toml file of your own will do as well"
        )
