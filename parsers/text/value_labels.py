"""What a column of a table is called that holds the figures aimed at, and so the lines that are made of its cells."""

_YEAR = r"(?P<year>20\d\d)年?(?:度|底)?"
_OF_YEAR = r"(?P<of_year>20\d\d)年?度?"
VALUE_LABEL = rf"(?:(?:{_YEAR})?(?:考核|预期|工作)?目标(?:任务)?[值数]|{_OF_YEAR}(?:目标|指标)|指标值|计划数|任务[数量])"
"""2027年目标值, 2027年目标, 指标值, 任务数; a regular expression over folded text."""
