"""Targets in lists: several indicators, several figures, said once for all."""

import pytest

from parsers.reading import read_text
from tests.parsers.facts.stated import figures, targets


def test_a_list_gives_one_target_for_each_indicator() -> None:
    assert figures("化学需氧量、氨氮、二氧化硫三项主要污染物排放总量分别较上年下降2.5%、3%、4%。") == [
        ("化学需氧量排放总量", "decrease", 2.5, "%"),
        ("氨氮排放总量", "decrease", 3, "%"),
        ("二氧化硫排放总量", "decrease", 4, "%"),
    ]


def test_one_value_holds_for_all_of_a_list() -> None:
    found = targets("2020年,PM2.5、PM10浓度较2015年均下降20%。")
    assert [(one.indicator, one.value, one.baseline, one.due) for one in found] == [
        ("PM2.5浓度", 20, "2015年", "2020-12-31"),
        ("PM10浓度", 20, "2015年", "2020-12-31"),
    ]


def test_a_list_needs_no_verb_behind_the_word_that_parts_it() -> None:
    assert figures("钢铁行业、光纤行业占比分别在7%、2%以下。") == [
        ("钢铁行业占比", "<=", 7, "%"),
        ("光纤行业占比", "<=", 2, "%"),
    ]
    assert figures("金融机构存贷款余额分别达到200亿元、70亿元。") == [
        ("存款余额", ">=", 200, "亿元"),
        ("贷款余额", ">=", 70, "亿元"),
    ]


def test_what_several_figures_start_from_is_no_item_of_their_list() -> None:
    assert figures("甲覆盖率、乙覆盖率分别从20%、28%提高到21%、29%。") == [("甲覆盖率", ">=", 21, "%"), ("乙覆盖率", ">=", 29, "%")]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("市、县污泥处理率", ["市污泥处理率", "县污泥处理率"]),
        ("肉、奶产量", ["肉产量", "奶产量"]),
        ("大、小型绿色矿山建成率", ["大型绿色矿山建成率", "小型绿色矿山建成率"]),
        ("尾菜、畜禽粪污综合利用率", ["尾菜综合利用率", "畜禽粪污综合利用率"]),
    ],
)
def test_what_a_list_measures_begins_behind_what_its_last_item_is(said: str, names: list[str]) -> None:
    assert [one[0] for one in figures(f"{said}分别提高4%、8%。")] == names


def test_a_sign_within_a_county_s_name_parts_a_list_where_it_is_none() -> None:
    assert [one[0] for one in figures("市建成区和县城污泥处理率分别达到96%和90%。")] == ["市建成区污泥处理率", "县城污泥处理率"]


def test_a_word_that_only_looks_like_a_shared_end_is_the_item_s_own() -> None:
    assert [one[0] for one in figures("新落地项目、实际利用内资分别增长19%、31%。")] == ["新落地项目", "实际利用内资"]


def test_parts_of_a_count_may_be_counted_otherwise() -> None:
    said = figures("建设1000个水窖项目，其中小型水库7座、调蓄设施993个。")
    assert [(name, value) for name, _, value, _ in said] == [("水窖项目", 1000), ("小型水库", 7), ("调蓄设施", 993)]


def test_households_and_people_are_counted_together() -> None:
    said = figures("全市减贫1860户6200人。")
    assert [(name, value, unit) for name, _, value, unit in said] == [("减贫", 1860, "户"), ("减贫", 6200, "人")]


def test_the_parts_of_a_figure_are_promised_with_it() -> None:
    said = figures("完成46座公厕新建任务，其中，景区公厕4座、渡口公厕5座。")
    assert [(name, value) for name, _, value, _ in said] == [("公厕新建任务", 46), ("景区公厕", 4), ("渡口公厕", 5)]


def test_a_level_alone_is_of_what_the_item_before_is_of() -> None:
    said = figures("培育国家级示范园区5家、省级40家，市级100家。")
    assert [name for name, *_ in said] == ["国家级示范园区", "省级示范园区", "市级示范园区"]


def test_an_item_that_says_what_is_completed_is_none_of_what_was_counted_before() -> None:
    said = figures("实施2000个省级重点项目、完成投资9800亿元以上。")
    assert said == [("省级重点项目", "=", 2000, "个"), ("投资", ">=", 9800, "亿元")]


