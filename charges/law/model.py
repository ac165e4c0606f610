"""The law as typed, immutable records; `load.py` makes them from `statutes.yaml`.

Named tuples, because they are immutable, picklable, and cost a twentieth of a data class at import
(the command line pays for every class at every call).
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Certainty = Literal["text", "derived", "reported", "open"]
ElementKind = Literal["conduct", "circumstance", "mental", "aggravating", "exception"]
RuleKind = Literal[
    "milder_law", "harsher_law", "order", "class", "age", "earlier_age", "minor", "bounds", "lower",
    "liable", "share", "plurality", "several", "limitation", "counting", "note", "doubt",
]  # fmt: skip
Condition = Literal[
    "attempt", "preparation", "mitigating", "exceptional", "relapse", "simple_relapse",
    "dangerous_relapse", "especially_dangerous_relapse", "minor", "several",
]  # fmt: skip
StatusWord = Literal["shown", "refuted", "uncertain", "silent"]
OutcomeWord = Literal["made_out", "open", "not_made_out"]


class Text(NamedTuple):
    """A text in several languages, as (language, words) pairs in the order of the file."""

    versions: tuple[tuple[str, str], ...]

    def get(self, language: str = "en") -> str:
        """The words in `language`, else in English, else in the first language there is."""
        words = dict(self.versions)
        return words.get(language) or words.get("en") or next(iter(words.values()), "")


class Source(NamedTuple):
    """Where a fact stands: the Code, a judgment, a report."""

    id: str
    kind: Literal["code", "court", "press", "other"]
    title: str
    where: str = ""  # an address or a register; empty where there is none
    note: str = ""
    # What a citation needs, each as far as it is known; nothing is ever made up.
    author: str = ""  # "B. Ravid"
    heading: str = ""  # of the report, or the name of the case
    published_by: str = ""  # the newspaper, the agency, the court
    published: str = ""  # a day, a month or a year: "2017-07-20", "2016-12"
    number: str = ""  # of an application: "13527/18"
    accessed: str = ""  # the day on which the address was read


class Quotation(NamedTuple):
    """A few of the statute's own words, the term or the phrase with the figure."""

    words: str
    language: str  # of the words, as a rule "az"
    article: str  # where they stand: "318.2"


class Basis(NamedTuple):
    """What a fact rests on. Every fact of law carries one."""

    sources: tuple[str, ...]  # ids of `Source`
    certainty: Certainty
    note: str = ""  # e.g. what is open, and between which sources


class Duration(NamedTuple):
    """A length of time, exact: never a float, never converted from one unit to another."""

    years: int = 0
    months: int = 0
    days: int = 0


class Money(NamedTuple):
    """A sum: `unit` is "manat", or "conditional_financial_unit" for the fines of before 2008."""

    amount: int
    unit: str = "manat"


class Punishment(NamedTuple):
    """One kind of punishment a clause carries; several in a version are alternatives ("or")."""

    kind: str  # "imprisonment", "fine", ...
    minimum: Duration | Money | None  # None: the clause names none; see `floor`
    maximum: Duration | Money
    quotation: Quotation | None  # the few words that say the figure; None in a press reading
    basis: Basis
    floor: Duration | Money | None = None  # the general part's least (Article 55.2), derived
    floor_basis: Basis | None = None


class Requirement(NamedTuple):
    """How elements combine: a tree of `all` and `any` over element ids and clause numbers."""

    kind: Literal["all", "any", "element", "clause"]
    name: str = ""  # the element's id or the clause's number
    parts: tuple[Requirement, ...] = ()


class Stricter(NamedTuple):
    """In what an element asks for more than one of another article that is like it."""

    article: str
    element: str
    why: Text
    basis: Basis


class Element(NamedTuple):
    """One thing that must be so for a clause to apply."""

    id: str
    kind: ElementKind
    label: Text
    question: Text  # one that a person can answer with yes or no
    explanation: Text
    term: Quotation | None  # the statute's own term; None where the article has none (intent)
    basis: Basis
    open_points: tuple[str, ...] = ()
    stricter_than: tuple[Stricter, ...] = ()


class Edge(NamedTuple):
    """The first day of a version. Where the day is not proved, the days between which it lies."""

    day: str | None  # "2017-07-19"; None where open
    after: str | None = None  # open edges: not before this day ...
    before: str | None = None  # ... and not after this one
    words: str = ""  # "early 2001: the day is open"


class Version(NamedTuple):
    """The clause as it stood from `since` until the next version began."""

    since: Edge
    until: Edge | None  # None: in force as far as the sources reach
    law: str  # the law that made it: "707-VQD of 31 May 2017"
    change: Text  # what it changed, in a sentence
    requires: Requirement
    sentence: tuple[Punishment, ...]
    basis: Basis


class Reading(NamedTuple):
    """The clause as a named source reports it, with its own elements and sentence."""

    source: str
    says: Text
    difference: Text  # what the Code says instead
    requires: Requirement
    sentence: tuple[Punishment, ...]
    basis: Basis


