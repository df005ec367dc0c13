"""Narratives: every insertion, every kind of list, links, and references of every kind."""

from __future__ import annotations

import datetime
from functools import partial

from attrs import evolve
from tests.corpus.houses import hertfordshire, westmarsh
from tests.corpus.plans import plan
from tests.corpus.sample import Makers, Sample, paper, report_of

from cabinetpaper import (
    Action,
    ActionPlan,
    Appendix,
    AreaForImprovement,
    Inspection,
    Judgement,
    Paragraph,
    Section,
    Text,
    Theme,
    read_framework,
    read_markdown,
)
from cabinetpaper.model.markers import as_text
from cabinetpaper.model.report import BackgroundPaper

ILACS = read_framework("ilacs-2018")
INSPECTION = Inspection(
    framework=ILACS,
    started=datetime.date(2018, 10, 15),
    judgements=[
        Judgement(area=area, grade=ILACS.grade(grade))
        for area, grade in zip(ILACS.areas, ("Outstanding", "Good", "RI"), strict=True)
    ],
    overall=Judgement(area="Overall effectiveness", grade=ILACS.grade("Good")),
    areas_for_improvement=[
        AreaForImprovement(title="Stable placements", finding="They change:\n- often\n- late"),
        AreaForImprovement(title="Is support balanced?"),
    ],
)
FACTS = {
    "inspection": INSPECTION,
    "background_papers": [
        BackgroundPaper(title="Ofsted's report", url="https://reports.ofsted.gov.uk/"),
        BackgroundPaper(title="Notes of the board"),
    ],
    "appendices": [Appendix(label="B", title="Letter to Ofsted")],
    "plan": plan(2, 2),
}
INSERTIONS = ("judgements", "areas_for_improvement", "background_papers", "appendices")
# Every counting that layout knows, depth on depth; what skips or repeats is printed as typed.
LISTS = (
    "- one\n- two\n  - inside\n  - inside\n- three",
    "1. one\n2. two\n   1. inside\n   2. inside\n3. three",
    "(1) one\n(2) two\n(3) three",
    "(a) one\n(b) two\n    (i) inside\n    (ii) inside\n(c) three",
    "a) one\nb) two\nA) one\nB) two",
    "i) one\nii) two\niii) three\niv) four",
    "I. one\nII. two\n1) one\n2) two",
    "(1) one\n(2) two\nbetween\n(3) three",
    "(1) one\n(2) two\n(1) again\n(2) twice",
    "(3) from three\n(4) four",
    "(1) one\n(4) four\n(2) two",
    "- a\n• b\n– c\n* d\n✔ done",
    "Step 1: one\nStep 2: two",
)
EVERY_REFERENCE = """\
See {{ ref("appendix") }}, {{ ref("appendix B") }}, {{ ref("section Our words") }},
{{ ref("section Background information") }}, {{ ref("theme 1.0") }}, {{ ref("theme 2") }},
{{ ref("action 1.1") }}, {{ ref("area 2") }}, **{{ ref("below") }}** and *{{ ref("heading") }}*.

{{ ref("section Our words") | capitalised }} comes next.

{{ areas_for_improvement }}
"""


def inserting(name: str) -> Sample:
    """Give a paper with an insertion, in a section of its own and behind other words."""
    words = f"First.\n\n{{{{ {name} }}}}\n\nLast."
    return paper(
        report_of({"Summary": words, "Again": f"{{{{ {name} }}}}"}, **FACTS), hertfordshire()
    )


def inserting_in_westmarsh(*names: str) -> Sample:
    house, report = westmarsh()
    words = "\n\n".join(f"{{{{ {name} }}}}" for name in names)
    return paper(evolve(report, sections=[Section("Introduction", read_markdown(words))]), house)


def without_facts() -> Sample:
    """Give a paper that places what is not there: the house's words for none."""
    words = "{{ background_papers }}\n\n{{ appendices }}"
    return paper(report_of({"Summary": words}), hertfordshire())


def listing_in_cells() -> Sample:
    actions = [
        Action(reference=f"1.{number}", description=cell, progress=cell, measures=cell)
        for number, cell in enumerate(LISTS, start=1)
    ]
    plan = ActionPlan(title="Lists", themes=[Theme(reference="1.0", title="All", actions=actions)])
    return paper(report_of(plan=plan), hertfordshire())


def listing_in_the_body() -> Sample:
    sections = {
        f"List {number}": Text((Paragraph("These are listed:"), *as_text(words).blocks))
        for number, words in enumerate(LISTS, start=1)
    }
    return paper(report_of(sections), hertfordshire())


def listing_in_markdown() -> Sample:
    words = (
        "Before:\n\n- one\n- two\n  - inside\n    - deeper\n- three\n\nBetween:\n\n1. one\n2. two\n"
        "   - inside\n3. three\n\n> Without a number.\n\n1. anew\n2. and on\n\n## A heading\n\n"
        "Under it.\n\nAnd on."
    )
    return paper(report_of({"Summary": words, "More": words}), hertfordshire())


def linking() -> Sample:
    words = (
        "A [link](https://example.org/?a=1&b=2), a **[bold one](https://example.org)**, "
        "[mail](mailto:a@example.org), and [two](https://example.org) [beside](https://example.org)."
    )
    cells = ActionPlan(
        title="Links",
        themes=[
            Theme(
                reference="1.0",
                title="Links",
                actions=[Action(reference="1.1", description=read_markdown(words))],
            )
        ],
    )
    return paper(report_of(words, **(FACTS | {"plan": cells})), hertfordshire())


def referring() -> Sample:
    sections = {
        "Summary": EVERY_REFERENCE,
        "Our words": "One.\n\n## Inside {#heading}\n\nTwo.\n\nThree. {#below}",
        "Background information": "{{ background_papers }}",
    }
    return paper(report_of(sections, **FACTS), hertfordshire())


SAMPLES: Makers = {
    **{f"insertion-{name.replace('_', '-')}": partial(inserting, name) for name in INSERTIONS},
    "insertions-in-westmarsh": partial(inserting_in_westmarsh, *INSERTIONS),
    "insertions-of-nothing": without_facts,
    "lists-in-cells": listing_in_cells,
    "lists-in-the-body": listing_in_the_body,
    "lists-in-markdown": listing_in_markdown,
    "links": linking,
    "references": referring,
}
