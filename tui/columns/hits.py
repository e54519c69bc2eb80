"""The columns of what a search found."""

from tui.columns.path import path_column
from tui.exporting.listing import Column
from tui.saying.language import Words

HIT_COLUMNS = (
    Column("plan", Words("文件", "plan"), lambda hit: hit.plan, 16, cut=False),
    Column("section", Words("序号", "section"), lambda hit: hit.section, 7, "right", cut=False),
    path_column(lambda hit: hit.path, lambda hit: (hit.plan, hit.section)),
    Column("title", Words("标题", "title"), lambda hit: hit.title, 30),
    Column("snippet", Words("摘录", "snippet"), lambda hit: hit.snippet, 0),
    Column("score", Words("相似度", "score"), lambda hit: hit.score, 6, "right", cut=False),
)
"""All there are, and all are written where none are named."""
