"""The title of a document, from the lines ahead of its first heading."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from parsers.about.regions import regions_in
from parsers.text.dates import DATE
from parsers.text.doc_types import title_end
from parsers.text.folding import fold
from parsers.text.marker_forms import BRACKETED_MARKER, CHINESE_MARKER
from parsers.text.patterns import compiled
from parsers.text.unit_names import ISSUER_ENDINGS

_LONGEST, _LONGEST_PART, _SHORTEST_PART = 80, 45, 5
_LONGEST_PLACE = 16
_MOST_PARTS = 4
"""How many lines a title may run over."""
_CLOSING = {"（": "）", "(": ")", "《": "》", "〈": "〉", "“": "”"}
_ENDED = compiled(
    rf"[。；;,，!?）)》〕】]$|[：:]|解读$|号$|[\d一二三四五六七八九十][月日]$|\d年?\d*$|(?:{ISSUER_ENDINGS})$|(?:通知|公告|函)$"
    r"|(?:日报|晚报|客户端)$|^(?!.*关于).*文件$|^[—\-\s]+\d{1,3}[—\-\s]+$|^各[一-鿿、（()）]{1,40}$|^附件|^(?:当前)?位置|^主题|^索引|^来源"
)
"""A line that is no first half of a title."""
_BEGINS = compiled(r"^(?:关于|中共|国务院|《|20\d\d|二[〇○零]|[一-鿿]{1,4}(?<!城)(?:省|市|自治[区州县])(?![场政]))")
"""How a title begins, and no second half of one."""
_ONLY_YEARS = compiled(r"[(（]20\d\d[^()（）]{0,14}[)）](?:的通知)?$")
_NOT_A_TITLE = compiled(
    r"[。；;]|(?:通知|函|公告|通告)[)）]?$|^关于印发|[:：]$|^附件|^(?:标题|名称|来源|题目|(?:本地|原文|所属|文件)?(?:目录|链接|网址|栏目|路径))\s*[:：]|^[《〈“].*解读|[《〈][^》〉]*$"
)
_LABEL = compiled(r"^(?:标题|题目|题名)\s*[:：]\s*(?=\S)")
"""What a repost says of the line that is the title."""
_NOTICE_END = compiled(r"(?:通知|决定|意见|公告|函|通告|批复)$")
_ANNOUNCES = compiled(
    r"(?:关于(?:印发|发布|转发|下发)|现(?:将|把)?)[^《。]{0,6}《(?P<title>[^《》]{4,80})》"
    r"|^[一-鿿、 ]{2,40}(?:印发|发布)《(?P<named>[^《》]{4,80})》(?:[(（][^()（）]{2,20}[)）])?$"
    r"|^《(?P<news>[^《》]{4,80})》(?:正式|日前)?(?:印发|发布|出台|公布)$"
    r"|《(?P<issued>[^《》]{4,80})》(?:[(（][^()（）]{2,20}[)）])?[^《。]{0,60}(?:现(?:予以?)?印发|印发给你们|已经[^。]{0,20}(?:同意|通过))"
    r"|^(?:近日|日前|今[天日]|\d{1,2}月\d{1,2}日)[,，][^。《]{0,60}(?:印发|发布|出台|公布)了?《(?P<reported>[^《》]{4,80})》"
)
_PREFACE = compiled(r"^[序前引导]\s*[言语]$")
_DRAWN_UP = compiled("(?:编制|制定)(?:了|本)?《([^《》]{4,80})》(?=[。，,]|$)")
_SPOKEN = compiled(
    r"^[—\-(（]*20\d\d年\d{1,2}月\d{1,2}日|^各位|^(?:同志们|尊敬的)|^[—\-]+在|[:：。]$|^<"
    r"|^附[件表录]\s*[一二三四五\d]*$"
    r"|^[一-鿿]{0,10}(?:[省市州盟县区旗]长|主席|主任)(?:\s*[一-鿿·\s]{2,12})?$"
)
"""Whom a speech is made to, by whom, when and where, or how it begins: never what it is called."""
_MENU = compiled(r"(?:政策|文件|相关|解读|原文|图解|问答|首页|正文|信息公开|\s)+")
_MADE = compiled(rf"^[—\-]{{2}}|作(?:的)?政府工作报告$|^[-*\s]*(?:{CHINESE_MARKER}|{BRACKETED_MARKER})")
"""That a report was made, or one of its headings, which is not its title."""
_LONGEST_PIECE = 70
_YEAR_BEFORE = compiled("20\\d\\d年?度?[一-鿿]{0,10}")
_ANNOUNCED = compiled("(?:印发|发布|转发)(?:《(?P<quoted>[^《》]{4,80})》[^，。,《》]{0,30}?|(?P<title>[^《》]{4,70}?))的通知")
_NOTICE = compiled(
    "^(?!为|根据|按照|依据|经|近日|日前)[^。，；,;《》]{0,40}关于(?:[^。，；,;《》]|《[^《》]*》){4,70}?的"
    "(?:通知|公告|意见(?!建议)|决定|通告|函(?![复件告])|批复)(?!已|精神|要求)"
)
"""A notice's own title, where its line runs on to those it is sent to."""
_IN_ITS_SIGNS = compiled("《([^《》]{4,80})》(?:[(（][^()（）]{2,20}[)）])?")
_SIGNED = compiled(
    rf"(?P<by>[一-鿿]{{2,24}}?(?:{ISSUER_ENDINGS})\s*)?(?P<day>{DATE.pattern})\s*(?!在)(?=[一-鿿“《]{{4}}|20\d\d年[一-鿿])"
)
_REPORT_AMONG = compiled(r"20\d\d年[一-鿿]{2,16}政府工作报告(?=——|\s*[（(]?(?:20\d\d年|二[〇○零])|来源|发[表布]|各位)")
"""The title of a report of a government, ahead of when it was made or by whom, where the line ends between these are lost."""
_GOES_ON, _YEAR = compiled("[和与及的]$"), compiled(r"20\d\d")
_APART = compiled(r"(?<![\dA-Za-z]) (?![\dA-Za-z])")
"""A space that does not stand beside a figure or letter, and so between what are two things."""
_BREAKS_OFF = compiled("关于.*20\\d\\d年度?$")
"""A line that is broken in the year of a title: …关于开展2022年."""


