"""The kinds of facts that are found in a plan's sections.

Each file in `FACTS` is one kind, with a `FIELD`, the field of `Plan` that its facts go to, and a function `find(document, found)`
that returns them in document order; `found` holds the facts of the kinds before it, by their fields.
"""

from types import ModuleType

from parsers.facts import deadlines, duties, targets

FACTS: tuple[ModuleType, ...] = (deadlines, targets, duties)
