"""What the columns of a task table are called, where its head stands, and the tag that plans without tables write for each."""

from collections.abc import Sequence
from typing import NamedTuple

from parsers.text.folding import squeezed
from parsers.text.labels import TIME_LABEL, VALUE_LABEL
from parsers.text.patterns import compiled
from parsers.values import dataclass


class Cell(NamedTuple):
    """The words of a cell of a table; one that spans several columns or rows stands in each of them."""

    words: str
    is_below: bool = False
    """Whether the cell began in a row above."""
    is_beside: bool = False
    """Whether it began in a column to the left."""


Rows = Sequence[Sequence[Cell]]
"""The cells of a table, row by row."""

_NUMBER = compiled("^(?:序号|编号|序|项目序号)$")
_TASK = compiled(
    r"任务|工作(?:内容|事项|措施|要求)|(?:重点|主要|具体)?(?:工作|举措|措施|事项|项目|内容)|整改(?:内容|措施|目标)|问题|主题|环节"
)
_PERSON = compiled("(?:责任|分管|牵头|联系|包保|整改|督办)?(?:人|领导|联系人|责任人|负责人|电话|联系方式)$")
_OF_TASK = compiled("(?:事项|目标|内容|任务|书|清单|要求|措施|情况|依据|率|数量?|比例|比重|指数|面积|次数)$")
"""What ends the name of a column that is of the task, whatever it begins with: 责任事项, 牵头任务."""
_TIME_WANTED = compiled("(?:完成|办结)?(?:时间|时限|进度|期限)要求")
TAGS = (
    ("牵头单位", compiled("牵头|主办")),
    ("配合单位", compiled("配合|协办|参与|协同|协助|支持单位")),
    ("责任单位", compiled("责任|主责|承办|负责|实施(?:单位|主体|部门)|整改(?:单位|主体)|落实(?:单位|主体|部门)|主管部门")),
    ("完成时限", compiled(f"{TIME_LABEL}|时间|进度(?:要求|安排)|^时点$")),
)
"""What the columns of a task table are called, and the tag of each."""
UNITS = frozenset(("牵头单位", "责任单位", "配合单位"))
_VALUE = compiled(VALUE_LABEL)
_AIM = compiled("(?:主要|具体|核心|考核|绩效|工作)?指标(?:名称|内容|项目)?")
_INDICATOR, _FIGURES = compiled("指标(?:名称|体系|内容|项目)?"), compiled(r"20\d\d|目标|现状|完成(?:值|情况)|指标值")
NUMBER_OF_ROW = compiled(r"\d{1,4}[.、．]?")
"""The number of a row, as its first cell has it."""
_LONGEST_HEAD = 16
_HEAD_REACH = 3
"""Behind how many rows of captions a head may stand."""
_LEAST_NAMED = 2
"""How many columns of a head must be known by their names."""


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a table."""

    names: tuple[str, ...]
    """What each column is called."""
    first: int
    """The row in which it begins."""
    after: int
    """The row that follows it."""

    @property
    def is_numbered(self) -> bool:
        """Whether the first column numbers the rows."""
        return bool(_NUMBER.match(self.names[0]))

    @property
    def is_of_indicators(self) -> bool:
        """Whether the rows are indicators with their figures, which are no tasks."""
        return any(_INDICATOR.search(name) for name in self.names) and any(_FIGURES.search(name) for name in self.names)

    @property
    def tags(self) -> dict[int, str]:
        """The columns that are tags of a task, each with its tag; none where the table is of something else."""
        found = {at: tag for at, name in enumerate(self.names) if (tag := tag_of(name))}
        is_of_tasks = self.is_of_aims or any(_TASK.search(name) for at, name in enumerate(self.names) if at not in found)
        return found if is_of_tasks or len(set(found.values())) > 1 else {}

    @property
    def is_of_aims(self) -> bool:
        """Whether the rows are indicators, each with the figure aimed at and who is to see to it, and nothing else."""
        kinds = (_NUMBER, _AIM, _VALUE)
        known = ["tag" if tag_of(name) else next((kind for kind in kinds if kind.fullmatch(name)), None) for name in self.names]
        return None not in known and {"tag", _AIM, _VALUE} <= set(known)

    @property
    def values(self) -> frozenset[int]:
        """The columns that hold the figures aimed at."""
        return frozenset(at for at, name in enumerate(self.names) if _VALUE.fullmatch(name))

    @property
    def persons(self) -> frozenset[int]:
        """The columns that name persons, who are no units."""
        return frozenset(at for at, name in enumerate(self.names) if is_person(name))


def tag_of(name: str) -> str | None:
    """Return the tag of a column, or of a label, by what it is called."""
    name = squeezed(name)
    if len(name) > _LONGEST_HEAD or is_person(name) or (_OF_TASK.search(name) and not _TIME_WANTED.fullmatch(name)):
        return None
    return next((tag for tag, words in TAGS if words.search(name)), None)


_TIME = compiled(
    r"\d[年月日]|[一二三四五六七八九十]月|[年月季]?[底末初]|季度|半年|[今本明当全]年|年[内度]|每[年月季周日天半]|日前|月前|长期|持续|全程|常态|即时|立即"
)
_LONGEST_TIME = 16


def is_time(words: str) -> bool:
    """Return whether a cell says by when, or how often."""
    return len(squeezed(words)) <= _LONGEST_TIME and bool(_TIME.search(words))


def is_person(name: str) -> bool:
    """Return whether a column or a label names persons."""
    return len(name) <= _LONGEST_HEAD and bool(_PERSON.search(squeezed(name)))


def is_label(name: str) -> bool:
    """Return whether some words are what a table calls a part of a task."""
    name = squeezed(name)
    return 0 < len(name) <= _LONGEST_HEAD and bool(
        tag_of(name) or is_person(name) or _NUMBER.match(name) or _TASK.search(name) or name.endswith(("目标", "要求", "情况"))
    )


def only_cell(row: Sequence[Cell], width: int) -> str | None:
    """Return the words of a cell that fills its row of a table so many columns wide, or None."""
    said = [cell for cell in row if cell.words.strip() and not cell.is_beside]
    # A row may lack its other cells, or leave them empty.
    fills = len(said) == 1 and not said[0].is_below and not NUMBER_OF_ROW.fullmatch(squeezed(said[0].words))
    is_first = bool(row) and (bool(row[0].words.strip()) or len(row) < width)
    return said[0].words if fills and (is_first or row[-1].is_beside) else None


def head_of(rows: Rows) -> Head | None:
    """Return the head of a table, one row or two: the first row of several cells, where enough of them are names of columns."""
    width = max(map(len, rows))
    first = next((n for n, row in enumerate(rows[: _HEAD_REACH + 1]) if only_cell(row, width) is None), None)
    if first is None:
        return None
    names, after = [squeezed(cell.words) for cell in rows[first]], first + 1
    below = rows[after] if after < len(rows) else ()
    if _is_second(rows[first], below):
        names = [name if cell.is_below else squeezed(cell.words) for name, cell in zip(names, below, strict=True)]
        after += 1
    head = Head(tuple(names), first, after)
    if head.is_numbered and all(map(str.isdecimal, names[1:])):
        # 序号 | 1 stands above what the task has that bears the number.
        return None
    known = sum(bool(_NUMBER.match(name) or tag_of(name)) or _is_short_task(name) for name in dict.fromkeys(names))
    return head if known >= _LEAST_NAMED or head.is_numbered or head.is_of_aims else None


def _is_short_task(name: str) -> bool:
    return len(name) <= _LONGEST_HEAD and bool(_TASK.search(name))


def _is_second(above: Sequence[Cell], row: Sequence[Cell]) -> bool:
    """Return whether a row is the second of a head: it parts what one cell of the first spans."""
    spanned = {n for n, cell in enumerate(above) if cell.is_beside or (n + 1 < len(above) and above[n + 1].is_beside)}
    return len(above) == len(row) and bool(spanned) and all(cell.is_below != (n in spanned) for n, cell in enumerate(row))


def is_other_head(row: Sequence[Cell], head: Head) -> bool:
    """Return whether a row is the head of another table that stands below the first."""
    names = [squeezed(cell.words) for cell in row if not cell.is_beside]
    if not names or tuple(squeezed(cell.words) for cell in row) == head.names:
        return False
    known = sum(bool(_NUMBER.match(name) or tag_of(name)) or _is_short_task(name) for name in names)
    return bool(_NUMBER.match(names[0])) or (known == len(names) and any(name in head.names for name in names))


def is_head_again(row: Sequence[Cell], head: Head, rows: Rows) -> bool:
    """Return whether a row repeats the head, or a row of it."""
    words = [squeezed(cell.words) for cell in row]
    return words == list(head.names) or any(
        words == [squeezed(cell.words) for cell in one] for one in rows[head.first : head.after]
    )
