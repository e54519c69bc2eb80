"""What became of promises: each with the next plan's answer, grouped by outcome or by plan."""

from collections import Counter
from collections.abc import Sequence

from rich.cells import cell_len
from rich.style import Style

from library.asking.filter import Filter
from library.entry import Entry
from library.finding.facts import duties_in, is_in_time
from library.finding.matching import meets
from library.library import Library
from library.places.promise import Outcome, Promise
from parsers.plan import Target
from parsers.text.folding import fold
from tui.columns.promises import OUTCOMES, made_said, promise_columns, values
from tui.lists.view import Grouping, ListColumn, View
from tui.models.link import Place
from tui.saying import sentences
from tui.saying.facts import result_value
from tui.saying.language import Said, Words
from tui.styles import DIM, HEADING, OVERDUE, PLAIN, TARGET

_ORDER = (
    Outcome.SHORT,
    Outcome.DROPPED,
    Outcome.LOWERED,
    Outcome.MOVED,
    Outcome.KEPT,
    Outcome.RAISED,
    Outcome.DONE,
    Outcome.UNKNOWN,
)
"""What a reader looks for first."""
_LOOKS = {Outcome.SHORT: OVERDUE, Outcome.DROPPED: OVERDUE, Outcome.LOWERED: HEADING, Outcome.UNKNOWN: DIM, Outcome.DONE: TARGET}
_MOST_PLACES, _MOST_PLANS, _WIDEST = 40, 200, 40


def _find(library: Library, wanted: Filter, _: Said) -> Sequence[Promise]:
    plans = list(library.entries_let(wanted))
    newest: dict[str, int] = {}
    for entry in plans:
        if entry.place:
            newest[entry.place] = max(newest.get(entry.place, 0), entry.year or 0)
    # Of very many plans that nobody asked for the last two years of each place.
    first = {} if wanted.asks_of_plans or library.count() <= _MOST_PLANS else {place: year - 1 for place, year in newest.items()}
    found = [one for place in list(newest)[:_MOST_PLACES] for one in library.promises(place, first.get(place))]
    ids = {entry.id for entry in plans}
    return [one for one in found if one.plan in ids and _is_asked(library, one, wanted)]


def _is_asked(library: Library, one: Promise, wanted: Filter) -> bool:
    """Return whether a promise has the words, the day, the topics and the units that are asked for, and none that are excluded."""
    words = fold(one.made.shown)
    plan = library.plan(one.plan)
    section = plan.sections[one.made.section]
    units = fold("\n".join(unit for unit, _ in duties_in(plan, one.made.section)))
    return (
        all(meets(term, words) for term in wanted.terms)
        and is_in_time(one.made.due if isinstance(one.made, Target) else one.made.end or one.made.start, wanted)
        and (not wanted.topics or not wanted.topics.isdisjoint(section.topics))
        and all(unit in units for unit in wanted.units)
        and not any(less and _is_asked(library, one, less) and less.lets_plan(Entry.of(plan)) for less in wanted.excluded)
    )


def _subject(one: Promise, _: Said) -> str:
    return one.made.indicator if isinstance(one.made, Target) else one.made.task


def _told(one: Promise, said: Said) -> str:
    if one.result:
        return result_value(one.result, said.language)
    return one.claim or (made_said(one.again, said.language) if one.again else "")


def _look(one: Promise, _: Said) -> Style:
    return _LOOKS.get(one.outcome, PLAIN)


def _outcome(one: Promise, said: Said) -> str:
    return OUTCOMES[one.outcome].say(said.language)


def _counts(listed: Sequence[Promise], said: Said) -> str:
    counts = Counter(one.outcome for one in listed)
    return "  ".join(f"{OUTCOMES[outcome].say(said.language)} {counts[outcome]}" for outcome in _ORDER if counts[outcome])


def _detail(one: Promise, said: Said) -> Sequence[str]:
    later = one.result.shown if one.result else one.claim or (one.again.shown if one.again else "")
    nothing = sentences.NOT_SPOKEN_OF.say(said.language)
    return (
        f"{one.plan}  {_subject(one, said)}  {_outcome(one, said)}",
        f"{one.plan}: {one.made.shown}",
        f"{one.next_plan}: {later or nothing}",
    )


def _columns(listed: Sequence[Promise], said: Said) -> tuple[ListColumn, ...]:
    """Return the columns: what was promised is not cut."""
    then = max((cell_len(made_said(one.made, said.language)) for one in listed), default=0)
    return (
        ListColumn(Words("后来", "outcome"), _outcome, 14, look=_look),
        ListColumn(Words("承诺", "promise"), _subject),
        ListColumn(Words("当时", "then"), lambda one, said: made_said(one.made, said.language), min(then, _WIDEST), goes=1),
        ListColumn(Words("后文", "later"), _told, 24, goes=3),
        ListColumn(Words("文件", "plan"), lambda one, _: one.plan, 16, goes=2),
    )


PROMISES = View(
    Words("承诺", "promises"),
    _find,
    (),
    (
        Grouping(Words("按结果", "by outcome"), _outcome, lambda one: (_ORDER.index(one.outcome), one.plan)),
        Grouping(Words("按文件", "by plan"), lambda one, _: f"{one.plan} -> {one.next_plan}"),
    ),
    _counts,
    _detail,
    lambda one: Place(one.plan, one.made.section, one.made),
    promise_columns("zh"),
    values,
    columns_of=_columns,
    written_of=lambda _, said: promise_columns(said.language),
    years_are_plans=True,
)
