"""The author's sections and the house's: their order, their headings, the standard words."""

import pytest
from attrs import evolve
from tests.layout.papers import hertfordshire, laid, report_of, section, told

from cabinetpaper.document.blocks import Document, Paragraph
from cabinetpaper.errors import InputError
from cabinetpaper.houses.house import House, HouseSection
from cabinetpaper.layout.lay_out import lay_out
from cabinetpaper.markdown import read_markdown
from cabinetpaper.model.report import Section
from cabinetpaper.places import Place


def house(*sections: HouseSection) -> House:
    return evolve(hertfordshire(), sections=sections)


def standard(heading: str, **variants: str) -> HouseSection:
    words = {"": f"Standard words on {heading}."} | variants
    return HouseSection(
        heading=heading, variants={name: read_markdown(text) for name, text in words.items()}
    )


A, B, C, D = (HouseSection(heading=heading) for heading in ("First", "Second", "Third", "Fourth"))


def headings(document: Document) -> list[str]:
    return [
        f"{block.number} {block.text}".strip()
        for block in document.parts[0].blocks
        if isinstance(block, Paragraph) and block.style == "Heading 1"
    ]


def written(*sections: str) -> str:
    return "\n\n".join(f"# {heading}\n\nWords." for heading in sections)


def test_the_order_of_the_author_is_kept():
    assert headings(laid(written("Third", "First", "Free", "Second"), house=house(A, B, C))) == [
        "1 Third", "2 First", "3 Free", "4 Second",
    ]  # fmt: skip


def test_a_section_that_nobody_writes_is_absent():
    assert headings(laid(written("First"), house=house(A, B))) == ["1 First"]


@pytest.mark.parametrize(
    ("sections", "expected"),
    [
        (["First", "Third"], ["1 First", "2 Second", "3 Third"]),
        (["First", "Free", "Third"], ["1 First", "2 Free", "3 Second", "4 Third"]),
        (["First"], ["1 First", "2 Second"]),
        (["Third"], ["1 Second", "2 Third"]),
        (["Free"], ["1 Free", "2 Second"]),
        (["Free", "First", "Free too"], ["1 Free", "2 First", "3 Free too", "4 Second"]),
        ([], ["1 Second"]),
    ],
)
def test_standard_words_stand_after_the_house_section_before_them_and_its_free_ones(
    sections: list[str], expected: list[str]
):
    its = house(A, standard("Second"), C)
    assert headings(laid(written(*sections), house=its)) == expected


def test_several_standard_sections_keep_the_order_of_the_house():
    its = house(A, standard("Second"), standard("Third"), D, standard("Fifth"))
    assert headings(laid(written("First", "Fourth"), house=its)) == [
        "1 First", "2 Second", "3 Third", "4 Fourth", "5 Fifth",
    ]  # fmt: skip


def test_the_words_of_the_author_win_over_the_standard_ones():
    document = laid(written("Second"), house=house(A, standard("Second")))
    assert section(document, "Second") == ["[Numbered Paragraph] 1.1 Words."]


def test_the_heading_of_the_house_wins_over_the_spelling_of_the_author():
    its = house(HouseSection(heading="Financial Implications", aliases=["Finance"]), B)
    for typed in ("financial implications", "FINANCIAL  IMPLICATIONS:", "finance"):
        assert headings(laid(written(typed), house=its)) == ["1 Financial Implications"]


def test_a_free_heading_stays_as_typed():
    assert headings(laid(written("what WE found?"), house=house(A))) == ["1 what WE found?"]


def test_a_section_that_stands_twice_under_two_names_is_told_with_its_line():
    its = house(HouseSection(heading="Financial Implications", aliases=["Finance"]))
    assert told(written("Finance", "Financial implications"), house=its) == [
        "narrative.md › line 5: the section “Financial Implications” stands twice"
    ]


def test_a_variant_of_the_standard_words_can_be_chosen():
    its = house(standard("Second", short="In short."))
    chosen = laid(house=its, wording=[("second", "short")])
    assert section(chosen, "Second") == ["[Numbered Paragraph] 1.1 In short."]
    assert section(laid(house=its), "Second") == [
        "[Numbered Paragraph] 1.1 Standard words on Second."
    ]


def test_a_section_with_variants_alone_is_absent_until_one_is_chosen():
    only = HouseSection(heading="Second", variants={"short": read_markdown("In short.")})
    narrative, its = written("First"), house(A, only)
    assert headings(laid(narrative, house=its)) == ["1 First"]
    chosen = laid(narrative, house=its, wording=[("Second", "short")])
    assert headings(chosen) == ["1 First", "2 Second"]


def test_unknown_sections_and_variants_are_told_together_with_the_nearest():
    its = house(A, standard("Second", short="In short."), standard("Third"))
    wording = [("Secnd", "short"), ("Second", "shrt"), ("Third", "long"), ("First", "short")]
    assert told(house=its, wording=wording, place=Place(file="paper.toml")) == [
        "paper.toml: [wording]: the house has no section “Secnd”; did you mean “Second”?",
        "paper.toml: [wording]: “First” has no variant “short”; the house has none for it",
        "paper.toml: [wording]: “Second” has no variant “shrt”; did you mean “short”?",
        "paper.toml: [wording]: “Third” has no variant “long”; the house has none for it",
    ]


def test_a_section_without_a_number_is_not_counted():
    its = house(A, evolve(B, numbered=False), C)
    document = laid(written("First", "Second", "Third"), house=its)
    assert headings(document) == ["1 First", "Second", "2 Third"]
    assert section(document, "Second") == ["[Body Text] Words."]
    assert section(document, "Third") == ["[Numbered Paragraph] 2.1 Words."]


def test_a_section_that_a_script_writes_twice_is_told_without_a_line():
    report = evolve(report_of(), sections=[Section("First", "One."), Section("first.", "Two.")])
    with pytest.raises(InputError) as error:
        lay_out(report, house(A))
    assert str(error.value) == "the section “First” stands twice"
