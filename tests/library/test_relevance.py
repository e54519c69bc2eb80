"""Relevance: what a person types, by kind, and what one of the first three sections found must then say.

`relevance.tsv` holds the kind, the query and the words that a right section holds, parted by &; the queries are written by hand
for the bundled plans.
"""

import csv
from pathlib import Path

import pytest

from library.finding.hits import Hit
from library.library import Library
from parsers.text.folding import fold
from tests.plans import asked

QUERIES = Path(__file__).with_name("relevance.tsv")
FIRST = 3
LEAST = 0.97
FEWEST_QUERIES = 80


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.bundled()


def test_nearly_all_queries_have_a_right_answer_among_the_first_three(library: Library) -> None:
    def says(hit: Hit, words: str) -> bool:
        section = library.plan(hit.plan).sections[hit.section]
        return all(fold(word) in fold(section.heading + section.text) for word in words.split("&"))

    with QUERIES.open(encoding="utf-8", newline="") as file:
        queries = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    missed = [
        (kind, query) for kind, query, words in queries if not any(says(hit, words) for hit in library.search(asked(query))[:FIRST])
    ]
    assert len(queries) >= FEWEST_QUERIES
    assert 1 - len(missed) / len(queries) >= LEAST, missed
