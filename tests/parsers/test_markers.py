"""What stands in front of a marker makes it more or less likely to be a heading."""

from parsers.outline.markers import find_markers
from parsers.outline.schemes.arabic import ARABIC
from parsers.outline.schemes.chinese import CHINESE
from parsers.reading import read_text


def weights(text: str) -> list[float]:
    return [marker.weight for marker in find_markers(text, CHINESE)]


def test_a_marker_at_the_start_of_a_line_weighs_most_then_one_that_stands_apart_then_one_behind_a_sentence() -> None:
    line, apart, sentence, comma = weights("一、甲\n开展工作\u3000\u3000二、乙。三、丙，四、丁")
    assert line == 3
    assert apart == 2
    assert line > apart > sentence > comma > 0
    assert comma == sentence / 2


def test_a_number_that_lost_its_sign_weighs_half() -> None:
    (whole, lost) = find_markers("1.建立健全机制\n2建立健全制度\n", ARABIC)
    assert lost.weight == whole.weight / 2


def test_a_marker_inside_a_quotation_is_none_however_long_that_is() -> None:
    assert weights("讲话指出“" + "坚持" * 50 + "。二、乙" + "坚持" * 40 + "”") == []
    assert weights("讲话指出“坚持”" + "坚持" * 50 + "。二、乙") != []


def titles(text: str) -> list[str]:
    return [section.title for section in read_text(text).sections[1:]]


def test_headings_behind_wide_spaces_are_found_where_the_line_breaks_are_lost() -> None:
    assert len(titles("某省工作要点\n一、甲\u3000\u3000改善环境\u3000\u3000二、乙\u3000\u3000治理污染\u3000\u3000三、丙")) == 3