def test_two_rates_that_share_a_figure_have_it_each() -> None:
    said = figures("受污染耕地安全利用率和污染地块安全利用率达到95%以上。")
    assert said == [("受污染耕地安全利用率", ">=", 95, "%"), ("污染地块安全利用率", ">=", 95, "%")]


def test_a_list_with_another_number_of_values_gives_none() -> None:
    assert not figures("二氧化硫、氮氧化物、氨氮排放量分别下降3%、4%。")


def test_places_that_share_an_indicator_each_have_their_own_figure() -> None:
    found = targets("石家庄、保定2市PM2.5浓度分别下降10%、8%。")
    assert [(one.scope, one.indicator, one.value) for one in found] == [("石家庄", "PM2.5浓度", 10), ("保定2市", "PM2.5浓度", 8)]


@pytest.mark.parametrize("place", ["太和区", "南和区", "仁和区", "和林格尔县", "民和县"])
def test_a_place_with_he_in_its_name_parts_no_list(place: str) -> None:
    found = figures(f"2020年,清河县和{place}PM2.5浓度分别下降3%、4%。")
    assert found == [("PM2.5浓度", "decrease", 3, "%"), ("PM2.5浓度", "decrease", 4, "%")]


def test_names_that_share_a_figure_or_an_owner_are_as_many_targets() -> None:
    assert figures("外贸出口、固定资产投资增长6%左右。") == [("外贸出口", "increase", 6, "%"), ("固定资产投资", "increase", 6, "%")]
    assert figures("棉花播种面积120万亩、产量30万吨以上。") == [("棉花播种面积", "=", 120, "万亩"), ("棉花产量", ">=", 30, "万吨")]
    assert [one.indicator for one in targets("城镇居民和农村居民人均收入分别增长6%和7%。")] == [
        "城镇居民人均收入",
        "农村居民人均收入",
    ]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("完成屋顶光伏项目90个以上，空气源热泵项目70个以上。", [(">=", 90), (">=", 70)]),
        ("集聚科研机构20家、风险资本300亿元。", [("=", 20), ("=", 300)]),
        ("客运量和平均载重较2020年分别提升25%和15%。", [("increase", 25), ("increase", 15)]),
        ("15%的乡镇卫生院设置康复科。", [("=", 15)]),
        ("建成区40%以上的区域达到海绵城市建设要求。", [(">=", 40)]),
        ("引进30名教师和50名医生，100名社会工作者。", [("=", 30), ("=", 50), ("=", 100)]),
        ("资助督导员50名、社会工作管理人才100名、从业人员3000名。", [("=", 50), ("=", 100), ("=", 3000)]),
        ("节能灯具占新购灯具60%以上。", [(">=", 60)]),
        ("到2023年，每千人床位数不低于5张，到2025年不低于6.5张。", [(">=", 5), (">=", 6.5)]),
    ],
)
def test_a_list_gives_every_figure_of_it(sentence: str, said: list[tuple[str, float]]) -> None:
    assert [(target.comparator, target.value) for target in targets(sentence)] == said


@pytest.mark.parametrize(
    ("sentence", "hedges"),
    [
        ("棉花、油料产量分别增长4%和5%左右。", [(True, None), (True, None)]),
        ("棉花、油料产量分别增长4%左右、5%以上。", [(True, None), (False, ">=")]),
        ("民间投资增速保持在6%。", [(False, None)]),
        ("民间投资增速不低于6%。", [(False, ">=")]),
    ],
)
def test_the_hedge_at_the_end_of_a_list_holds_for_all_of_it(sentence: str, hedges: list[tuple[bool, str | None]]) -> None:
    assert [(target.approximate, target.bound) for target in targets(sentence)] == hedges


def test_two_names_and_two_figures_belong_together_without_fenbie() -> None:
    assert [target.value for target in targets("A级、B级企业不少于30家、120家。")] == [30, 120]


