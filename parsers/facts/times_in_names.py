"""Times that are part of a name: 2016年度, “十四五”规划, 2030年前碳达峰行动."""

from parsers.text.patterns import compiled

_IS_DONE = (
    "完成|实施(?!方案)|实现|达到|新[增建改]|建[设成立]|改[造建]|投[资入放]|安排|开[展工]|推[进广]|培[育训]|引进|创建|淘汰|治理|整治"
    "|筹集|发放|组织|招|脱|减|打造|启动|出"
)
"""What is planned: 2026年计划完成造林3万亩."""
_NAME_AFTER = compiled(
    rf"度(?![内底末前])|[x×*]{{1,2}}月|[)“”\"'‘’」]*(?:规划|计划(?!{_IS_DONE})|纲要|方案|要点|攻坚|行动|开局|建议|收官|良好)|六[·.]?五|世界|国际|全国低碳"
    r"|[^\S\n]?度?(?:提前批|[首头两]批|第[一二三四五]批|批次)"
    r"|[^\S\n]?[春秋]季(?:入园|入学|入读|学期|招生|开学|新生)"
    r"|[^\S\n]?(?:采暖|供暖|汛|秋冬|春[节季]|夏季|冬季|国庆|中秋|q[1-4]|年?中(?![一-鿿]?[国心共央期]))"
)
_DOCUMENT_AFTER = compiled(
    r"年?度?(?:(?!制定|编制|出台|印发|完成|形成|发布|落实|开展|推进|实施(?!方案)|修订|启动|全面)[^,，。;；、:：\n\d]){2,24}?"
    r"(?:工作要点|行动计划|实施方案|工作方案|活动方案|工作计划|年度计划|任务清单|责任清单)(?=[,，。;；、\n和及与]|$)"
)
_ACTION_AFTER = compiled(
    r"(?<=年前)(?:(?!完成|实现|建成|开展|推进|推动|实施|启动|组织|制定|落实|全面|基本|加强|强化)[一-鿿]){2,8}?行动(?:方案|计划)?(?=[,，。;；、:：”\n和及与]|$)"
)
_MEASURING_YEAR = compiled("(?:统计|会计|财政|考核|监测|评价|预算|注册|纳税|保险)$")


def is_part_of_name(text: str, start: int, end: int) -> bool:
    """Return whether what stands around a time makes it part of a name.

    2016年度, “十四五”规划, 2022年碳达峰工作要点, 2030年前碳达峰行动, 统计年度.
    """
    if _NAME_AFTER.match(text, end) or _MEASURING_YEAR.search(text[max(0, start - 2) : start]) or names_action(text, end):
        return True
    return text[end - 1 : end] == "年" and bool(_DOCUMENT_AFTER.match(text, end))


def names_action(text: str, end: int) -> bool:
    """Return whether a year that ends at an offset with 前 begins the name of an action: 2030年前碳达峰行动方案."""
    return bool(_ACTION_AFTER.match(text, end))
