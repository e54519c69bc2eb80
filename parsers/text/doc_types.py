"""The types of documents that plans are, and what a title looks like."""

import re
from functools import cache

import data
from parsers.text.patterns import compiled


@cache
def doc_types() -> dict[str, str]:
    """Return the types of documents with their names in pinyin, the more special ones first."""
    return {row[0]: row[1] for row in data.rows("doc_types")}


@cache
def title_end() -> re.Pattern[str]:
    """Return what a title in Simplified script ends with: a type of document, and what stands in brackets behind it.

    In Taiwan 计划 is written 計畫, which is 计画 character for character.
    """
    types = "|".join(doc_types()).replace("计划", "计[划画]")
    return compiled(rf"(?:{types}|工作报告)(?:[(（][^()（）]{{1,20}}[)）])*$")
