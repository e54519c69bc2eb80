"""How facts are said in a few cells, on every screen and at the prompt."""

import re
from collections.abc import Sequence

from parsers.plan import LOST, Certainty, Note, Result, Target
from tui.saying import sentences
from tui.saying.language import Language, Words

ROLES = {"lead": sentences.LEAD, "responsible": sentences.RESPONSIBLE, "support": sentences.SUPPORT}
CERTAINTIES = {Certainty.EXACT: sentences.EXACT, Certainty.CERTAIN: sentences.CERTAIN, Certainty.LIKELY: sentences.LIKELY}
_COMPARATORS = {
    ">=": Words(">=", ">="),
    "<=": Words("<=", "<="),
    "=": Words("", ""),
    "increase": Words("增", "up "),
    "decrease": Words("降", "down "),
}


RECOGNISED_SIGN = "O"
"""What stands before words that a machine read from a picture."""


def as_read(words: str, *, ocr: bool) -> str:
    """Return words with the sign before them that a machine read them from a picture, where one did."""
    return f"{RECOGNISED_SIGN} {words}" if ocr else words


def note_said(note: Note, language: Language) -> str:
    """Return what is to be known of how a document was read."""
    pages = sentences.PAGES.say(language, pages=_ranges(note.pages, language))
    return sentences.NOTE_KINDS[note.kind].say(language, count=note.count, pages=pages)


def _ranges(numbers: Sequence[int], language: Language) -> str:
    """Return numbers in ascending order, those that follow each other as a range: 1-3, 7."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][-1] + 1:
            ranges[-1] = [ranges[-1][0], number]
        else:
            ranges.append([number])
    return ("、" if language == "zh" else ", ").join("-".join(map(str, each)) for each in ranges)


def target_value(target: Target, language: Language) -> str:
    """Return what a target's figure comes to: >=74%, 5%-5.5%, or with the sign of what is lost in place of the number."""
    return f"{compared(target, language)}{number(target)}{target.unit or ''}"


def result_value(result: Result, language: Language) -> str:
    """Return what a result's figure comes to: 87.2%, up 1.5."""
    return f"{compared(result, language)}{number(result)}{result.unit or ''}"


def compared(fact: Target | Result, language: Language) -> str:
    """Return how a figure is meant: >=, up, up each year, about."""
    comparator = fact.comparator if isinstance(fact, Target) else fact.change
    about = sentences.ROUGHLY.say(language) if fact.approximate else ""
    yearly = YEARLY.say(language) if is_yearly(fact) else ""
    return f"{yearly}{_COMPARATORS[comparator].say(language) if comparator else ''}{fact.bound or ''}{about}"


YEARLY = Words("年均", "yearly ")
"""What stands in front of a change that is of each year."""
_CHANGES_YEARLY = re.compile(
    r"(?:(?<!\d)年均|每年)(?:分别|实际|复合|平均|预计|约|递)*(?:增|提[高升]|上升|下降|降低|减少|减排|压减|削减)"
)


def is_yearly(fact: Target | Result) -> bool:
    """Return whether a change is that of each year (年均增长4.7%), and not of all years up to its day together."""
    comparator = fact.comparator if isinstance(fact, Target) else fact.change
    return comparator in ("increase", "decrease") and bool(_CHANGES_YEARLY.search(fact.shown))


def parted(number: str) -> tuple[str, str]:
    """Return what of a figure stands before its point, or before the end of its range, and what from there on."""
    at = next((at for at, character in enumerate(number) if character in ".-" and at), len(number))
    return number[:at], number[at:]


def number(fact: Target | Result) -> str:
    """Return a figure, or the sign of what is lost in its place."""
    value = LOST if fact.value is None else f"{fact.value:.15g}"
    return value if fact.upper is None else f"{value}-{fact.upper:.15g}"
