"""The kinds of facts that are found in a plan's sections.

Each file is one kind, with a function `find(sections, text) -> list` that returns the facts of that kind in document order; its
name is the field of `Plan` that they go to.
"""

from types import ModuleType

FACTS: tuple[ModuleType, ...] = ()
