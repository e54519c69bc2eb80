"""Targets: which figures are promised, of what, and how much."""

import pytest

from parsers.facts.targets.target_phrases import COMPARISONS, Comparison
from parsers.reading import read_text
from tests.parsers.facts.stated import figures, targets


@pytest.mark.parametrize("comparison", COMPARISONS, ids=lambda one: one.example)
def test_a_comparison_means_what_stands_beside_it(comparison: Comparison) -> None:
    (target,) = targets(f"{comparison.example}。")
    assert (target.comparator, target.value) == (comparison.comparator, comparison.value)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("全年完成1000个村庄环境综合整治。", ("村庄环境综合整治", "=", 1000, "个")),
        ("督促13家煤化工企业完成脱硝设施改造。", ("煤化工企业完成脱硝设施改造", "=", 13, "家")),
        ("每个地区新开展不少于2起损害赔偿案例。", ("损害赔偿案例", ">=", 2, "起")),
        ("60%以上污水处理厂进行提标改造。", ("污水处理厂进行提标改造", ">=", 60, "%")),
        ("实现50%以上的事业单位建成节水型单位。", ("事业单位建成节水型单位", ">=", 50, "%")),
        ("推动省直机关及50%以上的事业单位建成节水型单位。", ("事业单位建成节水型单位", ">=", 50, "%")),
        ("推动各部门派出机构中70%的单位建成节约型机关。", ("单位建成节约型机关", "=", 70, "%")),
        ("在规划条件中明确建设不低于10%的超低能耗建筑。", ("超低能耗建筑", ">=", 10, "%")),
        ("将审查时间压缩至3周以内。", ("审查时间", "<=", 3, "周")),
        ("细颗粒物浓度控制在35微克/立方米及以内。", ("细颗粒物浓度", "<=", 35, "微克/立方米")),
        ("新开工建设0.5万平方米以上超低能耗示范项目。", ("超低能耗示范项目", ">=", 0.5, "万平方米")),
        ("66.67%以上的断面达到三类水质。", ("断面达到三类水质", ">=", 66.67, "%")),
        ("力争年度交易量列区域碳市场第一位。", ("年度交易量", "=", 1, "位")),
        ("到2025年力争累计培育规范条件企业20家。", ("规范条件企业", "=", 20, "家")),
        ("到2023年，循环利用示范项目10个。", ("循环利用示范项目", "=", 10, "个")),
        ("全省电网具备5%左右的尖峰负荷响应能力。", ("尖峰负荷响应能力", "=", 5, "%")),
        ("主要港口90%的港作船舶、公务船舶靠泊使用岸电。", ("港作船舶、公务船舶靠泊使用岸电", "=", 90, "%")),
        ("新建提升310公里农村公路。", ("农村公路", "=", 310, "公里")),
        ("新建22个750千伏和330千伏电网工程。", ("电网工程", "=", 22, "个")),
        ("电解铝使用可再生能源比例提至30%以上。", ("电解铝使用可再生能源比例", ">=", 30, "%")),
        ("新能源汽车新车销售量达到汽车新车销售量的50%左右。", ("新能源汽车新车销售量", "=", 50, "%")),
        ("新技术应用范围95%以上。", ("新技术应用范围", ">=", 95, "%")),
        ("新（改）建农村公路6000公里。", ("新（改）建农村公路", "=", 6000, "公里")),
        ("选择5—6家商贸企业开展绿色供应链试点。", ("商贸企业开展绿色供应链试点", "=", 5, "家")),
        ("攻克关键技术5项。", ("攻克关键技术", "=", 5, "项")),
        ("有力支撑单位GDP二氧化碳排放下降65%以上。", ("单位GDP二氧化碳排放", "decrease", 65, "%")),
        ("农民人均纯收入年均递增4%。", ("农民人均纯收入", "increase", 4, "%")),
        ("为2020年新增风电装机300万千瓦做好审批保障。", ("新增风电装机", "=", 300, "万千瓦")),
        ("重点企业100%实施清洁生产审核。", ("重点企业", "=", 100, "%")),
        (
            "主要港口75%以上专业化泊位（危险货物泊位除外）具备供应岸电的能力。",
            ("专业化泊位（危险货物泊位除外）具备供应岸电的能力", ">=", 75, "%"),
        ),
        ("每年开放150个以上新场景。", ("新场景", ">=", 150, "个")),
        ("新认证绿色食品30家以上。", ("新认证绿色食品", ">=", 30, "家")),
        ("新建5座110千伏变电站。", ("变电站", "=", 5, "座")),
        ("拟建公园公厕30座左右，由公园负责实施。", ("拟建公园公厕", "=", 30, "座")),
        ("蔬菜农药残留抽检超标率控制在5%以内。", ("蔬菜农药残留抽检超标率", "<=", 5, "%")),
        ("规划建设8个500千伏、50个220千伏输变电项目。", ("输变电项目", "=", 50, "个")),
        ("增加公办学位3000个。", ("增加公办学位", "=", 3000, "个")),
        ("新升规工业企业1000户以上。", ("新升规工业企业", ">=", 1000, "户")),
        ("撤并“小散弱”中职学校6所。", ("撤并“小散弱”中职学校", "=", 6, "所")),
        ("煤矿百万吨死亡率控制在0.04以下。", ("煤矿百万吨死亡率", "<=", 0.04, None)),
        ("推进沿线企业清洁化改造，9月底前完成18家。", ("沿线企业清洁化改造", "=", 18, "家")),
        ("通村公路硬化率8月底前100%。", ("通村公路硬化率", "=", 100, "%")),
        ("8月底前压减学科类培训机构90%以上。", ("压减学科类培训机构", ">=", 90, "%")),
        ("文件数量精简10%以上。", ("文件数量", "decrease", 10, "%")),
        ("农机综合作业水平72%。", ("农机综合作业水平", "=", 72, "%")),
        ("信访办结率确保95%以上。", ("信访办结率", ">=", 95, "%")),
        ("绿地服务半径覆盖率大于等于90%。", ("绿地服务半径覆盖率", ">=", 90, "%")),
        ("森林覆盖率2019年为30%，到2020年达到32%。", ("森林覆盖率", ">=", 32, "%")),
        ("目前全市现有机井30眼，到2020年底达到50眼。", ("机井", ">=", 50, "眼")),
        ("形成1个产值过600亿元、3个产值过百亿元的园区。", ("产值过600亿元", "=", 1, "个")),
    ],
)
def test_what_is_counted_and_promised_is_a_target(sentence: str, expected: tuple[str, str, float, str]) -> None:
    assert figures(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("提升污水处理能力51万立方米/日。", ("污水处理能力", "increase", 51, "万立方米/日")),
        ("力争降低企业用能成本5%。", ("企业用能成本", "decrease", 5, "%")),
        ("提高绿电占比5个百分点。", ("绿电占比", "increase", 5, "个百分点")),
        ("提高市民满意度到95%以上。", ("市民满意度", ">=", 95, "%")),
        ("压缩办理时限至3个工作日。", ("办理时限", "<=", 3, "个工作日")),
    ],
)
def test_a_verb_in_front_of_a_noun_changes_it_by_a_figure_or_to_it(sentence: str, expected: tuple[str, str, float, str]) -> None:
    assert figures(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "indicator", "comparator"),
    [
        ("超低排放改造钢铁产能达到1200万吨。", "超低排放改造钢铁产能", ">="),
        ("低排放公交车保有量达到1500辆。", "低排放公交车保有量", ">="),
        ("PM2.5监测站点达到20个。", "PM2.5监测站点", ">="),
        ("劣Ⅴ类水体消除比例达到100%。", "劣Ⅴ类水体消除比例", ">="),
        ("PM2.5年均值达到35微克/立方米。", "PM2.5年均值", "<="),
        ("可吸入颗粒物（PM10）年均值达到58微克/立方米。", "可吸入颗粒物（PM10）年均值", "<="),
        ("PM2.5年均浓度（全市平均）达到35微克/立方米。", "PM2.5年均浓度（全市平均）", "<="),
        ("臭氧评价值达到155微克/立方米。", "臭氧评价值", "<="),
        ("人口增长率达到5‰。", "人口增长率", ">="),
        ("单位产品能耗达到0.5吨标准煤/吨。", "单位产品能耗", "<="),
        ("劣Ⅴ类断面比例达到1%。", "劣Ⅴ类断面比例", "<="),
    ],
)
def test_what_a_name_ends_in_tells_whether_there_is_to_be_more_or_less_of_it(
    sentence: str, indicator: str, comparator: str
) -> None:
    assert [one[:2] for one in figures(sentence)] == [(indicator, comparator)]


