"""Which unit leads a task, is responsible for it, or supports it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from parsers.facts.document import Document, Phrase
from parsers.facts.duties.organs import without_level
from parsers.facts.duties.roles import LEAD, SUPPORT, role_of, units
from parsers.facts.duties.tags import tags
from parsers.facts.duties.unit_lists import unit_spans
from parsers.facts.kind import Found
from parsers.plan import Duty, Role, Section
from parsers.text.patterns import compiled
from parsers.values import replace

_FIRST_LEADS = compiled(
    "[排列](?:名)?(?:在)?(?:首|前|第一)(?:位|列)?(?:者|的)?(?:单位|部门)?(?:为|是)(?:工作)?牵头|排[位名序]靠前的(?:责任)?(?:单位|部门)(?:为|是)牵头|第一(?:位|家|个)(?:单位|部门)?(?:为|是)牵头(?:单位|部门)"
)
"""The rule by which of several units the first one leads, wherever a document states it."""
_BEFORE_COMMA_LEADS = compiled("[。;；,，]?[^。;；,，()（）]{0,4}逗号(?:之|以)?前[^。;；,，()（）]{0,6}(?:为|是)牵头")
"""The rule by which those in front of the comma lead: 列逗号之前的为牵头单位，其他单位配合，下同."""
_OTHERS_SUPPORT = compiled("[^。()（）]{0,30}(?:配合|协助|参与|支持)")
"""How the rule goes on where it says that the others support; else they are to do it too."""


def find(document: Document, _: Found) -> Iterator[Duty]:
    """Yield the duties of a document in order; the labels of the page ahead of its first heading are none."""
    said = list(_said(document))
    yield from _inherited(document, said)
    yield from said


_OPENS = "(（〔[ \n"
"""What stands in front of a rule in a bracket of its own."""


def _said(document: Document) -> Iterator[Duty]:
    """Yield the duties that tags say."""
    text = document.folded
    first_leads = bool(_FIRST_LEADS.search(text))
    done = 0
    comma_leads = _BEFORE_COMMA_LEADS.search(text)
    others: Role = "support" if comma_leads and _OTHERS_SUPPORT.match(text, comma_leads.end()) else "responsible"
    rules = [match.span() for rule in (_INHERITED, _BEFORE_COMMA_LEADS, _FIRST_LEADS) for match in rule.finditer(text)]
    for start, line_end in tags(text, first_leads or bool(comma_leads)):
        # Where no line ends the next heading does.
        tag_end = min(line_end, document.end_of_section(start) or line_end)
        end = min((low for low, high in rules if low < tag_end and start < high), default=tag_end)
        end = start + len(text[start:end].rstrip(_OPENS))
        if start < done or end <= start:
            continue
        done = tag_end
        parts = list(units(text, start, end))
        if all(role == "responsible" for role, _, _ in parts):
            if comma_leads:
                comma = text.find(",", parts[0][1] if parts else start, end)
                parts = [("lead" if comma < 0 or first < comma else others, first, last) for _, first, last in parts]
            elif first_leads and len(parts) > 1:
                parts[0] = ("lead", *parts[0][1:])
        for role, first, last in parts:
            words = document.phrase(first, last)
            is_tag = text[start - 1 : start] in ("(", "（") and ":" in text[start:end]
            if words is not None and (words.section or len(document.sections) == 1 or is_tag):
                yield _duty(document, words, role, first, last)


def _duty(document: Document, words: Phrase, role: Role, first: int, last: int) -> Duty:
    """Return the duty that some words name the unit of, without what a bracket says of its name."""
    shown, name = (_CALLED.sub("", one) for one in (words.shown, document.folded[first:last]))
    return Duty(words.section, words.phrase, role, shown, without_level(name), words.source, words.place)


_CALLED = compiled(r"[(（][^()（）\n]*以下(?:统|简|合)?称[^()（）\n]*[)）]|[〈<][^〈〉<>]*[,，](?:下同[〉>]?)?$")
"""What a bracket within a name says of it: 各区县（含两江新区，以下统称各区县）党委和政府, 各区政府〈含开发区，下同〉."""


_INHERITED = compiled(
    r"以下[^。\n]{0,20}?(?:均|都)(?:涉及(?=[)）。；;]|$)"
    rf"|(?:需|由|要|应)(?P<units>(?:[^。()（）\n]|[(（][^()（）\n]{{1,60}}[)）]){{2,60}}?)(?:(?P<lead>{LEAD})|(?P<support>{SUPPORT})|(?P<responsible>负责|落实|承担|推进|实施))"
    r"[^。\n]{0,80}?不再(?:一一|逐一|单独|另行|重复)?(?:列出|列举|列明|注明|标注))"
)
"""A rule that names units once for all tasks that follow, or that they concern those whom its tag has named (以下均涉及)."""


def _inherited(document: Document, said: Sequence[Duty]) -> Iterator[Duty]:
    """Yield the duties that a rule gives to each task below it; they stand nowhere in these, only in the rule.

    Behind the tag of a task, in its brackets, it holds for that task too; in the chapters that follow for those that are tagged,
    up to the next rule or the next part of the document. A task that names the unit itself has it once.
    """
    text = document.folded
    named = {(duty.section, duty.unit) for duty in said}
    tagged = sorted({duty.section for duty in said})
    rules = list(_INHERITED.finditer(text))
    begins = [words.section if (words := document.phrase(*rule.span())) else 0 for rule in rules]
    for n, (match, first) in enumerate(zip(rules, begins, strict=True)):
        following = begins[n + 1] if n + 1 < len(begins) else len(document.sections)
        end = min(max(following, first + 1), _end_of_part(document.sections, max(first, 1)))
        below = _tasks_below(document.sections[:end], first)
        onward = tagged[bisect_right(tagged, max((first, *below))) : bisect_left(tagged, end)]
        tag = _BEHIND_TAG.search(text, max(0, match.start() - _TAG_REACH), match.start())
        named_ahead = match["units"] is None or _PLACES.fullmatch(match["units"])
        ahead = list(unit_spans(text, tag.start() + 1, tag.end())) if tag and named_ahead else []
        meant = [span for span in ahead if _EACH_PLACE.match(text, *span)][-1:]
        for span in meant or (unit_spans(text, *match.span("units")) if match["units"] else ()):
            words = document.phrase(*span)
            if words is None:
                continue
            own = [words.section] if tag and words.section else []
            duty = replace(_duty(document, words, role_of(match), *span), place=(0, 0))
            for section in sorted({*own, *below, *onward}):
                if (section, duty.unit) not in named:
                    yield replace(duty, section=section)


_FIRST = compiled("[（(第]?[一1](?![一二三四五六七八九十百\\d])")


def _end_of_part(sections: Sequence[Section], first: int) -> int:
    """Return the section behind one in which the outermost numbers begin anew, as in an attachment; else their count."""
    anew = (
        one.index for one in islice(sections, first + 1, None) if one.depth == 1 and (not one.marker or _FIRST.match(one.marker))
    )
    return next(anew, len(sections))


_PLACES, _EACH_PLACE = compiled("各?地方?|各地区"), compiled("各[市县区州地级]")
"""What a rule calls those whom its tag has named: …、各县人民政府，以下均需地方落实，不再列出."""
_BEHIND_TAG = compiled(r"[(（〔\[【](?:[^()（）〔〕【】\[\]\n]|[(（〔][^()（）〔〕\n]{1,20}[)）〕]){2,}$")
_TAG_REACH = 120


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
