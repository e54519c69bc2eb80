"""Duties: which unit has which part."""

import pytest

from parsers.reading import read_text


def duties(tag: str) -> list[tuple[str, str]]:
    plan = read_text(f"2020年全省工作要点\n一、重点任务\n完成整治{tag}\n二、保障措施\n加强领导。\n")
    return [(one.role, one.unit) for one in plan.duties]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("(牵头单位:环评处;责任单位:水处、大气处)。", [("lead", "环评处"), ("responsible", "水处"), ("responsible", "大气处")]),
        (
            "（省生态环境厅牵头，省水利厅、省住建厅按职责分工负责）。",
            [("lead", "省生态环境厅"), ("responsible", "省水利厅"), ("responsible", "省住建厅")],
        ),
        ("。〔责任单位：市水务局；配合单位：各区政府〕", [("responsible", "市水务局"), ("support", "各区政府")]),
        ("。\n责任单位：市水务局、市城管局\n", [("responsible", "市水务局"), ("responsible", "市城管局")]),
        ("(牵头单位:法规处会同各相关责任处室)。", [("lead", "法规处"), ("support", "各相关责任处室")]),
        ("[牵头:市督改办;责任:各县区;完成时限:6月底]。", [("lead", "市督改办"), ("responsible", "各县区")]),
        ("〔责任单位﹕市住建局﹔完成时限﹕6月底〕。", [("responsible", "市住建局")]),
        ("（市水利局；6月底）。", [("responsible", "市水利局")]),
        ("(责任单位:法规处;责任单位:各市州局)。", [("lead", "法规处"), ("responsible", "各市州局")]),
        ("（责任单位：市水务局；完成时限：2020年12月底）。", [("responsible", "市水务局")]),
        ("（责任单位：市水务局，2020年6月底前完成）。", [("responsible", "市水务局")]),
        ("。由市监测中心承担日常工作并负责具体实施。", [("responsible", "市监测中心")]),
        (
            "。市医保局承担监督实施的职责，各级卫生健康部门负责指导。",
            [("responsible", "市医保局"), ("responsible", "各级卫生健康部门")],
        ),
        ("。市人才工作领导小组负责统筹协调。", [("responsible", "市人才工作领导小组")]),
        ("。由中心组织实施，各地主管部门、有关行业协会做好配合。", [("support", "各地主管部门"), ("support", "有关行业协会")]),
        ("。建立由省农业厅、省财政厅牵头的协调推进机制。", []),
        ("。牵头单位：海洋处；配合单位：执法队。", [("lead", "海洋处"), ("support", "执法队")]),
        ("。由省生态环境厅牵头，省水利厅配合。", [("lead", "省生态环境厅"), ("support", "省水利厅")]),
        ("。由市水利局牵头，会同市林业局开展巡查。", [("lead", "市水利局"), ("support", "市林业局")]),
        ("。市水利局会同市林业局，于6月底前完成巡查。", [("lead", "市水利局"), ("support", "市林业局")]),
        (
            "。市水利局牵头，会同市林业局、市财政局制定细则。",
            [("lead", "市水利局"), ("support", "市林业局"), ("support", "市财政局")],
        ),
        ("。市水利局会同有关部门组建专家委员会。", [("lead", "市水利局"), ("support", "有关部门")]),
        ("。根据条例，市水利局会同市财政局制定标准。", []),
        ("。市水利局会同市财政局印发了办法。", []),
        ("，6月底前，市水利局会同市财政局进行验收。", [("lead", "市水利局"), ("support", "市财政局")]),
        ("。国家开发银行某市分行会同市财政局设立产品。", [("lead", "国家开发银行某市分行"), ("support", "市财政局")]),
        ("：\n1.市水利局负责审查。\n2.港务集团负责勘测。\n", [("responsible", "市水利局"), ("responsible", "港务集团")]),
        ("。委托水利投资公司负责运行。", []),
        (
            "。\n1.整改时限：6月底\n2.责任单位：市水利局、甲县人民政府\n",
            [("responsible", "市水利局"), ("responsible", "甲县人民政府")],
        ),
        ("。\n牵头领导：杨某　责任单位：市民政局、各县（区）\n", [("responsible", "市民政局"), ("responsible", "各县（区）")]),
        ("（主责单位：市商务局；协同单位：市税务局）。", [("responsible", "市商务局"), ("support", "市税务局")]),
        ("（责任单位：市、区、街道及功能区应急管理部门）。", [("responsible", "市、区、街道及功能区应急管理部门")]),
        ("（责任单位：市、区、街道和市公安局）。", [("responsible", "市、区、街道"), ("responsible", "市公安局")]),
        ("（市财政局、各镇街）。", [("responsible", "市财政局"), ("responsible", "各镇街")]),
        ("。市审计局、市税务局按职责予以配合。", [("support", "市审计局"), ("support", "市税务局")]),
        (
            "（责任单位：市水利局 / 市民政局，各县（市、区）党委、政府）。",
            [("responsible", "市水利局"), ("responsible", "市民政局"), ("responsible", "各县（市、区）党委、政府")],
        ),
        ("。市住建局和市机关事务局分别负责。", [("responsible", "市住建局"), ("responsible", "市机关事务局")]),
        ("。由市工信局负责，市生态环境局配合。", [("responsible", "市工信局"), ("support", "市生态环境局")]),
        (
            "。市水利局、市住建局按职责分工负责打分；市统计局参与。",
            [("responsible", "市水利局"), ("responsible", "市住建局"), ("support", "市统计局")],
        ),
        (
            "。市交通局会同市公安局、六盘水火车站抓好落实。",
            [("lead", "市交通局"), ("support", "市公安局"), ("support", "六盘水火车站")],
        ),
        ("。各产煤县（区、市）政府对本辖区行动负总责；每月报送。", [("responsible", "各产煤县（区、市）政府")]),
        ("。各县（市、区）是禁烧工作的责任主体。", [("responsible", "各县（市、区）")]),
        ("。各类市场主体要积极承担社会责任。", []),
        ("。行业主管部门落实。", []),
        ("。由市环卫局会同市规划局编制城市公厕布局规划。", [("lead", "市环卫局"), ("support", "市规划局")]),
        ("，由林业部门牵头、自然资源部门配合开展核查。", [("lead", "林业部门"), ("support", "自然资源部门")]),
        ("，由区园林公司结合道路建设负责实施。", [("responsible", "区园林公司")]),
        ("。由乡镇、国有林场作为责任主体（业主单位）负责实施。", [("responsible", "乡镇"), ("responsible", "国有林场")]),
        (
            "（责任单位：市商务局（市数据局、市统计局配合））。",
            [("responsible", "市商务局"), ("support", "市数据局"), ("support", "市统计局")],
        ),
        ("。责任单位：各乡镇（林业站）、区林业局\n", [("responsible", "各乡镇（林业站）"), ("responsible", "区林业局")]),
        ("。责任单位：各乡镇、区林业局\n", [("responsible", "各乡镇"), ("responsible", "区林业局")]),
        (
            "（责任单位：财政局及阿坝、若尔盖、松潘县人民政府）。",
            [("responsible", "财政局"), ("responsible", "阿坝、若尔盖、松潘县人民政府")],
        ),
        (
            "（责任单位：市水利局，各县自然资源、林草部门）。",
            [("responsible", "市水利局"), ("responsible", "各县自然资源、林草部门")],
        ),
        ("（责任单位：公安、林草部门）。", [("responsible", "公安"), ("responsible", "林草部门")]),
        ("（公安部门和县交通局配合）。", [("support", "公安部门"), ("support", "县交通局")]),
        ("（县质监、工商牵头，水利部门配合）。", [("lead", "县质监"), ("lead", "工商"), ("support", "水利部门")]),
        (
            "（各级政府负责，公安、农机等部门组织实施）。",
            [("responsible", "各级政府"), ("responsible", "公安"), ("responsible", "农机")],
        ),
        ("（省财政支持）。", []),
        (
            "（责任单位：区直相关部门，区政策法规处负责法制审查工作）。",
            [("responsible", "区直相关部门"), ("responsible", "区政策法规处")],
        ),
        ("，以市水利局为牵头单位，市林业局为配合单位。", [("lead", "市水利局"), ("support", "市林业局")]),
        ("。市水利局牵头，市林业局配合，每月会商。", [("lead", "市水利局"), ("support", "市林业局")]),
        (
            "（责任部门：监测处、市监控中心牵头，财务处、气候处配合；完成时限：2020年12月底前）。",
            [("lead", "监测处"), ("lead", "市监控中心"), ("support", "财务处"), ("support", "气候处")],
        ),
        (
            "（责任单位：牵头单位区大数据局，配合单位区水务局、区城管局）。",
            [("lead", "区大数据局"), ("support", "区水务局"), ("support", "区城管局")],
        ),
        ("（牵头单位制定方案，配合单位协助落实）。", [("support", "配合单位")]),
        ("。主要责任单位：区住建局，配合责任单位：区城管局。", [("responsible", "区住建局"), ("support", "区城管局")]),
        (
            "（牵头单位：省政务局，责任单位：省自然资源厅、省住建厅。各县市区政府负责落实）。",
            [("lead", "省政务局"), ("responsible", "省自然资源厅"), ("responsible", "省住建厅"), ("responsible", "各县市区政府")],
        ),
        ("（市水利局、市发改委，列首位的为牵头单位）。", [("lead", "市水利局"), ("responsible", "市发改委")]),
        ("。责任单位：市水利局；督导单位：省水利厅。", [("responsible", "市水利局")]),
        ("。整改牵头单位：市水利局；配合单位：云台区政府。", [("lead", "市水利局"), ("support", "云台区政府")]),
        ("。配合单位：市公安局 市司法局", [("support", "市公安局"), ("support", "市司法局")]),
        ("（责任单位：各牵头单位和配合单位）。", [("responsible", "各牵头单位"), ("responsible", "配合单位")]),
        ("（牵头单位：市交通运输委市人居环境委）。", [("lead", "市交通运输委"), ("lead", "市人居环境委")]),
        ("（区住建局牵头，区市场监管局协同配合）。", [("lead", "区住建局"), ("support", "区市场监管局")]),
        ("（市教育局牵头，市财政局会同）。", [("lead", "市教育局"), ("support", "市财政局")]),
        ("（责任单位：市科技局、市财政局（按职责分工负责））。", [("responsible", "市科技局"), ("responsible", "市财政局")]),
        ("（市节水工作专班负责）。", [("responsible", "市节水工作专班")]),
        ("（市水利局、市林业局按职能分别推进）。", [("responsible", "市水利局"), ("responsible", "市林业局")]),
        ("。责任单位：市水利局，市环保局配合。", [("responsible", "市水利局"), ("support", "市环保局")]),
        (
            "。\n牵头单位：市财政局责任单位：市水务局、市应急局完成时限：6月底前",
            [("lead", "市财政局"), ("responsible", "市水务局"), ("responsible", "市应急局")],
        ),
        (
            "（责任单位：市水利局，配合单位：市环保局等，各市人民政府负责落实）。",
            [("responsible", "市水利局"), ("support", "市环保局"), ("responsible", "各市人民政府")],
        ),
        ("。考核结果交由干部主管部门作为重要依据。", []),
        ("（责任单位：市水利局、各区政府〈含开发区管委会，下同〉）。", [("responsible", "市水利局"), ("responsible", "各区政府")]),
        ("（市水务局牵头单位，市财政局配合）。", [("lead", "市水务局"), ("support", "市财政局")]),
        ("（责任单位：市公安局第一责任人：张三）。", [("responsible", "市公安局")]),
        ("（责任单位：市公安局、市应急局完成时限：6月底）。", [("responsible", "市公安局"), ("responsible", "市应急局")]),
        ("（责任单位：市政府办公室完成时限：6月底）。", [("responsible", "市政府办公室")]),
        ("，责任单位：市水利局、市环保局。", [("responsible", "市水利局"), ("responsible", "市环保局")]),
        ("（责任单位：市水利局（牵头）、市财政局）。", [("lead", "市水利局"), ("responsible", "市财政局")]),
        ("（市疾控局负责技术指导，市教育局分工负责）。", [("responsible", "市疾控局"), ("responsible", "市教育局")]),
        (
            "（市水利局、市气象局会同市教育局负责）。",
            [("responsible", "市水利局"), ("responsible", "市气象局"), ("support", "市教育局")],
        ),
        ("（各区、县（市）政府（管委会）负责落实）。", [("responsible", "各区、县（市）政府（管委会）")]),
        ("。市科委、杨浦区牵头建立联动工作机制，逐项推进。", [("lead", "市科委"), ("lead", "杨浦区")]),
        (
            "。市（州）生态环境局、经济和信息化主管部门负责推动园区建设。",
            [("responsible", "市（州）生态环境局"), ("responsible", "经济和信息化主管部门")],
        ),
        ("。省农业农村厅将会同省直有关部门（单位）完善标准。", [("lead", "省农业农村厅"), ("support", "省直有关部门（单位）")]),
        (
            "（责任单位：市经信局、市税务局（列第一位者为工作牵头单位，下同））。",
            [("lead", "市经信局"), ("responsible", "市税务局")],
        ),
        (
            "。各乡镇政府负责分发补助，各村（居）委会负责组织实施。",
            [("responsible", "各乡镇政府"), ("responsible", "各村（居）委会")],
        ),
        ("。涉及拆违的，由区综合执法局配合所在乡镇处理。", [("support", "区综合执法局")]),
        ("。建设资金由区财政金融局统筹安排。", [("responsible", "区财政金融局")]),
        ("。区宣传部门要牵头组织舆论宣传。", [("lead", "区宣传部门")]),
        ("。县住建局具体负责道路扬尘治理。", [("responsible", "县住建局")]),
        ("。工作由县住建局负责，县交通局予以配合。", [("responsible", "县住建局"), ("support", "县交通局")]),
        ("（市级牵头部门：市水利局；配合部门：市公安局）。", [("lead", "市水利局"), ("support", "市公安局")]),
        ("（主体责任：各乡镇；监管责任：县水利局）。", [("responsible", "各乡镇"), ("responsible", "县水利局")]),
        ("。各村民委员会负责本村环境卫生。", [("responsible", "各村民委员会")]),
        ("。针对停车难的问题，区交通局要牵头增设停车位。", [("lead", "区交通局")]),
        ("。各辖区派出所、执法大队要配合区交通局整顿秩序。", [("support", "各辖区派出所"), ("support", "执法大队")]),
        ("。区教育局每月配合上级开展检查。", [("support", "区教育局")]),
        ("。各有关部门要配合做好工作。", []),
        ("。新站由区交通局（县环卫所为业主单位）负责组织实施。", [("responsible", "区交通局")]),
        ("。公厕由各片区管理局、乡镇负责组织建设。", [("responsible", "各片区管理局"), ("responsible", "乡镇")]),
        (
            "（责任单位：市水利局，苏澳、平原、芦洋等3个乡镇）。",
            [("responsible", "市水利局"), ("responsible", "苏澳、平原、芦洋等3个乡镇")],
        ),
        ("（责任单位：市经信局。任务均涉及各县区政府，不再做分工，下同）。", [("responsible", "市经信局")]),
    ],
)
def test_each_unit_has_its_role(tag: str, expected: list[tuple[str, str]]) -> None:
    assert duties(tag) == expected


