"""Status: letters, words, colours alone, colours that nobody knows."""

from __future__ import annotations

from typing import Any

from tests.workbooks.building import (
    AMBER,
    BLUE,
    GREEN,
    PURPLE,
    RED,
    YELLOW,
    cell,
    filled,
    number,
    one_sheet,
)
from tests.workbooks.expecting import HEADINGS, Case, action, usual

TEXT = "Visit each carer"


def plan(name: str, family: str, typed: Any, read: str, **others: Any) -> Case:
    heading = others.pop("heading", "RAG")
    return Case(
        name=name,
        family=family,
        made=one_sheet({3: [*HEADINGS, heading], 4: [*usual("1", TEXT), typed]}),
        actions=[action(4, "1", TEXT, status=read)],
        **others,
    )


COLOURS = {"Red": RED, "Amber": AMBER, "Green": GREEN, "Blue": BLUE, "Yellow": YELLOW}
SHADES = {
    "Red": ("#C00000", "#FF3300"),
    "Amber": ("#FFBF00", "#ED7D31", "#FF9900"),
    "Green": ("#92D050", "#00FF00", "#70AD47"),
}
WORDS = ("Red", "amber", "GREEN", "Green – on track")
# What they say of lateness differs from plan to plan, so the scale of a plan that names none does
# not hold them; every plan says them all the same.
STATES = ("Complete", "On track", "Not started", "Open")
WELSH = ("Coch", "Oren", "Gwyrdd", "Melyn", "Glas")
BY_COLOUR = [("status-by-colour", "note", "G4")]
OFF_THE_SCALE = [("status-unknown", "note", "G4")]

CASES = [
    *(plan(f"a status that is the letter {one}", "status-letter", one, one) for one in "RAGB"),
    *(plan(f"a status that is the word {word}", "status-word", word, word) for word in WORDS),
    *(
        plan(f"a status that is the word {word}", "status-word", word, word)
        for word in (*STATES, *WELSH)
    ),
    plan(
        "a word that is neither of the scale nor a state",
        "status-word",
        "Paused",
        "Paused",
        findings=OFF_THE_SCALE,
    ),
    *(
        plan(
            f"a status that is the colour {word} alone",
            "status-fill",
            filled(colour),
            word,
            findings=BY_COLOUR,
        )
        for word, colour in COLOURS.items()
    ),
    *(
        plan(
            f"a status that is the shade {shade} alone",
            "status-fill",
            filled(shade),
            word,
            findings=BY_COLOUR,
        )
        for word, shades in SHADES.items()
        for shade in shades
    ),
    plan(
        "a colour that no scale knows is asked about",
        "status-unknown-colour",
        filled(PURPLE),
        "",
        findings=[("status-colour-unknown", "warning", "G4")],
    ),
    plan("a status that is not there", "status-none", "", ""),
    plan("a white cell is no status", "status-none", filled("#FFFFFF"), ""),
    plan("a letter on its own colour is the letter", "status-letter", filled(AMBER, "A"), "A"),
    plan(
        "a word on a colour is the word",
        "status-word",
        filled(GREEN, "On track"),
        "On track",
    ),
    plan(
        "a share that is done",
        "status-word",
        number(0.75, "0%"),
        "75%",
        findings=OFF_THE_SCALE,
    ),
    plan("a status in bold", "status-word", cell("Amber", bold=True), "Amber"),
    plan("a blue, red, amber, green rating", "status-letter", "B", "B", heading="BRAG rating"),
    Case(
        name="Status beside Progress is the status",
        family="status-beside-progress",
        made=one_sheet(
            {
                3: [*HEADINGS[:5], "Status", "Progress"],
                4: [*usual("1", TEXT)[:5], "Amber", "Under way"],
            }
        ),
        actions=[action(4, "1", TEXT, status="Amber")],
    ),
    Case(
        name="Status where there is no progress is the progress",
        family="status-beside-progress",
        made=one_sheet({3: [*HEADINGS[:5], "Status"], 4: usual("1", TEXT)}),
        actions=[action(4, "1", TEXT)],
    ),
    Case(
        name="a colour on the progress is no status",
        family="status-none",
        made=one_sheet({3: HEADINGS, 4: [*usual("1", TEXT)[:5], filled(RED, "Under way")]}),
        actions=[action(4, "1", TEXT)],
        pinned=False,
    ),
]
