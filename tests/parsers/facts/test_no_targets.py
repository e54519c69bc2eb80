"""What has a figure and is no target: descriptions, conditions, payments, what is there already."""

import pytest

from parsers.reading import read_text
from tests.parsers.facts.stated import figures, targets


@pytest.mark.parametrize(
    "sentence",
    [
        "淘汰所有20蒸吨/小时以下的燃煤锅炉。",
        "《实施意见》中确定了114项重点任务。",
        "全市新建了20个公园。",
        "完成存栏500头以上养殖场标准化改造。",
        "总建筑面积10万平方米（含）及以上的住宅小区按标准建设。",
        "对136个省级以上工业园开展集中整治。",
        "加强19个水质优良控制单元管控。",
        "设备投资500万元以上的，优先安排用地。",
        "加快推进10万吨水厂建设。",
        "推进3.8米直径运载火箭研制并实现首飞。",
        "80%≤F＜85%。",
        "对年综合节约能源量1000吨标准煤（等价值）以上且符合条件的企业项目给予支持。",
        "允许各县选择1—2个乡镇自主确定并开展试点。",
        "推进30户以上自然村通硬化路。",
        "全市现有企业300家，其中规模以上企业200家。",
        "对投资5亿元以上、亩均税收20万元以上，且带动就业100人以上的项目给予奖励。",
        "年度排放量与前一年度相差2万吨以上，应当重新核定。",
        "深化“10条黑臭水体”专项整治。",
        "落实五个“百分之百”要求。",
        "省农业农村厅、省乡村振兴局、省财政厅3个部门联合印发。",
        "未完成年度任务的60%，扣5分。",
        "按企业当年实际完成投资的10%，给予补贴。",
        "项目完成投资的50%，方可申请。",
        "一季度完成全年目标的25%。",
        "各乡镇要在6月底前完成30%。",
        "80%的学校未开设课程。",
        "财政收入增长速度高于经济增长速度2个百分点。",
        "流域15个乡镇仅3个建成污水处理设施。",
        "改造内容包括基础类、完善类、提升类3类。",
        "在4个方面设置9项具体指标。",
        "支持年产值超100亿元、具备较强竞争力的龙头企业。",
        "补贴范围扩展至16—24岁失业青年。",
        "规划范围包括管辖海域面积3226平方公里。",
        "推进PM2.5和COP15有关工作，12369举报平台畅通。",
        "2019年全省优良天数比例达到80%。",
        "推动5000平方米以上的公共建筑节能改造。",
        "新建居住建筑执行75%节能设计标准。",
        "目前全市80%使用清洁能源。",
        "推进30万亩以上大型灌区、1万亩以上中型灌区续建配套与现代化改造。",
        "完成1万平方米以上的商场改造。",
        "企业所得税减按15%执行。",
        "电价上浮50%执行。",
        "不合格的10%采用填埋。",
        "在新建建筑100%执行绿色建筑标准的基础上，打造一批示范项目。",
        "较上年减少了20%。",
        "完成存栏5000头以上的养殖场废弃物利用设施建设。",
        "经过三年努力，优良天数比率达到了80%。",
        "经过三年努力，全市淘汰了锅炉50台。",
        "经过三年努力，完成造林50万亩，为下一步工作奠定了坚实基础。",
        "进度达到年度目标80%。",
        "50%的河道整治不到位。",
        "只有30%的河道疏浚。",
        "牢固树立1个理念。",
        "对于规模超过100个标准机架的数据中心，开展节能监察。",
        "继续保持了2019年增长5%。",
        "消费支出占比重连续11年保持在50%以上。",
        "对合同能源管理项目，投资达70%以上且年节能量达200吨标准煤以上，按照有关标准给予补助。",
        "拒不整改的处1万元以上10万元以下罚款。",
        "对违规单位罚款1万元至3万元。",
        "资产负债率并未超过60%。",
        "加快总投资8.24亿元的科技园建设。",
        "投资880万元新建休闲健身公园。",
        "设施建设共需资金约1.432亿元（转运站建设0.56亿元，公厕建设0.732亿元）。",
        "在现有62项便民服务的基础上，优化流程。",
    ],
)
def test_what_only_describes_is_no_target(sentence: str) -> None:
    assert not figures(sentence)