@pytest.mark.parametrize(
    "unit",
    [
        "各市、州、直管市及神农架林区生态环境局",
        "市、县、乡镇及开发区环境部门",
        "清县、宁县、安县人民政府",
        "各区、县级市",
        "各省、自治区、直辖市人民政府",
        "厅机关各处室、单位",
        "各市(州)人民政府",
        "各设区市党委和政府",
        "市自然资源和规划局",
        "市体育局",
    ],
)
def test_a_fixed_phrase_is_one_unit(unit: str) -> None:
    assert duties(f"(牵头单位:水处;责任单位:{unit})。") == [("lead", "水处"), ("responsible", unit)]


@pytest.mark.parametrize(
    ("names", "units"),
    [
        ("国务院相关部门及各地区", ["国务院相关部门", "各地区"]),
        ("科技部等和各地方人民政府", ["科技部", "各地方人民政府"]),
        ("省直有关单位和各市、州人民政府", ["省直有关单位", "各市、州人民政府"]),
        ("市水利局和市农业农村局", ["市水利局", "市农业农村局"]),
        ("市住房和城乡建设局及市文化和旅游局", ["市住房和城乡建设局", "市文化和旅游局"]),
        ("市市场监管局", ["市市场监管局"]),
        ("县农业农村局和县教育局", ["县农业农村局", "县教育局"]),
        ("市教育局、市总工会以及各有关社会组织", ["市教育局", "市总工会", "各有关社会组织"]),
        ("清县、市水利局", ["清县", "市水利局"]),
        ("清县、宁县", ["清县", "宁县"]),
    ],
)
def test_whole_names_on_both_sides_are_as_many_units(names: str, units: list[str]) -> None:
    assert [unit for _, unit in duties(f"（责任单位：{names}按职责分工负责）。")] == units


