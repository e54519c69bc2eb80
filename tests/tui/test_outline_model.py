"""The outline as rows: folding, walking, filtering, at any size."""

import pytest

from benchmarks.large_plan import large_plan
from library.library import Library
from tests.plans import asked, library_of
from tui.models.outline import Outline

PLAN = "2020年吉林省工作要点\n一、大气\n（一）控煤\n（二）降尘\n二、水\n（一）截污\n三、土壤\n"


def branch_label(outline: Outline, node: int) -> str:
    branch = outline.forest.branches[node]
    return str(branch.year) if branch.is_year else branch.province or ""


def filter_by(outline: Outline, typed: str) -> None:
    outline.filter(typed, asked(typed) or None)


def labels(outline: Outline) -> list[str]:
    names = []
    for node in outline.rows:
        section, entry = outline.forest.section(node), outline.forest.entry(node)
        names.append(section.title if section else entry.title if entry else branch_label(outline, node))
    return names


@pytest.fixture
def outline() -> Outline:
    return Outline(library_of(PLAN, "2021年吉林省工作要点\n一、噪声\n二、辐射\n"))


def test_it_opens_with_the_places_only(outline: Outline) -> None:
    assert labels(outline) == ["吉林省"]


def test_places_open_on_plans_and_plans_on_sections(outline: Outline) -> None:
    outline.open()
    assert labels(outline) == ["吉林省", "2020年吉林省工作要点", "2021年吉林省工作要点"]
    outline.move_to(1)
    outline.open()
    assert labels(outline)[2:5] == ["大气", "水", "土壤"]


def test_a_year_with_several_plans_is_a_row_of_its_own() -> None:
    outline = Outline(library_of(PLAN, "2020年吉林省行动计划\n一、甲\n二、乙\n", "2019年吉林省工作要点\n一、丙\n二、丁\n"))
    outline.open_all()
    assert labels(outline)[:2] == ["吉林省", "2019年吉林省工作要点"]
    assert [(label, outline.forest.depth(node)) for label, node in zip(labels(outline), outline.rows, strict=True)][4:6] == [
        ("2020", 1),
        ("2020年吉林省工作要点", 2),
    ]


def test_what_was_open_below_is_open_again(outline: Outline) -> None:
    outline.open_all()
    everything = labels(outline)
    outline.move_to(0)
    outline.close()
    assert labels(outline) == ["吉林省"]
    outline.open()
    assert labels(outline) == everything


def test_folding_one_section_leaves_the_others_open(outline: Outline) -> None:
    outline.open_all()
    outline.move_to(labels(outline).index("大气"))
    outline.close()
    assert labels(outline)[2:6] == ["大气", "水", "截污", "土壤"]
    outline.open()
    assert labels(outline)[2:8] == ["大气", "控煤", "降尘", "水", "截污", "土壤"]


def test_the_cursor_goes_to_parents_and_siblings(outline: Outline) -> None:
    outline.open_all()
    outline.move_to(labels(outline).index("控煤"))
    assert outline.move_to_sibling(1)
    assert labels(outline)[outline.cursor] == "降尘"
    assert outline.move_to_parent()
    assert labels(outline)[outline.cursor] == "大气"
    assert outline.move_to_sibling(1)
    assert labels(outline)[outline.cursor] == "水"
    assert outline.move_to_sibling(-1)
    assert labels(outline)[outline.cursor] == "大气"


def test_the_root_has_no_parent(outline: Outline) -> None:
    assert not outline.move_to_parent()
    assert outline.cursor == 0


def test_a_filter_keeps_what_stands_above_a_match(outline: Outline) -> None:
    filter_by(outline, "截污")
    assert labels(outline) == ["吉林省", "2020年吉林省工作要点", "水", "截污"]


def test_a_filter_puts_the_cursor_on_the_first_match(outline: Outline) -> None:
    filter_by(outline, "截污")
    assert labels(outline)[outline.cursor] == "截污"


def test_a_filter_reads_either_script_and_several_words(outline: Outline) -> None:
    filter_by(outline, "2020 大氣")
    assert labels(outline) == ["吉林省", "2020年吉林省工作要点", "大气"]


def test_what_stands_below_a_match_can_be_opened(outline: Outline) -> None:
    filter_by(outline, "大气")
    outline.open()
    assert labels(outline)[-2:] == ["控煤", "降尘"]


def test_a_filter_that_names_a_plan_keeps_all_of_it(outline: Outline) -> None:
    filter_by(outline, "2021")
    assert labels(outline) == ["吉林省", "2021年吉林省工作要点"]
    outline.open()
    assert labels(outline)[-2:] == ["噪声", "辐射"]


def test_taking_the_filter_away_folds_as_before(outline: Outline) -> None:
    outline.open()
    before = labels(outline)
    filter_by(outline, "截污")
    filter_by(outline, "")
    assert labels(outline) == before
    assert not outline.is_filtered


def test_a_filter_that_nothing_meets_leaves_no_row_and_comes_back(outline: Outline) -> None:
    filter_by(outline, "没有这样的标题")
    assert outline.rows == []
    assert outline.node == -1
    assert not outline.open()
    assert not outline.close()
    assert not outline.move_to_parent()
    assert not outline.move_to_sibling(1)
    filter_by(outline, "")
    assert labels(outline) == ["吉林省"]


def test_a_section_is_revealed_by_unfolding_or_by_its_nearest_row(outline: Outline) -> None:
    outline.open()
    outline.reveal("jilin-2020", 5, unfold=False)
    assert labels(outline)[outline.cursor] == "2020年吉林省工作要点"
    outline.reveal("jilin-2020", 5, unfold=True)
    assert labels(outline)[outline.cursor] == "截污"


def test_a_hundred_thousand_sections_open_without_listing_what_is_folded() -> None:
    outline = Outline(Library.of([large_plan(100_000)]))
    assert len(outline.rows) == 1
    outline.open()
    outline.move_to(1)
    outline.open()
    assert len(outline.rows) == 2 + 9_091
    outline.open_all()
    assert len(outline.rows) == 100_001
    outline.close_all()
    assert len(outline.rows) == 1
    filter_by(outline, "第99999项")
    assert len(outline.rows) == 4
