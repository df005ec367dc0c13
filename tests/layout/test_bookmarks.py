"""Names of bookmarks: readable, never two alike, never longer than Word keeps."""

import re
from collections.abc import Sequence

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.errors import Problems
from cabinetpaper.layout.bookmarks import LONGEST, Named, bookmarks, slug
from cabinetpaper.layout.names import names_of
from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.model.report import Appendix

MOST_OF_WORD = 40
HASHED = re.compile(r"__[0-9a-f]{6}(_\d+)?$")


def named(*words: str) -> tuple[str, ...]:
    return bookmarks([Named(word) for word in words], kind="action")


def test_a_name_keeps_letters_and_digits_in_lower_case():
    assert named("4.1", "7a", "PAPER C") == ("action_4_1", "action_7a", "action_paper_c")
    assert slug("Dŵr & Llŷn") == "dŵr___llŷn"


def test_a_name_has_no_characters_that_count_twice_in_word():
    assert slug("a𝟘b") == "a_b"


def test_a_name_has_letters_and_digits_and_no_other_numerals():
    assert slug("½ of 4² and Ⅳ") == "__of_4__and__"


def test_a_name_without_letters_is_told_apart_by_a_hash():
    [name] = named("–")
    assert re.fullmatch(r"action__[0-9a-f]{6}", name)
    assert named("") != named("–")


def test_a_name_that_is_too_long_is_cut_and_told_apart_by_a_hash():
    first, second = named("x" * 40 + "a", "x" * 40 + "b")
    assert first.startswith("action_xxxxxxxxxxxxxxxxx__")
    assert len(first) == LONGEST
    assert first != second
    [longest] = named("x" * (LONGEST - len("action_")))
    assert not HASHED.search(longest)


def test_twins_are_told_apart_by_what_they_are_and_then_by_their_order():
    things = [Named("4.1", ("a",)), Named("4.1", ("b",)), Named("4.1", ("b",))]
    first, second, third = bookmarks(things, kind="action")
    assert first.startswith("action_4_1__")
    assert second.startswith("action_4_1__")
    assert first != second
    assert third == f"{second}_2"


def test_names_that_differ_in_marks_alone_are_twins():
    first, second = named("4.1", "4-1")
    assert HASHED.search(first)
    assert HASHED.search(second)
    assert first != second


def test_what_cannot_be_printed_has_a_name_all_the_same():
    assert named("\ud800", "\ud800")[1] == f"{named(chr(0xD800))[0]}_2"


WORDS = st.text(max_size=50) | st.sampled_from(["4.1", "4-1", "4.1 ", "", "–", "A" * 40])
THINGS = st.builds(Named, WORDS, st.tuples(WORDS) | st.just(()))


@given(st.lists(THINGS, max_size=12))
def test_names_are_unique_and_at_most_as_long_as_word_keeps(things: list[Named]):
    names = bookmarks(things, kind="paragraph")
    assert len(set(names)) == len(things)
    for name in names:
        assert len(name.encode("utf-16-le")) <= 2 * MOST_OF_WORD
        assert name == name.casefold()
        assert re.fullmatch(r"[^\W\d]\w*", name)


def action_names(*actions: Action) -> tuple[str, ...]:
    plan = ActionPlan(themes=[Theme(reference="4.0", title="Placements", actions=actions)])
    return names_of(plan=plan, appendix=Appendix(label="A"), problems=Problems()).actions


REFERENCES = st.sampled_from(["4.1", "4.2", "4.10", "", "an objective of more than thirty letters"])
ACTIONS = st.builds(
    Action, reference=REFERENCES, description=st.sampled_from(["Ask.", "Review.", "Agree."])
)


@given(
    st.lists(ACTIONS, max_size=4, unique_by=lambda a: (a.reference, str(a.description))),
    st.lists(st.builds(Action, reference=st.sampled_from(["5.1", "5.2"]), description=st.just("x")),
             max_size=3),
)  # fmt: skip
def test_a_name_stays_when_actions_with_other_references_are_added_before(
    actions: list[Action], others: list[Action]
):
    assert action_names(*others, *actions)[len(others) :] == action_names(*actions)


def test_the_hash_is_over_theme_reference_and_the_first_eighty_characters():
    long = "x" * 80
    first, second = action_names(Action(description=long + "one"), Action(description="y" + long))
    [again] = action_names(Action(description=long + "two"))
    assert again == first
    assert second != first


# From cycle to cycle

KEPT = st.builds(
    Action,
    reference=st.sampled_from(
        ["4.1", "4.10", "4.1a", "7 (b)", "Amcan 1", "an objective of many words"]
    ),
    description=st.sampled_from(["Ask.", "Review.", "z" * 90]),
)
COMING = st.builds(
    Action,
    reference=st.sampled_from(["5.1", "5.2", "", "5-1"]),
    description=st.sampled_from(["Tell.", "Agree."]),
)
NEWS = st.sampled_from(["", "Done in March.", "(1) one\n(2) two"])


@st.composite
def cycles(draw: st.DrawFn) -> tuple[list[Action], list[Action]]:
    """Give the actions that stay, and all actions of a later cycle, with other progress."""
    kept = draw(st.lists(KEPT, min_size=1, max_size=5, unique_by=lambda a: a.reference))
    later = [evolve(action, progress=draw(NEWS), owners=[draw(NEWS) or "x"]) for action in kept]
    return kept, draw(st.permutations([*later, *draw(st.lists(COMING, max_size=4))]))


def by_reference(actions: Sequence[Action]) -> dict[str, str]:
    return dict(zip((one.reference for one in actions), action_names(*actions), strict=True))


@given(cycles())
def test_actions_come_go_and_move_and_report_progress_and_every_other_keeps_its_name(
    cycle: tuple[list[Action], list[Action]],
):
    kept, later = cycle
    before, after = by_reference(kept), by_reference(later)
    assert {reference: after[reference] for reference in before} == before


@given(cycles())
def test_a_reference_that_is_given_twice_changes_the_names_of_its_twins_alone(
    cycle: tuple[list[Action], list[Action]],
):
    kept, _ = cycle
    twin = Action(reference=kept[0].reference, description="Another.")
    before, after = action_names(*kept), action_names(*kept, twin)
    assert after[1:-1] == before[1:]
    assert HASHED.search(after[0])
    assert HASHED.search(after[-1])
    assert len(set(after)) == len(after)


def test_an_action_without_a_reference_keeps_its_name_while_its_theme_and_words_stay():
    before = Action(description="Ask.", progress="Begun.")
    after = Action(description="Ask.", progress="Done.", owners=["Head of Fostering"])
    assert (
        action_names(before)[0] == action_names(Action(reference="4.2", description="x"), after)[1]
    )
    assert action_names(before) == ("action__b503b5",)
    assert action_names(Action(description="Ask them.")) != action_names(before)


def test_the_names_of_twins_are_known_to_the_letter():
    twins = [
        Action(reference="4.1", description="Ask."),
        Action(reference="4.1", description="Tell."),
        Action(reference="4.1", description="Tell."),
        Action(reference="4.1 to be carried out by every school", description="Ask."),
    ]
    assert action_names(*twins) == (
        "action_4_1__fee7f3",
        "action_4_1__a0c88b",
        "action_4_1__a0c88b_2",
        "action_4_1_to_be_carried__3861d2",
    )
