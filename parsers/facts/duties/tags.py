"""Where a text says who does something: in brackets, on a line of its own behind a label, or in a sentence."""

import re
from collections.abc import Iterator

from parsers.facts.duties.organs import is_office, is_organ, is_short_name
from parsers.facts.duties.roles import LABELS, LEAD, SUPPORT
from parsers.facts.duties.sentences import BEFORE_SENTENCE, DOES, IN_SENTENCE
from parsers.facts.duties.unit_lists import unit_spans
from parsers.plan import Span
from parsers.text.patterns import compiled, matches_at

_GROUP = compiled(
    r"[(（〔\[【](?P<inside>(?:[^()（）〔〕【】\[\]\n]|[(（][^()（）\n]{0,30}[)）]|[〔\[][^〔〕\[\]\n]{0,30}[〕\]]){0,300}?)[)）〕\]】]"
)
_SAYS_WHO = compiled(rf"(?:{LEAD}|{SUPPORT}|责任|负责|会同)")
_LINE = compiled(
    rf"(?:^[^\S\n]*|(?<=[。;；,，])|(?<=[^\S\n])|(?<=[\d一二三四五六七八九十)）][.．、)）]))(?P<line>(?:{LABELS})[^\S\n]*[:：;；][^\n。]+)",
    re.MULTILINE,
)
_LABELLED, _BEFORE_LINE = (
    compiled("(?:单位|部门|处室|科室|机构|主体|机关|地区|牵头|责任|配合|主办|协办)[^\\S\n]*[:：;；]"),
    compiled("[。;；,，.．、)）]|[^\\S\\n]"),
)
"""What a line with a label holds, and what may stand in front of the label there."""
_CLOSES = compiled(
    r"[^\S\n]*(?:[。；;，,]|\n|$|(?=\d{1,2}[.．、](?!\d)|[(（](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|[一二三四五六七八九十]{1,3}、))"
)
"""What ends an item or a sentence, the number of the next item on the same line included."""
_JOINED_WITHOUT_END = compiled(r"(?:[^,，。;；\n和及与]*+[和及与]){16}")
"""A clause that joins more than any list of offices does, in which there are too many ways to part names."""
_INTERPRETS = compiled("(?:负责)?解释")
"""What is no task: 本方案由市工业和信息化局负责解释."""
_EXPLAINS = compiled(r"\s*(?:包括|包含|含|涵盖|例如|如|即|指|简称|[以下]{1,2}[简统]?称)")
"""How a bracket begins that tells what the words in front of it mean."""
_DAY = compiled(r"[,，;；、][^\S\n]*(?:20\d\d年)?(?:\d{1,2}月\d{0,2}[日底末]?|年底)前?[^\S\n]*$")
"""A day behind a unit in a bracket: （市水利局；6月底前）."""
_LEAST = 2
"""How many units in a bracket say that these are to do it, where no word does."""
_OFTEN = 3
"""From how many brackets on, one with a role among them, one unit in a bracket at the end of a sentence is to do it."""


def tags(text: str, first_leads: bool) -> list[Span]:
    """Return the stretches that say who does something, in order.

    Brackets that hold units alone say so at the end of a sentence or an item, where there are two, or one with a day, one that
    another tag names, or one in several brackets; where a rule says which of them lead, wherever they stand.
    """
    groups = list(_GROUP.finditer(text))
    tagged = [match.span("inside") for match in groups if _SAYS_WHO.search(match["inside"])]
    said = tagged.copy()
    said += [match.span("line") for match in matches_at(_starts(text, _LABELLED, _BEFORE_LINE), _LINE, text)]
    begins = (at for at in _starts(text, DOES, BEFORE_SENTENCE) if not _JOINED_WITHOUT_END.match(text, at))
    in_sentence = matches_at(begins, IN_SENTENCE, text)
    said += [match.span("passed" if match["passed"] else 0) for match in in_sentence if not _INTERPRETS.match(text, match.end())]
    bare = [match for match in groups if _holds_units(text, match.span("inside"))]
    several = [match.span("inside") for match in bare if (first_leads or _closes(text, match)) and _count(text, match) >= _LEAST]
    known = {text[slice(*unit)] for low, high in several for unit in unit_spans(text, low, high)}
    named = "\n".join(text[low:high] for low, high in said)
    single = [match for match in bare if _count(text, match) == 1 and _closes(text, match)]
    for match in single:
        inside = match["inside"].strip()
        is_known = inside in known or inside in named or first_leads or _DAY.search(inside)
        if is_known or len(single) + min(len(tagged), 1) >= _OFTEN:
            several.append(match.span("inside"))
    return sorted([*said, *several])


def _starts(text: str, words: re.Pattern[str], before: re.Pattern[str]) -> Iterator[int]:
    """Yield where each line that holds some words begins, and what stands in it behind some signs."""
    high = 0
    for word in words.finditer(text):
        if word.start() >= high:
            low = text.rfind("\n", high, word.start()) + 1 or high
            high = text.find("\n", word.end()) + 1 or len(text)
            yield low
            yield from (sign.end() for sign in before.finditer(text, low, high))


def _closes(text: str, match: re.Match[str]) -> bool:
    """Return whether a bracket ends an item or a sentence."""
    return bool(_CLOSES.match(text, match.end()))


def _count(text: str, match: re.Match[str]) -> int:
    return sum(1 for _ in unit_spans(text, *match.span("inside")))


def _holds_units(text: str, inside: Span) -> bool:
    """Return whether words in a bracket are names of units and nothing else, an office at least among them."""
    if _SAYS_WHO.search(text, *inside) or _EXPLAINS.match(text, *inside):
        return False
    names = list(_names(text, inside))
    others = [name for name in names if not is_organ(name)]
    offices = sum(map(is_office, names))
    # Among offices stand firms by their short names: 中国电信.
    are_firms = offices >= _LEAST and len(others) < offices and all(map(is_short_name, others))
    return bool(names) and (are_firms if others else offices > 0)


def _names(text: str, inside: Span) -> Iterator[str]:
    for low, high in unit_spans(text, *inside):
        yield text[low:high]
