"""Plain data and its JSON, key by key; docs/json.md says what each key means.

The contract of `match` is the library's own, in charges/matching/contract.py.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from charges.law.model import (
    Basis,
    Clause,
    Edge,
    Element,
    Money,
    Punishment,
    Quotation,
    Requirement,
    Text,
    Version,
)
from charges.matching.contract import amount

if TYPE_CHECKING:
    from charges.law.library import Library


def dumps(value: Any) -> str:
    """JSON text with a line break at its end; the same value gives the same bytes."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def text(one: Text) -> dict[str, str]:
    return dict(one.versions)


def basis(one: Basis) -> dict[str, Any]:
    row: dict[str, Any] = {"certainty": one.certainty, "sources": list(one.sources)}
    if one.note:
        row["note"] = one.note
    return row


def quotation(one: Quotation | None) -> dict[str, str] | None:
    return None if one is None else one._asdict()


def punishment(one: Punishment) -> dict[str, Any]:
    """One alternative of a sentence. `min` is null where the clause names none; see `floor`."""
    row: dict[str, Any] = {
        "kind": one.kind,
        "min": amount(one.minimum),
        "max": amount(one.maximum),
    }
    if isinstance(one.maximum, Money):
        row["currency"] = one.maximum.unit
    if one.floor is not None and one.floor_basis is not None:
        row["floor"] = {"min": amount(one.floor), "basis": basis(one.floor_basis)}
    row["quotation"] = quotation(one.quotation)
    row["basis"] = basis(one.basis)
    return row


def requirement(one: Requirement) -> dict[str, Any]:
    """{"all": [...]}, {"any": [...]}, {"element": "public"} or {"clause": "281.1"}."""
    if one.kind in ("all", "any"):
        return {one.kind: [requirement(part) for part in one.parts]}
    return {one.kind: one.name}


def edge(one: Edge | None) -> dict[str, Any] | None:
    if one is None:
        return None
    if one.day:
        return {"day": one.day}
    return {"day": None, "after": one.after, "before": one.before, "words": one.words}


def version(one: Version) -> dict[str, Any]:
    return {
        "since": edge(one.since),
        "until": edge(one.until),
        "law": one.law,
        "change": text(one.change),
        "requires": requirement(one.requires),
        "sentence": [punishment(p) for p in one.sentence],
        "basis": basis(one.basis),
    }


def element(one: Element) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": one.kind,
        "label": text(one.label),
        "question": text(one.question),
        "explanation": text(one.explanation),
        "term": quotation(one.term),
        "basis": basis(one.basis),
        "open_points": list(one.open_points),
    }


def list_of(library: Library) -> dict[str, Any]:
    """What `charges list --json` prints."""
    return {
        "code": library.code.id,
        "title": text(library.code.title),
        "clauses": [
            {
                "number": clause.number,
                "article": clause.article,
                "title": text(clause.title),
                "builds_on": list(clause.builds_on),
                "sentence": [punishment(p) for p in clause.newest.sentence],
            }
            for clause in library.clauses
        ],
    }


def clause_of(
    library: Library, clause: Clause, versions: Sequence[Version], on: str | None
) -> dict[str, Any]:
    """What `charges show --json` prints. `versions`: those in force, or maybe in force, `on`."""
    article = library.article(clause.article)
    ids: dict[str, None] = {}
    for each in versions:
        ids.update(dict.fromkeys(library.elements_of(clause, each)))
    return {
        "number": clause.number,
        "article": {"number": article.number, "title": text(article.title)},
        "code": {
            "id": library.code.id,
            "title": text(library.code.title),
            "where": library.code.where,
        },
        "title": text(clause.title),
        "restated": text(clause.restated),
        "restated_note": text(library.code.restated_note),
        "on": on,
        "in_force": [clause.versions.index(each) for each in versions],
        "builds_on": list(clause.builds_on),
        "exceptions": list(clause.exceptions),
        "elements": [element(library.element(clause.article, id)) for id in ids],
        "versions": [version(each) for each in clause.versions],
        "as_reported": [
            {
                "source": reading.source,
                "says": text(reading.says),
                "difference": text(reading.difference),
                "requires": requirement(reading.requires),
                "sentence": [punishment(p) for p in reading.sentence],
                "basis": basis(reading.basis),
            }
            for reading in clause.as_reported
        ],
        "notes": [{"text": text(note.text), "basis": basis(note.basis)} for note in article.notes],
        "neighbours": [
            {
                "number": neighbour.number,
                "label": text(neighbour.label) if neighbour.label is not None else None,
                "difference": text(neighbour.difference),
                "basis": basis(neighbour.basis),
            }
            for neighbour in article.neighbours
        ],
        "open_points": list(clause.open_points),
        "basis": basis(clause.basis),
        "sources": [source._asdict() for source in library.code.sources],
    }
