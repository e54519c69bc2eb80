"""Whether quoted words stand in their source."""

import pytest

from library.citing.citation import Citation, hash_of
from library.citing.verifying import Standing, check_quotation
from library.library import Library
from library.store.files import FilesStore
from parsers.reading import read_text


@pytest.mark.parametrize(
    ("words", "whole", "stands"),
    [
        ("5%", "达到82.5%", False),
        ("300吨", "减排1,300吨", False),
        ("58%", "达到▯▯6.58%", False),
        ("8%", "达到▯8%", False),
        ("1", "完成1.5亿元", False),
        ("下降5%", "增长15%,下降5%", True),
        ("5%", "增长15%,下降5%", True),
        ("4%", "增长5%,4%", True),
        ("达到82.5%", "达到82.5%", True),
    ],
)
def test_words_that_cut_a_figure_of_the_source_are_not_its_words(words: str, whole: str, stands: bool) -> None:
    plan = read_text(f"某市2024年工作方案\n一、任务\n{whole}。\n二、保障\n加强领导。\n")
    (section,) = (one for one in plan.sections if one.title == "任务")
    cited = Citation(f"{plan.id}/一", section.source, hash_of(section.text))
    found = check_quotation(Library(FilesStore([plan])), words, cited)
    assert (found.standing is Standing.STANDS) == stands
