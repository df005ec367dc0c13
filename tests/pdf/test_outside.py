from __future__ import annotations

import pytest
from tests.pdf.making import small_paper, with_relationship

from cabinetpaper.errors import InputError
from cabinetpaper.frame.package import read_package
from cabinetpaper.pdf.outside import check_all_inside


def test_a_paper_of_ours_has_all_in_it() -> None:
    check_all_inside(read_package(small_paper()))


@pytest.mark.parametrize("kind", ["hyperlink", "attachedTemplate"])
def test_what_is_not_fetched_may_lead_elsewhere(kind: str) -> None:
    data = with_relationship(small_paper(), kind, "https://example.org/")
    check_all_inside(read_package(data))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("image", "a picture"),
        ("subDocument", "a part of a master document"),
        ("new", "a part of kind “new”"),
    ],
)
def test_what_would_be_fetched_is_refused_with_its_place(kind: str, words: str) -> None:
    data = with_relationship(small_paper(), kind, "https://example.org/x.png")
    with pytest.raises(InputError) as error:
        check_all_inside(read_package(data, name="paper.docx"))
    assert str(error.value) == (
        f"paper.docx › word/document.xml: {words} is not in the file but linked to "
        "“https://example.org/x.png”, and LibreOffice would fetch it: put it into the file in Word "
        "(File, Info, Edit Links to Files, Break Link)"
    )
