"""The commands at the prompt, in the order of the help. To add one: a file with what a `PromptCommand` does, and a line here.

None of them loads a module of textual before it has to open the browser, and only the one that is asked for is loaded.
"""

from tui.prompt.command import Listed, PromptCommand
from tui.saying.language import Words

PROMPT_COMMANDS: list[PromptCommand] = [
    Listed("browse", Words("打开浏览界面（默认）", "open the browser (what happens without a command)")),
    Listed("parse", Words("读取文件，输出目录与事实，不保存", "read documents, print their outline and facts, keep nothing")),
    Listed("add", Words("读取文件并加入文件库", "read files into the library")),
    Listed("list", Words("列出文件库中的文件", "list the plans of the library")),
    Listed("show", Words("输出一份文件或其中的章节", "print a plan, or a section of one")),
    Listed("edit", Words("更正文件的标题、地区、年份、类型或来源", "put right a plan's title, place, year, type or address")),
    Listed("remove", Words("从文件库中删除文件", "take plans out of the library")),
    Listed("refresh", Words("用新版本重读已保存的文件", "read kept plans again with the newer parsers")),
    Listed("info", Words("文件库的位置和内容", "where the library is and what is in it")),
    Listed("find", Words("搜索所有文件", "search all plans")),
    Listed("due", Words("列出期限：何时、何事、由谁", "list what is due, when and by whom")),
    Listed(
        "tasks", Words("列出任务：一项一行，含单位、时限、目标值", "list tasks, one row each, with units, time limit and targets")
    ),
    Listed("targets", Words("列出目标值", "list what is promised in figures")),
    Listed("results", Words("列出已取得的成效", "list what was reached in figures")),
    Listed("duties", Words("列出单位及其任务数", "list the units with how many tasks they have")),
    Listed("mark", Words("标记任务：在办、完成、取消，附进展和备注", "mark how far a task is, with a note")),
    Listed("import", Words("收回填写好的任务清单", "take a filled list of tasks back"), "importing"),
    Listed("verify", Words("核对文件中的引文和数字是否与原文一致", "check whether what a file quotes still stands in its sources")),
    Listed("brief", Words("简报：逾期、将到期、新近完成和定期的任务", "one page on what is overdue, due soon, done and recurring")),
    Listed("table", Words("各地目标对照表：指标为行，文件为列", "a table of places: measures down, plans across")),
    Listed("follow", Words("一地的承诺后来如何：完成、不变、提高、降低、改期、未再提", "what became of one place's promises")),
    Listed("count", Words("统计词频及占比", "count words by plan, place, year or topic")),
    Listed("compare", Words("对照两份文件或其中的章节", "set two plans, or sections of them, side by side")),
]
