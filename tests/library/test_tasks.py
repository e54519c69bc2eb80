"""Which tasks plans have, and what the marks on them are worth when a plan is read anew."""

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from library.asking.filter import Filter, Term
from library.library import Library
from library.marks.mark import Mark, State
from library.marks.resolving import resolved
from library.opening import open_library, open_to_write
from library.store.kept.marks import history, put_marks, undo_mark
from library.store.kept.writing import keep_read_again
from library.tasks.finding import tasks_of
from library.tasks.task import Task
from parsers.plan import Plan
from parsers.reading import read_content, read_text
from parsers.values import replace
from tests.plans import asked_of_list, library_of

YEARS = (2017,)
HEAD = "湖北省2020年生态环境保护工作要点\n"


def plan(text: str) -> Plan:
    return read_text(HEAD + text)


def tasks(text: str) -> list[Task]:
    return tasks_of(plan(text))


def told(text: str) -> list[str]:
    return [task.what for task in tasks(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # What is only listed as a condition, or as those whom something is for, binds nobody.
        (
            "一、明确对象\n符合下列条件之一的企业，可以申请补助：\n（一）环保信用良好\n（二）当年新建成的企业\n二、加强监管\n强化执法检查。\n",
            ["加强监管"],
        ),
        # A section that says no day, figure or unit of its own is one task.
        ("一、加强监管\n强化执法检查。完善制度。\n", ["加强监管"]),
        # Sentences and clauses with a day, or something done for a figure, are one each; what is said besides is none.
        (
            "一、大气污染防治\n加强统筹。6月底前完成锅炉淘汰；年底前完成20个项目建设。健全机制。\n",
            ["6月底前完成锅炉淘汰", "年底前完成20个项目建设"],
        ),
        # A verb of the table that is told by what stands behind it is one too.
        ("一、环境卫生\n加强统筹；设置公共厕所20座；解决村庄用水30个。\n", ["设置公共厕所20座", "解决村庄用水30个"]),
        # A semicolon within brackets parts nothing.
        ("一、水污染防治\n开展整治。（牵头单位：水处；配合单位：监测处）\n", ["水污染防治"]),
        # What is aimed at binds nobody, nor what was done.
        ("一、主要目标\nPM2.5浓度不高于50微克/立方米。\n二、加强监管\n强化检查。\n", ["加强监管"]),
        ("一、2019年工作回顾\n完成锅炉淘汰100台。\n二、2020年工作安排\n强化检查。\n", ["2020年工作安排"]),
        # What is called by its kind alone is told by its first sentence.
        ("一、监测\n（一）具体措施\n建设站点。完善网络。\n（二）整改措施\n", ["建设站点", "整改措施"]),
        # A heading with parts is none, but for what it says itself.
        ("一、大气\n6月底前印发方案。\n（一）锅炉\n淘汰锅炉。\n（二）扬尘\n控制扬尘。\n", ["6月底前印发方案", "锅炉", "扬尘"]),
    ],
)
def test_what_is_a_task(text: str, wanted: list[str]) -> None:
    assert told(text) == wanted


def test_a_tag_belongs_to_all_tasks_since_the_one_before_it() -> None:
    found = tasks(
        "一、水污染防治\n6月底前完成甲项目。年底前完成乙项目。（牵头单位：水处；配合单位：监测处）开展排查。（责任单位：执法局）\n"
    )
    assert [(task.units("lead"), task.units("responsible"), task.units("support")) for task in found] == [
        (("水处",), (), ("监测处",)),
        (("水处",), (), ("监测处",)),
        ((), ("执法局",), ()),
    ]
    assert found[2].what == "开展排查"


CHAPTER = """{n}、{title}
（一）工作目标
{title}取得实效。
（二）工作措施
1.制定方案。
2.组织检查。
责任处室：{unit}
完成时限：{month}月底前
"""
CHAPTERS = [("一", "加强监测", "监测处", 6), ("二", "治理水体", "水处", 9), ("三", "保护耕地", "土壤处", 11)]


def chapters(count: int) -> str:
    return "".join(CHAPTER.format(n=n, title=title, unit=unit, month=month) for n, title, unit, month in CHAPTERS[:count])


def test_lines_at_the_end_of_each_chapter_are_of_all_its_tasks() -> None:
    found = tasks(chapters(3))
    assert [(task.path[0], task.path[-1], [duty.unit for duty in task.duties], task.days) for task in found] == [
        (f"{n}、", last, [unit], (f"2020-{month:02}-30",)) for n, _, unit, month in CHAPTERS for last in ("1.", "2.")
    ]
    assert [deadline.task for deadline in plan(chapters(3)).deadlines] == [title for _, title, *_ in CHAPTERS]


