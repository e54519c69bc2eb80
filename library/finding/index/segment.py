"""Reads a segment: which sections hold some words or have what a filter asks, as sets of bits, and what they say."""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain, groupby

from library.finding.index.blocks import Blocks, Buffer, decoded, encoded
from library.finding.index.building import RARE, bits_of, gram_key, syllables_key
from library.finding.index.document import PlanRow
from library.finding.matching import spans_of
from parsers.text.pinyin import spans_said

_MOST_KEPT = 256
"""How many sets are kept at hand: the words of one key are those of the next."""
_FEW = 24
"""Up to how many numbers are taken out of a set one by one."""


class Segment:
    """Some sections, numbered from 0 on in the order of their plans. A set of sections has a bit for each of them."""

    def __init__(self, buffer: Buffer) -> None:
        """Read a segment; raises a BrokenBlocksError where it is none, or not whole."""
        self._blocks = Blocks(buffer)
        self._starts = self._blocks.numbers("text starts", "I")
        self._plan_starts = self._blocks.numbers("plan starts", "I")
        self._texts = self._blocks.block("texts")
        self._heading_texts = self._blocks.block("heading texts")
        self._heading_starts = self._blocks.numbers("heading starts", "I")
        self.depths = self._blocks.block("depths")
        """How deep each section stands."""
        self._kept: dict[tuple[str, str], int] = {}
        self.count = len(self._starts) - 1
        """How many sections there are."""
        self.all = (1 << self.count) - 1
        """The set of them all."""
        self.lists_words = self._blocks.has("words keys")
        """Whether it has lists of words; without them its text is gone through."""

    # --- its sections

    def encoded_words(self, number: int) -> bytes:
        """Return what a section says, folded and encoded: its title, a line break and its text."""
        return bytes(self._texts[self._starts[number] : self._starts[number + 1] - 1])

    def words(self, number: int) -> str:
        """Return what a section says, folded."""
        return decoded(self._texts[self._starts[number] : self._starts[number + 1] - 1])

    # --- its plans

    @cached_property
    def _rows(self) -> Sequence[tuple[int, PlanRow]]:
        told = self._blocks.text("plans")
        rows = map(json.loads, told.split("\n")) if told else ()
        return [(first, PlanRow(*row)) for first, *row in rows]

    @cached_property
    def plans(self) -> Sequence[PlanRow]:
        """The plans, in their order."""
        return [row for _, row in self._rows]

    def place(self, number: int) -> tuple[PlanRow, int]:
        """Return the plan of a section and its index there."""
        at = bisect_right(self._plan_starts, number) - 1
        first, row = self._rows[at]
        return row, first + number - self._plan_starts[at]

    def stretches(self) -> Iterator[tuple[PlanRow, int, range]]:
        """Yield each plan, the index in it of its first section here, and the numbers of its sections."""
        ends = [*self._plan_starts[1:], self.count]
        for (first, row), start, end in zip(self._rows, self._plan_starts, ends, strict=True):
            yield row, first, range(start, end)

    def by_plan(self, bits: int) -> Iterator[tuple[PlanRow, int, range, list[int]]]:
        """Yield each plan that some sections are of: with the index of its first section here, its sections' numbers, and these."""
        for at, chosen in groupby(numbers_in(bits), key=lambda number: bisect_right(self._plan_starts, number)):
            first, row = self._rows[at - 1]
            end = self._plan_starts[at] if at < len(self._plan_starts) else self.count
            yield row, first, range(self._plan_starts[at - 1], end), list(chosen)

    def of_plans(self, chosen: Sequence[bool]) -> int:
        """Return the sections of some plans, which are told one by one."""
        ends = [*self._plan_starts[1:], self.count]
        digits = (b"01"[one : one + 1] * (end - start) for one, start, end in zip(chosen, self._plan_starts, ends, strict=True))
        return int(b"".join(digits)[::-1] or b"0", 2)

    def named(self, term: str) -> int:
        """Return the sections of the plans whose name says a term, as it is written or in pinyin."""

        def found() -> int:
            text, starts = self._labels
            said = chain((at for at, _ in spans_of(term, text)), (at for at, _ in spans_said(term, text)))
            plans = {bisect_right(starts, at) - 1 for at in said}
            return self.of_plans([plan in plans for plan in range(len(self._plan_starts))]) if plans else 0

        return self._once("labels", term, found)

    @cached_property
    def _labels(self) -> tuple[str, Sequence[int]]:
        """The names of the plans, a line each, and where each begins."""
        text = self._blocks.text("labels")
        return text, list(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))

    def heading(self, number: int) -> str:
        """Return a section's marker and title, folded."""
        return decoded(self._heading_texts[self._heading_starts[number] : self._heading_starts[number + 1] - 1])

    def headed(self, term: str) -> int:
        """Return the sections whose heading holds a term."""

        def found() -> int:
            words, at, numbers = encoded(term), -1, []
            while (at := self._blocks.find("heading texts", words, at + 1)) >= 0:
                numbers.append(bisect_right(self._heading_starts, at) - 1)
            return bits_of(numbers, self.count)

        return self._once("heading texts", term, found)

    # --- what they hold

    def holding(self, gram: str, table: str = "words") -> int:
        """Return the sections that hold a character or a pair; `table` may be `headings`, or `initials` for letters of pinyin."""
        found = self._listed if self.lists_words else self._gone_through
        return self._once(table, gram, lambda: found(table, gram))

    def saying(self, ways: Sequence[tuple[str, str]]) -> int:
        """Return the sections that hold two characters which are read as one of some pairs of syllables."""

        def found() -> int:
            keys, starts = self._blocks.numbers("syllables keys", "Q"), self._blocks.numbers("syllables starts", "I")
            rows = self._blocks.numbers("syllables rows", "I")
            read: set[int] = set()
            for sought in (syllables_key(*syllables) for syllables in ways):
                at = bisect_left(keys, sought)
                if at < len(keys) and keys[at] == sought:
                    read.update(rows[starts[at] : starts[at + 1]])
            return self._of_rows("words", read)

        return self._once("saying", repr(ways), found)

    def number_holding(self, gram: str, table: str = "words") -> int:
        """Return about how many sections hold a character or a pair."""
        if not self.lists_words:
            return self.count
        at = self._row(table, gram_key(gram))
        return self._blocks.numbers(f"{table} counts", "I")[at] if at >= 0 else 0

    @cached_property
    def facets(self) -> Sequence[str]:
        """What sections have, by its number."""
        names: list[str] = json.loads(self._blocks.text("facet names"))
        return names

    def having(self, facet: int) -> int:
        """Return the sections that have the facet of a number."""
        return self._of_rows("facets", [facet])

    def number_having(self, facet: int) -> int:
        """Return how many sections have the facet of a number."""
        return self._blocks.numbers("facets counts", "I")[facet]

    def _once(self, table: str, said: str, found: Callable[[], int]) -> int:
        """Return a set that is kept at hand, or that is found now."""
        bits = self._kept.get((table, said))
        if bits is None:
            bits = found()
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            self._kept[table, said] = bits
        return bits

    def _row(self, table: str, key: int) -> int:
        keys = self._blocks.numbers(f"{table} keys", "I")
        at = bisect_left(keys, key)
        return at if at < len(keys) and keys[at] == key else -1

    def _listed(self, table: str, gram: str) -> int:
        row = self._row(table, gram_key(gram))
        return self._of_rows(table, [row]) if row >= 0 else 0

    def _of_rows(self, table: str, rows: Iterable[int]) -> int:
        """Return the sections that are listed in one of some rows of a table."""
        starts, counts = self._blocks.numbers(f"{table} starts", "I"), self._blocks.numbers(f"{table} counts", "I")
        lists = self._blocks.block(f"{table} lists")
        bits, few = 0, []
        for row in rows:
            if counts[row] > RARE:
                bits |= int.from_bytes(lists[starts[row] : starts[row] + (self.count + 7) // 8], "little")
            else:
                few.append(lists[starts[row] : starts[row] + 2 * counts[row]].cast("H"))
        return bits | bits_of(chain.from_iterable(few), self.count) if few else bits

    def _gone_through(self, table: str, gram: str) -> int:
        if table == "initials":
            return self.all
        words, numbers, at = encoded(gram), [], -1
        while (at := self._blocks.find("texts", words, at + 1)) >= 0:
            number = bisect_right(self._starts, at) - 1
            if table == "words" or b"\n" not in self._texts[self._starts[number] : at].tobytes():
                numbers.append(number)
            if number + 1 == self.count:
                break
            at = self._starts[number + 1] - 1
        return bits_of(numbers, self.count)


def numbers_in(bits: int) -> Iterator[int]:
    """Yield the numbers of a set, the lowest first."""
    if bits.bit_count() <= _FEW:
        while bits:
            lowest = bits & -bits
            yield lowest.bit_length() - 1
            bits ^= lowest
        return
    digits = f"{bits:b}"[::-1]
    at = digits.find("1")
    while at >= 0:
        yield at
        at = digits.find("1", at + 1)
