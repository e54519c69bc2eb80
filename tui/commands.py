"""Every command of the screens, each once: its keys, its name, what it does.

Key bindings, the line of keys and the help are all made from here. Each command has a letter and a twin that works while a Chinese
input method is on: an arrow, a function key, a control key, or the full-width form of the sign.
"""

from dataclasses import dataclass
from enum import Enum

from textual.binding import Binding

from tui.language import Language, Words


class Part(Enum):
    """The parts of the help, in its order."""

    MOVE = Words("移动", "Moving")
    FOLD = Words("折叠", "Folding")
    FIND = Words("查找", "Finding")
    FACTS = Words("要素（D 期限  T 目标  U 职责  R 修复  X 缺失）", "Facts (D deadline  T target  U duty  R repair  X loss)")
    GO = Words("往返", "Going back")
    COMPARE = Words("对照", "Comparing")
    PROGRAM = Words("程序", "Program")
    LINE = Words("输入搜索或筛选时", "While typing a search or a filter")


@dataclass(frozen=True, slots=True)
class Command:
    """Something a key does on a screen, by the method `action_<id>` of the screen."""

    id: str
    keys: str
    """Its keys as Textual names them, the letter first, then its twins, parted by commas."""
    shown: str
    """Its keys as a person reads them."""
    part: Part
    does: Words
    """What it does, as a sentence without a subject."""
    brief: Words | None = None
    """Its name in the line of keys, for those that stand there."""
    opens_prompt: bool = False
    """Whether what is typed next is text: then it acts before the next key is handed to anyone."""

    def binding(self) -> Binding:
        """Return the command as a binding."""
        return Binding(self.keys, self.id, self.does.en, show=False, priority=self.opens_prompt, id=self.id)


