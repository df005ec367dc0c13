"""Makes a council's committee paper in Word from the workbook of its action plan.

Three lines make a paper from its folder:

    from cabinetpaper import build
    made = build("examples/hertfordshire-2019")
    print(made.path)

Names are imported when they are first used: a script that reads a workbook does not wait for Word.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cabinetpaper.document.blocks import Document as Document
    from cabinetpaper.errors import CabinetPaperError as CabinetPaperError
    from cabinetpaper.errors import InputError as InputError
    from cabinetpaper.errors import OutputError as OutputError
    from cabinetpaper.errors import ProgramError as ProgramError
    from cabinetpaper.findings import Finding as Finding
    from cabinetpaper.findings import Severity as Severity
    from cabinetpaper.houses.folder import read_house as read_house
    from cabinetpaper.houses.frameworks import read_framework as read_framework
    from cabinetpaper.houses.house import House as House
    from cabinetpaper.houses.scales import read_scale as read_scale
    from cabinetpaper.markdown import read_markdown as read_markdown
    from cabinetpaper.model.completion import Completion as Completion
    from cabinetpaper.model.completion import Precision as Precision
    from cabinetpaper.model.completion import Quarters as Quarters
    from cabinetpaper.model.inspection import AreaForImprovement as AreaForImprovement
    from cabinetpaper.model.inspection import Framework as Framework
    from cabinetpaper.model.inspection import Grade as Grade
    from cabinetpaper.model.inspection import Inspection as Inspection
    from cabinetpaper.model.inspection import Judgement as Judgement
    from cabinetpaper.model.owner import Owner as Owner
    from cabinetpaper.model.plan import Action as Action
    from cabinetpaper.model.plan import ActionPlan as ActionPlan
    from cabinetpaper.model.plan import Theme as Theme
    from cabinetpaper.model.report import Acceptance as Acceptance
    from cabinetpaper.model.report import Appendix as Appendix
    from cabinetpaper.model.report import BackgroundPaper as BackgroundPaper
    from cabinetpaper.model.report import Contact as Contact
    from cabinetpaper.model.report import Meeting as Meeting
    from cabinetpaper.model.report import Report as Report
    from cabinetpaper.model.report import Section as Section
    from cabinetpaper.model.report import TableForm as TableForm
    from cabinetpaper.model.scales import Progress as Progress
    from cabinetpaper.model.scales import Scale as Scale
    from cabinetpaper.model.scales import Step as Step
    from cabinetpaper.model.selection import Selection as Selection
    from cabinetpaper.model.text import Entry as Entry
    from cabinetpaper.model.text import Paragraph as Paragraph
    from cabinetpaper.model.text import Run as Run
    from cabinetpaper.model.text import Subheading as Subheading
    from cabinetpaper.model.text import Tag as Tag
    from cabinetpaper.model.text import Text as Text
    from cabinetpaper.model.time_words import read_completion as read_completion
    from cabinetpaper.places import Place as Place
    from cabinetpaper.sources.papers.paper import read_paper as read_paper
    from cabinetpaper.sources.sheets.limits import LimitExceededError as LimitExceededError
    from cabinetpaper.sources.sheets.limits import Limits as Limits
    from cabinetpaper.sources.workbook import Workbook as Workbook
    from cabinetpaper.sources.workbook import read_workbook as read_workbook
    from cabinetpaper.steps.build import build as build
    from cabinetpaper.steps.check import check_folder as check_folder
    from cabinetpaper.steps.check import check_workbook as check_workbook
    from cabinetpaper.steps.extract import Wanted as Wanted
    from cabinetpaper.steps.extract import extract as extract
    from cabinetpaper.steps.made import Made as Made
    from cabinetpaper.steps.made import MadeFile as MadeFile
    from cabinetpaper.steps.made import PaperRefusedError as PaperRefusedError
    from cabinetpaper.steps.mark import MarkedWorkbook as MarkedWorkbook
    from cabinetpaper.steps.mark import mark as mark
    from cabinetpaper.steps.new import new as new
    from cabinetpaper.steps.pdf import LibreOffice as LibreOffice
    from cabinetpaper.steps.pdf import make_pdf as make_pdf
    from cabinetpaper.steps.printing import check as check
    from cabinetpaper.steps.printing import lay_out as lay_out
    from cabinetpaper.steps.printing import render as render
    from cabinetpaper.steps.printing import render_extract as render_extract
    from cabinetpaper.steps.workbook import clean_workbook as clean_workbook
    from cabinetpaper.steps.workbook import render_workbook as render_workbook
    from cabinetpaper.steps.workbook import write_workbook as write_workbook
    from cabinetpaper.word.outline import outline as outline
    from cabinetpaper.workbook.marking import mark_workbook as mark_workbook

_HOMES = {
    "document.blocks": ("Document",),
    "errors": ("CabinetPaperError", "InputError", "OutputError", "ProgramError"),
    "findings": ("Finding", "Severity"),
    "houses.folder": ("read_house",),
    "houses.frameworks": ("read_framework",),
    "houses.house": ("House",),
    "houses.scales": ("read_scale",),
    "markdown": ("read_markdown",),
    "model.completion": ("Completion", "Precision", "Quarters"),
    "model.inspection": ("AreaForImprovement", "Framework", "Grade", "Inspection", "Judgement"),
    "model.owner": ("Owner",),
    "model.plan": ("Action", "ActionPlan", "Theme"),
    "model.report": (
        "Acceptance", "Appendix", "BackgroundPaper", "Contact", "Meeting", "Report", "Section",
        "TableForm",
    ),
    "model.scales": ("Progress", "Scale", "Step"),
    "model.selection": ("Selection",),
    "model.text": ("Entry", "Paragraph", "Run", "Subheading", "Tag", "Text"),
    "model.time_words": ("read_completion",),
    "places": ("Place",),
    "sources.papers.paper": ("read_paper",),
    "sources.sheets.limits": ("LimitExceededError", "Limits"),
    "sources.workbook": ("Workbook", "read_workbook"),
    "steps.build": ("build",),
    "steps.check": ("check_folder", "check_workbook"),
    "steps.extract": ("Wanted", "extract"),
    "steps.made": ("Made", "MadeFile", "PaperRefusedError"),
    "steps.mark": ("MarkedWorkbook", "mark"),
    "steps.new": ("new",),
    "steps.pdf": ("LibreOffice", "make_pdf"),
    "steps.printing": ("check", "lay_out", "render", "render_extract"),
    "steps.workbook": ("clean_workbook", "render_workbook", "write_workbook"),
    "word.outline": ("outline",),
    "workbook.marking": ("mark_workbook",),
}  # fmt: skip
_NAMES = {name: (home, name) for home, names in _HOMES.items() for name in names}

__all__ = sorted(_NAMES)  # noqa: PLE0605  # the table above says it once


def __getattr__(name: str) -> object:
    """Give a public name, imported now."""
    if name not in _NAMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home, own = _NAMES[name]
    return getattr(import_module(f"{__name__}.{home}"), own)


def __dir__() -> list[str]:
    return __all__
