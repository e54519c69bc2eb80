"""The kinds of facts that are found in a plan's sections, in the order in which they are.

Each room is one kind. To add one: a file with its dataclass, its `FactKind` and what finds it, and a line in `FACT_KINDS`. How it
looks and is said on the screen is a line in `tui.saying.fact_kinds`; without one it is shown by its sign and its words.
"""

from parsers.facts.deadlines import DEADLINES
from parsers.facts.duties import DUTIES
from parsers.facts.kind import FactKind
from parsers.facts.results import RESULTS
from parsers.facts.targets import TARGETS

FACT_KINDS: list[FactKind] = [DEADLINES, TARGETS, RESULTS, DUTIES]