def test_no_value_is_made_of_a_damaged_number() -> None:
    page = "2024年工作要炸/p>\n一、重点目栆/p>\n耕地安全利用率达?2%以上、/p>\n二、措施、/p>\n加强领导、/p>\n"
    (target,) = read_text(page).targets
    assert (target.value, target.damaged, target.shown) == (None, True, "耕地安全利用率达▯▯2%以上")


def test_the_points_of_an_assessment_are_promised_by_nobody() -> None:
    assert read_text("某县考核细则\n一、日常工作\n成立领导小组（1分）；少一次扣0.5分，得5分。\n").targets == ()
    assert [one.value for one in read_text("某县2020年工作要点\n一、服务\n群众满意度达到90分以上。\n").targets] == [90.0]


def test_what_is_paid_is_told_from_what_is_promised() -> None:
    found = targets("对获评企业给予一次性奖励30万元，培育企业40家。")
    assert [(target.value, target.kind) for target in found] == [(30, "support"), (40, "target")]


@pytest.mark.parametrize(
    ("sentence", "value", "comparator"),
    [
        ("对前三名的企业各奖励500万元。", 500, "="),
        ("每户最高补助1200元。", 1200, "<="),
        ("按投资额的20%予以补助。", 20, "="),
        ("给予20万元一次性奖励。", 20, "="),
    ],
)
def test_what_is_paid_needs_no_other_verb(sentence: str, value: float, comparator: str) -> None:
    (target,) = targets(sentence)
    assert (target.kind, target.value, target.comparator) == ("support", value, comparator)


def test_a_table_whose_cells_have_run_together_says_no_figure() -> None:
    assert not targets("指标2010年2015年1烟尘排放总量（万吨）2551.72347.6-8%2好于Ⅲ类的比例（%）55>605个百分点 注：略")
    assert targets("烟尘排放总量（万吨）控制在25万吨以内，好于Ⅲ类的比例（%）达到60%。")


@pytest.mark.parametrize(
    "sentence",
    ["确保128个低收入村人均可支配收入增长9%。", "推动9个国考断面水质优良率保持100%。"],
)
def test_how_many_a_share_is_of_is_promised_by_nobody(sentence: str) -> None:
    assert [one.unit for one in targets(sentence)] == ["%"]


@pytest.mark.parametrize(
    "sentence",
    [
        "淘汰供热半径15公里范围内的小热电机组。",
        "公示期不少于5个工作日。",
        "项目总投资达到20亿元。",
        "全县仅完成修复面积90亩。",
    ],
)
def test_what_only_describes_procedures_costs_and_the_past_is_no_target(sentence: str) -> None:
    assert not targets(sentence)


@pytest.mark.parametrize("sentence", ["服务7个国家级开发区。", "用好已建成的8个中心。", "推动改革开放40周年宣传。"])
def test_what_is_there_is_promised_by_nobody(sentence: str) -> None:
    assert figures(sentence) == []


@pytest.mark.parametrize("sentence", ["建设城市15分钟便民生活圈。", "完成60岁以上老年人疫苗接种。", "新增0—3岁婴幼儿照护托位。"])
def test_a_time_or_an_age_in_a_name_is_promised_by_nobody(sentence: str) -> None:
    assert targets(sentence) == ()


@pytest.mark.parametrize(
    "sentence", ["每季度监测不少于1次。", "每10年开展1次评估。", "自查比例不低于20%。", "结果占考核总分的5%。"]
)
def test_how_often_and_how_much_is_checked_is_promised_by_nobody(sentence: str) -> None:
    assert not figures(sentence)


