"""How facts are said in a few cells, on every screen and at the prompt."""

from parsers.plan import LOST, Certainty, Target
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


def target_value(target: Target, language: Language) -> str:
    """Return what a target's figure comes to: >=74%, or with the sign of what is lost in place of the number."""
    value = LOST if target.value is None else f"{target.value:.15g}"
    return f"{_COMPARATORS[target.comparator].say(language)}{value}{target.unit or ''}"
