"""The one plan, and the sections, that a person names at the prompt."""

from difflib import get_close_matches

from library.asking.naming import sections_named
from library.library import Library
from parsers.errors import YaodianError

_MOST = 10


class NoSuchPlanError(YaodianError):
    """Some words name no plan."""

    zh = "{words}：没有这样的文件。最接近的是：{known}。"
    en = "{words}: there is no such plan. The nearest: {known}."


class SeveralPlansError(YaodianError):
    """Some words name more than one plan."""

    zh = "{words}：有多份这样的文件，请选一份：{known}。"
    en = "{words}: several plans are called so. Choose one: {known}."


class NoSuchSectionError(YaodianError):
    """Some words name no section."""

    zh = "{words}：{plan} 没有这一部分。请写序号（如 21）、路径（如 三/五/16）、主题（如 大气）或标题中的词。"
    en = "{words}: {plan} has no such section. Give its index (21), its path (三/五/16), a topic (大气) or words of its heading."


def plan_named(library: Library, words: str) -> str:
    """Return the id of the plan that some words name; raises a NoSuchPlanError or a SeveralPlansError."""
    found = library.named(words)
    if len(found) == 1:
        return found[0].id
    if found:
        raise SeveralPlansError(words=words, known="、".join(entry.id for entry in found[:_MOST]))
    known = [entry.id for entry in library.entries()]
    raise NoSuchPlanError(words=words, known="、".join(get_close_matches(words.lower(), known, 3, 0.4) or known[:_MOST]))


def sections_below(library: Library, name: str, words: str | None) -> frozenset[int] | None:
    """Return the sections that some words name, with those below them; None where nothing is named."""
    if words is None:
        return None
    named = sections_named(library.plan(name), words)
    if not named:
        raise NoSuchSectionError(words=words, plan=name)
    return named
