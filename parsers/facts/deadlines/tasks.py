"""The task that a deadline binds, in words that read alone."""

from parsers.facts.deadlines.binding import AIMS_LABEL
from parsers.facts.document import Document
from parsers.plan import Span
from parsers.text.cells import BETWEEN_CELLS
from parsers.text.clauses import clause, sentence
from parsers.text.folding import fold
from parsers.text.labels import TIME_LABEL, UNIT_LABEL, VALUE_LABEL
from parsers.text.marker_forms import ANY_MARKER
from parsers.text.patterns import compiled

_LEAD_IN = compiled(r"[^\S\n]*(?:力争|争取|确保|保证|计划|拟|要|将|应|须|需|务必|必须|在|于|到|至|截至|最迟|原则上)*[^\S\n]*$")
_JOINT = compiled(r"^[\s,，、:：)）]*(?:前|内|底)?(?:[,，]|要|须|应|将|力争|确保|争取)*[\s,，]*")
_GENERIC = compiled(
    r"^(?:基本|全面|全部|按期|按时|如期|要|须|应)*(?:完成|达到|落实|实施|启动|建成|实现|验收|报送)?(?:[一-鿿]{0,4}(?:任务|工作|整改|整治|要求|目标|改造|建设|编制))?$"
)
_LONGEST_GENERIC = 12
_LABEL = compiled(rf"{TIME_LABEL}[:：][^\S\n]*$")
_LABEL_REACH, _REACH = 8, 120
_NEEDS_SUBJECT = compiled("(?:基本|全面|全部)?(?:达到|优于|不低于|不高于|不超过|控制在|得到|[降升增减][到至])")
_OTHER_TIME = (
    r"(?:[\d〇零○一二三四五六七八九十]+[年月]|第?[一二三四1-4](?:季度|(?=[和、及与])))"
    r"[\d一二三四五六七八九十年月日份底末前中上下旬]*"
)
_JOINED_BEHIND = compiled(rf"^(?:[和、及与]{_OTHER_TIME})+")
_JOINED_BEFORE = compiled(rf"(?:{_OTHER_TIME}[和、及与])+$")
_ENDS = "\n。；; \u3000"
_MARKER = compiled(rf"^{ANY_MARKER}(?=[^\d年月日])(?<=[)）、.．])\s*")
_FIGURE = compiled(f"{VALUE_LABEL}[:：]")
_BRACKETS = ("()", "〔〕", "【】", "[]")
_STEP = compiled(
    r"[^\S\n]*(?:之?前)?[^\S\n]*(?P<step>(?!(?:要|须)?(?:基本|全面|全部|按期|整体)*(?:完成|完工|建成|竣工|办结|到位|销号|落实|达标|投用|报送)?[,，;；、。)）\]】〕\s])"
    r"[一-鿿][^,，;；。、:：()（）\[\]【】〔〕\s]{1,15})(?=[,，;；。)）\]】〕])"
)
"""What is to be done by a time within a bracket, where it is less than what stands in front of that: 3月启动."""
_ASPECT = compiled(r"^经[^,，。]{1,16}后$|^(?:在|从|按照|通过|围绕|以)[^,，。]{1,16}(?:方面|上|基础上|中|前提下|要求|原则)?$")


_HOW_OFTEN = compiled(r"(?:不[少低高多大]于|不超过|至少|达到?)[^\S\n]*$")
_SO_OFTEN = compiled(r"[^\S\n]*[\d一二两三四五六七八九十]")
"""In front of a time and behind it these make it a part of the task: 巡河不少于每月2次."""


_SAYS_NOTHING = compiled(r"(?:[—–―\-»·•\s]|力\s*争|确\s*保|争\s*取|展\s*望|[要将须])*")
"""What stands beside a time without saying what is to be done by it: —— 到2025年，…."""
_OPENS_AIMS = compiled(
    r"(?:[全我]?[省市县区州]|国民|经济|社会|和|发展|生态|环境|改革|工作|政府|的|主要|预期|初定|初步|奋斗|总体|具体|年度|约束性)*[目指]标(?:任务)?"
    r"|[^,，。;；、\d]{0,30}(?:目标|指标|指导思想|总体思路|总体要求)(?:任务)?(?:是|为|如下)"
)
"""What stands ahead of the aims for a year: 2026年经济社会发展的主要预期目标是：生产总值增长6%."""


def _in_front(text: str, opened: int) -> str:
    """Return the end of what stands ahead of a bracket that begins a line or follows a full stop: the sentence before it.

    The line that gives the figure of a task (目标值：300个) stands below the task.
    """
    line = text[max(0, opened - _REACH) : opened].rstrip(_ENDS)
    words = line[max(map(line.rfind, _ENDS)) + 1 :]
    while _FIGURE.match(words):
        line = line.removesuffix(words).rstrip(_ENDS)
        words = line[max(map(line.rfind, _ENDS)) + 1 :]
    return _MARKER.sub("", words.strip())


def _opened(text: str, at: int, opening: str, closing: str) -> int:
    """Return where the last bracket of a kind is opened ahead of an offset and not closed, or -1."""
    low = max(0, at - _REACH)
    opened = text.rfind(opening, low, at)
    return opened if opened > text.rfind(closing, low, at) else -1


