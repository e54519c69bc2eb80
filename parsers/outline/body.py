"""Tells the document from the page around it: its toolbars, its table of contents, its links to the next article."""

from parsers.outline.contents import find_contents
from parsers.text.page_words import NUMBERED, belongs_to_page
from parsers.text.patterns import compiled
from parsers.values import dataclass


@dataclass(frozen=True, slots=True)
class Body:
    """Where the document stands in a text; all offsets are into it."""

    contents_start: int
    """Where a table of contents begins."""
    contents_end: int
    """Where it ends and the numbering of the body may begin; both are 0 where there is none."""
    end: int


def find_body(text: str) -> Body:
    """Return where the document stands: without a table of contents, up to what the page puts below it."""
    return Body(*find_contents(text), _above_foot(text))


_FOOT_GAP = 8
"""How many lines of the page's foot in a row may say nothing that gives it away."""
_SITE_OWNER = compiled("(?:主办|承办|技术支持|维护|运维|建设)(?:单位)?[:：].{0,40}$|(?:办公)?地址[:：]|联系电话[:：]|邮编[:：]")
"""Who keeps the site: at the foot of a page, and nowhere else, it says nothing of the document."""
_SITE = compiled("网站(?:主办|标识码|维护)|主办(?:单位)?[:：].{2,30}(?:地址|邮编|电话|网站)")
_LONG_SENTENCE = compiled(".{60,}。")
_DISCLAIMS = compiled("凡本网|本网站?(?:注明|转载|刊载|观点|所有)|代表本网|版权(?:均属|归)[^。]{2,20}(?:网|所有)|转载自其[他它]")
"""A sentence of the site's, however long: 凡本网注明来源的作品，均转载自其他媒体."""


def _above_foot(text: str) -> int:
    """Return where the page's foot begins, looking upward from the end; the length of the text where there is none."""
    foot, end, gap = len(text), len(text), 0
    while end > 0 and gap <= _FOOT_GAP:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end].strip()
        is_site_s = bool(_DISCLAIMS.search(line))
        if NUMBERED.match(line) or (_LONG_SENTENCE.match(line) and not is_site_s):
            break
        if line and (is_site_s or belongs_to_page(line) or _SITE.search(line) or (foot < len(text) and _SITE_OWNER.match(line))):
            foot, gap = start, 0
        elif line:
            gap += 1
        end = start - 1
    return foot
