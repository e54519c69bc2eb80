"""Each phrase of the grammar means what the grammar says beside it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.facts.deadlines.finding import times
from parsers.facts.deadlines.time_parts import TimePhrase
from parsers.facts.deadlines.time_phrases import TIME_PHRASES

_AROUND = re.compile(r"^(?:[^:]+:|[^为]+为|\()|(?:完成|公布|保洁)?[,。)]?$")
"""What an example says besides the time, so that it is one: a label, or what is done by then."""
EXAMPLES = [(phrase, example) for phrase in TIME_PHRASES for example in phrase.examples]


@pytest.mark.parametrize(("phrase", "example"), EXAMPLES, ids=[example for _, example in EXAMPLES])
def test_a_phrase_means_what_stands_beside_it(phrase: TimePhrase, example: str) -> None:
    start, end, rrule = phrase.examples[example]
    year = min(2020, int((end or start or "2020")[:4]))
    text = f"{example}整治任务。" if "完成" in example else f"各地{example}开展排查整治。"
    (time,) = times(text, year)
    assert (time.phrase.kind, time.first, time.last, time.rrule) == (phrase.kind, start, end, rrule)
    assert text[time.start : time.end].rstrip() == _AROUND.sub("", example)


@pytest.mark.parametrize("years", ["2020、2021、2022年", "2020年、2021年、2022年"])
def test_each_of_several_years_is_a_time(years: str) -> None:
    assert [time.first for time in times(f"{years}分别完成整治。", 2019)] == ["2020-01-01", "2021-01-01", "2022-01-01"]


@given(st.data())
@pytest.mark.parametrize("phrase", TIME_PHRASES, ids=[str(number) for number in range(len(TIME_PHRASES))])
def test_a_phrase_begins_with_what_it_says(phrase: TimePhrase, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(without_lookarounds(phrase.expression()), fullmatch=True))
    assert re.match(f"[{phrase.begins}]", text)


def without_lookarounds(expression: str) -> str:
    """Return an expression that finds what the given one finds, and more: hypothesis writes what a look-ahead asks for twice."""
    kept, depth = "", 0
    for token in re.findall(r"\\.|\[(?:\\.|[^\]\\])*\]|\(\?<?[=!]|.", expression):
        if depth or re.fullmatch(r"\(\?<?[=!]", token):
            depth += token.startswith("(") - (token == ")")
        else:
            kept += token
    return kept
