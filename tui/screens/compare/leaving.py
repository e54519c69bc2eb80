"""From a comparison to elsewhere: to one of its texts, to another plan, back to the browser."""

from operator import attrgetter
from typing import TYPE_CHECKING

from parsers.values import dataclass
from tui.models.comparing import Comparing, Side
from tui.models.history import Visit
from tui.models.reader import Position
from tui.saying import sentences
from tui.saying.breadcrumb import address_said

if TYPE_CHECKING:
    from tui.screens.compare.screen import CompareScreen

_WIDE = 100
"""How many cells a report in plain text may take."""


@dataclass(frozen=True, slots=True)
class Departure:
    """How one left the comparison: as it was, and the place one went to, if to any."""

    model: Comparing | None
    visit: Visit | None


class Leaving:
    """Leaves a comparison, or sets its left plan beside another one."""

    def __init__(self, compare: "CompareScreen") -> None:
        self._compare = compare

    def write(self) -> None:
        """Let the name of a file be typed, and write the comparison into it."""
        from tui.report.report import Report  # noqa: PLC0415 -- loaded when it is asked for
        from tui.screens.writing_out import write_out, write_report  # noqa: PLC0415

        compare, model = self._compare, self._compare.model
        if model is None:
            return
        comparison = model.comparison
        report = Report(comparison, comparison.counts, compare.language, _WIDE, color=False)
        name = f"{comparison.left.id}-{comparison.right.id}.xlsx"

        def write(typed: str) -> None:
            can = attrgetter("writes_reports")
            write_out(compare, typed, can, lambda form, file: write_report(form, report, file), lambda _: len(comparison.pairs))

        if compare.asking:
            compare.asking.ask(sentences.WRITE.say(compare.language), name, write)

    def open(self) -> None:
        """Go to the text of the chosen side, or of the side that has one."""
        model = self._compare.model
        if model is None or model.chosen is None:
            return
        side = model.side if model.section(model.side) else Side(1 - model.side.value)
        section = model.section(side)
        if section:
            self._compare.dismiss(Departure(model, Visit(model.plan(side).id, Position(section.index))))

    def pick(self) -> None:
        """Compare the left plan with another one."""
        from tui.screens.pick import PickScreen  # noqa: PLC0415 -- loaded when it is asked for

        compare = self._compare
        if compare.model and not compare.library.is_id(compare.model.plan(Side.LEFT).id):
            compare.say(sentences.GONE)
        elif compare.model:
            left = compare.library.entry_of(compare.model.plan(Side.LEFT))
            title = sentences.PICK_RIGHT.say(compare.language, left=address_said(left, (), compare.language))
            screen = PickScreen(compare.library, title, left, compare.language, compare.today)
            compare.app.push_screen(screen, lambda right: self._with(left.id, right))

    def _with(self, left: str, right: str | None) -> None:
        if right:
            section = self._compare.model.section(Side.LEFT) if self._compare.model else None
            self._compare.compare((left, right), section.index if section else None)

    def back(self) -> None:
        """Go back to the browser."""
        self._compare.dismiss(Departure(None, None))