BROWSE: tuple[Command, ...] = (
    Command("cursor_down", "j,down", "j Down", Part.MOVE, Words("下一行", "Go down one row")),
    Command("cursor_up", "k,up", "k Up", Part.MOVE, Words("上一行", "Go up one row")),
    Command("page_down", "space,pagedown,ctrl+f", "Space PgDn", Part.MOVE, Words("下一页", "Go down one page")),
    Command("page_up", "b,pageup,ctrl+b", "b PgUp", Part.MOVE, Words("上一页", "Go up one page")),
    Command("first", "g,home", "g Home", Part.MOVE, Words("到开头", "Go to the start")),
    Command("last", "G,end", "G End", Part.MOVE, Words("到末尾", "Go to the end")),
    Command("parent", "u,ctrl+u", "u Ctrl+U", Part.MOVE, Words("到上一级标题", "Go to the heading above this one")),
    Command(
        "next_sibling", "J,shift+down", "J Shift+Down", Part.MOVE, Words("到下一个同级标题", "Go to the next heading of this level")
    ),
    Command(
        "previous_sibling",
        "K,shift+up",
        "K Shift+Up",
        Part.MOVE,
        Words("到上一个同级标题", "Go to the previous heading of this level"),
    ),
    Command(
        "switch_pane",
        "o,tab,shift+tab",
        "Tab o",
        Part.MOVE,
        Words("在目录和正文之间切换", "Switch between the outline and the text"),
        Words("切换", "pane"),
    ),
    Command(
        "unfold",
        "l,right",
        "l Right",
        Part.FOLD,
        Words("展开；已展开则到第一个下级标题", "Unfold, or go to the first heading below"),
    ),
    Command("fold", "h,left", "h Left", Part.FOLD, Words("收起；已收起则到上一级", "Fold, or go to the heading above")),
    Command("unfold_all", "E,f7", "E F7", Part.FOLD, Words("全部展开", "Unfold everything")),
    Command("fold_all", "C,f8", "C F8", Part.FOLD, Words("全部收起", "Fold everything")),
    Command("open", "enter", "Enter", Part.FOLD, Words("阅读这一节", "Read this section")),
    Command(
        "search",
        "/,／,f3",
        "/ F3",
        Part.FIND,
        Words("在所有文件中搜索", "Search all plans"),
        Words("搜索", "find"),
        opens_prompt=True,
    ),
    Command(
        "filter",
        "f,f4",
        "f F4",
        Part.FIND,
        Words("筛选目录，保留上级标题", "Filter the outline, keeping what stands above"),
        opens_prompt=True,
    ),
    Command("next_match", "n,ctrl+n", "n Ctrl+N", Part.FIND, Words("到下一个匹配处", "Go to the next match")),
    Command("previous_match", "N,ctrl+p", "N Ctrl+P", Part.FIND, Words("到上一个匹配处", "Go to the previous match")),
    Command(
        "clear",
        "escape",
        "Esc",
        Part.FIND,
        Words("取消标记和筛选，回到目录", "Clear the marks and the filter, and go back to the outline"),
    ),
    Command(
        "facts",
        "p,f2",
        "p F2",
        Part.FACTS,
        Words(
            "列出本节的期限、目标、职责、修复和缺失；再按关闭", "List the section's deadlines, targets, duties, repairs and losses"
        ),
        Words("要素", "facts"),
    ),
    Command(
        "due",
        "d,f10",
        "d F10",
        Part.FACTS,
        Words("列出本节、本文件、本省或全部的期限；f 筛选", "List the deadlines of what is in view; f filters them"),
        Words("期限", "due"),
    ),
    Command("all_due", "D,f11", "D F11", Part.FACTS, Words("所有文件的期限，按月排列", "Show the deadlines of all plans by month")),
    Command("widen", "plus,＋", "+", Part.FACTS, Words("期限：扩大范围", "Deadlines of more: the plan, the province, all")),
    Command("narrow", "minus,－", "-", Part.FACTS, Words("期限：缩小范围", "Deadlines of less")),
    Command(
        "as_found", "a,f9", "a F9", Part.FACTS, Words("显示未经修复的原文，再按返回", "Show the text as it was found, and back")
    ),
    Command(
        "compare",
        "c,f12",
        "c F12",
        Part.COMPARE,
        Words(
            "与另一份文件对照，从眼前这一节开始；或回到对照", "Compare with another plan, from the section in view on; or go back"
        ),
        Words("对照", "compare"),
    ),
    Command(
        "counterparts",
        "equals_sign,＝",
        "=",
        Part.COMPARE,
        Words("列出其他每份文件中与本节对应的内容", "List what every other plan says on this section"),
    ),
    Command("back", "[,【,f5", "[ F5", Part.GO, Words("后退", "Go back to where you were")),
    Command("forward", "],】,f6", "] F6", Part.GO, Words("前进", "Go forward again")),
    Command("help", "?,？,f1", "? F1", Part.PROGRAM, Words("显示所有按键", "Show all keys"), Words("按键", "keys")),
    Command("quit", "q,ctrl+q,ctrl+c", "q Ctrl+Q", Part.PROGRAM, Words("退出", "Quit"), Words("退出", "quit")),
)

