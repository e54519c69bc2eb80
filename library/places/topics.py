"""What plans say on each topic: topics down, plans across."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from library.asking.filter import Filter
from library.entry import Entry
from library.finding.matching import meets
from parsers.plan import Plan
from parsers.text.folding import fold
from parsers.values import dataclass, field


@dataclass(slots=True)
class Said:
    """How much one plan says on a topic."""

    sections: list[int] = field(default_factory=list)
    """The indexes of the sections that are on it."""
    targets: int = 0
    deadlines: int = 0


@dataclass(frozen=True, slots=True)
class TopicRow:
    """What plans say on one topic."""

    topic: str
    plans: Sequence[Entry]
    """All plans of the table."""
    said: dict[str, Said]
    """By the ids of the plans that say anything."""

    @property
    def sections(self) -> int:
        """How many sections all plans have on it."""
        return sum(len(one.sections) for one in self.said.values())


def topic_rows(plans: Iterable[Plan]) -> list[TopicRow]:
    """Return the topics that plans speak of, those of most plans first."""
    found: defaultdict[str, dict[str, Said]] = defaultdict(dict)
    entries = []
    for plan in plans:
        entries.append(Entry.of(plan))
        for section in plan.sections:
            for topic in section.topics:
                found[topic].setdefault(plan.id, Said()).sections.append(section.index)
        for kind in ("targets", "deadlines"):
            for fact in plan.facts.get(kind, ()):
                for topic in plan.sections[fact.section].topics:
                    one = found[topic].setdefault(plan.id, Said())
                    setattr(one, kind, getattr(one, kind) + 1)
    rows = [TopicRow(topic, entries, said) for topic, said in found.items()]
    return sorted(rows, key=lambda row: (-len(row.said), -row.sections, row.topic))


def lets_topic(row: TopicRow, wanted: Filter) -> bool:
    """Return whether a filter asks for a topic, or for none, and whether the topic's name has its words."""
    return (not wanted.topics or row.topic in wanted.topics) and all(meets(term, fold(row.topic)) for term in wanted.terms)
