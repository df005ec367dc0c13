from cabinetpaper.places import Place
from cabinetpaper.sources.papers.config_values import PaperConfig
from cabinetpaper.sources.papers.settings_ahead import not_used_yet


def test_a_setting_that_changes_nothing_yet_is_told() -> None:
    facts = PaperConfig(summary_form="chart", place=Place(file="paper.toml"))
    assert [str(finding) for finding in not_used_yet(facts)] == [
        "warning: paper.toml: [summary] form is set, and this version does nothing with it yet. "
        "Leave it for a later version, or take it out. [setting-not-used]",
    ]


def test_a_paper_without_such_settings_has_no_such_finding() -> None:
    assert list(not_used_yet(PaperConfig())) == []
