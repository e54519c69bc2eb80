"""The columns of a list of promises and of what became of them."""

from functools import partial

from library.citing.citation import Citation
from library.citing.citation import citation_of as cited
from library.places.promise import Outcome, Promise
from parsers.plan import Deadline, Result, Target
from parsers.values import asdict
from tui.exporting.listing import Cell, Column
from tui.saying.dates import when
from tui.saying.facts import result_value, target_value
from tui.saying.language import Language, Words

OUTCOMES = {
    Outcome.DONE: Words("称已完成", "said done"),
    Outcome.SHORT: Words("未达到", "short"),
    Outcome.KEPT: Words("再提，不变", "kept"),
    Outcome.RAISED: Words("提高", "raised"),
    Outcome.LOWERED: Words("降低", "lowered"),
    Outcome.MOVED: Words("改期", "moved"),
    Outcome.DROPPED: Words("未再提", "dropped"),
    Outcome.UNKNOWN: Words("难以判断", "cannot be told"),
}


def made_said(made: Target | Deadline, language: Language) -> str:
    """Return the figure or the day that was promised."""
    return target_value(made, language) if isinstance(made, Target) else when(made, language)


def _subject(made: Target | Deadline) -> str:
    return made.indicator if isinstance(made, Target) else made.task


def _told(one: Promise, language: Language) -> Cell:
    """Return what the next plan says was reached, or the words that say it was done."""
    return result_value(one.result, language) if one.result else one.claim


def _told_phrase(one: Promise) -> str:
    return one.result.shown if one.result else one.claim or ""


def _again(one: Promise, language: Language) -> Cell:
    return made_said(one.again, language) if one.again else None


def made_citation(one: Promise) -> Citation:
    """Return where a promise was made."""
    return _citation(one.plan, one.made)


def _citation(plan: str, fact: Target | Deadline | Result) -> Citation:
    return cited(f"{plan}/#{fact.section}", fact)


def promise_columns(language: Language) -> tuple[Column, ...]:
    """Return all columns there are."""
    return (
        Column("plan", Words("文件", "plan"), lambda one: one.plan, 16, cut=False),
        Column("kind", Words("类型", "kind"), lambda one: "target" if isinstance(one.made, Target) else "deadline", 8, cut=False),
        Column("subject", Words("承诺", "promise"), lambda one: _subject(one.made), 0),
        Column("promised", Words("当时", "then"), lambda one: made_said(one.made, language), 14, cut=False),
        Column("outcome", Words("后来", "outcome"), lambda one: OUTCOMES[one.outcome].say(language), 14, cut=False),
        Column("told", Words("所称结果", "told"), partial(_told, language=language), 18),
        Column("again", Words("再次承诺", "promised again"), partial(_again, language=language), 14, cut=False),
        Column(
            "change", Words("变化", "change"), lambda one: OUTCOMES[one.change].say(language) if one.change else None, 10, cut=False
        ),
        Column("next", Words("后一份", "next plan"), lambda one: one.next_plan, 16, cut=False),
        Column("phrase", Words("原文", "phrase"), lambda one: one.made.shown, 0),
        Column("citation", Words("位置", "citation"), lambda one: str(made_citation(one)), 30, cut=False),
        Column(
            "later", Words("后文", "later phrase"), lambda one: _told_phrase(one) or (one.again.shown if one.again else None), 0
        ),
        Column(
            "later_citation",
            Words("后文位置", "later citation"),
            lambda one: str(_citation(one.next_plan, later)) if (later := one.result or one.again) else None,
            30,
            cut=False,
        ),
    )


FOR_EYES = ("subject", "promised", "outcome", "told", "again", "plan", "next")


def values(one: Promise) -> dict[str, object]:
    """Return what JSON says of a promise."""
    return {
        "plan": one.plan,
        "next": one.next_plan,
        "kind": "target" if isinstance(one.made, Target) else "deadline",
        "made": asdict(one.made),
        "citation": str(made_citation(one)),
        "outcome": one.outcome.value,
        "result": asdict(one.result) if one.result else None,
        "claim": one.claim,
        "claimed_in": one.claimed_in,
        "again": asdict(one.again) if one.again else None,
        "change": one.change.value if one.change else None,
    }
