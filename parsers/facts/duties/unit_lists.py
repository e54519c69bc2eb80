"""Lists of units, where one name may hold the signs that part others."""

from collections.abc import Iterator, Sequence
from itertools import islice

from parsers.facts.duties.organs import is_level, is_office, is_office_of_place, is_organ, is_place, shares_tail
from parsers.plan import Span
from parsers.text.patterns import compiled
from parsers.text.place_names import is_inside_place_name, is_short_name_of_county
from parsers.text.unit_names import UNIT_ENDINGS

_SIGN = compiled(
    r"[、，,；;。→]|(?<=[厅局委办处部])[^\S\n]{1,2}(?=[省市县区][一-鿿]{2,10}[厅局委办处部])|(?<=[厅局委办处部])[^\S\n]?[/／][^\S\n]?(?=[一-鿿]{2})"
    r"|等?(?:以及|和|及|与)(?=[一-鿿]{2})|等(?=国务院|[省市县区州]直|有关|相关|[一-鿿]{1,4}部门)"
)
_UNIT_ENDINGS = f"{UNIT_ENDINGS}门"
_PARTS_ALWAYS = frozenset("、，,；;。→等/／")
_NOT_APART = compiled("(?:人民)?政府|其|(?:单位|部门|机构)$")
"""What stays with the name in front of it: 党委和政府."""
_GENERIC = compiled(r"(?:有关|相关|直属|所属|派出|下属)?(?:单位|部门|处室|科室|机构|企业|乡镇|街道|园区)(?:等)?$")
_AND_OTHERS = compiled(
    r"等(?:有关|相关)?(?:单位|部门|处室)?(?:按(?:照)?(?:各自)?职[责能](?:分工)?)?$|(?:分别|共同|配合|具体|结合实际)+$|(?:具体)?负责[一-鿿]{2,10}工作$|等?[按依](?:照|据)?(?:各自)?职[责能](?:分工)?(?:分别|共同)?(?:办理|落实|推进|实施)?$"
)
_NO_UNIT = compiled(
    r"\d+[年月日]|[底末]前|完成|[:：]|不再|均涉及|^(?:具体|主要)?负责|以下(?![统简合]?称)|^等|^下同|^同上$|^第一[位家个]|[排列](?:名|在)?(?:首|前|第一)|^(?:全年|全体|各方)$|^(?:牵头|配合|协办|主办)单位(?=.)"
)
"""What shows that a stretch of a tag names no unit: a day by which, a label, a rule (列第一位的为牵头单位，下同)."""
_RULE = compiled(
    "[(（〔\\[][^()（）〔〕\\[\\]]*(?:下同|按[^()（）]*职[责能]|(?:[排列]|第一[位家个])[^()（）〔〕]*牵头)[^()（）〔〕\\[\\]]*[)）〕\\]]$"
)
"""A rule in brackets behind a unit: 省科技厅〔列第一位的为牵头单位，下同〕."""
_RUN_ON = compiled("(([省市县区])[一-鿿]{2,8}[厅局委办])(\\2(?![政场域属直内外级中])[一-鿿]{2,8}[厅局委办])")
"""Two names of one level between which no sign stands: 市交通运输委市生态环境局."""
_LONGEST_NAME, _MOST_SIGNS = 40, 3
"""How long a name is at most, and how many signs that part others stand within it."""
_LIST_REACH = 30
_SPACES = " \t\u3000。.：:\n"


