"""Reads the settings: the defaults, the file over them, the environment over both; options of the command line go over all.

The file is `yaodian/config.toml` below XDG_CONFIG_HOME (the XDG base directories), which is ~/.config where it is not set, and
~/Library/Application Support on macOS; YAODIAN_CONFIG names another one.
"""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from parsers.errors import YaodianError
from tui.settings.setting import SETTINGS, Setting, Settings


class WrongSettingError(YaodianError):
    """A setting has a value that it cannot have."""

    zh = "{where}：{name} 不能是“{wrong}”。可以是：{choices}。"
    en = "{where}: {name} cannot be “{wrong}”. It may be: {choices}."


class NoSuchSettingError(YaodianError):
    """The file of settings names one that there is not."""

    zh = "{where}：没有“{wrong}”这项设置。最接近的是：{nearest}。"
    en = "{where}: there is no setting “{wrong}”. The nearest is: {nearest}."


class UnreadableSettingsError(YaodianError):
    """The file of settings is no TOML."""

    zh = "{where}：设置文件无法读取（{reason}）。请修改或删除它。"
    en = "{where}: the settings cannot be read ({reason}). Mend the file or remove it."


def settings_file(environment: Mapping[str, str]) -> Path:
    """Return where the file of settings is, whether it is there or not."""
    if environment.get("YAODIAN_CONFIG"):
        return Path(environment["YAODIAN_CONFIG"])
    home = Path(environment.get("HOME") or "~").expanduser()
    usual = home / "Library" / "Application Support" if sys.platform == "darwin" else home / ".config"
    return Path(environment.get("XDG_CONFIG_HOME") or usual) / "yaodian" / "config.toml"


def read_settings(environment: Mapping[str, str]) -> tuple[Settings, list[YaodianError]]:
    """Return the settings, and what is wrong with them: what is wrong has its default."""
    settings, errors = Settings(), list[YaodianError]()
    for where, given in _given(environment, errors):
        for name, value in given.items():
            setting = next((each for each in SETTINGS if each.name == name), None)
            if setting is None:
                from difflib import get_close_matches  # noqa: PLC0415 -- for what is wrong alone

                nearest = get_close_matches(name, [each.name for each in SETTINGS], 1, 0.3) or [SETTINGS[0].name]
                errors.append(NoSuchSettingError(where=where, wrong=name, nearest=nearest[0]))
            elif _written(value) not in setting.choices:
                choices = tuple(choice for choice in setting.choices if choice)
                errors.append(WrongSettingError(where=where, name=name, wrong=value, choices=choices))
            else:
                setattr(settings, name, _value(setting, _written(value)))
    return settings, errors


def _given(environment: Mapping[str, str], errors: list[YaodianError]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield what the file says, then what the environment says."""
    file = settings_file(environment)
    try:
        # Whether it is there may not be told either.
        if file.is_file():
            import tomllib  # noqa: PLC0415 -- loaded only where there is something to read

            yield str(file), tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        errors.append(UnreadableSettingsError(where=file, reason=reason))
    for setting in SETTINGS:
        if environment.get(setting.variable):
            yield setting.variable, {setting.name: environment[setting.variable]}


def _written(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _value(setting: Setting, written: str) -> Any:
    return written == "true" if setting.choices[0] in ("true", "false") else written
