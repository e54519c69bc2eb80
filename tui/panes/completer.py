"""What completes a filter in a line: 省:hub becomes 省:湖北."""

from collections.abc import Sequence
from datetime import date

from library.asking.asked import Asked
from library.asking.completing import completions, ends_in_key
from library.library import Library
from tui.glyphs import GLYPHS
from tui.saying.language import Language
from tui.saying.sentences import CHOICES, UNKNOWN

_MOST_SHOWN = 8
"""How many values are shown of those there are."""
_SIGNS = (":", "：")


class FilterCompleter:
    """Suggests what goes on with the value behind a key, which Right takes; Tab takes the first one, and then the next."""

    def __init__(self, library: Library, today: date) -> None:
        self._library = library
        self._today = today
        self._offered: Sequence[str] = ()

    def suggested(self, value: str) -> str | None:
        """Return the first line that goes on with what is typed; None where there is none, or nothing of the value is typed."""
        if value.endswith(_SIGNS):
            return None
        return next((line for line in self._completions(value) if line.startswith(value)), None)

    def complete(self, typed: str) -> str:
        """Return the first line that what is typed may become, or the one after that which is there already."""
        if typed in self._offered:
            return self._offered[(self._offered.index(typed) + 1) % len(self._offered)]
        self._offered = self._completions(typed)
        return self._offered[0] if self._offered else typed

    def note(self, asked: Asked, language: Language) -> str:
        """Return what may still be typed at the end of a line, else what of it is not understood, else nothing."""
        choices = self.choices(asked)
        if choices:
            return CHOICES.say(language, choices=choices)
        return UNKNOWN.say(language, unknown=" ".join(asked.unknown)) if asked.unknown else ""

    def choices(self, asked: Asked) -> str:
        """Return the values that the key at the end of a line may have, where none of them is typed yet; else nothing."""
        last = asked.parts[-1] if asked.parts else None
        if last is None or last.key is None or (last.asks is not None and last.value):
            return ""
        offered = self._completions(asked.typed)
        start = max(asked.typed.rfind(sign) for sign in _SIGNS) + 1
        return "  ".join(line[start:] for line in offered[:_MOST_SHOWN]) + (f"  {GLYPHS.cut}" if len(offered) > _MOST_SHOWN else "")

    def _completions(self, typed: str) -> Sequence[str]:
        if not ends_in_key(typed):
            return ()
        provinces = [group.province for group in self._library.groups() if group.province]
        return completions(typed, provinces, self._library.units, self._library.around(self._today))
