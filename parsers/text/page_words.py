"""What stands on the pages around documents: toolbars, breadcrumbs, counters (data/page_words.tsv)."""

import re
from functools import cache

import data
from parsers.text.marker_forms import ARABIC_MARKER, BRACKETED_MARKER, CHINESE_MARKER
from parsers.text.numerals import PLAIN
from parsers.text.patterns import compiled

NUMBERED = compiled(rf"(?:{CHINESE_MARKER}|{BRACKETED_MARKER}|{ARABIC_MARKER}|第[{PLAIN}百]+[章条])")
"""What begins a line that is the document's in any case."""
_LABEL = compiled(r"\s*(?:地区|标签|来源|作者|编辑|关键词|分类|栏目|发布人|审核|点击)\s*[:：]\s*\S{0,30}\s*")
"""A line that labels the page, not the document."""
_SIGNS = frozenset("大中小【】>|/·")
"""What stands alone on a line where a page's tools were."""
_LONGEST, _LONGEST_BAR = 40, 90
"""How many characters a line of the page has, and one in which several of its words stand or that is a breadcrumb."""
_BREADCRUMB = compiled(r"(?:当前|您的|你的|您现在的|所在)位置\s*[:：]")


def belongs_to_page(line: str) -> bool:
    """Return whether a line is the page's and not the document's; long lines and numbered ones are the document's."""
    line = line.strip()
    if _LABEL.fullmatch(line) or line in _SIGNS:
        return True
    if _LONGEST < len(line) <= _LONGEST_BAR and "。" not in line:
        return bool(_BREADCRUMB.match(line)) or len(set(_words().findall(line))) > 1
    return len(line) <= _LONGEST and not NUMBERED.match(line) and bool(_words().search(line))


@cache
def _words() -> re.Pattern[str]:
    """Return what stands on the pages around a document and hardly ever in one."""
    return compiled("|".join(row[0] for row in data.rows("page_words")))
