"""The commands of the screen of all deadlines."""

from typing import TYPE_CHECKING

from tui.keys.command import Command, Part
from tui.saying.language import Words

if TYPE_CHECKING:
    from tui.screens.due import DueScreen

DUE: "tuple[Command[DueScreen], ...]" = (
    Command(
        "filter",
        "f,／,slash,f4,f3",
        "f F4",
        Part.FIND,
        Words("筛选期限", "Narrow the list by what is typed"),
        "sx",
        lambda due: due.type(),
        Words("筛选", "filter"),
        opens_line=True,
    ),
    Command(
        "open",
        "enter",
        "Enter",
        Part.FACTS,
        Words("到原句", "Go to the phrase in its plan"),
        "dyj",
        lambda due: due.open(),
        Words("到原句", "go there"),
    ),
    Command(
        "leave",
        "escape,q,ctrl+q,D,f11,ctrl+c,backspace",
        "Esc q",
        Part.PROGRAM,
        Words("返回", "Go back"),
        "fh",
        lambda due: due.leave(),
        Words("返回", "back"),
    ),
)
