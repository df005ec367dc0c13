"""A house's folder `wording/` in; the standard words of its sections out.

`heading.md` is the body of a section, `heading.variant.md` another that a paper may choose.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path

from attrs import frozen

from cabinetpaper.errors import InputError, Problems
from cabinetpaper.links import own_address
from cabinetpaper.markdown import read_markdown
from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.text import Text
from cabinetpaper.places import Place
from cabinetpaper.textfile import read_text_file


@frozen(kw_only=True)
class Wording:
    """One file of standard words: the section that it is for, as files write it, and the variant.

    `text` is None where the file could not be read, which is noted.
    """

    slug: str
    variant: str
    text: Text | None
    place: Place


def slug_of(heading: str) -> str:
    """Give a heading as the name of its file has it.

    >>> slug_of("Equalities Implications")
    'equalities-implications'
    """
    return "-".join(words_of(heading).split())


def read_wordings(folder: Path, problems: Problems) -> tuple[Wording, ...]:
    """Give every wording of a house, in the order of their files' names."""
    return tuple(_read(path, problems) for path in sorted(folder.glob("*.md")))


def _read(path: Path, problems: Problems) -> Wording:
    slug, _, variant = path.name.removesuffix(".md").partition(".")
    place = Place(file=f"{path.parent.parent.name}/wording/{path.name}")
    text = None
    try:
        text = read_markdown(read_text_file(path, place), place=place, target=own_address)
    except InputError as error:
        problems.take(error)
    return Wording(slug=slug, variant=variant, text=text, place=place)


def variants_of(heading: str, wordings: Iterable[Wording]) -> Mapping[str, Text]:
    """Give the words of a section by variant, "" for those without one."""
    slug = slug_of(heading)
    return {one.variant: one.text for one in wordings if one.slug == slug and one.text is not None}


def refuse_strays(headings: Iterable[str], wordings: Iterable[Wording], problems: Problems) -> None:
    """Note each wording that is for no section: its words would never be printed."""
    slugs = [slug_of(heading) for heading in headings]
    for one in wordings:
        if one.slug not in slugs:
            near = get_close_matches(one.slug, slugs, n=1)
            said = f"; did you mean “{near[0]}”?" if near else ""
            problems.add(f"no section of the house is called “{one.slug}”{said}", one.place)
