"""The commands of the browser that move in its outline and fold it."""

from typing import TYPE_CHECKING

from tui.keys.command import Command, Part
from tui.saying.language import Words

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen

OUTLINE: "tuple[Command[BrowseScreen], ...]" = (
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
        Words(
            "展开；已展开则到第一个下级标题；要素中只看下一类",
            "Unfold, or go to the first heading below; in the facts, the next kind",
        ),
        "zk",
        lambda browse: browse.walking.unfold(),
    ),
    Command(
        "fold",
        "h,left",
        "h Left",
        Part.FOLD,
        Words("收起；已收起则到上一级；要素中看上一类", "Fold, or go to the heading above; in the facts, the kind before"),
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
        "unfold_branch",
        "L,shift+right",
        "L Shift+Right",
        Part.FOLD,
        Words("展开这一支", "Unfold all below this one"),
        "zkzz",
        lambda browse: browse.walking.unfold_branch(),
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
        "zoom",
        "z,ctrl+g",
        "z Ctrl+G",
        Part.MOVE,
        Words("一栏占满屏幕，再按返回", "Give one pane the whole screen, and back"),
        "yl",
        lambda browse: browse.walking.zoom(),
    ),
)
