"""What the name of a government unit looks like, and the name without its level."""

from collections.abc import Sequence

from parsers.text.patterns import compiled
from parsers.text.unit_names import ORGANISATION_ENDINGS

_BRACKET = r"(?:[^\S\n]?[(（〔\[][^()（）〔〕\[\]]*[)）〕\]])?"
_ORGAN_END = compiled(rf"(?:{ORGANISATION_ENDINGS}){_BRACKET}$")
_OFFICES = (
    "厅|局|委|委员会|办|办公室|处|科|部|署|政府|管委会|中心|总?队|院|部门|单位|公司|集团|银行|分行|社|联合?会|务段"
    "|党组|党工委|街道办?"
)
_OFFICE_END = compiled(rf"(?:{_OFFICES}){_BRACKET}$")
_LEVEL = (
    "自治区|自治州|自治县|直辖市|省?直管[市县]|设区市|地级以?上?市|县级市|省辖市|[省市县州区旗盟镇乡]|乡镇|街道|地区"
    "|开发区|园区|林区|新区|高新区|经开区"
)
_EACH = "(?P<each>各(?:有关|相关|地)?|有关|相关)?"
_PLACE = compiled(rf"{_EACH}(?P<name>[一-鿿]{{0,8}}?)(?P<level>{_LEVEL}){_BRACKET}")
_OFFICE_OF_PLACE = compiled(
    rf"{_EACH}(?P<name>[一-鿿]{{0,8}}?)(?P<level>{_LEVEL}){_BRACKET}(?P<office>[一-鿿]{{2,}}(?:(?<=政府){_BRACKET})?)"
)
_NO_OFFICE = compiled("^(?:学校|医院|企业|社区|国家|家庭|单位|部门|公司|全社会|省部|中央|地方)$")
_LONGEST = 25


def is_organ(name: str) -> bool:
    """Return whether a name ends as those of units do, places and firms included."""
    return bool(_ORGAN_END.search(name))


def is_short_name(name: str) -> bool:
    """Return whether a name is what a firm, or a body of the people, is called among offices: 中国电信."""
    return bool(_SHORT_NAME.fullmatch(name))


_SHORT_NAME = compiled(
    "[一-鿿]{0,6}(?:公司|集团|银行|国网|电力|电网|燃气|水务|热力|铁塔|联通|移动|电信|石油|石化|海油|邮政|地铁|公交|铁路|机场)"
    "|团.委|[一-鿿]{1,3}(?:联|工会|科协)"
)


def are_departments(names: Sequence[str]) -> bool:
    """Return whether names are all short ones of departments, the first with its level, or several: 县质监, 工商."""
    return all(map(_DEPARTMENT.fullmatch, names)) and (len(names) > 1 or names[0][0] in "省市县区")


_DEPARTMENT = compiled(
    "[省市县区]{0,2}(?:公安|工商|质监|安监|经贸|经信|工信|发改|教育|卫生|卫健|住建|城建|国土|规划|水务|水利|农业|农机|林业|环保|交通"
    "|城管|民政|人社|司法|旅游|文旅|药监|食药监|市监|应急|商务|科技|审计|统计|气象|税务)"
)


def office_at_start(words: str) -> int:
    """Return where the name of an office ends that some words begin with: at the verb behind it, else where they end; else 0."""
    ends = [match.start() for match in _VERB.finditer(words)]
    return next((end for end in (*ends, len(words)) if is_organ(words[:end])), 0)


_VERB = compiled(
    "编制|起草|出台|印发|完成|提供|审[核批查]|核[实定查]|设立|开展|每|定期|统[一筹]|负责|制定|建立|组织|加强|做好|推进|实施|进行|研究|[对按在]|共同|联合|落实|督[办促导]|抽"
)


def is_office(name: str) -> bool:
    """Return whether a name is that of an office of government, and no mere place, level or kind of institution."""
    return 2 < len(name) <= _LONGEST and bool(_OFFICE_END.search(name)) and not _NO_OFFICE.match(name)


def is_place(name: str) -> bool:
    """Return whether a name is that of a place, or of a level of places: 各市, 州, 泗县."""
    return bool(_PLACE.fullmatch(name)) and not is_office(name)


def is_level(name: str) -> bool:
    """Return whether a name is that of a level of places only: 市, 各县级市, 直管市."""
    place = _PLACE.fullmatch(name)
    return bool(place and not place["name"])


def is_office_of_place(name: str) -> bool:
    """Return whether a name is that of an office of a place that it names: 松潘县人民政府."""
    office = _OFFICE_OF_PLACE.fullmatch(name)
    return bool(office and office["name"] and is_organ(name))


def shares_tail(place: str, following: str, *, is_list: bool) -> bool:
    """Return whether the office behind a place is that of the place too: 州、直管市生态环境局, 泗县、萧县政府.

    泗县、市水利局 are two: a level goes on with a level and a name with a name; in a list that begins with 各, each with any.
    """
    first = _PLACE.fullmatch(place)
    office = _OFFICE_OF_PLACE.fullmatch(following)
    if not first or not office or not is_organ(following) or _HOLDS_OFFICE.search(place):
        return False
    if _SMALLEST.fullmatch(first["level"]) and office["level"] in "省市县区州旗" and not office["name"]:
        # 各乡镇、区林业局 are two.
        return False
    return is_list or bool(first["name"]) == bool(office["name"])


_HOLDS_OFFICE = compiled("[(（][一-鿿]{1,8}[站所办局][)）]$")
"""A bracket behind a place that names its office: 各乡镇（林业站）."""
_SMALLEST = compiled("乡镇|镇街|[乡镇]|街道")
_UNIT_LEVEL = compiled(
    r"(?:[省市县区州旗](?:级|直)?(?![场容域委民北南中东西属块划市县区]|政(?!务|府服)|人大)|自治区(?=[一-鿿]))"
    r"(?=[一-鿿]{2})"
)


def without_level(name: str) -> str:
    """Return the name of a unit without the level in front of it: 市生态环境局 -> 生态环境局; 市委宣传部 stays."""
    level = _UNIT_LEVEL.match(name)
    return name[level.end() :] if level and is_organ(name) else name