@pytest.mark.parametrize(
    "unit", ["立方米/秒", "立方米每秒", "GWh", "km2", "微克/升", "吨标准煤/万元", "公里/万人", "件/万人", "次/周", "升/百公里"]
)
def test_a_unit_is_whole_with_what_it_is_counted_by(unit: str) -> None:
    assert figures(f"某项指标不低于35{unit}。") == [("某项指标", ">=", 35, unit)]


def test_growth_and_life_are_measured_without_a_verb() -> None:
    assert figures("邮政业务量增长速度7%以上，人均预期寿命79.6岁左右，人口自然增长率5‰。") == [
        ("邮政业务量", "increase", 7, "%"),
        ("人均预期寿命", "=", 79.6, "岁"),
        ("人口自然增长率", "=", 5, "‰"),
    ]


def test_a_time_is_no_name_of_a_figure() -> None:
    assert figures("全市新增造林50万亩，其中2020年完成10万亩。") == [("新增造林", "=", 50, "万亩"), ("新增造林", "=", 10, "万亩")]
    assert figures("支付进度9月底达75%以上，11月底达95%以上。") == [("支付进度", ">=", 75, "%"), ("支付进度", ">=", 95, "%")]
    assert figures("开工率2020年上半年达到50%。") == [("开工率", ">=", 50, "%")]
    assert not figures("2022年年底前完成100%。")


