"""What is set above the line: a power, or the sign of a note, which is no digit of the number in front of it."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(words: str) -> str:
    """Return words that are set above the line, their digits as such: 10 and 4 above it is 10⁴, not 104."""
    return words.translate(_RAISED)
