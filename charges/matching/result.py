"""What matching gives: immutable records, from a place in the text up to a clause's outcome."""

from __future__ import annotations

from typing import Literal, NamedTuple

from charges.law.model import Punishment

Status = Literal["shown", "refuted", "uncertain", "silent"]
Outcome = Literal["made_out", "open", "not_made_out"]


class Context(NamedTuple):
    """What a place in the text stands under, with the words that set it."""

    kind: str  # "negated", "alleged", "hypothetical", ... the categories of data/context/
    start: int  # of the words that set it, in code points
    end: int
    words: str = ""


class Evidence(NamedTuple):
    """One place in the description that speaks for or against an element.

    `start` and `end` count Unicode code points of the text as given; `text[start:end] == quote`.
    """

    quote: str
    start: int
    end: int
    cue: str  # the id of the cue
    supports: bool  # after its context: "did not cross" does not support the crossing
    context: tuple[Context, ...]
    counts: bool = True  # False: its context takes its worth (a question, a novel, a bill)
    settles: bool = True  # False: it only hints at the element, or is asked or attempted


class Finding(NamedTuple):
    """An element's status, with every piece of evidence that entered it."""

    element: str
    kind: str
    status: Status
    evidence: tuple[Evidence, ...]
    reason: str  # one sentence: '"did not cross": negated by "not", so the crossing is refuted'


class Change(NamedTuple):
    """What would change a clause's outcome, and what that would cost."""

    elements: tuple[str, ...]  # the smallest set that would have to be shown as well
    outcome: Outcome  # the outcome then
    clause: str  # the clause that would then be made out
    words: str  # "if the text also showed force, or the threat of it: 318.2 made out"
    sentence: tuple[Punishment, ...] = ()  # what it would carry
    instead_of: str | None = (
        None  # the clause made out now that it builds on: what it would replace
    )


class ReadingResult(NamedTuple):
    """The same words tested against the clause as a named source reports it."""

    source: str
    outcome: Outcome


class ReadAs(NamedTuple):
    """The time of an act as the description gives it: the law of these days is read.

    `evidence`: each date as (quote, start, end), in code points of the text.
    """

    act: str  # the element that tells the act: "crossing", "appeal"
    first: str  # the first and the last day that the words may mean, YYYY-MM-DD
    last: str
    words: str  # "29 June 2016", "June 2016", "2012"
    evidence: tuple[tuple[str, int, int], ...]


class VersionResult(NamedTuple):
    """What a clause comes to by one of several versions that may have been in force."""

    version: int  # its place among the clause's versions, from 0
    outcome: Outcome
    missing: tuple[str, ...]
    sentence: tuple[Punishment, ...]
    reason: str


class LaterLaw(NamedTuple):
    """What a later version of a clause does to an act that was read by an earlier one."""

    version: int  # its place among the clause's versions, from 0
    effect: Literal["milder", "harsher", "same", "open"]
    article: str  # of the rule that says whether it reaches back; "" where there is none
    outcome: Outcome  # by that version


class ClauseResult(NamedTuple):
    """One clause's outcome, with the findings of all its elements (those it builds on included)."""

    id: str
    title: str
    builds_on: str | None
    outcome: Outcome
    as_reported: tuple[ReadingResult, ...]
    elements: tuple[Finding, ...]
    missing: tuple[str, ...]
    sentence: tuple[Punishment, ...]
    reason: str  # why this outcome, in a sentence
    changes: tuple[Change, ...] = ()
    version: int = -1  # the place, among the clause's versions, of the one that was read
    # The places of all that may have been in force then, oldest first; () where the clause was
    # not. With several, the outcome is the one they share, else "open".
    in_force: tuple[int, ...] = (-1,)
    by_version: tuple[VersionResult, ...] = ()  # where there are several
    later_law: tuple[LaterLaw, ...] = ()  # each version after those, where the text says anything

    @property
    def silent(self) -> bool:
        """Nothing in the text speaks of any of its elements."""
        return all(finding.status == "silent" for finding in self.elements)


class NeighbourResult(NamedTuple):
    """An article, not tested, that words of the description fit better: a reason to look it up.

    `evidence`: each place as (quote, start, end), in code points of the text.
    """

    number: str  # "281-1"
    article: str  # the article whose neighbour it is
    label: str  # "flags and emblems"
    evidence: tuple[tuple[str, int, int], ...]


class Result(NamedTuple):
    """A whole description, matched."""

    text: str
    language: str
    on: str | None
    clauses: tuple[ClauseResult, ...]  # every clause, best match first
    best: tuple[str, ...]  # the clauses made out; one that another builds on is not repeated
    notes: tuple[str, ...] = ()  # what could not be used, and why
    voice: str = "report"  # whose words count: report, prosecution, defence, court
    read_as: tuple[ReadAs, ...] = ()  # where no day was asked for: what the text says of it
    neighbours: tuple[NeighbourResult, ...] = ()  # articles, not tested, to look up

    def to_json(self, every_clause: bool = False) -> str:
        """The JSON contract of docs/json.md, as text."""
        from charges.matching.contract import to_json

        return to_json(self, every_clause)
