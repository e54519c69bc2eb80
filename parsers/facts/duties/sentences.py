"""The grammar of sentences that say who does something: the names of offices, and what stands around them."""

import re

from parsers.facts.duties.roles import LEAD, LEADS, SUPPORT
from parsers.text.patterns import compiled

_NAME = "(?:[省市县区州][(（][一-鿿]{1,2}[)）])?[一-鿿]{2,20}"
"""The name of an office as far as its last word, a level in brackets at its beginning: 市（州）生态环境局."""
_OFFICE = (
    rf"(?:{_NAME}(?:厅|局|委|办|部(?!门)|政府|管委会|委员会|中心|院|队|室|部门|单位|处|科(?!技|学|研)"
    "|公司|集团|分行|供销社|妇联|残联|工商联|科协|总工会|团[省市县区州]委|(?:领导|工作)小组|专班|协会|商会|(?:派出|管理|税务|司法|监督)所)"
    "|[省市县区州](?:供销社|妇联|残联|工商联|科协|总工会))"
)
_PLACE = "(?![一-鿿]?个|重点|有关|相关)[一-鿿]{2,3}[区县市州]"
_OFFICES = rf"{_OFFICE}(?:[、和及与]{_OFFICE}){{0,9}}(?:、{_PLACE}(?=牵头|负责|配合))?"
_SHORT_OFFICE = (
    "(?:(?![由经对将把与请])[一-鿿]){2,14}?(?:厅|局|委|办|部(?!门)|部门|政府|管委会|委员会|分行|公司|集团|中心|[大支总]队|火车站"
    "|[学医]院|研究[院所])"
    "(?:[(（][一-鿿]{2,8}[)）])?"
)
_OTHERS = "(?:各|有关|相关)(?:有关|相关)?(?:部门|单位)"
_SHORT_OFFICES = f"{_SHORT_OFFICE}(?:[、和及与]{_SHORT_OFFICE}){{0,9}}"
_SHORT_OTHERS = f"(?:{_OTHERS}|{_SHORT_OFFICE})(?:[、和及与](?:{_OTHERS}|单位|{_SHORT_OFFICE})){{0,9}}"
"""Names that end as soon as they may: what a sentence begins with goes on behind them."""
_ROLE = f"(?:{LEAD}|{SUPPORT}|责任|负责)(?:单位|部门)"
_ACTS = (
    "负责|开展|推进|实施|组[织建]|做好|抓好|完[成善]|落实|强化|制[定订]|编制|研究|起草|出台|建立|健全|加[强快]|印发|召开|督促|指导"
    "|进行|设立|审核|验收|共同|结合|定期|及时|统筹|[按依对在于]"
)
"""What units are told to do behind their names."""
_BEARS = "承担(?=[^,，。;；\\n]{0,30}(?:职责|职能|日常工作|具体工作))"
_NO_NAMES = "委托|鼓励|支持|依托|成立|组建|设立|建立|构建|构筑|形成|完善|健全|探索|指导|引导|推动|发挥"
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
_DUTY = "(?:具体|主要|全面)?(?:负责(?:牵头)?|承担|牵头)(?!人|同志|的|事项)"
_LISTED = (
    rf"(?:^[^\S\n]*|(?<=[。;；.．)）])|(?<=^[一二三四五六七八九十]、)|(?<=(?:职责|分工)[:：]))(?!{_NO_NAME_ALONE})(?:{_OFFICES}|{_OWNERS}(?=[:：]))"
    rf"(?:(?:[^\S\n]?[(（][^()（）\n]{{2,8}}[)）][,，]|[:：])[^\S\n]*{_DUTY}|(?=。[^\S\n]*{_DUTY}))"
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
_BY_DUTY = "(?:按(?:照)?(?:各自)?职[责能](?:分工)?|分别|各自|共同|具体)"
_NUMBERED = r"(?:(?<=[(（][一二三四五六七八九十\d][)）])|(?<=[(（]十[一二三四五六七八九][)）]))"
"""Behind the marker of an item in brackets."""
_CLAUSE_BEGINS = rf"(?:^[^\S\n]*|(?<=[。;；:：,，])[^\S\n]?|(?<={_MARKED})|{_NUMBERED})"
_WHOLE_CLAUSE = (
    rf"{_CLAUSE_BEGINS}(?!{_NO_ONE_NAMED}|{_NO_NAMES}|[^,，。;；\n]{{0,20}}由){_OFFICES}(?<=[局厅委办府会司团心站队院])"
    rf"(?:{_BY_DUTY}*(?:负责|(?:抓好|组织)?落实|(?:予以|给予|积极|做好)?(?:{SUPPORT}))(?=[,，。;；\n]|$)"
    rf"|{_BY_DUTY}+负责(?=[一-鿿]{{2}}))"
)
"""A clause that says no more than who does it, and how: 市财政局配合, 甲局、乙局按职责分工负责打分."""
_BEARS_ALL = (
    r"(?=(?:对[^,，。;；\n]{2,20})?负(?:总责|主体责任)|对本[^,，。;；\n]{2,16}负责(?:[,，。;；\n]|$)|承担[^,，。;；\n]{0,6}责任(?:[,，。;；\n]|$)"
    r"|(?:为|是)(?:[^,，。;；\n]{0,16}的)?(?:第一)?责任(?:主体|单位)(?:[,，。;；\n]|$))"
)
_EACH_OF_PLACES = (
    rf"{_CLAUSE_BEGINS}(?:(?:地方)?各级(?:地方)?(?:人民)?政府|地方(?:各级)?(?:党委和)?(?:人民)?政府|各[一-鿿]{{0,4}}(?:[县区州乡镇旗]|市(?!场|民|政|直))[一-鿿（）()、,]{{0,16}}?(?:、各[一-鿿]{{2,8}}?)?"
    rf"(?<=[府会办委县区州市镇乡旗）)])){_BEARS_ALL}"
)
"""Those of some places who bear all of it: 各县（市、区）政府负总责."""
_BEHIND_BY = (
    rf"(?<=由)[^,，。;；\n由]{{2,40}}?{_BEARS}"
    rf"|(?<=由)[^,，。;；\n由]{{2,40}}(?:{LEADS}|负责){_NO_BODY}(?:组织|抓总|统筹)?"
    rf"(?:[,，、][^,，。;；、\n]{{2,60}}(?:{SUPPORT}|负责|落实)|[,，]会同{_OFFICES})*"
    rf"|(?<=由){_OFFICES}(?:会同{_OFFICES}|配合(?=[一-鿿]{{2}})|(?={_ARRANGES}))"
)
"""由甲局牵头，乙局配合."""
_BY_SHARE = "(?:(?:根据|按照?)(?:各自)?(?:职[责能])?分工)?(?:分别|共同)?"
_SAYS_SO = (
    rf"{_CLAUSE_BEGINS}(?!各(?!级[一-鿿]{{2,12}}部门负责)|由|{_NO_NAMES})"
    rf"(?:{_OFFICES}(?:负责|要|应)?(?:{_BY_SHARE})?(?:{LEAD})(?:[,，]{_OFFICES}(?:{SUPPORT})|[,，]?会同{_SHORT_OTHERS})?(?=[,，。;；]|{_ACTS})"
    rf"|以?{_OFFICES}作?为{_ROLE}(?:[,，]{_OFFICES}作?为{_ROLE})*"
    rf"|{_OFFICES}(?:(?:具体)?负责|配合|{_BEARS})(?=[一-鿿]{{2}})(?!的))"
    rf"|(?:^[^\S\n]*|(?<=[。;；:：,，]))(?!{_NO_NAMES}){_OFFICES}做好配合(?=工作|[,，。;；])"
)
"""甲局牵头推进，乙局配合; 甲局负责查处."""
_TOGETHER = (
    rf"(?:^[^\S\n]*|(?<=[。;；)）])|(?<={_MARKED})|(?<=[前内起止月日年度底末][,，])|{_BEHIND_COMMA})"
    rf"(?!各(?![市县区州])|国家(?!开发银行|电网)|国务院|省级|县级)(?![^。;；\n]{{0,60}}了){_SHORT_OFFICES}(?:将|要|应)?会同{_SHORT_OTHERS}"
    rf"(?:[(（][^()（）]{{1,4}}[)）])?(?:等(?:有关|相关)?(?:部门|单位))?(?=[,，]|{_ACTS})"
)
"""甲局会同乙局开展检查."""
_IS_TOLD = (
    rf"(?:^[^\S\n]*|(?<=[。;；:：,，]))(?!{_NO_ONE_NAMED}|{_NO_NAMES}){_OFFICES}"
    rf"(?:[要应]?(?:充分)?发挥好?牵头(?:抓总|协调|统筹)?(?=作用)|[要应](?:{LEAD})|(?:[要应]|每[年月季周])(?:配合|协同|协助))(?=[一-鿿]{{2}})"
)
"""甲局要牵头组织."""
_PASSED_ON = rf"(?:通报|移交|移送|交由)(?:所在|有关)?(?P<passed>{_OFFICES})(?=[,，]由其(?:负责|牵头))"
"""Who is told of a thing that it is to see to: 通报区公安局，由其负责查处."""
_IN_EACH_PLACE = rf"(?:^[^\S\n]*|(?<=[。;；,，])){_EACH_PLACE}(?:等(?:有关|相关)?(?:部门|单位))?负责(?=[一-鿿]{{2}})(?!的|人)"
IN_SENTENCE = compiled(
    "|".join((_BEHIND_BY, _TOGETHER, _SAYS_SO, _IS_TOLD, _LISTED, _WHOLE_CLAUSE, _EACH_OF_PLACES, _IN_EACH_PLACE, _PASSED_ON)),
    re.MULTILINE,
)
"""What in a sentence says who does something."""
DOES, BEFORE_SENTENCE = (
    compiled(f"{LEAD}|{SUPPORT}|负责|落实|负总责|责任|承担|会同|统筹|具体实施|具体承办"),
    compiled("[由。;；:：,，)）.．、]|(?<=[章节条])[^\\S\\n]"),
)
"""What each of these holds, and what may stand in front of one within a line."""
