"""One topic in every place: topics down and plans across; and the sections of one topic, place by place."""

from collections.abc import Sequence
from functools import partial

from rich.cells import cell_len

from library.asking.filter import Filter
from library.asking.paths import path_typed
from library.entry import Entry
from library.finding.matching import meets
from library.library import Library
from library.places.topics import TopicRow
from parsers.text.folding import fold
from parsers.values import replace
from tui.columns.topics import (
    ON_TOPIC_COLUMNS,
    OnTopic,
    cell_said,
    on_topic_values,
    topic_columns,
    topic_values,
)
from tui.lists.view import Grouping, ListColumn, View
from tui.models.link import Place
from tui.saying import sentences
from tui.saying.breadcrumb import address_said, short_name
from tui.saying.language import Said, Words
from tui.styles import TARGET

_NARROWEST, _PLACE = 9, 20


def _find(library: Library, wanted: Filter, _: Said) -> Sequence[TopicRow]:
    return library.topic_rows(wanted)


def _columns(listed: Sequence[TopicRow], said: Said) -> tuple[ListColumn, ...]:
    names = [(plan, short_name(plan, said.language)) for plan in (listed[0].plans if listed else ())]
    return (
        ListColumn(Words("主题", "topic"), lambda row, _: row.topic),
        *(
            ListColumn(
                Words.of_data(name),
                partial(_cell, plan=plan.id),
                max(_NARROWEST, cell_len(name)),
                "right",
                goes=number,
                moves=True,
                key=plan.id,
            )
            for number, (plan, name) in enumerate(names, 1)
        ),
    )


def _cell(row: TopicRow, _: Said, plan: str) -> str:
    return cell_said(row, plan)


def _counts(listed: Sequence[TopicRow], said: Said) -> str:
    return sentences.TOPICS_COUNTED.say(said.language, count=len(listed), plans=len(listed[0].plans) if listed else 0)


def _detail(row: TopicRow, said: Said) -> Sequence[str]:
    names = {plan.id: short_name(plan, said.language) for plan in row.plans}
    told = "  ".join(f"{names[plan]} {cell_said(row, plan)}" for plan in row.said)
    return (row.topic, told, sentences.ENTER_FOR_SECTIONS.say(said.language))


TOPICS = View(
    Words("主题", "topics"),
    _find,
    (),
    (
        Grouping(Words("按文件数", "by number of plans")),
        Grouping(Words("按名称", "by name"), order=lambda row: row.topic),
    ),
    _counts,
    _detail,
    lambda _: None,
    (),
    topic_values,
    columns_of=_columns,
    written_of=lambda listed, said: topic_columns(list(listed[0].plans), said.language) if listed else (),
    opens=lambda row: of_topic(row.topic),
    years_are_plans=True,
    id_of=lambda row: row.topic,
)
"""The table as a whole."""


def of_topic(topic: str) -> View:
    """Return the list of the sections of one topic."""

    def find(library: Library, wanted: Filter, _: Said) -> Sequence[OnTopic]:
        row = next((row for row in library.topic_rows(replace(wanted, terms=())) if row.topic == topic), None)
        found = (one for plan in (row.said if row else ()) for one in _sections(library, plan, topic))
        return [one for one in found if all(meets(term, fold(one.section.words)) for term in wanted.terms)]

    return View(
        Words.of_data(topic),
        find,
        (
            ListColumn(Words("位置", "place"), _where, _PLACE),
            ListColumn(Words("标题", "heading"), lambda one, _: (one.section.heading or one.section.text).replace("\n", " ")),
            ListColumn(Words("目标", "targets"), lambda one, _: str(one.targets or ""), 7, "right", goes=2, look=lambda *_: TARGET),
            ListColumn(Words("期限", "due"), lambda one, _: str(one.deadlines or ""), 5, "right", goes=1),
        ),
        (
            Grouping(Words("按文件", "by plan"), lambda one, said: short_name(one.entry, said.language)),
            Grouping(Words("按目标数", "by targets"), order=lambda one: -one.targets),
        ),
        lambda listed, said: sentences.SECTIONS_COUNTED.say(
            said.language, count=len(listed), plans=len({one.entry.id for one in listed})
        ),
        lambda one, said: (
            f"{address_said(one.entry, one.section.path, said.language)}  {one.section.heading}",
            one.section.text.replace("\n", " "),
        ),
        lambda one: Place(one.entry.id, one.section.index),
        ON_TOPIC_COLUMNS,
        on_topic_values,
        years_are_plans=True,
    )


def _sections(library: Library, name: str, topic: str) -> Sequence[OnTopic]:
    plan = library.plan(name)

    def count(kind: str, section: int) -> int:
        return sum(fact.section == section for fact in plan.facts.get(kind, ()))

    return [
        OnTopic(Entry.of(plan), section, count("targets", section.index), count("deadlines", section.index))
        for section in plan.sections
        if topic in section.topics
    ]


def _where(one: OnTopic, said: Said) -> str:
    address = f"{short_name(one.entry, said.language)} {path_typed(one.section.path)}".rstrip()
    return address if cell_len(address) <= _PLACE else f"{short_name(one.entry, said.language)} #{one.section.index}"