def test_a_measure_word_that_is_missing_stays_empty() -> None:
    assert figures("新命名50个示范镇和500省级示范村。")[1] == ("省级示范村", "=", 500, None)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("地级及以上城市PM2.5年均浓度下降10%。", [("PM2.5年均浓度", "decrease", 10)]),
        ("秸秆综合利用率、农膜回收率均达到85%。", [("秸秆综合利用率", ">=", 85), ("农膜回收率", ">=", 85)]),
        ("城市、县城污水处理率均达到95%。", [("城市污水处理率", ">=", 95), ("县城污水处理率", ">=", 95)]),
        ("PM2.5、PM10浓度分别控制在35、78微克/立方米以内。", [("PM2.5浓度", "<=", 35), ("PM10浓度", "<=", 78)]),
        ("全省40个国考断面优良比例达到75%以上。", [("优良比例", ">=", 75)]),
        ("PM2.5浓度达到45微克/立方米。", [("PM2.5浓度", "<=", 45)]),
        ("覆盖率100%，满意率95%以上。", [("覆盖率", "=", 100), ("满意率", ">=", 95)]),
        ("二氧化硫排放量与2018年相比下降5%。", [("二氧化硫排放量", "decrease", 5)]),
        ("淘汰10蒸吨/小时及以下燃煤锅炉500台。", [("淘汰10蒸吨/小时及以下燃煤锅炉", "=", 500)]),
        ("争取减少二氧化硫排放3万吨。", [("二氧化硫排放", "decrease", 3)]),
        ("压减炼铁产能35万吨、炼钢产能32万吨。", [("压减炼铁产能", "decrease", 35), ("炼钢产能", "decrease", 32)]),
        ("PM2.5浓度下降3%-5%，新建3—5个示范区。", [("PM2.5浓度", "decrease", 3), ("示范区", "=", 3)]),
        ("整治纳入国家监管清单的农村黑臭水体23条。", [("农村黑臭水体", "=", 23)]),
        ("煤炭消费总量控制在2亿吨以内，较上年压减1500万吨。", [("煤炭消费总量", "<=", 2), ("煤炭消费总量", "decrease", 1500)]),
        (
            "细颗粒物浓度不高于32微克每立方米、重污染天数占比控制在0.5%以内。",
            [("细颗粒物浓度", "<=", 32), ("重污染天数占比", "<=", 0.5)],
        ),
        ("PM2.5浓度达到37微克/立方米，同比下降3%。", [("PM2.5浓度", "<=", 37), ("PM2.5浓度", "decrease", 3)]),
        ("淮北、阜阳等市PM10年均浓度较上年下降8%。", [("PM10年均浓度", "decrease", 8)]),
        ("目前，全省污水处理率达到95%。", []),
        ("药品价格回落10%左右。", [("药品价格", "decrease", 10)]),
        ("服务团队扩充到150支。", [("服务团队", ">=", 150)]),
        ("孕产妇死亡率控制在10/10万以内。", [("孕产妇死亡率", "<=", 10)]),
        ("生猪存栏40万头以上。", [("生猪存栏", ">=", 40)]),
        ("疏浚河道85公里。", [("疏浚河道", "=", 85)]),
        ("森林覆盖率达到60%，较大事故控制在2起以内。", [("森林覆盖率", ">=", 60), ("较大事故", "<=", 2)]),
        ("高新技术企业净增20家，总数达到180家。", [("高新技术企业净增", "=", 20), ("高新技术企业总数", ">=", 180)]),
        ("到2028年，累计完成投资30亿元。", [("投资", "=", 30)]),
        ("PM2.5浓度比2025年下降3%，达到30微克/立方米。", [("PM2.5浓度", "decrease", 3), ("PM2.5浓度", "<=", 30)]),
        ("地区生产总值达到1200亿元，可比增长5%。", [("地区生产总值", ">=", 1200), ("地区生产总值", "increase", 5)]),
        ("居民收入达到5万元，年均增长6%以上。", [("居民收入", ">=", 5), ("居民收入", "increase", 6)]),
        ("建成区块链平台5个。", [("区块链平台", "=", 5)]),
        ("需求响应能力达到最大用电负荷的5%以上。", [("需求响应能力", ">=", 5)]),
        ("全省80%以上钢铁产能完成改造。", [("钢铁产能完成改造", ">=", 80)]),
        ("探索在10%的社区卫生站设置中医阁。", [("社区卫生站设置中医阁", "=", 10)]),
        ("在80%以上的企业完成改造的基础上，推进治理。", []),
        ("医院预留30%的号源。", [("号源", "=", 30)]),
        (
            "引进亿元以上项目30个，其中10亿元以上项目5个、百亿级项目1个。",
            [("引进亿元以上项目", "=", 30), ("10亿元以上项目", "=", 5), ("百亿级项目", "=", 1)],
        ),
        ("标识注册总量突破5亿。", [("标识注册总量", ">=", 5)]),
        ("基本养老保险参保率达到95%。", [("基本养老保险参保率", ">=", 95)]),
        ("推动7座以上营运客车和12吨以上货车安装监控。", []),
        ("新增200辆以上新能源货车。", [("新能源货车", ">=", 200)]),
        ("旅游收入，按可比口径同比增长8%。", [("旅游收入", "increase", 8)]),
        ("居民收入，较2025年年均增长6%。", [("居民收入", "increase", 6)]),
        ("力争“十五五”后两年森林覆盖率达到45%。", [("森林覆盖率", ">=", 45)]),
        (
            "接待游客500万人次，实现旅游收入45亿元，均增长10%。",
            [("接待游客", "=", 500), ("旅游收入", "=", 45), ("接待游客", "increase", 10), ("旅游收入", "increase", 10)],
        ),
        ("为1万名老年人提供居家养老服务。", [("老年人提供居家养老服务", "=", 1)]),
        ("对已有的5家企业开展评估。", []),
        ("对3家企业开展的检查结果进行通报。", []),
        ("新建小学、幼儿园各2所。", [("新建小学", "=", 2), ("新建幼儿园", "=", 2)]),
        ("创建国家级、省级绿色工厂各3家。", [("创建国家级绿色工厂", "=", 3), ("创建省级绿色工厂", "=", 3)]),
        ("组织春秋两季义务植树各1次。", [("春秋两季义务植树", "=", 1)]),
        ("城区、镇区覆盖率达到90%。", [("城区、镇区覆盖率", ">=", 90)]),
        ("面积、产量分别达到20²、30³公顷。", []),
        ("流通人次达到320²万。", []),
        ("失业率未超过5%。", []),
        ("新建水厂1座，服务人口50万人。", [("新建水厂", "=", 1)]),
        ("高标准农田改造提升6万亩。", [("高标准农田改造提升", "=", 6)]),
        ("每个街（镇）有1所日间托老机构。", [("日间托老机构", "=", 1)]),
        ("每万人拥有社会体育指导员20名以上。", [("每万人拥有社会体育指导员", ">=", 20)]),
        ("80%以上的驻社区单位签订共建协议。", [("驻社区单位签订共建协议", ">=", 80)]),
        ("保障房准入标准不低于上年度城镇家庭年人均可支配收入的60%。", [("保障房准入标准", ">=", 60)]),
        ("建设住房95套，其中租赁型保障房占60%以上。", [("建设住房", "=", 95), ("租赁型保障房", ">=", 60)]),
        ("新建日处理能力5万吨的污水处理厂2座。", [("新建日处理能力5万吨的污水处理厂", "=", 2)]),
        ("关停4.3米焦炉6座。", [("关停4.3米焦炉", "=", 6)]),
        ("将新建公园30个列入民生实事。", [("新建公园", "=", 30)]),
        ("实际使用外资40亿美元。", [("实际使用外资", "=", 40)]),
        ("博物馆、美术馆年接待量均稳定在60万人次以上。", [("博物馆年接待量", ">=", 60), ("美术馆年接待量", ">=", 60)]),
        ("接待游客人次、旅游收入均增长8%。", [("接待游客人次", "increase", 8), ("旅游收入", "increase", 8)]),
        ("9月底前改造社区卫生服务中心4家。", [("改造社区卫生服务中心", "=", 4)]),
        ("80%的集装箱港口具备供应岸电的能力。", [("集装箱港口具备供应岸电的能力", "=", 80)]),
        (
            "完成建筑改造500万平方米以上、新增绿色建筑15万平方米目标（市住建局牵头）。",
            [("建筑改造", ">=", 500), ("新增绿色建筑", "=", 15)],
        ),
        (
            "群众满意率达到百分之九十点五以上，新能源公交车占比超过九成。",
            [("群众满意率", ">=", 90.5), ("新能源公交车占比", ">=", 90)],
        ),
        ("货物铁路发送量同比增长一成。", [("货物铁路发送量", "increase", 10)]),
        ("A级企业、B级企业分别新增4家、11家。", [("A级企业", "=", 4), ("B级企业", "=", 11)]),
        (
            "完成清洁取暖改造12.6万户，其中“煤改电”7.1万户、“煤改气”5.5万户。",
            [("清洁取暖改造", "=", 12.6), ("“煤改电”", "=", 7.1), ("“煤改气”", "=", 5.5)],
        ),
        ("填埋处置量占比再压降3个百分点。", [("填埋处置量占比", "decrease", 3)]),
        ("地区生产总值按增长5%安排。", [("地区生产总值", "increase", 5)]),
        (
            "能耗、人均用水量、碳排放量分别下降1%、2%、3%。",
            [("能耗", "decrease", 1), ("人均用水量", "decrease", 2), ("碳排放量", "decrease", 3)],
        ),
        ("建成35个先导区、1000个和美乡村。", [("先导区", "=", 35), ("和美乡村", "=", 1000)]),
        ("新增1个国家级产业集群、1—2个产业园。", [("国家级产业集群", "=", 1), ("产业园", "=", 1)]),
        ("建成29家全国重点实验室。", [("全国重点实验室", "=", 29)]),
        ("新建6个国家级、20个省级临床重点专科。", [("国家级临床重点专科", "=", 6), ("省级临床重点专科", "=", 20)]),
        (
            "完成光伏项目100个以上，地源、水源、空气源等热泵项目60个以上。",
            [("光伏项目", ">=", 100), ("地源、水源、空气源等热泵项目", ">=", 60)],
        ),
        ("新增包括街道、社区在内的养老设施20处。", [("新增包括街道、社区在内的养老设施", "=", 20)]),
        ("整治125个村庄，树立美丽乡村示范村12个。", [("村庄", "=", 125), ("树立美丽乡村示范村", "=", 12)]),
        ("全省50%的城市黑臭河道疏浚一遍。", [("城市黑臭河道疏浚一遍", "=", 50)]),
        ("PM2.5平均浓度下降到目标值70微克/立方米以下。", [("PM2.5平均浓度", "<=", 70)]),
        ("粮食产量连续5年保持50亿斤，新建高标准农田20万亩。", [("新建高标准农田", "=", 20)]),
        ("针对扬尘问题突出，完成100个工地整治。", [("工地整治", "=", 100)]),
        ("PM2.5浓度达到目标值35微克/立方米。", [("PM2.5浓度", "<=", 35)]),
        ("完成3个县的20个村庄整治。", [("村庄整治", "=", 20)]),
        ("建成7个总装机950万千瓦的抽水蓄能电站。", [("总装机950万千瓦的抽水蓄能电站", "=", 7)]),
        ("在2019年工作的基础上，新建公厕50座。", [("新建公厕", "=", 50)]),
        ("全区完成产业结构优化调整项目28项。", [("产业结构优化调整项目", "=", 28)]),
        ("经过3年努力，全市优良天数比率达到80%以上。", [("优良天数比率", ">=", 80)]),
        ("保持和巩固2019年空气质量改善成果，优良天数比率达到90%以上。", [("优良天数比率", ">=", 90)]),
        ("PM_2.5浓度下降12.1%，PM 10浓度下降8%。", [("PM2.5浓度", "decrease", 12.1), ("PM10浓度", "decrease", 8)]),
    ],
)
def test_the_many_ways_of_promising_a_figure(sentence: str, expected: list[tuple[str, str, float]]) -> None:
    assert [(one.indicator, one.comparator, one.value) for one in targets(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("财政收入增长6%—7%。", ("increase", 6, 7, False, None)),
        ("优良天数比率达到80%～83%。", ("=", 80, 83, False, None)),
        ("PM2.5浓度控制在28-31微克/立方米。", ("=", 28, 31, False, None)),
        ("进出口增长8%左右。", ("increase", 8, None, True, None)),
        ("研发经费增长8%以上。", ("increase", 8, None, False, ">=")),
        ("民间投资增速不低于8%。", ("increase", 8, None, False, ">=")),
        ("技改投资增长逾12%。", ("increase", 12, None, False, ">=")),
        ("居民消费价格涨幅控制在2%以内。", ("increase", 2, None, False, "<=")),
        ("城镇调查失业率控制在5.2%左右。", ("=", 5.2, None, True, None)),
        ("商品房价格上涨1%左右。", ("increase", 1, None, True, None)),
        ("接待游客600万人次到650万人次。", ("=", 600, 650, False, None)),
        ("新增就业5万至6万人。", ("=", 5, 6, False, None)),
        ("用水总量稳定在4.2亿～4.5亿立方米。", ("=", 4.2, 4.5, False, None)),
        ("门诊量增长3%到4%。", ("increase", 3, 4, False, None)),
        ("居民收入增长3个至4个百分点。", ("increase", 3, 4, False, None)),
        ("有效利用系数达到0.60—0.62。", ("=", 0.6, 0.62, False, None)),
        ("生师比保持在14.5—15.5之间。", ("=", 14.5, 15.5, False, None)),
        ("平均等候时间控制在15—20分钟。", ("=", 15, 20, False, None)),
    ],
)
def test_a_figure_keeps_its_range_and_its_hedge(sentence: str, said: tuple[object, ...]) -> None:
    (target,) = targets(sentence)
    assert (target.comparator, target.value, target.upper, target.approximate, target.bound) == said


