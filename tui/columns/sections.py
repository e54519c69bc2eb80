"""The columns of a list of sections: a piece of text each, with where it stands."""

from library.asking.addresses import address_of
from library.citing.citation import citation_of_section
from parsers.plan import Plan, Section
from parsers.values import dataclass
from tui.columns.path import path_column
from tui.exporting.listing import Column
from tui.saying.language import Words


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A section in a list."""

    plan: Plan
    section: Section

    @property
    def address(self) -> str:
        """Where it stands, as one types it."""
        return address_of(self.plan, self.section.index)

    @property
    def citation(self) -> str:
        """Where its words stand in the source, with what tells them."""
        return str(citation_of_section(self.address, self.section))


SECTION_COLUMNS = (
    Column("address", Words("位置", "address"), lambda row: row.address, 24, cut=False),
    path_column(lambda row: row.section.path, lambda row: (row.plan, row.section.index)),
    Column("heading", Words("标题", "heading"), lambda row: row.section.heading, 30),
    Column("text", Words("正文", "text"), lambda row: row.section.text, 0),
    Column("topics", Words("主题", "topics"), lambda row: "、".join(row.section.topics), 16),
    Column("citation", Words("引证", "citation"), lambda row: row.citation, 40, cut=False),
)


def values(row: SectionRow) -> dict[str, object]:
    """Return what JSON says of a section."""
    section = row.section
    return {
        "plan": row.plan.id,
        "address": row.address,
        "path": section.path,
        "heading": section.heading,
        "text": section.text,
        "topics": section.topics,
        "citation": row.citation,
    }