COMPARE: tuple[Command, ...] = (
    Command(
        "cursor_down", "j,down", "j Down", Part.MOVE, Words("下一对；在正文中下一行", "Go to the next pair; in the text, down")
    ),
    Command("cursor_up", "k,up", "k Up", Part.MOVE, Words("上一对；在正文中上一行", "Go to the pair before; in the text, up")),
    Command("page_down", "space,pagedown,ctrl+f", "Space PgDn", Part.MOVE, Words("下一页", "Go down one page")),
    Command("page_up", "b,pageup,ctrl+b", "b PgUp", Part.MOVE, Words("上一页", "Go up one page")),
    Command("first", "g,home", "g Home", Part.MOVE, Words("到开头", "Go to the start")),
    Command("last", "G,end", "G End", Part.MOVE, Words("到末尾", "Go to the end")),
    Command(
        "switch_pane",
        "o,tab,shift+tab",
        "Tab o",
        Part.MOVE,
        Words("在列表和正文之间切换", "Switch between the list and the texts"),
        Words("切换", "pane"),
    ),
    Command("next_pair", "J,shift+down", "J Shift+Down", Part.MOVE, Words("下一对", "Go to the next pair")),
    Command("previous_pair", "K,shift+up", "K Shift+Up", Part.MOVE, Words("上一对", "Go to the pair before")),
    Command(
        "next_difference",
        "n,ctrl+n",
        "n Ctrl+N",
        Part.COMPARE,
        Words("到下一个标出之处，然后下一对", "Go to the next place that stands out, then to the next pair"),
        Words("标出之处", "next"),
    ),
    Command(
        "previous_difference",
        "N,ctrl+p",
        "N Ctrl+P",
        Part.COMPARE,
        Words("到上一个标出之处", "Go to the place before that stands out"),
    ),
    Command(
        "switch_view",
        "m,f6",
        "m F6",
        Part.COMPARE,
        Words(
            "突出相同或突出不同（= 相同  ~ 改动  ! 独有）",
            "Mark what both say, or what differs (= both ~ changed ! alone)",
        ),
        Words("同异", "same/diff"),
    ),
    Command(
        "unmatched",
        "u,f7",
        "u F7",
        Part.COMPARE,
        Words("只列出没有对应的章节，再按全部列出", "List only what has no counterpart, and everything again"),
        Words("无对应", "unmatched"),
    ),
    Command("swap", "x,f8", "x F8", Part.COMPARE, Words("左右互换", "Change left and right over")),
    Command("narrow", "minus,－", "-", Part.COMPARE, Words("只看这一部分", "Compare this part only")),
    Command("widen", "plus,＋", "+", Part.COMPARE, Words("扩大范围", "Compare more of the plans")),
    Command("figures", "t,f9", "t F9", Part.COMPARE, Words("列出全部数字，再按回到正文", "Show all figures, and the texts again")),
    Command("left", "h,left", "h Left", Part.COMPARE, Words("选左边的文件", "Choose the left plan")),
    Command("right", "l,right", "l Right", Part.COMPARE, Words("选右边的文件", "Choose the right plan")),
    Command(
        "open", "enter", "Enter", Part.COMPARE, Words("到所选一边的原文；c 回来", "Go to the text of the chosen side; c comes back")
    ),
    Command(
        "pick",
        "c,f12",
        "c F12",
        Part.COMPARE,
        Words("换一份文件来对照", "Compare the left plan with another one"),
        Words("换文件", "other plan"),
    ),
    Command("help", "?,？,f1", "? F1", Part.PROGRAM, Words("显示所有按键", "Show all keys"), Words("按键", "keys")),
    Command("leave", "escape,q,ctrl+q,ctrl+c,backspace", "Esc q", Part.PROGRAM, Words("返回", "Go back"), Words("返回", "back")),
)

LINE: tuple[Command, ...] = (
    Command("next", "down,ctrl+n", "Down Ctrl+N", Part.LINE, Words("下一项", "Go to the next one")),
    Command("previous", "up,ctrl+p", "Up Ctrl+P", Part.LINE, Words("上一项", "Go to the one before")),
    Command("page_down", "pagedown", "PgDn", Part.LINE, Words("下一页", "Go down one page")),
    Command("page_up", "pageup", "PgUp", Part.LINE, Words("上一页", "Go up one page")),
    Command("submit", "enter", "Enter", Part.LINE, Words("前往所选结果；保留筛选", "Go to the chosen result; keep the filter")),
    Command("cancel", "escape,ctrl+c", "Esc", Part.LINE, Words("取消，回到原处", "Cancel, and be where you were")),
)


def key_line(commands: tuple[Command, ...], language: Language) -> str:
    """Return the line of keys: the commands that have a brief name, each behind its first key."""
    return "  ".join(f"{command.shown.split()[0]} {command.brief.say(language)}" for command in commands if command.brief)