@pytest.mark.parametrize(
    ("sentence", "comparator"),
    [
        ("用地规模不宜超过7公顷。", "<="),
        ("噪声不应高于60分贝。", "<="),
        ("绿地面积不可低于9公顷。", ">="),
        ("人口规模不能突破90万人。", "<="),
        ("资产负债率不应当超过60%。", "<="),
        ("政府债务绝不允许高于8亿元。", "<="),
        ("超低能耗建筑推广面积达90万平方米。", ">="),
        ("单位产品能耗达到90千克。", "<="),
        ("科研投入强度达到3%。", ">="),
        ("亩均投资强度达到300万元。", ">="),
        ("碳排放权交易量达到300万吨。", ">="),
    ],
)
def test_the_direction_comes_from_the_comparison_and_the_head_noun(sentence: str, comparator: str) -> None:
    assert [target.comparator for target in targets(sentence)] == [comparator]


def test_what_denies_otherwise_gives_no_limit() -> None:
    assert not targets("产能不再盲目超过90万吨。")


def test_a_coefficient_has_no_unit() -> None:
    assert figures("农田灌溉水有效利用系数提高到0.58。") == [("农田灌溉水有效利用系数", ">=", 0.58, None)]


@pytest.mark.parametrize(
    ("sentence", "name", "value"),
    [
        ("数据中心电能利用效率（PUE）控制在1.25以下。", "数据中心电能利用效率（PUE）", 1.25),
        ("铁钢比下降至0.75以下。", "铁钢比", 0.75),
    ],
)
def test_a_ratio_needs_no_unit(sentence: str, name: str, value: float) -> None:
    assert figures(sentence) == [(name, "<=", value, None)]


