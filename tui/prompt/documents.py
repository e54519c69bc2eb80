"""Reads the documents that a command names, and says which cannot be read."""

import sys
from collections.abc import Sequence
from pathlib import Path

from parsers.errors import UnreadableError
from parsers.plan import Plan


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
            plans.append(read_content(sys.stdin.buffer.read(), Path("-")) if file == "-" else read_file(Path(file)))
        except UnreadableError as error:
            errors.append(error)
    return plans, errors
