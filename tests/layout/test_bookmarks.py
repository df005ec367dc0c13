"""Names of bookmarks: readable, never two alike, never longer than Word keeps."""

import re

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
