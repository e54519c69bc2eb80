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


@pytest.mark.parametrize(
    "head",
    [
        "政府工作报告\n——2026年3月5日在第十四届全国人民代表大会第四次会议上\n国务院总理 某某\n",
        "政府工作报告\n（2019年3月5日在第十三届全国人民代表大会第二次会议上）\n",
        "国务院关于印发某某行动方案的通知\n",
        "中共中央 国务院关于某某的意见\n",
        "财政部、住房和城乡建设部关于某某试点工作的通知\n",
        "国家发展改革委等部门关于某某的意见\n",
    ],
)
def test_what_the_central_government_says_of_itself_places_it(head: str) -> None:
    assert read_text(f"{head}一、目标\n吉林省、河南省甲。\n二、任务\n乙。\n").province == "中央"


@pytest.mark.parametrize("title", ["全国干部教育培训规划（2023—2027年）", "中华人民共和国国民经济和社会发展第十个五年计划纲要"])
def test_a_plan_for_the_whole_country_is_the_central_government_s(title: str) -> None:
    assert read_text(f"{title}\n一、甲\n二、乙\n").province == "中央"
    assert read_text("全国文明城市创建规划\n一、甲\n二、乙\n").province is None
    assert read_text("国家森林城市建设规划\n一、成都市\n成都市推进，成都市完成。\n二、乙\n").province == "四川省"


def test_a_province_that_speaks_of_the_national_congress_is_not_the_central_government() -> None:
    head = "政府工作报告\n——2026年1月20日在吉林省第十四届人民代表大会第五次会议上\n各位代表：\n"
    text = f"{head}深入学习第十四届全国人民代表大会精神。\n一、甲\n子。\n"
    assert read_text(text).province == "吉林省"


@pytest.mark.parametrize(
    "line", ["国务院关于印发大气污染防治行动计划的通知（国发〔2013〕37号）", "国务院总理某某强调，要打好攻坚战。"]
)
def test_a_plan_that_cites_the_central_government_stays_where_its_text_places_it(line: str) -> None:
    text = f"大气污染防治实施方案\n{line}\n一、甲\n武汉市治气。\n二、乙\n武汉市治水。\n三、丙\n武汉市治土，黄石市治渣。\n"
    assert read_text(text).province == "湖北省"


def test_what_the_page_links_to_decides_nothing() -> None:
    plan = read_text("工作要点\n一、目标\n减排。\n二、措施\n治污。\n\n上一篇：2024年河北省工作要点\n下一篇：重庆市工作要点\n")
    assert (plan.province, plan.year, plan.id) == (None, None, "unknown-undated")


def test_a_document_that_is_only_referred_to_gives_no_number() -> None:
    plan = read_text("某市工作方案\n根据《通知》（国办发〔2015〕40号）要求，制定本方案。\n一、甲\n子。\n二、乙\n丑。\n")
    assert plan.number is None


def test_a_signature_at_the_end_names_issuer_date_and_place() -> None:
    plan = read_text("2024年全省工作要点\n一、目标\n减排。\n二、措施\n治污。\n湖北省生态环境厅\n二〇二四年三月五日\n")
    assert (plan.issuer, plan.issued, plan.id) == ("湖北省生态环境厅", "2024-03-05", "hubei-2024")


def test_a_year_alone_below_the_title_is_the_plan_s_and_a_month_there_no_deadline() -> None:
    plan = read_text("南平市水美城市建设任务书\n（2018年度）\n一、任务\n10月底前完成清淤。\n二、保障\n加强领导。\n")
    assert (plan.year, [one.end for one in plan.deadlines]) == (2018, ["2018-10-31"])
    plan = read_text("定西市农村饮水安全实施方案\n（2022年3月）\n一、任务\n10月底前完成改造。\n二、保障\n加强领导。\n")
    assert (plan.year, [one.end for one in plan.deadlines]) == (2022, ["2022-10-31"])


