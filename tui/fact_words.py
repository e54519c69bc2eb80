"""How facts are said in a few cells, on every screen and at the prompt."""

from parsers.plan import LOST, Certainty, Deadline, Target
from tui import words
from tui.language import Language, Words

ROLES = {"lead": words.LEAD, "responsible": words.RESPONSIBLE, "support": words.SUPPORT}
CERTAINTIES = {Certainty.EXACT: words.EXACT, Certainty.CERTAIN: words.CERTAIN, Certainty.LIKELY: words.LIKELY}
_COMPARATORS = {
    ">=": Words(">=", ">="),
    "<=": Words("<=", "<="),
    "=": Words("", ""),
    "increase": Words("增", "up "),
    "decrease": Words("降", "down "),
}


def target_value(target: Target, language: Language) -> str:
    """Return what a target's figure comes to: >=74%, or with the sign of what is lost in place of the number."""
    value = LOST if target.value is None else f"{target.value:.15g}"
    return f"{_COMPARATORS[target.comparator].say(language)}{value}{target.unit or ''}"


def deadline_when(deadline: Deadline) -> str:
    """Return when a deadline is: its last day, its span, or where it has no date its own words."""
    if deadline.start and deadline.end:
        year = deadline.start[:4]
        whole_year = (deadline.start, deadline.end) == (f"{year}-01-01", f"{year}-12-31")
        return year if whole_year else f"{deadline.start}..{deadline.end}"
    if deadline.start:
        return f"{deadline.start}.."
    return deadline.end or deadline.shown
