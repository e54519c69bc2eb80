"""A plan as long as one likes."""

from parsers.plan import Plan, Section


def large_plan(sections: int) -> Plan:
    """Return a plan of so many sections, ten subsections below each one of the first level."""
    made = [Section(0, (), 0, "", "", "", "", (0, 0))]
    for n in range(1, sections):
        top = (n - 1) // 11 + 1
        inner = (n - 1) % 11
        path = (f"{top}、",) if not inner else (f"{top}、", f"({inner})")
        made.append(Section(n, path, len(path), path[-1], path[-1], f"推进第{n}项治理工作", f"完成整治任务{n}项。" * 4, (n, n)))
    return Plan("hubei-2030", "2030年工作要点", "湖北省", None, 2030, None, None, None, "工作要点", None, None, tuple(made))
