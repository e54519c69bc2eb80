"""Two plans side by side: what stands out, which pairs are listed, and the ways to elsewhere."""

from typing import ClassVar

from textual.binding import BindingType

from tui import words
from tui.breadcrumb import breadcrumb
from tui.commands import COMPARE, LINE
from tui.models.comparing import Side
from tui.models.history import Visit
from tui.models.reader import Position
from tui.screens.help import HelpScreen
from tui.screens.pairs import Left, PairsScreen
from tui.screens.pick import PickScreen


class CompareScreen(PairsScreen):
    """Compares two plans from the keyboard until one goes to a text, or Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [command.binding() for command in COMPARE]

    # --- what stands out, and which pairs are listed

    def action_switch_view(self) -> None:
        """Let what differs stand out, or what both say."""
        if self.model:
            self.model.switch_view()
            self.show_pair()

    def action_unmatched(self) -> None:
        """List only what has no counterpart, or everything again."""
        if self.model:
            self.model.toggle_unmatched()
            self.show_all()

    def action_swap(self) -> None:
        """Change left and right over."""
        if self.model:
            self.model.swap()
            self.show_all()

    def action_narrow(self) -> None:
        """Compare a part of the plans only."""
        if self.model and self.model.narrow():
            self.show_all()
        else:
            self.say(words.NO_NARROWER)

    def action_widen(self) -> None:
        """Compare more of the plans."""
        if self.model and self.model.widen():
            self.show_all()
        else:
            self.say(words.NO_WIDER)

    def action_figures(self) -> None:
        """Show all figures, or the texts again."""
        self.texts.toggle_figures()
        self.read(self.texts.shows_figures or self.is_reading)
        self.say(None if self.texts.has_figures else words.NO_FIGURES)

    def action_left(self) -> None:
        """Choose the left plan."""
        self._choose(Side.LEFT)

    def action_right(self) -> None:
        """Choose the right plan."""
        self._choose(Side.RIGHT)

    def _choose(self, side: Side) -> None:
        if self.model:
            self.model.side = side
            self.texts.choose(side)

    # --- going elsewhere

    def action_open(self) -> None:
        """Go to the text of the chosen side, or of the side that has one."""
        model = self.model
        if model is None or model.chosen is None:
            return
        side = model.side if model.section(model.side) else Side(1 - model.side.value)
        section = model.section(side)
        if section:
            self.dismiss(Left(model, Visit(model.plan(side).id, Position(section.index))))

    def action_pick(self) -> None:
        """Compare the left plan with another one."""
        left = self.model.plan(Side.LEFT).id if self.model else self.plans[0]
        self.app.push_screen(
            PickScreen(
                words.PICK_RIGHT.say(self.language, left=breadcrumb(self.library.entry(left), (), self.language)),
                [entry for entry in self.library.entries if entry.id != left],
                self.language,
            ),
            lambda right: self._compare_with(left, right),
        )

    def _compare_with(self, left: str, right: str | None) -> None:
        if right:
            section = self.model.section(Side.LEFT) if self.model else None
            self.header.say(words.COMPARING.say(self.language))
            self.compare((left, right), section.index if section else None)

    def action_help(self) -> None:
        """Show all keys."""
        self.app.push_screen(HelpScreen((*COMPARE, *LINE), self.language))

    def action_leave(self) -> None:
        """Go back to the browser."""
        self.dismiss(Left(None, None))
