"""Where a text says who does something: in brackets, on a line of its own behind a label, or in a sentence."""

import re
from collections.abc import Iterator

from parsers.facts.duties.organs import is_office, is_organ, is_short_name
from parsers.facts.duties.roles import LABELS, LEAD, LEADS, SUPPORT
from parsers.facts.duties.unit_lists import unit_spans
from parsers.plan import Span
from parsers.text.patterns import compiled, matches_at

_GROUP = compiled(
    r"[(（〔\[【](?P<inside>(?:[^()（）〔〕【】\[\]\n]|[(（][^()（）\n]{0,30}[)）]|[〔\[][^〔〕\[\]\n]{0,30}[〕\]]){0,300}?)[)）〕\]】]"
)
_SAYS_WHO = compiled(rf"(?:{LEAD}|{SUPPORT}|责任|负责|会同)")
_LINE = compiled(rf"(?:^[^\S\n]*|(?<=[。;；,，]))(?P<line>(?:{LABELS})[^\S\n]*[:：;；][^\n。]+)", re.MULTILINE)
_LABELLED, _BEFORE_LINE = (
    compiled("(?:单位|部门|处室|科室|机构|主体|机关|地区|牵头|责任|配合|主办|协办)[^\\S\n]*[:：;；]"),
    compiled("[。;；,，]"),
)
"""What a line with a label holds, and what may stand in front of the label there."""
_NAME = "(?:[省市县区州][(（][一-鿿]{1,2}[)）])?[一-鿿]{2,20}"
"""The name of an office as far as its last word, a level in brackets at its beginning: 市（州）生态环境局."""
_OFFICE = (
    rf"(?:{_NAME}(?:厅|局|委|办|部(?!门)|政府|管委会|委员会|中心|院|队|室|部门|单位|处|科(?!技|学|研)"
    "|公司|集团|分行|供销社|妇联|残联|工商联|科协|总工会|团[省市县区州]委|(?:领导|工作)小组|专班|协会|商会|(?:派出|管理|税务|司法|监督)所)"
    "|[省市县区州](?:供销社|妇联|残联|工商联|科协|总工会))"
)
_PLACE = "(?![一-鿿]?个|重点|有关|相关)[一-鿿]{2,3}[区县市州]"
_OFFICES = rf"{_OFFICE}(?:[、和及与]{_OFFICE}){{0,9}}(?:、{_PLACE}(?=牵头|负责|配合))?"
_SHORT_OFFICE = "(?:(?![由经对将把与请])[一-鿿]){2,14}?(?:厅|局|委|办|部(?!门)|部门|政府|管委会|委员会|分行|公司|集团)"
_SHORT_OFFICES = f"{_SHORT_OFFICE}(?:[、和及与]{_SHORT_OFFICE}){{0,9}}"
"""Names that end as soon as they may: what a sentence begins with goes on behind them."""
_ROLE = f"(?:{LEAD}|{SUPPORT}|责任|负责)(?:单位|部门)"
_ACTS = (
    "负责|开展|推进|实施|组[织建]|做好|抓好|完[成善]|落实|制[定订]|编制|研究|起草|出台|建立|健全|加[强快]|印发|召开|督促|指导"
    "|进行|设立|审核|验收|共同|定期|及时|统筹|[按依对在于]"
)
"""What units are told to do behind their names."""
_BEARS = "承担(?=[^,，。;；\\n]{0,30}(?:职责|职能|日常工作|具体工作))"
_NO_NAMES = "委托|鼓励|支持|依托|成立|组建|设立|建立|指导|引导|推动|发挥"
"""What begins no name of who does something, but says what is done with them: 鼓励行业协会牵头."""
_NO_ONE_NAMED = "由|各(?:有关|相关|级|地|部门|单位|方|成员|责任)|有关|相关|部门|单位|国家|国务院"
"""What begins no name of somebody who is told to do something: 各有关部门要配合."""
_NO_BODY = (
    "(?!(?:[、,，][^,，。;；、\\n]{2,20}(?:配合|参与|参加|协同))?"
    "的[^,，。;；\\n]{0,24}(?:机制|制度|小组|会议|专班|联盟|工作组(?=[,，。;；]|$)))"
)
"""Who is at the head of what is only set up, has no task by that: 建立由甲厅牵头的协调机制."""
_NO_NAME_ALONE = (
    f"{_NO_NAMES}|各地|[一二三四五六七八九十]是"
    "|[^:：。\\n]{0,20}(?:[于送给请将向把为]|上报|移交|抄|对接|完善|[下设]设|设在|成立|联合|结果)"
)
"""What begins no name that stands alone in front of its duty."""
_OWNER = f"(?:各(?:有关|相关)?(?:乡镇|镇街|镇[（(]街道[)）]|乡镇[（(]街道[)）]|街道|县区|区县)|{_NAME}公司|{_OFFICE})"
_OWNERS = f"{_OWNER}(?:[、和及与]{_OWNER}){{0,9}}"
"""Who stands in lists of offices besides these: townships and firms."""
_DUTY = "(?:具体|主要|全面)?(?:负责|承担|牵头)(?!人|同志|的|事项)"
_LISTED = (
    rf"(?:^[^\S\n]*|(?<=[。;；.．)）])|(?<=^[一二三四五六七八九十]、)|(?<=(?:职责|分工)[:：]))(?!{_NO_NAME_ALONE})(?:{_OFFICES}|{_OWNERS}(?=[:：]))"
    rf"(?:[:：][^\S\n]*{_DUTY}|(?=。[^\S\n]*{_DUTY}))"
)
"""A name in front of its duty, as lists of offices have it: 市公安局：负责查处. 县交通局。负责巡查."""
_ARRANGES = "统筹(?:安排|协调|推进|实施)|组织(?:实施|开展|编制)|具体(?:实施|承办)"
"""What says behind 由 that somebody is to do it: 由市财政局统筹安排."""
_EACH_PLACE = "各(?:有关|相关)?[一-鿿（）()、]{1,8}(?:政府|管委会|街道办|办事处|指挥部|委会|委员会|党委|(?:[一-鿿]{2,6}(?:局|委)))"
"""Those who are told to do something in each of some places: 各乡镇政府."""
_BEHIND_COMMA = "(?<=[,，])(?<!条例[,，])(?<!办法[,，])(?<!规定[,，])(?<!要求[,，])(?=[省市县区州][一-鿿])"
"""Where a clause begins with an office of some level, and no rule of old is cited in front of it: 根据条例，市水利局会同…."""
_MARKED = "(?:[\\d一二三四五六七八九十甲乙丙丁戊己][.．、]|[章节条][^\\S\\n])"
"""The end of the marker of an item."""
_IN_SENTENCE = compiled(
    rf"(?:(?<=由)[^,，。;；\n由]{{2,40}}?{_BEARS}|(?<=由)[^,，。;；\n由]{{2,40}}(?:{LEADS}|负责){_NO_BODY}(?:组织|抓总|统筹)?(?:[,，、][^,，。;；、\n]{{2,60}}(?:{SUPPORT}|负责|落实)|[,，](?P<with>会同){_OFFICES})*"
    rf"|(?<=由){_OFFICES}会同{_OFFICES}|(?<=由){_OFFICES}(?:配合(?=[一-鿿]{{2}})|(?={_ARRANGES}))"
    rf"|(?:^[^\S\n]*|(?<=[。;；:：,，])[^\S\n]?|(?<={_MARKED}))(?!各(?!级[一-鿿]{{2,12}}部门负责)|由|{_NO_NAMES})(?:{_OFFICES}(?:负责|要|应)?(?:{LEAD})(?:[,，]{_OFFICES}(?:{SUPPORT})|[,，]会同{_OFFICES})?(?=[,，。;；]|{_ACTS})"
    rf"|以?{_OFFICES}为{_ROLE}(?:[,，]{_OFFICES}为{_ROLE})*"
    rf"|{_OFFICES}(?:(?:具体)?负责|配合|{_BEARS})(?=[一-鿿]{{2}})(?!的))|(?:^[^\S\n]*|(?<=[。;；:：,，]))(?!{_NO_NAMES}){_OFFICES}做好配合(?=工作|[,，。;；])"
    rf"|(?:^[^\S\n]*|(?<=[。;；)）])|(?<={_MARKED})|(?<=[前内起止月日年度底末][,，])|{_BEHIND_COMMA})(?!各|国家(?!开发银行|电网)|国务院|省级|县级)(?![^。;；\n]{{0,60}}了)"
    rf"{_SHORT_OFFICES}(?:将|要|应)?会同{_SHORT_OFFICES}(?:[(（][^()（）]{{1,4}}[)）])?(?:等(?:有关|相关)?(?:部门|单位))?(?=[,，]|{_ACTS}))"
    rf"|(?:^[^\S\n]*|(?<=[。;；:：,，]))(?!{_NO_ONE_NAMED}|{_NO_NAMES}){_OFFICES}(?:[要应](?:{LEAD})|(?:[要应]|每[年月季周])(?:配合|协同|协助))(?=[一-鿿]{{2}})"
    rf"|{_LISTED}|(?:^[^\S\n]*|(?<=[。;；,，])){_EACH_PLACE}负责(?=[一-鿿]{{2}})(?!的|人)",
    re.MULTILINE,
)
_DOES, _BEFORE_SENTENCE = (
    compiled(f"{LEAD}|{SUPPORT}|负责|承担|会同|统筹|具体实施|具体承办"),
    compiled("[由。;；:：,，)）.．、]|(?<=[章节条])[^\\S\\n]"),
)
_CLOSES = compiled(
    r"[^\S\n]*(?:[。；;，,]|\n|$|(?=\d{1,2}[.．、](?!\d)|[(（](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|[一二三四五六七八九十]{1,3}、))"
)
"""What ends an item or a sentence, the number of the next item on the same line included."""
_INTERPRETS = compiled("(?:负责)?解释")
"""What is no task: 本方案由市工业和信息化局负责解释."""
_EXPLAINS = compiled(r"\s*(?:包括|包含|含|涵盖|例如|如|即|指|简称|[以下]{1,2}[简统]?称)")
"""How a bracket begins that tells what the words in front of it mean."""
_DAY = compiled(r"[,，;；、][^\S\n]*(?:20\d\d年)?(?:\d{1,2}月\d{0,2}[日底末]?|年底)前?[^\S\n]*$")
"""A day behind a unit in a bracket: （市水利局；6月底前）."""
_LEAST = 2
"""How many units in a bracket say that these are to do it, where no word does."""
_OFTEN = 3
"""From how many brackets on, one with a role among them, one unit in a bracket at the end of a sentence is to do it."""


