"""What the tests of the terminal share."""

import pytest

from tests.tui.asker import Asker


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Asker:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return Asker(capsys)
