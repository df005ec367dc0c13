"""Settings of `paper.toml` that are read and that this version does nothing with yet.

They are in the format, so they are not unknown keys; but nothing may be passed over in silence.
"""

from __future__ import annotations

from collections.abc import Iterator

from cabinetpaper.findings import Finding, Severity
from cabinetpaper.sources.papers.config_values import PaperConfig


def not_used_yet(facts: PaperConfig) -> Iterator[Finding]:
    """Give a finding for each setting that is there and changes nothing."""
    asked = ((bool(facts.summary_form), "[summary] form", Severity.WARNING),)
    for is_there, key, severity in asked:
        if is_there:
            yield Finding(
                code="setting-not-used",
                severity=severity,
                text=f"{key} is set, and this version does nothing with it yet.",
                advice="Leave it for a later version, or take it out.",
                place=facts.place,
            )
