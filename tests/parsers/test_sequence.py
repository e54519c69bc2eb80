from parsers.outline.markers import AT_LINE_START, Marker
from parsers.outline.sequence import best_chain

GLUED = 1.0


def markers(*numbers: int | None, weight: float = AT_LINE_START) -> list[Marker]:
    return [Marker(10 * n, 10 * n + 2, number, weight) for n, number in enumerate(numbers)]


def counted(given: list[Marker], following: int = 1, *, needs_company: bool = False) -> tuple[int, ...]:
    chain = best_chain(given, following, needs_company=needs_company)
    return chain.numbers if chain else ()


def test_markers_that_count_on_are_headings() -> None:
    assert counted(markers(1, 2, 3)) == (1, 2, 3)


def test_what_does_not_count_on_is_left_out() -> None:
    assert counted(markers(1, 7, 2, 3)) == (1, 2, 3)


def test_counting_may_run_on_from_the_section_before() -> None:
    assert counted(markers(6, 7), following=6) == (6, 7)
    assert counted(markers(38), following=38) == (38,)


def test_one_marker_alone_in_a_sentence_is_no_heading() -> None:
    assert counted(markers(1, weight=GLUED)) == ()


def test_two_markers_after_clauses_are_a_list() -> None:
    assert counted(markers(1, 2, weight=GLUED)) == (1, 2)


def test_a_lost_number_is_the_next() -> None:
    assert counted(markers(1, None, None, 4)) == (1, 2, 3, 4)


def test_a_missing_number_does_not_end_the_count() -> None:
    assert counted(markers(1, 2, 4, 5)) == (1, 2, 4, 5)


def test_a_longer_gap_needs_two_that_go_on_behind_it() -> None:
    assert counted(markers(1, 2, 6, 7)) == (1, 2, 6, 7)
    assert counted(markers(1, 2, 6)) == (1, 2)


def test_an_attachment_counts_from_one_again() -> None:
    assert counted(markers(1, 2, 3, 1, 2)) == (1, 2, 3, 1, 2)


def test_a_list_in_a_sentence_does_not_break_the_count() -> None:
    given = markers(1, 2) + [Marker(100 + n, 101 + n, n, GLUED) for n in (1, 2, 3)] + [Marker(200, 202, 3, AT_LINE_START)]
    assert counted(given) == (1, 2, 3)


def test_an_ordinal_word_needs_a_second_one() -> None:
    assert counted(markers(1), needs_company=True) == ()
    assert counted(markers(1, 2), needs_company=True) == (1, 2)


def test_a_count_may_begin_late_where_two_lines_bear_it() -> None:
    assert counted(markers(4, 5)) == (4, 5)
    assert counted(markers(4)) == ()


def test_what_ends_a_count_stands_where_a_heading_may() -> None:
    given = [*markers(1, 2), Marker(100, 102, 3, 0.5)]
    assert counted(given) == (1, 2)
    assert counted([*given, Marker(200, 202, 4, AT_LINE_START)]) == (1, 2, 3, 4)


def test_two_markers_in_mid_sentence_are_no_list() -> None:
    assert counted([Marker(0, 2, 1, 0.2), Marker(50, 52, 2, 1.0)]) == ()
    assert counted([Marker(0, 2, 1, 0.5), Marker(50, 52, 2, 1.0)]) == (1, 2)


def test_five_in_mid_sentence_that_count_on_are_headings_where_the_lines_are_lost() -> None:
    given = [Marker(50 * n, 50 * n + 2, n, 0.4) for n in range(1, 6)]
    assert counted(given) == (1, 2, 3, 4, 5)
    assert counted(given[:4]) == ()


def test_a_count_that_runs_on_needs_less_to_show_it() -> None:
    given = [Marker(0, 2, 7, 0.2), Marker(50, 52, 8, 1.0)]
    assert counted(given, following=7) == (7, 8)
    assert counted(given) == ()
