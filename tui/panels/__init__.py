"""The lists that open below the reader, one at a time. To add one: a file with a class that is a `Panel`, and a line here."""

from tui.panels.counterparts import CounterpartsPanel
from tui.panels.deadlines import DeadlinesPanel
from tui.panels.facts import FactsPanel
from tui.panels.panel import Panel

PANELS: list[type[Panel]] = [FactsPanel, DeadlinesPanel, CounterpartsPanel]
