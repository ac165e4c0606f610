"""Matching, stage by stage; read this first.

    text.read            the passage as sentences and words, each with its language
    context.find_all     every cue and every word that sets a context, in one pass
    weigh.weigh          what each cue is worth in its context, and (acts) what act it hangs on
    conduct_day          which date in the text is that of an act
    versions             by which version of each clause the text is read
    findings             evidence to a status for each element
    match (here)         findings to outcomes, in Kleene's logic; what is missing; the best clause

It is rule-based: no statistical model decides, and a finding without a quote is silent.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from charges.errors import InputError
from charges.law.library import overlap
from charges.law.model import Clause, Requirement, Version
from charges.matching import acts, findings, weigh
from charges.matching.changes import smallest_sets
from charges.matching.conduct_day import dated_acts
from charges.matching.context import find_all
from charges.matching.divide import read
from charges.matching.lexicon import lexicon
from charges.matching.logic import Truth, evaluate
from charges.matching.neighbours import neighbours_in
from charges.matching.notes import notes_of
from charges.matching.ownwords import own_files, reading
from charges.matching.result import (
    Change,
    ClauseResult,
    Finding,
    LaterLaw,
    Outcome,
    ReadingResult,
    Result,
    Status,
    VersionResult,
)
from charges.matching.tables import acts as act_table
from charges.matching.tables import markers, voices
from charges.matching.text import Passage
from charges.matching.versions import Readings, same_law

if TYPE_CHECKING:
    from charges.law.library import Library

_TRUTH: dict[Status, Truth] = {"shown": True, "refuted": False}
_OUTCOME: dict[Truth, Outcome] = {True: "made_out", False: "not_made_out", None: "open"}


def read_passage(text: str) -> Passage:
    """`text` cut into sentences and words, by the languages that the words files know."""
    small, abbreviations = markers()
    return read(text, small, abbreviations, lambda language: lexicon(language).weights)


class Matcher:
    """The findings of one text, and what they make of each clause."""

    def __init__(self, library: Library, text: str, on: str | None, voice: str) -> None:
        self.library = library
        self.passage = read_passage(text)
        self.setting = find_all(self.passage)
        self.weighed = weigh.weigh(self.setting, voice)
        self.roles = acts.roles()
        # A day that the user names decides: then no other is looked for.
        dated = dated_acts(self.passage, self.weighed, self.roles) if on is None else ()
        self.read_as, self.dates_apart = same_law(library, text, dated)
        self.readings = Readings(library, on, self.read_as)
        self._chosen: dict[str, Version] = {}
        self._findings: dict[str, Finding] = {}
        self._other_names: dict[str, dict[str, str]] = {}
        self._truths: dict[str, Truth] = {}
        self._element_truths: dict[tuple[str, str], Truth] = {}
        self._elements: dict[str, tuple[str, ...]] = {}
        self._pieces: dict[str, list[acts.Weighed]] = {}
        for one in self.weighed:
            self._pieces.setdefault(one.element, []).append(one)

    def choosing(self, clause: Clause, version: Version) -> Matcher:
        """The same findings, read by this version of the clause and what was law beside it."""
        other = copy(self)
        other._chosen = {clause.number: version}
        other._truths = {}
        other._elements = {}
        for number in _all_below(self.library, clause.number):
            beside = [
                v
                for v in self.readings.in_force(self.library.clause(number))
                if overlap(v, version)
            ]
            if beside:
                other._chosen[number] = beside[-1]
        return other

    def finding(self, article: str, name: str) -> Finding:
        """What the passage says of an element of the article."""
        element = self.library.element(article, name)
        known_as = self._names(article).get(name, name)
        if known_as not in self._findings:
            pieces = self._pieces.get(known_as, [])
            self._findings[known_as] = findings.finding_of(
                name, element.kind, pieces, self.passage, element.label.get("en")
            )
        return self._findings[known_as]

    def _names(self, article: str) -> dict[str, str]:
        """The elements that the words files know under another name, by the article's act."""
        if article not in self._other_names:
            ids = {element.id for element in self.library.article(article).elements}
            rows = [row for row in act_table().values() if row["anchor"] in ids]
            self._other_names[article] = {
                k: v for r in rows for k, v in r.get("known_as", {}).items()
            }
        return self._other_names[article]

    def version(self, clause: Clause) -> Version:
        return self._chosen.get(clause.number) or self.readings.version(clause)

    def element_truth(self, clause: Clause, name: str) -> Truth:
        """Shown is true, refuted false; a mental element that no word speaks of is taken as met."""
        place = (clause.article, name)
        if place not in self._element_truths:
            finding = self.finding(*place)
            taken = finding.kind == "mental" and finding.status != "refuted"
            self._element_truths[place] = True if taken else _TRUTH.get(finding.status)
        return self._element_truths[place]

    def truth(self, clause: Clause, requirement: Requirement | None = None) -> Truth:
        """Are the requirements of `clause` met, and no exception? None: the text leaves it open."""
        if requirement is None:
            if clause.number not in self._truths:
                self._truths[clause.number] = self._truth_of(clause, self.version(clause).requires)
            return self._truths[clause.number]
        return self._truth_of(clause, requirement)

    def _truth_of(self, clause: Clause, requirement: Requirement) -> Truth:
        met = evaluate(
            requirement,
            lambda name: self.element_truth(clause, name),
            lambda number: self.truth(self.library.clause(number)),
        )
        for name in clause.exceptions:
            finding = self.finding(clause.article, name)
            if finding.status == "shown":
                return False
            # 'Asylum? No.' hints that it was not: that leaves nothing open.
            speaks = any(e.supports and e.counts for e in finding.evidence)
            if finding.status == "uncertain" and speaks and met:
                met = None
        return met

    def elements(self, clause: Clause) -> tuple[str, ...]:
        """The ids of the elements of `clause` as it stood that day, in their order."""
        if clause.number not in self._elements:
            found = self.library.elements_of(clause, self.version(clause), self.version)
            self._elements[clause.number] = found
        return self._elements[clause.number]

    def missing(self, clause: Clause, requirement: Requirement) -> list[str]:
        """The elements that would still be needed, in the order of the requirement."""
        names: list[str] = []
        if requirement.kind == "element":
            if self.element_truth(clause, requirement.name) is None:
                names.append(requirement.name)
        elif requirement.kind == "clause":
            other = self.library.clause(requirement.name)
            names.extend(self.missing(other, self.version(other).requires))
        elif requirement.kind == "all" or self.truth(clause, requirement) is not True:
            for part in requirement.parts:
                names.extend(self.missing(clause, part))
        return list(dict.fromkeys(names))

    def outcome(self, clause: Clause) -> Outcome:
        return _OUTCOME[self.truth(clause)]

    def result_of(self, clause: Clause) -> ClauseResult:
        """By the version in force; where several may have been, by each, and what they share."""
        in_force = self.readings.in_force(clause)
        if not in_force:
            row = self._by_one_version(clause)
            if row.silent:
                return row._replace(in_force=())
            reason = f"it was no law then; {self.readings.not_in_force(clause)}"
            return row._replace(
                outcome="not_made_out", missing=(), reason=reason, in_force=(), as_reported=()
            )
        if len(in_force) == 1:
            return self._by_one_version(clause)
        rows = [self.choosing(clause, version)._by_one_version(clause) for version in in_force]
        return _shared(rows)

    def _by_one_version(self, clause: Clause) -> ClauseResult:
        version = self.version(clause)
        truth = self.truth(clause)
        outcome = self.outcome(clause)
        rows = tuple(self.finding(clause.article, name) for name in self.elements(clause))
        return ClauseResult(
            clause.number,
            clause.title.get("en"),
            clause.builds_on[0] if clause.builds_on else None,
            outcome,
            tuple(
                ReadingResult(reading.source, _OUTCOME[self._truth_of(clause, reading.requires)])
                for reading in clause.as_reported
            ),
            rows,
            tuple(self.missing(clause, version.requires)) if truth is not False else (),
            version.sentence,
            self._reason(clause, outcome, rows),
            version=clause.versions.index(version),
            in_force=(clause.versions.index(version),),
        )

    def _reason(self, clause: Clause, outcome: Outcome, rows: tuple[Finding, ...]) -> str:
        if outcome == "made_out":
            return "every element is shown by the words"
        excepted = [f.element for f in rows if f.kind == "exception" and f.status == "shown"]
        if excepted:
            return f"the exception is shown: {', '.join(excepted)}"
        if outcome == "not_made_out":
            refuted = [f.element for f in rows if f.status == "refuted" and f.kind != "exception"]
            return f"the words refute: {', '.join(refuted)}"
        missing = self.missing(clause, self.version(clause).requires)
        if missing:
            return f"the words leave open: {', '.join(missing)}"
        excepted = [f.element for f in rows if f.kind == "exception" and f.status == "uncertain"]
        return f"the words leave open whether an exception applies: {', '.join(excepted)}"


