"""A plan as the JSON of `yaodian parse --json`, and back."""

from dataclasses import asdict, fields
from typing import Any

from parsers.plan import Certainty, Damage, Deadline, Duty, Plan, Repair, Section, Target

_LISTS: dict[str, type] = {
    "sections": Section,
    "deadlines": Deadline,
    "targets": Target,
    "duties": Duty,
    "repairs": Repair,
    "damage": Damage,
}


def to_json(plan: Plan) -> dict[str, Any]:
    """Return the plan as values that the json module can write: its own fields under `plan`, then each list."""
    values = {field.name: getattr(plan, field.name) for field in fields(plan) if field.name != "found"}
    return {"plan": {name: value for name, value in values.items() if name not in _LISTS}} | {
        name: [asdict(item) for item in values[name]] for name in _LISTS
    }


def from_json(values: dict[str, Any]) -> Plan:
    """Return the plan that `to_json` made these values of, after a way through the json module."""
    lists: dict[str, Any] = {name: tuple(kind(**_frozen(item)) for item in values[name]) for name, kind in _LISTS.items()}
    return Plan(**values["plan"], **lists)


def _frozen(item: dict[str, Any]) -> dict[str, Any]:
    frozen = {name: tuple(value) if isinstance(value, list) else value for name, value in item.items()}
    return frozen | {"certainty": Certainty(item["certainty"])} if "certainty" in item else frozen