def signature_apart(line: str) -> list[str]:
    """Return the signature of a notice, its day and the title behind them as lines of their own, where one line holds all."""
    signed = _SIGNED.match(line)
    if not signed or not title_end().search(fold(line)):
        return [line]
    return [*filter(None, (each.strip() for each in (signed["by"] or "", signed["day"], line[signed.end() :])))]


def title_of(lines: Sequence[str]) -> str | None:
    """Return the title: the last line that ends like one, else what a notice says it issues, else the notice's own, else the first.

    A title may be broken over lines; what stands in 《》 within a sentence is another document's.
    """
    said = _joined([line for n, line in enumerate(lines) if not (_MENU.fullmatch(line) or _is_among_places(lines, n))])
    # What stands in 《》 on a line of its own may be cited in a sentence that is broken.
    bare = [line for line in said if not _IN_ITS_SIGNS.fullmatch(line)]
    whole = bare if _ending(bare) else [_without_signs(line) for line in said]
    return next((_LABEL.sub("", title.strip()) for title in _titles(whole)), None)


def _ending(lines: Sequence[str]) -> list[str]:
    """Return the lines that end like a title."""
    ends = title_end()
    ending = [line.lstrip("- ") for line in lines if len(line) <= _LONGEST and ends.search(fold(line))]
    return [line for line in ending if not (_NOT_A_TITLE.search(fold(line)) or _MADE.search(fold(line)))]


def _titles(lines: Sequence[str]) -> Iterator[str]:
    """Yield what may be the title, the likeliest first."""
    ends, titles = title_end(), _ending(lines)
    if titles:
        yield next((line for line in titles if _is_fuller(line, titles[-1])), titles[-1])
    is_notice = any("关于" in line and _NOTICE_END.search(fold(line)) for line in lines[:_MOST_PARTS])
    found = (one for line in lines for one in _ANNOUNCES.finditer(line) if not (is_notice and one["reported"]))
    announced = (next(filter(None, one.groups())) for one in found)
    yield from (title for title in announced if ends.search(fold(title)))
    if any(map(_PREFACE.match, lines)):
        drawn_up = (one[1] for line in lines for one in _DRAWN_UP.finditer(line))
        yield from (title for title in drawn_up if ends.search(fold(title)) and not any(line.startswith(title) for line in lines))
    for line in lines:
        named = (one for one in _ANNOUNCED.finditer(fold(line)) if not _is_quoted(line, one.start()))
        yield from (line[slice(*one.span("quoted" if one["quoted"] else "title"))] for one in named)
    for line in lines:
        notice = _NOTICE.match(fold(line))
        if notice and not _NOTICE_END.search(fold(line)):
            yield line[: notice.end()]
        if "关于" in line and len(line) <= _LONGEST and _NOTICE_END.search(fold(line)) and "。" not in line:
            yield line
    yield from (report[0] for line in lines if (report := _REPORT_AMONG.search(fold(line))))
    yield from (line[:_LONGEST_PIECE] for line in lines if not (_SPOKEN.search(fold(line)) or _PREFACE.match(line)))


