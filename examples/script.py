"""A committee paper from a script: a report built by hand, and both products made from it.

    python examples/script.py [FOLDER]

writes agenda-item.docx and extract.docx into FOLDER (here, unless one is named). No other file is
read: what a paper folder and a workbook would say stands below.
"""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

from cabinetpaper import (
    Action,
    ActionPlan,
    AreaForImprovement,
    Contact,
    Inspection,
    Judgement,
    Meeting,
    Report,
    Section,
    Selection,
    Theme,
    check,
    read_completion,
    read_framework,
    read_markdown,
    render,
    render_extract,
)

ILACS = read_framework("ilacs-2018")

INSPECTION = Inspection(
    framework=ILACS,
    started=datetime.date(2018, 10, 15),
    ended=datetime.date(2018, 10, 19),
    published=datetime.date(2018, 11, 19),
    judgements=[
        Judgement(area=area, grade=ILACS.grade(grade))
        for area, grade in zip(ILACS.areas, ("Outstanding", "Good", "Good"), strict=True)
    ],
    overall=Judgement(area="Overall effectiveness", grade=ILACS.grade("good")),
    areas_for_improvement=[
        AreaForImprovement(
            title="Thresholds applied consistently to adolescents",
            finding="Now and then, risk to adolescents is judged by a different threshold.",
            theme="5.0",
        )
    ],
)

PLAN = ActionPlan(
    title="Extract from the development plan",
    themes=[
        Theme(
            reference="5.0",
            title="Thresholds applied consistently to adolescents",
            actions=[
                Action(
                    reference="5.1",
                    description="Review how risk management meetings are used.",
                    completion=read_completion("Apr-19"),
                    measures="- The review, completed\n- Its actions, carried out",
                    owners=["Head of Targeted Youth Support"],
                    progress="(1) The review has begun.\n(2) It reports in March 2019.",
                ),
                Action(
                    reference="5.2",
                    description="Issue guidance on practice.",
                    completion="Ongoing",
                    measures="- Audits that find thresholds applied alike",
                    owners=["Head of Services for Young People"],
                    progress="A first draft is with the service.",
                ),
            ],
        )
    ],
)

REPORT = Report(
    title="Ofsted inspection of children's services",
    meeting=Meeting(
        council="Hertfordshire County Council",
        committee="Children, Young People and Families Cabinet Panel",
        starts=datetime.datetime(2019, 2, 13, 10, 0),
        item="4",
        publish=datetime.date(2019, 2, 5),
    ),
    report_of=Contact(post="Director of Children's Services"),
    authors=[Contact(post="Performance Improvement Manager", telephone="01632 960394")],
    sections=[
        Section("Purpose of report", "To tell the panel what Ofsted found, and what follows."),
        Section(
            "Summary",
            read_markdown(
                "Inspectors graded overall effectiveness as **{{ overall.grade }}** and named "
                "{{ areas_for_improvement | length | words }} area for improvement, which "
                '{{ ref("appendix") }} answers. The statement of action goes to Ofsted by '
                "28 February 2019.\n\n{{ judgements }}"
            ),
        ),
        Section("Recommendation", "The panel is asked to consider the report."),
        Section("Background", read_markdown("{{ areas_for_improvement }}")),
        Section("Financial implications", "There are none."),
    ],
    # The house's standard words, in the variant that says why no assessment was made.
    wording={"Equalities implications": "not-required"},
    inspection=INSPECTION,
    plan=PLAN,
)


def main(folder: Path) -> None:
    """Make both products, and print what a committee clerk would find."""
    for finding in check(REPORT):
        print(finding)
    due = Selection(due_before=datetime.date(2019, 5, 1))
    (folder / "agenda-item.docx").write_bytes(render(REPORT))
    (folder / "extract.docx").write_bytes(render_extract(PLAN, selection=due))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
