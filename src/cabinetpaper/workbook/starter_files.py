"""A starter paper: takes a framework and words of a house, gives the files of a paper folder."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from importlib.resources import files

from cabinetpaper.model.inspection import Framework, words_of
from cabinetpaper.workbook.starter import starter_workbook

_TEXTS = files("cabinetpaper") / "data" / "starter"
_COUNCIL = "Hertfordshire County Council"
_SPECIAL = re.compile(r"([\\`*_\[\]<>&#{}])")


def starter_files(
    framework: Framework,
    *,
    house: str = "hertfordshire",
    council: str = _COUNCIL,
    headings: Sequence[str] = (),
) -> dict[str, bytes]:
    """Give the files of a starter paper by name: `paper.toml`, `narrative.md`, `appendix-a.xlsx`.

    They build at once, and hold a prompt in square brackets for everything an officer has to say.
    `headings` are those of the house's sections that an author writes, in its order; without any,
    the narrative has the sections of Hertfordshire.

    >>> list(starter_files(Framework(key="ilacs-2023", title="ILACS")))
    ['paper.toml', 'narrative.md', 'appendix-a.xlsx']
    """
    facts = {"house": house, "framework": framework.key, "council": council}
    return {
        "paper.toml": _paper(facts).encode(),
        "narrative.md": _narrative(headings).encode(),
        "appendix-a.xlsx": starter_workbook(framework),
    }


def _paper(facts: dict[str, str]) -> str:
    """Give the facts of the paper, each key of `facts` with its value in place of ours."""
    paper = (_TEXTS / "paper.toml").read_text(encoding="utf-8")
    lines = paper.split("\n")
    for index, line in enumerate(lines):
        key = line.partition(" = ")[0]
        if key in facts:
            lines[index] = f"{key} = {_toml_string(facts[key])}"
    return "\n".join(lines)


def _toml_string(value: str) -> str:
    # JSON's escapes are among those of a TOML basic string (TOML 1.0, String).
    return json.dumps(value)


def _narrative(headings: Sequence[str]) -> str:
    """Give the narrative: our words under the headings that we know, a prompt under the others."""
    text = (_TEXTS / "narrative.md").read_text(encoding="utf-8")
    if not headings:
        return text
    ours = dict(chapter.split("\n", 1) for chapter in text.removeprefix("# ").split("\n# "))
    known = {_key(heading): body for heading, body in ours.items()}
    wanted = {_key(heading) for heading in headings}
    made = [
        (heading, known.get(_key(heading), f"\n[Say what belongs under “{heading}”.]\n"))
        for heading in headings
    ]
    free = [
        (name, body) for name, body in ours.items() if _places(body) and _key(name) not in wanted
    ]
    place = _after(headings, before=_before_free(ours))
    made[place:place] = free
    return "\n".join(f"# {_escaped(heading)}\n{body}" for heading, body in made)


def _key(heading: str) -> str:
    """Give a heading as it is looked up: “Recommendation(s)” is “Recommendations” as well."""
    return words_of(heading).rstrip(" s")


def _places(body: str) -> bool:
    """Tell whether words place a table or list: no paper can do without, whatever its house."""
    return re.search(r"^\{\{ \w+ \}\}$", body, re.MULTILINE) is not None


def _before_free(ours: dict[str, str]) -> set[str]:
    names = list(ours)
    first = next(index for index, name in enumerate(names) if _places(ours[name]))
    return {_key(name) for name in names[:first]}


def _after(headings: Sequence[str], *, before: set[str]) -> int:
    """Give the place behind the last of the house's headings that stand before the free ones."""
    found = [index for index, heading in enumerate(headings, start=1) if _key(heading) in before]
    return max(found, default=len(headings))


def _escaped(heading: str) -> str:
    return _SPECIAL.sub(r"\\\1", heading)
