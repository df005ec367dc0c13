"""What a paper asks of its house: fields, labels of appendices, what is not made yet."""

import datetime

import pytest
from attrs import evolve
from tests.layout.papers import hertfordshire, laid, plan_of, section, told

from cabinetpaper.houses.house import FieldType, HouseField
from cabinetpaper.model.report import Appendix
from cabinetpaper.places import Place

TOML = Place(file="paper.toml")
HOUSE = evolve(
    hertfordshire(),
    fields=[
        HouseField(name="division"),
        HouseField(name="wards", type=FieldType.NUMBER),
        HouseField(name="decided", type=FieldType.DATE),
        HouseField(name="key", type=FieldType.YES_NO),
    ],
)


def test_the_fields_of_the_house_can_be_quoted():
    document = laid(
        "# Summary\n\n{{ fields.division }}, {{ fields.wards }}, {{ fields.decided }}, "
        "{{ fields.key }}",
        house=HOUSE,
        fields=[
            ("division", "Hertford"),
            ("wards", 3),
            ("decided", datetime.date(2019, 2, 13)),
            ("key", True),
        ],
    )
    assert section(document, "Summary") == [
        "[Numbered Paragraph] 1.1 Hertford, 3, 13 February 2019, Yes"
    ]


def test_a_field_that_is_declared_and_not_given_is_told_where_it_is_asked_for():
    assert told("# Summary\n\n{{ fields.division }}") == [
        "narrative.md › line 3: in {{ fields.division }}: this fact is not given; "
        "it is given under [fields] of paper.toml"
    ]


def test_fields_that_the_house_does_not_declare_are_told_together():
    fields = [("divison", "x"), ("wards", "3"), ("wards", True), ("decided", "2019-02-13"),
              ("key", 1)]  # fmt: skip
    assert told(house=HOUSE, fields=fields, place=TOML) == [
        "paper.toml: [fields]: the house hertfordshire declares no field “divison”; "
        "did you mean “division”?",
        "paper.toml: [fields]: “wards” is '3'; the house hertfordshire expects a whole number",
        "paper.toml: [fields]: “wards” is True; the house hertfordshire expects a whole number",
        "paper.toml: [fields]: “decided” is '2019-02-13'; the house hertfordshire expects a date, "
        "as 2019-02-13",
        "paper.toml: [fields]: “key” is 1; the house hertfordshire expects true or false",
    ]


def test_a_house_without_fields_says_so():
    assert told(house=evolve(HOUSE, fields=()), fields=[("division", "x")], place=TOML) == [
        "paper.toml: [fields]: the house hertfordshire declares no field “division” "
        "(it declares none)"
    ]


def test_an_unknown_locale_is_told_with_its_file():
    assert told(locale="en_XX_YY_ZZ_", place=TOML) == [
        "paper.toml: there is no locale “en_XX_YY_ZZ_”; expected a language and a country, "
        "such as en_GB or cy_GB"
    ]


@pytest.mark.parametrize("label", ["A", "a", " A.", "“A”"])
def test_a_further_appendix_with_the_label_of_the_papers_own_is_refused(label: str):
    others = [Appendix(label=label, title="Glossary")]
    assert told(plan=plan_of(), appendices=others, place=TOML) == [
        f"paper.toml: two appendices are called “Appendix {label.rstrip()}”: give each a label of "
        "its own"
    ]


def test_two_further_appendices_with_one_label_are_refused():
    others = [Appendix(label="B"), Appendix(label="C"), Appendix(label="b")]
    assert told(appendices=others) == [
        "two appendices are called “Appendix b”: give each a label of its own"
    ]


def test_a_paper_without_a_plan_has_no_appendix_of_its_own_to_be_confused_with():
    assert laid("# Summary\n\nWords.", appendices=[Appendix(label="A")]).findings == ()
