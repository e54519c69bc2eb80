"""Heads of tables that are laid out with spaces: lines of short names, of which several are such as columns have."""

from collections.abc import Sequence

from parsers.formats.support.laid_out.columns import Line
from parsers.formats.support.laid_out.rows import is_figure
from parsers.formats.support.task_columns import NUMBER_OF_ROW
from parsers.text.folding import squeezed
from parsers.text.patterns import compiled

_INDICATOR, FIGURE = compiled("指标|项目"), compiled("20\\d\\d|目标|现状|属性|单位|完成")
_TASK, TAG = compiled("任务|措施|内容|事项|项目|举措|路径|工作"), compiled("责任|牵头|配合|时限|时间")
_NUMBERS = compiled("序号|编号|(?<![一-鿿])序(?![一-鿿])")
_NAMES_COLUMN = compiled(
    f"(?:序号?|编号|类别|领域|{_INDICATOR.pattern}|{FIGURE.pattern}|{_TASK.pattern}|{TAG.pattern})(?:名称|单位|部门|节点|年|[值)）])*$"
)
_LONGEST_NAME, _MOST_HEAD_LINES = 14, 4
_FEWEST_NAMES = 3


def end_of_head(every: Sequence[Line], at: int) -> int:
    """Return the line behind the head of a table that begins at a line; 0 where none does."""
    if at >= len(every) or not _begins_head(every[at]):
        return 0
    words = ""
    known = 0
    for end in range(at, min(at + _MOST_HEAD_LINES, len(every))):
        said = [segment.words for segment in every[end].segments]
        if any(len(each) > _LONGEST_NAME or NUMBER_OF_ROW.fullmatch(each) for each in said if "20" not in each):
            return 0
        words += f"{squeezed(' '.join(said))} "
        known += sum(bool(_NAMES_COLUMN.search(squeezed(each))) for each in said)
        if len(said) > 1 and known >= _FEWEST_NAMES and _is_head(words):
            return _end_of_names(every, end + 1)
    return 0


def _begins_head(line: Line) -> bool:
    """Return whether a line holds the name of a column; one alone is nothing else."""
    said = [squeezed(segment.words) for segment in line.segments]
    return any(map(_NAMES_COLUMN.search, said)) if len(said) > 1 else any(map(_NAMES_COLUMN.match, said))


def _end_of_names(every: Sequence[Line], at: int) -> int:
    """Return the line behind those that hold nothing but what is left of names that stand above: 规划目标 | 年 | 性."""
    most = at + _MOST_HEAD_LINES
    while at < min(most, len(every)) and (said := [squeezed(segment.words) for segment in every[at].segments]):
        are_parts = all(len(words) <= 2 and "一" <= words[0] <= "鿿" for words in said)
        are_short = all(len(words) <= _LONGEST_NAME and not is_figure(words) for words in said)
        known = sum(bool(_NAMES_COLUMN.search(words)) for words in said)
        if not are_parts and not (are_short and known > len(said) / 2):
            break
        at += 1
    return at


def _is_head(words: str) -> bool:
    is_of_indicators = _INDICATOR.search(words) and len(set(FIGURE.findall(words))) > 1
    marks = len({*TAG.findall(words), *_NUMBERS.findall(words)})
    return bool(is_of_indicators or (_TASK.search(words) and TAG.search(words) and marks > 1))