def test_a_day_at_the_end_of_each_chapter_leaves_its_units_to_the_heading_and_its_day_to_the_last() -> None:
    text = "".join(
        f"（{n}）{title}\n1.制定方案。\n2.组织检查。\n3.竣工验收。\n完成时限：{month}月底前\n" for n, title, _, month in CHAPTERS
    )
    found = tasks(f"一、行动（责任单位：市水利局）\n{text}二、保障措施\n加强领导。\n")[:-1]
    assert {duty.unit for task in found for duty in task.duties} == {"市水利局"}
    assert [bool(task.days) for task in found] == [False, False, True] * 3


def test_lines_at_the_end_of_a_section_are_its_own_where_others_have_such_too() -> None:
    text = "".join(
        f"{n}、{title}\n（一）制定方案\n责任处室：办公室\n（二）组织检查\n责任处室：{unit}\n" for n, title, unit, _ in CHAPTERS
    )
    assert [[duty.unit for duty in task.duties] for task in tasks(text)] == [
        units for *_, unit, _ in CHAPTERS for units in (["办公室"], [unit])
    ]


@pytest.mark.parametrize("name", [entry.id for entry in Library.bundled().entries()])
def test_every_duty_and_every_deadline_of_a_plan_belongs_to_a_task_and_words_stand_where_they_are_cited(name: str) -> None:
    library = Library.bundled()
    one = library.plan(name)
    found = tasks_of(one, library.source(name))
    ahead = {section.index for section in one.sections if section.frame != "past"}
    duties = {duty for task in found for duty in task.duties}
    assert duties == {duty for duty in one.duties if duty.section in ahead}
    bound = {deadline for task in found for deadline in task.deadlines}
    figures = {target.section for target in one.targets}
    assert {one for one in one.deadlines if one.section in ahead} - bound <= {
        each for each in one.deadlines if each.section in figures
    }
    assert len({task.id for task in found}) == len(found)
    for task in found:
        assert one.sections[task.section].words[slice(*task.place)] == task.words
        assert 0 <= task.citation.span[0] < task.citation.span[1] <= len(library.source(name) or "")


def test_a_filter_asks_tasks_as_it_asks_deadlines() -> None:
    library = Library.bundled()
    everything = library.tasks(Filter())
    of_water = library.tasks(Filter(units=("水处",)))
    assert of_water
    assert all("水处" in "".join(one.task.units()) for one in of_water)
    june = library.tasks(asked_of_list("期:2020-06", (2020,)))
    assert {one.task.day for one in june} == {"2020-06-30"}
    boilers = library.tasks(Filter(terms=(Term("锅炉"),)))
    assert 0 < len(boilers) < len(everything)
    assert [one.task.order for one in everything] == sorted(one.task.order for one in everything)
    assert len(library.tasks(asked_of_list("-省:湖北", (2020,)))) == sum(one.task.region != "湖北省" for one in everything)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Words that only name units and times belong to the tasks above them, in brackets or on lines of their own.
        (
            "一、整改\n完成整改10处\n（责任单位：市水务局；完成时限：2020年6月30日）\n",
            [("完成整改10处", ("市水务局",), "2020-06-30")],
        ),
        ("一、扬尘\n加强扬尘治理。\n牵头单位：市住建局\n完成时限：2020年10月底前\n", [("扬尘", ("市住建局",), "2020-10-31")]),
        # In a heading they belong to all below it.
        (
            "一、大气（责任单位：市生态环境局，完成时限：2020年11月底）\n（一）锅炉\n淘汰锅炉。\n（二）扬尘\n9月底前控制扬尘。\n",
            [("锅炉", ("市生态环境局",), "2020-11-30"), ("9月底前控制扬尘", ("市生态环境局",), "2020-09-30")],
        ),
    ],
)
def test_what_only_names_units_and_times_is_no_task(text: str, wanted: list[tuple[str, tuple[str, ...], str]]) -> None:
    assert [(task.what, task.units(), task.day) for task in tasks(text)] == wanted


def test_only_brackets_that_name_units_are_left_out_of_what_is_to_be_done() -> None:
    assert told("一、车辆\n年底前淘汰老旧车1000辆（其中柴油车300辆）。\n") == ["年底前淘汰老旧车1000辆（其中柴油车300辆）"]
    assert told("一、执法\n开展检查（牵头单位：执法局、水处）。\n") == ["执法"]


@pytest.mark.parametrize(
    ("said", "limit"), [("6月底前", "6月底前"), ("长期坚持", "长期坚持"), ("立行立改，并长期坚持", "立行立改，并长期坚持")]
)
def test_a_time_limit_without_a_day_is_told_in_its_words(said: str, limit: str) -> None:
    (task,) = tasks(f"一、扬尘\n加强管控。（牵头单位：住建局；完成时限：{said}）\n")
    assert task.time_limit == limit


