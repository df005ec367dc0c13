"""The name or the file of a status scale in, a `Scale` out.

Scales are data: those that many plans use are shipped in `data/scales`, and anybody can add one as
a file of their own.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path

from attrs import field, frozen

from cabinetpaper.errors import Problems
from cabinetpaper.houses.named_files import NamedFiles
from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.scales import Progress, Scale, Step
from cabinetpaper.places import Place
from cabinetpaper.textfile import tell_by_line
from cabinetpaper.toml_file import read_toml
from cabinetpaper.toml_values import TomlTable
from cabinetpaper.tuples import as_tuple

DEFAULT = "colours"
_DATA = files("cabinetpaper") / "data"
_FILES = NamedFiles("scales", "status scale")
_RRGGBB = re.compile(r"#?([0-9A-Fa-f]{6})")


def scale_keys() -> tuple[str, ...]:
    """Give the names of the scales that are shipped.

    >>> scale_keys()
    ('brag', 'bryg', 'colours', 'rag', 'rayg')
    """
    return _FILES.keys()


def read_scale(name_or_path: str | Path = DEFAULT, *, beside: Path | None = None) -> Scale:
    """Give a status scale by its name, or from a `.toml` file of one's own.

    "" is the scale of a plan that names none: the colours, and nothing about their meaning.
    `beside` is the folder of the paper: a path is relative to it, and a name is looked for in
    `scales/` there, then in every folder above it, then among those shipped. Raises `InputError`
    where there is none, or where its file cannot be used.

    >>> [step.name for step in read_scale("rag").steps]
    ['Red', 'Amber', 'Green']
    """
    return _FILES.read(name_or_path or DEFAULT, beside, _read_file)


def _read_file(path: Path, place: Place) -> Scale:
    problems = Problems()
    table = read_toml(path, problems, place=place)
    tables = table.tables("steps")
    codes = frozenset(
        code for step in tables for it in step.texts("colours") if (code := _code(it))
    )
    scale = Scale(
        key=path.stem,
        title=table.text("title"),
        steps=[_step(step, codes) for step in tables],
        is_open=table.flag("open"),
    )
    if not tables:
        table.refuse("steps", "a scale needs its steps, each a table headed [[steps]]")
    _tell_doubles(scale, tables)
    table.close()
    tell_by_line(problems)
    return scale


def _step(table: TomlTable, codes: frozenset[str]) -> Step:
    colours, hues = _colours(table, codes)
    step = Step(
        name=table.text("name", required=True),
        words=table.texts("words"),
        colours=colours,
        hues=hues,
        says=table.text("says"),
        progress=table.choice("progress", Progress) or Progress.UNKNOWN,
    )
    table.close()
    return step


def _colours(table: TomlTable, codes: frozenset[str]) -> tuple[list[str], list[tuple[int, int]]]:
    """Give the colours of a step: RRGGBB as they are, and a family's name as all that is of it.

    `codes` are those that some step claims by themselves, so that no family has them.
    """
    colours: list[str] = []
    hues: list[tuple[int, int]] = []
    for written in table.texts("colours"):
        family = _families().get(written.casefold())
        if code := _code(written):
            colours.append(code)
        elif family:
            colours += [colour for colour in family.colours if colour not in codes]
            hues += family.hues
        else:
            table.refuse(
                "colours",
                f"“{written}” is no colour; expected {', '.join(_families())}, or one written "
                "as RRGGBB, such as FF0000",
            )
    return colours, hues


def _code(written: str) -> str:
    match = _RRGGBB.fullmatch(written)
    return match[1].upper() if match else ""


def _tell_doubles(scale: Scale, tables: tuple[TomlTable, ...]) -> None:
    """Note the words and colours that two steps claim, since they could mean either."""
    for key in ("words", "colours"):
        claimed: dict[str, int] = {}
        for index, (step, table) in enumerate(zip(scale.steps, tables, strict=True)):
            written = table.texts(key)
            for one in (step.name, *written) if key == "words" else written:
                first = claimed.setdefault(words_of(one), index)
                if first != index:
                    name = scale.steps[first].name
                    table.refuse(key, f"“{one}” means the step “{name}” already")


@frozen
class _Family:
    """A family of colours, as the data file has it."""

    colours: tuple[str, ...] = field(converter=as_tuple)
    hues: tuple[tuple[int, int], ...] = field(converter=as_tuple)


@cache
def _families() -> dict[str, _Family]:
    families = tomllib.loads((_DATA / "colours.toml").read_text("utf-8"))
    return {
        name: _Family(it["colours"], _hues(it.get("hues", []))) for name, it in families.items()
    }


def _hues(written: list[str]) -> list[tuple[int, int]]:
    stretches = (stretch.split("-") for stretch in written)
    return [(int(first), int(last)) for first, last in stretches]
