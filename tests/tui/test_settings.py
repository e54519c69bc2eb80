"""What is set once: in the file, in the environment, and over both on the command line."""

from pathlib import Path

import pytest

from parsers.values import fields
from tests.tui.asker import Asker
from tui.settings.reading import read_settings, settings_file
from tui.settings.setting import SETTINGS, Settings


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "config.toml"
    monkeypatch.setenv("YAODIAN_CONFIG", str(file))
    return file


def test_every_setting_has_its_default(tmp_path: Path) -> None:
    settings, errors = read_settings({"HOME": str(tmp_path)})
    assert settings == Settings()
    assert errors == []
    assert {setting.name for setting in SETTINGS} == {each.name for each in fields(Settings)}


def test_the_file_is_where_the_system_keeps_such() -> None:
    assert settings_file({"XDG_CONFIG_HOME": "/x"}) == Path("/x/yaodian/config.toml")
    assert settings_file({"YAODIAN_CONFIG": "/y.toml", "XDG_CONFIG_HOME": "/x"}) == Path("/y.toml")


def test_the_environment_goes_over_the_file_and_options_over_both(ask: Asker, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text('lang = "zh"\nmouse = false\n', encoding="utf-8")
    assert "没有这个文件" in ask("parse", "/none").err
    monkeypatch.setenv("YAODIAN_LANG", "en")
    assert "no such file" in ask("parse", "/none").err
    assert "没有这个文件" in ask("parse", "/none", "--lang", "zh").err


def test_a_setting_that_there_is_not_is_named_with_the_nearest_and_the_answer_comes(ask: Asker, file: Path) -> None:
    file.write_text('colour = "never"\ncolor = "red"\n', encoding="utf-8")
    answer = ask("find", "秸秆")
    assert "there is no setting “colour”. The nearest is: color." in answer.err
    assert "color cannot be “red”. It may be: auto, always, never." in answer.err
    assert "秸秆" in answer.out


@pytest.mark.parametrize("content", [b"lang = ", b"\xff\xfe"])
def test_a_file_that_is_no_toml_is_a_message(ask: Asker, file: Path, content: bytes) -> None:
    file.write_bytes(content)
    answer = ask("find", "秸秆")
    assert f"{file}: the settings cannot be read" in answer.err
    assert "秸秆" in answer.out
