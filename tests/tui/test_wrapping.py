"""Chinese wraps as Chinese, in exact cells."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

import data
from tui.wrapping import CLOSING, OPENING, keys_fitted, shortened, wrap

WIDTHS = st.integers(20, 120)
WORDS = "环境 治理 大气 83微克/立方米 6.5% 2.2万吨 PM2.5 VOCs 2017年 6月底前 A e\u0301 👍 ☀\ufe0f"
SIGNS = "（ ） “ ” 《 》 ， 。 、 ； ： —— …… ① ℃"
PIECES = st.sampled_from([*WORDS.split(), *SIGNS.split(), " ", "\u3000"])


def rows(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


@given(st.lists(PIECES, max_size=80).map("".join), WIDTHS)
def test_no_row_is_wider_than_asked_and_no_character_is_lost(text: str, width: int) -> None:
    found = rows(text, width)
    assert all(cell_len(row) <= width for row in found)
    assert "".join(found).split() == "".join(text.split()).split() or "".join("".join(found).split()) == "".join(text.split())


@given(st.text(max_size=200), WIDTHS)
def test_any_text_at_all_is_wrapped(text: str, width: int) -> None:
    spans = wrap(text.replace("\n", " "), width)
    assert all(0 <= start <= end <= len(text) for start, end in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert all(cell_len(row) <= width for row in rows(text.replace("\n", " "), width))


# Between two words there is at most one sign here, so that a row can always be ended elsewhere.
SIGNED = st.sampled_from(["环境，", "治理。", "（大气", "水）", "“绿", "盾”", "《水法", "》", "土、"])


@given(st.lists(SIGNED, min_size=1, max_size=60).map("清".join), WIDTHS)
def test_no_row_begins_with_closing_or_ends_with_opening_punctuation(text: str, width: int) -> None:
    found = rows(text, width)
    assert not any(row[0] in CLOSING for row in found[1:])
    assert not any(row[-1] in OPENING for row in found[:-1])


@pytest.mark.parametrize("width", range(20, 121))
@pytest.mark.parametrize("plan", ["hubei-2017", "jilin-2020"])
def test_numbers_with_their_units_and_latin_words_stay_whole(plan: str, width: int) -> None:
    for line in (data.FOLDER / "plans" / f"{plan}.txt").read_text(encoding="utf-8").split("\n"):
        ends = {end for _, end in wrap(line, width)}
        for whole in ("83微克/立方米", "2.2万吨", "PM2.5", "VOCs", "62.5%", "11月", "18.15万亩", "2017年"):
            at = line.find(whole)
            assert not ends & set(range(at + 1, at + len(whole))) or at < 0


@pytest.mark.parametrize("figure", ["12兆瓦", "3500千克", "30吉瓦时", "15万户次", "2.5微克每立方米"])
def test_a_number_stays_with_any_unit_that_plans_count_in(figure: str) -> None:
    assert rows(f"{'建' * 9}{figure}", 20) == ["建" * 9, figure]


@pytest.mark.parametrize("width", range(20, 121, 10))
def test_a_real_plan_breaks_no_rule_at_any_width(width: int) -> None:
    for line in (data.FOLDER / "plans" / "henan-2021.txt").read_text(encoding="utf-8").split("\n"):
        found = rows(line, width)
        assert not any(row[0] in CLOSING for row in found[1:])
        assert not any(row[-1] in OPENING for row in found[:-1])
        assert "".join(found).replace(" ", "") == line.replace(" ", "").strip()


def test_a_word_wider_than_a_row_is_broken() -> None:
    assert rows("methylenediphenyldiisocyanate", 20) == ["methylenediphenyldii", "socyanate"]


def test_an_empty_text_has_one_empty_row() -> None:
    assert rows("", 20) == [""]
    assert rows("  ", 20) == [""]


def test_white_space_at_a_break_belongs_to_no_row() -> None:
    assert rows("one two three four five six", 20) == ["one two three four", "five six"]


@given(st.text(max_size=60), st.integers(0, 40))
def test_what_is_shortened_fits(text: str, width: int) -> None:
    assert cell_len(shortened(text, width)) <= width
    if cell_len(text) <= width:
        assert shortened(text, width) == text


@given(st.lists(st.text("甲乙ab", min_size=1, max_size=6), min_size=3), st.integers(0, 60))
def test_a_line_of_keys_keeps_whole_keys_and_the_last_two(keys: list[str], width: int) -> None:
    line = "  ".join(keys)
    fitted = keys_fitted(line, width)
    assert cell_len(fitted) <= width
    if cell_len(f"⋯  {'  '.join(keys[-2:])}") <= width:
        shown = fitted.split("  ")
        assert shown[-2:] == keys[-2:]
        assert all(one in (*keys, "⋯") for one in shown)
