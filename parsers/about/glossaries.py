"""Which parts of a document only explain its words: they promise nothing, and what they say was reached is known from elsewhere."""

from collections.abc import Sequence

from parsers.plan import Section
from parsers.text.folding import fold
from parsers.text.patterns import compiled

GLOSSARY_ALONE = (
    r"(?:《?[^\s《》。]{0,12}报告》?中?)?(?:部分|有关|相关|专业)*(?:名词|术语|用语|词语)(?:解释|注释|注解|解析|解读|说明)"
    r"(?:[和及与](?:有关|相关)?(?:情况)?说明)?(?:[^\S\n]*[(（][^()（）\n]{0,20}[)）])?[:：]?"
)
"""The heading of such a part, which says nothing else."""
_HEADING = compiled(GLOSSARY_ALONE)


def is_glossary(heading: str) -> bool:
    """Return whether a heading is of a part that explains words: 名词解释."""
    return bool(_HEADING.fullmatch(heading.strip()))


def in_glossaries(sections: Sequence[Section]) -> frozenset[int]:
    """Return the indexes of the sections that explain words: those of headings without a marker that say so, and all below."""
    found: set[int] = set()
    depth: int | None = None
    for section in sections:
        if depth is not None and section.depth <= depth:
            depth = None
        if depth is None and section.depth and not section.marker and is_glossary(fold(section.title)):
            depth = section.depth
        if depth is not None:
            found.add(section.index)
    return frozenset(found)