def test_tasks_that_say_the_same_are_told_apart_by_where_they_stand() -> None:
    text = "一、甲县\n年底前完成整治10处。\n二、乙县\n年底前完成整治10处。\n"
    before = {task.heading[2:]: task.id for task in tasks(text)}
    after = {
        task.heading[2:]: task.id
        for task in tasks(f"一、丙县\n年底前完成整治10处。\n{text.replace('二、', '三、').replace('一、', '二、')}")
    }
    assert before["甲县"] != before["乙县"]
    assert len(set(after.values())) == 3


# --- marks


def mark(task: Task, state: State = State.UNDER_WAY, **told: Any) -> Mark:
    return Mark(task.id, task.plan, task.told, state, **told)


def test_marks_are_kept_undone_and_all_remembered(tmp_path: Path) -> None:
    file = tmp_path / "library.db"
    library, store = open_library(file)
    task = library.tasks(Filter())[0].task
    before = store.version
    database = open_to_write(file)
    put_marks(database, [mark(task, note="一")])
    put_marks(database, [mark(task, State.DONE, note="二")])
    assert library.tasks(Filter())[0].state is State.DONE
    assert [one.task.id for one in library.tasks(asked_of_list("状:完成", (2020,)))] == [task.id]
    assert [one.note for one in history(database.connection, task.id)] == ["一", "二"]
    assert (undone := undo_mark(database, task.id)) is not None
    assert undone.note == "二"
    assert library.tasks(Filter())[0].state is State.UNDER_WAY
    # A mark changes nothing of what searches are answered from.
    assert store.version == before
    database.close()


def test_a_state_asks_for_the_sections_of_its_tasks_in_search_and_among_deadlines(tmp_path: Path) -> None:
    file = tmp_path / "library.db"
    library, _ = open_library(file)
    task = library.tasks(asked_of_list("期:2017-06", (2017,)))[0].task
    database = open_to_write(file)
    put_marks(database, [mark(task)])
    wanted = asked_of_list("状:在办", (2017,))
    assert {(hit.plan, hit.section) for hit in library.search(wanted)} == {(task.plan, task.section)}
    assert {one.plan for one in library.deadlines(wanted)} == {task.plan}
    database.close()


@pytest.mark.parametrize("typed", ["-状:完成", "期:逾期", "期:逾期 -状:完成"])
def test_one_task_that_is_done_takes_no_other_of_its_section_from_what_is_due(tmp_path: Path, typed: str) -> None:
    library = open_library(tmp_path / "library.db")[0]
    wanted = asked_of_list(f"{typed} 湖北2017", YEARS)
    before = [one.key for one in library.deadlines(wanted)]
    (task,) = [one.task for one in library.tasks(asked_of_list("湖北2017 锅炉 2017-06", YEARS))]
    others = [one for one in library.deadlines(wanted) if one.section == task.section]
    assert len(others) > 1
    assert library.file
    with closing(open_to_write(library.file)) as database:
        put_marks(database, [Mark(task.id, task.plan, task.told, State.DONE)])
    done = {(task.plan, *place) for place in task.fact_places}
    assert [one.key for one in library.deadlines(wanted)] == [key for key in before if key not in done]
    assert task.section in {hit.section for hit in library.search(asked_of_list(f"{typed} 湖北2017 燃煤", YEARS))}


def test_what_tasks_of_their_own_leave_of_a_section_is_a_task_too() -> None:
    tag = "（牵头单位：大气处；责任单位：执法局）"
    body = f"完成燃煤锅炉淘汰。开展秸秆禁烧。2026年6月底前完成50家企业治理。制定应急预案。以治气为重。{tag}"
    found = [task for task in tasks(f"一、治气\n{body}\n") if task.section == 1]
    assert sorted(task.what for task in found) == [
        "2026年6月底前完成50家企业治理",
        "制定应急预案。以治气为重",
        "完成燃煤锅炉淘汰。开展秸秆禁烧",
    ]
    assert all(task.units() == ("大气处", "执法局") for task in found)


