"""Reads the documents that a command names, and says which cannot be read."""

import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NoReturn

from parsers.errors import ForbiddenError, Reason, TooLongError, UnreadableError
from parsers.limits import CLOCK, LIMITS
from parsers.plan import Plan
from tui.prompt.streams import CLOSED, STDIO


def read_documents(files: Sequence[str]) -> tuple[list[Plan], list[UnreadableError]]:
    """Return the plans in the files that can be read, `-` being standard input, and an error for each that cannot."""
    if not files:
        return [], []
    # The parsers' grammars take longer to make ready than all bundled plans to open.
    from parsers.archives import expanded  # noqa: PLC0415
    from parsers.reading import read_content, read_file  # noqa: PLC0415

    plans: list[Plan] = []
    errors: list[UnreadableError] = []
    for file in expanded(files):
        try:
            # Standard input takes as long as whoever writes it.
            content = standard_input() if file == STDIO else None
            with _in_time(file):
                plans.append(read_file(Path(file)) if content is None else read_content(content, Path(STDIO)))
        except UnreadableError as error:
            errors.append(error)
    return plans, errors


@contextmanager
def _in_time(file: str) -> Iterator[None]:
    """Raise a TooLongError where a file takes longer than it may, on systems that have alarms."""

    def stop(*_: object) -> NoReturn:
        raise TooLongError(file, seconds=LIMITS.seconds)

    try:
        before = signal.signal(signal.SIGALRM, stop)
    except (AttributeError, ValueError):
        # Only Unix has alarms, and only its first thread hears them.
        yield
        return
    CLOCK.renewed = partial(_alarm, LIMITS.seconds)
    CLOCK.renew()
    try:
        yield
    finally:
        CLOCK.renewed = None
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _alarm(seconds: int) -> None:
    signal.alarm(seconds)


def standard_input() -> bytes:
    """Return what is written to standard input; raises a ForbiddenError where there is none."""
    try:
        return sys.stdin.buffer.read()
    except (OSError, AttributeError) as error:
        # What stands in for a stream that was closed has no bytes.
        raise ForbiddenError(STDIO, reason=Reason(error if isinstance(error, OSError) else CLOSED)) from error
