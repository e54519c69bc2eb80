"""The commands of sections that are read side by side."""

from typing import TYPE_CHECKING

from tui.keys.command import Command, Part
from tui.keys.program import leave
from tui.saying.language import Words

if TYPE_CHECKING:
    from tui.screens.beside import BesideScreen

BESIDE: "tuple[Command[BesideScreen], ...]" = (
    Command(
        "switch_pane",
        "tab",
        "Tab",
        Part.MOVE,
        Words("到下一栏", "Go to the next text"),
        "xyl",
        lambda beside: beside.switch(1),
        Words("换栏", "next text"),
    ),
    Command(
        "previous_pane",
        "shift+tab",
        "Shift+Tab",
        Part.MOVE,
        Words("到上一栏", "Go to the text before"),
        "syl",
        lambda beside: beside.switch(-1),
    ),
    Command(
        "right",
        "l,right",
        "l Right",
        Part.MOVE,
        Words("看清单中其后的章节", "Look at the sections further down in the list"),
        "kqh",
        lambda beside: beside.shift(1),
    ),
    Command(
        "left",
        "h,left",
        "h Left",
        Part.MOVE,
        Words("看清单中其前的章节", "Look at the sections further up in the list"),
        "kqq",
        lambda beside: beside.shift(-1),
    ),
    Command(
        "simplified",
        "v,shift+f2",
        "v Shift+F2",
        Part.GO,
        Words("繁体以简体显示，再按返回", "Show Traditional script as Simplified, and back"),
        "ftyj",
        lambda beside: beside.switch_script(),
    ),
    Command(
        "write",
        "w,f9,ctrl+s",
        "w F9",
        Part.GO,
        Words(
            "把这几节写入文件：xlsx、csv、html、md、docx、json、jsonl",
            "Write these sections to a file: xlsx, csv, html, md, docx, json, jsonl",
        ),
        "xr",
        lambda beside: beside.ask_file(),
        Words("写出", "write"),
    ),
    Command(
        "open",
        "enter",
        "Enter",
        Part.GO,
        Words("到这一节的原文", "Go to this section"),
        "dzyj",
        lambda beside: beside.go(),
        Words("到原文", "go there"),
    ),
    leave(lambda beside: beside.dismiss(None)),
)
