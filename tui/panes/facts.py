"""The facts pane: what one section states, what was repaired in it and what is lost, as one table."""

from collections import Counter
from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from textual.strip import Strip

from parsers.plan import Span
from parsers.values import replace
from tui.glyphs import GLYPHS
from tui.models.chosen import Chosen
from tui.models.facts import Mark
from tui.panes.lines import Part, strip
from tui.panes.list_pane import ListPane
from tui.saying import sentences
from tui.saying.fact_kinds import MarkKind, Told, mark_kinds
from tui.saying.facts import parted
from tui.saying.language import Language, Words
from tui.styles import DIM, HEAD, HEADING, PLAIN, style_of
from tui.wrapping import padded, shortened

_GAP = "  "
_WIDEST_WHEN, _WIDEST_UNIT = 22, 12


class FactsPane(ListPane[Mark]):
    """Paints the facts of a section below a line that counts them and the heads of their columns."""

    HEAD_ROWS = 2

    MARGIN = 3

    def __init__(self, language: Language, *, id: str) -> None:
        super().__init__(Chosen(), id=id)
        self._language: Language = language
        self._title = ""
        self._kinds: list[tuple[MarkKind, int]] = []
        """The kinds of what is stated, and how many there are of each."""
        self._kind: MarkKind | None = None
        """The kind that was chosen to be shown alone."""
        self._given: tuple[Sequence[Mark], Mapping[tuple[int, Span], str]] = ((), {})
        self._told: list[Told] = []
        self._widths = (0, 0, 0, 0, 0)
        """Those of the columns: when, how it is compared, the figure before its point and behind it, and its unit."""

    def show(self, marks: Sequence[Mark], place: str, states: Mapping[tuple[int, Span], str] | None = None) -> None:
        """Show the facts of another section, the first of them chosen; `place` says which section it is.

        `states` are the signs of how far the tasks are that facts belong to, by the section and the place of a fact.
        """
        self._title = place if marks else sentences.NO_FACTS.say(self._language)
        counts = Counter(mark.kind.sign for mark in marks)
        self._kinds = [(kind, counts[kind.sign]) for kind in mark_kinds().values() if counts[kind.sign]]
        self._given = marks, states or {}
        self._list()

    def _list(self) -> None:
        """List the facts of the kind that is shown alone, or all where there are none of it."""
        marks, states = self._given
        kind = self._shown_alone
        marks = [mark for mark in marks if kind is None or mark.kind.sign == kind.sign]
        self._told = [mark.kind.told(mark.about, self._language) for mark in marks]
        for number, mark in enumerate(marks):
            state = states.get((mark.section, mark.place))
            if state:
                told = self._told[number]
                self._told[number] = replace(told, what=f"{state} {told.what}")
        self._widths = self._measured()
        self.show_list(Chosen(marks))

    @property
    def _shown_alone(self) -> MarkKind | None:
        return next((kind for kind, _ in self._kinds if self._kind and kind.sign == self._kind.sign), None)

    @property
    def has_parts(self) -> bool:
        """Whether the facts are of several kinds."""
        return len(self._kinds) > 1

    def turn(self, step: int) -> bool:
        """Show the next kind alone, or the one before, ahead of the first all of them; return whether there is such."""
        choices = [None, *(kind for kind, _ in self._kinds)]
        to = choices.index(self._shown_alone) + step
        if not self.has_parts or not 0 <= to < len(choices):
            return False
        self._kind = choices[to]
        self._list()
        return True

    def show_none(self, why: Words) -> None:
        """Show no facts, and why there are none."""
        self.show((), "")
        self._title = why.say(self._language)

    def _measured(self) -> tuple[int, int, int, int, int]:
        heads = [sentences.WHEN.say(self._language), "", "", "", sentences.UNIT_HEAD.say(self._language)]
        cells = [(one.when, one.compared, *parted(one.number), one.unit) for one in self._told]
        when, compared, whole, rest, unit = (max((cell_len(row[n]) for row in cells), default=0) for n in range(5))
        if whole:
            # The head of the three columns stands above all of them.
            whole = max(whole, cell_len(sentences.FIGURE.say(self._language)) - compared - 1 - rest)
        return (
            min(max(when, cell_len(heads[0])), _WIDEST_WHEN),
            compared,
            whole,
            rest,
            min(max(unit, cell_len(heads[4])), _WIDEST_UNIT) if unit else 0,
        )

    def _head(self) -> Strip:
        """Return the counts of each kind, the one shown in brackets, and what section it is."""
        language, alone = self._language, self._shown_alone
        said: list[tuple[str, bool]] = [(kind.counted.say(language, count=count), kind is alone) for kind, count in self._kinds]
        if len(said) > 1:
            said.insert(0, (sentences.ALL_COUNTED.say(language, count=len(self._given[0])), alone is None))
        parts: list[Part] = [(GLYPHS.edge, DIM), ("  ", HEAD)]
        for words, is_shown in said:
            parts.append((f"[{words}]" if is_shown and len(said) > 1 else words, HEAD + HEADING if is_shown else HEAD))
            parts.append((_GAP, HEAD))
        return strip([*parts, (self._title, HEAD)], self.size.width, HEAD)

    def head(self, y: int) -> Strip:
        """Return the counts, or the heads of the columns."""
        if not y:
            return self._head()
        when, compared, whole, rest, unit = self._widths
        heads = [padded(sentences.WHEN.say(self._language), when)]
        if whole:
            heads.append(padded(sentences.FIGURE.say(self._language), compared + 1 + whole + rest, right=True))
        if unit:
            heads.append(padded(sentences.UNIT_HEAD.say(self._language), unit))
        said = f"   {_GAP.join((*heads, sentences.WHAT.say(self._language)))}" if self._told else ""
        return strip([(GLYPHS.edge, DIM), (said, HEAD)], self.size.width, HEAD if self._told else PLAIN)

    def list_row(self, row: int) -> Strip:
        """Return a fact: its sign, when, how much and of what."""
        mark, told = self.model.things[row], self._told[row]
        lead, style, fill = self.looks(row)
        ink = style_of(mark.kind.look) if style is PLAIN else style
        dim = DIM if style is PLAIN else style
        when, compared, whole, rest, unit = self._widths
        parts: list[Part] = [(GLYPHS.edge, DIM), (lead, style), (mark.sign, ink), (" ", style)]
        said = shortened(told.when, when)
        # What is underlined ends with the words.
        parts += [(said, style if told.number else ink), (" " * (when - cell_len(said)) + _GAP, style)]
        if whole:
            before, behind = parted(told.number)
            parts += [(padded(told.compared, compared, right=True), dim), (" ", style)]
            parts += [(padded(before, whole, right=True) + padded(behind, rest), ink if told.number else style), (_GAP, style)]
        if unit:
            parts += [(padded(told.unit, unit), dim), (_GAP, style)]
        return strip([*parts, (told.what, style)], self.size.width, fill)
