"""A TOML file in, its top-level table out, to be read by typed getters.

What is no TOML at all is told in one line, with advice on the two slips that officers make most.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from cabinetpaper.errors import InputError, Problems
from cabinetpaper.places import Place
from cabinetpaper.textfile import read_text_file
from cabinetpaper.toml_lines import key_lines
from cabinetpaper.toml_values import TomlTable


def read_toml(path: Path, problems: Problems, *, place: Place | None = None) -> TomlTable:
    """Give the top-level table of a TOML file; problems with its values go to `problems`.

    Raises `InputError` where the file is absent, not UTF-8 or not TOML.
    """
    where = place or Place(file=path.name)
    source = read_text_file(path, where)
    try:
        values = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise _invalid(error, source, where) from None
    return TomlTable(values, place=where, lines=key_lines(source), problems=problems)


def _invalid(error: tomllib.TOMLDecodeError, source: str, place: Place) -> InputError:
    lines = source.split("\n")
    match = re.fullmatch(r"(.*) \(at (?:line (\d+), column \d+|end of document)\)", str(error))
    text = match[1] if match else str(error)
    line = int(match[2]) if match and match[2] else len(lines)
    typed = lines[min(line, len(lines)) - 1]
    if re.search(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?!:)", typed):
        text = "a time needs its seconds: 10:00:00"
    elif "\\" in typed:
        text += " (in quotes, write a backslash twice, or use a slash: /)"
    return InputError(f"this is not valid TOML: {text}", place.on(line))