def test_a_title_on_two_lines_is_one() -> None:
    assert read_text("2024年全省大气污染防治\n工作要点\n一、甲\n二、乙\n").title == "2024年全省大气污染防治工作要点"


@pytest.mark.parametrize("line", ["——2018年3月7日在海拉尔区第十五届人民代表大会第二次会议上", "海拉尔区人民政府区长 某某"])
def test_a_report_that_does_not_name_its_place_is_of_where_it_was_made(line: str) -> None:
    plan = read_text(f"政府工作报告\n{line}\n一、工作回顾\n内蒙古自治区和呼和浩特市给予支持。\n二、工作安排\n")
    assert (plan.province, plan.city) == ("内蒙古自治区", "呼伦贝尔市")


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("2019年工作总结和2020年工作要点", 2020),
        ("某行动计划（2025—2027年）", 2025),
        ("2021年工作要点（2022年修订）", 2021),
        ("清市2025年前三季度重点工作方案", 2025),
    ],
)
def test_the_year_is_the_plan_s(title: str, year: int) -> None:
    assert read_text(f"{title}\n一、甲\n二、乙\n").year == year


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("清市政府工作报告（2022年12月29日 某某）", 2023),
        ("清市政府工作报告（2022年1月9日 某某）", 2022),
        ("2022年12月12日在清市第十二届人民代表大会上的政府工作报告", 2023),
        ("1996年清市政府工作报告", 1996),
        ("政府工作报告\n——2021年1月26日在清市第十三届人民代表大会上\n一、2020年主要工作和“十三五”发展成就\n稳中有进。", 2021),
        ("政府工作报告\n——2016年1月18日在清市第十五届人民代表大会上\n一、“十二五”回顾和2015年的工作\n稳中有进。", 2016),
    ],
)
def test_the_day_of_a_speech_is_not_the_year_of_its_tasks(title: str, year: int) -> None:
    body = "二、重点任务\n改善水质，2018年底前已完成。\n三、保障\n加强领导。\n"
    assert read_text(f"{title}\n{body}").year == year


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2030年前碳达峰行动方案\n国发〔2021〕23号\n一、目标\n到2025年，达到20%。\n二、保障\n", 2021),
        ("工业能效提升行动计划\n一、目标\n到2025年底，能耗下降13.5%，2030年达峰。\n二、保障\n", None),
        ("清市“十四五”能源发展规划\n清政发〔2022〕10号\n一、目标\n（一）2025年主要目标\n甲。\n二、保障\n", 2022),
        ("国民经济和社会发展第十五个五年规划纲要\n一、目标\n到2030年，达到20%。\n二、保障\n", 2026),
        ("清市改造方案\n一、目标\n2025年底前完成改造30台。年底前建成5座。\n二、保障\n", 2025),
        ("清市治水方案\n清政发〔2024〕3号\n根据2023年工作部署，制定本方案。\n一、目标\n6月底前完成。\n二、保障\n", 2024),
        ("清县方案\n一、目标\n2027年，中医馆达到14个。2028年底前，建成学校14所。\n二、保障\n", 2027),
        ("清县方案\n一、任务\n（一）治水（完成时限：2024年12月）\n（二）治气（完成时限：2025年6月底前）\n", 2024),
        ("清县方案\n一、目标\n力争2026年，本科率超过80%。2027年底前，建成学校14所。\n二、保障\n", 2026),
        ("清县方案\n一、目标\n到2026年，创建率达到30%。力争2027年达到70%。\n二、保障\n", None),
        ("清县方案\n（2024年3月5日印发）\n一、目标\n单位能耗较2020年控制在5%以内。\n二、保障\n", 2024),
        ("清县方案\n一、现状\n2020年控制在5吨以内。\n二、目标\n今年底前完成。\n", None),
        ("清县方案\n一、任务\n2019年，市政府印发方案，提出五项任务。\n2026年12月底前建成5座。\n二、保障\n", 2026),
        ("清县方案\n一、目标\n2026年新建5座，今年底前完成。\n2028年不少于10座。\n二、保障\n", 2026),
        ("清县方案\n一、任务\n改造时间：2005年以前建成的小区。\n2026年12月底前完成改造。\n二、保障\n", 2026),
        ("清县住建局工作汇报\n一、过去一年工作情况（2025年）\n改造6家。\n二、下一步工作安排（2026年）\n改造4家。\n", 2026),
        ("清县水利局2024年度工作汇报\n一年来，建成5.6万亩。\n2025年重点任务\n今年，稳定在42万吨。\n", 2025),
        ("清市城建意见\n一、任务\n完成2000年底前建成的老旧小区改造。\n2026年底前建成5座。\n二、保障\n", 2026),
        ("清市水环境试点方案\n清市发展和改革委员会\n二〇二二年一月\n一、目标\n2024年底前建成3座。\n二、保障\n", 2022),
    ],
)
def test_an_aim_years_ahead_is_not_the_year_of_a_plan(text: str, year: int | None) -> None:
    assert read_text(text).year == year


