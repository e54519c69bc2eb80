"""Values: the dataclasses of the standard library, made in a tenth of the time.

A command makes some sixty classes before it does anything. The standard library compiles six functions for each and loads
`inspect` for that, in all a fifth of what a command takes; here a function is compiled for each number of fields alone, and the
others are the same for all classes. Type checkers see the standard library's, whose meaning these have: the fields are all
taken by `__init__`, a class that is frozen is hashed by its values, and pickling makes a value anew.
"""

from collections.abc import Callable
from functools import cache
from operator import attrgetter, ge, gt, le, lt
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

__all__ = ["MISSING", "Field", "asdict", "dataclass", "field", "fields", "replace"]

_MISSING: Any = object()


class FrozenError(AttributeError):
    """A field of a value that is never changed was set or deleted."""


class _Field:
    """What is said of a field beyond its type."""

    __slots__ = ("compare", "default", "default_factory", "is_required", "name", "repr", "type")

    def __init__(self, *, default: Any = _MISSING, default_factory: Any = _MISSING, **said: bool) -> None:
        if not said.keys() <= {"compare", "repr"}:
            raise TypeError(f"a field is said to be {', '.join(said)}")
        self.name, self.type = "", Any
        self.default, self.default_factory = default, default_factory
        self.compare, self.repr = said.get("compare", True), said.get("repr", True)
        self.is_required = default is _MISSING and default_factory is _MISSING


def _dataclass(*, frozen: bool = False, slots: bool = False, order: bool = False) -> Callable[[type], type]:
    """Return what makes a class of values from one with annotations: never changed, without a `__dict__`, in order."""
    return lambda cls: _made(cls, frozen, slots, order)


def _made(cls: type, frozen: bool, slots: bool, order: bool) -> type:
    own = {name: value for name, value in vars(cls).items() if name not in ("__dict__", "__weakref__")}
    if "__post_init__" in own or any(hasattr(base, "__fields__") for base in cls.__bases__):
        raise TypeError(f"{cls.__qualname__} does what no value here does: it has fields of another class, or a __post_init__")
    listed: dict[str, _Field] = {}
    # Not from `own`, where Python 3.14 has none.
    for name, annotation in cls.__annotations__.items():
        default = own.pop(name, _MISSING)
        if isinstance(default, list | dict | set):
            raise TypeError(f"{cls.__qualname__}.{name} has a default that all values would share")
        listed[name] = default if isinstance(default, _Field) else _Field(default=default)
        listed[name].name, listed[name].type = name, annotation
        if listed[name].is_required and any(not each.is_required for each in listed.values()):
            raise TypeError(f"{cls.__qualname__}.{name} has no default behind one that has")
    compared = [name for name, each in listed.items() if each.compare]
    own |= {
        "__slots__": (*listed, *(() if slots else ("__dict__", "__weakref__"))),
        "__fields__": listed,
        "__match_args__": tuple(listed),
        "__values__": attrgetter(*compared) if compared else _nothing,
        "__reduce__": _reduced,
        "__hash__": _hash if frozen else None,
        **({"__setattr__": _refuse, "__delattr__": _refuse} if frozen else {}),
        **({f"__{compare.__name__}__": _ordered(compare) for compare in (lt, le, gt, ge)} if order else {}),
    }
    own.setdefault("__eq__", _equal)
    own.setdefault("__repr__", _repr)
    made: Any = type(cls)(cls.__name__, cls.__bases__, own)
    made.__qualname__ = cls.__qualname__
    made.__init__ = _init(made, listed)
    return made  # type: ignore[no-any-return]


def _init(cls: type, listed: dict[str, _Field]) -> FunctionType:
    """Return what sets the fields of a class."""
    setters = {f"set_{at}": _setter(getattr(cls, name), each) for at, (name, each) in enumerate(listed.items())}
    given = tuple(each.default for each in listed.values() if not each.is_required)
    return FunctionType(_code(len(listed)).replace(co_varnames=("self", *listed)), setters, "__init__", given)


def _setter(slot: Any, of: _Field) -> Callable[[Any, Any], None]:
    put: Callable[[Any, Any], None] = slot.__set__
    if of.default_factory is _MISSING:
        return put
    return lambda value, given: put(value, of.default_factory() if given is _MISSING else given)


@cache
def _code(count: int) -> CodeType:
    """Return what sets so many fields in turn; their names are put in for each class."""
    taken = "".join(f", value_{at}" for at in range(count))
    body = "; ".join(f"set_{at}(self, value_{at})" for at in range(count)) or "pass"
    found: dict[str, Any] = {}
    exec(f"def __init__(self{taken}): {body}", found)
    return found["__init__"].__code__  # type: ignore[no-any-return]


def _nothing(*_value: Any) -> tuple[()]:
    return ()


def _equal(one: Any, other: Any) -> Any:
    return one.__values__(one) == one.__values__(other) if other.__class__ is one.__class__ else NotImplemented


def _hash(value: Any) -> int:
    return hash(value.__values__(value))


def _ordered(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], Any]:
    def compared(one: Any, other: Any) -> Any:
        return compare(one.__values__(one), one.__values__(other)) if other.__class__ is one.__class__ else NotImplemented

    return compared


def _repr(value: Any) -> str:
    shown = ", ".join(f"{name}={getattr(value, name)!r}" for name, each in value.__fields__.items() if each.repr)
    return f"{type(value).__qualname__}({shown})"


def _reduced(value: Any) -> tuple[type, tuple[Any, ...]]:
    return type(value), tuple(getattr(value, name) for name in value.__fields__)


def _refuse(value: object, name: str, *_given: object) -> None:
    raise FrozenError(f"{type(value).__qualname__}.{name} is never changed")


def _replaced(value: Any, /, **changes: Any) -> Any:
    """Return a value with some fields changed."""
    return type(value)(**{name: getattr(value, name) for name in value.__fields__} | changes)


def _fields(cls: Any) -> tuple[_Field, ...]:
    """Return the fields of a class of values, or of a value."""
    return tuple(cls.__fields__.values())


def _as_dict(value: Any) -> Any:
    """Return a value as dictionaries, lists and what stands in them."""
    if hasattr(type(value), "__fields__"):
        return {name: _as_dict(getattr(value, name)) for name in value.__fields__}
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*map(_as_dict, value))
    if isinstance(value, list | tuple):
        return type(value)(map(_as_dict, value))
    if isinstance(value, dict):
        return {_as_dict(key): _as_dict(each) for key, each in value.items()}
    return value


if TYPE_CHECKING:
    from dataclasses import MISSING, Field, asdict, dataclass, field, fields, replace
else:
    MISSING, Field = _MISSING, _Field
    asdict, dataclass, field, fields, replace = _as_dict, _dataclass, _Field, _fields, _replaced
