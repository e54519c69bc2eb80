"""The commands of the browser that find: the search, the filter, and the way through what was found."""

from typing import TYPE_CHECKING

from tui.keys.browse.why_not import nothing_searched
from tui.keys.command import Command, Part
from tui.saying.language import Words

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen

FINDING: "tuple[Command[BrowseScreen], ...]" = (
    Command(
        "search",
        "/,／,f3",
        "/ F3",
        Part.FIND,
        Words("在所有文件中搜索", "Search all plans"),
        "ss",
        lambda browse: browse.line.begin("search"),
        Words("搜索", "find"),
    ),
    Command(
        "searches",
        "S,f19,shift+f7",
        "S Shift+F7",
        Part.FIND,
        Words("保存的搜索，各有多少新内容", "The searches you have kept, each with what is new"),
        "bcss",
        lambda browse: browse.resuming.show_searches(),
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
    ),
    Command(
        "next_match",
        "n,ctrl+n",
        "n Ctrl+N",
        Part.FIND,
        Words("到下一个匹配处", "Go to the next match"),
        "dxp",
        lambda browse: browse.matches.step(1),
        why_not=nothing_searched,
    ),
    Command(
        "previous_match",
        "N,f15,shift+f3",
        "N Shift+F3",
        Part.FIND,
        Words("到上一个匹配处", "Go to the previous match"),
        "dsp",
        lambda browse: browse.matches.step(-1),
        why_not=nothing_searched,
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
)
