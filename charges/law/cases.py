"""Worked cases: what was said of them, what the court decided, and why the two part."""

from __future__ import annotations

import os
from typing import Literal, NamedTuple

from charges.errors import InputError
from charges.law.cache import cached
from charges.law.data import data_dir
from charges.law.files import read_file, unreadable
from charges.law.library import Library
from charges.law.model import Basis, Duration, Money, Source, Text
from charges.law.names import named

FindingWord = Literal["shown", "refuted", "uncertain", "silent"]
OutcomeWord = Literal["made_out", "open", "not_made_out"]
Voice = Literal["report", "prosecution", "defence", "court"]


class Event(NamedTuple):
    """One entry of a case's timeline."""

    day: str  # "2017-07-20"; "2011-04" or "2016" where no more is told
    what: Text
    basis: Basis
    conflict: str = ""  # where the sources disagree, and how


class ExpectedFinding(NamedTuple):
    """What a description says of one element, as a lawyer reads it."""

    article: str
    element: str
    status: FindingWord
    why: str = ""


class ExpectedOutcome(NamedTuple):
    """What follows for one clause; `source` is set where it is tested as that source reports it."""

    clause: str
    outcome: OutcomeWord
    source: str = ""


class Description(NamedTuple):
    """One telling of the conduct, in our own words, with the findings it must give."""

    id: str
    title: Text
    voice: Voice
    language: str  # of `text`
    text: str
    basis: Basis
    findings: tuple[ExpectedFinding, ...] = ()
    outcomes: tuple[ExpectedOutcome, ...] = ()


class InDispute(NamedTuple):
    """What the sources of a case say of one element, apart from any one description."""

    article: str
    element: str
    stance: Literal["alleged", "disputed", "dropped", "held", "silent"]
    note: str
    basis: Basis


class Verdict(NamedTuple):
    """What became of one charge; the clause need not be one that the statutes file holds."""

    clause: str
    result: Literal["convicted", "acquitted", "dropped", "suspended", "replaced", "open"]
    basis: Basis
    conflict: str = ""
    by: str = ""  # the clause that took its place, where it was replaced


class Act(NamedTuple):
    """One act of a case, and the clauses of which it is asked until when they can be prosecuted."""

    day: str  # as of an event
    what: Text
    clauses: tuple[str, ...]
    basis: Basis


class Timing(NamedTuple):
    """Could the acts still be prosecuted? Asked as of a day."""

    as_of: str
    why: Text  # why as of that day
    acts: tuple[Act, ...]
    lesson: Text | None = None


class Decision(NamedTuple):
    """A court's or another authority's decision, with its verdict on each charge."""

    day: str
    who: str  # "Baku Court on Grave Crimes, Judge Alovsat Abbasov"
    what: Text
    basis: Basis
    verdicts: tuple[Verdict, ...] = ()
    imprisonment: Duration | None = None  # for all charges together
    conflict: str = ""
    whom: str = ""  # which of several accused it is about: "the first group, fourteen men"
    probation: Duration | None = None  # the imprisonment is suspended for that long
    fine: Money | None = None


class Case(NamedTuple):
    """A real case, told by its sources. Nothing in it is our opinion of guilt."""

    id: str  # the name it is called by: "lapshin"
    title: Text
    who: Text
    summary: Text
    charged: tuple[str, ...]  # the clauses of the charge; none where no source gives a number
    timeline: tuple[Event, ...]
    decisions: tuple[Decision, ...]
    basis: Basis
    descriptions: tuple[Description, ...] = ()
    elements: tuple[InDispute, ...] = ()
    timing: Timing | None = None
    why_they_part: Text | None = None
    teaches: Text | None = None
    open_points: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()  # those that the statutes file does not hold
    charge_conflict: str = ""  # where the sources differ on what the charge was
    # The law under which it was decided, where that is another than the statutes file's. Nothing
    # in such a case is matched or numbered by the clauses here: it stands for comparison alone.
    under: Text | None = None


# In a fixed order, for the cache.
RECORDS: tuple[type, ...] = (
    Text, Source, Basis, Duration, Money, Event, ExpectedFinding, ExpectedOutcome, Description,
    InDispute, Verdict, Act, Timing, Decision, Case,
)  # fmt: skip

_HERE = os.path.dirname(os.path.abspath(__file__))
_LOADER = tuple(
    os.path.join(_HERE, name)
    for name in ("load_case.py", "load.py", "read.py", "soundness.py", "yamlfile.py", "dates.py")
)


def load_cases(library: Library, folder: str | None = None) -> tuple[Case, ...]:
    """The cases in `folder` (each `*.yaml` is one), in the order of their file names.

    Without a folder, those of the package, as far as they are cases of this library's law: one
    that names a clause or a source that the library lacks is left out, and so is, under another
    code, one that stands for comparison with this code.
    Raises InputError, with every problem of the first unsound file, where a file is unsound.
    """
    from_package = folder is None
    place = os.path.join(data_dir(), "cases") if folder is None else folder
    try:
        names = sorted(name for name in os.listdir(place) if name.endswith(".yaml"))
    except OSError as error:
        raise unreadable(place, error) from None
    own = library.code.id == "az-criminal-code"
    cases = []
    for name in names:
        try:
            case = load_case(library, os.path.join(place, name))
        except InputError:
            if not from_package or own:
                raise
            continue
        if case.under is None or not from_package or own:
            cases.append(case)
    return tuple(cases)


def load_case(library: Library, path: str) -> Case:
    """The case in one file. Raises InputError where it is unreadable or unsound."""
    data = read_file(path)

    def parse() -> Case:
        from charges.law.load_case import sound_case

        return sound_case(data, path, library)

    # A case refers to clauses, elements and sources: where these change it is read anew.
    elements = [(a.number, e.id) for a in library.code.articles for e in a.elements]
    readings = [(c.number, [r.source for r in c.as_reported]) for c in library.clauses]
    known = repr((elements, readings, [source.id for source in library.code.sources]))
    return cached(data + b"\0" + known.encode(), "case", parse, classes=RECORDS, watch=_LOADER)


def find_case(cases: tuple[Case, ...], name: str) -> Case:
    """The case called `name`, or the one whose name begins so.

    Raises InputError, with the nearest names as hint, where there is none or more than one.
    """
    by_name = {case.id: case for case in cases}
    return by_name[named(name, by_name, "case", "cases")]