@pytest.mark.parametrize(
    ("bracket", "units"),
    [
        ("。（市住建局、市发改委、各区县政府）", ["市住建局", "市发改委", "各区县政府"]),
        ("。（市住建局，市财政局）", ["市住建局", "市财政局"]),
        ("。（市住建局）", []),
        ("（国家、省、市）。", []),
        ("（学校、医院）。", []),
        ("（清市、宁市）。", []),
        ("（市住建局、市发改委）会商后。", []),
    ],
)
def test_a_bracket_at_the_end_that_holds_only_units_says_that_they_do_it(bracket: str, units: list[str]) -> None:
    assert duties(bracket) == [("responsible", unit) for unit in units]


def test_a_unit_in_a_bracket_does_what_stands_before_it_where_the_next_item_goes_on_in_the_line() -> None:
    found = duties("。（市公安局）2.整治。严查违规。（市建设局）3.巡查。（市建设局）（四）保障。")
    assert [unit for _, unit in found] == ["市公安局", "市建设局", "市建设局"]


def test_one_unit_alone_in_a_bracket_does_it_where_it_recurs() -> None:
    assert duties("。（市住建局、市发改委）\n二是通报。（市住建局）\n")[-1] == ("responsible", "市住建局")


@pytest.mark.parametrize(
    ("unit", "name"),
    [
        ("市水利局", "水利局"),
        ("省直有关部门", "有关部门"),
        ("市场监管局", "市场监管局"),
        ("市委宣传部", "市委宣传部"),
        ("市民政局", "市民政局"),
    ],
)
def test_the_name_of_a_unit_leaves_out_its_level(unit: str, name: str) -> None:
    plan = read_text(f"2020年全省工作要点\n一、任务\n完成整治（{unit}牵头）。\n二、措施\n加强领导。\n")
    assert [(one.unit, one.unit_name) for one in plan.duties] == [(unit, name)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("市规划局：负责扬尘污染防治。\n市建设局：主要负责监督管理。", [("responsible", "市规划局"), ("responsible", "市建设局")]),
        ("1.市生态环境局：牵头负责统筹。\n2.市公安局：负责查处。", [("lead", "市生态环境局"), ("responsible", "市公安局")]),
        ("县交通局、公路局。负责巡查国道、省道两侧。", [("responsible", "县交通局"), ("responsible", "公路局")]),
        (
            "工作职责：市建设局：负责协调。\n各片区管理局、各乡镇：负责征地。\n市旅游公司：负责景区。",
            [
                ("responsible", "市建设局"),
                ("responsible", "各片区管理局"),
                ("responsible", "各乡镇"),
                ("responsible", "市旅游公司"),
            ],
        ),
        ("市公安局：负责人张三。\n组长：负责全面工作。\n领导小组办公室设在市水利局：负责日常工作。", []),
    ],
)
def test_a_list_of_units_says_of_each_what_it_is_to_do(lines: str, expected: list[tuple[str, str]]) -> None:
    assert duties(f"。\n{lines}") == expected


