import json

import pytest

from parsers.plan_json import from_json, to_json
from tests.gold_tables import PLANS
from tests.plans import BUNDLED


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_comes_back_from_its_json(name: str) -> None:
    plan = BUNDLED.plan(name)
    assert from_json(json.loads(json.dumps(to_json(plan), ensure_ascii=False))) == plan


def test_the_json_has_the_fields_that_others_rely_on() -> None:
    values = to_json(BUNDLED.plan("hubei-2024"))
    assert list(values) == ["plan", "sections", "deadlines", "targets", "results", "duties", "repairs", "damage", "notes"]
    assert list(values["plan"]) == [
        "id", "title", "province", "city", "year", "issuer", "number", "issued", "doc_type", "file", "address", "county",
    ]  # fmt: skip
    assert list(values["sections"][1]) == [
        "index", "path", "depth", "marker", "marker_as_found", "title", "text", "source", "topics", "frame", "ocr", "damaged",
    ]  # fmt: skip
    assert list(values["repairs"][0]) == ["repair", "as_found", "shown", "certainty", "source", "section", "place"]
    assert list(values["duties"][0]) == ["section", "phrase", "role", "unit", "unit_name", "source", "place"]
    assert list(values["deadlines"][0]) == [
        "section", "phrase", "shown", "kind", "start", "end", "rrule",
        "year_inferred", "damaged", "known", "task", "source", "place",
    ]  # fmt: skip
    assert list(values["targets"][0]) == [
        "section", "phrase", "shown", "indicator", "measure", "comparator", "value", "upper", "approximate", "bound", "unit",
        "baseline", "scope", "kind", "due", "due_inherited", "damaged", "source", "place",
    ]  # fmt: skip
