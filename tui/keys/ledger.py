"""The commands of the lists over all plans."""

from typing import TYPE_CHECKING

from tui.keys.command import Command, Part
from tui.saying import sentences
from tui.saying.language import Words

if TYPE_CHECKING:
    from tui.screens.ledger.screen import LedgerScreen


def _no_marks(ledger: "LedgerScreen") -> Words | None:
    if ledger.filling.shown.task_of is None and ledger.filling.shown.star_of is None:
        return sentences.ONLY_TASKS
    return None if ledger.library.file else sentences.NOT_KEPT


def _nothing_to_undo(ledger: "LedgerScreen") -> Words | None:
    return None if ledger.marking.has_marked else _no_marks(ledger)


def _no_sections(ledger: "LedgerScreen") -> Words | None:
    return sentences.NO_SECTIONS if ledger.filling.shown.opens else None


LEDGER: "tuple[Command[LedgerScreen], ...]" = (
    Command(
        "next_list",
        "tab,t",
        "Tab t",
        Part.MOVE,
        Words(
            "下一张清单：任务、期限、目标、职责、成效、各地",
            "Go to the next list: tasks, deadlines, targets, duties, results, places",
        ),
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
        "deadlines",
        "D,ctrl+t",
        "D Ctrl+T",
        Part.MOVE,
        Words("期限清单；再按返回", "Go to the list of deadlines; from there, back"),
        "qxqd",
        lambda ledger: ledger.filling.to_deadlines(),
    ),
    Command(
        "right",
        "l,right",
        "l Right",
        Part.MOVE,
        Words("看右边的列", "Look at the columns further right"),
        "kyb",
        lambda ledger: ledger.say(None if ledger.list.shift(1) else sentences.NO_MORE_COLUMNS),
    ),
    Command(
        "left",
        "h,left",
        "h Left",
        Part.MOVE,
        Words("看左边的列", "Look at the columns further left"),
        "kzb",
        lambda ledger: ledger.say(None if ledger.list.shift(-1) else sentences.NO_MORE_COLUMNS),
    ),
    Command(
        "hide",
        "minus,－",
        "-",
        Part.MOVE,
        Words("隐藏最左边的一列；+ 全部显示", "Hide the first of the columns looked at in turn; + shows all"),
        "ycl",
        lambda ledger: ledger.say(None if ledger.list.hide() else sentences.NO_COLUMNS),
    ),
    Command(
        "show_hidden",
        "plus,＋",
        "+",
        Part.MOVE,
        Words("显示所有的列，取消固定", "Show all columns, none pinned"),
        "xsl",
        lambda ledger: ledger.say(None if ledger.list.show_hidden() else sentences.ALL_COLUMNS),
    ),
    Command(
        "pin",
        "P,ctrl+y",
        "P Ctrl+Y",
        Part.MOVE,
        Words("固定最左边的一列", "Pin the first of the columns looked at in turn"),
        "gdl",
        lambda ledger: ledger.say(None if ledger.list.pin() else sentences.NO_COLUMNS),
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
    ),
    Command(
        "group",
        "s,f5,ctrl+w",
        "s F5",
        Part.FIND,
        Words("换分组：月、到期、单位、地区、文件", "Group by something else: month, what is due, unit, place, plan"),
        "hfz",
        lambda ledger: ledger.filling.regroup(),
        Words("分组", "group"),
    ),
    Command(
        "sort",
        "O,ctrl+r",
        "O Ctrl+R",
        Part.FIND,
        Words("按一列排序；同一列再选则倒序；s 恢复分组", "Sort by a column; the same one again turns it round, s groups again"),
        "aylpx",
        lambda ledger: ledger.filling.ask_order(),
    ),
    Command(
        "tick",
        "full_stop,。,insert",
        ". Ins",
        Part.FACTS,
        Words(
            "勾选这一行：标记、备注、复制、写出、并排都只对勾选的",
            "Tick the row: what is marked, noted, copied, written or set side by side is what is ticked",
        ),
        "gx",
        lambda ledger: ledger.ticking.turn(),
    ),
    Command(
        "tick_all",
        "asterisk,＊,ctrl+a",
        "* Ctrl+A",
        Part.FACTS,
        Words("勾选列出的每一行；再按取消", "Tick every row that is listed; again, none"),
        "gxmyh",
        lambda ledger: ledger.ticking.turn_all(),
    ),
    Command(
        "mark",
        "m,f6",
        "m F6",
        Part.FACTS,
        Words("标记任务：在办、完成、取消、未办；去掉收藏", "Mark the task: under way, done, dropped, open; take a star away"),
        "bjrw",
        lambda ledger: ledger.marking.step(),
        Words("标记", "mark"),
        _no_marks,
    ),
    Command(
        "note",
        "i,f7",
        "i F7",
        Part.FACTS,
        Words("给任务或收藏写备注", "Write a note on the task or the star"),
        "xbz",
        lambda ledger: ledger.marking.ask_note(),
        Words("备注", "note"),
        _no_marks,
    ),
    Command(
        "undo",
        "U,f8",
        "U F8",
        Part.FACTS,
        Words("撤销上一次标记；恢复去掉的收藏", "Take back the last mark; put back a star"),
        "cx",
        lambda ledger: ledger.marking.undo(),
        why_not=_nothing_to_undo,
    ),
    Command(
        "write",
        "w,f9,ctrl+s",
        "w F9",
        Part.FACTS,
        Words(
            "把清单写入文件：xlsx、csv、html、md、docx、json、jsonl、ics",
            "Write the list to a file: xlsx, csv, html, md, docx, json, jsonl, ics",
        ),
        "xr",
        lambda ledger: ledger.writing.ask(),
        Words("写出", "write"),
    ),
    Command(
        "copy",
        "y,f10",
        "y F10",
        Part.GO,
        Words("复制所选一行，附引证", "Copy the chosen row, with its citation"),
        "fzyh",
        lambda ledger: ledger.writing.copy_row(),
    ),
    Command(
        "copy_list",
        "Y,f11",
        "Y F11",
        Part.GO,
        Words("复制整张清单，可粘贴到表格", "Copy the list, to be pasted into a spreadsheet"),
        "fzzz",
        lambda ledger: ledger.writing.copy_list(),
    ),
    Command(
        "open",
        "enter",
        "Enter",
        Part.FACTS,
        Words("到原文；在各地表中列出一个指标", "Go to where it stands; in the table, list one measure"),
        "dyw",
        lambda ledger: ledger.open(),
    ),
    Command(
        "beside",
        "vertical_line,｜,·",
        "|",
        Part.GO,
        Words("并排阅读所选和其后的章节", "Read the chosen section and those after it side by side"),
        "bpyd",
        lambda ledger: ledger.filling.read_beside(),
        why_not=_no_sections,
    ),
    Command(
        "leave",
        "q,ctrl+q,ctrl+c",
        "q",
        Part.PROGRAM,
        Words("离开清单", "Leave the lists"),
        "lkqd",
        lambda ledger: ledger.leave(),
    ),
    Command(
        "back",
        "escape,backspace",
        "Esc",
        Part.PROGRAM,
        Words("取消勾选，取消筛选，或返回", "Take the ticks away, or the filter, or go back"),
        "fh",
        lambda ledger: ledger.back(),
        Words("返回", "back"),
    ),
)