@pytest.mark.parametrize(
    "text",
    [
        "，落实企业主体责任（含试点企业），加强部门协同配合。",
        "。鼓励行业协会牵头，开展交流。",
        "。成立市水利局牵头，市财政局配合的专班。",
        "。建立由市水利局牵头、市财政局配合的工作机制。",
        "。成立由分管领导牵头，相关委办局参与的工作组。",
        "。资金来源于市财政局。负责项目实施的单位应当专款专用。",
        "。上述材料报送市生态环境局。负责汇总的人员要认真核对。",
        "。县公安局。负责人要亲自抓。",
        "。各地负责抓好落实，各级政府负责的同志要高度重视。",
        "。由市政府批准后实施。",
        "。领导小组下设办公室：负责日常工作。",
    ],
)
def test_what_gives_no_unit_a_task_gives_no_duty(text: str) -> None:
    assert not duties(text)


def test_behind_the_comma_that_a_rule_names_units_are_to_do_it_unless_they_support() -> None:
    assert duties("（责任单位：市科技局，市网信办；第一个逗号前为牵头单位，下同）。") == [
        ("lead", "市科技局"),
        ("responsible", "市网信办"),
    ]
    assert duties("（责任单位：市科技局，市网信办；列逗号前的为牵头单位，其他单位配合，下同）。") == [
        ("lead", "市科技局"),
        ("support", "市网信办"),
    ]


