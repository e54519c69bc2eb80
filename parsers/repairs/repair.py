"""What undoes a kind of damage."""

from importlib import import_module
from typing import Protocol

from parsers.text.mapped_text import Edit


class Repairer(Protocol):
    """A kind of damage that is undone: a file of this room."""

    NAME: str
    """What the kind is called in the JSON of a plan."""

    def find(self, text: str) -> list[Edit]:
        """Return the edits that undo it, in order and without overlap, with offsets into the text.

        The kinds before it have already put the text right. On a text without its damage it returns nothing, and finds that out
        cheaply.
        """
        ...


class Listed:
    """A kind of damage whose file is loaded for a text that holds a sign of it, or for any where it has none: most hold few."""

    def __init__(self, name: str, module: str, signs: str = "") -> None:
        self.NAME = name
        self._module = module
        self._signs = signs

    def find(self, text: str) -> list[Edit]:
        """Return the edits that undo it; see `Repairer.find`."""
        if self._signs and not any(sign in text for sign in self._signs):
            return []
        edits: list[Edit] = import_module(self._module, __package__).find(text)
        return edits
