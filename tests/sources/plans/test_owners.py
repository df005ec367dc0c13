"""Owners, where a name and a post can be told apart, and where they cannot."""

import pytest

from cabinetpaper.sources.plans.owners import read_owners


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        ("A. Example, Head of Fostering and Adoption", "A. Example",
         "Head of Fostering and Adoption"),
        ("A. Example, Training and development.", "A. Example", "Training and development."),
        ("A. Example – Head of Finance", "A. Example", "Head of Finance"),
        ("A. Example (Head of Finance)", "A. Example", "Head of Finance"),
        ("Head of Finance (A. Example)", "A. Example", "Head of Finance"),
        ("Head of Finance, A. Example", "A. Example", "Head of Finance"),
        ("Head of Finance", None, "Head of Finance"),
        ("Director of Children's Services", None, "Director of Children's Services"),
        ("Public Health, Education Lead", None, "Public Health, Education Lead"),
        ("A. Example", None, None),
        ("A. Example, B. Example", None, None),
        ("A. Example and Head of Finance", None, None),
        ("All", None, None),
        ("AE", None, None),
    ],
)  # fmt: skip
def test_name_and_post_are_told_apart_where_they_can_be(text, name, post):
    (owner,) = read_owners(text)
    assert (owner.text, owner.name, owner.post) == (text, name, post)


def test_each_line_is_an_owner_and_its_list_marker_is_none_of_him():
    owners = read_owners("- Head of Finance\n\n(2) A. Example, Head of Care ")
    assert [owner.text for owner in owners] == ["Head of Finance", "A. Example, Head of Care"]