def _without_signs(line: str) -> str:
    """Return a line without the signs around it, where it is a title in these and nothing else: 《云溪市规划（2021—2025年）》."""
    signs = _IN_ITS_SIGNS.fullmatch(line)
    return line.replace("《", "", 1).replace("》", "", 1) if signs and title_end().search(fold(signs[1])) else line


def _is_quoted(line: str, at: int) -> bool:
    """Return whether an offset of a line is within the title of another document: 《关于发布〈…〉的通知》."""
    return line.rfind("《", 0, at) > line.rfind("》", 0, at)


def _is_fuller(line: str, title: str) -> bool:
    """Return whether a line is a title with its year or place ahead of it: it may stand without these below itself."""
    ahead = fold(line.removesuffix(title))
    return line.endswith(title) and bool(_YEAR_BEFORE.fullmatch(ahead) or _names_place(ahead))


def _is_place(line: str) -> bool:
    return len(line) <= _LONGEST_PLACE and any(line == one.name for one in regions_in(line))


def _is_among_places(lines: Sequence[str], n: int) -> bool:
    """Return whether a line is the name of a place in a list of such, as pages have to choose from."""
    return _is_place(lines[n]) and any(map(_is_place, (*lines[max(0, n - 1) : n], *lines[n + 1 : n + 2])))


def _names_place(line: str) -> bool:
    """Return whether a line begins with the name of a place."""
    return any(line.startswith((one.name, one.short)) for one in regions_in(line[:8]))


def _joined(lines: Sequence[str]) -> list[str]:
    """Return the lines, a title that is broken over several as one."""
    whole: list[str] = []
    n = 0
    while n < len(lines):
        parts = next((k for k in range(_MOST_PARTS, 1, -1) if _is_broken(lines[n : n + k], k)), 1)
        whole.append("".join(lines[n : n + parts]))
        n += parts
    return whole


def _is_broken(parts: Sequence[str], count: int) -> bool:
    """Return whether some lines are one title: only together do they end like one, or close a bracket that the first one opens."""
    if len(parts) < count or any(len(part) > _LONGEST_PART for part in parts) or sum(map(len, parts)) > _LONGEST:
        return False
    whole = "".join(parts)
    if not (title_end().search(fold(whole)) or _NOTICE_END.search(fold(whole))):
        return False
    return all(_is_open(part) or _goes_on(part, below) for part, below in pairwise(parts))


def _is_open(part: str) -> bool:
    return any(part.count(opening) > part.count(closing) for opening, closing in _CLOSING.items())


def _goes_on(part: str, below: str) -> bool:
    """Return whether a line breaks off in a title that the next one goes on with, if only with its years in brackets."""
    if _ONLY_YEARS.match(fold(below)):
        return bool(title_end().search(fold(part))) or "关于" in part
    if below.startswith("的通知"):
        return True
    ended = _ENDED.search(fold(part)) and not _BREAKS_OFF.search(fold(part))
    if ended or title_end().search(fold(part)):
        return False
    folded = fold(below)
    if "关于" in fold(part) and len(part) >= _SHORTEST_PART:
        return not folded.startswith("关于")
    is_place = _is_place(part)
    if _APART.search(part) or (len(part) < _SHORTEST_PART and not is_place):
        return False
    is_half = bool(_GOES_ON.search(part) or (is_place and _YEAR.match(folded)))
    return is_half or not (_BEGINS.match(folded) or _names_place(folded))


def without_signs_of_title(text: str) -> str:
    """Return a text, the title at its beginning without the sign of a heading (#) that its style gave it."""
    lines = text.split("\n", _MOST_PARTS)
    for count in range(1, _MOST_PARTS + 1):
        title = [line.lstrip("#").strip() for line in lines[:count]]
        if len(title) < count or not lines[count - 1].startswith("#"):
            return text
        words = fold("".join(title))
        if title_end().search(words) or _NOTICE_END.search(words):
            return "\n".join([*title, *lines[count:]])
    return text
