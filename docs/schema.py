"""Writes docs/plan.schema.json, the JSON Schema of what `yaodian parse --json` prints, from the values that a plan is made of.

python -m docs.schema
"""

import json
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from parsers.facts import FACT_KINDS
from parsers.plan import Certainty, Damage, Note, Plan, Repair, Section
from parsers.values import MISSING, Field, fields

FILE = Path(__file__).parent / "plan.schema.json"
VERSION = 1
"""It grows when a program that reads the version before could not read what is printed."""
_SIMPLE = {str: "string", bool: "boolean", int: "integer", float: "number", type(None): "null"}
_LISTS: dict[str, type[Any]] = {
    "sections": Section,
    **{kind.name: kind.type for kind in FACT_KINDS},
    "repairs": Repair,
    "damage": Damage,
    "notes": Note,
}
_NOT_ITS_OWN = frozenset([*_LISTS, "facts", "found"])


def schema() -> dict[str, Any]:
    """Return the schema."""
    own = _object([field for field in fields(Plan) if field.name not in _NOT_ITS_OWN])
    lists = {name: {"type": "array", "items": _object(list(fields(kind)))} for name, kind in _LISTS.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:yaodian:plan:{VERSION}",
        "title": "A plan as `yaodian parse --json` prints it",
        "type": "object",
        "properties": {"plan": own, **lists},
        "required": ["plan", "sections"],
        "additionalProperties": False,
    }


def _object(own: "list[Field[Any]]") -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {field.name: _kind(field.type) for field in own},
        "required": [field.name for field in own if field.default is MISSING and field.default_factory is MISSING],
        "additionalProperties": False,
    }


def _kind(said: Any) -> dict[str, Any]:
    if said in _SIMPLE:
        return {"type": _SIMPLE[said]}
    if said is Certainty:
        return {"enum": [each.value for each in Certainty]}
    inner = get_args(said)
    if get_origin(said) is Literal:
        return {"enum": list(inner)}
    if get_origin(said) is not tuple:
        return {"anyOf": [_kind(each) for each in inner]}
    if inner[-1] is Ellipsis:
        return {"type": "array", "items": _kind(inner[0])}
    return {"type": "array", "prefixItems": [_kind(each) for each in inner], "minItems": len(inner), "maxItems": len(inner)}


def main() -> None:
    """Write the file."""
    FILE.write_text(json.dumps(schema(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