def _shared(rows: list[ClauseResult]) -> ClauseResult:
    """One result of a clause's results by several versions, the newest last."""
    outcomes = {row.outcome for row in rows}
    elements = {f.element: f for row in rows for f in row.elements if f.kind != "exception"}
    elements |= {f.element: f for f in rows[-1].elements if f.kind == "exception"}
    newest = rows[-1]._replace(
        elements=tuple(elements.values()),
        in_force=tuple(row.version for row in rows),
        by_version=tuple(
            VersionResult(row.version, row.outcome, row.missing, row.sentence, row.reason)
            for row in rows
        ),
    )
    if len(outcomes) == 1:
        return newest
    missing = tuple(dict.fromkeys(name for row in rows for name in row.missing))
    reason = "which version was in force is open, and the result depends on it"
    return newest._replace(outcome="open", missing=missing, reason=reason)


def _changes(matcher: Matcher, row: ClauseResult, best: tuple[str, ...]) -> tuple[Change, ...]:
    """The smallest sets of elements that would make out an open clause that is shown in part."""
    if row.outcome != "open" or not any(f.status == "shown" for f in row.elements):
        return ()
    library = matcher.library
    clause = library.clause(row.id)
    if row.by_version and len({one.outcome for one in row.by_version}) > 1:
        return ()  # the day of the act decides, and no element does
    sets = smallest_sets(
        matcher.version(clause).requires,
        lambda name: matcher.element_truth(clause, name),
        lambda number: matcher.version(library.clause(number)).requires,
    )
    fewest = min((len(one) for one in sets), default=0)
    below = _all_below(library, row.id)
    instead_of = next((number for number in best if number in below), None)
    changes = []
    for one in sets:
        if 0 < len(one) == fewest <= 3:
            names = tuple(name for name in matcher.elements(clause) if name in one)
            labels = [library.element(clause.article, name).label.get("en") for name in names]
            words = f"if the text also showed {' and '.join(labels)}: {row.id} made out"
            changes.append(Change(names, "made_out", row.id, words, row.sentence, instead_of))
    return tuple(changes)


