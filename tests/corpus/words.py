"""Words that break tools, in the title, the narrative and every field of the plan; Welsh words."""

from __future__ import annotations

from functools import partial

from tests.corpus.houses import hertfordshire
from tests.corpus.sample import Makers, Sample, paper, report_of

from cabinetpaper import (
    Action,
    ActionPlan,
    AreaForImprovement,
    Entry,
    Inspection,
    Judgement,
    Paragraph,
    Run,
    Subheading,
    Text,
    Theme,
    read_framework,
)
from cabinetpaper.model.report import BackgroundPaper, TableForm

# Each is one word of a title, and stands everywhere else too.
HOSTILE = {
    "markup": "a < b & R&D <x> </w:t> ]]> &amp; \"quoted\" 'single' <!-- no -->",
    "tags": "{{ title }} {{ }} {% if x %} {%p for a in b %} {# no #} }} {{",
    "long-words": f"{'Llanfairpwll' * 20} {'4' * 300} https://example.org/{'a/' * 150}",
    "right-to-left": "שלום עולם (1) مرحبا بالعالم \u200f\u202eabc\u202c \u2067א1\u2069 4.1",
    "emoji": "😀 ✔ ☐ 𝔘 e\u0301 ﬁ 中文 ไทย",
    "spaces": "a\u00a0b\tc\u2009d  e \u00ad f\u2011g \u2028 h\u200bi \u3000 j\ufeff k\u2029l",
    "fields-and-escapes": "_x0041_ %1 %% $1 \\1 \\r \\h REF x TOC =1+1 **b** [l](m) #h 4.10 ^p",
}
# Pictures that are several letters, joined by some that are not seen: a family, a flag. Not in the
# corpus: LibreOffice gives no PDF/UA for them (see tests/judges/test_pdf_ua.py).
JOINED = "👩\u200d👧 🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
WELSH = "Ŵŵ Ŷŷ Ââ Êê Îî Ôô Ûû Ïï â Gŵyl y Tŷ – “dyfyniad” ’r"


def _text(words: str) -> Text:
    """Give blocks of every kind with these words in runs of every kind."""
    runs = [Run(words), Run(f" {words}", bold=True), Run(f" {words}", italic=True)]
    return Text(
        (
            Paragraph(runs),
            Subheading(words),
            Paragraph([Run("See "), Run(words, link="https://example.org/?a=1&b=<2>")]),
            Entry("- ", words),
            Entry("- ", words, level=1),
            Entry("(1) ", words),
            Entry("(2) ", runs),
            Paragraph(words, numbered=False),
        )
    )


def _cell(words: str) -> Text:
    return Text((Paragraph(words), Entry("(1) ", words), Entry("(2) ", words), Entry("• ", words)))


def plan_saying(words: str) -> ActionPlan:
    everything = Action(
        reference=words[:20],
        description=_cell(words),
        completion=words,
        measures=_cell(words),
        owners_as_written=_cell(words),
        progress=_cell(words),
    )
    return ActionPlan(
        title=words,
        themes=[Theme(reference=words[:12], title=words, actions=[everything, everything])],
    )


def _inspection(words: str) -> Inspection:
    framework = read_framework("ilacs-2018")
    return Inspection(
        framework=framework,
        judgements=[Judgement(area=words, grade=framework.grade(words[:30]))],
        overall=Judgement(area="Overall effectiveness", grade=framework.grade("Good")),
        areas_for_improvement=[AreaForImprovement(title=words, finding=_cell(words))],
    )


def saying(words: str, form: TableForm = TableForm.THEMES, locale: str = "en_GB") -> Sample:
    """Give a paper that says these words wherever a paper can."""
    sections = {
        "Summary": _text(words),
        f"Our words: {words}": _text(words),
        "Areas": "{{ judgements }}\n\n{{ areas_for_improvement }}\n\n{{ background_papers }}",
    }
    report = report_of(
        sections,
        title=f"On {words}",
        plan=plan_saying(words),
        tables=form,
        locale=locale,
        inspection=_inspection(words),
        background_papers=[BackgroundPaper(title=words, url="https://example.org/ŵ?x='\"")],
    )
    return paper(report, hertfordshire())


SAMPLES: Makers = {
    **{f"hostile-{name}": partial(saying, words) for name, words in HOSTILE.items()},
    "hostile-markup-single": partial(saying, HOSTILE["markup"], TableForm.SINGLE),
    "welsh-letters": partial(saying, WELSH),
    "welsh-locale": partial(saying, WELSH, TableForm.SINGLE, "cy_GB"),
}
