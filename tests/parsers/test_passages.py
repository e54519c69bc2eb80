"""Where the words of each section stand in the text."""

from parsers.text.passages import Passage, Passages

#            0123456789
# of a text  标题。正文正文  (title 0-2, text 3-7), a gap, and a second section at 9.
PASSAGES = Passages([Passage(0, 2, 1, 0), Passage(3, 7, 1, 3), Passage(9, 12, 2, 0)])


def test_a_stretch_is_placed_in_its_sections_words() -> None:
    assert PASSAGES.place(4, 6) == (1, (4, 6))
    assert PASSAGES.place(9, 11) == (2, (0, 2))


def test_a_stretch_over_title_and_text_is_placed_as_one() -> None:
    assert PASSAGES.place(1, 5) == (1, (1, 5))


def test_what_stands_in_no_section_has_no_place() -> None:
    assert PASSAGES.place(7, 9) is None
    assert PASSAGES.place(12, 13) is None
    assert Passages([]).place(0, 1) is None


def test_a_stretch_is_clipped_to_the_passage_it_ends_in() -> None:
    assert PASSAGES.clipped(1, 5) == 3
    assert PASSAGES.clipped(4, 6) == 4
