"""The two languages of the interface."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from parsers.values import dataclass

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Words:
    """Something the program says, in both languages; fields in braces are filled by `say`."""

    zh: str
    en: str

    @staticmethod
    def of_data(text: str) -> "Words":
        """Return a text of a document, or of a person, as words that are the same in both languages, its braces included."""
        said = text.replace("{", "{{").replace("}", "}}")
        return Words(said, said)

    def say(self, language: Language, **values: object) -> str:
        """Return the words in a language with their fields filled."""
        return (self.zh if language == "zh" else self.en).format(**values)


@dataclass(frozen=True, slots=True)
class Said:
    """In which language things are said, and on which day."""

    language: Language
    today: date


def language_of(environment: Mapping[str, str]) -> Language:
    """Return the language that the locale asks for: Chinese where it is Chinese, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "zh" if environment[name].lower().startswith(("zh", "yue")) else "en"
    return "en"
