"""The commands of the browser that lead out of it and back: places seen, files, other programs, the end."""

from typing import TYPE_CHECKING

from tui.exit_code import ExitCode
from tui.keys.browse.why_not import no_library, no_plan
from tui.keys.command import Command, Part
from tui.saying.language import Words

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen

_STEP = 4
"""By how many cells a key moves the border."""

GOING: "tuple[Command[BrowseScreen], ...]" = (
    Command(
        "add",
        "A,ctrl+o",
        "A Ctrl+O",
        Part.PROGRAM,
        Words("把文件、文件夹或 zip 加入文件库", "Add a file, a folder or a zip to the library"),
        "tj",
        lambda browse: browse.line.begin("add"),
        why_not=no_library,
    ),
    Command(
        "script",
        "v,f14,shift+f2",
        "v Shift+F2",
        Part.GO,
        Words("繁体以简体显示，再按返回", "Show Traditional script as Simplified, and back"),
        "fjt",
        lambda browse: browse.going.to_other_script(),
        why_not=no_plan,
    ),
    Command(
        "write",
        "w,ctrl+s",
        "w Ctrl+S",
        Part.GO,
        Words("把本节或所列期限写入文件", "Write this section, or the deadlines listed, to a file"),
        "xr",
        lambda browse: browse.line.begin("write"),
    ),
    Command(
        "pager",
        "V,f18,shift+f6",
        "V Shift+F6",
        Part.GO,
        Words("用分页程序看本节（PAGER）", "Read this section in your pager (PAGER)"),
        "fycx",
        lambda browse: browse.going.outside.page(),
        why_not=no_plan,
    ),
    Command(
        "editor",
        "e,ctrl+e",
        "e Ctrl+E",
        Part.GO,
        Words("在编辑器中打开本节（EDITOR）", "Open this section in your editor (EDITOR)"),
        "bjq",
        lambda browse: browse.going.outside.edit(),
        why_not=no_plan,
    ),
    Command(
        "original",
        "o,f16,shift+f4",
        "o Shift+F4",
        Part.GO,
        Words("打开原件；经 SSH 只说在哪里", "Open the file it was read from; over SSH, say where it is"),
        "dkyj",
        lambda browse: browse.going.outside.open_original(),
        why_not=lambda browse: no_library(browse) or no_plan(browse),
    ),
    Command(
        "border_left",
        "less_than_sign,《",
        "<",
        Part.PROGRAM,
        Words("目录窄一些", "Give the outline less room"),
        "mlz",
        lambda browse: browse.walking.move_border(-_STEP),
    ),
    Command(
        "border_right",
        "greater_than_sign,》",
        ">",
        Part.PROGRAM,
        Words("目录宽一些", "Give the outline more room"),
        "mlk",
        lambda browse: browse.walking.move_border(_STEP),
    ),
    Command(
        "copy",
        "y,ctrl+k",
        "y Ctrl+K",
        Part.GO,
        Words("复制这一节或所选要素，附引证", "Copy this section, or the chosen fact, with its citation"),
        "fz",
        lambda browse: browse.going.copy(),
        why_not=no_plan,
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
