"""What a person typed to search for."""

from dataclasses import dataclass

from parsers.text.folding import fold


@dataclass(frozen=True, slots=True)
class Query:
    """The words of a search, folded to one script and one width."""

    typed: str
    terms: tuple[str, ...]

    @classmethod
    def of(cls, typed: str) -> "Query":
        """Return the query of what was typed; white space of any width parts its terms."""
        return cls(typed, tuple(dict.fromkeys(fold(typed).split())))

    def __bool__(self) -> bool:
        return bool(self.terms)
