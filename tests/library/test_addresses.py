"""Addresses of sections: hubei-2017/三/五/16."""

import pytest

from library.asking.addresses import address_of, parted
from library.asking.naming import section_named
from library.library import Library

LIBRARY = Library.bundled()


@pytest.mark.parametrize("name", [entry.id for entry in LIBRARY.entries()])
def test_the_address_of_every_section_leads_back_to_it(name: str) -> None:
    plan = LIBRARY.plan(name)
    for section in plan.sections:
        named, part = parted(address_of(plan, section.index))
        assert named == name
        assert part
        assert section_named(plan, part) == section


def test_an_address_is_what_a_person_would_type() -> None:
    plan = LIBRARY.plan("hubei-2017")
    section = section_named(plan, "三/五/16")
    assert section
    assert address_of(plan, section.index) == "hubei-2017/三/五/16"
    assert address_of(LIBRARY.plan("hubei-2017"), 0) == "hubei-2017/#0"
    assert parted("湖北2017") == ("湖北2017", None)


def test_an_address_is_read_as_lists_show_it() -> None:
    assert parted("湖北 › 2017 › 三 › (二) › 5") == ("湖北 2017", "三/(二)/5")
    assert parted("湖北 › 2017") == ("湖北 2017", None)
    assert parted("湖北2017 三/五/16") == ("湖北2017", "三/五/16")
    assert parted("湖北2017 [b.txt] #12") == ("湖北2017 [b.txt]", "12")
    assert parted("2017年湖北 要点") == ("2017年湖北 要点", None)
