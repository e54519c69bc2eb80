"""Who takes a section of a plan up in the places below, and how its figures stand to that."""

from pathlib import Path

import pytest

from library.adding.adding import add_file
from library.opening import open_library
from library.places.below import TakenUp, is_stricter
from tests.plans import library_of

ABOVE = """政府工作报告
——2026年3月5日在第十四届全国人民代表大会第四次会议上
国务院总理 某某
一、2026年重点工作
（一）扎实推进乡村全面振兴
严守耕地红线，加强农田水利建设，提高粮食单产，健全种粮农民收益保障机制，发展乡村特色产业。{}
（二）加快推动全面绿色转型
深入推进碳达峰，协同推进降碳减污扩绿，健全生态产品价值实现机制。
"""
BELOW = """2026年{}政府工作报告
一、2026年重点工作
（一）扎实推进乡村全面振兴
严守耕地红线，加强农田水利建设，发展乡村特色产业和庭院经济。{}
（二）加快发展服务业
做强会展、物流、养老等服务业。
"""


def taken_up(target: str, answer: str) -> list[TakenUp]:
    return library_of(ABOVE.format(target), BELOW.format("吉林省", answer)).taken_up("zhongyang-2026", 2)


def test_the_section_on_the_same_subject_takes_it_up() -> None:
    (found,) = taken_up("", "")
    assert found.plan.id == "jilin-2026"
    assert found.pair.right
    assert found.pair.right.title == "扎实推进乡村全面振兴"
    assert 0 < found.shared < 1


@pytest.mark.parametrize(
    ("target", "answer", "stricter"),
    [
        ("城镇调查失业率控制在5.5%左右。", "城镇调查失业率5.7%左右。", False),
        ("城镇调查失业率5.5%左右。", "城镇调查失业率5%左右。", True),
        ("城镇调查失业率5.5%左右。", "城镇调查失业率5.5%左右。", None),
        ("人均预期寿命达到80岁。", "人均预期寿命达到80.4岁。", True),
        ("居民消费价格涨幅2%左右。", "居民消费价格涨幅3%左右。", None),
        ("高标准农田建成率达到75%以上。", "高标准农田建成率达到70%以上。", False),
    ],
)
def test_a_figure_is_stricter_as_its_measure_and_its_words_have_it(target: str, answer: str, stricter: bool | None) -> None:
    (found,) = taken_up(target, answer)
    (row,) = found.targets
    assert row.right
    assert is_stricter(row) is stricter


def test_what_a_plan_was_before_it_was_read_anew_counts_no_more(tmp_path: Path) -> None:
    file, library = tmp_path / "above.txt", tmp_path / "library.db"
    open_library(library)[1].close()
    for number, place in enumerate(("吉林省", "河南省", "湖北省", "山西省")):
        below = tmp_path / f"{number}.txt"
        below.write_text(BELOW.format(place, ""), encoding="utf-8")
        add_file(library, True, str(below))
    # What only the plan itself says: where it is counted twice it hides what others say too.
    own = "".join(chr(0x4E00 + at * 7) for at in range(400))
    for year in ("一", "二", "三"):
        file.write_text(ABOVE.format(own + year), encoding="utf-8")
        add_file(library, True, str(file))
    found = open_library(library)[0].taken_up("zhongyang-2026", 2)
    assert len(found) == 4
    assert all(one.pair.right and one.pair.right.title == "扎实推进乡村全面振兴" for one in found)