def unit_spans(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the span of each unit that the words between two offsets name, in folded text.

    Names are two where each is whole on its side of 和, and one where they share a tail: 各市、州、直管市及神农架林区生态环境局.
    """
    parts = list(_parts(text, start, end))
    n = 0
    while n < len(parts):
        last = _last_of_name(text, parts, n)
        yield from _trimmed(text, parts[n][0], parts[last][1])
        n = last + 1


def _last_of_name(text: str, parts: Sequence[Span], first: int) -> int:
    """Return the number of the part that a name ends with: a list of levels or places goes on up to the one with their office."""
    at = first
    stop = min(len(parts), first + _MOST_SHARING)
    of_so_many = next((n for n in range(first, stop) if _SO_MANY.search(text[slice(*parts[n])])), None)
    if of_so_many is not None and all(_is_bare_name(text[slice(*parts[n])]) for n in range(first, of_so_many)):
        return of_so_many
    if (last := _last_sharing(text, parts, first)) is not None:
        return last
    while at + 1 < len(parts) and _joins(text[parts[at][1] : parts[at + 1][0]]):
        own, behind = (_bare(text[slice(*parts[n])]) for n in (at, at + 1))
        is_list = "各" in text[parts[first][0] : parts[at][1]]
        is_generic = is_list and _GENERIC.fullmatch(behind) and not (is_office(own) and is_level(behind))
        if is_generic or (own.endswith("党委") and _GOVERNMENT.fullmatch(behind)):
            # 厅机关各处室、单位 are one, and 县党委、政府.
            return at + 1
        if not is_place(own):
            return first
        if shares_tail(own, behind, is_list=is_list):
            return at + 1
        if not is_place(behind):
            break
        at += 1
    # Places alone are as many units; levels alone are one: 各区、县级市.
    return at if is_level(text[slice(*parts[first])].strip(_SPACES)) else first


def _last_sharing(text: str, parts: Sequence[Span], first: int) -> int | None:
    """Return the number of the part whose office, or whose 部门, all that stand in front of it share; None where there is none.

    阿坝、若尔盖、松潘县人民政府; 各县自然资源、生态环境、林草部门.
    """
    last, stop = first, min(len(parts), first + _MOST_SHARING)
    while last + 1 < stop and _joins(text[parts[last][1] : parts[last + 1][0]]) and not is_organ(_words(text, parts[last])):
        last += 1
    names = [_words(text, part) for part in parts[first:last]]
    tail = _words(text, parts[last])
    if not names or max(map(len, names[1:]), default=0) > _LONGEST_FIELD:
        return None
    if all(map(is_short_name_of_county, names)):
        return last if is_office_of_place(tail) else None
    is_of_fields = _OF_EACH.match(names[0]) and _OF_FIELD.fullmatch(tail) and not any(map(is_place, names))
    return last if is_of_fields else None


_GOVERNMENT = compiled("(?:人民)?政府")
_LONGEST_FIELD, _MOST_SHARING = 6, 20
"""How long the name of a field is at most, and how many parts share one tail: it keeps the time in step with the length."""
_OF_FIELD = compiled(r"(?!有关|相关|各)[一-鿿]{2,6}(?:等(?:有关|相关)?)?(?:主管)?部门")
"""The name of the departments for a field of work, which stands behind those for others: 自然资源、林草部门."""
_OF_EACH = compiled("各|[省市县区州镇乡]{2}")
"""How a list of fields begins whose departments are those of each place; without it they are as many units: 公安、林草部门."""


def _words(text: str, part: Span) -> str:
    return _bare(text[slice(*part)])


_SO_MANY = compiled(r"等\d{1,3}个[一-鿿]{1,4}\s*$")
"""How a list of names ends that says how many there are, all of them together: 苏澳、平原、芦洋等3个乡镇."""
_LONGEST_BARE = 5


def _is_bare_name(words: str) -> bool:
    """Return whether some words are a place's short name, and no unit's."""
    bare = words.strip(_SPACES)
    return len(bare) <= _LONGEST_BARE and not is_organ(bare)


def _joins(sign: str) -> bool:
    return sign.strip() in ("、", "和", "及", "与", "以及")


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the stretches between the signs that part units, outside brackets."""
    at = start
    for match in _SIGN.finditer(text, start, end):
        inside = sum(text.count(sign, at, match.start()) for sign in "(（〔[〈<") - sum(
            text.count(sign, at, match.start()) for sign in ")）〕]〉>"
        )
        # Behind an office 和县 begins another one's name, and is not the county.
        is_name = text[match.start() - 1] not in _UNIT_ENDINGS and is_inside_place_name(text, match.start())
        if inside > 0 or match.start() < at or is_name:
            continue
        is_list = "各" in text[max(start, match.start() - _LIST_REACH) : match.start()]
        if match[0].strip() in _PARTS_ALWAYS or _are_two(text, (at, match.start()), (match.end(), end), is_list=is_list):
            yield at, match.start()
            at = match.end()
    yield at, end


_LEVEL = "(?:[省市县区州镇乡旗]|乡镇|街道|镇街)"
_LEVELS = compiled(rf"(?<![一-鿿]){_LEVEL}(?:、{_LEVEL})+$")
"""Levels alone, which have the office in common that stands behind the last one: 市、区、街道及功能区应急管理部门."""
_ON_LEVELS = ("部门", "机构")


def _are_two(text: str, before: Span, behind: Span, *, is_list: bool) -> bool:
    """Return whether the names on both sides of 和 are whole, and share no tail."""
    first = text[slice(*before)].strip(_SPACES)
    rest = text[slice(*behind)]
    following = _name_at_start(rest)
    whole = len(first) > 1 and is_organ(first) and not _NOT_APART.match(following)
    if is_place(first) and shares_tail(first, following, is_list=is_list):
        return False
    if following.endswith(_ON_LEVELS) and _LEVELS.search(text, max(0, before[1] - _LIST_REACH), before[1]):
        return False
    return whole and (is_organ(following) or following.startswith("各") or is_short_name_of_county(following))


def _name_at_start(words: str) -> str:
    """Return the name of a unit that some words begin with; a sign that parts units may stand within it: 市文化和旅游局."""
    signs = list(islice(_SIGN.finditer(words, 0, _LONGEST_NAME), _MOST_SIGNS))
    always = next((sign.start() for sign in signs if sign[0] in _PARTS_ALWAYS), len(words[:_LONGEST_NAME]))
    ends = [*(sign.start() for sign in signs if sign.start() < always), always]
    names = [_bare(words[:end]) for end in ends]
    return next(filter(is_organ, names), names[0])


def _bare(words: str) -> str:
    """Return the name of a unit without what a tag says behind it."""
    others = _AND_OTHERS.search(words.rstrip(_SPACES))
    return (words[: others.start()] if others and others.start() else words).strip(_SPACES)


def _trimmed(text: str, low: int, high: int) -> Iterator[Span]:
    words = _RULE.sub("", text[low:high].rstrip(_SPACES))
    while (others := _AND_OTHERS.search(words)) and others.start():
        words = words[: others.start()]
    first = low + len(words) - len(words.lstrip(_SPACES))
    last = low + len(words.rstrip(_SPACES))
    if last - first >= 2 and not _NO_UNIT.search(text[first:last]):
        run_on = _RUN_ON.fullmatch(text, first, last)
        yield from (run_on.span(1), run_on.span(3)) if run_on else ((first, last),)
