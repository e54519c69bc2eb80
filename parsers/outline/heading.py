"""Where a heading ends: with its line (the next, where its marker stands alone), at a wide space, or at its first 。； or ：."""

from parsers.text.patterns import compiled

_RUN_TOGETHER = compiled(
    r"(?:总体要求|总体思路|指导思想|总体目标|工作目标|主要目标|基本原则|工作原则|组织领导|保障措施)"
    r"(?=以习近平|以邓小平|以科学发展观|高举|坚持以|全面贯彻|深入贯彻|认真贯彻|深入学习|到20\d\d年|力争到)"
)
"""A general heading whose text was glued to it, by what such texts begin with."""
_ALONE = compiled(r"[^\S\n]*\n\s*(?=\S)")
"""What stands behind a marker on a line of its own, whose title is on the next."""
_STOP = compiled(
    "[。；;\n]|(?<=[一-鿿])[.．](?=[一-鿿“（(\n])|(?<!\\d)[:：]|:(?!\\d)|：(?!\\d\\d(?!\\d))|\u3000[ \u3000]+|[（(【〔]"
)
_CLOSING = {"（": "）", "(": ")", "【": "】", "〔": "〕"}


def heading_end(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the title that begins at an offset ends, and where the text after it begins, both at most `end`.

    What stands in brackets does not end a title: （牵头单位：…） belongs to it.
    """
    alone = _ALONE.match(text, start, end)
    if alone:
        start = alone.end()
    together = _RUN_TOGETHER.match(text, start, end)
    if together:
        return together.end(), together.end()
    at = start
    while match := _STOP.search(text, at, end):
        closing = _CLOSING.get(match[0])
        if closing is None:
            return match.start(), match.end()
        line = text.find("\n", match.end(), end)
        closed = text.find(closing, match.end(), end if line < 0 else line)
        at = match.end() if closed < 0 else closed + 1
    return end, end