def tags(text: str, first_leads: bool) -> list[Span]:
    """Return the stretches that say who does something, in order.

    Brackets that hold units alone say so at the end of a sentence or an item, where there are two, or one with a day, one that
    another tag names, or one in several brackets; where a rule says which of them lead, wherever they stand.
    """
    groups = list(_GROUP.finditer(text))
    tagged = [match.span("inside") for match in groups if _SAYS_WHO.search(match["inside"])]
    said = tagged.copy()
    said += [match.span("line") for match in matches_at(_starts(text, _LABELLED, _BEFORE_LINE), _LINE, text)]
    in_sentence = matches_at(_starts(text, _DOES, _BEFORE_SENTENCE), _IN_SENTENCE, text)
    said += [match.span() for match in in_sentence if not _INTERPRETS.match(text, match.end())]
    bare = [match for match in groups if _holds_units(text, match.span("inside"))]
    several = [match.span("inside") for match in bare if (first_leads or _closes(text, match)) and _count(text, match) >= _LEAST]
    known = {text[slice(*unit)] for low, high in several for unit in unit_spans(text, low, high)}
    named = "\n".join(text[low:high] for low, high in said)
    single = [match for match in bare if _count(text, match) == 1 and _closes(text, match)]
    for match in single:
        inside = match["inside"].strip()
        is_known = inside in known or inside in named or first_leads or _DAY.search(inside)
        if is_known or len(single) + min(len(tagged), 1) >= _OFTEN:
            several.append(match.span("inside"))
    return sorted([*said, *several])


