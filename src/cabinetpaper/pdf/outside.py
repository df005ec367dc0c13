"""A Word file → whether everything that its pages show is in it.

LibreOffice fetches a picture that is only linked to, while it opens the file: from a web server,
which learns of it, or from a drive that is not there, without a word. So such a file is refused.
"""

from __future__ import annotations

import posixpath

from cabinetpaper.errors import Problems
from cabinetpaper.frame.package import Package
from cabinetpaper.places import Place

# ECMA-376 Part 1, 11.3 and 15.2: what may lead out of a package without being fetched. The template
# that a file was begun from is named in most files of an office, and LibreOffice does not open it.
_NOT_FETCHED = frozenset(
    {"hyperlink", "attachedTemplate", "mailMergeSource", "mailMergeHeaderSource"}
)
_WORDS = {
    "image": "a picture",
    "oleObject": "an embedded object",
    "subDocument": "a part of a master document",
    "frame": "a page",
    "video": "a film",
    "audio": "a sound",
}


def check_all_inside(package: Package) -> None:
    """Raise `InputError` where a part of a file is fetched from elsewhere when it is opened."""
    problems = Problems()
    for part in package.parts:
        folder, name = posixpath.split(part)
        if not name.endswith(".rels") or posixpath.basename(folder) != "_rels":
            continue
        owner = posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))
        for relationship in package.rels(owner).values():
            kind = relationship.type.rpartition("/")[2]
            if relationship.external and kind not in _NOT_FETCHED:
                problems.add(
                    f"{_WORDS.get(kind, f'a part of kind “{kind}”')} is not in the file but linked "
                    f"to “{relationship.target}”, and LibreOffice would fetch it: put it into the "
                    "file in Word (File, Info, Edit Links to Files, Break Link)",
                    Place(file=package.name, where=owner),
                )
    problems.tell()
