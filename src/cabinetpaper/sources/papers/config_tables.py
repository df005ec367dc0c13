"""The tables of `paper.toml` in, the records of the model out; a function for each table."""

from __future__ import annotations

import datetime

from cabinetpaper.errors import InputError
from cabinetpaper.links import fault_of
from cabinetpaper.model.report import (
    Acceptance,
    Appendix,
    BackgroundPaper,
    Contact,
    FieldValue,
    Meeting,
    TableForm,
)
from cabinetpaper.sources.papers.config_values import AppendixFacts, InspectionFacts
from cabinetpaper.sources.plans.columns import PLAN, columns_for
from cabinetpaper.toml_values import TomlTable, told


def meeting(paper: TomlTable, *, required: bool) -> Meeting | None:
    """Give the meeting, or None where a needed fact of it is missing and noted."""
    table = paper.table("meeting")
    if "meeting" not in paper:
        if required:
            paper.refuse(
                "meeting", "[meeting] is missing; it needs “council”, “committee” and “starts”"
            )
        return None
    council = table.text("council", required=True)
    committee = table.text("committee", required=True)
    starts = table.moment("starts", required=True)
    publish, item = table.day("publish"), table.text("item")
    table.close()
    if not council or not committee or starts is None:
        return None
    return Meeting(council=council, committee=committee, starts=starts, publish=publish, item=item)


def report_of(paper: TomlTable) -> Contact | None:
    """Give whose report it is."""
    table = paper.table("report_of")
    post = table.text("post", required="report_of" in paper)
    table.close()
    return Contact(post=post) if post else None


def authors(paper: TomlTable) -> tuple[Contact, ...]:
    """Give the authors, each a post or a name at least."""
    found = [_contact(table, "post") for table in paper.tables("authors")]
    return tuple(contact for contact in found if contact)


def executive_members(paper: TomlTable) -> tuple[Contact, ...]:
    """Give the executive members, whose post is their portfolio."""
    found = [_contact(table, "portfolio") for table in paper.tables("executive_members")]
    return tuple(contact for contact in found if contact)


def _contact(table: TomlTable, post_key: str) -> Contact | None:
    post, name = table.text(post_key), table.text("name")
    telephone = email = ""
    if post_key == "post":
        telephone, email = table.text("telephone"), table.text("email")
    table.close()
    if not (post or name):
        table.refuse(post_key, f"{table.name} needs “{post_key}” or “name”")
        return None
    return Contact(post=post, name=name, telephone=telephone, email=email)


def inspection(paper: TomlTable) -> InspectionFacts | None:
    """Give what the paper says about the inspection, or None where it has no such table."""
    table = paper.table("inspection")
    facts = InspectionFacts(
        framework=table.text("framework", required="inspection" in paper),
        started=table.day("started"),
        ended=table.day("ended"),
        received=table.day("received"),
        published=table.day("published"),
        outcome=table.text("outcome"),
        place=table.place_of("framework"),
    )
    if facts.started and facts.ended and facts.ended < facts.started:
        table.refuse("ended", f"the inspection ended before it started, on {facts.started}")
    table.close()
    return facts if "inspection" in paper else None


def appendix(paper: TomlTable) -> AppendixFacts:
    """Give which part of the plan the paper carries."""
    table = paper.table("appendix")
    facts = AppendixFacts(
        label=table.text("label") or "A",
        title=table.text("title"),
        sheets=table.texts("sheets"),
        themes=table.texts("themes"),
        tables=table.choice("tables", TableForm),
        themes_place=table.place_of("themes"),
    )
    table.close()
    return facts


def appendices(paper: TomlTable) -> tuple[Appendix, ...]:
    """Give the further appendices, which are made elsewhere."""
    found = []
    for table in paper.tables("appendices"):
        label = table.text("label", required=True)
        found.append(Appendix(label=label, title=table.text("title")))
        table.close()
    return tuple(found)


def background_papers(paper: TomlTable) -> tuple[BackgroundPaper, ...]:
    """Give the background papers."""
    found = []
    for table in paper.tables("background_papers"):
        title, url = table.text("title", required=True), table.text("url")
        fault = fault_of(url) if url else None
        if fault:
            table.refuse("url", fault)
        table.close()
        found.append(BackgroundPaper(title=title, url=url))
    return tuple(found)


def links(paper: TomlTable) -> tuple[tuple[str, str], ...]:
    """Give the addresses by their word."""
    table = paper.table("links")
    found = table.pairs()
    for word, address in found:
        fault = fault_of(address) if address else None
        if fault:
            table.refuse(word, fault)
    return found


def fields(paper: TomlTable) -> tuple[tuple[str, FieldValue], ...]:
    """Give the house's own facts as they are; whether the house declares them, layout judges."""
    table = paper.table("fields")
    found: list[tuple[str, FieldValue]] = []
    for key, value in table.values.items():
        if isinstance(value, str):
            found.append((key, table.text(key)))
        elif type(value) in {bool, int, datetime.date}:
            found.append((key, value))
        else:
            table.refuse(
                key,
                f"“{key}” in [fields] must be text in quotes, true or false, a whole number or a "
                f"date, but is {told(value)}",
            )
    return tuple(found)


def columns(paper: TomlTable) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give the further headings by the field of the plan that they stand over."""
    table = paper.table("columns")
    found = tuple((key, table.texts(key)) for key in table.values)
    faults = [(key, _fault_of_columns({key: headings})) for key, headings in found]
    for key, fault in faults:
        if fault:
            table.refuse(key, fault)
    together = None if any(fault for _, fault in faults) else _fault_of_columns(dict(found))
    if together:
        paper.refuse("columns", together)
    return found


def _fault_of_columns(more: dict[str, tuple[str, ...]]) -> str | None:
    try:
        columns_for(PLAN, more)
    except InputError as error:
        return "; ".join(problem.text for problem in error.problems)
    return None


def accepted(paper: TomlTable) -> tuple[Acceptance, ...]:
    """Give the findings that somebody lets stand; one without a reason is refused."""
    found = []
    for table in paper.tables("accept"):
        code, where = table.text("code", required=True), table.text("where")
        reason = table.text("reason", required=True)
        table.close()
        if code and reason.strip():
            place = table.place_of("code")
            found.append(Acceptance(code=code, where=where, reason=reason, place=place))
    return tuple(found)
