"""Decides of pairs by hand: that two sections answer each other, or do not; kept in the library where it can be."""

from typing import TYPE_CHECKING

from library.comparing.by_hand import Decision, decided, decision
from library.comparing.comparisons import Within
from tui.models.comparing import Side
from tui.saying import sentences

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
        kept = [compare.library.decisions.keep(one) for one in decisions]
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
            taken_back = [compare.library.decisions.take_back(*one) for one in self._at_once.pop()]
        else:
            taken_back = [compare.library.decisions.undo(left, right)]
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
