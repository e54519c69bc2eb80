"""The facts, repairs and losses of a plan, section by section, as the screen marks and lists them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from parsers.plan import LOST, Damage, Deadline, Duty, Plan, Repair, Span, Target
from tui import words
from tui.fact_words import CERTAINTIES, ROLES, deadline_when, target_value
from tui.language import Language
from tui.safe import safe_cells


class FactKind(Enum):
    """What a mark in the text stands for; its sign tells it without colour."""

    DEADLINE = "D"
    TARGET = "T"
    DUTY = "U"
    REPAIR = "R"
    LOSS = "X"

    @property
    def sign(self) -> str:
        """One letter."""
        return self.value


@dataclass(frozen=True, slots=True)
class Fact:
    """Something to mark in a section and to list beside it."""

    kind: FactKind
    section: int
    place: Span
    """Where it stands in the section's words."""
    source: Span
    """Where it stands in the text as found."""
    about: Deadline | Target | Duty | Repair | Damage


def facts_by_section(plan: Plan) -> Mapping[int, Sequence[Fact]]:
    """Return what a plan states, what was repaired and what is lost in it, by section and in the order of the text."""
    found: dict[int, list[Fact]] = {}
    for fact in _facts(plan):
        found.setdefault(fact.section, []).append(fact)
    for facts in found.values():
        facts.sort(key=lambda fact: fact.place)
    return found


def listed(facts: Sequence[Fact]) -> Sequence[Fact]:
    """Return facts as they are listed: what is stated first, then what was repaired and what is lost."""
    return sorted(facts, key=lambda fact: (fact.kind in (FactKind.REPAIR, FactKind.LOSS), fact.place))


def _facts(plan: Plan) -> Iterator[Fact]:
    for deadline in plan.deadlines:
        yield Fact(FactKind.DEADLINE, deadline.section, deadline.place, deadline.source, deadline)
    for target in plan.targets:
        yield Fact(FactKind.TARGET, target.section, target.place, target.source, target)
    for duty in plan.duties:
        yield Fact(FactKind.DUTY, duty.section, duty.place, duty.source, duty)
    for repair in plan.repairs:
        if repair.section is not None and repair.place:
            yield Fact(FactKind.REPAIR, repair.section, repair.place, repair.source, repair)
    for loss in plan.damage:
        if loss.section is not None and loss.place:
            yield Fact(FactKind.LOSS, loss.section, loss.place, loss.source, loss)


_DIGIT = "[1-9]"


def described(fact: Fact, language: Language) -> tuple[str, str]:
    """Return a fact in two parts: what it comes to, and what it is about."""
    about = fact.about
    if isinstance(about, Deadline):
        return deadline_when(about), about.task
    if isinstance(about, Target):
        return target_value(about, language), about.indicator
    if isinstance(about, Duty):
        return ROLES[about.role].say(language), about.unit
    if isinstance(about, Repair):
        return CERTAINTIES[about.certainty].say(language), f"{_one_line(about.as_found)} -> {_one_line(about.shown)}"
    return words.LOST.say(language), f"{_one_line(about.as_found)}{_known(about, language)}"


def _known(loss: Damage, language: Language) -> str:
    """Return what a person can make of what is known of a loss: that a digit stood there, and beside what."""
    if not loss.known or _DIGIT not in loss.known:
        return ""
    return f"  {words.KNOWN.say(language, known=loss.known.replace('.', LOST).replace(_DIGIT, '(1-9)'))}"


def _one_line(words_as_found: str) -> str:
    return safe_cells(words_as_found).replace("\n", " ").strip() or "()"


def counts(facts: Sequence[Fact]) -> dict[FactKind, int]:
    """Return how many there are of each kind."""
    return {kind: sum(fact.kind is kind for fact in facts) for kind in FactKind}
