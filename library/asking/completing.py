"""Completes the value behind a key as it is typed, in Chinese or in pinyin: 省:hub and 省:湖 become 省:湖北."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from library.asking.keys import KEYS_TYPED, KeyName
from library.asking.values import Around
from parsers.about.regions import counties_said, provinces_and_prefectures
from parsers.text.doc_types import doc_types
from parsers.text.folding import fold
from parsers.text.patterns import compiled
from parsers.text.pinyin import says_beginning
from parsers.text.topic_words import topics

_BEGUN = compiled(r"(?:^|\s)[-－]?(?P<key>[^\s:：\"“”＂「」-][^\s:：\"“”＂「」]*)[:：](?P<value>[^\s\"“”＂「」]*)$")
_STATES = ("未办", "在办", "完成", "取消", "open", "underway", "done", "dropped")
_KINDS = ("截止", "期间", "定期", "by", "during", "recurring")
_PERIODS = ("本周", "下周", "本月", "下月", "本季度", "下季度", "今年", "明年", "逾期", "无期")
_PERIODS_IN_ENGLISH = (
    "today", "thisweek", "nextweek", "thismonth", "nextmonth", "thisquarter", "nextquarter", "overdue", "undated",
)  # fmt: skip


def ends_in_key(typed: str) -> bool:
    """Return whether a line ends in a key with a value begun, or none yet."""
    return bool(_BEGUN.search(typed))


def completions(typed: str, provinces: Iterable[str], units: Callable[[], Iterable[str]], around: Around) -> Sequence[str]:
    """Return what a line may become that ends in a key with a value begun; nothing where it does not.

    The values of `provinces`, those there are plans of, stand before other places; `units` returns those that have duties, folded.
    """
    begun = _BEGUN.search(typed)
    key = KEYS_TYPED.get(fold(begun["key"])) if begun else None
    if begun is None or key is None:
        return ()
    folded = fold(begun["value"])
    values = list(dict.fromkeys(units() if key.name == "unit" else _values(key.name, provinces, around)))
    # Counties are many, and stand behind all other places.
    counties = counties_said(folded) if key.name == "place" and folded else []
    written = [value for value in values if fold(value).startswith(folded)]
    if key.name == "unit":
        # People leave out whose office it is: 水利厅 is 省水利厅.
        written += [value for value in values if folded in value and value not in written]
    said = [value for value in values if value not in written and says_beginning(folded, fold(value))]
    return [typed[: begun.start("value")] + value for value in dict.fromkeys((*written, *said, *counties))]


def _values(key: KeyName, provinces: Iterable[str], around: Around) -> Iterator[str]:
    if key == "place":
        regions = provinces_and_prefectures()
        present = frozenset(provinces)
        yield from (region.short for region in regions if region.name in present)
        yield from (region.short for region in regions)
    elif key == "year":
        yield from map(str, sorted(around.years, reverse=True))
    else:
        yield from {
            "topic": topics(),
            "type": tuple(doc_types()),
            "kind": _KINDS,
            "state": _STATES,
            "due": (*_PERIODS, *_PERIODS_IN_ENGLISH),
        }.get(key, ())
