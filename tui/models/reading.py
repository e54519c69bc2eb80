"""Files to be read one after the other, with what cannot be read kept to be named."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from parsers.errors import UnreadableError
from parsers.plan import Plan
from parsers.values import dataclass, field


@dataclass()
class FilesToRead:
    """The names of files, and what could not be read of them so far."""

    names: Sequence[str] = ()
    unreadable: list[UnreadableError] = field(default_factory=list)

    def read(self) -> Iterator[Plan | UnreadableError]:
        """Yield the plan of each file, or why it cannot be read."""
        # The parsers' grammars take longer to make ready than the bundled plans to open.
        from parsers.reading import read_file  # noqa: PLC0415

        for name in self.names:
            try:
                plan = read_file(Path(name))
            except UnreadableError as error:
                self.unreadable.append(error)
                yield error
            else:
                yield plan
