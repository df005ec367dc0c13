"""`cabinetpaper checks`: the rules, one a line or as JSON."""

from __future__ import annotations

import json

import click

from cabinetpaper.cli.messages import COLOURS, FORM, Form


@click.command("checks")
@FORM
def command(form: str) -> None:
    """List what is checked: code, severity and title.

    After the rules stand the codes of what is noticed while files are read, whose severity depends
    on what was found. docs/checks.md says more of each rule.
    """
    from cabinetpaper.steps.codes import codes

    known = codes()
    if Form(form) is Form.JSON:
        shown = {"checks": [one.as_json() for one in known]}
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
        return
    width = max(len(one.code) for one in known)
    for one in known:
        severity = f"{one.severity.value if one.severity else 'reading':8}"
        shade = COLOURS[one.severity] if one.severity else None
        click.echo(f"{one.code:{width}}  {click.style(severity, fg=shade)} {one.title}")
