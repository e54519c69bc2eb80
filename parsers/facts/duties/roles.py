"""What a tag says: each role with the stretch of text that names its units."""

import re
from collections.abc import Iterator, Sequence

from parsers.facts.duties.organs import are_departments, is_organ, is_short_name, office_at_start
from parsers.facts.duties.unit_lists import unit_spans
from parsers.plan import Role
from parsers.text.patterns import compiled
from parsers.text.unit_names import ORGANISATION_ENDINGS

Part = tuple[Role, int, int]
"""A role and the span of a unit's name."""

LEAD, RESPONSIBLE, SUPPORT = (
    "牵头|主办|主管|总牵头",
    "责任|负责|主责|承办|实施|落实|分管|整改|督导",
    "配合|参与|协办|协同|参加|支持|协助|指导",
)
_NOUN = "(?:责任|督导|实施|落实|考核|督办)?(?:单位|部门|处室|科室|机构|主体|机关|地区)"
_LEVEL = "(?:[省市县区]级)?"
LABELS = (
    rf"(?P<lead>{_LEVEL}(?:整改|落实|工作)?(?:{LEAD}){_NOUN}|(?:牵头|主办)(?=[:：]))|(?P<support>{_LEVEL}(?:{SUPPORT}){_NOUN}|(?:配合|协办)(?=[:：]))"
    rf"|(?P<responsible>{_LEVEL}(?:主要)?(?:{RESPONSIBLE}|主体){_NOUN}|(?:主体|监管|属地)?责任(?=[:：]))"
)
_WATCHES = compiled("督导|督办|监督")
_GOES_ON = rf"(?<=(?:牵头|配合|协办|主办)单位)(?=[一-鿿]{{1,16}}?(?:{ORGANISATION_ENDINGS})(?:[,，、;；)）。\s]|$))"
"""Behind a label whose colon was left out: 牵头单位市水务局，配合单位市交通局."""
_LABEL = compiled(
    rf"(?:(?<![一-鿿▯])|(?<=[局厅委办处部]))(?:{LABELS})(?:[(（][^()（）]{{0,12}}[)）])?[^\S\n]*(?:[:：;；]|{_GOES_ON})"
)
_LABELLED = "(?:[时期]限(?:要求)?|时间|日期|节点|时点|目标|标准|措施|领导|责任人|联系人|负责人)[:：]"
_OTHER_LABEL = compiled(
    rf"(?<=[局厅委办处部])(?!公室|员会|办|门|室|机关)[一-鿿]{{0,6}}?{_LABELLED}|(?<![一-鿿])(?:(?![局厅委办处部院会府心司])[一-鿿]){{0,6}}{_LABELLED}"
    r"|(?:完成|整改|办结|验收|销号|工作|推进|实施|落实|整治|治理|计划|预期|主要|具体|年度|总体|任务|量化|绩效|阶段|牵头|分管|责任|包保|督导|联系|[省市县区]级){0,2}"
    rf"{_LABELLED}"
)
"""A label of something else than units, right behind the last of these: 市应急局完成时限：."""
LEADS = LEAD.replace("主管", "主管(?!部门|单位|机关)")
"""What says in a sentence that somebody leads: 干部主管部门 only names one."""
_DUTIES = (
    "(?:(?:根据|按照?)(?:各自)?(?:职[责能](?:分工)?|分工)(?:分别)?|分工|分(?:行业|领域|级|片区?|区域|条线))?"
    "(?:共同|分别|具体|结合实际|组织(?=实施)|(?:做好|予以|给予|积极|全力)(?=配合|协助|支持))?"
)
_PROSE = compiled(
    rf"(?P<units>[^;；。]{{2,120}}?)等?{_DUTIES}"
    rf"(?:(?:负责)?(?P<lead>{LEADS})(?:负责|抓总)?|(?P<support>(?:{SUPPORT}|会同(?=[)）,，;；。、]|$))+)|(?P<responsible>负责|落实|承担|实施))"
    rf"(?:[一-鿿]{{2,8}}(?=[,，;；。])|(?:单位|部门)$)?(?:落实|实施|抓总|(?:组织|统筹)$)?(?:[,，;；、。]|$|(?=[^一-鿿]|会同))"
)
_SAYS_ROLE = compiled(f"{LEAD}|{SUPPORT}|{RESPONSIBLE}|承担|会同")
_TOGETHER = compiled("[将要应]?会同|会商|(?<=[厅局委办处部])商(?=[一-鿿]{2,}[厅局委办处])")
_OWN_ROLE = compiled(
    r"(?:[(（](?=[^()（）]*[)）]$)|作?为(?=[^()（）]*(?:单位|部门)$))"
    rf"(?:(?P<lead>{LEAD})|(?P<support>{SUPPORT})|(?P<responsible>{RESPONSIBLE}))(?:单位|部门)?[)）]?$"
)
"""What says of a unit itself what it is: 市公安局（牵头）, 市公安局为牵头单位."""
_LISTED = compiled(r"\s*(?:、|和|及|与|以及)\s*")
_BEFORE_UNITS = compiled("由|均需|其中|(?<![一-鿿])以")


