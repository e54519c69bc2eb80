"""The list of starred sections, each with its note."""

from collections.abc import Sequence

from rich.cells import cell_len

from library.asking.filter import Filter
from library.entry import Entry
from library.finding.matching import meets
from library.library import Library
from parsers.text.folding import fold
from tui.columns.stars import STAR_COLUMNS, StarRow, star_rows, values
from tui.lists.view import Grouping, ListColumn, View
from tui.models.link import Place
from tui.saying import sentences
from tui.saying.breadcrumb import address_said, short_name
from tui.saying.language import Said, Words
from tui.saying.marks import day_here

_PLACE = 22


def _find(library: Library, wanted: Filter, _: Said) -> Sequence[StarRow]:
    def is_wanted(row: StarRow) -> bool:
        words = fold(f"{row.starred.star.words}\n{row.starred.star.note}")
        lets = wanted.lets_plan(Entry.of(row.plan)) if row.plan else not wanted.asks_of_plans
        return lets and all(meets(term, words) for term in wanted.terms)

    return [row for row in star_rows(library) if is_wanted(row)]


def _where(row: StarRow, said: Said) -> str:
    at = row.starred.section
    if row.plan is None or at is None:
        return f"{row.starred.star.plan}  {sentences.GONE.say(said.language)}"
    address = address_said(Entry.of(row.plan), row.plan.sections[at].path, said.language)
    return address if cell_len(address) <= _PLACE else f"{short_name(Entry.of(row.plan), said.language)} #{at}"


def _place(row: StarRow) -> Place | None:
    at = row.starred.section
    return None if at is None else Place(row.starred.star.plan, at)


STARRED = View(
    Words("收藏", "starred"),
    _find,
    (
        ListColumn(Words("位置", "place"), _where, _PLACE),
        ListColumn(Words("标题", "heading"), lambda row, _: row.heading),
        ListColumn(Words("备注", "note"), lambda row, _: row.starred.star.note, 24, goes=1),
        ListColumn(Words("时间", "made"), lambda row, _: day_here(row.starred.star.made), 10, goes=2),
    ),
    (
        Grouping(Words("按时间", "by time")),
        Grouping(Words("按文件", "by plan"), lambda row, _: row.starred.star.plan, lambda row: row.starred.star.plan),
    ),
    lambda rows, said: sentences.STARS_COUNTED.say(
        said.language, count=len(rows), plans=len({row.starred.star.plan for row in rows})
    ),
    lambda row, said: (
        f"{_where(row, said)}  {row.heading}",
        row.starred.star.note,
        row.starred.star.words.replace("\n", " "),
    ),
    _place,
    STAR_COLUMNS,
    values,
    star_of=lambda row: row.starred.star,
    id_of=lambda row: row.starred.star,
    listed=Words("收藏", "starred sections"),
)
