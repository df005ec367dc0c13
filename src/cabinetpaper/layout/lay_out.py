"""A report and a house → the `Document` that is printed: every number assigned, every fact filled.

`lay_out` makes the agenda item, with the appendix in it; `lay_out_extract` the appendix alone.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from attrs import evolve

from cabinetpaper.document.blocks import Document, Properties
from cabinetpaper.errors import Problems
from cabinetpaper.houses.house import House
from cabinetpaper.layout.chapters import chapters_of
from cabinetpaper.layout.contents import CONTENTS, check_place, with_contents
from cabinetpaper.layout.demands import check_demands, has_contents
from cabinetpaper.layout.expressions import Fields, Scope
from cabinetpaper.layout.facts import ATTRIBUTES, FACTS, FILTERS, PLACED, column_of
from cabinetpaper.layout.names import Names, names_of
from cabinetpaper.layout.paper import Paper
from cabinetpaper.layout.phrasing import Phrasing, check_locale
from cabinetpaper.layout.printable import check_printable
from cabinetpaper.layout.progress import nothing_to_show
from cabinetpaper.layout.references import References, check_targets, numbers_of
from cabinetpaper.layout.setting import Setting
from cabinetpaper.layout.settling import with_true_references
from cabinetpaper.layout.values import AppendixFacts, Contents, Labelled, Picture
from cabinetpaper.model.plan import ActionPlan
from cabinetpaper.model.report import Appendix, Report, TableForm
from cabinetpaper.model.states import Done


def lay_out(report: Report, house: House, *, as_of: datetime.date | None = None) -> Document:
    """Give the laid-out paper of a report; `print` of it is its readable outline.

    `as_of` is the day that the picture of progress shows, the meeting's unless given.

    Raises `InputError` with every problem and its place: an unknown fact or reference, a field that
    the house does not declare, a fact that is asked for and not given.
    """
    problems = Problems()
    check_demands(report, house, problems)
    chapters = chapters_of(report, house, problems)
    appendix = _titled(report.appendix, report.plan)
    names = names_of(
        sections=[(chapter.heading, chapter.body) for chapter in chapters],
        inspection=report.inspection,
        plan=report.plan,
        appendix=appendix,
        problems=problems,
    )
    paper = Paper(
        house=house,
        names=names,
        chapters=chapters,
        plan=report.plan,
        form=report.tables or house.appendix.tables,
    )
    setting = _setting_of(report, paper, appendix, problems)
    setting.picture = _picture(report, house, as_of or report.meeting.date)
    if not paper.places_summary:
        setting.findings.extend(nothing_to_show(report))
    document = with_true_references(paper.document(setting, _properties(report, house)))
    check_printable(document, problems)
    check_targets(document, house.frame.place, problems)
    check_place(document, house.frame.place, problems)
    problems.tell()
    if not has_contents(report, house):
        return document
    first = next(iter(names.headings), "")
    return with_contents(document, heading=house.contents_heading, first=first)


def _picture(report: Report, house: House, as_of: datetime.date) -> Picture | None:
    """Give the picture of progress that a report asks for, of no themes where it has no plan."""
    if report.summary is None:
        return None
    plan = report.plan or ActionPlan()
    done = Done(house.checks.words("actions", "status_done"), plan.scale)
    return Picture(form=report.summary, plan=plan, as_of=as_of, done=done)


def _setting_of(report: Report, paper: Paper, appendix: Appendix, problems: Problems) -> Setting:
    """Give the setting in which every reference is known: all but the plan is laid out to learn it.

    Not the sections alone, because what a template has above them may count with them.
    """
    house, names = paper.house, paper.names
    references = References(
        names=names,
        plan=report.plan,
        appendix=appendix if report.plan else None,
        others=report.appendices,
        word=house.appendix.word,
    )
    facts = {name: fact(report) for name, fact in FACTS.items()}
    declared = dict.fromkeys(one.name for one in house.fields)
    facts["fields"] = Fields({**declared, **dict(report.fields)})
    facts["appendix"] = _appendix_facts(appendix, house, names, "") if report.plan else None
    facts[CONTENTS] = Contents(has_contents(report, house))
    learning = _setting(house, report.locale, facts, references, Problems())
    learned = evolve(paper, plan=None).document(learning, Properties())
    known = evolve(references, numbers=numbers_of(learned.blocks))
    return _setting(house, report.locale, facts, known, problems)


def lay_out_extract(
    plan: ActionPlan,
    house: House,
    *,
    appendix: Appendix,
    filtered_by: str = "",
    tables: TableForm | None = None,
    locale: str = "en_GB",
) -> Document:
    """Give the appendix alone, its rows laid out as in the paper, the filter under its title."""
    check_locale(locale)
    problems = Problems()
    appendix = _titled(appendix, plan)
    names = names_of(plan=plan, appendix=appendix, problems=problems)
    references = References(names=names, plan=plan, appendix=appendix, word=house.appendix.word)
    facts: dict[str, object] = dict.fromkeys(FACTS)
    heading = _appendix_facts(appendix, house, names, filtered_by)
    facts |= {"plan": plan, "title": heading.heading.text, "appendix": heading}
    facts[CONTENTS] = Contents(False)
    paper = Paper(
        house=house,
        names=names,
        chapters=(),
        plan=plan,
        form=tables or house.appendix.tables,
        is_extract=True,
    )
    setting = _setting(house, locale, facts, references, problems)
    properties = Properties(title=heading.heading.text, language=locale.replace("_", "-"))
    document = paper.document(setting, properties)
    check_printable(document, problems)
    problems.tell()
    return document


def _setting(
    house: House,
    locale: str,
    facts: Mapping[str, object],
    references: References,
    problems: Problems,
) -> Setting:
    scope = Scope(
        facts=facts,
        attributes=ATTRIBUTES,
        filters={**FILTERS, "column": column_of(references.plan)},
        ref=references.find,
        placed=PLACED,
    )
    phrasing = Phrasing(house=house, locale=locale)
    return Setting(house=house, phrasing=phrasing, scope=scope, problems=problems)


def _titled(appendix: Appendix, plan: ActionPlan | None) -> Appendix:
    """Give the appendix with a title: its own, else the plan's."""
    title = appendix.title or (plan.title if plan else "") or "Action plan"
    return evolve(appendix, title=title)


def _appendix_facts(
    appendix: Appendix, house: House, names: Names, filtered_by: str
) -> AppendixFacts:
    label = f"{house.appendix.word} {appendix.label}" if appendix.label else ""
    text = f"{label} – {appendix.title}" if label else appendix.title
    return AppendixFacts(
        heading=Labelled(text=text, label=label, bookmark=names.appendix),
        label=label,
        title=appendix.title,
        filter=filtered_by,
    )


def _properties(report: Report, house: House) -> Properties:
    people = report.authors or ((report.report_of,) if report.report_of else ())
    phrasing = Phrasing(house=house, locale=report.locale)
    return Properties(
        title=report.title,
        language=report.locale.replace("_", "-"),
        author="; ".join(phrasing.contact(person) for person in people) or report.meeting.council,
        subject=f"{report.meeting.council}, {report.meeting.committee}",
        made_of=report.place.file or "",
        created=report.meeting.starts,
    )
