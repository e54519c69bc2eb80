"""Lines of a web page that are nothing but links: its menus, its breadcrumbs, what it puts beside an article."""

from collections.abc import Iterator, Sequence

from parsers.text.patterns import compiled

LINK = "\ue001"
"""Stands before and behind the words of a link, until lines of nothing but links are gone."""
_ONLY_LINKS = compiled(rf"(?:\d{{1,2}}\.\s+)?(?:[^\w{LINK}]*{LINK}[^{LINK}]{{0,60}}{LINK})+\W*")


def without_links(lines: Sequence[str]) -> Iterator[str]:
    """Yield lines without those ahead of the first sentence and behind the last one that are nothing but links."""
    return (lines[n].replace(LINK, "") for n in beside_links(lines))


def beside_links(lines: Sequence[str]) -> Iterator[int]:
    """Yield the numbers of the lines that stand between the first and the last sentence, or are more than links."""
    sentences = [n for n, line in enumerate(lines) if "。" in line] or [len(lines), -1]
    for n, line in enumerate(lines):
        if sentences[0] < n < sentences[-1] or not _ONLY_LINKS.fullmatch(line):
            yield n
