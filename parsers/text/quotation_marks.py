"""Quotation marks of one sort, so that what is said of “ holds for 「 and for the straight ones of a keyboard too."""

_CORNERS = str.maketrans("「」『』", "“”‘’")
_STRAIGHT = '"'


def curved(text: str) -> str:
    """Return a text with its double quotation marks as “ and ”, character for character; straight ones open and close in turn."""
    text = text.translate(_CORNERS) if "「" in text or "『" in text else text
    return "\n".join(map(_in_turn, text.split("\n"))) if _STRAIGHT in text else text


def _in_turn(line: str) -> str:
    parts = line.split(_STRAIGHT)
    return "".join(part + "“”"[n % 2] for n, part in enumerate(parts[:-1])) + parts[-1]
