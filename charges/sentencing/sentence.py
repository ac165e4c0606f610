"""What sentence can follow from one or more clauses. The order of the questions stands here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from charges.errors import InputError
from charges.law.library import Library
from charges.law.model import Basis, Clause, Condition, Punishment, RuleKind
from charges.sentencing import laws as by
from charges.sentencing import words
from charges.sentencing.laws import Chosen, Law
from charges.sentencing.limitation import gravity, milder_gravity, time_limit
from charges.sentencing.outcome import Answer, ClauseRange, Question, Sentence, Step, TimeLimit
from charges.sentencing.ranges import Working, step, work_through
from charges.sentencing.several import milder_together, together
from charges.sentencing.units import compare

_EXCLUDED: Final = (("attempt", "preparation"),)


def answers(library: Library, question: Question) -> tuple[Answer, ...]:
    """One answer; or two, where it is open which law was in force and that makes a difference.

    Raises InputError where a clause is unknown or was not in force, and where what is asked
    contradicts itself.
    """
    clauses = [library.clause(number) for number in question.clauses]
    conditions = _conditions(library, question)
    _refuse_contradictions(library, question, conditions)
    older, newer = (
        _Interpreter(library, clauses, question, conditions, late) for late in (False, True)
    )
    first, second = older.answer(), newer.answer()
    if _same(first, second):
        return (first,)
    articles = {one.article for one in (*first.steps, *second.steps)}
    names = _what_is_open(older.laws, newer.laws, clauses, articles)
    return (
        first._replace(law=f"if {names} had not yet taken effect"),
        second._replace(law=f"if {names} had taken effect"),
    )


def _conditions(library: Library, question: Question) -> frozenset[Condition]:
    """What is asked, and what follows from the age."""
    found = set(question.conditions)
    limits = [v.years for r in library.code.general if r.kind == "minor" for v in r.versions]
    if question.age is not None and any(y is not None and question.age < y for y in limits):
        found.add("minor")
    if len(question.clauses) > 1:
        found.add("several")
    return frozenset(found)


def _refuse_contradictions(
    library: Library, question: Question, conditions: frozenset[Condition]
) -> None:
    for one, other in _EXCLUDED:
        if {one, other} <= conditions:
            raise InputError(f"an act is no {one} and {other} at once", "give one of the two")
    for rule in library.code.general:
        clash = sorted(set(rule.not_with) & conditions)
        if clash and set(rule.when) <= conditions:
            when, with_ = (w.replace("_", " ") for w in (rule.when[0], clash[0]))
            raise InputError(f"{rule.article} does not go with both: {when}, {with_}",
                             "leave out one of the two")  # fmt: skip
    if question.on is not None and question.as_of is not None:
        if question.as_of.last < question.on.first:
            raise InputError(
                f"the act ({question.on.iso}) lies after the day asked ({question.as_of.iso})",
                "give the day of the act with --on, a later one with --as-of",
            )
    elif question.as_of is not None:
        raise InputError("the day of the act is missing", "give it with --on")


class _Interpreter:
    """One reading of the law: the older or the newer, where the day of a change is open."""

    def __init__(
        self,
        library: Library,
        clauses: Sequence[Clause],
        question: Question,
        conditions: frozenset[Condition],
        newer: bool,
    ) -> None:
        self.clauses, self.question, self.conditions = clauses, question, conditions
        self.laws = by.laws_between(library, clauses, question.on, question.as_of, newer)
        self.steps: list[Step] = []
        self.open: list[str] = []

    def answer(self) -> Answer:
        works, limits = [], []
        for clause in self.clauses:
            work, limit = self._one(clause)
            works.append(work)
            if work.now:
                limits.append(limit)
        result = self._result(works, limits)
        self._tell_what_is_missing(works)
        return Answer(
            "",
            tuple(
                ClauseRange(work.clause.number, work.crime_class, work.own, work.sentence)
                for work in works
            ),
            tuple(self.steps),
            result,
            tuple(limits),
            tuple(step(*each, "") for each in self.laws[0].rules("counting") if limits),
            self._beside(works, result),
            tuple(dict.fromkeys(self.open)),
        )

    def _one(self, clause: Clause) -> tuple[Working, TimeLimit]:
        """One clause by itself: its sentence, its class, what the rules leave, its time."""
        sentence = self._sentence(clause)
        chosen = by.mildest(self.laws, lambda law: gravity(law, sentence), milder_gravity)
        found = gravity(chosen.law, sentence)
        if found.by is not None:
            rule, version = found.by
            self.steps.append(step(rule, version, rule.title.get(), clause.number))

        def work_by(law: Law) -> Working:
            return work_through(
                Working(clause, found.name, sentence, self.conditions, self.question.age, law)
            )

        ranges = by.mildest(self.laws, lambda law: work_by(law).sentence, by.milder_sentence)
        work = work_by(ranges.law)
        self.steps += work.steps
        self.open += work.open
        self._reach(ranges, f"the range of {clause.number}", clause)
        limit = time_limit(clause.number, found, self.question.on, self.question.as_of)
        if work.now and found.term_by is not None and found.term is not None:
            until = f", until {limit.ends.words}" if limit.ends else ""
            effect = f"{words.duration(found.term)} from the act{until}"
            self.steps.append(step(*found.term_by, effect, clause.number))
            self._reach(chosen, f"the time limit of {clause.number}", clause)
        return work, limit

    def _sentence(self, clause: Clause) -> Sentence:
        """The clause's own sentence: of the day of the act, or a later one that is milder."""

        def value(law: Law) -> Sentence:
            version = law.version(clause)
            return () if version is None else version.sentence

        if not value(self.laws[0]):
            day = self.laws[0].day
            raise InputError(f"{clause.number} was not in force on {day}",
                             f"charges show {clause.number} tells since when it is")  # fmt: skip
        bare = {law: tuple(_bare(p) for p in value(law)) for law in self.laws}
        chosen = by.mildest(self.laws, bare.__getitem__, by.milder_sentence)
        version = chosen.law.version(clause)
        assert version is not None
        for one in version.sentence:
            self.steps.append(
                Step(clause.number, clause.number, clause.title.get(), words.one(one),
                     one.quotation, one.basis)
            )  # fmt: skip
        self._reach(chosen, f"the sentence of {clause.number}", clause, bare.__getitem__)
        return version.sentence

    def _reach(
        self,
        chosen: Chosen,
        what: str,
        clause: Clause | None,
        told: Callable[[Law], Sentence] | None = None,
    ) -> None:
        """Say of a later law whether it reaches back, as far as it changes `what`."""
        number = clause.number if clause else ""

        def of(laws: Sequence[Law]) -> str:
            names = " and ".join(dict.fromkeys(law.made_by(self.clauses) for law in laws))
            values = [words.words(told(law)) for law in laws] if told is not None else []
            return f"{what} by {names}" + (f" ({'; '.join(values)})" if values else "")

        kinds: list[tuple[RuleKind, str, Sequence[Law]]] = [
            ("milder_law", "reaches back, being milder", [chosen.law] if chosen.milder else []),
            ("harsher_law", "does not reach back", chosen.harsher),
        ]
        for kind, says, found in kinds:
            for rule, version in chosen.law.rules(kind) if found else ():
                self.steps.append(step(rule, version, f"{of(found)} {says}", number))
        if chosen.undecided:
            self.open.append(
                f"Whether {of(chosen.undecided)} is milder is not plain; that of the day of the"
                " act is taken."
            )

    def _result(self, works: Sequence[Working], limits: Sequence[TimeLimit]) -> Sentence | None:
        """The range of the one clause that is left, or of several put together."""
        left = [work for work in works if work.now]
        if len(works) > 1:
            left = self._counted(left, limits)
        if not left:
            return None
        if len(left) == 1:
            return left[0].sentence
        chosen = by.mildest(self.laws, lambda law: together(law, left), milder_together)
        found = together(chosen.law, left)
        self.open += found.open
        if found.by is None:
            return None
        self.steps.append(step(*found.by, found.effect))
        self._reach(chosen, "the sentence for all together", None)
        return found.sentence

    def _counted(self, works: Sequence[Working], limits: Sequence[TimeLimit]) -> list[Working]:
        """Those of several crimes that are judged together."""
        left = list(works)
        late = {limit.clause for limit in limits if limit.passed}
        for rule, version in self.laws[0].rules("plurality"):
            if "in_time" in version.counts and any(w.clause.number in late for w in left):
                left = [work for work in left if work.clause.number not in late]
                self.steps.append(
                    step(rule, version, f"left out: {', '.join(sorted(late))}, out of time")
                )
            articles = [work.clause.article for work in left]
            if "different_articles" in version.counts and len(set(articles)) < len(articles):
                numbers = " and ".join(work.clause.number for work in left)
                self.open.append(
                    f"{rule.article} puts crimes of different articles together; {numbers} are not"
                    " all of different ones. What follows for them together is not in these rules."
                )
                return []
        return left

    def _tell_what_is_missing(self, works: Sequence[Working]) -> None:
        """What was asked, and no rule of this code speaks of."""
        rules = [rule for rule, _ in self.laws[0].rules()]
        known = {condition for rule in rules for condition in rule.when}
        asked = set(self.conditions) - {"several", "minor", "relapse"}
        for condition in sorted(asked - known):
            self.open.append(f"No rule here says what follows from: {condition.replace('_', ' ')}.")
        if self.question.age is not None and not any(rule.kind == "age" for rule in rules):
            self.open.append("No rule here says from which age one is liable.")
        for work in works:
            if work.crime_class is None:
                self.open.append(f"No rule here gives the class of {work.clause.number}.")
        if works and any(w.now for w in works) and not any(r.kind == "limitation" for r in rules):
            self.open.append("No rule here says how long a crime can be prosecuted.")

    def _beside(self, works: Sequence[Working], result: Sentence | None) -> tuple[Step, ...]:
        """What else may follow, by the rules that are no step to the result."""
        found = []
        sentences = [*(work.sentence for work in works), result or ()]
        for rule, version in self.laws[0].rules("note"):
            if set(rule.when) - {"minor", "several"}:
                continue
            most = [p.maximum for s in sentences for p in s if p.kind == rule.punishment]
            if rule.punishment and not any(
                version.above is None or (compare(m, version.above) or 0) > 0 for m in most
            ):
                continue
            if any(work.now and work.applies(rule, version) for work in works):
                found.append(step(rule, version, ""))
        return tuple(found)


