import pytest

from parsers.plan import Plan
from parsers.reading import read_text
from parsers.text.folding import fold
from tests.gold_tables import PLANS, gold_rows
from tests.plans import BUNDLED

FIELDS = ("title", "province", "city", "year", "issuer", "number", "issued", "doc_type")


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("field", FIELDS)
def test_the_bundled_plans_are_named_and_placed_as_a_reader_does(name: str, field: str) -> None:
    row = next(row for row in gold_rows("metadata") if row["plan"] == name)
    value = getattr(BUNDLED.plan(name), field)
    assert fold(str("" if value is None else value)) in {fold(wanted) for wanted in row[field].split("|")}


@pytest.mark.parametrize("name", PLANS)
def test_the_id_is_the_lowest_region_and_the_year(name: str) -> None:
    assert BUNDLED.plan(name).id == name


NOTICE = """陕西省生态环境厅关于印发《2018年全省大气污染防治工作方案》的通知
陕环发〔2018〕12号
各设区市生态环境局：
现将《2018年全省大气污染防治工作方案》印发给你们，请认真贯彻执行。
陕西省生态环境厅
2018年3月5日
2018年全省大气污染防治工作方案
一、总体要求
坚持绿色发展。
二、主要任务
控煤。
"""


@pytest.fixture
def notice() -> Plan:
    return read_text(NOTICE)


def test_the_title_is_the_plan_s_and_not_the_covering_notice_s(notice: Plan) -> None:
    assert notice.title == "2018年全省大气污染防治工作方案"
    assert notice.doc_type == "工作方案"


def test_number_date_and_issuer_come_from_the_notice(notice: Plan) -> None:
    assert (notice.number, notice.issued, notice.issuer) == ("陕环发〔2018〕12号", "2018-03-05", "陕西省生态环境厅")


def test_shaanxi_is_told_from_shanxi(notice: Plan) -> None:
    assert (notice.id, notice.province) == ("shaanxi-2018", "陕西省")


def test_a_notice_without_the_plan_s_own_title_names_it() -> None:
    plan = read_text("某市关于印发《某市土壤污染防治行动计划》的通知\n一、目标\n安全。\n二、措施\n管控。\n")
    assert plan.title == "某市土壤污染防治行动计划"


def test_the_central_government_has_a_place_of_its_own() -> None:
    plan = read_text("国务院办公厅关于印发某某工作方案的通知\n国办发〔2015〕40号\n某某工作方案\n一、目标\n甲。\n二、任务\n乙。\n")
    assert (plan.id, plan.province, plan.city) == ("zhongyang-2015", "中央", None)


def test_what_the_page_links_to_decides_nothing() -> None:
    plan = read_text("工作要点\n一、目标\n减排。\n二、措施\n治污。\n\n上一篇：2024年河北省工作要点\n下一篇：重庆市工作要点\n")
    assert (plan.province, plan.year, plan.id) == (None, None, "unknown-undated")


def test_a_document_that_is_only_referred_to_gives_no_number() -> None:
    plan = read_text("某市工作方案\n根据《通知》（国办发〔2015〕40号）要求，制定本方案。\n一、甲\n子。\n二、乙\n丑。\n")
    assert plan.number is None


def test_a_signature_at_the_end_names_issuer_date_and_place() -> None:
    plan = read_text("2024年全省工作要点\n一、目标\n减排。\n二、措施\n治污。\n湖北省生态环境厅\n二〇二四年三月五日\n")
    assert (plan.issuer, plan.issued, plan.id) == ("湖北省生态环境厅", "2024-03-05", "hubei-2024")


def test_a_title_on_two_lines_is_one() -> None:
    assert read_text("2024年全省大气污染防治\n工作要点\n一、甲\n二、乙\n").title == "2024年全省大气污染防治工作要点"


@pytest.mark.parametrize(
    ("title", "year"),
    [("2019年工作总结和2020年工作要点", 2020), ("某行动计划（2025—2027年）", 2025), ("2021年工作要点（2022年修订）", 2021)],
)
def test_the_year_is_the_plan_s(title: str, year: int) -> None:
    assert read_text(f"{title}\n一、甲\n二、乙\n").year == year
