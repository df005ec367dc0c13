"""A house's folder → `House`: `house.toml`, the wordings, the Word file. And where houses are.

A house is looked for as a path, then in `templates/` beside the paper and above it, then in the
user's own folder, then among those shipped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from cabinetpaper.errors import InputError, Problems
from cabinetpaper.frame.template import Frame, read_frame
from cabinetpaper.houses.house import (
    AppendixForm,
    DateForms,
    FieldType,
    House,
    HouseField,
    HouseSection,
    People,
)
from cabinetpaper.links import own_address
from cabinetpaper.markdown import read_body
from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.report import TableForm
from cabinetpaper.model.text import Text
from cabinetpaper.places import Place
from cabinetpaper.textfile import read_text_file
from cabinetpaper.toml_file import read_toml
from cabinetpaper.toml_values import TomlTable

TOML = "house.toml"
TEMPLATE = "agenda-item.docx"


def read_house(name: str | Path, *, beside: str | Path | None = None) -> House:
    """Give a house by its name or the path of its folder; `beside` is the folder of the paper.

    Raises `InputError` where there is none, or with every fault of its files.

    >>> read_house("hertfordshire").title
    'Hertfordshire County Council'
    """
    folder = find_house(name, beside=None if beside is None else Path(beside))
    problems = Problems()
    table = read_toml(folder / TOML, problems, place=Place(file=f"{folder.name}/{TOML}"))
    frame = _frame(folder, problems)
    house = _house(folder, table, frame, problems)
    problems.tell()
    assert house is not None
    return house


def find_house(name: str | Path, *, beside: Path | None) -> Path:
    """Give the folder of a house; raises `InputError` that names the houses there are."""
    for folder in _candidates(name, beside):
        if (folder / TOML).is_file():
            return folder
    if Path(name).is_dir():
        raise InputError(f"the folder is no house: it has no {TOML}", Place(file=str(name)))
    known = house_names(beside)
    near = get_close_matches(str(name).casefold(), known, n=1)
    said = f"; did you mean “{near[0]}”?" if near else ""
    raise InputError(f"there is no house “{name}” (there are: {', '.join(known)}){said}")


def house_names(beside: Path | None = None) -> list[str]:
    """Give the names of the houses that can be found from a paper's folder.

    >>> "hertfordshire" in house_names()
    True
    """
    found = {
        folder.parent.name
        for place in _places(beside)
        for folder in sorted(place.glob(f"*/{TOML}"))
    }
    return sorted(found)


def _candidates(name: str | Path, beside: Path | None) -> Iterator[Path]:
    if isinstance(name, Path) or "/" in name or "\\" in name:
        yield Path(name)
        if beside is not None:
            yield beside / name
        return
    for place in _places(beside):
        yield place / name


def _places(beside: Path | None) -> Iterator[Path]:
    """Give the folders that hold houses, the nearest to the paper first."""
    if beside is not None:
        folder = beside.resolve()
        for above in (folder, *folder.parents):
            yield above / "templates"
    from platformdirs import user_data_path

    yield user_data_path("cabinetpaper", appauthor=False) / "templates"
    yield shipped()


def shipped() -> Path:
    """Give the folder of the houses that come with the package.

    In a checkout that is installed to be edited they stand at the top of the repository.
    """
    package = Path(__file__).resolve().parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent.parent / "templates"


def _frame(folder: Path, problems: Problems) -> Frame | None:
    try:
        return read_frame(folder / TEMPLATE)
    except InputError as error:
        problems.take(error)
        return None


def _house(folder: Path, table: TomlTable, frame: Frame | None, problems: Problems) -> House | None:
    dates, appendix = _dates(table.table("dates")), _appendix(table.table("appendix"))
    values = {
        "title": table.text("title", required=True),
        "file_name": table.text("file_name", "{date} Item {item} - {title}"),
        "extract_name": table.text("extract_name", "{title}"),
        "none": table.text("none", "None"),
    }
    people = table.choice("people", People) or People.NAMES
    sections = [_section(one, folder, problems) for one in table.tables("sections")]
    fields = _fields(table.table("fields"))
    _refuse_twins(table, sections)
    table.close()
    if frame is None:
        return None
    return House(
        name=folder.name,
        folder=folder,
        frame=frame,
        sections=sections,
        fields=fields,
        dates=dates,
        appendix=appendix,
        people=people,
        **values,
    )


def _refuse_twins(table: TomlTable, sections: Iterable[HouseSection]) -> None:
    seen: dict[str, str] = {}
    for section in sections:
        for name in (section.heading, *section.aliases):
            if words_of(name) in seen:
                table.refuse("sections", f"two sections are called “{name}”")
            seen[words_of(name)] = name


def _dates(table: TomlTable) -> DateForms:
    default = DateForms()
    forms = DateForms(
        day=table.text("day", default.day),
        time=table.text("time", default.time),
        meeting=table.text("meeting", default.meeting),
    )
    table.close()
    return forms


def _appendix(table: TomlTable) -> AppendixForm:
    default = AppendixForm()
    form = AppendixForm(
        tables=table.choice("tables", TableForm) or default.tables,
        word=table.text("word", default.word),
        empty=table.text("empty", default.empty),
        unthemed=table.text("unthemed", default.unthemed),
        no_actions=table.text("no_actions", default.no_actions),
    )
    table.close()
    return form


def _section(table: TomlTable, folder: Path, problems: Problems) -> HouseSection:
    heading = table.text("heading", required=True)
    section = HouseSection(
        heading=heading,
        required=table.flag("required"),
        numbered=table.flag("numbered", True),
        aliases=table.texts("aliases"),
        variants=_wordings(heading, folder / "wording", problems),
        place=table.place_of("heading"),
    )
    table.close()
    return section


def _wordings(heading: str, folder: Path, problems: Problems) -> dict[str, Text]:
    """Give the standard words of a section: `heading.md` and its variants, `heading.variant.md`."""
    slug = "-".join(words_of(heading).split())
    found: dict[str, Text] = {}
    for path in sorted(folder.glob(f"{slug}.md")) + sorted(folder.glob(f"{slug}.*.md")):
        variant = path.name.removeprefix(slug).removesuffix(".md").lstrip(".")
        place = Place(file=f"{folder.parent.name}/wording/{path.name}")
        try:
            found[variant] = read_body(read_text_file(path, place), place=place, target=own_address)
        except InputError as error:
            problems.take(error)
    return found


def _fields(table: TomlTable) -> list[HouseField]:
    fields = []
    for name in table.values:
        inner = table.table(name)
        fields.append(
            HouseField(
                name=name,
                type=inner.choice("type", FieldType) or FieldType.TEXT,
                label=inner.text("label"),
            )
        )
        inner.close()
    return fields