class Expected(NamedTuple):
    """What an example must show of one element."""

    element: str
    status: StatusWord


class Example(NamedTuple):
    """A short description that tests a clause: what matching must find in it."""

    text: Text  # in our own words; in each language it must give the same
    outcome: OutcomeWord
    findings: tuple[Expected, ...] = ()
    on: str | None = None  # by the law of that day; None: the newest


class Clause(NamedTuple):
    """One numbered provision that can be charged."""

    number: str  # "281.2"
    article: str  # "281"
    title: Text
    restated: Text  # in our own words; the official text alone has force
    builds_on: tuple[str, ...]
    exceptions: tuple[str, ...]  # ids of elements of kind `exception`
    versions: tuple[Version, ...]  # oldest first
    as_reported: tuple[Reading, ...]
    basis: Basis
    open_points: tuple[str, ...] = ()  # what the sources do not settle
    examples: tuple[Example, ...] = ()

    @property
    def newest(self) -> Version:
        return self.versions[-1]


class Note(NamedTuple):
    """A note that stands under an article, restated."""

    text: Text
    basis: Basis

    def get(self, language: str = "en") -> str:
        """The note in `language`, chosen as `Text.get` does."""
        return self.text.get(language)


class Neighbour(NamedTuple):
    """A provision that is close by, and how it differs."""

    number: str
    difference: Text
    basis: Basis
    label: Text | None = None  # what it is about, in a few words: "flags and emblems"


class Article(NamedTuple):
    """An article (or section) with its elements, and the clauses that are made of them."""

    number: str
    title: Text
    elements: tuple[Element, ...]
    clauses: tuple[Clause, ...]
    notes: tuple[Note, ...]
    neighbours: tuple[Neighbour, ...]


class Share(NamedTuple):
    """A part of a whole, exact: 3/4."""

    over: int
    under: int


class Ceiling(NamedTuple):
    """What a sentence for several crimes may not go above."""

    maximum: Duration | None = None
    classes: tuple[str, ...] = ()  # only where a crime of these classes is among them
    like: Literal["gravest_clause"] | None = None  # in place of a figure: that clause's most


class RuleVersion(NamedTuple):
    """A rule of the general part as it stood from `since` until the next version began.

    Which figures it has depends on the rule's kind; docs/statutes-file.md lists them.
    """

    since: Edge
    until: Edge | None
    law: str
    quotation: Quotation | None  # the words that carry the figure
    basis: Basis
    restated: Text | None = None  # where it said something else than the rule does now
    classes: tuple[str, ...] = ()  # of crime, that it reaches; none: all
    one_of: tuple[str, ...] = ()  # several crimes: one of these classes is enough
    clauses: tuple[str, ...] = ()
    punishments: tuple[str, ...] = ()  # kinds, mildest first
    up_to: Duration | None = None
    above: Duration | None = None
    years: int | None = None  # of age
    minimum: Duration | Money | None = None
    maximum: Duration | Money | None = None
    at_most: Share | None = None  # of the most of the clause's gravest punishment
    at_least: Share | None = None
    term: Duration | None = None
    ways: tuple[Literal["absorption", "addition"], ...] = ()
    ceilings: tuple[Ceiling, ...] = ()
    counts: tuple[Literal["different_articles", "in_time"], ...] = ()


class Rule(NamedTuple):
    """A rule of the general part from which a sentence follows."""

    article: str  # "63.3"
    kind: RuleKind
    title: Text
    restated: Text
    versions: tuple[RuleVersion, ...]  # oldest first
    name: str = ""  # of a class of crime
    punishment: str = ""  # the kind of punishment that it is about
    when: tuple[Condition, ...] = ()  # it applies where all of these hold
    unless: tuple[Condition, ...] = ()  # and none of these
    not_with: tuple[Condition, ...] = ()  # what cannot be so together with `when`
    below_least: str = ""  # what is open where its figure lies below the clause's least
    open_points: tuple[str, ...] = ()


class Code(NamedTuple):
    """A body of law, as far as the file holds it."""

    id: str
    title: Text
    country: Text
    restated_note: Text  # 'restated; the official text alone has force'
    where: str  # where the official text stands
    articles: tuple[Article, ...]
    sources: tuple[Source, ...]
    words: tuple[str, ...] = ()  # words files of its own, by their way from the statutes file
    law: str = ""  # by which it was made: "Law 787-IQ"; for citations
    enacted: str = ""  # the day of that law
    general: tuple[Rule, ...] = ()  # of the general part; without them little follows from a clause


# Every record, in a fixed order: what the cache writes names them by their place in it.
RECORDS: tuple[type, ...] = (
    Text, Source, Quotation, Basis, Duration, Money, Punishment, Requirement, Stricter, Element,
    Edge, Version, Reading, Clause, Note, Neighbour, Article, Share, Ceiling, RuleVersion, Rule,
    Code, Expected, Example,
)  # fmt: skip
