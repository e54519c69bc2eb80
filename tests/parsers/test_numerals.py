import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.text.numerals import chinese, number


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("一", 1),
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("二十一", 21),
        ("廿一", 21),
        ("一百零二", 102),
        ("一〇二", 102),
        ("○", 0),
        ("21", 21),
    ],
)
def test_a_numeral_is_read_as_its_number(numeral: str, value: int) -> None:
    assert number(numeral) == value


@pytest.mark.parametrize("word", ["大", "一大", "x", "²"])
def test_what_is_no_numeral_is_none(word: str) -> None:
    assert number(word) is None


@given(st.integers(1, 9999))
def test_a_number_written_as_headings_write_it_reads_back(value: int) -> None:
    assert number(chinese(value)) == value
