"""Seven more plans in published shapes: trackers, roman numerals, damage that comes together."""

from __future__ import annotations

from tests.workbooks.building import Cell, bold, cell, filled, number, on, one_sheet
from tests.workbooks.expecting import SOMEWHERE, Case, action, day, done, month, no_time, owner

FAMILY = "published"

AUDIT_TRACKER = Case(
    name="a tracker of audit recommendations with dates that were moved",
    family=FAMILY,
    made=one_sheet(
        {
            1: ["Audit and Governance Committee: recommendations that are open"],
            4: [
                "Ref No", "Audit", "Actions Required", "Priority", "Responsible Officer",
                "Target Date", "Revised date", "Update on progress", "Status",
            ],
            5: [
                "24/07-1", "Payroll 2023/24", "Check each starter twice", "High",
                "Head of Finance; Head of People", on("2024-09-30", "dd-mmm-yy"),
                on("2024-12-31", "dd-mmm-yy"), "Checks have begun.\nOne team is left.", "Open",
            ],
            6: [
                "24/07-2", "Payroll 2023/24", "Close unused accounts", "Medium", "Head of Digital",
                on("2024-08-31", "dd-mmm-yy"), "", "All are closed.", "Closed",
            ],
        }
    ),
    actions=[
        action(
            5, "24/07-1", "Check each starter twice", completion=day("30-Sep-24", "2024-09-30"),
            owners=["Head of Finance", "Head of People"], measures=[],
            progress=["Checks have begun.", "One team is left."], status="Open",
            extra={"Audit": "Payroll 2023/24", "Priority": "High", "Revised date": "31-Dec-24"},
        ),
        action(
            6, "24/07-2", "Close unused accounts", completion=day("31-Aug-24", "2024-08-31"),
            owners=["Head of Digital"], measures=[], progress=["All are closed."], status="Closed",
            extra={"Audit": "Payroll 2023/24", "Priority": "Medium"},
        ),
    ],
    findings=[("columns-unknown", "note", SOMEWHERE), ("column-double", "warning", "G4")],
    pinned=False,
)  # fmt: skip

YOUTH_JUSTICE = Case(
    name="a youth justice plan with roman references under priorities merged across",
    family=FAMILY,
    made=one_sheet(
        {
            1: ["Youth justice plan"],
            2: ["Objective", "Key future actions", "Lead", "Timescale", "Measure", "Progress"],
            3: [bold("Priority 1: Fewer first offences")],
            4: ["i", "Divert at the first contact", "YJS", "Q1 2024-25", "First offences", "Begun"],
            5: ["ii", "Train each custody sergeant", "YJS/NHS", "Tbc", "Trained", "Not begun"],
            6: [bold("Priority 2: Safe moves back home")],
            7: ["i", "Plan each release a month ahead", "YJS", "By 2028/29", "Plans", "Begun"],
        },
        merged=["A3:F3", "A6:F6"],
    ),
    themes=[("", "Priority 1: Fewer first offences"), ("", "Priority 2: Safe moves back home")],
    actions=[
        action(
            4, "i", "Divert at the first contact", theme="Priority 1: Fewer first offences",
            completion=done("Q1 2024-25", "2024-04-01", "2024-06-30", "quarter"), owners=["YJS"],
            measures=["First offences"], progress=["Begun"],
        ),
        action(
            5, "ii", "Train each custody sergeant", theme="Priority 1: Fewer first offences",
            completion=no_time("Tbc"), owners=["YJS", "NHS"], measures=["Trained"],
            progress=["Not begun"],
        ),
        action(
            7, "i", "Plan each release a month ahead", theme="Priority 2: Safe moves back home",
            completion=done("By 2028/29", "2028-04-01", "2029-03-31", "year"), owners=["YJS"],
            measures=["Plans"], progress=["Begun"],
        ),
    ],
)  # fmt: skip