def test_a_share_of_things_is_promised_behind_the_time_it_is_due() -> None:
    assert figures("年底前70%以上党政机关创建成为节约型机关。")[0][1:] == (">=", 70, "%")


@pytest.mark.parametrize(("sentence", "given"), [("力争年度交易量列全国第一位。", 1), ("综合排名进入全省前10名。", 0)])
def test_a_rank_is_a_target_of_a_figure_only(sentence: str, given: int) -> None:
    assert len(figures(sentence)) == given


@pytest.mark.parametrize(
    ("wording", "measure"),
    [
        ("PM2.5年均浓度", "PM2.5浓度"),
        ("细颗粒物（PM2.5）平均浓度", "PM2.5浓度"),
        ("空气质量优良天数比例", "优良天数比率"),
        ("劣五类水体断面比例", "劣Ⅴ类水体比例"),
        ("全社会研发经费投入强度", "研发经费投入强度"),
    ],
)
def test_one_measure_has_one_name(wording: str, measure: str) -> None:
    (target,) = targets(f"{wording}控制在20%以内。")
    assert target.measure == measure


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("打造5个超5千亿元产业。", [("超5千亿元产业", "=", 5)]),
        ("新增4家年营收超10亿元企业。", [("年营收超10亿元企业", "=", 4)]),
        ("培育5家以上进出口总额超过1亿美元的外贸企业。", [("进出口总额超过1亿美元的外贸企业", ">=", 5)]),
        ("新增3个国家级产业集群、总数达8个。", [("国家级产业集群", "=", 3)]),
        ("培育10亿元企业8家。", [("10亿元企业", "=", 8)]),
        ("新建5000吨级泊位5个。", [("新建5000吨级泊位", "=", 5)]),
        ("创建和美乡村20个。", [("创建和美乡村", "=", 20)]),
    ],
)
def test_what_is_counted_has_its_size_in_its_name(sentence: str, said: list[tuple[str, str, float]]) -> None:
    assert [one[:3] for one in figures(sentence)][: len(said)] == said
    assert not [one for one in targets(sentence) if one.unit and "元" in one.unit]


