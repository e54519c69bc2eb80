"""Text that spreadsheet programs would take for a formula, made text again: what a document says never acts."""

import re

_ACTS = re.compile(r"[\t\r ]*[=+\-@](?!$)")
"""No sign acts alone."""
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?%?")


def inert(text: str) -> str:
    """Return a text with a quotation mark in front where a spreadsheet program would take it for a formula."""
    return f"'{text}" if _ACTS.match(text) and not _NUMBER.fullmatch(text) else text