_BEHIND_NAME = compiled(
    "(?:[:：][^\\S\\n]*(?:主要|全面)?|[要应]?(?:充分)?发挥好?|[要应]|每[年月季周]|[(（][^()（）\\n]{2,16}为[^()（）\\n]{2,16}[)）]"
    "|作为[一-鿿]{2,8}(?:[(（][^()（）\\n]{1,10}[)）])?|结合(?!实际)[一-鿿]{2,16})$"
)
"""What parts a name from its duty: 市公安局：主要负责查处, 宣传部门要牵头组织, 交通局（管理所为业主）负责, 甲局结合改造负责."""


_SAYS_WHICH = compiled("主体责任|监管责任|属地责任")
"""Labels of two sorts of duty, none of which leads: 主体责任：乡镇；监管责任：市水利局."""


def units(text: str, start: int, end: int) -> Iterator[Part]:
    """Yield the units that a tag between two offsets names, each with its role; the offsets are into folded text."""
    labels = list(_LABEL.finditer(text, start, end))
    if not labels:
        # A bracket that holds names alone says that these are to do it.
        says_role = _SAYS_ROLE.search(text, start, end)
        yield from _in_prose(text, start, end, None) if says_role else _with_others(text, "responsible", start, end)
        return
    if len(labels) > 1:
        # Who only watches over those who do it has no part.
        labels = [label for label in labels if not _WATCHES.match(label[0])] or labels
    again = (
        role_of(labels[0]) == "responsible"
        and not _SAYS_WHICH.match(labels[0][0])
        and any(role_of(other) == "responsible" for other in labels[1:])
    )
    if labels[0].start() > start:
        yield from _in_prose(text, start, labels[0].start(), None)
    for n, label in enumerate(labels):
        stop = labels[n + 1].start() if n + 1 < len(labels) else end
        other = _OTHER_LABEL.search(text, label.end(), stop)
        # The first of two 责任单位 in one tag is the one that leads.
        role = "lead" if n == 0 and again else role_of(label)
        at, stop = label.end(), other.start() if other else stop
        for aside in _ASIDE.finditer(text, at, stop):
            # 责任单位：甲局（乙局配合）.
            yield from _in_prose(text, at, aside.start(), role)
            yield from _in_prose(text, *aside.span("inside"), None)
            at = aside.end()
        if text[at:stop].strip("、，,；;。 "):
            yield from _in_prose(text, at, stop, role)


_ASIDE = compiled(rf"[(（](?P<inside>[^()（）:：\n]{{2,60}}[厅局委办处部院心会府队司站门位](?:{LEAD}|{SUPPORT}))[)）]")
"""A bracket behind a unit that names another with its own part in the task."""


def role_of(match: re.Match[str]) -> Role:
    """Return the role whose word a match holds."""
    return "lead" if match["lead"] else "support" if match["support"] else "responsible"