def test_a_mark_finds_its_task_when_the_plan_is_read_anew_and_is_never_dropped(tmp_path: Path) -> None:
    file = tmp_path / "library.db"
    library, _ = open_library(file)
    one = library.plan("hubei-2017")
    marked = tasks_of(one)
    database = open_to_write(file)
    put_marks(database, [mark(task, note=str(at)) for at, task in enumerate(marked)])
    # A better parser reads a character more in one task, and finds another one gone.
    bare = {task.words for task in tasks_of(replace(one, facts={}))}
    near, gone = [task for task in marked if task.words in bare][1:3]
    sections = [
        replace(section, text=section.text.replace(near.words[-8:], f"新{near.words[-8:]}"))
        if section.index == near.section
        else section
        for section in one.sections
    ]
    sections[gone.section] = replace(sections[gone.section], title="甲", text="乙丙丁。")
    keep_read_again(database, replace(one, sections=tuple(sections), facts={}), one.id)
    found = library.marks_on_tasks()
    assert str(marked.index(near)) in {each.note for each in found.by_task.values()}
    assert str(marked.index(gone)) in {each.note for each in found.lost}
    assert len(found.by_task) + len(found.lost) == len(marked)
    database.close()


def test_a_mark_is_never_put_on_one_of_several_tasks_that_are_much_alike() -> None:
    text = "一、示范\n年底前完成A区示范项目建设10个。\n二、推广\n年底前完成B区示范项目建设10个。\n"
    marked = tasks(text)[0]
    assert not resolved([mark(marked)], tasks(text.replace("A区示范项目建设10个", "A区示范项目的建设11个"))).by_task
    # Nor on one with another figure.
    assert not resolved([mark(tasks("一、甲\n年底前完成锅炉淘汰10台。\n")[0])], tasks("一、甲\n年底前完成锅炉淘汰12台。\n")).by_task


def test_near_words_of_another_plan_are_another_task() -> None:
    first, second = tasks("一、甲\n6月底前完成锅炉淘汰。\n")[0], tasks("一、甲\n6月底前完成锅炉淘汰任务。\n")[0]
    other = replace(second, plan="henan-2020", id="henan-2020#1")
    assert not resolved([mark(first)], [other]).by_task
    assert resolved([mark(first)], [other]).lost
    assert resolved([mark(first)], [second]).by_task


def test_a_task_of_two_days_is_listed_by_the_one_that_is_asked_for() -> None:
    text = "青山市2026年工作要点\n一、水\n2026年6月底前完成排查，2026年10月底前完成整治。\n二、气\n2026年8月底前建成站点3个。\n"
    library = library_of(text)

    def days(typed: str) -> list[str | None]:
        return [one.day for one in library.tasks(asked_of_list(typed, (2026,)))]

    assert days("期:2026-10") == ["2026-10-31"]
    assert days("期:2026-07..2026-12") == ["2026-08-31", "2026-10-31"]
    assert days("期:2026") == days("") == ["2026-06-30", "2026-08-31"]


def test_a_time_limit_of_steps_is_that_of_the_last_and_says_what_each_is() -> None:
    table = "| 序号 | 任务 | 完成时限 | 单位 |\n| --- | --- | --- | --- |\n| 1 | 封场3座 | 一季度启动，10月底前完工 | 省住建厅 |\n"
    plan = read_content(f"# 2026年全省重点任务\n\n{table}".encode(), Path("plan.md"))
    assert [one.task for one in plan.deadlines] == ["封场3座（启动）", "封场3座"]
    (task,) = tasks_of(plan)
    assert task.days == ("2026-10-31",)


def test_a_tag_behind_one_task_may_say_once_more_by_when() -> None:
    (task,) = tasks_of(
        read_text("2026年全省工作要点\n一、水\n6月底前制定方案，完成治理50家。（责任单位：水处；完成时限：11月底前）\n")
    )
    assert task.days == ("2026-06-30", "2026-11-30")


def test_a_task_has_the_figures_of_its_words_whether_or_not_they_have_a_verb() -> None:
    words = "优良天数比率稳定在97%以上，优良断面比例不低于93%。"
    for title in ("主要目标", "大气和水"):
        (task,) = tasks_of(read_text(f"2026年全省工作要点\n一、{title}\n{words}（责任单位：监测处、水处）\n"))
        assert [one.value for one in task.targets] == [97, 93]


@pytest.mark.parametrize(
    "heading",
    ["（一）污水直排（市水务局牵头，市财政局配合）\n", "（一）污水直排\n牵头单位：市水务局\n配合单位：市财政局\n"],
)
def test_what_a_heading_says_of_units_is_of_the_tasks_below_it(heading: str) -> None:
    tasks = tasks_of(read_text(f"2026年全市整改方案\n一、问题\n{heading}1.完成排查。\n2.开展检查。\n二、保障\n加强领导。\n"))
    said = [(task.what, task.units("lead"), task.units("support")) for task in tasks if task.path[0] == "一、"]
    assert said == [(what, ("市水务局",), ("市财政局",)) for what in ("完成排查", "开展检查")]
