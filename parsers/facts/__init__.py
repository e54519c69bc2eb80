"""The kinds of facts that are found in a plan's sections.

Each file is one kind, with a `FIELD`, the field of `Plan` that its facts go to, and a function `find(sections, text, year)` that
returns them in document order; `text` is the repaired text that the sections were made of, and `year` the plan's.
"""

from types import ModuleType

FACTS: tuple[ModuleType, ...] = ()
