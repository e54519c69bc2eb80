import pytest

import data
from library.store.bundled import TREES
from library.trees import parsed
from tests.plans import BUNDLED

PLANS = [entry.id for entry in BUNDLED.entries(0, len(BUNDLED))]


@pytest.mark.parametrize("plan", PLANS)
def test_the_tree_of_a_bundled_plan_is_what_a_fresh_parse_gives(plan: str) -> None:
    written = (TREES / f"{plan}.json").read_text(encoding="utf-8")
    assert written == parsed(plan), "run: make data"


@pytest.mark.parametrize("plan", PLANS)
def test_the_index_says_what_the_tree_says(plan: str) -> None:
    entry = next(entry for entry in BUNDLED.entries(0, len(BUNDLED)) if entry.id == plan)
    whole = BUNDLED.plan(plan)
    assert (entry.id, entry.title, entry.province, entry.city, entry.year) == (
        whole.id,
        whole.title,
        whole.province,
        whole.city,
        whole.year,
    )


def test_every_bundled_document_is_in_the_index() -> None:
    assert sorted(file.stem for file in (data.FOLDER / "plans").glob("*.txt")) == sorted(PLANS)
