import pytest

from parsers import errors
from parsers.errors import YaodianError
from tui.saying import sentences
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


def test_both_languages_say_the_same_things() -> None:
    said = [value for value in vars(sentences).values() if isinstance(value, Words)]
    assert said
    assert [each for each in said if fields(each.zh) != fields(each.en)] == []


def test_every_error_speaks_both_languages() -> None:
    known = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, YaodianError)]
    kinds = [kind for kind in known if hasattr(kind, "zh")]
    assert kinds
    for kind in kinds:
        assert fields(kind.zh) == fields(kind.en)
