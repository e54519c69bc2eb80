"""Tests of `parsers.values`, beside the dataclasses of the standard library, whose meaning these have."""

import copy
import dataclasses
import pickle
import subprocess
import sys
from typing import Any

import pytest

from parsers import values


def _classes(of: Any) -> tuple[type[Any], type[Any], type[Any]]:
    @of.dataclass(frozen=True, slots=True, order=True)
    class Time:
        year: int
        month: int = 12
        words: str = of.field(default="", compare=False, repr=False)

        @property
        def is_end(self) -> bool:
            return self.month == 12

    @of.dataclass(slots=True)
    class Kept:
        times: list[Any] = of.field(default_factory=list)

    @of.dataclass(frozen=True)
    class Nothing:
        pass

    return Time, Kept, Nothing


_OURS, _THEIRS = _classes(values), _classes(dataclasses)


@pytest.mark.parametrize(
    "said",
    [
        lambda time, *_: repr(time(2025, words="年底前")),
        lambda time, *_: [time(2025) == time(2025, words="年底前"), time(2025) == time(2024), time(2025) == (2025, 12)],
        lambda time, *_: len({time(2025), time(2025, 12, "年底前"), time(2025, 6)}),
        lambda time, *_: [one.month for one in sorted([time(2025), time(2024, 6), time(2024, 1)])],
        lambda time, *_: [time(2025) <= time(2025), time(2025) > time(2024), time(2025) >= time(2026)],
        lambda time, *_: time(month=6, year=2025).month,
        lambda time, *_: time(2025).is_end,
        lambda time, *_: time.__match_args__,
        lambda time, *_: hasattr(time(2025), "__dict__"),
        lambda _, kept, *__: [repr(kept()), kept() == kept([]), kept().times is kept().times],
        lambda _, kept, *__: kept.__hash__,
        lambda *classes: [repr(classes[2]()), classes[2]() == classes[2](), vars(classes[2]())],
    ],
)
def test_values_are_what_the_dataclasses_of_the_standard_library_are(said: Any) -> None:
    assert said(*_OURS) == said(*_THEIRS)


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (lambda time, _: time(), TypeError),
        (lambda time, _: time(2025, day=1), TypeError),
        (lambda time, _: time(2025) < 2025, TypeError),
        (lambda time, module: module.replace(time(2025), day=1), TypeError),
        (lambda time, _: setattr(time(2025), "year", 2026), AttributeError),
        (lambda time, _: delattr(time(2025), "year"), AttributeError),
    ],
)
def test_what_the_standard_library_refuses_is_refused(wrong: Any, error: type[Exception]) -> None:
    for classes, module in ((_OURS, values), (_THEIRS, dataclasses)):
        with pytest.raises(error):
            wrong(classes[0], module)


def test_a_value_is_taken_apart_and_changed_as_the_standard_library_does() -> None:
    for (time, kept, _), module in ((_OURS, values), (_THEIRS, dataclasses)):
        whole = kept([time(2025), (time(2024), {"to": time(2026, 1)})])
        assert module.asdict(whole) == {
            "times": [
                {"year": 2025, "month": 12, "words": ""},
                ({"year": 2024, "month": 12, "words": ""}, {"to": {"year": 2026, "month": 1, "words": ""}}),
            ]
        }
        assert module.replace(time(2025, 6), year=2026) == time(2026, 6)
        assert [each.name for each in module.fields(time)] == ["year", "month", "words"]


@pytest.mark.parametrize("module", [values, dataclasses])
def test_no_field_without_a_default_stands_behind_one_that_has_one(module: Any) -> None:
    with pytest.raises(TypeError):

        @module.dataclass(frozen=True, slots=True)
        class _Mixed:
            year: int = 2025
            words: str


@values.dataclass(frozen=True, slots=True)
class _Sent:
    year: int
    words: str


def test_a_value_comes_through_a_pipe_as_it_was() -> None:
    value = _Sent(2025, "年底前")
    assert pickle.loads(pickle.dumps(value)) == value
    assert copy.deepcopy(value) == value


def test_a_command_does_not_load_what_makes_dataclasses() -> None:
    command = "import sys, tui.prompt.parse, tui.prompt.tasks, tui.prompt.compare; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True).stdout.split()
    assert not {"dataclasses", "inspect", "textual"} & set(loaded)
