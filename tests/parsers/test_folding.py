from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from parsers.text.folding import fold


def test_script_width_and_case_are_folded() -> None:
    assert fold("環境保護ＰＭ２．５（一）　A") == "环境保护pm2.5(一) a"


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_traditional_plan_folds_as_opencc_converts_it() -> None:
    text = "晉城市貫徹落實省委省政府環境保護督察組督察反饋意見整改方案，劃定生態紅線，扎實推進土壤污染防治"
    assert fold(text) == OpenCC("t2s").convert(text).replace("，", ",")
