"""What sentences of a plan promise."""

from parsers.plan import Target
from parsers.reading import read_text


def targets(sentence: str) -> tuple[Target, ...]:
    return read_text(f"2020年全省工作要点\n一、重点任务\n{sentence}\n二、保障措施\n加强领导。\n").targets


def figures(sentence: str) -> list[tuple[str, str, float | None, str | None]]:
    return [(one.indicator, one.comparator, one.value, one.unit) for one in targets(sentence)]
