"""The one plan, and the sections, that a person names at the prompt."""

import os
import re
from collections.abc import Collection, Sequence

from library.asking.addresses import parted
from library.asking.filter import Filter
from library.asking.naming import sections_named
from library.asking.paths import bare, path_typed
from library.asking.widening import Piece
from library.library import Library
from parsers.about.regions import region_named, regions_in
from parsers.errors import YaodianError
from parsers.plan import Plan
from parsers.text.folding import fold

_MOST, _FEW = 10, 3
_LIKE = 0.5
"""From how like on, of 1, a name is one that may have been meant."""
_MOST_KNOWN = 5000
_YEAR = re.compile(r"(?:19|20)\d\d年?")


class NoSuchPlanError(YaodianError):
    """Some words name no plan."""

    zh = "{words}：没有这样的文件。最接近的是：{known}。"
    en = "{words}: there is no such plan. The nearest: {known}."


class NoPlanLikeItError(NoSuchPlanError):
    """Some words name no plan, nor anything like one."""

    zh = "{words}：没有这样的文件。yaodian list 列出全部文件。"
    en = "{words}: there is no such plan. yaodian list lists all."


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
        raise SeveralPlansError(words=words, known=tuple(entry.id for entry in found[:_MOST]))
    nearest = _nearest(library, words)
    raise NoSuchPlanError(words=words, known=tuple(nearest)) if nearest else NoPlanLikeItError(words=words)


def is_file(words: str, library: Library) -> bool:
    """Return whether some words are a file: one that is there, or a path that should be one and is no address of a section."""
    return words == "-" or os.path.isfile(words) or (os.sep in words and not library.named(parted(words)[0]))


def addressed(library: Library, words: str) -> tuple[str, str | None]:
    """Return the id of the plan that some words or an address (hubei-2017/三/五/16) name, and the words for its section, if any.

    Raises a NoSuchPlanError or a SeveralPlansError.
    """
    plan, section = parted(words)
    # A title may have a stroke too.
    is_address = section is not None and not library.named(words) and bool(library.named(plan))
    return (plan_named(library, plan), section) if is_address else (plan_named(library, words), None)


def _nearest(library: Library, words: str) -> list[str]:
    """Return the ids of the plans that some words may have meant: those of the place in them, else those called alike."""
    place = region_named("".join(_YEAR.sub("", words).split()).strip("-")) or next(iter(regions_in(words)), None)
    group = [one for one in library.groups() if place and one.province == (place.province or place.name)]
    if group:
        at = sum(one.count for one in library.groups() if one.key < group[0].key)
        return [entry.id for entry in library.entries(at, min(sum(one.count for one in group), _MOST))]
    from difflib import get_close_matches  # noqa: PLC0415 -- for what is wrong alone

    known: dict[str, list[str]] = {}
    for entry in library.entries(0, _MOST_KNOWN):
        for name in (entry.id, fold(entry.title)):
            known.setdefault(name, []).append(entry.id)
    return [*dict.fromkeys(one for name in get_close_matches(fold(words), known, _FEW, _LIKE) for one in known[name])][:_FEW]


def sections_below(library: Library, name: str, words: str | None) -> frozenset[int] | None:
    """Return the sections that some words name, with those below them; None where nothing is named."""
    if words is None:
        return None
    named = sections_named(library.plan(name), words)
    if not named:
        raise NoSuchSectionError(words=words, plan=name)
    return named


def addresses_among(library: Library, words: Sequence[str]) -> tuple[list[str], list[Piece]]:
    """Return those of some words that are no address of a section, and what each of the others asks for.

    Raises a NoSuchSectionError where an address names a plan and no section of it.
    """
    others: list[str] = []
    pieces: list[Piece] = []
    for word in words:
        plan, section = addressed(library, word) if _BETWEEN in word and library.named(parted(word)[0]) else (word, None)
        if section is None:
            others.append(word)
            continue
        below = frozenset((plan, index) for index in sections_below(library, plan, section) or ())
        pieces.append((word, Filter(plans=frozenset([plan]), sections=below)))
    return others, pieces


_BETWEEN = "/"


def path_taken(plan: Plan, sections: Collection[int], words: str) -> str | None:
    """Return the path of the section that was taken for some words, where it is another than these say; None where it is not."""
    path = path_typed(plan.sections[min(sections)].path)
    asked = "/".join(bare(marker) for marker in words.split("/") if marker)
    return None if words.isdecimal() or asked == path else path
