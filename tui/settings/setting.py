"""The settings there are. To add one: a line in `SETTINGS`, and a field of `Settings`."""

from dataclasses import dataclass
from typing import Literal

from tui.saying.language import Language, Words


@dataclass(frozen=True, slots=True)
class Setting:
    """Something that can be set: its name in the file, and YAODIAN_NAME in the environment."""

    name: str
    choices: tuple[str, ...]
    """The values it may have, the default first; those of a switch are what TOML calls true and false."""
    says: Words
    """What it does, in a sentence."""

    @property
    def variable(self) -> str:
        """The name of its variable in the environment."""
        return f"YAODIAN_{self.name.upper()}"


SETTINGS = (
    Setting(
        "lang",
        ("", "zh", "en"),
        Words("界面语言；不写则随区域设置", "the language of the interface; the locale's where it is not set"),
    ),
    Setting("color", ("auto", "always", "never"), Words("是否使用颜色", "whether to use colour")),
    Setting(
        "seconds",
        ("60", "10", "30", "120", "300", "600"),
        Words("读取一份文件最多几秒", "how many seconds a file may take to read"),
    ),
    Setting(
        "memory",
        ("2000", "500", "1000", "4000", "8000", "16000"),
        Words("读取 PDF 和 Word 文件最多占用多少 MB 内存", "how many MB of memory reading a PDF or Word file may take"),
    ),
    Setting("mouse", ("true", "false"), Words("是否使用鼠标", "whether to use the mouse")),
)


@dataclass(slots=True)
class Settings:
    """What is set; what is not has its default."""

    lang: Language | Literal[""] = ""
    color: Literal["auto", "always", "never"] = "auto"
    seconds: str = "60"
    memory: str = "2000"
    mouse: bool = True
