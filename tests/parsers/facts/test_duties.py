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
        ("(责任单位:法规处;责任单位:各市州局)。", [("lead", "法规处"), ("responsible", "各市州局")]),
        ("（责任单位：市水务局；完成时限：2020年12月底）。", [("responsible", "市水务局")]),
        ("（责任单位：市水务局，2020年6月底前完成）。", [("responsible", "市水务局")]),
        ("。牵头单位：海洋处；配合单位：执法队。", [("lead", "海洋处"), ("support", "执法队")]),
        ("。由省生态环境厅牵头，省水利厅配合。", [("lead", "省生态环境厅"), ("support", "省水利厅")]),
    ],
)
def test_each_unit_has_its_role(tag: str, expected: list[tuple[str, str]]) -> None:
    assert duties(tag) == expected


@pytest.mark.parametrize(
    "unit", ["各市、州、直管市及神农架林区生态环境局", "厅机关各处室、单位", "各市(州)人民政府", "各设区市党委和政府"]
)
def test_a_fixed_phrase_is_one_unit(unit: str) -> None:
    assert duties(f"(牵头单位:水处;责任单位:{unit})。") == [("lead", "水处"), ("responsible", unit)]


def test_what_names_no_unit_gives_no_duty() -> None:
    assert not duties("，落实企业主体责任（含试点企业），加强部门协同配合。")
