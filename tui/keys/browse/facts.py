"""The commands of the browser on facts and on what other plans say: the lists, stars, and the comparison."""

from typing import TYPE_CHECKING

from tui.keys.browse.why_not import no_library, no_plan, nothing_to_compare_with
from tui.keys.command import Command, Part
from tui.saying.language import Words

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen

FACTS: "tuple[Command[BrowseScreen], ...]" = (
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
        "star",
        "m,f20,shift+f8",
        "m Shift+F8",
        Part.FACTS,
        Words("收藏本节，再按取消；在列表中则为标记", "Star this section, or unstar it; in a list, mark the task"),
        "scbj",
        lambda browse: browse.going.starring.toggle(),
        why_not=lambda browse: no_library(browse) or no_plan(browse),
    ),
    Command(
        "note",
        "i,f21,shift+f9",
        "i Shift+F9",
        Part.FACTS,
        Words("收藏本节并写备注", "Star this section with a note"),
        "bz",
        lambda browse: browse.line.begin("note"),
        why_not=lambda browse: no_library(browse) or no_plan(browse),
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
        why_not=no_plan,
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
        why_not=nothing_to_compare_with,
    ),
    Command(
        "pin",
        "P,ctrl+y",
        "P Ctrl+Y",
        Part.COMPARE,
        Words(
            "标定这一节（在正文中为所读的一句）；到另一处再按，两处并排对照",
            "Pin this section, in the text its sentence at the top; at another place, set both side by side",
        ),
        "bdzyj",
        lambda browse: browse.comparisons.pin(),
        why_not=no_plan,
    ),
)
