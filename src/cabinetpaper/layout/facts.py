"""The report → the facts that a tag can ask for: their names, their parts, and the filters.

`docs/facts.md` lists them for authors and owners of templates; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter

from attrs import evolve

from cabinetpaper.errors import InputError
from cabinetpaper.layout.expressions import Fields, Filter, Getter, nearest
from cabinetpaper.layout.phrasing import number_in_words
from cabinetpaper.layout.values import AppendixFacts, Pointing, ThemeFacts
from cabinetpaper.model.inspection import (
    AreaForImprovement,
    Grade,
    Inspection,
    Judgement,
    same_words,
    words_of,
)
from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.model.report import Appendix, BackgroundPaper, Contact, Meeting, Report
from cabinetpaper.model.text import Text


def _parts(*names: str, **others: Getter) -> Mapping[str, Getter]:
    return {**{name: attrgetter(name) for name in names}, **others}


ATTRIBUTES: Mapping[type, Mapping[str, Getter]] = {
    Meeting: _parts(
        "council", "committee", "starts", "date", "publish", "item",
        time=lambda meeting: attrgetter("starts")(meeting).time(),
    ),
    Contact: _parts("post", "name", "telephone", "email"),
    Inspection: _parts("framework", "started", "ended", "received", "published", "outcome"),
    Judgement: _parts("area", "grade", "previous"),
    AreaForImprovement: _parts("title", "finding", "theme", "priority", "body"),
    ActionPlan: _parts("title", "themes", "actions"),
    Theme: _parts("reference", "title", "actions"),
    Action: _parts(
        "reference", "description", "completion", "measures", "progress", "status", "finding",
        owners=attrgetter("owners_as_written"),
    ),
    ThemeFacts: _parts("reference", "title", "actions"),
    AppendixFacts: _parts("label", "title", "filter"),
    Appendix: _parts("label", "title"),
    BackgroundPaper: _parts("title", "url"),
}  # fmt: skip

FACTS: Mapping[str, Callable[[Report], object]] = {
    "title": attrgetter("title"),
    "meeting": attrgetter("meeting"),
    "report_of": attrgetter("report_of"),
    "authors": attrgetter("authors"),
    "executive_members": attrgetter("executive_members"),
    "inspection": attrgetter("inspection"),
    "judgements": lambda report: report.inspection.judgements if report.inspection else (),
    "overall": lambda report: report.inspection.overall if report.inspection else None,
    "areas_for_improvement": lambda report: (
        report.inspection.areas_for_improvement if report.inspection else ()
    ),
    "plan": attrgetter("plan"),
    "appendices": attrgetter("appendices"),
    "background_papers": attrgetter("background_papers"),
    "fields": lambda report: Fields(report.fields),
}

# What is placed and is no fact, with the sentence that says so where it is asked for as one.
PLACED: Mapping[str, str] = {
    "summary": "the picture of progress ({{ summary }}) stands alone in a paragraph of the "
    "narrative",
}


# Where a fact that a paper may lack is given, for the author who asks for it.
WHERE_GIVEN: Mapping[str, str] = {
    "meeting": "under [meeting] of paper.toml; an extract has none, and {%p if meeting %} keeps a "
    "line of the template out of it",
    "report_of": "under [report_of] of paper.toml",
    "inspection": "under [inspection] of paper.toml",
    "overall": "in the row of the overall judgement on the workbook’s sheet “Judgements”",
    "plan": "in the workbook",
    "appendix": "by the action plan of the workbook",
    "fields": "under [fields] of paper.toml",
}


def _length(value: object) -> int:
    if isinstance(value, tuple | str):
        return len(value)
    raise InputError("only a list or words have a length")


def _words(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int):
        raise InputError("only a number can be put into words")
    return number_in_words(value)


def _plain(value: object) -> str:
    if isinstance(value, str | Grade | Pointing):
        return str(value)
    raise InputError("only words have small letters and capitals")


def _lower(value: object) -> str:
    return _plain(value).lower()


def _capitalised(value: object) -> object:
    """Give words with a capital first letter; a reference stays one (“Section 5”)."""
    if isinstance(value, Pointing) and value.before:
        return evolve(value, before=value.before[:1].upper() + value.before[1:])
    text = _plain(value)
    return text[:1].upper() + text[1:]


def column_of(plan: ActionPlan | None) -> Filter:
    """Give the filter `column`: the text of a column that only this plan has.

    An action that has nothing in the column prints the house's empty words; a column that no
    action has is a slip.
    """
    known = plan.columns if plan else ()
    known += tuple(name for action in (plan.actions if plan else ()) for name, _ in action.extra)

    def column(value: object, heading: str) -> Text:
        if not isinstance(value, Action):
            raise InputError('column is asked of an action: action | column("RAG rating")')
        found = value.column(heading)
        if found is None and not any(same_words(heading, name) for name in known):
            own = [name for name, _ in value.extra]
            said = nearest(heading, known or own) or "; it has none of its own"
            raise InputError(f"the plan has no column “{heading}”{said}")
        return found or Text()

    return column


def _judgements(value: object) -> tuple[Judgement, ...]:
    if not isinstance(value, tuple) or not all(isinstance(one, Judgement) for one in value):
        raise InputError("this filter is asked of the judgements")
    return value


def _grade(value: object, area: str) -> object:
    """Give the grade of the one judgement whose area holds these words."""
    judgements = _judgements(value)
    found = [one for one in judgements if words_of(area) in words_of(one.area)]
    if len(found) != 1:
        areas = "; ".join(one.area for one in judgements) or "none"
        raise InputError(
            f"{len(found)} judgements are on “{area}”, expected one (there are: {areas})"
        )
    return found[0].grade


def _graded(value: object, grade: str) -> tuple[Judgement, ...]:
    """Give the judgements of one grade."""
    return tuple(one for one in _judgements(value) if words_of(str(one.grade)) == words_of(grade))


FILTERS: Mapping[str, Filter] = {
    "capitalised": _capitalised,
    "column": column_of(None),
    "grade": _grade,
    "graded": _graded,
    "length": _length,
    "lower": _lower,
    "words": _words,
}
