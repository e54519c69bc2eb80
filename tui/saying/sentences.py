"""What the program says, apart from its commands and its errors, which carry their own words."""

from tui.saying.language import Words

NAME = Words("要点", "yaodian")
LIBRARY = Words("文件 {plans}  地区 {places}  {years}", "plans {plans}  places {places}  {years}")
UNPLACED = Words("地区不详", "place unknown")
UNDATED = Words("年份不详", "year unknown")

PLACE_HOLDS = Words("文件 {plans}  {years}", "plans {plans}  {years}")
MORE_PLANS = Words("另有 {count} 份文件", "{count} more plans")
NO_PLAN_HERE = Words("这里是地区或年份；请先选一份文件", "this is a place or a year; choose a plan first")
READING = Words("正在读取 {done}/{all}", "reading {done} of {all}")
UNREADABLE = Words("{count} 个文件无法读取：{message}", "{count} cannot be read: {message}")
NOTHING_DUE_HERE = Words("这里没有期限；按 {widen} 扩大范围", "no deadline here; {widen} widens")

CHOOSE = Words("选择", "choose")
ONE_KIND = Words("只看一类", "one kind")
MOVE = Words("移动", "move")
GO_THERE = Words("前往", "go there")
GO_BACK = Words("返回", "back")
CANCEL = Words("取消", "cancel")
KEEP = Words("保留", "keep")
TAKE = Words("确定", "take")
CLOSE = Words("关闭", "close")
SCOPE = Words("范围", "scope")
TO_PHRASE = Words("到原句", "go to the phrase")
TO_TEXT = Words("到原文", "go there")
TO_COMPARE = Words("对照", "compare")

SEARCH = Words("搜索", "search")
FILTER = Words("筛选", "filter")
HITS = Words("{filters}{count} 处  {keys}", "{filters}{count} found  {keys}")
MOST_HITS = Words("{filters}前 {count} 处  {keys}", "{filters}first {count}  {keys}")
HITS_OR_MORE = Words("{filters}{count} 处或更多  {keys}", "{filters}{count} or more  {keys}")
HITS_ALIKE = Words("{filters}没有原样的，相近 {count} 处  {keys}", "{filters}none as written, {count} alike  {keys}")
UNIT_MEANT = Words(
    "“{unit}”是在原文中查找的；要按单位查找，请写 责:{unit}",
    "“{unit}” was looked for in the text; to ask for the unit, write unit:{unit}",
)
WITH_UNIT = Words("按单位查找（责:{unit}）有 {count} 处", "as a unit (unit:{unit}): {count} found")
WITHOUT_FILTER = Words("去掉 {filter} 则有 {count} 处", "without {filter}: {count} found")
NOTHING_FOUND = Words("没有找到“{query}”", "nothing found for “{query}”")
SEARCH_HINT = Words(
    "输入要找的词；简体、繁体均可，错一个字也能找到。", "Type what to look for, in either script; one wrong character is forgiven."
)
FOUND_TITLE = Words("找到：{query}", "found: {query}")
LIST_TITLE = Words("{name}：{asked}", "{name}: {asked}")
ADD = Words("加入", "add")
ADD_KEYS = Words("Enter 加入  Tab 补全  Esc 取消", "Enter adds  Tab completes  Esc cancels")
ADDING = Words("正在读取 {path}", "reading {path}")
ADDED = Words(
    "加入 {count}  已有 {same}  无法读取 {failed}  {message}", "added {count}  there already {same}  unreadable {failed}  {message}"
)
OTHER_ENCODING = Words("输入法发来的不是 UTF-8，请改其编码", "what is typed is no UTF-8: set the input method's encoding")
NO_LIBRARY = Words("文件库只读，或所示文件不在库中，不能写入", "the library can only be read, or what is shown is in none")
NO_HEADING = Words("没有这样的标题", "no such heading")
FILTERED = Words("筛选：{query}（{clear} 取消）", "filter: {query} ({clear} clears it)")
WHICH_MATCH = Words("第 {at}/{count} 处", "{at} of {count}")
NO_MORE_MATCHES = Words("没有别的匹配处", "no other match")
NOTHING_SEARCHED = Words("先按 {search} 搜索", "search first, with {search}")
GONE = Words("已移除", "removed since")
INDEXING = Words("正在编制检索……", "indexing…")
NO_WAY_BACK = Words("没有更早的位置", "no earlier place")
NO_WAY_FORWARD = Words("没有更晚的位置", "no later place")

