"""Two clauses, or one clause on two days, held against each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final, Literal, NamedTuple

from charges.errors import InputError
from charges.law.dates import parse_date
from charges.law.library import Library
from charges.law.model import Clause, Element, Stricter, Version

Relation = Literal["same", "stricter_here", "stricter_there", "only_here", "only_there"]


class Side(NamedTuple):
    """One of the two: a clause in the version of a day; without a day, the newest."""

    clause: Clause
    version: Version
    on: str | None
    in_force: tuple[Version, ...]  # more than one where it is open which was in force that day


class Pair(NamedTuple):
    """An element of the one side, of the other, or of both."""

    relation: Relation
    here: Element | None
    there: Element | None
    stricter: Stricter | None = None  # in what the stricter of the two asks for more


class Words(NamedTuple):
    """A stretch of words that stands in both wordings, or in one of them only."""

    kind: Literal["same", "struck", "added"]
    text: str


def sides(library: Library, clauses: Sequence[str], days: Sequence[str]) -> tuple[Side, Side]:
    """The two that are compared: two clauses (on one day, or a day each), or one on two days.

    Raises InputError where that does not make two, and for a clause or a day that is none.
    """
    numbers = [library.clause(number).number for number in clauses]
    if len(numbers) > 2 or not numbers:
        raise InputError(f"{len(numbers)} clauses cannot be compared", "name one or two")
    if len(days) > 2:
        raise InputError(f"{len(days)} days cannot be compared", "give --on at most twice")
    if len(numbers) == 1 and len(days) < 2:
        hint = f"name another clause, or two days: charges compare {numbers[0]} --on A --on B"
        raise InputError(f"{numbers[0]} stands alone: there is nothing to compare it with", hint)
    one, other = numbers[0], numbers[-1]
    if one == other:
        days = sorted(map(parse_date, days))  # what changed is read from the older to the newer
    first = days[0] if days else None
    last = days[-1] if days else None
    if (one, first) == (other, last):
        raise InputError("both sides are the same", "name two clauses, or two days")
    # Of one clause, a change on an open day lies between the two days: both sides of it are shown.
    return _side(library, one, first, 0 if one == other else -1), _side(library, other, last, -1)


def _side(library: Library, number: str, on: str | None, place: int) -> Side:
    clause = library.clause(number)
    in_force = library.version_on(clause, on)
    return Side(clause, in_force[place], on.strip() if on else None, in_force)


def elements(library: Library, side: Side) -> list[Element]:
    """The elements of a side, those of what it builds on in their version of the same day."""

    def base(clause: Clause) -> Version:
        return library.version_on(clause, side.on)[-1]

    ids = library.elements_of(side.clause, side.version, base)
    return [library.element(side.clause.article, id) for id in ids]


def pairs(library: Library, here: Side, there: Side) -> list[Pair]:
    """Every element of the two sides: the same in both first, then the stricter, then the rest."""
    ours, theirs = elements(library, here), elements(library, there)
    result: list[Pair] = []
    left, right = list(ours), list(theirs)
    for one in ours:
        other = next((e for e in theirs if (e.id, e.kind) == (one.id, one.kind)), None)
        if other is not None:
            result.append(Pair("same", one, other))
            left.remove(one)
            right.remove(other)
    for one in list(left):
        for other in list(right):
            more = _more(one, other, there.clause.article)
            less = _more(other, one, here.clause.article)
            if more or less:
                relation: Relation = "stricter_here" if more else "stricter_there"
                result.append(Pair(relation, one, other, more or less))
                left.remove(one)
                right.remove(other)
                break
    result += [Pair("only_here", one, None) for one in left]
    result += [Pair("only_there", None, one) for one in right]
    return result


def _more(one: Element, other: Element, article: str) -> Stricter | None:
    """What `one` asks for more than `other`, an element of `article`."""
    found = (s for s in one.stricter_than if (s.article, s.element) == (article, other.id))
    return next(found, None)


# A word, a figure with its commas, or a sign; what stands before it belongs to it.
_TOKEN: Final = re.compile(r"\s*(?:\d[\d,.]*\d|\w+|\S)")


def word_changes(old: str, new: str) -> tuple[Words, ...]:
    """What changed between two wordings, word by word; what was struck stands before its like.

    What is the same and what was struck make up the old wording, what is the same and what was
    added the new one; spaces aside.
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    struck, added = ([token.strip() for token in tokens] for tokens in (before, after))
    changes: list[Words] = []
    for kind, a, b, c, d in SequenceMatcher(None, struck, added, autojunk=False).get_opcodes():
        if kind == "equal":
            changes.append(Words("same", "".join(after[c:d])))
            continue
        if b > a:
            changes.append(Words("struck", "".join(before[a:b])))
        if d > c:
            changes.append(Words("added", "".join(after[c:d])))
    return tuple(changes)
