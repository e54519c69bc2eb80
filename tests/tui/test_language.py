import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

import pytest

import library
import parsers
import tui
from parsers.errors import YaodianError
from tui.saying.language import Words, language_of


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "zh_TW.UTF-8"}, "zh"),
        ({"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, "zh"),
        ({}, "en"),
    ],
)
def test_the_locale_chooses_the_language(environment: dict[str, str], language: str) -> None:
    assert language_of(environment) == language


def fields(text: str) -> set[str]:
    return {part.split("}")[0] for part in text.split("{")[1:]}


def modules() -> list[ModuleType]:
    """Return every module of the three rooms, imported."""
    rooms = (parsers, library, tui)
    names = [one.name for room in rooms for one in pkgutil.walk_packages(room.__path__, f"{room.__name__}.")]
    return [importlib.import_module(name) for name in names if not name.endswith("__main__")]


def test_both_languages_say_the_same_things() -> None:
    said = {
        f"{module.__name__}.{name}": value
        for module in modules()
        for name, value in vars(module).items()
        if isinstance(value, Words)
    }
    assert len(said) > 100
    assert [name for name, each in said.items() if fields(each.zh) != fields(each.en)] == []


def kinds_of(error: type[YaodianError]) -> Iterator[type[YaodianError]]:
    yield error
    for kind in error.__subclasses__():
        yield from kinds_of(kind)


def test_every_error_speaks_both_languages() -> None:
    modules()
    kinds = [kind for kind in kinds_of(YaodianError) if hasattr(kind, "zh")]
    assert len(kinds) > 50
    assert [kind.__name__ for kind in kinds if fields(kind.zh) != fields(kind.en)] == []