def test_one_word_may_stand_for_three() -> None:
    assert figures("一二三产增加值分别增长3%、6%、5%。") == [
        ("第一产业增加值", "increase", 3, "%"),
        ("第二产业增加值", "increase", 6, "%"),
        ("第三产业增加值", "increase", 5, "%"),
    ]


def test_a_list_of_years_gives_each_figure_its_own() -> None:
    found = targets("2021年、2022年、2023年，农村污水治理率分别达到30%、33%、36%以上。")
    assert [(one.value, one.due, one.due_inherited) for one in found] == [
        (30, "2021-12-31", False),
        (33, "2022-12-31", False),
        (36, "2023-12-31", False),
    ]


def test_each_part_of_a_figure_in_a_bracket_is_due_in_its_year() -> None:
    found = targets("新建雨水管网90公里（2026年40公里、2027年50公里）。")
    assert [(one.value, one.due) for one in found[1:]] == [(40, "2026-12-31"), (50, "2027-12-31")]


def test_an_item_with_a_name_of_its_own_takes_nothing_from_the_last() -> None:
    assert figures("化肥施用量、农药使用量分别降低5%。") == [
        ("化肥施用量", "decrease", 5.0, "%"),
        ("农药使用量", "decrease", 5.0, "%"),
    ]


def test_the_example_in_front_of_a_figure_is_of_that_figure() -> None:
    assert figures("完成大凌河等6条水流、仙人洞等12个自然保护地确权登记工作。") == [
        ("水流", "=", 6.0, "条"),
        ("自然保护地确权登记工作", "=", 12.0, "个"),
    ]


def test_what_each_is_to_bring_stands_behind_fenbie() -> None:
    assert figures("化学需氧量、氨氮重点工程减排量较2020年分别完成6.86万吨、0.51万吨。") == [
        ("化学需氧量重点工程减排量", "=", 6.86, "万吨"),
        ("氨氮重点工程减排量", "=", 0.51, "万吨"),
    ]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("累计引育相关企业828家（其中规上企业48家）。", [("引育相关企业", 828.0), ("规上企业", 48.0)]),
        ("新建数字农业工厂10家以上（累计达80家）。", [("新建数字农业工厂", 10.0)]),
        (
            "用水总量控制在539.27亿立方米以内（其中兵团用水总量控制在117.38亿立方米以内）。",
            [("用水总量", 539.27), ("兵团用水总量", 117.38)],
        ),
        ("优于Ⅲ类水质断面达到10个（占比47.6%），中下游水质改善。", [("优于Ⅲ类水质断面", 10.0), ("优于Ⅲ类水质断面占比", 47.6)]),
        ("优良天数比例（不低于80%）稳中有升。", [("优良天数比例", 80.0)]),
        ("建成污水处理厂10座（新建6座、扩建4座）。", [("污水处理厂", 10.0), ("污水处理厂", 6.0), ("扩建", 4.0)]),
        ("完成减排任务（减排1000吨）并通过核查。", [("减排任务", 1000.0)]),
        ("整治重点涉气问题（20项）。", [("整治重点涉气问题", 20.0)]),
        ("农田退水治理率达到62%（南京、苏州达到71%）。", [("农田退水治理率", 62.0), ("农田退水治理率", 71.0)]),
        ("臭氧浓度控制在150微克/立方米（较2024年下降3%）。", [("臭氧浓度", 150.0), ("臭氧浓度", 3.0)]),
        ("推进扩容（新增处理能力不低于15万吨/日）和管网建设。", [("新增处理能力", 15.0)]),
        ("林草覆盖率达到40%（2024年为39%）。", [("林草覆盖率", 40.0)]),
        ("完成玉米播种760万亩、大豆播种130万亩（比去年增加5%）。", [("玉米播种", 760.0), ("大豆播种", 130.0), ("大豆播种", 5.0)]),
        ("降尘量下降3%（2023年下降4%），达标率达到80%。", [("降尘量", 3.0), ("达标率", 80.0)]),
        ("完成锅炉（20蒸吨/小时以上）改造15台。", [("锅炉（20蒸吨/小时以上）改造", 15.0)]),
        ("总磷、总氮排放量分别下降6%（3.1万吨）、9%（0.4万吨）。", [("总磷排放量", 6.0)]),
    ],
)
def test_a_figure_in_a_bracket_is_of_what_the_bracket_says(sentence: str, said: list[tuple[str, float]]) -> None:
    assert [(one.indicator, one.value) for one in targets(sentence)] == said


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "完成初阶教育100%普及、中阶课程40%覆盖、高阶课程10%覆盖目标。",
            [("初阶教育", 100.0), ("中阶课程", 40.0), ("高阶课程", 10.0)],
        ),
        ("实现城镇、农村生活垃圾处理100%全覆盖。", [("城镇、农村生活垃圾处理", 100.0)]),
        ("放射源使用单位监督检查100%全覆盖。", [("放射源使用单位监督检查", 100.0)]),
        ("推动开发者达3500万以上、上架开源模型18万个。", [("上架开源模型", 18.0)]),
        ("打造10个应用场景、落地70个典型案例。", [("应用场景", 10.0), ("典型案例", 70.0)]),
        ("核心产业规模较2019年翻一番，超100亿元。", [("核心产业规模", 100.0)]),
        ("2020年底前，污水治理率达到30%以上，2022年底前，达到35%以上。", [("污水治理率", 30.0), ("污水治理率", 35.0)]),
        ("力争到2025年，成功创建1个示范县、10个示范乡镇。", [("示范县", 1.0), ("示范乡镇", 10.0)]),
    ],
)
def test_an_item_begins_behind_the_figure_of_the_one_before(sentence: str, said: list[tuple[str, float]]) -> None:
    assert [(one.indicator, one.value) for one in targets(sentence)] == said


