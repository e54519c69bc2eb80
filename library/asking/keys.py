"""The keys of the language of asking, and what their values may be.

To add one: a line in `KEYS`, the field of `Filter` it fills, and what reads its value in `library.asking.values`.
"""

from typing import Literal

from parsers.values import dataclass

KeyName = Literal["place", "year", "topic", "unit", "due", "kind", "type", "state"]


@dataclass(frozen=True, slots=True)
class Key:
    """A key that a value may stand behind: 省:吉林."""

    name: KeyName
    typed: tuple[str, ...]
    """How it is typed, the Chinese form first."""


KEYS = (
    Key("place", ("省", "市", "县", "区", "地", "province", "city", "county", "district", "place")),
    Key("year", ("年", "year")),
    Key("topic", ("题", "topic")),
    Key("unit", ("责", "单位", "unit")),
    Key("due", ("期", "due")),
    Key("kind", ("类", "kind")),
    Key("type", ("文", "type")),
    Key("state", ("状", "state")),
)

KEYS_TYPED = {typed: key for key in KEYS for typed in key.typed}
