"""What LibreOffice saves lists the same: papers as we make them, and papers that were edited."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve
from tests.cli.running import EXAMPLE
from tests.sources.printed.editing import differences, edited, resaved, without_bookmarks
from tests.sources.printed.plans import every_shape, listed, meant
from tests.sources.printed.test_edited import BY_BOOKMARK, FORMS, PLAN, by_heading, edit
from tests.word.templates import hertfordshire

from cabinetpaper import (
    FoundBy,
    PaperValues,
    TableForm,
    read_paper,
    read_values,
    read_workbook,
    render,
    render_extract,
)


@pytest.fixture(scope="module")
def saved(
    program: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, bytes]:
    """Give papers as LibreOffice saves them: of every shape, with and without bookmarks, edited."""
    soffice = program("soffice")
    example = render(read_paper(EXAMPLE))
    files = {"example": example, "example-bare": edited(example, without_bookmarks)}
    for form in FORMS:
        shapes, fresh = (render_extract(plan, tables=form) for plan in (every_shape(), PLAN))
        files |= {
            f"shapes-{form}": shapes,
            f"shapes-bare-{form}": edited(shapes, without_bookmarks),
            f"fresh-{form}": fresh,
            f"fresh-bare-{form}": edited(fresh, without_bookmarks),
            f"edited-{form}": edited(fresh, edit),
            f"edited-bare-{form}": edited(edited(fresh, without_bookmarks), edit),
        }
    return resaved(soffice, tmp_path_factory.mktemp("saved"), files)


@pytest.mark.parametrize("form", FORMS)
def test_what_libreoffice_saves_lists_the_same(saved: dict[str, bytes], form: TableForm) -> None:
    found = read_values(saved[f"shapes-{form}"])
    assert found == read_values(render_extract(every_shape(), tables=form))
    bare = read_values(saved[f"shapes-bare-{form}"])
    assert listed(bare) == meant(every_shape(), hertfordshire())
    assert {value.bookmark for value in bare.values} == {None}


def test_the_example_that_libreoffice_saves_lists_what_its_workbook_says(
    saved: dict[str, bytes],
) -> None:
    plan = read_workbook(EXAMPLE / "appendix-a.xlsx").plan
    for name, way in (("example", FoundBy.BOOKMARK), ("example-bare", FoundBy.HEADING)):
        found = read_values(saved[name])
        assert listed(found) == meant(plan, hertfordshire())
        assert {value.found_by for value in found.values} == {way}
        assert found.findings == ()


def test_the_published_workbook_is_listed_as_it_is_when_libreoffice_saved_the_paper(
    program: Callable[[str], str], reference_folder: Path, tmp_path: Path
) -> None:
    plan = read_workbook(reference_folder / "appendix-a.xlsx").plan
    files = {form.value: render_extract(plan, tables=form) for form in FORMS}
    files |= {f"{name}-bare": edited(data, without_bookmarks) for name, data in files.items()}
    for data in resaved(program("soffice"), tmp_path, files).values():
        found = read_values(data)
        assert listed(found) == meant(plan, hertfordshire())
        assert found.findings == ()


@pytest.mark.parametrize("form", FORMS)
def test_an_edited_paper_that_libreoffice_saves_says_the_same(
    saved: dict[str, bytes], form: TableForm
) -> None:
    fresh = render_extract(PLAN, tables=form)
    before = read_values(fresh)
    assert differences(before, read_values(saved[f"edited-{form}"])) == BY_BOOKMARK[form]
    bare = read_values(edited(fresh, without_bookmarks))
    assert differences(bare, read_values(saved[f"edited-bare-{form}"])) == by_heading(form)


@pytest.mark.parametrize("form", FORMS)
def test_a_paper_that_libreoffice_saved_says_what_was_edited_then(
    saved: dict[str, bytes], form: TableForm
) -> None:
    before = read_values(render_extract(PLAN, tables=form))
    after = read_values(edited(saved[f"fresh-{form}"], edit))
    assert differences(before, after) == BY_BOOKMARK[form]
    bare = edited(saved[f"fresh-bare-{form}"], edit)
    assert differences(_bare(before), read_values(bare)) == by_heading(form)


def _bare(found: PaperValues) -> PaperValues:
    return evolve(found, values=[evolve(value, bookmark=None) for value in found.values])
