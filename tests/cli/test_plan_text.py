from __future__ import annotations

from cabinetpaper.cli.plan_text import plan_text
from cabinetpaper.model.completion import Completion
from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.places import Place

WHOLE = Action(
    reference="4.1",
    description="Ask.\n- them\n- all",
    completion="May-19",
    owners=["A. Example, Head of Care", "Board"],
    measures="(1) a\n(2) b",
    progress="Done in June",
    status="Green",
    finding="Slow",
    extra=[("Cost of it", "5"), ("A heading as long as this", "6"), ("Empty", "")],
    place=Place(file="plan.xlsx", sheet="Plan", cell="A4"),
)


def lines(*themes: Theme, title: str = "") -> list[str]:
    return plan_text(ActionPlan(title=title, themes=themes)).splitlines()


def test_an_action_is_shown_with_all_that_it_says_under_its_words() -> None:
    assert lines(Theme(reference="4.0", title="Care", actions=[WHOLE]), title="The plan") == [
        "The plan",
        "",
        "4.0 Care",
        "",
        "  4.1  Ask.",
        "       - them",
        "       - all",
        "       In          Plan!A4",
        "       Finding     Slow",
        "       Completion  May-19 (month, to 2019-05-31)",
        "       Owners      A. Example, Head of Care (name: A. Example, post: Head of Care)",
        "                   Board",
        "       Measures    (1) a",
        "                   (2) b",
        "       Progress    Done in June",
        "       Status      Green",
        "       Cost of it  5",
        "       A heading as long as this  6",
    ]


def test_what_is_not_there_is_said_and_an_empty_field_is_not() -> None:
    bare = Action(description="")
    assert lines(Theme(actions=[bare]), Theme(title="School")) == [
        "(no theme)",
        "",
        "  (no words)",
        "",
        "School",
        "",
        "  (no actions)",
    ]
    assert lines() == []


def test_a_completion_is_shown_as_written_with_what_it_means() -> None:
    shown = [
        next(line for line in lines(Theme(actions=[Action(description="Ask.", completion=words)]))
             if "Completion" in line).split(None, 1)[1]
        for words in ("Q3 2019/20", "2027 onwards", "Ongoing", "When it suits")
    ]  # fmt: skip
    assert shown == [
        "Q3 2019/20 (quarter, to 2019-12-31)",
        "2027 onwards (open, from 2027-01-01)",
        "Ongoing (no day)",
        "When it suits (no day)",
    ]
    assert Completion("") == Completion()
