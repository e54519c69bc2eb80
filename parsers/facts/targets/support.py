"""Which figures are what somebody is paid, or pays: subsidies and rewards, how much they are at most, fines and costs."""

from parsers.facts.targets.promise import BOUNDS
from parsers.facts.targets.quantity import Quantity
from parsers.plan import Comparator
from parsers.text.clauses import clause, sentence
from parsers.text.patterns import compiled

_SUPPORT = compiled("奖励|奖补|补助|补贴|贴息|资助|奖金|奖助")
_SUPPORT_BEFORE, _SUPPORT_BEHIND = 16, 8
PAYS = compiled(f"给予|予以[^,，。;；]{{0,12}}支持|(?:资金|最高)支持|{_SUPPORT.pattern}")
"""What says that somebody is paid."""
_COSTS = compiled("(?:成本|投资|费用|贷款)[^,，。;；(（]{0,8}$")
"""What a limit is of that is not paid: 每户投资不超过5万元."""
_CAPS = compiled(
    "给予|予以|最高(?!支付|限额)|最多|封顶|每(?:户|家|人|个|项|套)[^,，。;；]{0,6}(?:不超过|总额)|单(?:个|站|户|家|人|项|套|次)[^,，。;；]{0,8}(?:不超过|支持)"
)
_GRANT = "支持|奖励|奖补|补助|补贴|贴息|资助"
_MOST = "(?<![史年创得获])(?:最高|最多|至多)"
_CEILING = compiled(
    rf"(?:{_MOST}(?:可|获|给予|予以|享受)*[^,，。;；]{{0,2}}?(?:{_GRANT})[^,，。;；]{{0,4}}"
    rf"|(?:{_GRANT}|给予|予以)[^,，。;；]{{0,4}}?(?:{_MOST}|不超过|上限)(?:可|达到?|为|不超过)*(?:每[一-鿿]{{1,3}})?)$"
)
"""What says in front of a figure that this is the most that is paid: 最高补贴, 补贴标准最高达到."""
_CAPPED = compiled("封顶")


def is_support(text: str, quantity: Quantity) -> bool:
    """Return whether a figure of a folded text is what somebody is paid: 给予一次性奖励20万元, 不超过50%的贴息."""
    if not ("元" in quantity.unit or quantity.kind == "share"):
        return False
    low, high = clause(text, quantity.start, quantity.end)
    before = text[max(low, quantity.start - _SUPPORT_BEFORE) : quantity.start]
    behind = text[quantity.end : min(high, quantity.end + _SUPPORT_BEHIND)]
    if _SUPPORT.search(before) or _SUPPORT.search(behind):
        return True
    # 给予每户支持，每年最高不超过500万元: the sentence pays, and the clause caps what it pays.
    is_capped = _CAPS.search(text, low, quantity.start) and (
        quantity.kind == "share" or not _COSTS.search(text, low, quantity.start)
    )
    return bool(is_capped and PAYS.search(text, *sentence(text, quantity.start, quantity.end)))


def is_ceiling(text: str, quantity: Quantity) -> bool:
    """Return whether a figure of a folded text is how much is paid at most, not that it was: 最高补贴50万元."""
    if not ("元" in quantity.unit or quantity.kind == "share"):
        return False
    low, _ = clause(text, quantity.start, quantity.end)
    return bool(_CEILING.search(text, low, quantity.start) or _CAPPED.match(text, quantity.end))


_FINES = compiled("(?:罚款|处罚|处以?)[^,，。;；]{0,4}$|罚款")


def is_fine(text: str, quantity: Quantity) -> bool:
    """Return whether a figure of a folded text is what somebody is to pay: 处1万元以上10万元以下罚款."""
    low, high = clause(text, quantity.start, quantity.end)
    return "元" in quantity.unit and bool(_FINES.search(text, low, quantity.start) or _FINE_BEHIND.match(text, quantity.end, high))


_FINE_BEHIND = compiled("[^,，。;；]{0,12}罚款")


def is_part_of_cost(text: str, quantity: Quantity) -> bool:
    """Return whether a figure is an item of what something costs, in the bracket behind the sum: 共需资金3亿元（甲1亿元）."""
    low = max(0, quantity.start - _COST_REACH)
    return quantity.unit.endswith("元") and bool(_PART_OF_COST.search(text, low, quantity.start))


_PART_OF_COST = compiled(
    r"(?:需[一-鿿]{0,4}(?:资金|经费|投资)|总投资|[估概]算)[约共为计\s]*[\d.]+[^\S\n]?[万亿]?元[(（][^()（）。\n]*$"
)
_COST_REACH = 120


_PAYS_MONEY = compiled("(?:奖励|奖补|奖金|补助|补贴|资助)(?:金额|额度|标准)?(?:最高|上限)?(?:可达|达|为)?[^\\S\\n]*$")
_PAYS_SHARE = compiled("[^,，。;；\\d]{0,4}(?:给予|予以|奖励|奖补|补助|补贴|资助|贴息)")
_AT_MOST = compiled("最高|不超过|上限")


def how_paid(quantity: Quantity, before: str, after: str) -> Comparator | None:
    """Return how a figure binds that says what somebody is paid (各奖励500万元, 按30%给予补助); None where it does not.

    `before` and `after` are the words of its clause around it.
    """
    is_money = "元" in quantity.unit and (
        _PAYS_MONEY.search(before) or (_GIVES.search(before) and _PAYMENT.match(after)) or _BY_STANDARD.match(after)
    )
    is_share = quantity.kind == "share" and (
        _PAYS_SHARE.match(after) or _PAYS_OF.search(before) or (_BY_SHARE.search(before) and _PAYMENT_AHEAD.match(after))
    )
    if not (is_money or is_share):
        return None
    return BOUNDS.get(quantity.bound) or ("<=" if _AT_MOST.search(before) else "=")


_BY_STANDARD = compiled("的标准[^,，。;；]{0,6}(?:奖励|奖补|补助|补贴|资助|支持)")
_PAYS_OF = compiled("(?:奖励|奖补|补助|补贴|资助|承担)[^,，。;；\\d]{2,16}的$")
_GIVES = compiled("(?:给予|予以|发放|最高)[^,，。;；]{0,6}$")
_PAYMENT = compiled("[^,，。;；\\d]{0,6}(?:奖励|奖补|奖金|补助|补贴|资助|以奖代补|支持|贷款贴息)")
_BY_SHARE = compiled("按[^,，。;；\\d]{0,12}$")
_PAYMENT_AHEAD = compiled("[^。;；\\n]{0,16}(?:奖励|奖补|补助|补贴|资助|予以支持|给予支持)")
