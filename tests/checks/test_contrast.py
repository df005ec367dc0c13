from __future__ import annotations

import pytest

from cabinetpaper.checks.contrast import contrast, is_vivid, luminance, needed


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("000000", "FFFFFF", 21),
        ("767676", "FFFFFF", 4.54),
        ("FF0000", "FFFFFF", 4.0),
        ("0000FF", "FFFFFF", 8.59),
        ("123456", "123456", 1),
    ],
)
def test_contrast_is_as_others_reckon_it_both_ways(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


def test_luminance_goes_from_black_to_white() -> None:
    assert (luminance("000000"), luminance("FFFFFF")) == (0, pytest.approx(1))


def test_what_is_needed_goes_by_size_and_weight() -> None:
    sizes = [(None, False), (17.5, False), (18, False), (13.5, True), (14, True)]
    assert [needed(size, bold=bold) for size, bold in sizes] == [4.5, 4.5, 3.0, 4.5, 3.0]


def test_shades_of_grey_are_not_vivid() -> None:
    assert [is_vivid(one) for one in ("808080", "F2F2F2", "92D050", "")] == [
        False, False, True, False,
    ]  # fmt: skip
