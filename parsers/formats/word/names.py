"""The names of Word's elements, and how values are read from them."""

from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

DEEPEST_LEVEL = 8
"""The last of the nine levels of a list, from 0 on (17.9.3)."""


def value(element: Element | None, name: str) -> str:
    """Return the value of a child of an element; an empty string where there is none."""
    child = element.find(f"{W}{name}") if element is not None else None
    return (child.get(f"{W}val") or "") if child is not None else ""


def is_on(element: Element | None, name: str) -> bool:
    """Return whether an element has a child that switches something on."""
    child = element.find(f"{W}{name}") if element is not None else None
    return child is not None and (child.get(f"{W}val") or "true") not in ("0", "false", "off")


def level(written: str) -> int:
    """Return the level of a list, 0 where none is written or one below it; raises a ValueError where a list has none so deep."""
    number = int(written or "0")
    if number > DEEPEST_LEVEL:
        raise ValueError(written)
    return max(0, number)
