"""Plain text, without the signs of quotations, and with the tables that were pasted into it."""

from pathlib import Path

from parsers.formats import plain
from parsers.formats.source import Source
from parsers.text.mapped_text import MappedText

_SIGNS = ("\n>", "\n-", "\n*", "\n+", "\n•", "\n·")
"""How lines begin that may bear a sign which is not theirs; the first line alone tells nothing."""
_GAPS = "    "
"""What parts columns that are laid out with spaces somewhere."""
_OF_TABLES = ("\t", "--", "序号", "编号")
"""What each table that is pasted into a text has one of."""


def read(content: bytes, file: Path) -> Source:
    """Return the decoded text, to be read with a task for each row of its tables; raises what `plain.read` raises."""
    text = plain.read(content, file)
    read_as = MappedText.of(text)
    if any(sign in text for sign in _SIGNS):
        from parsers.formats.support.line_signs import line_sign_edits  # noqa: PLC0415 -- hardly a text is quoted as a whole

        read_as = read_as.edited(line_sign_edits(text))
    if any(sign in text for sign in _OF_TABLES):
        from parsers.formats.support.pipe_tables import pasted_edits  # noqa: PLC0415 -- nor holds a table

        read_as = read_as.edited(pasted_edits(read_as.text))
    if _GAPS in text:
        from parsers.formats.support.laid_out.tables import laid_out_edits  # noqa: PLC0415 -- nor one that is laid out

        read_as = read_as.edited(laid_out_edits(read_as.text))
    return Source(text, read_as=None if read_as.text == text else read_as)
