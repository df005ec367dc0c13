"""A starter paper: takes a framework and the name of a house, gives the files of a paper folder."""

from __future__ import annotations

import json
from importlib.resources import files

from cabinetpaper.model.inspection import Framework
from cabinetpaper.workbook.starter import starter_workbook

_TEXTS = files("cabinetpaper") / "data" / "starter"
_HOUSE = 'house = "hertfordshire"'
_FRAMEWORK = 'framework = "ilacs-2023"'


def starter_files(framework: Framework, *, house: str = "hertfordshire") -> dict[str, bytes]:
    """Give the files of a starter paper by name: `paper.toml`, `narrative.md`, `appendix-a.xlsx`.

    They build at once, and hold a prompt in square brackets for everything an officer has to say.
    The narrative has the sections that the house of Hertfordshire requires.

    >>> list(starter_files(Framework(key="ilacs-2023", title="ILACS")))
    ['paper.toml', 'narrative.md', 'appendix-a.xlsx']
    """
    return {
        "paper.toml": _paper(framework.key, house).encode(),
        "narrative.md": (_TEXTS / "narrative.md").read_bytes(),
        "appendix-a.xlsx": starter_workbook(framework),
    }


def _paper(framework: str, house: str) -> str:
    paper = (_TEXTS / "paper.toml").read_text(encoding="utf-8")
    for written, value in ((_HOUSE, house), (_FRAMEWORK, framework)):
        key = written.partition(" = ")[0]
        paper = paper.replace(written, f"{key} = {_toml_string(value)}")
    return paper


def _toml_string(value: str) -> str:
    # JSON's escapes are among those of a TOML basic string (TOML 1.0, String).
    return json.dumps(value)
