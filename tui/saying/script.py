"""Traditional script as Simplified and the other way round: what is shown is converted, never what is kept or cited."""

from collections.abc import Callable
from functools import cache

SETS = {"simplified": "t2s", "traditional": "s2t", "tw": "s2tw", "hk": "s2hk"}
"""The conversions of OpenCC that change characters, never words."""


@cache
def converter(script: str) -> Callable[[str], str]:
    """Return what converts a text to a script of `SETS`."""
    from opencc import OpenCC  # noqa: PLC0415 -- its dictionaries take long to load

    convert: Callable[[str], str] = OpenCC(SETS[script]).convert
    return convert


def simplified(text: str) -> str:
    """Return a text in Simplified script, character for character: offsets into it stay what they are."""
    convert = converter("simplified")
    converted = convert(text)
    return converted if len(converted) == len(text) else "".join(convert(one) for one in text)
