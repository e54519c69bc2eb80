"""A page in UTF-8 that was read as GBK: what can be computed backwards comes back, all of it and nothing else."""

import pytest

import data
from parsers.plan import Certainty
from parsers.repair import repair
from tests.gold_tables import PLANS


def damaged(page: str) -> tuple[str, dict[int, str]]:
    """A page as the reprint has it, and what stood at each place that can be computed backwards."""
    units = page.encode()
    out = bytearray()
    reversible: dict[int, str] = {}
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
                out += b"?"
        n += 2
    text = out.decode(errors="replace")
    at = {len(bytes(out[:start]).decode(errors="replace")): shown for start, shown in reversible.items()}
    return text, at


def assigned(lead: int, second: int) -> bool:
    try:
        bytes((lead, second)).decode("gbk")
    except UnicodeDecodeError:
        return False
    return True


@pytest.mark.parametrize("name", [name for name in PLANS if name not in ("hubei-2024", "jincheng-2016")])
def test_every_place_that_can_be_computed_comes_back(name: str) -> None:
    clean = (data.FOLDER / "plans" / f"{name}.txt").read_text(encoding="utf-8").replace(" ", "")
    page = "".join(f"<p>{line}</p>\n" for line in clean.split("\n") if line)
    text, reversible = damaged(page)
    exact = {each.source[0]: each.shown for each in repair(text).repairs if each.certainty is Certainty.EXACT}
    assert len(reversible) > 5
    assert {at: reversible.get(at) for at in exact} == exact
    assert len(exact) >= 0.99 * len(reversible)
