"""The commands of the browser, those that open its panels apart: each panel brings its own."""

from typing import TYPE_CHECKING

from tui.exit_code import ExitCode
from tui.keys.command import Command, Part
from tui.saying import sentences
from tui.saying.language import Words

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen


def _no_plan(browse: "BrowseScreen") -> Words | None:
    return None if browse.places.visit() else sentences.NO_PLAN_HERE


def _no_library(browse: "BrowseScreen") -> Words | None:
    return None if browse.library.file else sentences.NO_LIBRARY


def _nothing_to_compare_with(browse: "BrowseScreen") -> Words | None:
    return _no_plan(browse) or (sentences.NO_OTHER_PLAN if browse.library.count() < _A_PAIR else None)


def _nothing_searched(browse: "BrowseScreen") -> Words | None:
    return None if browse.matches.sought else sentences.NOTHING_SEARCHED


_A_PAIR = 2

BROWSE: "tuple[Command[BrowseScreen], ...]" = (
    Command(
        "parent",
        "u,shift+left",
        "u Shift+Left",
        Part.MOVE,
        Words("到上一级标题", "Go to the heading above this one"),
        "dsyj",
        lambda browse: browse.walking.to_parent(),
    ),
    Command(
        "next_sibling",
        "J,shift+down",
        "J Shift+Down",
        Part.MOVE,
        Words("到下一个同级标题", "Go to the next heading of this level"),
        "dxyg",
        lambda browse: browse.walking.to_sibling(1),
    ),
    Command(
        "previous_sibling",
        "K,shift+up",
        "K Shift+Up",
        Part.MOVE,
        Words("到上一个同级标题", "Go to the previous heading of this level"),
        "dsyg",
        lambda browse: browse.walking.to_sibling(-1),
    ),
    Command(
        "switch_pane",
        "tab,shift+tab",
        "Tab",
        Part.MOVE,
        Words("在目录和正文之间切换", "Switch between the outline and the text"),
        "qh",
        lambda browse: browse.walking.switch_pane(),
        Words("切换", "pane"),
    ),
    Command(
        "unfold",
        "l,right",
        "l Right",
        Part.FOLD,
        Words("展开；已展开则到第一个下级标题", "Unfold, or go to the first heading below"),
        "zk",
        lambda browse: browse.walking.unfold(),
    ),
    Command(
        "fold",
        "h,left",
        "h Left",
        Part.FOLD,
        Words("收起；已收起则到上一级", "Fold, or go to the heading above"),
        "sq",
        lambda browse: browse.walking.fold(),
    ),
    Command(
        "unfold_all",
        "E,f7",
        "E F7",
        Part.FOLD,
        Words("全部展开", "Unfold everything"),
        "qbzk",
        lambda browse: browse.walking.unfold_all(),
    ),
    Command(
        "fold_all",
        "C,f8",
        "C F8",
        Part.FOLD,
        Words("全部收起", "Fold everything"),
        "qbsq",
        lambda browse: browse.walking.fold_all(),
    ),
    Command(
        "open",
        "enter",
        "Enter",
        Part.FOLD,
        Words("阅读这一节", "Read this section"),
        "yd",
        lambda browse: browse.going.open(),
    ),
    Command(
        "search",
        "/,／,f3",
        "/ F3",
        Part.FIND,
        Words("在所有文件中搜索", "Search all plans"),
        "ss",
        lambda browse: browse.line.begin("search"),
        Words("搜索", "find"),
        opens_line=True,
    ),
    Command(
        "filter",
        "f,f4",
        "f F4",
        Part.FIND,
        Words(
            "筛选目录，保留上级标题；在期限列表中筛选期限",
            "Filter the outline, keeping what stands above, or the list of deadlines",
        ),
        "sx",
        lambda browse: browse.line.begin("narrow" if browse.dock.narrows else "filter"),
        opens_line=True,
    ),
    Command(
        "next_match",
        "n,ctrl+n",
        "n Ctrl+N",
        Part.FIND,
        Words("到下一个匹配处", "Go to the next match"),
        "dxp",
        lambda browse: browse.matches.step(1),
        why_not=_nothing_searched,
    ),
    Command(
        "previous_match",
        "N,f15,shift+f3",
        "N Shift+F3",
        Part.FIND,
        Words("到上一个匹配处", "Go to the previous match"),
        "dsp",
        lambda browse: browse.matches.step(-1),
        why_not=_nothing_searched,
    ),
    Command(
        "clear",
        "escape",
        "Esc",
        Part.FIND,
        Words("取消标记和筛选，回到目录", "Clear the marks and the filter, and go back to the outline"),
        "qx",
        lambda browse: browse.going.to_nothing(),
    ),
    Command(
        "all_due",
        "D,f11",
        "D F11",
        Part.FACTS,
        Words("所有文件的期限，按月排列", "Show the deadlines of all plans by month"),
        "syqx",
        lambda browse: browse.going.to_list("deadlines"),
    ),
    Command(
        "tasks",
        "t,ctrl+t",
        "t Ctrl+T",
        Part.FACTS,
        Words("所有文件的任务、目标、职责和成效清单", "List the tasks, targets, duties and results of all plans"),
        "rwqd",
        lambda browse: browse.going.to_list(),
    ),
    Command(
        "places",
        "T,ctrl+x",
        "T Ctrl+X",
        Part.FACTS,
        Words("各地目标对照表：指标为行，文件为列", "The table of places: measures down, plans across"),
        "gdmb",
        lambda browse: browse.going.to_list("places"),
    ),
    Command(
        "widen",
        "plus,＋",
        "+",
        Part.FACTS,
        Words("期限：扩大范围", "Deadlines of more: the plan, the province, all"),
        "kdfw",
        lambda browse: browse.dock.rescope(1),
    ),
    Command(
        "narrow",
        "minus,－",
        "-",
        Part.FACTS,
        Words("期限：缩小范围", "Deadlines of less"),
        "sxfw",
        lambda browse: browse.dock.rescope(-1),
    ),
    Command(
        "add",
        "A,ctrl+o",
        "A Ctrl+O",
        Part.PROGRAM,
        Words("把文件、文件夹或 zip 加入文件库", "Add a file, a folder or a zip to the library"),
        "tj",
        lambda browse: browse.line.begin("add"),
        why_not=_no_library,
        opens_line=True,
    ),
    Command(
        "group",
        "s,ctrl+w",
        "s Ctrl+W",
        Part.FACTS,
        Words("期限换分组：月、到期、单位、地区", "Group the deadlines by something else: month, what is due, unit, place"),
        "hfz",
        lambda browse: browse.dock.regroup(),
    ),
    Command(
        "as_found",
        "a,f9",
        "a F9",
        Part.FACTS,
        Words("显示未经修复的原文，再按返回", "Show the text as it was found, and back"),
        "xsyw",
        lambda browse: browse.going.to_text_as_found(),
        why_not=_no_plan,
    ),
    Command(
        "compare",
        "c,f12",
        "c F12",
        Part.COMPARE,
        Words(
            "与另一份文件对照，从眼前这一节开始；或回到对照", "Compare with another plan, from the section in view on; or go back"
        ),
        "dz",
        lambda browse: browse.comparisons.begin(),
        Words("对照", "compare"),
        why_not=_nothing_to_compare_with,
    ),
    Command(
        "copy",
        "y,ctrl+k",
        "y Ctrl+K",
        Part.GO,
        Words("复制这一节或所选要素，附引证", "Copy this section, or the chosen fact, with its citation"),
        "fz",
        lambda browse: browse.going.copy(),
        why_not=_no_plan,
    ),
    Command(
        "zoom",
        "z,ctrl+g",
        "z Ctrl+G",
        Part.MOVE,
        Words("一栏占满屏幕，再按返回", "Give one pane the whole screen, and back"),
        "yl",
        lambda browse: browse.walking.zoom(),
    ),
    Command(
        "pin",
        "P,ctrl+y",
        "P Ctrl+Y",
        Part.COMPARE,
        Words("标定这一节；到另一处再按，两处并排对照", "Pin this section; at another place, set both side by side"),
        "bdzyj",
        lambda browse: browse.comparisons.pin(),
        why_not=_no_plan,
    ),
    Command(
        "back",
        "[,【,f5",
        "[ F5",
        Part.GO,
        Words("后退", "Go back to where you were"),
        "ht",
        lambda browse: browse.places.back(),
    ),
    Command(
        "forward",
        "],】,f6",
        "] F6",
        Part.GO,
        Words("前进", "Go forward again"),
        "qj",
        lambda browse: browse.places.forward(),
    ),
    Command(
        "quit",
        "q,ctrl+q",
        "q Ctrl+Q",
        Part.PROGRAM,
        Words("退出", "Quit"),
        "tc",
        lambda browse: browse.app.exit(),
        Words("退出", "quit"),
    ),
    Command(
        "interrupt",
        "ctrl+c",
        "Ctrl+C",
        Part.PROGRAM,
        Words("中断，状态为 130", "Interrupt, with status 130"),
        "zd",
        lambda browse: browse.app.exit(return_code=ExitCode.INTERRUPTED),
    ),
)
