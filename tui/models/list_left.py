"""How one left the lists over all plans, to find them so again."""

from parsers.values import dataclass, field


@dataclass(slots=True)
class ListLeft:
    """Which list was shown last, what it was narrowed to, and how each was grouped or sorted."""

    view: str = "tasks"
    """The English name of the list."""
    typed: str = ""
    groupings: dict[str, int] = field(default_factory=dict)
    """By which of its groupings each list is grouped, by its English name."""
    sorted_by: dict[str, str] = field(default_factory=dict)
    """The column that each list is sorted by in place of its groups, by its English name; `-` before it for the other way round."""
    cursor: int | None = None
    """The row that was chosen; None before the first visit."""
