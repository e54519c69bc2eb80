"""What completes a filter in the line: 省:hub becomes 省:湖北."""

from collections.abc import Callable, Sequence

from textual.suggester import Suggester

_MOST_SHOWN = 8
"""How many values are shown of those there are."""


class FilterCompleter(Suggester):
    """Suggests what goes on with the value behind a key, which Right takes; Tab takes the first one, and then the next."""

    def __init__(self, completions: Callable[[str], Sequence[str]]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._completions = completions
        self._offered: Sequence[str] = ()

    async def get_suggestion(self, value: str) -> str | None:
        """Return the first line that goes on with what is typed; None where there is none, or nothing of the value is typed."""
        if value.endswith((":", "：")):
            return None
        return next((line for line in self._completions(value) if line.startswith(value)), None)

    def complete(self, typed: str) -> str:
        """Return the first line that what is typed may become, or the one after that which is there already."""
        if typed in self._offered:
            return self._offered[(self._offered.index(typed) + 1) % len(self._offered)]
        self._offered = self._completions(typed)
        return self._offered[0] if self._offered else typed

    def choices(self, typed: str) -> str:
        """Return the values that may stand at the end of what is typed."""
        offered = self._completions(typed)
        shown = [line.rsplit(":", 1)[-1].rsplit("：", 1)[-1] for line in offered[:_MOST_SHOWN]]
        return "  ".join(shown) + ("  …" if len(offered) > _MOST_SHOWN else "")