HELP_TITLE = Words("按键", "Keys")
HELP_CLOSE = Words("上下键滚动  / 查找  Esc 返回", "Up Down scroll  / finds  Esc goes back")

NEEDS_TERMINAL = Words(
    "浏览界面需要终端。要在管道中使用，请用 yaodian parse 或 yaodian find。",
    "The browser needs a terminal. In a pipe, use yaodian parse or yaodian find.",
)
_NEEDS_UTF8_ZH = "终端的编码是 {encoding}，无法显示中文。请把 LANG 设为 UTF-8 的区域，例如 LANG=zh_CN.UTF-8。"
_NEEDS_UTF8_EN = (
    "The terminal's encoding is {encoding}, which cannot show Chinese. Set LANG to a UTF-8 locale, such as LANG=C.UTF-8."
)
# Such a terminal may show Chinese as question marks, so that its reader needs both.
NEEDS_UTF8 = Words(f"{_NEEDS_UTF8_EN} {_NEEDS_UTF8_ZH}", f"{_NEEDS_UTF8_EN} {_NEEDS_UTF8_ZH}")
NEEDS_ABLE_TERMINAL = Words(
    "终端类型是 {term}，不能移动光标，无法浏览。请设置 TERM（例如 TERM=xterm-256color），或用 yaodian parse、yaodian find。",
    "The terminal says it is {term}, which cannot move a cursor. Set TERM (such as TERM=xterm-256color), or use yaodian parse.",
)
LIBRARY_DAMAGED = Words(
    "文件库已损坏（{reason}），部分内容无法读取。请把它移开，换用备份或重新添加文件，或用 --library 指明另一个。",
    "The library is damaged ({reason}); some of it cannot be read. Move it away and put back a backup or add the files anew, "
    "or name another one with --library.",
)
BROKE = Words(
    "程序出错，已停止；要读取的文件没有被改动。详情见 {log}，报告问题时请附上它。",
    "Something went wrong and yaodian stopped; no document was changed. The details are in {log}: please send it with your report.",
)
OUTLINE = Words("目录", "outline")
DUE_HEAD, TARGETS_HEAD = Words("期限", "due"), Words("目标", "targets")
DEADLINES = Words("期限 {count}", "deadlines {count}")
TARGETS = Words("目标 {count}", "targets {count}")
RESULTS = Words("完成 {count}", "achieved {count}")
ROUGHLY = Words("约", "~")
DUTIES = Words("职责 {count}", "duties {count}")
REPAIRS = Words("修复 {count}", "repaired {count}")
LOSSES = Words("缺失 {count}", "lost {count}")
SECTIONS = Words("章节 {count}", "sections {count}")
SECTION_COUNT = Words("共 {count} 节", "{count} sections")
NOTES = Words("说明 {count}", "notes {count}")
READ_AS = Words("读取", "reading")
NOTE_KINDS = {
    "stamps": Words(
        "水印、印章等 {count} 个字未计入正文（{pages}）", "{count} characters of stamps or watermarks left out ({pages})"
    ),
    "pictures": Words("{pages}是图片，没有文字，以 ▯ 表示", "{pages}: a picture without text, shown as ▯"),
    "recognised": Words("{pages}由机器识别，文字可能有误", "{pages}: read by machine, its words may be wrong"),
    "unmapped": Words(
        "{count} 个字的字体没有说明是什么字，以 ▯ 表示（{pages}）", "{count} characters that no font tells, shown as ▯ ({pages})"
    ),
    "hidden_sheets": Words("隐藏的工作表 {count} 张，未读取", "{count} hidden sheets left out"),
    "hidden_rows": Words("隐藏的行 {count} 行，未读取", "{count} hidden rows left out"),
    "hidden_columns": Words("隐藏的列 {count} 列，未读取", "{count} hidden columns left out"),
    "rows": Words("表太长，末尾 {count} 行未读取", "the last {count} rows of a long sheet left out"),
    "columns": Words("表太宽，右边 {count} 列未读取", "the last {count} columns of a wide sheet left out"),
}
PAGES = Words("第 {pages} 页", "page {pages}")
NOTHING_LISTED = Words("没有符合的{name}：{asked}", "no {name} match: {asked}")
NONE_AT_ALL = Words("没有{name}", "there are no {name}")
DAYS_LEFT, OVERDUE_BY = Words("剩余{days}天", "{days} days left"), Words("逾期{days}天", "{days} days overdue")
SHORT_DAYS = Words("{days}天", "{days}d")
WHEN, FIGURE = Words("期限", "when"), Words("数值", "figure")
UNIT_HEAD, WHAT = Words("单位", "unit"), Words("内容", "what")
PROGRESS = Words(
    "任务 {tasks}  完成 {done}  在办 {under_way}  取消 {dropped}  逾期 {overdue}",
    "tasks {tasks}  done {done}  under way {under_way}  dropped {dropped}  overdue {overdue}",
)
STARRED, UNSTARRED = Words("已收藏；t 列出", "starred; t lists them"), Words("已取消收藏", "star taken away")
STARS_COUNTED = Words("收藏 {count}  文件 {plans}", "starred {count}  plans {plans}")
TOPICS_COUNTED = Words("主题 {count}  文件 {plans}  章节·目标·期限", "topics {count}  plans {plans}  sections·targets·deadlines")
ENTER_FOR_TASKS = Words("Enter 列出它的全部任务", "Enter lists all its tasks")
ENTER_FOR_SECTIONS = Words("Enter 逐节列出，再按 | 并排阅读", "Enter lists the sections, | there reads them side by side")
SECTIONS_COUNTED = Words("章节 {count}  文件 {plans}", "sections {count}  plans {plans}")
NOT_SPOKEN_OF = Words("后一份中没有找到它的数字", "no figure for it was found in the next plan")
BESIDE = Words("并排", "side by side")
NO_SECTIONS = Words("所选一行不是章节；先按 Enter 列出", "the chosen row is no section; Enter lists those there are")
NOTHING_TO_READ = Words("这里没有可读的章节", "there is no section to read here")
NO_MORE_COLUMNS = Words("这一边没有更多的列", "no more columns on this side")
ALL_COLUMNS = Words("没有隐藏或固定的列", "no column is hidden or pinned")
NO_COLUMNS = Words("这张清单没有可隐藏或固定的列", "no columns here to hide or to pin")
NAME_OF_SEARCH = Words("名称", "name")
SEARCH_SAVED = Words("已保存：{name}", "kept: {name}")
SEARCHES_TITLE = Words("保存的搜索：Enter 搜索  F8 删除", "saved searches: Enter searches  F8 forgets")
NO_SAVED_SEARCH = Words("没有；在搜索中按 Ctrl+S 保存", "none; Ctrl+S in a search keeps it")
FOUND_NEW = Words("{count} 处  新 {new}", "{count}  new {new}")
OPENING = Words("上次的画面，正在打开", "the last screen; opening")
FIRST_RUN = Words("上下键选章节  / 搜索  ? 看全部按键", "Up Down choose a section  / searches  ? shows all keys")
NO_ORIGINAL = Words("原件不在手边", "the file that it was read from is not at hand")
ORIGINAL_IS = Words("原件：{file}", "the file that it was read from: {file}")
ORIGINAL_OPENED = Words("已打开 {file}", "opened {file}")
NO_PROGRAM = Words("没有可用的程序；请设置 {variable}", "no program for it; set {variable}")
PROGRAM_FAILED = Words("无法运行 {program}：{reason}", "{program} cannot be run: {reason}")
CHANGED_COPY = Words("改动不进文件库，保存在 {file}", "the library stays as it is; what you changed is in {file}")
IN_SIMPLIFIED = Words("以简体显示（{script} 返回）", "shown in Simplified ({script} goes back)")
OVERDUE, IN_TEN_DAYS = Words("逾期", "overdue"), Words("10天内", "in 10 days")
SOON, LATER = Words("30天内", "in 30 days"), Words("以后", "later")
NO_TASK_HERE = Words("这一行不属于任何任务", "this row belongs to no task")
UNITS_ARE = Words("单位 {units}", "units: {units}")
HIGHEST, LOWEST = Words("最高", "highest"), Words("最低", "lowest")
MEASURES_COUNTED = Words("指标 {count}  文件 {plans}  ^ 最高  _ 最低", "measures {count}  plans {plans}  ^ highest  _ lowest")
ONLY_YEAR = Words("只列 {year} 年（年:2020 看别的年份）", "only {year} (year:2020 for another)")
PLACES_COUNTED = Words("{plans} 份文件中 {count} 份写明", "{count} of {plans} plans say it")
ENTER_FOR_PLACES = Words("Enter 逐地列出", "Enter lists the places")
NOT_PROMISED = Words("未写明", "it is not said")
YEAR_BEFORE = Words("上年", "the year before")
COPIED = Words("已交给终端的剪贴板：{count} 字", "handed to the terminal's clipboard: {count} characters")
COPIED_HERE = Words("已复制：{count} 字", "copied: {count} characters")
NOTHING_TO_COPY = Words("这里没有可复制的内容", "there is nothing to copy here")
PALETTE, COMMANDS_TITLE, PALETTE_TITLE = (
    Words("命令", "command"),
    Words("命令：输入中文、英文或拼音", "commands: type words of either language, or pinyin"),
    Words("命令和文件：输入中文、英文或拼音", "commands and plans: type words of either language, or pinyin"),
)
SORT, SORT_TITLE = Words("排序", "sort by"), Words("排序：按哪一列", "which column to sort by")
SORTED, SORTED_BACK = Words("按{column}", "by {column}"), Words("按{column}倒序", "by {column}, turned round")
NO_SUCH_COLUMN = Words("没有这样的列", "there is no such column")
SET_ASIDE = Words("上次位置的记录已损坏，移到 {file}", "what was kept of where you left is broken and was moved to {file}")
NO_DAY = Words("无期", "undated")
NO_UNIT, NO_MEASURE = Words("未写明单位", "no unit named"), Words("其他", "others")
COUNTED = Words("{count} 项  文件 {plans}  X 有缺失 {lost}", "{count}  plans {plans}  X damaged {lost}")
UNITS_COUNTED = Words("单位 {count}  文件 {plans}", "units {count}  plans {plans}")
LISTING = Words("正在列出{name}……", "listing {name} ...")
LINE_KEYS = Words("Enter 确定  Esc 取消", "Enter takes it  Esc cancels")
NOTE, WRITE = Words("备注", "note"), Words("写入文件", "write to")
NOTE_ON_ALL = Words("备注{count}项", "note ({count})")
NOTED, ALL_NOTED = Words("已写备注", "the note is kept"), Words("已在 {count} 项任务上写备注", "the note is kept on {count} tasks")
ONLY_TASKS = Words("只有任务可以标记，收藏可以去掉", "only tasks can be marked, and stars be taken away")
NOT_KEPT = Words("文件库不能写入，无法保存标记", "the library cannot be written; marks cannot be kept")
MARKED = Words("已标记：{state}", "marked: {state}")
ALL_MARKED = Words("已标记 {count} 项任务：{state}", "{count} tasks marked: {state}")
MARK_UNDONE = Words("已撤销上一次标记；现在：{state}", "the last mark is taken back; now: {state}")
MARKS_UNDONE = Words("已撤销 {count} 项任务的上一次标记", "the last marks of {count} tasks are taken back")
TICKED, UNTICKED = Words("已勾选 {count}", "{count} ticked"), Words("已取消全部勾选", "all ticks are taken away")
NO_STAR_TAKEN = Words("这里没有去掉过收藏", "no star was taken away here")
MARKED_SINCE = Words("此后有人另作了标记，未撤销；现在：{state}", "it has been marked anew since and stays as it is: {state}")
CHANGED_ELSEWHERE = Words(
    "标记已在别处更改，现已更新；再按一次才会标记", "marks have changed elsewhere; these are they: press again to mark"
)
NO_MARK = Words("没有可撤销的标记", "there is no mark to take back")
SAID = Words("{said}", "{said}")
WRONG_ENDING = Words("文件名的后缀须是：{choices}", "the name must end in one of: {choices}")
FILE_THERE = Words("已存在，请换一个名字：{file}", "there already, choose another name: {file}")
UNWRITABLE = Words("无法写入（{reason}）：{file}", "cannot be written ({reason}): {file}")
WRITING = Words("正在写入 {file}", "writing {file}")
WRITTEN = Words("已写入 {count} 项：{file}", "{count} written: {file}")
NOTHING_DUE = Words("没有符合的期限：{asked}", "nothing is due that matches: {asked}")
LEFT_OUT = Words("{count} 项没有日期，未写入日历", "{count} without a date are not in the calendar")
LEAD = Words("牵头", "lead")
RESPONSIBLE = Words("责任", "responsible")
SUPPORT = Words("配合", "support")
EXACT = Words("精确", "exact")
CERTAIN = Words("确定", "certain")
LIKELY = Words("推测", "likely")
LOST = Words("缺失", "lost")
KNOWN = Words("原为 {known}", "was {known}")
REPAIR_KINDS = {
    "utf8 read as gbk": Words("UTF-8 误读为 GBK", "UTF-8 read as GBK"),
    "gbk lost byte": Words("GBK 丢失字节", "GBK that lost a byte"),
    "markup": Words("网页标记", "markup"),
    "pinyin": Words("拼音", "pinyin"),
    "control characters": Words("控制字符", "control characters"),
    "gb code points": Words("国标码误作 Unicode", "GB codes read as Unicode"),
    "private characters": Words("私用字符", "private-use characters"),
    "junk": Words("夹杂的符号和空格", "signs and spaces put in"),
    "undecodable": Words("无法解码的字节", "bytes that cannot be decoded"),
    "question marks": Words("成串问号", "runs of question marks"),
    "utf8 kept as gbk": Words("UTF-8 误存为 GBK", "UTF-8 kept as GBK"),
    "gbk read as latin": Words("GBK 误读为拉丁文", "GBK read as Latin"),
    "utf8 read as latin": Words("UTF-8 误读为拉丁文", "UTF-8 read as Latin"),
}
"""What the kinds of repairs are called."""
RECURRING = Words("定期", "recurring")
OPEN_TASKS = Words("自某日起", "from a day on")
UNDATED_TASKS = Words("没有日期", "without a date")
DAMAGED_TASKS = Words("日期有缺失", "with a damaged date")
FREQUENCIES = {
    "FREQ=DAILY": Words("每天", "daily"),
    "FREQ=WEEKLY": Words("每周", "weekly"),
    "FREQ=MONTHLY": Words("每月", "monthly"),
    "FREQ=MONTHLY;INTERVAL=3": Words("每季度", "quarterly"),
    "FREQ=MONTHLY;INTERVAL=6": Words("每半年", "half-yearly"),
    "FREQ=YEARLY": Words("每年", "yearly"),
}
SCOPE_SECTION = Words("本节", "this section")
SCOPE_PLAN = Words("本文件", "this plan")
SCOPE_PROVINCE = Words("本省", "this province")
SCOPE_EVERYTHING = Words("全部", "everything")
DUE_TITLE = Words("期限", "deadlines")
SCOPE_PLACE = Words("本地区", "this place")
UNKNOWN = Words("无法理解：{unknown}", "not understood: {unknown}")
CHOICES = Words("Tab 补全：{choices}", "Tab completes: {choices}")
DUE = Words("期限", "due")
DUE_FILTER_KEYS = Words("2020-06  年底  省:吉林  题:大气  责:水处", "2020-06  年底  省:吉林  题:大气  责:水处")
ALL_COUNTED = Words("全部 {count}", "all {count}")
NO_FACTS = Words("本节正文没有要素，也没有修复或缺失。", "nothing stated, repaired or lost here itself")
AS_FOUND = Words("原样（{as_found} 返回）", "as found ({as_found} goes back)")
NO_SOURCE = Words("没有这份文件的原文", "the text as found is not at hand")
REASON_ROLE = Words("同为", "both are")
REASON_TOPIC = Words("主题", "topic")
REASON_SUBJECT = Words("内容", "subject")
REASON_INDICATOR = Words("指标", "indicator")
REASON_WORDS = Words("词语", "words")
COMPARED_WITH = Words("比{baseline}", "against {baseline}")
DAYS = Words("{days} 天", "{days} d")
POINTS = Words("{points} 个百分点", "{points} pp")
COMPARED = Words("{left} 与 {right}", "{left} and {right}")
PAIR_COUNTS = Words("= {both}  < {left}  > {right}", "= {both}  < {left}  > {right}")
PAIRS_SAID = Words("相对应 {both}  仅左 {left}  仅右 {right}", "paired {both}  only left {left}  only right {right}")
VERY_NEAR, NEAR, PARTLY, WEAK = Words("很近", "close"), Words("相近", "near"), Words("部分", "partly"), Words("存疑", "weak")
PAIRS, UNMATCHED, GROUP = Words("对应", "pairs"), Words("无对应", "unmatched"), Words("组", "group")
PLACE, TEXT, CITATION = Words("位置", "place"), Words("正文", "text"), Words("引证", "citation")
SHARED_MARKED = Words("加粗带下划线：两边都有的词句", "bold and underlined: what both say")
DIFFERING_MARKED = Words("加粗带下划线：不同或只有一边有的词句", "bold and underlined: what differs or one says alone")
DECIDED = Words("人定", "set")
CONFIRMED = Words("已确认这一对", "the pair is confirmed")
PARTED = Words("已拆开这一对", "the pair is parted")
ALL_CONFIRMED = Words("已确认这一行的 {count} 对", "the {count} pairs of this row are confirmed")
ALL_PARTED = Words("已拆开这一行的 {count} 对", "the {count} pairs of this row are parted")
FOR_THIS_RUN = Words("{said}（无法保存，只在本次运行中有效）", "{said} (for this run only: it could not be kept)")
BY_YEAR = Words("各年目标", "targets by year")
WHO_LEADS, DUE_NEXT = Words("牵头最多", "who leads most"), Words("即将到期", "due next")
DECISION_UNDONE, NOTHING_DECIDED = (
    Words("已撤销上一次人定", "the last decision is taken back"),
    Words("没有可撤销的人定", "there is no decision to take back"),
)
SECTION_TAKEN = Words("所取章节：{path}", "the section taken: {path}")
NO_SUCH_COMMAND = Words("没有这样的命令", "there is no such command")
NO_SUCH_COMMAND_OR_PLAN = Words("没有这样的命令或文件", "there is no such command or plan")
NO_PAIR = Words("这里没有成对的章节", "there is no pair here")
PINNED = Words("已标定 {place}；到另一处再按 {pin} 并排对照", "pinned {place}; {pin} at another place sets both side by side")
UNPINNED = Words("已取消标定", "no longer pinned")
LIKENESS = Words("近似", "match")
SHARED_WITH = Words("右侧另对应 {places}", "the right one also answers {places}")
SAME_AND_OTHER = Words("数字同异", "figures")
AGREE, DIFFER = Words("数字同 {count}", "{count} figures agree"), Words("异 {count}", "{count} differ")
WHOLE = Words("全部", "all")
SENTENCES = Words("第{first}—{last}句", "sentences {first}-{last}")
SENTENCE = Words("第{first}句", "sentence {first}")
NO_COUNTERPART = Words("没有对应的内容", "no counterpart")
FIGURES = Words("目标、期限、职责", "Targets, deadlines, duties")
ABOUT = Words("内容", "about")
DIFFERENCE = Words("差", "difference")
WHY = Words("依据", "why")
SHARED_LEGEND = Words("[ ] 两边都有的词句", "[ ] what both say")
CHANGED_LEGEND = Words("{{ }} 不同或只有一边有的词句", "{{ }} what differs or one says alone")
REPORT_TITLE = Words("{left} 与 {right} 对照", "{left} compared with {right}")
SCORE = Words("相似度", "score")
LEFT = Words("左", "left")
RIGHT = Words("右", "right")
NOTHING_COMPARED = Words("没有可对照的内容", "there is nothing to compare")
SHARED_SAID = Words("两边都有的词句", "what both say")
ONLY_LEFT = Words("只有左边有", "only left")
ONLY_RIGHT = Words("只有右边有", "only right")
CONTENTS = Words("目次", "Contents")
PREFACE = Words("标题之前", "before the first heading")
NO_SUCH_PLAN = Words("没有这样的文件", "no such plan")
PICK = Words("选择", "choose")
PICK_RIGHT = Words(
    "与 {left} 对照的文件：输入地区、年份、标题或拼音", "compare {left} with: type a place, a year, a title or pinyin"
)
COMPARING = Words("正在对照……", "comparing ...")
VIEW_SHARED = Words("突出相同", "what both say")
VIEW_CHANGES = Words("突出不同", "what differs")
ONLY_UNMATCHED = Words("仅无对应", "only unmatched")
WITHIN = Words("限于 {place}", "within {place}")
NO_OTHER_PLAN = Words("没有可以对照的另一份文件", "there is no other plan to compare with")
NO_OTHER_DIFFERENCE = Words("没有别的标出之处", "no other place that stands out")
NO_NARROWER = Words("不能再缩小", "it cannot be narrowed further")
NO_WIDER = Words("已是整份文件", "these are the whole plans")
NO_FIGURES = Words("这一对没有目标、期限或职责", "no target, deadline or duty in this pair")
COUNTERPARTS = Words("其他文件中与本节对应的内容：{place}", "what the other plans say on this: {place}")
BACK_TO_COMPARISON = Words("{compare} 回到对照", "{compare} goes back to the comparison")
