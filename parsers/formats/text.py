"""Plain text, with the tables that were pasted into it."""

from pathlib import Path

from parsers.formats import plain
from parsers.formats.source import Source
from parsers.text.mapped_text import MappedText

_OF_TABLES = ("\t", "--", "序号", "编号")
"""What each table that is pasted into a text has one of."""


def read(content: bytes, file: Path) -> Source:
    """Return the decoded text, to be read with a task for each row of its tables; raises what `plain.read` raises."""
    text = plain.read(content, file)
    if not any(sign in text for sign in _OF_TABLES):
        return Source(text)
    from parsers.formats.support.pipe_tables import pasted_edits  # noqa: PLC0415 -- hardly a text holds a table

    edits = pasted_edits(text)
    return Source(text, read_as=MappedText.of(text).edited(edits) if edits else None)