def test_a_heading_that_runs_on_into_its_text_tells_the_year() -> None:
    body = "一、2018年工作回顾 2018年是开局之年。\n二、2019年工作安排 2019年任务重，2020年底前建成地铁。\n三、保障\n"
    assert read_text(f"政府工作报告\n{body}").year == 2019


def test_a_title_that_stands_once_more_without_its_year_is_the_one_with_it() -> None:
    titles = "2019年清市政府工作报告\n- 政府工作报告\n——在清市第十四届人民代表大会上\n"
    assert read_text(f"{titles}一、回顾\n二、任务\n").title == "2019年清市政府工作报告"


def test_a_report_whose_title_names_no_place_is_of_the_city_that_its_text_names_most() -> None:
    body = "一、任务\n我市建设美丽合肥，安徽省支持合肥发展，合肥都市圈提升能级。\n二、保障\n全市落实责任，服务安徽。\n"
    assert [(plan.province, plan.city) for plan in (read_text(f"政府工作报告\n{body}"),)] == [("安徽省", "合肥市")]
    counties = read_text("2024年工作要点\n一、大气\n全市推进。樟树市淘汰锅炉，高安市淘汰锅炉，丰城市治理。\n")
    assert (counties.province, counties.city) == ("江西省", "宜春市")
    of_province = read_text(f"政府工作报告\n{body.replace('我市', '我省').replace('全市', '全省')}")
    assert (of_province.province, of_province.city) == ("安徽省", None)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("清市政府工作报告 （2015年1月18日 某某）", "清市政府工作报告 （2015年1月18日 某某）"),
        ("——2016年1月12日在清市人民代表大会上某某作政府工作报告\n清市2016年政府工作报告", "清市2016年政府工作报告"),
        ("清市规划\n- 一、目标\n- （二）主要政策措施", "清市规划"),
        ("——2016年1月17日在清市第十五届人民代表大会第五次会议上\n清市市长 某某\n各位代表：\n现在报告工作。", "file"),
    ],
)
def test_who_speaks_to_whom_and_when_is_no_title(lines: str, title: str) -> None:
    plan = read_text(f"{lines}\n一、回顾\n二、任务\n", "file.txt")
    assert plan.title == title
    assert plan.doc_type == next((kind for kind in ("政府工作报告", "规划") if kind in title), None)


@pytest.mark.parametrize("line", ["某某办公厅 某某办印发《碳达峰综合评价考核办法》", "《碳达峰综合评价考核办法》印发"])
def test_an_announcement_names_what_it_issues(line: str) -> None:
    assert read_text(f"{line}\n一、甲\n二、乙\n").title == "碳达峰综合评价考核办法"


