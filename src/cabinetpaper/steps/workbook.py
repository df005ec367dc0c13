"""A plan → a clean workbook: bytes, a file, or what the command makes of a paper or a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cabinetpaper.errors import InputError
from cabinetpaper.findings import Finding, Severity, has_errors
from cabinetpaper.model.plan import ActionPlan
from cabinetpaper.record.packages import sealed
from cabinetpaper.record.targets import file_name, write
from cabinetpaper.sources.papers.config import read_config
from cabinetpaper.sources.papers.config_values import PaperConfig
from cabinetpaper.sources.plans.columns import PLAN, Columns, columns_for
from cabinetpaper.sources.workbook import Workbook
from cabinetpaper.steps.kept import look_at
from cabinetpaper.steps.lent import PAPER, WORKBOOK, lent, read_with
from cabinetpaper.steps.made import MadeFile, PaperRefusedError, counted
from cabinetpaper.workbook.plan_book import PLAN_SHEET, CleanBook, plan_book
from cabinetpaper.workbook.plan_columns import own_columns

SUFFIX = ".xlsx"


def render_workbook(plan: ActionPlan | Workbook) -> bytes:
    r"""Give the bytes of a clean workbook of a plan, without touching the disk.

    Its sheet "Action plan" has a row for each action and a column for each of its fields; with what
    `read_workbook` gives, the sheets "Judgements" and "Areas for improvement" follow where it has
    any. The same plan gives the same bytes.

    Reading the workbook gives the plan again, by value. What a cell has no way to say is brought
    into the one form that it has: every kind of line break is `\n`, and white space at the ends of
    references and theme titles is dropped; a text that is nothing but white space is empty; the
    plan's title and headings stand on one line; each action has all the plan's own columns, in
    their order; a line is an entry of a list where it begins with a marker; neighbouring runs that
    look alike are one; owners without a name or post, and completions without days, get those that
    their words say; themes without a name and actions are left out. The year of quarters is a
    setting of the reader: read with the `quarters` that the plan was read with.

    Raises `InputError` with everything that a workbook would lose: a text too long for a cell, two
    links in one cell, days that the words do not say. Each has its action and column.

    >>> render_workbook(ActionPlan(title="Plan"))[:2]
    b'PK'
    """
    given = _as_workbook(plan)
    return _rendered(_book(given), given)


def write_workbook(plan: ActionPlan | Workbook, path: str | Path, *, force: bool = False) -> Path:
    """Write a clean workbook of a plan, as `render_workbook` gives it, and give its path.

    Raises `InputError` as that does, and for a path that does not end in .xlsx; `OutputError` where
    a file stands there that we did not make, or that was changed since, unless `force`.
    """
    target = _target(path)
    write(target, render_workbook(plan), force=force)
    return target


def clean_workbook(
    source: str | Path,
    *,
    sheets: Sequence[str] = (),
    config: str | Path | None = None,
    out: str | Path | None = None,
    allow_errors: bool = False,
    force: bool = False,
) -> MadeFile:
    """Make the clean workbook of a paper's folder or of a workbook, beside it unless `out` says.

    The folder's `paper.toml` names workbook, sheets, columns and quarters; for a workbook, that of
    its folder lends them, as for `extract`. The plan is whole, whatever themes a paper prints.
    Raises `InputError`, `OutputError`, and `PaperRefusedError` where findings of severity error
    were made, unless `allow_errors`.
    """
    target = _target(out) if out is not None else None
    workbook, facts, notes = _chosen(Path(source), config)
    book = read_with(workbook, facts, sheets=sheets)
    clean = _book(book)
    findings = [*notes, *book.findings, *_on_table(clean)]
    if has_errors(findings) and not allow_errors:
        raise PaperRefusedError(findings, what="workbook")
    data = _rendered(clean, book)
    path = target or workbook.parent / file_name(
        book.plan.title or workbook.stem, SUFFIX, tail="clean"
    )
    beside = Path(config) if config is not None else workbook.parent / PAPER
    write(path, data, inputs=(workbook, beside), force=force)
    return MadeFile(path=path, findings=findings, summary=_summary(book.plan))


def _target(path: str | Path) -> Path:
    if Path(path).suffix.lower() != SUFFIX:
        raise InputError(f"{path}: a workbook is written as .xlsx; expected a name that ends so")
    return Path(path)


def _chosen(
    source: Path, config: str | Path | None
) -> tuple[Path, PaperConfig, tuple[Finding, ...]]:
    """Give the workbook of a folder, or the workbook itself, with what a `paper.toml` lends it."""
    if not source.is_dir():
        return source, *lent(source, config)
    if config is None and not (source / PAPER).exists():
        raise InputError(f"the folder “{source}” has no {PAPER}, which names its workbook")
    facts = read_config(config if config is not None else source / PAPER)
    name = facts.workbook or WORKBOOK
    if not (source / name).exists():
        raise InputError(f"there is no workbook “{name}” in the folder", facts.workbook_place)
    return source / name, facts, ()


def _as_workbook(plan: ActionPlan | Workbook) -> Workbook:
    return plan if isinstance(plan, Workbook) else Workbook(plan=plan)


def _book(given: Workbook) -> CleanBook:
    known = columns_for(PLAN)
    own = [heading for heading, _ in own_columns(given.plan)]
    return plan_book(
        given.plan,
        judgements=given.judgements,
        overall=given.overall,
        areas=given.areas_for_improvement,
        taken={name for heading in own for name in _meanings(heading, known)},
    )


def _meanings(heading: str, known: Columns) -> tuple[str, ...]:
    """Give every field that a heading could be taken for, alone or with others."""
    return (*known.fields_of(heading), *known.several_of(heading))


def _rendered(clean: CleanBook, given: Workbook) -> bytes:
    data = sealed(clean.parts())
    look_at(given, clean, data)
    return data


def _on_table(clean: CleanBook) -> list[Finding]:
    if not clean.no_table:
        return []
    finding = Finding(
        code="workbook-without-table",
        severity=Severity.NOTE,
        text=f"The sheet “{PLAN_SHEET}” is no table of Excel, because {clean.no_table}; it has "
        "filter buttons all the same.",
        advice="Give each column a short heading of its own.",
    )
    return [finding]


def _summary(plan: ActionPlan) -> str:
    themes = sum(theme.is_named for theme in plan.themes)
    return f"{counted(themes, 'theme')}, {counted(len(plan.actions), 'action')}"
