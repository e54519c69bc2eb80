"""The columns of a list of starred sections."""

from library.asking.addresses import address_of
from library.library import Library
from library.marks.star import Starred
from parsers.plan import Plan
from parsers.values import asdict, dataclass
from tui.exporting.listing import Column
from tui.saying.language import Words
from tui.saying.marks import day_here


@dataclass(frozen=True, slots=True)
class StarRow:
    """A starred section in a list."""

    starred: Starred
    plan: Plan | None
    """None where it is gone."""

    @property
    def address(self) -> str:
        """Where it stands, as one types it; its plan's id where its words are gone."""
        at = self.starred.section
        return self.starred.star.plan if at is None or self.plan is None else address_of(self.plan, at)

    @property
    def heading(self) -> str:
        """Its heading, or else its first words."""
        at = self.starred.section
        section = self.plan.sections[at] if self.plan and at is not None else None
        return (section.heading if section and section.heading else self.starred.star.words).replace("\n", " ")


def star_rows(library: Library) -> list[StarRow]:
    """Return the starred sections, the last one first."""

    def plan(name: str) -> Plan | None:
        return library.plan(name) if library.is_id(name) else None

    return [StarRow(one, plan(one.star.plan)) for one in library.starred()]


STAR_COLUMNS = (
    Column("address", Words("位置", "address"), lambda row: row.address, 24, cut=False),
    Column("heading", Words("标题", "heading"), lambda row: row.heading, 0),
    Column("note", Words("备注", "note"), lambda row: row.starred.star.note, 24),
    Column("made", Words("时间", "made"), lambda row: day_here(row.starred.star.made), 10, cut=False),
    Column("words", Words("原文", "words"), lambda row: " ".join(row.starred.star.words.split()), 0),
)


def values(row: StarRow) -> dict[str, object]:
    """Return what JSON says of a starred section."""
    return asdict(row.starred.star) | {"address": row.address, "is_there": row.starred.section is not None}
