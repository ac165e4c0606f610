"""One sentence out of several: absorption or addition, and the ceilings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from charges.law.model import Ceiling, Duration, Punishment, Rule, RuleVersion
from charges.sentencing import words
from charges.sentencing.laws import Law, joined, milder_sentence
from charges.sentencing.limitation import Applied
from charges.sentencing.outcome import Sentence
from charges.sentencing.ranges import Working
from charges.sentencing.units import compare, greatest, least, total
from charges.sentencing.words import Amount


class Together(NamedTuple):
    """What several clauses give together, by one law."""

    sentence: Sentence
    absorbs: bool  # absorption is possible
    by: Applied | None  # None: the code has no rule for it
    effect: str
    open: tuple[str, ...]


def milder_together(one: Together, other: Together) -> int | None:
    """Below 0 where `one` is milder: in its range, or because it lets a sentence be absorbed."""
    if one.by is None or other.by is None:
        return 0 if one.by == other.by else None
    ways = int(other.absorbs) - int(one.absorbs)
    return joined([milder_sentence(one.sentence, other.sentence), ways])


def together(law: Law, works: Sequence[Working]) -> Together:
    """The sentence for all of `works`, by the rule of `law` that reaches their classes."""
    classes = [work.crime_class for work in works]
    for rule, version in law.rules("several"):
        inside = not version.classes or all(c in version.classes for c in classes)
        one_of = not version.one_of or any(c in version.one_of for c in classes)
        if inside and one_of:
            return _by(law, rule, version, works)
    clauses = " and ".join(work.clause.number for work in works)
    return Together((), False, None, "", (f"No rule here says how {clauses} go together.",))


def _by(law: Law, rule: Rule, version: RuleVersion, works: Sequence[Working]) -> Together:
    """Each kind of punishment that all of them carry, put together."""
    open_: list[str] = []
    absorbs, adds = "absorption" in version.ways, "addition" in version.ways
    rows, effects = [], []
    kinds = [p.kind for p in works[0].now]
    shared = [k for k in kinds if all(any(p.kind == k for p in w.now) for w in works)]
    for kind in shared:
        all_ = [next(p for p in work.now if p.kind == kind) for work in works]
        most, ways = greatest([p.maximum for p in all_]), []
        if absorbs and most is not None:
            ways.append(f"by absorption at most {words.amount(most)}")
        if adds and (most := total([p.maximum for p in all_])) is not None:
            said = f"by addition at most {words.amount(most)} ({_summed(all_)})"
            ceiling = _ceiling(law, rule, version, works, kind, open_)
            if ceiling is not None:
                over = (compare(most, ceiling) or 0) > 0
                most = ceiling if over else most
                said += f", {'cut to' if over else 'under'} the ceiling of {words.amount(ceiling)}"
            ways.append(said)
        if most is None:
            continue
        bottoms = [p.minimum for p in all_ if p.minimum is not None]
        bottom = greatest(bottoms) if len(bottoms) == len(all_) else None
        row = Punishment(kind, bottom, most, None, version.basis)
        rows.append(_within_bounds(law, row, works[0]))
        effects.append(", ".join(ways))
    _other_kinds(works, shared, open_)
    sentence = tuple(rows)
    effect = "; ".join(effects) + (f": {words.words(sentence)}" if sentence else "")
    return Together(sentence, absorbs, (rule, version), effect, tuple(open_))


def _summed(all_: Sequence[Punishment]) -> str:
    return " + ".join(words.amount(p.maximum) for p in all_)


def _ceiling(
    law: Law,
    rule: Rule,
    version: RuleVersion,
    works: Sequence[Working],
    kind: str,
    open_: list[str],
) -> Amount | None:
    """What the sum may not go above; for a kind without a ceiling, the general part's most."""
    classes = {work.crime_class for work in works}
    found: list[tuple[Ceiling, Amount]] = []
    for ceiling in version.ceilings:
        figure = ceiling.maximum
        if ceiling.like is not None:
            own = [p.maximum for work in works for p in work.own if p.kind == kind]
            of_gravest = greatest(own)
            figure = of_gravest if isinstance(of_gravest, Duration) else None
        if figure is not None and (not ceiling.classes or classes & set(ceiling.classes)):
            found.append((ceiling, figure))
    own_kind = [(c, f) for c, f in found if _of_kind(works, kind, f)]
    if not own_kind:
        return least(
            [v.maximum for r, v in law.rules("bounds") if r.punishment == kind and v.maximum]
        )
    if len(own_kind) > 1:
        figures = " and ".join(f"{words.amount(f)} for {', '.join(c.classes)}" for c, f in own_kind)
        open_.append(
            f"{rule.article} has two ceilings, {figures.replace('_', ' ')}; which of them holds"
            " where both classes are together it does not say. The higher is counted here."
        )
    return greatest([figure for _, figure in own_kind])


def _of_kind(works: Sequence[Working], kind: str, figure: Amount) -> bool:
    one = next(p for p in works[0].now if p.kind == kind)
    return compare(one.maximum, figure) is not None


def _within_bounds(law: Law, row: Punishment, work: Working) -> Punishment:
    """The most that the general part, and for a minor its own rules, allow at all."""
    for rule, version in law.rules("bounds"):
        if rule.punishment != row.kind or version.maximum is None:
            continue
        if work.applies(rule, version) and (compare(row.maximum, version.maximum) or 0) > 0:
            row = row._replace(maximum=version.maximum)
    return row


def _other_kinds(works: Sequence[Working], shared: Sequence[str], open_: list[str]) -> None:
    for work in works:
        for one in work.now:
            if one.kind not in shared:
                open_.append(
                    f"{work.clause.number} may end in a {words.kind(one)} instead. How that is put"
                    " together with the other punishments is not in the rules here."
                )