def test_what_a_repost_says_is_the_title_is_it_without_being_called_so() -> None:
    plan = read_text(
        "标题: 关于加强某湖综合整治工作的实施意见\n发布时间: 2015-06-22 09:43\n一、目标\n改善水质。\n二、任务\n清淤。\n"
    )
    assert plan.title == "关于加强某湖综合整治工作的实施意见"


BODY = "一、目标\n改善。\n二、任务\n治污。\n"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            ("清市温室气体和大气污染物协同控制", "三年行动计划（2021-2023年）"),
            "清市温室气体和大气污染物协同控制三年行动计划（2021-2023年）",
        ),
        (("清市水污染防治行动计划（2021—", "2023年）"), "清市水污染防治行动计划（2021—2023年）"),
        (("清市人民政府", "清市2024年工作要点"), "清市2024年工作要点"),
        (("国务院办公厅关于加强", "三级公立医院绩效考核工作的意见"), "国务院办公厅关于加强三级公立医院绩效考核工作的意见"),
        (("关于《清市控煤方案》的解读", "清市控煤实施方案"), "清市控煤实施方案"),
        (("甲委 乙局关于加快建设全国统一", "电力市场体系的指导意见"), "甲委 乙局关于加快建设全国统一电力市场体系的指导意见"),
        (("—— 1 ——", "清市生态环境系统 2022 年应对气候变化", "工作要点"), "清市生态环境系统 2022年应对气候变化工作要点"),
        (("浙江省", "2024年工作要点"), "浙江省2024年工作要点"),
        (("浙江省", "安徽省", "2024年工作要点"), "2024年工作要点"),
        (("清市关于印发清市绿色低碳", "循环体系实施方案", "的通知"), "清市绿色低碳循环体系实施方案"),
        (
            ("清市政府规范性文件", "清市政府关于", "印发以降碳为引领", "推进制造业绿色发展方案", "（2022—2025年）的通知"),
            "以降碳为引领推进制造业绿色发展方案（2022—2025年）",
        ),
        (("首页 政务公开 文件", "2024年工作要点"), "2024年工作要点"),
        (("2026年清市政府工作报告", "来源：", "清市日报客户端", "政府工作报告"), "2026年清市政府工作报告"),
        (("海南省海洋生态环境保护", "“十四五”规划", "2022年3月", "“十四五”规划"), "海南省海洋生态环境保护“十四五”规划"),
    ],
)
def test_a_title_is_joined_where_a_line_breaks_off_and_nowhere_else(lines: tuple[str, ...], title: str) -> None:
    assert read_text("\n".join(lines) + f"\n{BODY}").title == title


def test_a_plan_that_a_sentence_cites_gives_no_title_place_or_number() -> None:
    plan = read_text(
        "清市人民政府关于开展幼儿园治理工作的通知\n清政发〔2019〕3号\n"
        f"2018年11月，国务院印发《湖南省学前教育若干意见》（湘政发〔2018〕9号），为贯彻落实，现通知如下：\n{BODY}"
    )
    assert (plan.title, plan.number, plan.province) == ("清市人民政府关于开展幼儿园治理工作的通知", "清政发〔2019〕3号", None)


@pytest.mark.parametrize(
    "cites",
    [
        "为贯彻《省政府关于统筹推进的意见》（清政字〔2019〕212号）精神，制定本计划。",
        "根据省政府关于控煤的通知（清政字〔2019〕212号），制定本计划。",
        "为贯彻《省政府关于统筹推进的意见》\n（清政字〔2019〕212号）\n精神，制定本计划。",
    ],
)
def test_a_cited_number_is_not_the_plan_s(cites: str) -> None:
    assert read_text(f"清市三年行动计划\n{cites}\n{BODY}").number is None


def test_a_number_begins_with_the_sign_of_an_organ() -> None:
    plan = read_text(f"点击查看解读：关于《清市控煤计划》的解读清政办发〔2023〕15号\n清市治水行动计划\n{BODY}")
    assert (plan.number, plan.title) == ("清政办发〔2023〕15号", "清市治水行动计划")