def test_the_indicator_may_stand_in_the_first_cell_of_the_row() -> None:
    rows = "二级指标 评价标准\n1.参保覆盖率 较上一年增加。2020年达到70%，力争2025年达到95%。\n2.满意率 2025年达到90%。\n"
    plan = read_text(f"2020年全省工作要点\n一、总体要求\n加强领导。\n二、质量指标\n{rows}三、保障措施\n加强领导。\n")
    said = [(target.indicator, target.value, target.due) for target in plan.targets]
    assert said == [("参保覆盖率", 70, "2020-12-31"), ("参保覆盖率", 95, "2025-12-31"), ("满意率", 90, "2025-12-31")]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "城镇、农村常住居民人均可支配收入分别增长6%、7%。",
            [("城镇常住居民人均可支配收入", 6), ("农村常住居民人均可支配收入", 7)],
        ),
        ("城乡居民人均收入分别增长6%和7%。", [("城镇居民人均收入", 6), ("农村居民人均收入", 7)]),
        ("居民消费价格涨幅在3%左右。", [("居民消费价格", 3)]),
        ("PM2.5平均浓度降至29微克/立方米以下。", [("PM2.5平均浓度", 29)]),
        ("建设智慧小区近300个。", [("建设智慧小区", 300)]),
        ("“1+3”产业产值达到1170亿元。", [("“1+3”产业产值", 1170)]),
        ("市政府工作部门精简至32个。", [("市政府工作部门", 32)]),
        ("开展促消费活动60场次。", [("促消费活动", 60)]),
        ("新能源、新材料占比分别提高到35%、50%。", [("新能源占比", 35), ("新材料占比", 50)]),
    ],
)
def test_what_stands_in_front_of_a_figure_is_its_indicator(sentence: str, said: list[tuple[str, float]]) -> None:
    assert [(target.indicator, target.value) for target in targets(sentence)] == said


def test_a_unit_is_written_as_is_usual() -> None:
    assert [one.unit for one in targets("海铁联运量超过100万TEU，算力规模达到50EFLOPS。")] == ["万TEU", "EFLOPS"]


def test_a_multiple_is_of_what_stands_before_it() -> None:
    (income, times) = targets("居民收入达到6万元，是2020年的2倍。")
    assert (income.value, times.indicator, times.value, times.unit, times.baseline) == (6, "居民收入", 2, "倍", "2020年")