def _in_prose(text: str, start: int, end: int, labelled: Role | None) -> Iterator[Part]:
    """Yield the units that clauses give roles (甲局牵头，乙局、丙局分工负责), and what is left, those of the label."""
    at = start
    first = _PROSE.search(text, start, end)
    if first and _ends_with_unit(text[start : first.start()].strip("；;，,。 ")):
        # 甲处；乙中心配合: what no word gives a role is to do it, or has that of the label.
        yield from _with_others(text, labelled or "responsible", start, first.start())
    for match in _PROSE.finditer(text, start, end):
        low, high = match.span("units")
        if text[high - 1] == "为":
            # 以甲局为牵头单位, 甲局作为牵头单位.
            high -= len("作为") if text.endswith("作为", low, high) else len("为")
        low = max(at, *(behind.end() for behind in _BEFORE_UNITS.finditer(text, low, high)), low)
        if labelled and role_of(match) != labelled and (comma := _comma(text, low, high)) > 0:
            # 责任单位：甲局，乙局配合: what stands in front of the comma has the role of the label.
            yield from _with_others(text, labelled, low, comma)
            low = comma + 1
        if not labelled and at == start and role_of(match) == "support" and (comma := _comma(text, low, high)) > 0:
            # 甲局，乙局配合: what stands in front of the comma is to do it.
            yield from _with_others(text, "responsible", low, comma)
            low = comma + 1
        colon = _BEHIND_NAME.search(text, low, high)
        high = colon.start() if colon else high
        names = text[low:high].strip(" \t\u3000,，")
        if "等" in names[-4:] or _ends_with_unit(names.rstrip("等 ").removesuffix("分别")):
            yield from _with_others(text, role_of(match), low, high)
            at = match.end()
    together = _TOGETHER.search(text, at, end)
    if labelled or (together and together.start() == at):
        yield from _with_others(text, labelled or "support", at, end)
    elif together and at == start and _ends_with_unit(text[start : together.start()]):
        # 甲局会同乙局.
        yield from _with_others(text, "lead", start, end)


def _comma(text: str, start: int, end: int) -> int:
    """Return where the last comma of a stretch stands; -1 where there is none."""
    return max(text.rfind(sign, start, end) for sign in "，,")


def _ends_with_unit(names: str) -> bool:
    """Return whether the last of some names is that of a unit, or, behind such, what a firm is called among them."""
    every = names.split("、")
    return (
        is_organ(every[-1])
        or (len(every) > 1 and every[-1] == "地方" and is_organ(every[-2]))
        or are_departments(every)
        or (any(map(is_organ, every)) and all(is_organ(one) or is_short_name(one) for one in every))
    )


def _with_others(text: str, role: Role, start: int, end: int) -> Iterator[Part]:
    """Yield the units of a role, and as support those that it acts together with (会同)."""
    together = _TOGETHER.search(text, start, end)
    stop, go_on = together.span() if together else (end, end)
    spans: list[Part] = [(role, *span) for span in unit_spans(text, start, stop)]
    for first, last in unit_spans(text, go_on, end):
        # Behind the last name the sentence goes on: 会同水利局开展检查.
        stop = first + office_at_start(text[first:last])
        spans += [("support", first, stop)] if stop > first else []
    yield from reversed(list(_with_own_roles(text, spans)))


def _with_own_roles(text: str, spans: Sequence[Part]) -> Iterator[Part]:
    """Yield parts, the last first, each with the role that is said of it, or of the list it stands in: 甲局、乙局为配合单位."""
    of_list: Role | None = None
    begins = 0
    for own, first, last in reversed(spans):
        if said := _OWN_ROLE.search(text[first:last]):
            role, stop = role_of(said), first + said.start()
            of_list = role if said[0].startswith("为") else None
        else:
            of_list = of_list if _LISTED.fullmatch(text, last, begins) else None
            role, stop = of_list or own, last
        begins = first
        yield role, first, stop