FOSTERING = Case(
    name="a fostering plan with lead and timescale in one column and lists in cells",
    family=FAMILY,
    made=one_sheet(
        {
            1: ["Fostering and adoption plan"],
            3: ["", "No.", "Action(s)", "Lead / Timescale", "Success Criteria", "Progress/RAG"],
            4: [
                "", "1", "Recruit twenty carers",
                "A. Example, Head of Fostering\nRecruitment Officer\nMar-04 + ongoing",
                "o Twenty approved\no Two for teenagers",
                "1. Campaign held\n2. Twelve asked\nAmber",
            ],
            5: ["", "2", "Pay on time", "Head of Finance\nDone (March 2004)", "o No late pay",
                "Complete"],
        }
    ),
    actions=[
        action(
            4, "1", "Recruit twenty carers",
            completion=done("Mar-04 + ongoing", "2004-03-01", None, "open"),
            owners=[
                owner(
                    "A. Example, Head of Fostering", name="A. Example", post="Head of Fostering"
                ),
                "Recruitment Officer",
            ],
            measures=["o Twenty approved", "o Two for teenagers"],
            progress=["1. Campaign held", "2. Twelve asked"], status="Amber",
        ),
        action(
            5, "2", "Pay on time", completion=month("Done (March 2004)", "2004-03"),
            owners=["Head of Finance"], measures=["o No late pay"], progress=[], status="Complete",
        ),
    ],
    findings=[
        ("heading-two-fields", "note", "D3"), ("heading-two-fields", "note", "F3"),
    ],
)  # fmt: skip

HEAD = ["Ref", "Action Required", "By When", "Outcome", "Lead Officer", "Progress", "R/A/G"]

CORPORATE_PARENTING = Case(
    name="a corporate parenting plan with old rows hidden, headers repeated and words struck out",
    family=FAMILY,
    made=one_sheet(
        {
            1: ["Corporate parenting plan"],
            3: HEAD,
            4: ["1", "What is done", "Jan 19", "Done", "Head of Care", "Done", "G"],
            5: [
                "2", Cell("Open a second home", comment="Money?"), "31st January 2019",
                "• Six places\n• One for respite", "Head of Care", "Site found", "A",
            ],
            8: HEAD,
            9: [
                "3", cell("Write to each care leaver", font_strikeout=True), "18.1.19", "Letters",
                "ditto", "Sent", filled("#7030A0"),
            ],
            11: ["R late, A at risk, G on track"],
        },
        hidden_rows=[4],
    ),
    actions=[
        action(
            5, "2", "Open a second home", completion=day("31st January 2019", "2019-01-31"),
            owners=["Head of Care"], measures=["• Six places", "• One for respite"],
            progress=["Site found"], status="A",
        ),
        action(
            9, "3", "Write to each care leaver", completion=day("18.1.19", "2019-01-18"),
            owners=["Head of Care"], measures=["Letters"], progress=["Sent"], status="",
        ),
    ],
    findings=[
        ("rows-hidden", "note", SOMEWHERE), ("comment-left-out", "note", "B5"),
        ("struck-through", "warning", "B9"), ("ditto-resolved", "note", "E9"),
        ("status-colour-unknown", "warning", "G9"), ("cell-unread", SOMEWHERE, "A11"),
    ],
)  # fmt: skip

FRONT, BACK = "The front door", "Life after care"

