"""Plans made for tests."""

from library.library import Library
from parsers.plan import Plan, Section
from parsers.reading import read_text


def plan_of(text: str) -> Plan:
    return read_text(text)


def library_of(*texts: str) -> Library:
    return Library.of(read_text(text) for text in texts)


def large_plan(sections: int) -> Plan:
    """A plan of some sections, ten subsections below each of the first level."""
    made = [Section(0, (), 0, "", "", "", "", (0, 0))]
    for n in range(1, sections):
        top = (n - 1) // 11 + 1
        inner = (n - 1) % 11
        path = (f"{top}、",) if not inner else (f"{top}、", f"({inner})")
        made.append(Section(n, path, len(path), path[-1], path[-1], f"推进第{n}项治理工作", f"完成整治任务{n}项。" * 4, (n, n)))
    return Plan("hubei-2030", "2030年工作要点", "湖北省", None, 2030, None, None, None, "工作要点", None, None, tuple(made))
