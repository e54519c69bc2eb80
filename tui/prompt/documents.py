"""Reads the documents that a command names, and says which cannot be read."""

import sys
from collections.abc import Sequence
from pathlib import Path

from parsers.errors import ForbiddenError, Reason, UnreadableError
from parsers.plan import Plan
from tui.prompt.streams import CLOSED, STDIO


def read_documents(files: Sequence[str]) -> tuple[list[Plan], list[UnreadableError]]:
    """Return the plans in the files that can be read, `-` being standard input, and an error for each that cannot."""
    if not files:
        return [], []
    # The parsers' grammars take longer to make ready than all bundled plans to open.
    from parsers.reading import read_content, read_file  # noqa: PLC0415

    plans: list[Plan] = []
    errors: list[UnreadableError] = []
    for file in files:
        try:
            plans.append(read_content(_stdin(), Path(STDIO)) if file == STDIO else read_file(Path(file)))
        except UnreadableError as error:
            errors.append(error)
    return plans, errors


def _stdin() -> bytes:
    try:
        return sys.stdin.buffer.read()
    except (OSError, AttributeError) as error:
        # What stands in for a stream that was closed has no bytes.
        raise ForbiddenError(STDIO, reason=Reason(error if isinstance(error, OSError) else CLOSED)) from error
