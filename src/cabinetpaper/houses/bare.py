"""The house of a plan that no paper carries: it says nothing of its own."""

from __future__ import annotations

from pathlib import Path

from cabinetpaper.frame.numbering import Numbering
from cabinetpaper.frame.package import Package
from cabinetpaper.frame.template import Frame
from cabinetpaper.houses.house import House
from cabinetpaper.places import NOWHERE


def bare_house() -> House:
    """Give a house without sections, words and Word file, to judge by what is shipped."""
    frame = Frame(
        package=Package(name="", parts={}),
        numbering=Numbering(),
        parts=(),
        blocks={},
        margins=(),
        place=NOWHERE,
    )
    return House(name="", title="", folder=Path(), frame=frame)