def test_one_unit_in_a_bracket_is_to_do_it_where_the_document_says_so_again_and_again() -> None:
    tasks = "1.完成整治。（大气处）\n2.建设管网。（省水利厅）\n3.开展核查。（财务处）\n"
    plan = read_text(f"2020年全省工作要点\n一、重点任务\n{tasks}二、保障措施\n加强领导。\n")
    assert [one.unit for one in plan.duties] == ["大气处", "省水利厅", "财务处"]
    once = read_text("2020年全省工作要点\n一、重点任务\n1.完成整治。（大气处）\n二、保障措施\n加强领导。\n")
    assert not once.duties


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("（气候处会同省发展改革委）。", [("lead", "气候处"), ("support", "省发展改革委")]),
        ("（大气处，水处参与）。", [("responsible", "大气处"), ("support", "水处")]),
        ("（科技处；监测中心配合）。", [("responsible", "科技处"), ("support", "监测中心")]),
        ("（责任单位：大气处/固体处）。", [("responsible", "大气处"), ("responsible", "固体处")]),
        ("（省公安厅牵头，省司法厅，省应急厅配合）。", [("lead", "省公安厅"), ("support", "省司法厅"), ("support", "省应急厅")]),
    ],
)
def test_who_stands_without_a_word_beside_who_supports_is_to_do_it(tag: str, expected: list[tuple[str, str]]) -> None:
    assert duties(tag) == expected