def _later_law(matcher: Matcher, row: ClauseResult) -> tuple[LaterLaw, ...]:
    """What each later version of the clause does to the act, held against the law of its day."""
    clause = matcher.library.clause(row.id)
    if row.silent or not row.in_force or row.in_force[-1] + 1 == len(clause.versions):
        return ()
    from charges.sentencing.reach import reach  # most descriptions are read by the newest law

    found = []
    for place, version in enumerate(clause.versions[row.in_force[-1] + 1 :], row.in_force[-1] + 1):
        one = reach(matcher.library, clause.versions[row.in_force[0]], version)
        outcome = matcher.choosing(clause, version).outcome(clause)
        found.append(LaterLaw(place, one.effect, one.rule.article if one.rule else "", outcome))
    return tuple(found)


def _order(row: ClauseResult) -> tuple[int, int, str]:
    rank = {"made_out": 0, "open": 1, "not_made_out": 2}[row.outcome]
    shown = sum(finding.status == "shown" for finding in row.elements)
    return rank, -shown, row.id


def match(library: Library, text: str, on: str | None = None, voice: str = "report") -> Result:
    """What `text` shows of every clause, the best match first.

    `on`: the day whose law is read ("2016-06-29"). `voice`: whose words count:
    "report" (what is alleged counts as shown), "prosecution", "defence" or "court". Without `on`,
    the days that the text gives its acts choose the version (`read_as`). Raises InputError for an
    empty text, an unknown voice, and a day on which no clause was in force.
    """
    if not text.strip():
        raise InputError(
            "there is no text to match", "give it as an argument, with --file, or on standard input"
        )
    if voice not in voices():
        raise InputError(f"no voice '{voice}'", f"there are: {', '.join(voices())}")
    with reading(library.words):
        return _match(library, text, on, voice)


def _match(library: Library, text: str, on: str | None, voice: str) -> Result:
    matcher = Matcher(library, text, on, voice)
    if matcher.weighed or matcher.read_as:
        rows, best = _rows(matcher)
    else:
        rows, best = _rows_of_silence(matcher, on)
    notes = notes_of(matcher.passage, matcher.weighed, matcher.dates_apart, rows)
    near = neighbours_in(library, matcher.setting, rows, voice)
    language, read_as = matcher.passage.language, matcher.read_as
    return Result(text, language, on, tuple(rows), best, notes, voice, read_as, near)


Rows = tuple[list[ClauseResult], tuple[str, ...]]


def _rows(matcher: Matcher) -> Rows:
    """Every clause's result, the best match first, and the clauses made out."""
    library = matcher.library
    rows = [matcher.result_of(clause) for clause in library.clauses]
    made_out = [row.id for row in rows if row.outcome == "made_out"]
    built_on = {other for number in made_out for other in _all_below(library, number)}
    best = tuple(number for number in made_out if number not in built_on)
    rows = [
        row._replace(changes=_changes(matcher, row, best), later_law=_later_law(matcher, row))
        for row in rows
    ]
    rows.sort(key=lambda row: (row.id not in best, *_order(row)))
    return rows, best


# A text without a single cue says the same of every clause as any other: by library, words and day.
_SILENCE: dict[tuple[int, object, str | None], tuple[Library, Rows]] = {}


def _rows_of_silence(matcher: Matcher, on: str | None) -> Rows:
    library = matcher.library
    key = (id(library), own_files(), on)
    known = _SILENCE.get(key)
    if known is None or known[0] is not library:
        if len(_SILENCE) > 8:
            _SILENCE.clear()
        known = _SILENCE[key] = (library, _rows(matcher))
    return known[1]


def _all_below(library: Library, number: str) -> set[str]:
    below: set[str] = set()
    for other in library.clause(number).builds_on:
        below |= {other} | _all_below(library, other)
    return below