def test_a_share_behind_a_marker_keeps_its_own_digits() -> None:
    body = "1.完善管网。\n2.60%以上的县建立付费机制。\n3.加强监测。\n"
    plan = read_text(f"2020年全省工作要点\n一、重点任务\n{body}二、保障措施\n加强领导。\n")
    assert [target.value for target in plan.targets] == [60]
    assert [section.marker for section in plan.sections[2:4]] == ["1.", "2."]


def test_one_thing_may_be_counted_in_two_units() -> None:
    assert [(one[0], one[2], one[3]) for one in figures("完成燃气锅炉改造216台、1340蒸吨。")] == [
        ("燃气锅炉改造", 216, "台"),
        ("燃气锅炉改造", 1340, "蒸吨"),
    ]


def test_the_places_that_are_counted_are_the_scope() -> None:
    (target,) = targets("11个国考断面优良比例达到90%。")
    assert (target.scope, target.indicator, target.value) == ("11个国考断面", "优良比例", 90)


@pytest.mark.parametrize("scope", ["建成区", "中心城区", "市区", "两县一区", "农村地区"])
def test_the_part_of_a_place_that_a_figure_is_of_is_its_scope(scope: str) -> None:
    (target,) = targets(f"{scope}绿化覆盖率达到40%。")
    assert (target.scope, target.indicator) == (scope, "绿化覆盖率")


def test_a_level_with_its_change_against_the_year_before_is_a_result() -> None:
    plan = read_text("2020年清市方案\n一、现状\nPM2.5浓度为83微克/立方米，同比上升6.4%。\n二、任务\n治污。\n")
    assert not plan.targets
    assert [one.value for one in plan.results] == [83, 6.4]


def test_a_change_in_the_clause_behind_a_level_is_against_what_its_own_clause_says() -> None:
    level, change = targets("PM2.5年均浓度控制在30微克/立方米以内，比2019年下降3.2%。")
    assert (level.value, level.baseline) == (30, None)
    assert (change.indicator, change.value, change.baseline) == ("PM2.5年均浓度", 3.2, "2019年")


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("空气质量综合指数较2019年改善5%。", [("空气质量综合指数", "decrease", 5, "%")]),
        ("优良天数比例较2019年改善0.5个百分点。", [("优良天数比例", "increase", 0.5, "个百分点")]),
        ("改善8万户居民用水质量。", []),
        ("劣Ⅴ类水体比例改善3个百分点。", [("劣Ⅴ类水体比例", "decrease", 3, "个百分点")]),
        ("空气质量改善5%。", []),
        ("建设PM10个监测站点。", []),
        ("形成化学需氧量削减能力300万吨。", [("化学需氧量削减能力", "=", 300, "万吨")]),
        ("客运量、货运量分别达到1409万、1305万吨。", [("客运量", ">=", 1409, "万吨"), ("货运量", ">=", 1305, "万吨")]),
        (
            "溶剂型涂料、油墨使用比例分别降低20个、10个百分点。",
            [("溶剂型涂料使用比例", "decrease", 20, "个百分点"), ("油墨使用比例", "decrease", 10, "个百分点")],
        ),
        ("集聚高成长性OPC5000家以上。", [("集聚高成长性OPC", ">=", 5000, "家")]),
        ("培育营收超1000万元企业100家。", [("营收超1000万元企业", "=", 100, "家")]),
        ("组织编制30个5G工厂典型案例。", [("5G工厂典型案例", "=", 30, "个")]),
        ("据测算，“十三五”期间评价城市增加，2010年达标城市比例为72%。", []),
    ],
)
def test_what_gets_better_or_can_be_done_and_figures_that_share_a_unit(
    sentence: str, said: list[tuple[str, str, float, str]]
) -> None:
    assert figures(sentence) == said


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("城镇新建民用建筑100%执行绿色建筑标准要求。", ("城镇新建民用建筑", "=", 100, "%")),
        ("重点排污单位80%以上安装在线监控设施。", ("重点排污单位", ">=", 80, "%")),
        ("新能源汽车新车销售量达到汽车新车销售总量的20%以上。", ("新能源汽车新车销售量", ">=", 20, "%")),
        ("每年推动200万平方米以上的既有居住建筑节能改造。", ("既有居住建筑节能改造", ">=", 200, "万平方米")),
    ],
)
def test_how_many_of_those_named_are_to_do_something_and_how_much_is_to_be_done(sentence: str, said: tuple[object, ...]) -> None:
    assert figures(sentence) == [said]


def test_a_name_whose_end_is_lost_does_not_look_whole() -> None:
    plan = read_text("青山市2026年工作要点\n一、水环境\n确保2026年底前完▯▯5%的修复任▯，验收比例达▯▯0%。\n")
    assert [one.indicator for one in plan.targets] == ["修复任▯", "验收比例"]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("甲片区消除率达到95%、西宁市达到90%。", [("甲片区消除率", None, 95), ("甲片区消除率", "西宁市", 90)]),
        ("西宁市消除率达到95%、海东市达到90%。", [("西宁市消除率", None, 95), ("消除率", "海东市", 90)]),
        ("污水处理率县城达到95%，乡镇达到90%。", [("污水处理率", "县城", 95), ("污水处理率", "乡镇", 90)]),
        ("推广新能源车，其中西宁市不少于400辆、海东市不少于200辆。", [("西宁市", None, 400), ("海东市", None, 200)]),
    ],
)
def test_a_figure_of_another_place_is_of_the_same_and_of_that_place(
    sentence: str, said: list[tuple[str, str | None, float]]
) -> None:
    assert [(one.indicator, one.scope, one.value) for one in targets(sentence)] == said


