"""Duties: which unit leads a task, which is responsible for it, which supports it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from parsers.facts.document import Document
from parsers.facts.duties.organs import is_organ, unit_spans
from parsers.facts.kind import Found
from parsers.plan import Duty, Role, Section, Span

_Part = tuple[Role, int, int]
"""A role and the stretch of text that names its units."""

_LEAD, _RESPONSIBLE, _SUPPORT = (
    "牵头|主办|主责|主管|总牵头",
    "责任|负责|承办|实施|落实|分管|整改|督导",
    "配合|参与|协办|协同|参加|支持|协助|指导",
)
_NOUN = "(?:责任|督导|实施|落实|考核|督办)?(?:单位|部门|处室|科室|机构|主体|机关|地区)"
_LABELS = rf"(?P<lead>(?:{_LEAD}){_NOUN})|(?P<support>(?:{_SUPPORT}){_NOUN})|(?P<responsible>(?:{_RESPONSIBLE}|主体){_NOUN})"
_LABEL = re.compile(rf"(?<![一-鿿▯])(?:{_LABELS})[^\S\n]*[:：;；]")
_GROUP = re.compile(r"[(（〔\[【](?P<inside>(?:[^()（）〔〕【】\[\]\n]|[(（][^()（）\n]{0,30}[)）]){0,300}?)[)）〕\]】]")
_SAYS_WHO = re.compile(rf"(?:{_LEAD}|{_SUPPORT}|责任|负责|会同)")
_LINE = re.compile(rf"(?:^[^\S\n]*|(?<=[。;；]))(?P<line>(?:{_LABELS})[^\S\n]*[:：;；][^\n。]+)", re.MULTILINE)
_IN_SENTENCE = re.compile(rf"(?<=由)[^,，。;；\n由]{{2,40}}(?:{_LEAD}|负责)(?:[,，][^,，。;；\n]{{2,60}}(?:{_SUPPORT}|负责|落实))*")
_PROSE = re.compile(
    rf"(?P<units>[^;；。]{{2,120}}?)(?:按(?:照)?(?:各自)?职责(?:分工)?(?:分别)?)?(?:共同|分别|具体)?"
    rf"(?:(?P<lead>{_LEAD})(?:负责)?|(?P<support>{_SUPPORT})|(?P<responsible>负责|落实|承担))(?:落实|实施)?[,，;；、。]?"
)
_TOGETHER = re.compile("会同|会商|商(?=[一-鿿]{2,}[厅局委办处])")


_FIRST_LEADS = re.compile("[排列](?:名)?(?:在)?(?:首|前|第一)(?:位|列)?(?:者|的)?(?:单位|部门)?(?:为|是)牵头")
"""The rule by which of several units the first one leads, wherever a document states it."""


def find(document: Document, _: Found) -> Iterator[Duty]:
    """Yield the duties of a document in order; the labels of the page ahead of its first heading are none."""
    text = document.folded
    first_leads = bool(_FIRST_LEADS.search(text))
    done = 0
    rules = [match.span() for match in _INHERITED.finditer(text)]
    yield from _inherited(document)
    for start, end in _tags(text, first_leads):
        if start < done or any(low < end and start < high for low, high in rules):
            continue
        done = end
        parts = [(role, *span) for role, low, high in _roles(text, start, end) for span in unit_spans(text, low, high)]
        if first_leads and len(parts) > 1 and all(role == "responsible" for role, _, _ in parts):
            parts[0] = ("lead", *parts[0][1:])
        for role, first, last in parts:
            words = document.phrase(first, last)
            if words is not None and (words.section or len(document.sections) == 1):
                yield Duty(words.section, words.phrase, role, words.shown, words.source, words.place)


_INHERITED = re.compile(
    rf"以下[^。\n]{{0,20}}?(?:均|都)(?:需|由|要|应)(?P<units>[^。()（）\n]{{2,60}}?)(?:(?P<lead>{_LEAD})|(?P<support>{_SUPPORT})|(?P<responsible>负责|落实|承担))"
    r"[^。\n]*?不再(?:一一|逐一|单独|另行|重复)?(?:列出|列举|列明|注明|标注)"
)
"""A rule that names units once for all tasks that follow."""


def _inherited(document: Document) -> Iterator[Duty]:
    """Yield the duties that a rule gives to each task below it; they stand nowhere in these, only in the rule."""
    for match in _INHERITED.finditer(document.folded):
        for first, last in unit_spans(document.folded, *match.span("units")):
            words = document.phrase(first, last)
            if words is None:
                continue
            for section in _tasks_below(document.sections, words.section):
                yield Duty(section, words.phrase, _role(match), words.shown, words.source, (0, 0))


def _tasks_below(sections: Sequence[Section], rule: int) -> list[int]:
    """Return the sections without subsections that follow a rule, under the heading where it stands."""
    depth = sections[rule].depth
    goes_down = rule + 1 < len(sections) and sections[rule + 1].depth > depth
    top = depth if goes_down else depth - 1
    found = []
    for section, following in pairwise([*sections[rule + 1 :], None]):
        assert section is not None
        if section.depth <= top:
            break
        if following is None or following.depth <= section.depth:
            found.append(section.index)
    return found


def _tags(text: str, first_leads: bool) -> list[Span]:
    """Return the stretches that say who does something: in brackets, or on a line of their own behind a label.

    Where the first unit leads by a rule, brackets that hold units alone say so too.
    """
    groups = [
        match.span("inside")
        for match in _GROUP.finditer(text)
        if _SAYS_WHO.search(match["inside"]) or (first_leads and _only_units(match["inside"]))
    ]
    lines = [match.span("line") for match in _LINE.finditer(text)]
    lines += [match.span() for match in _IN_SENTENCE.finditer(text)]
    return sorted([*groups, *lines])


def _only_units(words: str) -> bool:
    return all(is_organ(part.strip()) for part in re.split("[、,，]", words))


_OTHER_LABEL = re.compile(r"[一-鿿]{0,4}(?:时限|时间|期限|时点|目标|标准|措施)[:：]")


def _roles(text: str, start: int, end: int) -> Iterator[_Part]:
    """Yield the roles that a tag gives, each with the stretch that names its units."""
    labels = list(_LABEL.finditer(text, start, end))
    if not labels:
        yield from _roles_in_prose(text, start, end)
        return
    again = _role(labels[0]) == "responsible" and any(_role(other) == "responsible" for other in labels[1:])
    for n, label in enumerate(labels):
        stop = labels[n + 1].start() if n + 1 < len(labels) else end
        other = _OTHER_LABEL.search(text, label.end(), stop)
        stop = other.start() if other else stop
        role = _role(label)
        if n == 0 and again:
            # The first of two 责任单位 in one tag is the one that leads.
            role = "lead"
        yield from _with_others(text, role, label.end(), stop)


def _role(match: re.Match[str]) -> Role:
    return "lead" if match["lead"] else "support" if match["support"] else "responsible"


def _with_others(text: str, role: Role, start: int, end: int) -> Iterator[_Part]:
    """Yield the units of a role, and as support those that it acts together with (会同)."""
    together = _TOGETHER.search(text, start, end)
    if together is None:
        yield role, start, end
        return
    yield role, start, together.start()
    yield "support", together.end(), end


def _roles_in_prose(text: str, start: int, end: int) -> Iterator[_Part]:
    """Yield the roles of a tag without labels: 甲局牵头，乙局、丙局按职责分工负责."""
    if _only_units(text[start:end]):
        yield "responsible", start, end
    for match in _PROSE.finditer(text, start, end):
        low, high = match.span("units")
        low = max(
            low, text.rfind("由", low, high) + 1, text.rfind("均需", low, high) + len("均需") if "均需" in text[low:high] else 0
        )
        names = text[low:high]
        if is_organ(names.rstrip("等 ").removesuffix("分别")) or "等" in names[-4:]:
            yield from _with_others(text, _role(match), low, high)
