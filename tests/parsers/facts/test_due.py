"""When a target is due whose own sentence does not say it."""

import pytest

from parsers.reading import read_text


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("（二）主要目标\n到2025年，环境质量改善。优良天数比率达到80%。\n", "2025-12-31"),
        ("（二）主要目标\n到2025年，环境质量改善。\n——大气。优良天数比率达到80%。\n", "2025-12-31"),
        ("（二）主要任务\n到2025年，环境质量改善。优良天数比率达到80%。\n", None),
        ("（二）问题一\n整改目标：优良天数比率达到80%。\n整改时限：2024年9月底前。\n", "2024-09-30"),
    ],
)
def test_in_a_plan_of_many_years_it_is_what_the_aims_or_a_label_say(text: str, due: str | None) -> None:
    plan = read_text(f"岭东市环境治理行动计划（2023—2026年）\n一、总体要求\n（一）思路\n治气。\n{text}二、保障\n加强领导。\n")
    (target,) = plan.targets
    assert (target.due, target.due_inherited) == (due, due is not None)


@pytest.mark.parametrize("clause", ["森林覆盖率2025年达到40%", "展望2025年，森林覆盖率达到40%"])
def test_a_year_between_the_indicator_and_its_figure_is_its_own(clause: str) -> None:
    (target,) = read_text(f"2023年岭东市林业工作要点\n一、目标\n{clause}。\n二、保障\n加强领导。\n").targets
    assert (target.due, target.due_inherited) == ("2025-12-31", False)
