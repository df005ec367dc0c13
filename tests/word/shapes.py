"""Reports of every shape, with the text that councils paste and the text that breaks tools."""

from __future__ import annotations

import datetime

from hypothesis import strategies as st

from cabinetpaper.model.inspection import (
    AreaForImprovement,
    Framework,
    Inspection,
    Judgement,
    words_of,
)
from cabinetpaper.model.plan import Action, ActionPlan, Theme
from cabinetpaper.model.report import (
    Appendix,
    BackgroundPaper,
    Contact,
    Meeting,
    Report,
    Section,
    TableForm,
)
from cabinetpaper.model.text import Entry, Paragraph, Run, Subheading, Tag, Text

PIECES = (
    "&", "<", ">", '"', "'", "&amp;", "<w:t>", "]]>", "{{", "}}", "{{ title }}", "{%p if x %}",
    "{#", "😀", "👩‍👧", "שלום", "مرحبا", "\u200f", "\u202e", "\u00a0", "\t", " ", "  ", "\u00ad",
    "\u2011", "\u200b", "\u200d", "\ufeff", "ŵ", "ŷ", "Ŷ", "y\u0302", "–", "“", "’", "•", "%1", "$",
    "\\", "**", "_x0041_", "a", "4.10", "(1)", "(2)CP", "- ", "R&D", "\u2028", "\u3000", "ﬁ",
)  # fmt: skip

# Words between letters, so that no report is refused for want of a title.
hostile = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)
titles = hostile.map(lambda text: f"a{text}z")
addresses = st.sampled_from(
    ("https://example.org/?a=1&b=<2>", "mailto:a@example.org", "https://example.org/ŵ?x='\"")
)


@st.composite
def runs(draw: st.DrawFn) -> Run:
    return Run(
        draw(hostile),
        bold=draw(st.booleans()),
        italic=draw(st.booleans()),
        link=draw(st.one_of(st.none(), st.none(), addresses)),
    )


MARKERS = ("- ", "•", "(1) ", "(2)", "(3) ", "a) ", "b) ", "1. ", "i) ", "ii) ", "7. ")
entries = st.builds(
    Entry,
    st.sampled_from(MARKERS),
    st.lists(runs(), max_size=2).map(lambda found: [*found, Run("a")]),
    level=st.sampled_from((0, 0, 1)),
)
REFERENCES = ('ref("appendix")', 'ref("section Summary")', 'ref("theme 4.0")', 'ref("action 4.1")')
tags = st.builds(Tag, st.sampled_from((*REFERENCES, "title", "meeting.starts", "overall.grade")))
paragraphs = st.builds(
    Paragraph,
    st.lists(st.one_of(runs(), runs(), tags), min_size=1, max_size=4),
    numbered=st.booleans(),
)
INSERTIONS = ("judgements", "areas_for_improvement", "appendices", "background_papers")
subheadings = st.builds(
    Subheading, st.lists(runs(), max_size=2).map(lambda found: [Run("a"), *found])
)
insertions = st.sampled_from(INSERTIONS).map(lambda name: Paragraph([Tag(name)]))
bodies = st.lists(
    st.one_of(paragraphs, entries, entries, insertions, subheadings),
    max_size=7,
).map(Text)
cells = st.one_of(
    hostile,
    st.lists(
        st.one_of(entries, st.builds(Paragraph, st.lists(runs(), max_size=2))), max_size=5
    ).map(Text),
)
REFS = ("4.10", "", "4.1a", "<1>", "{{ x }}", "ŵ 1", "x" * 50)


@st.composite
def plans(draw: st.DrawFn) -> ActionPlan:
    """Give a plan with a theme 4.0 and an action 4.1, to be referred to, and others beside them."""
    first = Action(reference="4.1", description=draw(titles))
    others = draw(
        st.lists(
            st.builds(
                Action,
                reference=st.sampled_from(REFS),
                description=cells,
                completion=hostile,
                measures=cells,
                owners=st.lists(hostile, max_size=2),
                progress=cells,
            ),
            max_size=4,
        )
    )
    cut = draw(st.integers(0, len(others)))
    last = Theme(reference=draw(st.sampled_from(("", "5.0", "5"))), title=draw(hostile),
                 actions=others[cut:])  # fmt: skip
    theme = Theme(reference="4.0", title=draw(hostile), actions=[first, *others[:cut]])
    return ActionPlan(title=draw(titles), themes=[theme, last])


SCALE = Framework(key="own", title="Own", areas=["Leaders"], overall="Overall", scale=["Good"])


@st.composite
def inspections(draw: st.DrawFn) -> Inspection:
    return Inspection(
        framework=SCALE,
        judgements=[
            Judgement(area=draw(titles), grade=SCALE.grade(draw(hostile)))
            for _ in range(draw(st.integers(0, 2)))
        ],
        overall=Judgement(area="Overall", grade=SCALE.grade("good")),
        areas_for_improvement=[
            AreaForImprovement(title=draw(titles), finding=draw(cells))
            for _ in range(draw(st.integers(0, 2)))
        ],
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Give a report with an appendix, an inspection and every kind of block in its sections."""
    free = draw(st.lists(titles, max_size=2, unique_by=words_of))
    return Report(
        title=draw(titles),
        meeting=Meeting(
            council=draw(titles),
            committee=draw(titles),
            starts=datetime.datetime(2019, 2, 13, 10, 0),
            item=draw(hostile),
        ),
        report_of=draw(st.one_of(st.none(), titles.map(lambda post: Contact(post=post)))),
        authors=[Contact(post=draw(titles), telephone=draw(hostile))],
        sections=[
            Section("Summary", draw(bodies)),
            *(Section(heading, draw(bodies)) for heading in free),
            Section("Background information", draw(bodies)),
        ],
        inspection=draw(inspections()),
        plan=draw(plans()),
        appendix=Appendix(label=draw(st.sampled_from(("A", "1", "ŵ"))), title=draw(hostile)),
        background_papers=[BackgroundPaper(title=draw(titles), url=draw(addresses))],
        tables=draw(st.sampled_from(TableForm)),
        contents=draw(st.sampled_from((None, True))),
        locale=draw(st.sampled_from(("en_GB", "cy_GB"))),
    )
