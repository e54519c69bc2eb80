"""What undoes a kind of damage."""

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
