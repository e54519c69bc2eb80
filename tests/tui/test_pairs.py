"""What the comparison says of a pair: how its figures agree, what else answers it, and where."""

from tests.plans import library_of
from tests.tui.browser import browsing
from tests.tui.comparing import model


async def test_a_wide_list_says_how_many_figures_agree_and_differ_also_below_a_heading() -> None:
    text = (
        "{}2020年工作要点\n一、大气\n（一）锅炉\n淘汰燃煤锅炉{}台，PM2.5平均浓度控制在45微克/立方米以下。\n"
        "（二）水\n国考断面优良比例达到{}%。\n"
    )
    library = library_of(text.format("河北省", 300, 70), text.format("吉林省", 200, 75))
    async with browsing(library, size=(200, 30)) as browser:
        await browser.press("C", "/", *"燃煤锅炉300", "enter", "c", "enter")
        rows = [row.split("╎")[0].split() for row in browser.rows()]
        assert next(row for row in rows if row and "一、大气" in row[0])[-2:] == ["=1", "~2"]
        assert next(row for row in rows if "（一）锅炉" in row)[-2:] == ["=1", "~1"]
        await browser.resize(100, 30)
        assert not any("=1" in row.split("╎")[0] for row in browser.rows())


PARTED = (
    "河北省2020年工作要点\n一、锅炉\n淘汰燃煤锅炉300台，改造燃气锅炉。\n二、扬尘\n管控工地扬尘，清扫道路。\n三、督察\n开展督察整改。\n",
    "吉林省2020年工作要点\n一、锅炉和扬尘\n淘汰燃煤锅炉200台，改造燃气锅炉；管控工地扬尘，清扫道路。\n二、督察\n开展督察整改。\n",
)
"""What one plan has as two sections the other has as one."""


async def test_of_sections_that_one_answers_together_the_others_are_named() -> None:
    async with browsing(library_of(*PARTED), size=(120, 24)) as browser:
        await browser.press("C", "/", *"燃煤锅炉300", "enter", "c", "enter", "right")
        assert "右侧另对应 二" in browser.rows()[1]
        await browser.press("J", "J")
        assert "另对应" not in browser.rows()[1]


async def test_a_merge_is_one_row_with_all_its_parts_until_it_is_unfolded() -> None:
    async with browsing(library_of(*PARTED), size=(120, 24)) as browser:
        await browser.press("C", "/", *"燃煤锅炉300", "enter", "c", "enter")
        assert any(row.startswith("›= 一、+二、 锅炉") and "+1" in row.split("╎")[0] for row in browser.rows())
        texts = [row.partition("╎")[2] for row in browser.rows()]
        assert any("共 2 节" in row for row in texts)
        for words in ("淘汰燃煤锅炉300台", "管控工地扬尘", "淘汰燃煤锅炉200台"):
            assert any(words in row for row in texts)
        await browser.press("right")
        assert sum("锅炉" in row.split("╎")[0] or "扬尘" in row.split("╎")[0] for row in browser.rows()) == 2
        await browser.press("down")
        assert any(row.startswith("›= 二、扬尘") for row in browser.rows())
        await browser.press("left")
        assert any(row.startswith("›= 一、+二、 锅炉") for row in browser.rows())


async def test_a_split_shows_all_that_answers_its_section() -> None:
    async with browsing(library_of(*PARTED), size=(120, 24)) as browser:
        await browser.press("C", "/", *"燃煤锅炉300", "enter", "c", "enter", "x")
        texts = [row.partition("╎")[2] for row in browser.rows()]
        assert any("吉林2020 一" in row and "共 2 节" in row for row in texts)
        assert any("淘汰燃煤锅炉300台" in row for row in texts)
        assert any("管控工地扬尘" in row.split("╎")[-1] for row in texts)


async def test_what_is_decided_of_a_row_is_decided_of_all_its_parts() -> None:
    async with browsing(library_of(*PARTED), size=(120, 24)) as browser:
        await browser.press("C", "/", *"燃煤锅炉300", "enter", "c", "enter", "e")
        assert "已确认这一行的 2 对" in browser.rows()[-1]
        assert [pair.by_hand for pair in model(browser).listed if pair.left and pair.left.index in (1, 2)] == [True, True]
        await browser.press("U")
        assert not any(pair.by_hand for pair in model(browser).listed)
        await browser.press("right", "r")
        assert [pair.right is None for pair in model(browser).listed if pair.left and pair.left.index in (1, 2)] == [True, False]


async def test_a_part_that_only_one_plan_has_may_be_compared_alone_and_change_sides() -> None:
    library = library_of(
        "河北省2020年工作要点\n一、大气\n淘汰锅炉。\n二、水\n治理河道。\n",
        "吉林省2020年工作要点\n一、大气\n淘汰锅炉。\n二、水\n治理河道。\n三、核与辐射\n（一）放射源\n监管放射源。\n",
    )
    async with browsing(library, size=(120, 24)) as browser:
        await browser.press("C", "/", *"河北 淘汰锅炉", "enter", "c", "enter", "G", "minus")
        assert [pair.left for pair in model(browser).listed] == [None]
        await browser.press("x", "x")
        assert "放射源" in "".join(browser.rows())


async def test_where_everything_has_a_counterpart_there_is_nothing_to_list_without() -> None:
    text = "{}2020年工作要点\n一、大气\n淘汰锅炉。\n二、水\n治理河道。\n"
    async with browsing(library_of(text.format("河北省"), text.format("吉林省")), size=(120, 24)) as browser:
        await browser.press("C", "/", *"河北 淘汰锅炉", "enter", "c", "enter", "u")
        assert model(browser).listed == []
        await browser.press("u")
        assert len(model(browser).listed) == 3


async def test_of_a_long_section_the_sentences_that_answer_are_said_and_in_view() -> None:
    long = "".join(f"推进第{number}号园区改造，完善管网泵站设施，落实巡查维护经费。\n" for number in range(1, 60))
    burning = "严格秸秆露天禁烧管控，提高秸秆综合利用率，建设收储运体系。\n"
    library = library_of(
        "河北省2020年工作要点\n一、秸秆\n严格秸秆露天禁烧，推进秸秆综合利用，建设收储运体系。\n二、水\n治理河道。\n",
        f"吉林省2020年工作要点\n一、重点任务\n{long}{burning}二、水\n治理河道。\n",
    )
    async with browsing(library, size=(120, 24)) as browser:
        await browser.press("C", "/", *"秸秆综合利用", "enter", "c", "enter")
        assert any("第60句" in row for row in browser.rows())
        assert any("秸秆露天禁烧管控" in row for row in browser.rows())