@pytest.mark.parametrize("kind", ["函", "批复", "请示", "通知", "说明", "答复"])
def test_a_number_behind_a_title_takes_nothing_of_it(kind: str) -> None:
    assert (
        read_text(f"关于《清市林长制办法》的{kind}清林办函〔2023〕8号\n清市林长制实施方案\n{BODY}").number == "清林办函〔2023〕8号"
    )


def test_of_several_signers_the_first_is_the_issuer() -> None:
    signers = "清市住房和城乡建设局\n清市发展和改革委员会\n中国银保监会清市监管局\n2020年11月27日\n"
    assert read_text(f"关于印发《清市绿色建筑方案》的通知\n{signers}清市绿色建筑方案\n{BODY}").issuer == "清市住房和城乡建设局"


@pytest.mark.parametrize(
    "signers",
    [
        "清市商务局\n清市妇女联合会\n国家税务总局清市税务局\n",
        "清市商务局\n清市总工会\n清市大数据中心\n清市公安局\n",
        "清市商务局\n中国银行保险监督管理\n委员会清市监管分局\n",
    ],
)
def test_who_signs_beside_organs_of_government_or_on_two_lines_does_not_part_the_signers(signers: str) -> None:
    notice = f"关于印发《清市家政方案》的通知\n{signers}2020年11月27日\n清市家政方案\n{BODY}"
    assert read_text(notice).issuer == "清市商务局"


@pytest.mark.parametrize(
    "term",
    [
        "有效期至2028年6月26日",
        "2028年6月26日自动失效",
        "有效期截止日为2028年6月26日",
        "试行至2028年6月26日",
        "自2028年6月26日起施行",
    ],
)
def test_the_end_of_a_term_gives_no_year(term: str) -> None:
    assert read_text(f"清市乡村振兴若干措施\n一、要求\n绿色发展。\n二、附则\n本措施自印发之日起施行，{term}。\n").year is None


@pytest.mark.parametrize(
    ("title", "year"), [("清市2021—2023年低碳工作实施方案", 2021), ("清市2019—2020年秋冬季攻坚方案", 2019), ("清市整改方案", 2023)]
)
def test_the_year_is_the_first_of_a_span_or_that_of_the_last_date_before_the_first_deadline(title: str, year: int) -> None:
    told = "2022年9月5日至20日，督察组开展了督察，2023年3月10日反馈了意见。"
    assert read_text(f"{title}\n{told}\n一、任务\n2023年12月底前完成整改。\n二、保障\n加强领导。\n").year == year


def test_a_year_that_lacks_a_digit_is_not_made_up() -> None:
    body = "一、任务\n2019年底前完成整改。\n二、保障\n加强领导。\n"
    assert read_text(f"202\ufffd年清市工作要点\n{body}").year is None
    assert read_text(f"202\ufffd年清市工作要点\n清政发〔2021〕3号\n{body}").year == 2021


def test_a_preface_says_what_the_plan_is_called_where_no_line_is_its_title() -> None:
    preface = "为加强保护，根据《江苏省“十四五”生态环境保护规划》，编制《云溪市“十四五”生态环境保护规划》。"
    assert read_text(f"序言\n{preface}\n第一章 现状\n好。\n第二章 任务\n治河。\n").title == "云溪市“十四五”生态环境保护规划"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            "国家发展改革委等部门关于开展2022年\n全国节能宣传周活动的通知",
            "国家发展改革委等部门关于开展2022年全国节能宣传周活动的通知",
        ),
        ("中共云溪市委云溪市人民政府印发\n《云溪市保护规划（2021—2025年）》", "云溪市保护规划（2021—2025年）"),
        ("市科技局关于组织申报2022年度项目的通知各区科技局：", "市科技局关于组织申报2022年度项目的通知"),
        ("关于组织申报项目的通知\n为落实《关于发布〈能效标杆水平〉的通知》，现组织申报。", "关于组织申报项目的通知"),
        ("6月5日，我市印发《云溪市碳达峰实施方案》。", "云溪市碳达峰实施方案"),
        # What was drawn up elsewhere is no title.
        ("云溪市2021年工作总结\n一年来，编制了《云溪市“十四五”生态环境保护规划》。", "云溪市2021年工作总结"),
    ],
)
def test_a_title_is_found_in_many_places(lines: str, title: str) -> None:
    assert read_text(f"{lines}\n一、现状\n好。\n二、任务\n治河。\n").title == title


