"""The columns of a list of plans."""

from tui.exporting.listing import Column
from tui.saying.language import Words

PLAN_COLUMNS = (
    Column("plan", Words("编号", "plan"), lambda entry: entry.id, 18, cut=False),
    Column("province", Words("省", "province"), lambda entry: entry.province, 10),
    Column("city", Words("市", "city"), lambda entry: entry.city, 10),
    Column("county", Words("县", "county"), lambda entry: entry.county, 10),
    Column("year", Words("年", "year"), lambda entry: entry.year, 4, "right", cut=False),
    Column("type", Words("类型", "type"), lambda entry: entry.doc_type, 10),
    Column("title", Words("标题", "title"), lambda entry: entry.title, 0),
)
