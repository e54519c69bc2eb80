"""Figures by which, or to which, a verb in front of a noun changes it: 降低能耗3%, 提升供水能力5万吨/日, 提高满意度到95%以上."""

from parsers.facts.targets.promise import BOUNDS, Promise
from parsers.facts.targets.quantity import Quantity
from parsers.plan import Span
from parsers.text.patterns import compiled

_RAISES, _LOWERS = "提高|提升|增加|扩大", "降低|减少|压减|压降|压缩|削减|缩短"
_CHANGED = compiled(
    r"[^\S\n]*(?:力争|确保|争取|实现|做到|进一步|逐步|稳步|持续|有效|平均|全面|累计|再|共|年内|全年|[今明]年|20\d\d年|到|年?底前?|全[省市县区]"
    r"|我[省市县区]|每年|预计|可|将|要)*"
    rf"(?:(?P<raises>{_RAISES})|(?P<lowers>{_LOWERS}))(?P<noun>(?![值了到至])[^,，。;；:：、\d▯\n]{{2,20}}?)"
    r"(?P<to>到|至)?(?P<about>约|近)?(?:不少于|不低于|超过?|至少|逾)?[^\S\n]*"
)
_SIZE = compiled("(?:能力|规模|产能|容量|面积|产量|产值|收入|投入|水平|装机)$")
"""What a figure that is no share may raise by so much; of anything else it counts what is new."""
_LASTS = compiled("(?:时[限间长]|周期|天数|期限)$")
"""What a time may be of that is changed by a verb, and not the one at which something is."""
_WHOLE = compiled(r"[^\S\n]*(?=[,，。;；)）\n]|$|、(?!\d))")


def changed(text: str, quantity: Quantity, around: Span) -> Promise | None:
    """Return what a verb promises to raise or lower by a figure that ends its clause, or to it; None where none does."""
    low, high = around
    said = _CHANGED.fullmatch(text, low, quantity.start)
    if not said or quantity.kind == "rank" or not _WHOLE.match(text, quantity.end, high):
        return None
    noun = said.span("noun")
    if quantity.kind == "time" and not _LASTS.search(text, *noun):
        return None
    about, phrase = bool(said["about"]), (low, quantity.end)
    if said["to"]:
        return Promise(quantity, ">=" if said["raises"] else "<=", noun, phrase, about=about)
    is_by = quantity.kind == "share" or (quantity.kind == "amount" and said["raises"] and _SIZE.search(text, *noun))
    bound = BOUNDS.get(quantity.bound)
    return (
        Promise(quantity, "increase" if said["raises"] else "decrease", noun, phrase, bound=bound, about=about) if is_by else None
    )