def test_a_year_that_a_strategy_looks_to_is_not_that_of_its_plan() -> None:
    assert read_text("国家适应气候变化战略2035\n二〇二二年五月\n一、现状\n好。\n二、任务\n治河。\n").year == 2022


def test_the_far_year_of_an_outline_of_aims_is_not_its_own() -> None:
    plan = read_text("长沙市国民经济和社会发展第十四个五年规划和\n2035年远景目标纲要\n一、现状\n好。\n二、任务\n治河。\n")
    assert (plan.title, plan.year) == ("长沙市国民经济和社会发展第十四个五年规划和2035年远景目标纲要", 2021)


def test_a_plan_cited_in_signs_that_a_line_breaks_is_no_title() -> None:
    cited = "按照《关于印发\n〈甲省绿色建筑行动方案（2021-2023）\n〉的通知》的要求，制定本方案。\n"
    assert read_text(f"清市绿色建筑行动方案\n{cited}{BODY}").title == "清市绿色建筑行动方案"


def test_of_many_who_issue_a_notice_its_head_names_the_first() -> None:
    plan = read_text(
        "某省科学技术厅等12部门关于印发《某省科学发展行动计划》的通知\n现印发给你们。\n某省科学发展行动计划\n一、任务\n治河。\n二、保障\n加强领导。\n"
        "省农业农村厅\n省卫生健康委\n省市场监管局\n省数据局\n省能源局\n2025年7月7日\n"
    )
    assert plan.issuer == "某省科学技术厅"


def test_the_second_year_of_a_span_is_not_that_of_the_plan() -> None:
    assert read_text("某市工作方案\n一、任务\n落实《数据集建设方案（2026—2027年）》。\n二、保障\n加强领导。\n").year is None


def test_a_chapter_of_grounds_and_aims_names_the_year_of_the_plan() -> None:
    plan = read_text(
        "某市行动计划\n一、工作基础与目标\n2026年，优良比例达到85%。\n二、任务\n到2027年底，完成企业治理10家。\n2028年，完成改造5家。\n"
    )
    assert (plan.year, [one.value for one in plan.targets]) == (2026, [85, 10, 5])


def test_a_title_that_a_broken_sentence_cites_on_a_line_of_its_own_is_another_one() -> None:
    cites = "为推进工作，根据国家\n《湖南省“十四五”生态环境保护规划》\n要求，制定本规划。"
    plan = read_text(f"邵阳市“十四五”生态环境保护规划\n{cites}\n一、目标\n治水。\n二、任务\n治气。\n")
    assert (plan.title, plan.city) == ("邵阳市“十四五”生态环境保护规划", "邵阳市")


@pytest.mark.parametrize("title", ["河南省治水实施方案", "2022年河南省治水实施方案"])
def test_a_signature_that_runs_into_the_title_is_none_of_it(title: str) -> None:
    head = f"现将《{title}》印发给你们。\n河南省人民政府\n2021年12月31日{title}"
    plan = read_text(f"{head}\n为推进治水，制定本方案。\n一、目标\n治水。\n二、任务\n治河。\n")
    assert (plan.title, plan.issued, plan.issuer) == (title, "2021-12-31", "河南省人民政府")


