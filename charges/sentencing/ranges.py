"""From a clause's own sentence to the range that is left: one rule after the other.

`APPLY` has, for each kind of rule, what it does. Rules come in the order of the statutes file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from charges.law.model import Clause, Condition, Punishment, Rule, RuleKind, RuleVersion
from charges.sentencing import words
from charges.sentencing.laws import Law
from charges.sentencing.outcome import Sentence, Step
from charges.sentencing.units import compare, part
from charges.sentencing.words import Amount


class Working:
    """One clause on its way through the rules."""

    def __init__(
        self,
        clause: Clause,
        crime_class: str | None,
        sentence: Sentence,
        conditions: frozenset[Condition],
        age: int | None,
        law: Law,
    ) -> None:
        self.clause, self.crime_class, self.own = clause, crime_class, sentence
        self.conditions, self.age, self.law = conditions, age, law
        self.now: list[Punishment] = list(sentence)
        self.steps: list[Step] = []
        self.open: list[str] = []
        self.undecided: set[str] = set()  # kinds whose least is open
        self.cut_by: list[str] = []  # articles that leave a part of the clause's most

    @property
    def sentence(self) -> Sentence:
        return tuple(self.now)

    def say(self, rule: Rule, version: RuleVersion, effect: str) -> None:
        self.steps.append(step(rule, version, effect, self.clause.number))
        self.open += [point for point in rule.open_points if point not in self.open]

    def nothing(self, rule: Rule, version: RuleVersion, why: str) -> None:
        """No punishment follows."""
        self.now = []
        self.say(rule, version, why)

    def applies(self, rule: Rule, version: RuleVersion) -> bool:
        """Whether what the rule asks for is so. A class that is not known is told as open."""
        if not set(rule.when) <= self.conditions or set(rule.unless) & self.conditions:
            return False
        if version.clauses and self.clause.number not in version.clauses:
            return False
        if version.classes and self.crime_class is None:
            self.open.append(f"{rule.article}: the class of {self.clause.number} is not known.")
            return False
        return not version.classes or self.crime_class in version.classes

    def raise_least(self, place: int, least: Amount) -> bool:
        """The punishment at `place` has at least this. Whether that changed anything."""
        now = self.now[place]
        if now.minimum is not None and (compare(least, now.minimum) or 0) <= 0:
            return False
        if compare(least, now.maximum) is None:  # another currency
            return False
        self.now[place] = now._replace(minimum=least, floor=None, floor_basis=None)
        return True

    def lower_most(self, place: int, most: Amount, rule: Rule) -> bool:
        """The punishment at `place` has at most this. Whether that changed anything."""
        now = self.now[place]
        if (compare(most, now.maximum) or 0) >= 0:
            return False
        least = now.minimum or now.floor
        self.now[place] = now._replace(maximum=most)
        if least is not None and (compare(least, most) or 0) > 0:
            self.below(place, rule, most, least)
        return True

    def below(self, place: int, rule: Rule, most: Amount, least: Amount) -> None:
        """A most below the least: what a court does then is not in the rules."""
        kind = words.kind(self.now[place])
        self.undecided.add(self.now[place].kind)
        self.now[place] = self.now[place]._replace(minimum=None, floor=None, floor_basis=None)
        said = (
            f"{rule.article}: {kind} for {self.clause.number} is at most {words.amount(most)}, and"
            f" at least {words.amount(least)}. What a court does then is open."
        )
        self.open.append(f"{said} {rule.below_least}".rstrip())


def step(rule: Rule, version: RuleVersion, effect: str, clause: str = "") -> Step:
    text = version.restated or rule.restated
    return Step(rule.article, clause, text.get(), effect, version.quotation, version.basis)


def work_through(work: Working) -> Working:
    """Every rule of one clause's own sentence applied; returns `work`."""
    for rule, version in work.law.rules():
        apply = APPLY.get(rule.kind)
        if apply is not None and work.now:
            apply(rule, version, work)
    return work


def gravest(law: Law, sentence: Sequence[Punishment]) -> int:
    """The place of the gravest kind of punishment, by the order that the code gives."""
    order = [kind for _, version in law.rules("order") for kind in version.punishments]
    ranks = [order.index(p.kind) if p.kind in order else -1 for p in sentence]
    return ranks.index(max(ranks))


