"""Every rule that a Word file of ours keeps: the invariants, and what Word alone cares about.

Neither schemas nor the Open XML SDK see these: ids that stand twice in a document, words where only
deleted words may be, and the lengths and counts that Word bears ([MS-OI29500], users' reports).
"""

from __future__ import annotations

from collections.abc import Iterator

from tests.word import invariants
from tests.word.invariants import Package, Rule

from cabinetpaper.frame.names import W, as_number, w
from cabinetpaper.layout.listings import MOST_LISTS

_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
# A template has lists of its own, on top of the paper's.
_TEMPLATES_LISTS = 25


def ids_are_there_once(package: Package) -> Iterator[str]:
    """Paragraphs, content controls and drawings each have ids of their own kind."""
    for what, attribute, path in (
        ("paragraph", f"{{{_2010}}}paraId", f"{{{W}}}p"),
        ("content control", w("val"), f"{{{W}}}sdtPr/{{{W}}}id"),
        ("drawing", "id", f"{{{_DRAWING}}}docPr"),
    ):
        found = [
            one.get(attribute)
            for tree in package.stories.values()
            for one in tree.iterfind(f".//{path}")
            if one.get(attribute) is not None
        ]
        for value in sorted({one for one in found if found.count(one) > 1}):
            yield f"the {what} {value} is there twice"


def deleted_words_are_no_words(package: Package) -> Iterator[str]:
    """A run inside `w:del` holds `w:delText`; Word cannot open one with `w:t` (17.3.3.31)."""
    for name, tree in package.stories.items():
        if tree.find(f".//{w('del')}//{w('t')}") is not None:
            yield f"{name}: there are words in a w:del"
        for run in tree.iter(w("delText")):
            if not any(one.tag == w("del") for one in run.iterancestors()):
                yield f"{name}: there are deleted words outside a w:del"


def word_bears_its_lists(package: Package) -> Iterator[str]:
    """Past some hundreds of list instances Word mixes its lists up (see `MOST_LISTS`)."""
    root = package.root("numbering")
    count = 0 if root is None else len(root.findall(w("num")))
    if count > MOST_LISTS + _TEMPLATES_LISTS:
        yield f"there are {count} lists"


def word_bears_its_lengths(package: Package) -> Iterator[str]:
    r"""What [MS-OI29500] says Word cuts or refuses, in the UTF-16 units that it counts.

    2.1.521: a tooltip has 260, an anchor 255; 2.1.227: a style's name has 253. A table has 63
    columns, and a page is 22 inches at most.
    """
    for link in package.every("hyperlink"):
        for name, most in (("tooltip", 260), ("anchor", 255)):
            if _units(link.get(w(name), "")) > most:
                yield f"a link's {name} is longer than {most}"
    for kind in ("paragraph", "character", "table"):
        for name in package.styles(kind).values():
            if _units(name) > 253:
                yield f"the name of the style {name[:20]} is longer than 253"
    yield from _too_wide(package)


def _too_wide(package: Package) -> Iterator[str]:
    for table in package.every("tbl"):
        if len(table.findall(f"{w('tblGrid')}/{w('gridCol')}")) > 63:
            yield "a table has more than 63 columns"
    for size in package.main.iter(w("pgSz")):
        if any((as_number(size.get(w(side))) or 0) > 31680 for side in ("w", "h")):
            yield "a page is larger than 22 inches"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


RULES: tuple[Rule, ...] = (
    *invariants.RULES,
    ids_are_there_once,
    deleted_words_are_no_words,
    word_bears_its_lists,
    word_bears_its_lengths,
)


def faults(data: bytes) -> list[str]:
    """Give every fault of a .docx by every rule, [] for a sound one."""
    package = Package(data)
    return [f"{rule.__name__}: {fault}" for rule in RULES for fault in rule(package)]
