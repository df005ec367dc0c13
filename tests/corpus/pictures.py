"""What a paper has only where it asks: a list of contents, a picture of progress, statuses."""

from __future__ import annotations

from attrs import evolve
from tests.corpus.houses import hertfordshire, owners, westmarsh
from tests.corpus.plans import TITLE, action
from tests.corpus.sample import Makers, Sample, paper, report_of

from cabinetpaper import ActionPlan, TableForm, Theme
from cabinetpaper.houses.scales import read_scale
from cabinetpaper.model.report import SummaryForm

STATUSES = ("Green", "Amber – two weeks late", "R", "Complete", "")
WITH_STATUSES = ActionPlan(
    title=TITLE,
    scale=read_scale("rag"),
    themes=[
        Theme(
            reference="1.0",
            title="Stable placements",
            actions=[action(f"1.{number}", status=one) for number, one in enumerate(STATUSES)],
        ),
        Theme(reference="2.0", title="Not begun yet"),
        Theme(
            title="Without a number",
            actions=[action("a", completion="Ongoing"), action("b", completion="Jan-19")],
        ),
    ],
)
SECTIONS = {
    "Summary": 'Progress is in {{ ref("appendix") }}.',
    "A heading that is long enough to need a second line in the list of contents of it": "One.",
    "Our plan & what it costs": "Two.",
}


def _asked(form: TableForm, summary: SummaryForm, *, placed: bool) -> Sample:
    sections = {**SECTIONS, "Progress": "It stands:\n\n{{ summary }}"} if placed else SECTIONS
    report = report_of(sections, plan=WITH_STATUSES, tables=form, summary=summary, contents=True)
    return paper(report, hertfordshire())


def _in_westmarsh() -> Sample:
    house, report = westmarsh()
    return paper(
        evolve(report, plan=WITH_STATUSES, summary=SummaryForm.CHART, contents=True), house
    )


def _by_the_owners_words() -> Sample:
    return paper(
        report_of(SECTIONS, plan=WITH_STATUSES, summary=SummaryForm.TABLE, contents=True), owners()
    )


SAMPLES: Makers = {
    "pictures-chart-placed": lambda: _asked(TableForm.THEMES, SummaryForm.CHART, placed=True),
    "pictures-chart-in-appendix": lambda: _asked(TableForm.SINGLE, SummaryForm.CHART, placed=False),
    "pictures-table-placed": lambda: _asked(TableForm.SINGLE, SummaryForm.TABLE, placed=True),
    "pictures-table-in-appendix": lambda: _asked(TableForm.THEMES, SummaryForm.TABLE, placed=False),
    "pictures-in-westmarsh": _in_westmarsh,
    "pictures-by-owners-words": _by_the_owners_words,
}
