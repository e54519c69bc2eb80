"""The lists over all plans that have a screen of their own. To add one: a file with its `View`, and a line here."""

from tui.lists.deadlines import DEADLINES
from tui.lists.figures import RESULTS, TARGETS
from tui.lists.places import PLACES
from tui.lists.promises import PROMISES
from tui.lists.starred import STARRED
from tui.lists.tasks import TASKS
from tui.lists.topics import TOPICS
from tui.lists.units import UNITS
from tui.lists.view import View

VIEWS: tuple[View, ...] = (TASKS, DEADLINES, TARGETS, UNITS, RESULTS, STARRED, PLACES, TOPICS, PROMISES)
"""In the order in which one goes through them."""
