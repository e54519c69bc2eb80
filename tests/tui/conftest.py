"""What the tests of the terminal share."""

from pathlib import Path

import pytest

from tests.tui.asker import Asker


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Asker:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return Asker(capsys)


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "library.db"
    monkeypatch.setenv("YAODIAN_LIBRARY", str(file))
    return file
