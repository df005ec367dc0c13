"""The example's PDF, made once for all tests that look at it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.cli.running import example

from cabinetpaper import Made, build
from cabinetpaper.pdf.office import Office, find_office


@pytest.fixture(scope="session")
def office(program: Callable[[str], str]) -> Office:
    """Give the LibreOffice of this machine."""
    found = find_office(program("soffice"))
    if found.too_old:
        pytest.skip(f"PDF/UA needs LibreOffice 25.2, and this is {found.name}")
    return found


@pytest.fixture(scope="session")
def made(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Give the example paper, built with its PDF."""
    assert office
    return build(example(tmp_path_factory.mktemp("example")), pdf=True)


@pytest.fixture(scope="session")
def example_pdf(made: Made) -> bytes:
    assert made.pdf is not None
    return made.pdf.path.read_bytes()
