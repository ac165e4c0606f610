"""`charges compare --json` and `charges show --history --json`; docs/json.md tells the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from charges.law import compare
from charges.law.compare import Pair, Side
from charges.law.model import Clause, Version
from charges.sentencing.laws import milder_sentence
from charges.sentencing.reach import Reach, reach
from charges.views import as_json
from charges.views.wordings import wordings

if TYPE_CHECKING:
    from charges.law.library import Library


def compare_of(library: Library, here: Side, there: Side) -> dict[str, Any]:
    """The two sides, their elements in pairs, which sentence is milder, and what changed."""
    same_clause = here.clause.number == there.clause.number
    return {
        "sides": [_side(here), _side(there)],
        "elements": [_pair(pair) for pair in compare.pairs(library, here, there)],
        "milder_sentence": _milder(here.version, there.version),
        "changes": [
            {"what": what, "words": [one._asdict() for one in words]}
            for what, words in wordings(library, here, there)
        ]
        if same_clause
        else [],
        "later_law": [
            {"version": place, "law": version.law, **reach_of(found)}
            for place, version, found in _later(library, here, there)
        ]
        if same_clause
        else [],
    }


def _side(side: Side) -> dict[str, Any]:
    versions = side.clause.versions
    return {
        "number": side.clause.number,
        "title": as_json.text(side.clause.title),
        "on": side.on,
        "in_force": [versions.index(version) for version in side.in_force],
        "version": versions.index(side.version),
        "requires": as_json.requirement(side.version.requires),
        "sentence": [as_json.punishment(one) for one in side.version.sentence],
    }


def _pair(pair: Pair) -> dict[str, Any]:
    row: dict[str, Any] = {
        "relation": pair.relation,
        "here": pair.here.id if pair.here is not None else None,
        "there": pair.there.id if pair.there is not None else None,
    }
    if pair.stricter is not None:
        row["why"] = as_json.text(pair.stricter.why)
        row["basis"] = as_json.basis(pair.stricter.basis)
    return row


def _milder(here: Version, there: Version) -> str:
    """Which side's sentence is the milder: "here", "there", "same", or "open"."""
    order = milder_sentence(here.sentence, there.sentence)
    return "open" if order is None else {-1: "here", 0: "same", 1: "there"}[order]


def _later(library: Library, here: Side, there: Side) -> list[tuple[int, Version, Reach]]:
    versions = here.clause.versions
    begin, end = sorted((versions.index(here.version), versions.index(there.version)))
    return [
        (place, versions[place], reach(library, versions[begin], versions[place]))
        for place in range(begin + 1, end + 1)
    ]


def reach_of(found: Reach) -> dict[str, Any]:
    """{"effect": "harsher", "article": "10.4"}; the article is null where no rule applies."""
    return {
        "effect": found.effect,
        "article": found.rule.article if found.rule is not None else None,
    }


def history_of(library: Library, clause: Clause) -> dict[str, Any]:
    """The versions of a clause, each later one held against the one before it."""
    rows = []
    for place, version in enumerate(clause.versions):
        row = as_json.version(version)
        before = clause.versions[place - 1] if place else None
        row["against_the_one_before"] = (
            reach_of(reach(library, before, version)) if before is not None else None
        )
        rows.append(row)
    return {"number": clause.number, "title": as_json.text(clause.title), "versions": rows}
