from hypothesis import given
from hypothesis import strategies as st

from parsers.plan import Certainty
from parsers.text.mapped_text import Edit, MappedText


def edit(start: int, end: int, shown: str) -> Edit:
    return Edit(start, end, shown, Certainty.CERTAIN)


@st.composite
def texts_with_edits(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.text("甲乙丙丁<>()", max_size=30))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return text, [edit(start, end, draw(st.text("XYZ", max_size=3))) for start, end in pairs]


def test_characters_before_and_after_an_edit_keep_their_places() -> None:
    text = MappedText.of("環(huán)境保護").edited([edit(1, 7, "")])
    assert text.text == "環境保護"
    assert text.source_span(0, 1) == (0, 1)
    assert text.source_span(1, 3) == (7, 9)
    assert text.source_span(0, 2) == (0, 8)


def test_what_stands_for_a_longer_stretch_leads_back_to_all_of_it() -> None:
    text = MappedText.of("目?!?标").edited([edit(1, 4, "。")])
    assert text.source_span(1, 2) == (1, 4)


def test_a_second_round_of_edits_leads_back_to_the_source_too() -> None:
    once = MappedText.of("ab目栆/p>").edited([edit(3, 4, "标<")])
    twice = once.edited([edit(4, 8, "")])
    assert twice.text == "ab目标"
    assert twice.source_span(2, 4) == (2, 4)


@given(texts_with_edits())
def test_every_unchanged_character_is_found_where_it_says(given_text: tuple[str, list[Edit]]) -> None:
    source, edits = given_text
    edited = MappedText.of(source).edited(edits)
    expected = (
        "".join(part for n, one in enumerate(edits) for part in (source[(edits[n - 1].end if n else 0) : one.start], one.shown))
        + source[(edits[-1].end if edits else 0) :]
    )
    assert edited.text == expected
    for index, character in enumerate(edited.text):
        start, end = edited.source_span(index, index + 1)
        assert 0 <= start <= end <= len(source)
        if character not in "XYZ":
            assert source[start:end] == character
