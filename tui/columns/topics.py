"""The columns of what plans say on each topic, and of one topic with a row for each section that is on it."""

from functools import partial

from library.entry import Entry
from library.places.topics import TopicRow
from parsers.plan import Section
from parsers.values import dataclass
from tui.columns.path import path_column
from tui.exporting.listing import Cell, Column
from tui.saying.breadcrumb import short_name
from tui.saying.language import Language, Words


def cell_said(row: TopicRow, plan: str) -> str:
    """Return how many sections, targets and deadlines a plan has on a topic: 12·4·1; nothing where it has none."""
    said = row.said.get(plan)
    return f"{len(said.sections)}·{said.targets}·{said.deadlines}" if said else ""


def topic_columns(plans: list[Entry], language: Language) -> tuple[Column, ...]:
    """Return the columns of topics down and plans across."""
    return (
        Column("topic", Words("主题", "topic"), lambda row: row.topic, 0),
        Column("plans", Words("文件数", "plans"), lambda row: len(row.said), 6, "right", cut=False),
        Column("sections", Words("章节数", "sections"), lambda row: row.sections, 8, "right", cut=False),
        *(
            Column(plan.id, Words.of_data(name), partial(_cell, plan=plan.id), 12, "right", cut=False)
            for plan in plans
            for name in (short_name(plan, language),)
        ),
    )


def _cell(row: TopicRow, plan: str) -> Cell:
    return cell_said(row, plan) or None


def topic_values(row: TopicRow) -> dict[str, object]:
    """Return what JSON says of a topic."""
    return {
        "topic": row.topic,
        "plans": {
            plan: {"sections": said.sections, "targets": said.targets, "deadlines": said.deadlines}
            for plan, said in row.said.items()
        },
    }


@dataclass(frozen=True, slots=True)
class OnTopic:
    """A section that is on a topic."""

    entry: Entry
    section: Section
    targets: int
    deadlines: int


ON_TOPIC_COLUMNS = (
    Column("plan", Words("文件", "plan"), lambda one: one.entry.id, 18, cut=False),
    path_column(lambda one: one.section.path, lambda one: (one.entry.id, one.section.index)),
    Column("heading", Words("标题", "heading"), lambda one: one.section.heading, 0),
    Column("targets", Words("目标", "targets"), lambda one: one.targets, 7, "right", cut=False),
    Column("deadlines", Words("期限", "deadlines"), lambda one: one.deadlines, 9, "right", cut=False),
    Column("text", Words("正文", "text"), lambda one: one.section.text, 0),
)


def on_topic_values(one: OnTopic) -> dict[str, object]:
    """Return what JSON says of a section that is on a topic."""
    return {
        "plan": one.entry.id,
        "section": one.section.index,
        "path": one.section.path,
        "heading": one.section.heading,
        "text": one.section.text,
        "targets": one.targets,
        "deadlines": one.deadlines,
    }
