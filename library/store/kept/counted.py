"""Keeps how rare words are in a library beside its index: to count them anew would take longer than any comparison."""

import marshal
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from library.comparing.rarity import Statistics
from parsers.text.cache import write_whole

_NAME = "words"
_FORM = 1
"""Grows when what is counted of a section changes."""
_FEW = 100
"""Up to so many plans every one counts; of more it changes little what a few add."""
_GROWN = 0.2
"""The share of its plans by which such a library may have grown or shrunk."""


def counted(folders: Sequence[Path], state: str, plans: int, count: Callable[[], Statistics]) -> Statistics:
    """Return what was counted in a library, if that is of its state, or it is large and has changed little; else count it."""
    for folder in folders:
        with suppress(OSError, ValueError, EOFError, TypeError):
            form, was, of_plans, sections, subjects, grams = marshal.loads((folder / _NAME).read_bytes())
            if form == _FORM and (was == state or (plans > _FEW and abs(plans - of_plans) <= _GROWN * plans)):
                return Statistics(sections, Counter(subjects), Counter(grams))
    made = count()
    told = marshal.dumps((_FORM, state, plans, made.sections, dict(made.subjects), dict(made.grams)))
    for folder in folders:
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            write_whole(folder / _NAME, [told])
            break
    return made
