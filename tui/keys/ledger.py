"""The commands of the lists over all plans."""

from typing import TYPE_CHECKING

from tui.keys.command import Command, Part
from tui.saying.language import Words

if TYPE_CHECKING:
    from tui.screens.ledger.screen import LedgerScreen

LEDGER: "tuple[Command[LedgerScreen], ...]" = (
    Command(
        "next_list",
        "tab,t",
        "Tab t",
        Part.MOVE,
        Words("下一张清单：任务、目标、职责、成效", "Go to the next list: tasks, targets, duties, results"),
        "xyzqd",
        lambda ledger: ledger.filling.switch(1),
        Words("换清单", "list"),
    ),
    Command(
        "previous_list",
        "shift+tab",
        "Shift+Tab",
        Part.MOVE,
        Words("上一张清单", "Go to the list before"),
        "syzqd",
        lambda ledger: ledger.filling.switch(-1),
    ),
    Command(
        "filter",
        "f,／,slash,f4,f3",
        "f F4",
        Part.FIND,
        Words("筛选清单", "Narrow the list by what is typed"),
        "sx",
        lambda ledger: ledger.line.narrow(),
        Words("筛选", "filter"),
        opens_line=True,
    ),
    Command(
        "group",
        "s,f5",
        "s F5",
        Part.FIND,
        Words("换分组：月、进度、单位、文件", "Group by something else: month, state, unit, plan"),
        "hfz",
        lambda ledger: ledger.filling.regroup(),
        Words("分组", "group"),
    ),
    Command(
        "mark",
        "m,f6",
        "m F6",
        Part.FACTS,
        Words("标记任务：在办、完成、取消、未办", "Mark the task: under way, done, dropped, open"),
        "bjrw",
        lambda ledger: ledger.marking.step(),
        Words("标记", "mark"),
    ),
    Command(
        "note",
        "i,f7",
        "i F7",
        Part.FACTS,
        Words("给任务写备注", "Write a note on the task"),
        "xbz",
        lambda ledger: ledger.marking.ask_note(),
        Words("备注", "note"),
        opens_line=True,
    ),
    Command(
        "undo",
        "U,f8",
        "U F8",
        Part.FACTS,
        Words("撤销任务的上一次标记", "Take back the last mark of the task"),
        "cx",
        lambda ledger: ledger.marking.undo(),
    ),
    Command(
        "write",
        "w,f9",
        "w F9",
        Part.FACTS,
        Words("把清单写入文件：xlsx、csv、html、md、docx、json", "Write the list to a file: xlsx, csv, html, md, docx, json"),
        "xr",
        lambda ledger: ledger.writing.ask(),
        Words("写出", "write"),
        opens_line=True,
    ),
    Command(
        "open",
        "enter",
        "Enter",
        Part.FACTS,
        Words("到原文", "Go to where it stands"),
        "dyw",
        lambda ledger: ledger.open(),
    ),
    Command(
        "leave",
        "escape,q,ctrl+q,ctrl+c,backspace",
        "Esc q",
        Part.PROGRAM,
        Words("返回", "Go back"),
        "fh",
        lambda ledger: ledger.leave(),
        Words("返回", "back"),
    ),
)
