"""Figures with a bound behind them (300户以上): which are set without a verb, and which only say who is meant."""

from parsers.text.patterns import compiled

_NAMED = compiled(r"[一-鿿”）)]{2}[^\S\n]*$")
_COMPARED = compiled("(?:相差|[高低优大小快慢多少]于|超过?|前|第|[以之]内|连续|不足|未满|满|达|年龄|工龄|学历|职称)[^\\S\\n]*$")
"""What stands in front of a figure that others are compared with."""
_FOR_THOSE = compiled(
    "对|凡|如|若|当|符合|具备|属于|采用|使用|单[个台体套]|每|注册|从业|连续|设备|合同|固定资产|投资|年(?:销售|营业|主营)"
)
"""How words begin that say who is meant: 年销售收入2000万元以上，…."""
_OF_THEM = "的(?:企业|项目|单位|个人|园区|机构|团队|人员|基地|产品)"
_THOSE_WITH = compiled(rf"[,，;；][^。；;\n]{{0,80}}?(?:{_OF_THEM}|以[上下内]的|给予|奖励|补助|补贴)")
_ONLY_THOSE = compiled(r"的[^\S\n]*[,，]|(?<=户以上)的?(?:自然|行政|传统|村民)?(?:村|组|寨|屯|湾|小区|居民点)")
_HAS_EACH = compiled("(?:存栏|出栏|单机|单体|单个|户均)(?:量|容量|规模)?[^\\S\\n]*$")
"""What stands in front of how much each of those that are meant has: 存栏500头以上养殖场."""
_THOSE = compiled("[^\\S\\n]*(?!的)[一-鿿]{2}")
_ARE_PAID = compiled(rf"[^。\n]{{0,80}}?{_OF_THEM}[^。\n]{{0,20}}?(?:给予|予以|奖励|补助|补贴|贴息|享受)")


def is_set(text: str, before: str, end: int, high: int) -> bool:
    """Return whether so much at least, where a clause ends, is set for what stands in front of it: 新升规企业1000户以上."""
    is_end = end == high and bool(_NAMED.search(before)) and not _COMPARED.search(before)
    return is_end and not (_FOR_THOSE.match(before.strip()) or _THOSE_WITH.match(text, high))


def says_who(text: str, before: str, end: int) -> bool:
    """Return whether a figure only says what is meant: 投资500万元以上的，…; 对投资5亿元以上的项目给予补助; 30户以上村民组."""
    if _HAS_EACH.search(before) and _THOSE.match(text, end):
        return True
    return bool(_ONLY_THOSE.match(text, end) or (before.strip().startswith("对") and _ARE_PAID.match(text, end)))
