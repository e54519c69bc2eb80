"""A plan as the JSON of `yaodian parse --json`, and back."""

from collections.abc import Mapping
from typing import Any

from parsers.facts import FACT_KINDS
from parsers.plan import Certainty, Damage, Note, Plan, Repair, Section
from parsers.values import asdict, fields

_LISTS: Mapping[str, type[Any]] = {"sections": Section, "repairs": Repair, "damage": Damage, "notes": Note}
_NOT_ITS_OWN = frozenset([*_LISTS, "facts", "found"])


def to_json(plan: Plan) -> dict[str, Any]:
    """Return the plan as values that the json module can write: its own fields under `plan`, then each list."""
    own = {each.name: getattr(plan, each.name) for each in fields(plan) if each.name not in _NOT_ITS_OWN}
    lists = {
        "sections": plan.sections,
        **{kind.name: plan.facts.get(kind.name, ()) for kind in FACT_KINDS},
        "repairs": plan.repairs,
        "damage": plan.damage,
        "notes": plan.notes,
    }
    return {"plan": own} | {name: [asdict(item) for item in items] for name, items in lists.items()}


def from_json(values: dict[str, Any]) -> Plan:
    """Return the plan that `to_json` made these values of, after a way through the json module."""
    lists: dict[str, Any] = {name: items(values.get(name, []), kind) for name, kind in _LISTS.items()}
    facts = {kind.name: items(values[kind.name], kind.type) for kind in FACT_KINDS if kind.name in values}
    return Plan(**values["plan"], **lists, facts=facts)


def items(said: list[dict[str, Any]], kind: type[Any]) -> tuple[Any, ...]:
    """Return the values of a kind that are said in JSON."""
    return tuple(kind(**_frozen(item)) for item in said)


def _frozen(item: dict[str, Any]) -> dict[str, Any]:
    frozen = {name: tuple(value) if isinstance(value, list) else value for name, value in item.items()}
    return frozen | {"certainty": Certainty(item["certainty"])} if "certainty" in item else frozen
