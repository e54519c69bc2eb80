"""Decides of pairs by hand: that two sections answer each other, or do not; kept in the library where it can be."""

from contextlib import closing, suppress
from typing import TYPE_CHECKING

from library.comparing.by_hand import Decision, decided, decision
from library.comparing.comparisons import Within
from library.library import Library
from library.opening import open_to_write
from library.store.kept.decisions import put_decision, undo_decision
from parsers.errors import YaodianError
from tui.models.comparing import Side
from tui.saying import sentences
from tui.screens.command_screen import PATIENCE

if TYPE_CHECKING:
    from tui.screens.compare.screen import CompareScreen


class Deciding:
    """Confirms and parts the pair in view."""

    def __init__(self, compare: "CompareScreen") -> None:
        self._compare = compare
        self._at_once: list[list[tuple[Decision, bool]]] = []
        """What each key of this screen has decided, and whether it is kept in the library."""

    def decide(self, *, together: bool) -> None:
        """Confirm the pair in view, or part it."""
        compare, model = self._compare, self._compare.model
        row = model.rows.chosen if model else None
        both = [] if row is None or row.is_heading else [(pair.left, pair.right) for pair in row.pairs if pair.left and pair.right]
        if model is None or not both:
            compare.say(sentences.NO_PAIR)
            return
        plans = model.plan(Side.LEFT), model.plan(Side.RIGHT)
        decisions = [decision((plans[0], left), (plans[1], right), together=together) for left, right in both]
        kept = [keep(compare.library, one) for one in decisions]
        model.renew(decided(model.comparison, decisions))
        compare.show_all()
        one_or_all = (sentences.CONFIRMED, sentences.ALL_CONFIRMED) if together else (sentences.PARTED, sentences.ALL_PARTED)
        said = one_or_all[len(both) > 1].say(compare.language, count=len(both))
        self._at_once.append([*zip(decisions, kept, strict=True)])
        compare.say(sentences.SAID if all(kept) else sentences.FOR_THIS_RUN, said=said)

    def take_back(self) -> None:
        """Take back the last decision of the two plans, of a whole row where it was of one."""
        compare, model = self._compare, self._compare.model
        if model is None:
            return
        left, right = (model.plan(side).id for side in Side)
        if self._at_once:
            taken_back = [take_back(compare.library, *one) for one in self._at_once.pop()]
        else:
            taken_back = [undo(compare.library, left, right)]
        if not any(taken_back):
            compare.say(sentences.NOTHING_DECIDED)
            return
        within: Within = (None, None)
        if left == right:
            # Of one plan only the two sections are compared that were set side by side.
            pairs = model.comparison.pairs
            within = {pair.left.index for pair in pairs if pair.left}, {pair.right.index for pair in pairs if pair.right}
        model.renew(compare.library.compare(left, right, within))
        compare.show_all()
        compare.say(sentences.DECISION_UNDONE)


def take_back(library: Library, one: Decision, is_kept: bool) -> bool:
    """Take back one of the last decisions; return whether it still was there."""
    if is_kept:
        return _undo_kept(library, one.left_plan, one.right_plan)
    was_there = one in library.decided_now
    library.decided_now[:] = (each for each in library.decided_now if each != one)
    return was_there


def undo(library: Library, left: str, right: str) -> bool:
    """Take back the last decision of two plans, those of this run first; return whether there was one."""
    for one in reversed(library.decided_now):
        if {one.left_plan, one.right_plan} == {left, right}:
            library.decided_now.remove(one)
            return True
    return _undo_kept(library, left, right)


def _undo_kept(library: Library, left: str, right: str) -> bool:
    if library.file is not None:
        with suppress(YaodianError), closing(open_to_write(library.file, PATIENCE)) as database:
            return undo_decision(database, left, right)
    return False


def keep(library: Library, one: Decision) -> bool:
    """Keep a decision in the library, or for this run where it cannot be written; return whether it is kept."""
    library.decided_now[:] = (each for each in library.decided_now if not one.is_of_pair_of(each))
    if library.file is not None:
        with suppress(YaodianError), closing(open_to_write(library.file, PATIENCE)) as database:
            put_decision(database, one)
            return True
    library.decided_now.append(one)
    return False