def task(document: Document, section: int, start: int, end: int) -> str:
    """Return the task bound to the time between two offsets of a section: its clause without the time, or the one behind it.

    Behind a label (完成时限：) it is what the heading of the section says, or of the chapter that the label ends; in brackets what
    stands in front of them.

    Where the clause alone says too little (`基本完成整治任务`), the clause before it stands in front.
    """
    text, folded = document.text, document.folded
    low, high = clause(folded, start, end)
    opened = max(_opened(folded, start, *signs) for signs in _BRACKETS)
    if opened >= 0 and folded.find("\n", opened, start) < 0:
        # （责任单位：甲；6月底前完成）: the task stands in front of the bracket.
        words = text[clause(folded, opened, opened)[0] : opened].strip() or _in_front(text, opened)
        words = _TAG_AHEAD.sub("", words) or document.sections[section].title
        step = _STEP.match(folded, end)
        return f"{words}（{text[slice(*step.span('step'))]}）" if words and step else words
    if _LABEL.search(folded[max(0, start - _LABEL_REACH) : start]):
        return document.sections[document.closing_chapters.get(section, section)].title
    first, stop = sentence(folded, start, end)
    if folded[start - 1 : start] == "、":
        low = start
    low, high = _own_cell(folded, (low, high), (start, end))
    before_end = low + len(_LEAD_IN.sub("", _JOINED_BEFORE.sub("", folded[low:start])))
    before = _UNITS_AHEAD.sub("", text[low:before_end].strip())
    joined = _JOINED_BEHIND.match(folded[end:high])
    end += joined.end() if joined else 0
    joint = _JOINT.match(folded[end:high])
    after = text[end + (joint.end() if joint else 0) : high].strip()
    if _HOW_OFTEN.search(folded, low, start) and _SO_OFTEN.match(folded, end):
        before, after = "", text[low:high].strip()
    words = (before + after).strip(" \t\u3000").lstrip(")）").rstrip("(（")
    if AIMS_LABEL.fullmatch(f"{words}:") or _SAYS_NOTHING.fullmatch(words):
        words = ""
    while high < stop and (not words or _ASPECT.match(words) or _OPENS_AIMS.fullmatch(words)):
        # 2017年6月底前,完成…: the task is the clause behind.
        joint = _JOINT.match(folded[high:stop])
        begin = high + (joint.end() if joint else 0)
        high = clause(folded, begin, begin + 1)[1]
        behind = _MARKER.sub("", text[begin:high].strip().lstrip("—－•●"))
        words = f"{words}，{behind}" if _ASPECT.match(words) else behind
    if "”" in words and "“" not in words:
        words = words.partition("”")[0]
    if low > first and (_NEEDS_SUBJECT.match(fold(words)) or (len(words) <= _LONGEST_GENERIC and _GENERIC.match(fold(words)))):
        previous = clause(folded, low - 1, low - 1)[0]
        words = f"{text[previous : low - 1].strip()}，{words}" if words else text[previous : low - 1].strip()
    return _without_tag(words)


def _own_cell(text: str, around: Span, time: Span) -> Span:
    """Return what stands around a time in its own cell, where that says something beside it: 项目420个  一季度签约105个."""
    (low, high), (start, end) = around, time
    before, behind = text.rfind(BETWEEN_CELLS, low, start), text.find(BETWEEN_CELLS, end, high)
    first, last = max(low, before + len(BETWEEN_CELLS) if before >= 0 else low), behind if behind >= 0 else high
    return (first, last) if _WORDS.search(text[first:start] + " " + text[end:last]) else around


_WORDS = compiled("[一-鿿]{2}")
_UNITS_AHEAD = compiled(r"^[（(〔\[][^（）()〔〕\[\]。]{2,120}(?:厅|局|委|办|部|处|政府|公司|单位|部门)[）)〕\]]\s*")
"""The units of the task before, in a bracket ahead of the time of this one: （甲厅、乙局）2022年1月前，组织评审."""
_TAG_AHEAD = compiled(
    rf"^(?:[（(](?=[^（）()]*(?:{UNIT_LABEL}|{TIME_LABEL})[:：])[^（）()]*[)）]|[^（()）]{{1,60}}[)）](?=\d{{1,2}}[.．、]))(?:\d{{1,2}}[.．、])?\s*"
)
"""The tag of the task before, or its end, where nothing else ends that; and the number behind it."""
_TAG = compiled(r"[（(](?=[^（）()]*(?:牵头|责任|配合|负责|单位|[厅局委处]$))[^（）()]*[)）]?$")


def _without_tag(words: str) -> str:
    """Return the words of a task without a bracket that says who does it, the task before it, or that is not closed."""
    words = _TAG_AHEAD.sub("", words.strip(" 　,，;；:："))
    opened = max(words.rfind(sign) for sign in "（(")
    if opened > max(words.rfind(sign) for sign in "）)"):
        words = words[:opened]
    words = _TAG.sub("", words).strip(" 　,，;；:：").lstrip(")）").rstrip("(（")
    # A bracket within the task stays, one that began ahead of it goes.
    return words if words.count("(") + words.count("（") == words.count(")") + words.count("）") else words.strip("()（）")
