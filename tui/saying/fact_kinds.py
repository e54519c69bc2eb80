"""How each kind of fact looks and is said; repairs and losses too, which are marked beside them.

To add a kind: a line in `_SAID` for a kind of `parsers.facts.FACT_KINDS`. A kind without one is shown by its sign and its words.
"""

from collections.abc import Callable
from typing import Any

from parsers.facts import FACT_KINDS
from parsers.facts.kind import FactKind
from parsers.plan import LOST, Damage, Deadline, Duty, Note, Repair, Result, Target
from parsers.values import dataclass, replace
from tui import looks
from tui.saying import sentences
from tui.saying.dates import when
from tui.saying.facts import CERTAINTIES, ROLES, compared, note_said, number
from tui.saying.language import Language, Words
from tui.saying.safe import safe_cells

_DIGIT = "[1-9]"


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a fact, in columns."""

    when: str
    """When, or in which part, or how sure."""
    what: str
    compared: str = ""
    number: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class MarkKind:
    """A kind of what is marked in a text and listed beside it."""

    sign: str
    """One letter that tells it without colour."""
    look: str
    """The style it is painted in, as `rich.style.Style` reads it."""
    counted: Words
    """How many there are, with the field `count`."""
    told: Callable[[Any, Language], Told]
    slot: int | None = None
    """Which cell of the margin tells it beside the text; None where the text does not mark it, which the list tells alone."""


def _deadline(about: Deadline, language: Language) -> Told:
    return Told(when(about, language), about.task)


def _target(about: Target, language: Language) -> Told:
    what = f"{about.indicator} ({about.scope})" if about.scope else about.indicator
    return Told(about.due or "", what, compared(about, language), number(about), about.unit or "")


def _result(about: Result, language: Language) -> Told:
    return Told(about.period or "", about.indicator, compared(about, language), number(about), about.unit or "")


def _duty(about: Duty, language: Language) -> Told:
    return Told(ROLES[about.role].say(language), about.unit)


def _repair(about: Repair, language: Language) -> Told:
    return Told(CERTAINTIES[about.certainty].say(language), f"{_one_line(about.as_found)} -> {_one_line(about.shown)}")


def _loss(about: Damage, language: Language) -> Told:
    page = f"  {sentences.PAGES.say(language, pages=about.page)}" if about.page else ""
    return Told(sentences.LOST.say(language), f"{_one_line(about.as_found)}{_known(about, language)}{page}")


def _known(loss: Damage, language: Language) -> str:
    """Return what a person can make of what is known of a loss: that a digit stood there, and beside what."""
    if not loss.known or _DIGIT not in loss.known:
        return ""
    return f"  {sentences.KNOWN.say(language, known=loss.known.replace('.', LOST).replace(_DIGIT, '(1-9)'))}"


def _note(about: Note, language: Language) -> Told:
    return Told(sentences.READ_AS.say(language), note_said(about, language))


def _one_line(as_found: str) -> str:
    return safe_cells(as_found).replace("\n", " ").strip() or "()"


def _by_its_words(about: Any, _: Language) -> Told:
    return Told("", about.shown)


MARGIN = 4
"""How many cells the margin has for signs: when, how much, who, and what is lost, each always in its own."""
_SAID = {
    "deadlines": MarkKind("D", looks.DEADLINE, sentences.DEADLINES, _deadline, 0),
    "targets": MarkKind("T", looks.TARGET, sentences.TARGETS, _target, 1),
    "results": MarkKind("A", looks.RESULT, sentences.RESULTS, _result, 1),
    "duties": MarkKind("U", looks.DUTY, sentences.DUTIES, _duty, 2),
}
REPAIRED = MarkKind("R", looks.PLAIN, sentences.REPAIRS, _repair)
LOST_FOR_GOOD = MarkKind("X", looks.LOSS, sentences.LOSSES, _loss, 3)
GUESSED = replace(REPAIRED, look=looks.LOSS, slot=LOST_FOR_GOOD.slot)
"""A repair that is only likely: the text shows `▯` for it as for what is lost, and marks it so."""
OF_READING = MarkKind("N", looks.PLAIN, sentences.NOTES, _note)


def mark_kind(kind: FactKind) -> MarkKind:
    """Return how a kind of fact looks and is said."""
    return _SAID.get(kind.name) or MarkKind(
        kind.sign, looks.OTHERWISE, Words(f"{kind.name} {{count}}", f"{kind.name} {{count}}"), _by_its_words, 1
    )


def mark_kinds() -> dict[str, MarkKind]:
    """Return how what is marked is said, by the names of its lists in a plan, in the order in which it is counted."""
    return {kind.name: mark_kind(kind) for kind in FACT_KINDS} | {"repairs": REPAIRED, "damage": LOST_FOR_GOOD, "notes": OF_READING}