def _bare(one: Punishment) -> Punishment:
    """A punishment's figures alone, for comparing two versions."""
    return Punishment(one.kind, one.minimum, one.maximum, None, Basis((), "text"))


def _same(one: Answer, other: Answer) -> bool:
    def figures(sentence: Sentence | None) -> object:
        return None if sentence is None else [(p.kind, p.minimum, p.maximum) for p in sentence]

    def key(answer: Answer) -> object:
        ranges = [(one.crime_class, figures(one.left)) for one in answer.clauses]
        return (ranges, figures(answer.result), answer.limits)

    return key(one) == key(other)


def _what_is_open(
    older: Sequence[Law], newer: Sequence[Law], clauses: Sequence[Clause], articles: set[str]
) -> str:
    """The laws of which it is open whether they were in force: "Law 172-IIQD of 2 July 2001".

    Only rules of these `articles` count, and versions of clauses that changed the sentence.
    """
    names: dict[str, None] = {}
    for one, other in ((older[0], newer[0]), (older[-1], newer[-1])):
        known = {version for _, version in one.rules()}
        for rule, version in other.rules():
            if version not in known and rule.article in articles:
                names[version.law] = None
        for clause in clauses:
            before, after = one.version(clause), other.version(clause)
            if before and after and before.sentence != after.sentence:
                names[after.law] = None
    return " and ".join(names) or "the law"
