"""What every form of the report says, in its order and its words."""

from collections.abc import Callable, Iterable, Iterator

from library.asking.addresses import addresses_of
from library.citing.citation import citation_of, citation_of_section
from library.comparing.comparison import Comparison
from library.comparing.differences import Standing, Stretches, differences_of
from library.entry import Entry
from parsers.plan import Plan, Section, Span
from parsers.values import dataclass
from tui.saying import sentences
from tui.saying.breadcrumb import BETWEEN, breadcrumb
from tui.saying.language import Language
from tui.saying.pairs import NOTHING, FigureRow, figure_rows, likeness, mark, reasons_said, target_figures


@dataclass(frozen=True, slots=True)
class Side:
    """One section of a pair: where it stands and its words in stretches."""

    plan: Plan
    section: Section | None
    stretches: Stretches
    address: str = ""
    """Where it stands, as one types it."""

    @property
    def citation(self) -> str:
        """Where its words stand, so that one can check them; nothing where there is none."""
        return str(citation_of_section(self.address, self.section)) if self.section else ""

    def place(self, language: Language) -> str:
        """Return where it stands, or that there is none."""
        if self.section is None:
            return sentences.NO_COUNTERPART.say(language)
        return breadcrumb(Entry.of(self.plan), self.section.path, language)

    def heading(self, language: Language) -> str:
        """Return its markers and its title, or that there is none."""
        if self.section is None:
            return sentences.NO_COUNTERPART.say(language)
        path = breadcrumb(Entry.of(self.plan), self.section.path, language).split(BETWEEN)[2:]
        return f"{BETWEEN.join(path)} {self.section.title}".strip() or sentences.PREFACE.say(language)

    def runs(self, over_time: bool) -> Iterator[tuple[str, bool]]:
        """Yield its words in runs, each with whether it stands out: over time what changed, between places what both say."""
        text = self.section.words if self.section else ""
        outstanding = [stretch.span for stretch in self.stretches if over_time == (stretch.standing is not Standing.SHARED)]
        at = 0
        for start, end in _joined(outstanding):
            if at < start:
                yield text[at:start], False
            yield text[start:end], True
            at = end
        if at < len(text):
            yield text[at:], False


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield spans, those that follow each other directly as one."""
    held: Span | None = None
    for span in spans:
        if held and held[1] == span[0]:
            held = (held[0], span[1])
            continue
        if held:
            yield held
        held = span
    if held:
        yield held


@dataclass(frozen=True, slots=True)
class PairPart:
    """A pair as a report shows it."""

    mark: str
    score: float
    likeness: str
    """The score in a word."""
    group: int | None
    why: str
    figures: list[FigureRow]
    left: Side
    right: Side


def names(comparison: Comparison, language: Language) -> tuple[str, str]:
    """Return what the two plans are called: their place and year, and their ids where these are the same."""
    called = [breadcrumb(Entry.of(plan), (), language) for plan in (comparison.left, comparison.right)]
    if called[0] == called[1]:
        called = [f"{name} ({plan.id})" for name, plan in zip(called, (comparison.left, comparison.right), strict=True)]
    return called[0], called[1]


def summary(counts: tuple[int, int, int], language: Language) -> str:
    """Return how many pairs there are, and how many sections only one plan has."""
    return sentences.PAIRS_SAID.say(language, both=counts[0], left=counts[1], right=counts[2])


def citations(comparison: Comparison) -> Callable[[FigureRow], tuple[str, str]]:
    """Return what cites the words of both sides of a row of figures, each empty where that side says nothing."""
    addresses = addresses_of(comparison.left), addresses_of(comparison.right)

    def of(row: FigureRow) -> tuple[str, str]:
        left, right = (
            str(citation_of(own[fact.section], fact)) if fact else "" for own, fact in zip(addresses, row.facts, strict=True)
        )
        return left, right

    return of


def figure_heads(comparison: Comparison, language: Language) -> tuple[str, ...]:
    """Return the heads of a table of figures, and behind them those of what cites each side."""
    both = names(comparison, language)
    cited = (f"{name} {sentences.CITATION.say(language)}" for name in both)
    return (sentences.ABOUT.say(language), *both, sentences.DIFFERENCE.say(language), *cited)


def all_figures(comparison: Comparison, language: Language) -> list[FigureRow]:
    """Return the targets that both plans promise, wherever they stand."""
    return target_figures((row for row in comparison.all_targets() if row.left and row.right), language)


def pair_parts(comparison: Comparison, language: Language) -> Iterator[PairPart]:
    """Yield the pairs in order; what only one side says of figures stands at the first pair of its section."""
    shown: tuple[set[int], set[int]] = (set(), set())
    addresses = addresses_of(comparison.left), addresses_of(comparison.right)
    for pair in comparison.pairs:
        left, right = differences_of(pair).sides
        figures = figure_rows(comparison, [pair], language)
        for section, known in zip((pair.left, pair.right), shown, strict=True):
            if section and section.index in known:
                figures = [row for row in figures if (row.right if known is shown[0] else row.left) != NOTHING]
            elif section:
                known.add(section.index)
        yield PairPart(
            mark(pair),
            pair.score,
            likeness(pair, language),
            pair.group,
            reasons_said(comparison.why(pair), language),
            figures,
            Side(comparison.left, pair.left, left, addresses[0][pair.left.index] if pair.left else ""),
            Side(comparison.right, pair.right, right, addresses[1][pair.right.index] if pair.right else ""),
        )