FOCUSED_VISIT = Case(
    name="a plan after a focused visit, deep on its sheet, with what Excel has done to it",
    family=FAMILY,
    made=one_sheet(
        {
            41: ["", "Theme", "Ref", "Actions", "Planned Completion Date", "Measure", "Owner",
                 "Progress"],
            42: ["", FRONT, 4.9, "Answer each call", on("2019-03-01", "mmm-yy"), "Calls", "MASH",
                 "-begun"],
            43: ["", "", 4.1, "Decide in a day", on("2026-05-19", "d-mmm"), "Times", "MASH",
                 "-begun"],
            44: ["", "", 4.11, "Tell the referrer", on("2019-07-01", "mmm-yy"), "Sample", "MASH",
                 "-not begun"],
            45: ["", BACK, number(5, "0.0"), "Keep in touch", "Jan/Feb 19", "Survey", "PA team",
                 "-begun"],
        },
        merged=["B42:B44"],
    ),
    themes=[("", FRONT), ("", BACK)],
    actions=[
        action(
            42, "4.9", "Answer each call", theme=FRONT, completion=month("Mar-19", "2019-03"),
            owners=["MASH"], measures=["Calls"], progress=["-begun"],
        ),
        action(
            43, "4.10", "Decide in a day", theme=FRONT, completion=day("19-May", "2026-05-19"),
            owners=["MASH"], measures=["Times"], progress=["-begun"],
        ),
        action(
            44, "4.11", "Tell the referrer", theme=FRONT, completion=month("Jul-19", "2019-07"),
            owners=["MASH"], measures=["Sample"], progress=["-not begun"],
        ),
        action(
            45, "5.0", "Keep in touch", theme=BACK,
            completion=done("Jan/Feb 19", "2019-01-01", "2019-02-28", "month"),
            owners=["PA team"], measures=["Survey"], progress=["-begun"],
        ),
    ],
    findings=[
        ("merged-rows", "note", "B42"), ("reference-misread", "warning", "C43"),
        ("completion-improbable", "warning", "E43"),
    ],
)  # fmt: skip

ATTEND = "Argymhelliad 1 / Recommendation 1: Presenoldeb / Attendance"

BILINGUAL = Case(
    name="a plan after an inspection in Wales with its headings in two languages",
    family=FAMILY,
    made=one_sheet(
        {
            1: ["Cynllun gweithredu / Action plan"],
            3: [
                "Cyf / Ref", "Camau Gweithredu / Actions", "Swyddog Arweiniol / Lead Officer",
                "Amserlen / Timescale", "Meini Prawf Llwyddiant / Success Criteria",
                "Cynnydd / Progress", "CAG / RAG",
            ],
            4: [bold(ATTEND)],
            5: [
                "R1.1", "Adolygu’r polisi / Review the policy", "Pennaeth Ysgolion",
                "Medi 2024 / September 2024", "Presenoldeb o 92%", "Wedi dechrau / Begun", "Green",
            ],
        }
    ),
    themes=[("", ATTEND)],
    actions=[
        action(
            5, "R1.1", "Adolygu’r polisi / Review the policy", theme=ATTEND,
            completion=month("Medi 2024 / September 2024", "2024-09"),
            owners=["Pennaeth Ysgolion"], measures=["Presenoldeb o 92%"],
            progress=["Wedi dechrau / Begun"], status="Green",
        ),
    ],
)  # fmt: skip

AUDIT_DATES = Case(
    name="a tracker of audits whose first dates are called original, beside the revised ones",
    family=FAMILY,
    made=one_sheet(
        {
            1: [
                "Rec No", "Recommendation", "Agreed Management Action", "Responsible Officer",
                "Original Implementation Date", "Revised Implementation Date", "Latest Update",
            ],
            2: [
                1, "New starters should be checked", "Check each form twice", "Head of Payroll",
                on("2024-03-31", "dd/mm/yyyy"), on("2024-06-30", "dd/mm/yyyy"), "Begun",
            ],
        }
    ),
    actions=[
        action(
            2, "1", "Check each form twice", finding="New starters should be checked",
            completion=day("31/03/2024", "2024-03-31"), owners=["Head of Payroll"], measures=[],
            progress=["Begun"], extra={"Revised Implementation Date": "30/06/2024"},
        ),
    ],
    findings=[("column-double", "warning", "F1")],
)  # fmt: skip

CASES = [
    AUDIT_TRACKER,
    YOUTH_JUSTICE,
    FOSTERING,
    CORPORATE_PARENTING,
    FOCUSED_VISIT,
    BILINGUAL,
    AUDIT_DATES,
]