def test_the_day_of_a_date_is_no_figure() -> None:
    assert not read_text("清市2026年工作要点\n一、安排\n会议达到效果，定于2026年12月11日。\n二、其他\n加强领导。").targets


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("给予每户企业不超过算力购买费用的60%，全市每年总额最高不超过500万元。", ["support", "support"]),
        ("分别给予总额500万元（达到A类）、200万元（达到B类）的支持。", ["support", "support"]),
        ("按实际投入予以支持，单个项目支持最高不超过50万元。", ["support"]),
        ("组织实施项目不少于12项，单个项目最高支持1000万元。", ["target", "support"]),
        ("对符合要求的项目予以最高500万元支持。", ["support"]),
        ("按照采暖建筑面积补贴200元/平方米，最高不超过24000元。", ["support", "support"]),
        ("市财政补贴设备购置费的20%。", ["support"]),
        ("给予补贴，全年完成技改投资500万元。", ["target"]),
        ("给予补助，最高支付限额提高到15万元。", ["target"]),
        ("完善补助机制，每年运行成本不超过100万元。", ["target"]),
    ],
)
def test_what_is_paid_at_most_is_support_and_no_aim(sentence: str, kinds: list[str]) -> None:
    assert [one.kind for one in targets(sentence)] == kinds


@pytest.mark.parametrize(
    "sentence",
    [
        "鼓励对研发费用占比3%以上且研发费用年增长20%以上的企业给予补助。",
        "承担课题经费超过300万元且通过验收的，可直接认定为领军人才。",
        "对增速超过20%的园区予以支持。",
        "单位能耗低于0.5吨标准煤且达标排放的，不予限产。",
        "完成重点企业（能耗5000吨标准煤以上）碳账户建设。",
        "基本消除较大面积（水域面积≥2000平方米）的黑臭水体。",
        "补助超过300万元、或情况特殊的项目，由市财政局会商。",
        "当日用水量达到许可总量的85%时，启动提醒。",
        "对月销售额10万元以下（含本数）的小规模纳税人免征增值税。",
        "对全年上缴工会经费低于1万元（不含）的小额缴费工会组织全额返还。",
        "公示期间不少于7个工作日。",
        "生铁量每增加1%，综合能耗减少2%。",
        "全市行政区域总面积1921平方公里。",
        "创建“污水零直排区”2.0升级版。",
        "推进650℃等级超超临界机组技术研究。",
    ],
)
def test_what_says_which_ones_are_meant_is_promised_by_nobody(sentence: str) -> None:
    assert figures(sentence) == []


@pytest.mark.parametrize("sentence", ["强化数据要素供给（2项）", "项目总用地面积39.98亩，其中地上建筑面积2万平方米。"])
def test_how_much_there_is_of_a_list_and_of_a_site_is_promised_by_nobody(sentence: str) -> None:
    assert figures(sentence) == []


def test_what_falls_short_is_promised_by_nobody() -> None:
    assert figures("部分县区监管仅70%覆盖，存在盲区。") == []
    assert figures("少数园区废水不能100%达标，限期改正。") == []
    assert figures("部分村屯没有实现100%覆盖。") == []


def test_a_figure_ahead_of_what_else_is_done_is_promised_all_the_same() -> None:
    assert [one.value for one in targets("烟尘排放量下降8%并推动不合要求的企业搬迁。")] == [8.0]
    assert [one.value for one in targets("粪污利用率达到90%并对不达标的单位限期整改。")] == [90.0]
    assert [one.value for one in targets("新增建设用地面积控制在2万亩以内。")] == [2.0]


def test_a_unit_ends_where_another_word_begins() -> None:
    assert figures("完成目标，根据省发展改革委等4部门《关于发布改造指南的通知》要求，制定本方案。") == []
    assert figures("设立5亿人工智能投资基金，培育人工智能企业100家。") == [("人工智能企业", "=", 100.0, "家")]


@pytest.mark.parametrize(
    "sentence",
    [
        "提升15分钟社区生活圈功能。",
        "落实支持民营经济发展“民营经济32条”。",
        "打通断头路（全长1.6公里、双向四车道）。",
        "新建的滨江小学（36个班）、育才初中（占地72亩）须于8月25日前具备开学条件。",
        "上一轮督察移交的46项整改任务已完成44项。",
    ],
)
def test_what_only_names_or_measures_a_thing_is_promised_by_nobody(sentence: str) -> None:
    assert figures(sentence) == []


def test_what_is_of_five_years_is_due_at_their_end() -> None:
    plan = read_text(
        "云溪市2026年政府工作报告\n一、目标\n《纲要（草案）》提出，今后五年地区生产总值年均增长5%左右。\n二、任务\n增长4%。\n"
    )
    assert [one.due for one in plan.targets][:1] == ["2030-12-31"]
