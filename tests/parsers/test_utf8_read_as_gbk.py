"""A page in UTF-8 that was read as GBK: what can be computed backwards comes back, all of it and nothing else."""

import pytest

import data
from parsers.plan import LOST, Certainty
from parsers.repairs.repairing import repair
from tests.gold_tables import PLANS


def damaged(page: str) -> tuple[str, dict[int, str], dict[int, str]]:
    """A page as the reprint has it, what stood at each place that can be computed backwards, and what stood at each `?`."""
    units = page.encode()
    out = bytearray()
    reversible: dict[int, str] = {}
    lost: dict[int, str] = {}
    n = 0
    while n < len(units):
        lead = units[n]
        if lead <= 0x80 or n + 1 == len(units):
            out.append(lead)
            n += 1
            continue
        second = units[n + 1]
        if second >= 0x40:
            out += bytes((lead, second))
        else:
            # The character that ends with this byte is lost with the sign behind it, or returns one lower.
            whole = 3 if units[n - 2] & 0xC0 == 0xC0 else 2
            head = bytes(out[len(out) - (whole - 1) :])
            del out[len(out) - (whole - 1) :]
            if second == ord("<") and assigned(lead - 1, 0xFB):
                reversible[len(out)] = (head + bytes((lead,))).decode() + "<"
                out += head + bytes((lead - 1,))
            else:
                lost[len(out)] = (head + bytes((lead, second))).decode()
                out += b"?"
        n += 2
    return out.decode(errors="replace"), in_text(out, reversible), in_text(out, lost)


def in_text(page: bytearray, places: dict[int, str]) -> dict[int, str]:
    return {len(bytes(page[:start]).decode(errors="replace")): original for start, original in places.items()}


def assigned(lead: int, second: int) -> bool:
    try:
        bytes((lead, second)).decode("gbk")
    except UnicodeDecodeError:
        return False
    return True


CLEAN = [name for name in PLANS if name not in ("hubei-2024", "jincheng-2016")]


def page(name: str) -> str:
    clean = (data.FOLDER / "plans" / f"{name}.txt").read_text(encoding="utf-8").replace(" ", "")
    return "".join(f"<p>{line}</p>\n" for line in clean.split("\n") if line)


@pytest.mark.parametrize("name", CLEAN)
def test_every_place_that_can_be_computed_comes_back(name: str) -> None:
    text, reversible, _ = damaged(page(name))
    exact = {each.source[0]: each.shown for each in repair(text).repairs if each.certainty is Certainty.EXACT}
    assert len(reversible) > 5
    assert {at: reversible.get(at) for at in exact} == exact
    assert len(exact) >= 0.99 * len(reversible)


@pytest.mark.parametrize("name", CLEAN)
def test_what_is_called_certain_stood_there(name: str) -> None:
    text, _, lost = damaged(page(name).replace("，", ",").replace("（", "(").replace("）", ")"))
    certain = {each.source[0]: each.shown for each in repair(text).repairs if each.certainty is Certainty.CERTAIN}
    assert {at: shown for at, shown in certain.items() if at in lost and shown.replace(LOST, "") not in lost[at]} == {}


def test_a_day_without_its_digits_stays_a_day_and_is_no_number_of_a_document() -> None:
    text, _, _ = damaged("<p>一、目标。</p>\n" * 4 + "<p>本办法自2020年6月1日起施行,由国务院办公厅2020年7月31日印发。</p>\n")
    assert "本办法自2020年▯月▯日起施行,由国务院办公▯2020年▯月▯1日印发。" in repair(text).text.text
