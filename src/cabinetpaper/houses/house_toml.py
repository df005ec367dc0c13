"""The tables of a `house.toml` in; the values that a `House` is made of out."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import fields as fields_of

from cabinetpaper.errors import Problems
from cabinetpaper.houses.house import (
    AppendixForm,
    DateForms,
    FieldType,
    HouseField,
    HouseSection,
    ProgressWords,
)
from cabinetpaper.houses.patterns import Moment, date_fault, name_fault
from cabinetpaper.houses.wordings import Wording, variants_of
from cabinetpaper.model.inspection import words_of
from cabinetpaper.model.report import TableForm
from cabinetpaper.toml_values import TomlTable


def name_pattern(table: TomlTable, key: str, default: str) -> str:
    """Give the pattern of a file name."""
    pattern = table.text(key, default)
    fault = name_fault(pattern)
    if fault is not None:
        table.refuse(key, f"“{key}” {fault}")
    return pattern


def printed(table: TomlTable, key: str, default: str) -> str:
    """Give words that a paper prints where it has none of its own, so that they may not be none."""
    words = table.text(key, default)
    if not words.strip():
        table.refuse(key, f"“{key}” is empty; expected words, such as “{default}”")
    return words


def date_forms(table: TomlTable) -> DateForms:
    """Give the forms of dates from `[dates]`."""
    default = DateForms()
    forms = DateForms(
        day=_date(table, "day", default.day, Moment.DAY),
        time=_date(table, "time", default.time, Moment.TIME),
        meeting=_date(table, "meeting", default.meeting, Moment.MEETING),
    )
    table.close()
    return forms


def _date(table: TomlTable, key: str, default: str, moment: Moment) -> str:
    pattern = table.text(key, default)
    fault = date_fault(pattern, moment)
    if fault is not None:
        table.refuse(key, f"“{key}” in [dates] {fault}")
    return pattern


def appendix_form(table: TomlTable) -> AppendixForm:
    """Give the form of the appendix from `[appendix]`."""
    default = AppendixForm()
    form = AppendixForm(
        tables=table.choice("tables", TableForm) or default.tables,
        word=printed(table, "word", default.word),
        empty=printed(table, "empty", default.empty),
        unthemed=printed(table, "unthemed", default.unthemed),
        no_actions=printed(table, "no_actions", default.no_actions),
        key=printed(table, "key", default.key),
        meaning=printed(table, "meaning", default.meaning),
    )
    table.close()
    return form


def progress_words(table: TomlTable) -> ProgressWords:
    """Give the words of the picture of progress from `[summary]`."""
    names = [one.name for one in fields_of(ProgressWords)]
    default = ProgressWords()
    said = {name: printed(table, name, getattr(default, name)) for name in names}
    for name, place in (("position", "{date}"), ("in_doubt", "{count}")):
        if place not in said[name]:
            table.refuse(name, f"“{name}” in [summary] lacks {place}, where it is to stand")
    table.close()
    return ProgressWords(**said)


def section_of(table: TomlTable, wordings: Iterable[Wording]) -> HouseSection:
    """Give a section from its `[[sections]]`, with its standard words."""
    heading = table.text("heading", required=True)
    section = HouseSection(
        heading=heading,
        required=table.flag("required"),
        numbered=table.flag("numbered", True),
        aliases=table.texts("aliases"),
        variants=variants_of(heading, wordings),
        place=table.place_of("heading"),
    )
    table.close()
    return section


def refuse_twins(sections: Iterable[HouseSection], problems: Problems) -> None:
    """Note a heading or alias that two sections bear: an author could not say which is meant."""
    seen: set[str] = set()
    for section in sections:
        names = {words_of(name): name for name in (section.heading, *section.aliases)}
        for words, name in names.items():
            if words and words in seen:
                problems.add(f"two sections are called “{name}”", section.place)
            seen.add(words)


def own_fields(table: TomlTable) -> list[HouseField]:
    """Give the house's own facts from `[fields]`."""
    fields = []
    for name in table.values:
        inner = table.table(name)
        if not name.isidentifier():
            table.refuse(
                name,
                f"“{name}” in [fields] cannot stand in a tag; expected letters, digits and _, "
                f"such as “{_as_identifier(name)}”",
            )
        fields.append(
            HouseField(
                name=name,
                type=inner.choice("type", FieldType) or FieldType.TEXT,
                label=inner.text("label"),
            )
        )
        inner.close()
    return fields


def _as_identifier(name: str) -> str:
    made = "".join(letter if letter.isalnum() else "_" for letter in name)
    return made if made.isidentifier() else f"_{made}"
