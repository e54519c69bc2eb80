"""What plans, and the columns of their tables, call the parts of a task: until when (完成时限), who (责任单位), how much (目标值).

All are regular expressions over folded text.
"""

_ACTS = "完成|整改|办结|办理|截止|完工|竣工|验收|销号|建成|投用|投产"
"""What ends by the time that a label names; each is as long as the others, as looking back needs."""
_OF_NO_TASK = "合同|有效|借款|贷款|还款|试用|公示|招标|租赁|使用|服务|保修|聘用|任职|合作|保质|质保|经营"
_LIMIT = "".join(f"(?<!{word})" for word in _OF_NO_TASK.split("|")) + "[时期]限"
"""A time by which something is done; 合同期限 and 有效期限 say how long something lasts."""
_FORMS = (r"[时期]限", r"[时期]限要求", rf"(?:{_ACTS})(?:时间|日期)", "(?:完成|时间)节点")
"""The ends of labels of time, all of one form of one length."""
TIME_LABEL = rf"(?:(?:{_ACTS}|落实|工作|实施|推进|治理|整治)?{_LIMIT}(?:要求)?|{_FORMS[2]}|{_FORMS[3]})"
"""完成时限, 时限要求, 办结时间, 截止日期, 时间节点."""

_PARTS_OF_UNITS = "牵头|责任|配合|主办|协办|督导|承办|参与|实施|主管|落实"
UNIT_LABEL = rf"(?:{_PARTS_OF_UNITS})(?:单位|部门|处室|科室|机构|主体)"
"""牵头单位, 责任部门."""

_YEAR = r"(?P<year>20\d\d)年?(?:度|底)?"
_OF_YEAR = r"(?P<of_year>20\d\d)年?度?"
VALUE_LABEL = rf"(?:(?:{_YEAR})?(?:考核|预期|工作)?目标(?:任务)?[值数]|{_OF_YEAR}(?:目标|指标)|指标值|计划数|任务[数量])"
"""2027年目标值, 2027年目标, 指标值, 任务数."""


def behind_time_label(signs: str) -> str:
    """Return the expression of a place right behind a label of time and some signs, an expression of one length."""
    lasts = "".join(f"(?<!(?:{_OF_NO_TASK}){form}{signs})" for form in _FORMS[:2])
    return lasts + "(?:" + "|".join(f"(?<={form}{signs})" for form in _FORMS) + ")"


_BEHIND_SAID = rf"(?:(?<=(?:{_ACTS})[时期]限为)|(?<={_FORMS[2]}为))"
"""Right behind words that say the same within a sentence: 完成时限为."""

BEHIND_LABEL = "(?:" + "|".join((behind_time_label(":"), behind_time_label(r":[^\S\n]"), _BEHIND_SAID)) + ")"
"""Right behind what says that a time follows: 完成时限：."""

NOTES_LABEL = "(?:填表)?(?:[备附]?注|说明)[:：]"
"""What the notes below a table begin with, in a text that is not folded too."""

PLACE_LABEL = r"(?=.*[市县区州盟旗镇乡]|地市|街道)[各设县市区旗州盟乡镇街道地城行政划域()（）、,/]{2,12}(?:名称?|别)?"
"""What a column of places is called: 县（市、区）."""
