"""The commands at the prompt, in the order of the help. To add one: a file with what a `PromptCommand` does, and a line here.

None of them loads a module of textual before it has to open the browser, and only the one that is asked for is loaded.
"""

from tui.prompt.command import Listed, PromptCommand
from tui.saying.language import Words

PROMPT_COMMANDS: list[PromptCommand] = [
    Listed("browse", Words("打开浏览界面（默认）", "open the browser (what happens without a command)")),
    Listed("parse", Words("读取文件，输出目录与事实，不保存", "read documents, print their outline and facts, keep nothing")),
    Listed("find", Words("搜索所有文件", "search all plans")),
    Listed("due", Words("列出期限：何时、何事、由谁", "list what is due, when and by whom")),
    Listed("compare", Words("对照两份文件或其中的章节", "set two plans, or sections of them, side by side")),
]
