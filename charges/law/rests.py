"""What rests on each source: facts of the law and of the cases, how sure, and what differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from charges.law.facts import Fact, facts_of, facts_of_case, mentions
from charges.law.model import Source

if TYPE_CHECKING:
    from charges.law.cases import Case
    from charges.law.library import Library

CERTAINTIES: Final = ("text", "derived", "reported", "open")  # surest first


class Doubt(NamedTuple):
    """Something on which sources differ, or which they leave open."""

    where: str
    words: str


class Rest(NamedTuple):
    """One source and all that rests on it."""

    source: Source
    case: str  # the case that lists it; "" for a source of the statutes file
    facts: tuple[Fact, ...]
    doubts: tuple[Doubt, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many facts there are of each certainty, surest first."""
        found = Counter(fact.basis.certainty for fact in self.facts)
        return {certainty: found[certainty] for certainty in CERTAINTIES if found[certainty]}


def rests_of(library: Library, cases: Sequence[Case]) -> tuple[Rest, ...]:
    """Every source, those of the statutes file first, then those that only a case lists."""
    law = tuple(facts_of(library))
    by_case = {case.id: tuple(facts_of_case(case)) for case in cases}
    told = [fact for facts in by_case.values() for fact in facts]
    open_points = [Doubt(*one) for one in mentions(library, cases)]
    rows = [_rest(source, "", (*law, *told), open_points) for source in library.code.sources]
    for case in cases:
        rows += [_rest(source, case.id, by_case[case.id], open_points) for source in case.sources]
    return tuple(rows)


def _rest(source: Source, case: str, facts: Sequence[Fact], open_points: list[Doubt]) -> Rest:
    resting = tuple(fact for fact in facts if source.id in fact.basis.sources)
    doubts = [
        Doubt(f"{fact.where} · {fact.what}", fact.doubt)
        for fact in facts
        if fact.doubt and (source.id in fact.basis.sources or source.id in fact.doubt)
    ]
    doubts += [point for point in open_points if source.id in point.words]
    return Rest(source, case, resting, tuple(dict.fromkeys(doubts)))
