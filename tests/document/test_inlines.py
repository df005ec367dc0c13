"""What stands inside a paragraph: words that look alike, and references."""

from hypothesis import given
from hypothesis import strategies as st

from cabinetpaper.document.inlines import Inline, Reference, Words, joined, marked, text_of

SEE = Reference("5", target="section_x", by_number=True)


def test_neighbours_that_look_alike_are_one_and_empty_words_are_none():
    assert joined([Words("a"), Words(""), Words("b"), Words("c", bold=True), Words("d")]) == (
        Words("ab"),
        Words("c", bold=True),
        Words("d"),
    )


def test_references_stay_apart():
    assert joined([SEE, SEE, Words("a")]) == (SEE, SEE, Words("a"))


def test_links_to_two_addresses_stay_apart():
    one, two = Words("a", link="https://a.org"), Words("b", link="https://b.org")
    assert joined([one, one, two]) == (Words("aa", link="https://a.org"), two)


INLINES = st.lists(
    st.builds(
        Words,
        st.text("ab", max_size=2),
        bold=st.booleans(),
        italic=st.booleans(),
        link=st.sampled_from([None, "https://a.org"]),
    )
    | st.just(SEE)
)


@given(INLINES)
def test_joining_keeps_the_words_and_is_done_once(inlines: list[Inline]):
    once = joined(inlines)
    assert text_of(once) == text_of(inlines)
    assert joined(once) == once
    assert marked(inlines) == marked(once)


def test_an_outline_marks_what_words_look_like():
    assert (
        marked(
            [
                Words("bold", bold=True),
                Words("both", bold=True, italic=True),
                Words("a\tb\nc"),
                Words("site", link="https://a.org"),
                SEE,
                Reference("Appendix A", target="appendix_a", italic=True),
            ]
        )
        == "**bold*****both***a⇥b⏎c[site](https://a.org)«5 → #section_x»*«Appendix A → appendix_a»*"
    )
