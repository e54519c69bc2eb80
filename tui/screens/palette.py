"""The palette: every command of a screen, and the plans, found by words of either language or by pinyin."""

from collections.abc import Callable, Sequence
from typing import Any

from rich.cells import cell_len
from textual.strip import Strip

from library.entry import Entry
from parsers.values import dataclass
from tui.keys.command import Command
from tui.keys.meant import as_typed, is_begun, is_meant
from tui.models.chosen import Chosen
from tui.models.forest import Branch
from tui.panes.lines import strip
from tui.panes.picking import OfferedPane
from tui.saying import sentences
from tui.saying.breadcrumb import address_said, branch_name
from tui.saying.language import Language
from tui.screens.command_screen import CommandScreen
from tui.screens.offering import OfferingScreen

_MOST_NAMED = 20
_KEYS_WIDTH = 16
_WITHOUT = frozenset(["palette", "down", "up", "page_down", "page_up", "half_down", "half_up", "first", "last"])
"""Commands that nobody looks for by name."""

Named = Callable[[str], "Sequence[Entry | Branch]"]
"""Returns the plans and the places that a typed line may name; where nothing is typed, those one has been to last."""
Taken = Command[Any] | Entry | Branch


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be taken."""

    label: str
    keys: str
    why_not: str
    """Why a command cannot be done at present; empty where it can."""
    taken: Taken


class PalettePane(OfferedPane[Offer]):
    """Paints what is offered: its keys, what it is, and why it cannot be done."""

    def list_row(self, row: int) -> Strip:
        """Return a row."""
        offer = self.model.things[row]
        lead, style, fill = self.looks(row)
        padding = " " * max(_KEYS_WIDTH - cell_len(offer.keys), 1)
        said = f"{lead} {offer.keys}{padding}{offer.label}" + (f"  ({offer.why_not})" if offer.why_not else "")
        return strip([(said, style)], self.size.width, fill)


class PaletteScreen(OfferingScreen[Taken]):
    """Offers commands, and plans, until one is taken, or Esc."""

    def __init__(self, screen: CommandScreen[Any], named: Named | None, language: Language) -> None:
        """Offer the commands of a screen, those taken last first, and the plans and places that a typed line may mean."""
        super().__init__(
            language,
            (sentences.PALETTE_TITLE if named else sentences.COMMANDS_TITLE).say(language),
            sentences.PALETTE,
            PalettePane(language, sentences.NO_SUCH_COMMAND_OR_PLAN if named else sentences.NO_SUCH_COMMAND, id="picking"),
        )
        self._commands = [
            (command, Offer(command.does.say(language), command.shown, _why_not(command, screen), command))
            for command in screen.KEYS
            if command.name not in _WITHOUT
        ]
        self._commands.sort(key=lambda offered: _rank(screen.recent, offered[0].name))
        self._recent = len(screen.recent)
        self._named = named

    def list_offers(self, typed: str) -> None:
        """List the commands that may be meant, those first that begin with what is typed, and the plans."""
        folded = as_typed(typed)
        found = [offer for command, offer in self._commands if is_meant(command, folded)]
        found.sort(key=lambda offer: not (isinstance(offer.taken, Command) and is_begun(offer.taken, folded)))
        named = [self._offer(one) for one in self._named(typed)[:_MOST_NAMED]] if self._named else []
        # Where one has been comes before what one has never done.
        at = len(found) if folded else self._recent
        self.list.show_list(Chosen([*found[:at], *named, *found[at:]]))

    def _offer(self, one: "Entry | Branch") -> Offer:
        if isinstance(one, Entry):
            return Offer(f"{address_said(one, (), self.language)}  {one.title}", "", "", one)
        return Offer(branch_name(one.province, None, False, self.language), "", "", one)

    def taken(self, chosen: Offer) -> Taken:
        """Return the command or the plan that is offered."""
        return chosen.taken


def _rank(recent: Sequence[str], name: str) -> int:
    return recent.index(name) if name in recent else len(recent)


def _why_not(command: Command[Any], screen: CommandScreen[Any]) -> str:
    why = command.why_not(screen)
    return why.say(screen.language, **screen.keys_said) if why else ""