def _age(rule: Rule, version: RuleVersion, work: Working) -> None:
    if work.age is None or version.years is None:
        return
    years = version.years
    for _, earlier in work.law.rules("earlier_age"):
        if work.clause.number in earlier.clauses and earlier.years is not None:
            years = min(years, earlier.years)
    if work.age < years:
        work.nothing(rule, version, f"{work.age} at the time of the act: not liable")
    else:
        work.say(rule, version, f"{work.age} at the time of the act: liable")


def _minor(rule: Rule, version: RuleVersion, work: Working) -> None:
    if "minor" in work.conditions:
        work.say(rule, version, "a minor")


def _bounds(rule: Rule, version: RuleVersion, work: Working) -> None:
    for place, one in enumerate(work.now):
        if one.kind != rule.punishment or not work.applies(rule, version):
            continue
        changed = False
        if version.minimum and one.minimum is None and one.kind not in work.undecided:
            changed = work.raise_least(place, version.minimum)
        if version.maximum is not None:
            changed = work.lower_most(place, version.maximum, rule) or changed
        if changed:
            work.say(rule, version, words.one(work.now[place]))


def _lower(rule: Rule, version: RuleVersion, work: Working) -> None:
    """The clause's own least falls away; that of the general part stays."""
    if not work.applies(rule, version):
        return
    general = {r.punishment: v.minimum for r, v in work.law.rules("bounds") if not r.when}
    for place, one in enumerate(work.now):
        least = general.get(one.kind)
        if one.minimum is not None:
            fits = least is not None and compare(least, one.maximum) is not None
            work.now[place] = one._replace(minimum=least if fits else None)
    work.say(rule, version, words.words(work.now) + "; or a milder kind")


def _liable(rule: Rule, version: RuleVersion, work: Working) -> None:
    if not set(rule.when) <= work.conditions:
        return
    if work.crime_class is None:
        work.open.append(f"{rule.article}: the class of {work.clause.number} is not known.")
    elif work.crime_class in version.classes:
        work.say(rule, version, "punishable")
    else:
        work.nothing(rule, version, "not punishable")


def _share(rule: Rule, version: RuleVersion, work: Working) -> None:
    """A part of the most of the clause's gravest kind, as the clause itself has it."""
    if not work.applies(rule, version):
        return
    whole = work.own[gravest(work.law, work.own)]
    place = next(i for i, one in enumerate(work.now) if one.kind == whole.kind)
    said = []
    for share, at_most in ((version.at_most, True), (version.at_least, False)):
        if share is None:
            continue
        found = part(whole.maximum, share)
        said.append(f"{words.shared(share)} of {words.amount(whole.maximum)} is {found.words}")
        if at_most:
            work.cut_by.append(rule.article)
            work.lower_most(place, found.amount, rule)
        elif (compare(found.amount, work.now[place].maximum) or 0) > 0:
            work.below(place, rule, work.now[place].maximum, found.amount)
        else:
            work.raise_least(place, found.amount)
        if found.rest is not None:
            work.open.append(
                f"{rule.article}: {found.words}: how the part of a {found.unit} is counted is not"
                " in the rules; it is left out here."
            )
    work.say(rule, version, f"{'; '.join(said)}: {words.one(work.now[place])}")
    if len(work.cut_by) > 1:
        work.open.append(
            f"{' and '.join(work.cut_by)} both count from the clause's own most, and so they are"
            " counted here. Whether the one is taken from what the other leaves is not settled."
        )
    others = [words.kind(one) for one in work.now if one.kind != whole.kind]
    if others:
        work.open.append(
            f"{rule.article} counts from the gravest kind, {words.kind(whole)}. What"
            f" becomes of the {' and the '.join(others)} for {work.clause.number} it does not say."
        )


def _note(rule: Rule, version: RuleVersion, work: Working) -> None:
    """A definition of what was asked; what may follow besides is told apart."""
    asked = set(rule.when) - {"minor", "several"}
    if asked and work.applies(rule, version):
        work.say(rule, version, "")


def _doubt(rule: Rule, version: RuleVersion, work: Working) -> None:
    if work.applies(rule, version):
        work.open.append(f"{rule.article}: {rule.restated.get()}")


APPLY: Final[dict[RuleKind, Callable[[Rule, RuleVersion, Working], None]]] = {
    "age": _age,
    "minor": _minor,
    "bounds": _bounds,
    "lower": _lower,
    "liable": _liable,
    "share": _share,
    "note": _note,
    "doubt": _doubt,
}