def _starts(text: str, words: re.Pattern[str], before: re.Pattern[str]) -> Iterator[int]:
    """Yield where each line that holds some words begins, and what stands in it behind some signs."""
    high = 0
    for word in words.finditer(text):
        if word.start() >= high:
            low = text.rfind("\n", high, word.start()) + 1 or high
            high = text.find("\n", word.end()) + 1 or len(text)
            yield low
            yield from (sign.end() for sign in before.finditer(text, low, high))


def _closes(text: str, match: re.Match[str]) -> bool:
    """Return whether a bracket ends an item or a sentence."""
    return bool(_CLOSES.match(text, match.end()))


def _count(text: str, match: re.Match[str]) -> int:
    return sum(1 for _ in unit_spans(text, *match.span("inside")))


def _holds_units(text: str, inside: Span) -> bool:
    """Return whether words in a bracket are names of units and nothing else, an office at least among them."""
    if _SAYS_WHO.search(text, *inside) or _EXPLAINS.match(text, *inside):
        return False
    names = list(_names(text, inside))
    others = [name for name in names if not is_organ(name)]
    offices = sum(map(is_office, names))
    # Among offices stand firms by their short names: 中国电信.
    are_firms = offices >= _LEAST and len(others) < offices and all(map(is_short_name, others))
    return bool(names) and (are_firms if others else offices > 0)


def _names(text: str, inside: Span) -> Iterator[str]:
    for low, high in unit_spans(text, *inside):
        yield text[low:high]
