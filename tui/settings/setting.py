"""The settings there are. To add one: a line in `SETTINGS`, and a field of `Settings`."""

from typing import Literal

from parsers.values import dataclass
from tui.saying.language import Language, Words


@dataclass(frozen=True, slots=True)
class Setting:
    """Something that can be set: its name in the file, and YAODIAN_NAME in the environment."""

    name: str
    choices: tuple[str, ...]
    """The values it may have, the default first; those of a switch are what TOML calls true and false."""
    says: Words
    """What it does, in a sentence."""
    limit: str = ""
    """The field of `parsers.limits.Limits` that it sets; empty for what is none."""

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
        Words("读取一份文件（或识别一页）最多几秒", "how many seconds a file, or a page read by machine, may take"),
        "seconds",
    ),
    Setting(
        "memory",
        ("2000", "500", "1000", "4000", "8000", "16000"),
        Words("读取 PDF 和 Word 文件最多占用多少 MB 内存", "how many MB of memory reading a PDF or Word file may take"),
        "megabytes",
    ),
    Setting("size", ("100", "20", "50", "500", "2000"), Words("文件最大多少 MB", "how many MB a file may have"), "size"),
    Setting(
        "unpacked",
        ("20", "5", "50", "100", "500"),
        Words("压缩包内一份文件解开后最大多少 MB", "how many MB a member of a zip, or a part of an office file, may unpack to"),
        "unpacked",
    ),
    Setting("pages", ("2000", "100", "500", "10000"), Words("文件最多多少页", "how many pages a document may have"), "pages"),
    Setting(
        "confidence",
        ("90", "70", "80", "85", "95", "99"),
        Words("识别扫描件时数字须有几成把握（百分数）", "how sure, in percent, a figure read from a scan must be to be shown"),
        "confidence",
    ),
    Setting(
        "theme",
        ("terminal", "dark", "light", "contrast"),
        Words("配色：终端自己的、深色、浅色、高对比", "the colours: the terminal's own, dark, light, high contrast"),
    ),
    Setting("ascii", ("false", "true"), Words("是否只用 ASCII 画界面", "whether to draw with ASCII alone")),
    Setting("mouse", ("true", "false"), Words("是否使用鼠标", "whether to use the mouse")),
    Setting(
        "last_frame",
        ("true", "false"),
        Words("打开时是否先显示上次的画面", "whether to show the last screen while the browser opens"),
    ),
    Setting("cells", ("true", "false"), Words("是否只发送有变化的字符", "whether to send only the cells that changed")),
)


@dataclass(slots=True)
class Settings:
    """What is set; what is not has its default."""

    lang: Language | Literal[""] = ""
    color: Literal["auto", "always", "never"] = "auto"
    seconds: str = "60"
    memory: str = "2000"
    size: str = "100"
    unpacked: str = "20"
    pages: str = "2000"
    confidence: str = "90"
    theme: Literal["terminal", "dark", "light", "contrast"] = "terminal"
    ascii: bool = False
    mouse: bool = True
    last_frame: bool = True
    cells: bool = True
