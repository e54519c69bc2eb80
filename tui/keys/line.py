"""The commands of the line at the bottom while something is typed in it."""

from typing import TYPE_CHECKING

from tui.keys.command import Command, Part
from tui.saying.language import Words

if TYPE_CHECKING:
    from tui.panes.prompt import PromptLine

LINE: "tuple[Command[PromptLine], ...]" = (
    Command(
        "next",
        "down,ctrl+n",
        "Down Ctrl+N",
        Part.LINE,
        Words("下一项", "Go to the next one"),
        "xyx",
        lambda line: line.ask_to_move(rows=1),
    ),
    Command(
        "previous",
        "up",
        "Up",
        Part.LINE,
        Words("上一项", "Go to the one before"),
        "syx",
        lambda line: line.ask_to_move(rows=-1),
    ),
    Command(
        "page_down",
        "pagedown",
        "PgDn",
        Part.LINE,
        Words("下一页", "Go down one page"),
        "xyy",
        lambda line: line.ask_to_move(pages=1),
    ),
    Command(
        "page_up",
        "pageup",
        "PgUp",
        Part.LINE,
        Words("上一页", "Go up one page"),
        "syy",
        lambda line: line.ask_to_move(pages=-1),
    ),
    Command(
        "submit",
        "enter",
        "Enter",
        Part.LINE,
        Words("前往所选结果；保留筛选", "Go to the chosen result; keep the filter"),
        "qw",
        lambda line: line.submit(),
    ),
    Command(
        "complete",
        "tab",
        "Tab",
        Part.LINE,
        Words("补全 省: 题: 等条件或路径，再按换下一个", "Complete a filter (省: 题:) or a path; again, the next one"),
        "bq",
        lambda line: line.complete_value(),
    ),
    Command(
        "take_off",
        "backspace",
        "Backspace",
        Part.LINE,
        Words("删去一个字；在 湖北2017 之后，删去整个条件", "Delete a character; behind 湖北2017, the whole filter"),
        "sq",
        lambda line: line.delete_left(),
    ),
    Command(
        "cancel",
        "escape,ctrl+c",
        "Esc",
        Part.LINE,
        Words("取消，回到原处", "Cancel, and be where you were"),
        "qx",
        lambda line: line.cancel(),
    ),
    Command(
        "save",
        "ctrl+s",
        "Ctrl+S",
        Part.LINE,
        Words("给这次搜索起名并保存；S 列出", "Give this search a name and keep it; S lists them"),
        "bcss",
        lambda line: line.ask_to_save(),
    ),
    Command("help", "f1", "F1", Part.LINE, Words("显示所有按键", "Show all keys"), "xsaj", lambda line: line.ask_for_help()),
)