def test_how_a_level_is_to_change_is_of_what_has_it() -> None:
    assert figures("产业链营收达到80亿元、同比增长7%。") == [("产业链营收", ">=", 80, "亿元"), ("产业链营收", "increase", 7, "%")]


@pytest.mark.parametrize("sentence", ["38项问题完成整改30项。", "38家企业完成治理30家。", "38个项目建成30个。"])
def test_of_how_many_so_many_are_promised_is_no_promise(sentence: str) -> None:
    assert [one.value for one in targets(sentence)] == [30]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("完成15台65蒸吨/小时以上锅炉改造。", [("锅炉改造", "=", 15, "台")]),
        ("9月底前建设3座5万吨/日以上污水处理厂。", [("污水处理厂", "=", 3, "座")]),
        ("成都控制在35微克/立方米。", [("成都", "<=", 35, "微克/立方米")]),
    ],
)
def test_a_name_is_whole_whatever_stands_beside_it(sentence: str, said: list[tuple[str, str, float, str]]) -> None:
    assert figures(sentence) == said


def test_what_less_is_to_be_let_out_by_is_no_level_of_what_is_let_out() -> None:
    assert [one.measure for one in targets("化学需氧量、氨氮重点工程减排量分别达到2.35万吨、0.11万吨。")] == [
        "化学需氧量减排量",
        "氨氮减排量",
    ]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("能耗强度在2015年基础上下降18%。", [("能耗强度", "decrease", 18, "2015年")]),
        ("重污染天数为0天。", [("重污染天数", "=", 0, None)]),
        ("建成充电桩20余万个。", [("充电桩", ">=", 20, None)]),
        ("完成水泥熟料产能1200万吨超低排放改造。", [("水泥熟料产能超低排放改造", "=", 1200, None)]),
        ("6月、9月底前分别完成30%、70%。", []),
        ("绿地率较上半年提高2个百分点。", [("绿地率", "increase", 2, "上半年")]),
        ("绿地率较一季度提高2个百分点。", [("绿地率", "increase", 2, "一季度")]),
        ("拆除建筑面积原则上不应大于现状总建筑面积的20%。", [("拆除建筑面积", "<=", 20, None)]),
        ("县城建筑总面积与建设用地比值宜控制在0.6以内。", [("县城建筑总面积与建设用地比值", "<=", 0.6, None)]),
        ("生猪存栏稳定在500万头（含）以上。", [("生猪存栏", ">=", 500, None)]),
    ],
)
def test_what_a_figure_is_of_and_against(sentence: str, said: list[tuple[str, str, float, str | None]]) -> None:
    assert [(one.indicator, one.comparator, one.value, one.baseline) for one in targets(sentence)] == said


def test_of_a_list_of_years_the_last_says_that_it_is_to_be() -> None:
    said = targets("到2019年、2021年、2023年，覆盖率分别达到90%、92%、95%。")
    assert [(one.value, one.due) for one in said] == [(90, "2019-12-31"), (92, "2021-12-31"), (95, "2023-12-31")]


def test_what_is_measured_may_stand_in_the_clause_or_the_sentence_before() -> None:
    said = targets("单位二氧化碳捕集能耗比2020年下降20%，到2030年下降30%。绿色建材应用比例达到30%。到2025年，该比例达到45%。")
    assert [(one.indicator, one.comparator, one.value) for one in said] == [
        ("单位二氧化碳捕集能耗", "decrease", 20),
        ("单位二氧化碳捕集能耗", "decrease", 30),
        ("绿色建材应用比例", ">=", 30),
        ("绿色建材应用比例", ">=", 45),
    ]
    (built,) = targets("实施农村公路提升行动，新（改）建6000公里。")
    assert (built.indicator, built.value) == ("农村公路提升行动", 6000)


def test_the_level_from_which_something_rises_is_no_target() -> None:
    assert [one.value for one in targets("达到建筑能效由65%提升至75%。")] == [75]


def test_digits_of_any_width_are_no_part_of_what_is_measured() -> None:
    (only,) = read_text("某省２０２４年工作要点\n一、目标\n全市林蓄积量到２０２５年达到１１６０万立方米以上。").targets
    assert (only.indicator, only.value, only.due) == ("林蓄积量", 1160, "2025-12-31")


def test_what_is_graded_or_counted_for_a_thousand_keeps_its_name() -> None:
    assert figures("等级民宿床位达到5000张，每千人口床位数7.1张，货运周转量超过90亿吨公里。") == [
        ("等级民宿床位", ">=", 5000, "张"),
        ("每千人口床位数", "=", 7.1, "张"),
        ("货运周转量", ">=", 90, "亿吨公里"),
    ]
    assert [one[0] for one in figures("工业用水量、城镇公共用水量均下降3%。")] == ["工业用水量", "城镇公共用水量"]
