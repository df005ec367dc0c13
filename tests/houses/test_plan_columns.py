"""How a house heads the columns of the plan, and what it prints in each."""

from __future__ import annotations

from tests.word.templates import MAIN, Parts, changed, hertfordshire, replaced

from cabinetpaper.houses.plan_columns import plan_headers, theme_styles


def test_each_form_of_the_appendix_has_its_headers_and_the_field_under_each() -> None:
    themes, single = plan_headers(hertfordshire())
    assert themes == {
        "ref": "reference",
        "theme action": "description",
        "completion date": "completion",
        "how will progress impact be measured or evidenced": "measures",
        "owner": "owners",
        "status": "status",
        "progress to date": "progress",
    }
    assert list(single.items())[:3] == [
        ("theme", "theme"), ("ref", "reference"), ("action", "description"),
    ]  # fmt: skip


def test_a_column_of_only_this_plan_and_a_cell_of_two_tags_have_no_field() -> None:
    def change(parts: Parts) -> None:
        text = parts[MAIN].decode()
        text = text.replace("{{ action.owners }}", '{{ action | column("Cost") }}')
        text = text.replace(
            "{{ action.completion }}", "{{ action.completion }} {{ action.status }}"
        )
        parts[MAIN] = text.encode()

    themes, _ = plan_headers(changed(change))
    assert (themes["owner"], themes["completion date"]) == (None, None)


def test_the_heading_of_a_theme_may_have_a_style_of_the_houses_own() -> None:
    old = '<w:pStyle w:val="Heading2"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    new = '<w:pStyle w:val="TableHeading"/>'
    assert theme_styles(changed(replaced(MAIN, old, new))) == {"Table Heading"}
