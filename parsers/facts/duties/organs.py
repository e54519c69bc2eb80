"""Names of government units in a list, where one name may hold the signs that part others."""

import re
from collections.abc import Iterator

from parsers.plan import Span
from parsers.text.place_names import is_inside_place_name
from parsers.text.unit_names import JOINED_BEHIND, ORGANISATION_ENDINGS

_SIGN = re.compile(
    rf"[、，,；;]|等(?=国务院|[省市县区州]直|有关|相关|[一-鿿]{{1,4}}部门)|(?<=[{JOINED_BEHIND}])(?:和|及|与|以及)(?!(?:人民)?政府)(?=[一-鿿]{{2,}})"
)
_ORGAN_END = re.compile(rf"(?:{ORGANISATION_ENDINGS})(?:[(（][^()（）]*[)）])?$")
_GENERIC = re.compile(r"(?:有关|相关|各|直属|所属|派出|下属)?(?:单位|部门|处室|科室|机构|企业|乡镇|街道|园区)(?:等)?$")
_OPEN_LIST = re.compile(r"^各(?:地)?(?:区|县|市|州|旗|盟|设区市|省辖市|镇|乡)?$")
_PLACE = re.compile(r"^(?:各)?(?:区|县|市|州|旗|盟|乡|镇|街道|直管市|省直管县|自治州|设区市|省辖市)$")
_AND_OTHERS = re.compile(r"等(?:有关|相关)?(?:单位|部门|处室)?(?:按(?:照)?职责分工)?$|(?:分别|共同|配合|具体)$")
_NO_UNIT = re.compile(r"\d+[年月日]|[底末]前|完成|[:：]|不再列出|以下")
"""What shows that a stretch of a tag names no unit: a day by which, a label."""
_SPACES = " \t\u3000。.：:"


def unit_spans(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the span of each unit that the words between two offsets name, in folded text.

    A fixed phrase stays whole: 各市、州、直管市及神农架林区生态环境局, 厅机关各处室、单位.
    """
    held: Span | None = None
    for part, high in _parts(text, start, end):
        low = held[0] if held else part
        held = None
        words = text[low:high]
        following = text[high + 1 : end].partition("、")[0] if text[high : high + 1] == "、" else ""
        if high < end and (_is_open(words) or ("各" in words and _GENERIC.fullmatch(following.strip(_SPACES + ";；,，")))):
            # 各市、州…局 and 厅机关各处室、单位 are one unit each.
            held = (low, high)
            continue
        yield from _trimmed(text, low, high)
    if held:
        yield from _trimmed(text, *held)


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the stretches between the signs that part units, outside brackets."""
    at = start
    for match in _SIGN.finditer(text, start, end):
        inside = text.count("(", at, match.start()) - text.count(")", at, match.start())
        if inside <= 0 and not is_inside_place_name(text, match.start()):
            yield at, match.start()
            at = match.end()
    yield at, end


def _is_open(words: str) -> bool:
    """Return whether words are only the beginning of a unit's name: 各市, 各市、州."""
    last = words.rpartition("、")[2].strip()
    return bool(words.strip().startswith("各") and (_OPEN_LIST.match(last) or _PLACE.match(last)))


def _trimmed(text: str, low: int, high: int) -> Iterator[Span]:
    words = text[low:high].rstrip(_SPACES)
    others = _AND_OTHERS.search(words)
    if others and others.start():
        words = words[: others.start()]
    first = low + len(words) - len(words.lstrip(_SPACES))
    last = low + len(words.rstrip(_SPACES))
    if last - first >= 2 and not _NO_UNIT.search(text[first:last]):
        yield first, last


def is_organ(name: str) -> bool:
    """Return whether a name ends as those of units do."""
    return bool(_ORGAN_END.search(name))