def test_a_figure_in_a_row_is_of_what_its_own_cell_says() -> None:
    plan = read_text(
        "数据集建设行动方案（2025—2027年）\n一、工业（牵头单位：省经信厅）  具身数据集  某公司  文本规模2TB以上，图像规模5TB以上\n"
        "好。\n二、保障\n加强领导。\n"
    )
    assert [(one.indicator, one.value) for one in plan.targets] == [("文本规模", 2.0), ("图像规模", 5.0)]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("客运量、货运量增长6%左右。", [("客运量", 6), ("货运量", 6)]),
        ("进口、出口增长6%左右。", [("进口", 6), ("出口", 6)]),
        ("水库、山塘安全鉴定率均达到100%。", [("水库安全鉴定率", 100), ("山塘安全鉴定率", 100)]),
        (
            "货物贸易、对外投资和利用外资分别占比达30%、20%和10%。",
            [("货物贸易占比", 30), ("对外投资占比", 20), ("利用外资占比", 10)],
        ),
        ("建成1~2所高等院校，6~8所职业学校和10~12所中职学校。", [("高等院校", 1), ("职业学校", 6), ("中职学校", 10)]),
        ("公交、地铁客流均增长5%以上。", [("公交客流", 5), ("地铁客流", 5)]),
        ("原煤、天然气产量分别达到7000万吨、1280万吨。", [("原煤产量", 7000), ("天然气产量", 1280)]),
    ],
)
def test_each_of_a_list_of_names_is_whole(sentence: str, said: list[tuple[str, float]]) -> None:
    assert [(target.indicator, target.value) for target in targets(sentence)] == said


@pytest.mark.parametrize("names", [("绿化率", "自来水普及率"), ("居民参与率", "知晓率"), ("生活垃圾分类覆盖率", "群众满意率")])
@pytest.mark.parametrize("sign", ["和", "、", "以及"])
def test_a_word_that_only_ends_like_a_sign_of_a_list_parts_no_name(names: tuple[str, str], sign: str) -> None:
    assert [one[0] for one in figures(f"{sign.join(names)}分别提高5%和3%。")] == list(names)


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("新建5个以上医疗集团、区级覆盖率达80%以上。", ["医疗集团", "区级覆盖率"]),
        ("新增森林乡镇7个和森林村庄70个。", ["新增森林乡镇", "森林村庄"]),
        ("集中收集率达到70%以上或在2020年基础上增加5个百分点。", ["集中收集率", "集中收集率"]),
    ],
)
def test_no_figure_has_the_one_before_it_in_its_name(said: str, names: list[str]) -> None:
    assert [one[0] for one in figures(said)] == names