def test_a_report_on_one_line_has_its_title_and_its_review() -> None:
    head = (
        "打印收藏2026年四川省人民政府工作报告2026年02月10日来源：日报各位代表：现在，我代表省人民政府，向大会报告工作，请予审议。"
    )
    review = "一、2025年工作回顾过去一年，新增就业100万人，建成高速公路500公里。"
    plan = read_text(f"{head}{review}二、2026年主要任务新增就业90万人。{'稳定经济运行，扩大有效投资。' * 40}")
    assert (plan.title, plan.doc_type) == ("2026年四川省人民政府工作报告", "政府工作报告")
    assert [one.value for one in plan.targets] == [90]


@pytest.mark.parametrize(
    ("zone", "province", "city"),
    [
        ("平潭综合实验区", "福建省", "福州市"),
        ("雄安新区", "河北省", None),
        ("福建省平潭综合实验区", "福建省", "福州市"),
        ("两江新区", "重庆市", None),
        # Others only have to do with one.
        ("东莞市对接南沙新区", "广东省", "东莞市"),
        ("广东省支持南沙新区建设", "广东省", None),
        ("眉山天府新区", "四川省", "眉山市"),
    ],
)
def test_a_zone_with_a_government_of_its_own_is_in_its_province(zone: str, province: str, city: str | None) -> None:
    plan = read_text(f"{zone}2022年治水工作方案\n{BODY}")
    assert (plan.province, plan.city) == (province, city)


@pytest.mark.parametrize(
    ("place", "known"),
    [
        ("徐水县", ("河北省", "保定市", "徐水区", "xushui-2022")),
        ("北京市朝阳区", ("北京市", None, "朝阳区", "chaoyang-2022")),
        ("南京市鼓楼区", ("江苏省", "南京市", "鼓楼区", "gulou-2022")),
        ("福建省平潭综合实验区", ("福建省", "福州市", "平潭综合实验区", "pingtan-2022")),
        # A county right below its province.
        ("仙桃市", ("湖北省", "仙桃市", None, "xiantao-2022")),
        ("武汉市", ("湖北省", "武汉市", None, "wuhan-2022")),
    ],
)
def test_a_plan_of_a_county_is_of_that_county(place: str, known: tuple[str | None, ...]) -> None:
    plan = read_text(f"{place}2022年治水工作方案\n{BODY}")
    assert (plan.province, plan.city, plan.county, plan.id) == known
    assert plan.place == next(name for name in (plan.county, plan.city, plan.province) if name)


def test_years_in_chinese_are_years() -> None:
    plan = read_text("某县政府工作报告\n一、二〇二六年工作回顾\n新增5家企业。\n二、二零二七年工作打算\n8月15日前新建公园3个。\n")
    assert plan.year == 2027
    assert [one.end for one in plan.deadlines] == ["2027-08-15"]
    assert [one.due for one in plan.targets] == ["2027-08-15"]


def test_who_seals_a_notice_signs_it() -> None:
    signers = "清市自然资源局（盖章）　　清市农业农村局（盖章）\n国家税务总局清市税务局（章）\n2025年3月31日\n"
    assert read_text(f"关于印发复耕方案的通知\n{signers}清市复耕方案\n{BODY}").issuer == "清市自然资源局"


def test_a_day_in_a_quarter_tells_the_year_too() -> None:
    plan = read_text("治理方案\n一、目标\n2026年第三季度末前建成30处。\n二、任务\n2027年5月20日前建成40处。\n")
    assert [one.end for one in plan.deadlines] == ["2026-09-30", "2027-05-20"]


def test_a_day_that_says_what_is_meant_is_not_of_the_plan_s_year() -> None:
    plan = read_text(
        "关于做好清缴工作的通知\n一、工作\n各单位于2021年12月15日前完成清缴，2022年1月15日前报送。\n"
        "二、抵销\n可用的均为2017年3月前产生的减排量。\n三、保障\n加强领导。\n"
    )
    assert plan.year == 2021
    assert [one.end for one in plan.deadlines] == ["2021-12-15", "2022-01-15"]
