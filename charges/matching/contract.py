"""The JSON contract of `charges match --json`; docs/json.md says what each key means."""

from __future__ import annotations

import json
import re
from typing import Any

from charges.law.model import Duration, Money, Punishment
from charges.matching.result import ClauseResult, ReadAs, Result


def amount(value: Duration | Money | None) -> Any:
    """{"years": 5}, or a bare number of the fine's currency."""
    if value is None:
        return None
    if isinstance(value, Money):
        return value.amount
    return {unit: count for unit, count in value._asdict().items() if count}


def punishment(one: Punishment) -> dict[str, Any]:
    """{"kind": "imprisonment", "min": {"years": 5}, "max": {"years": 8}}; a fine has a currency."""
    row: dict[str, Any] = {"kind": one.kind}
    if one.minimum is not None:
        row["min"] = amount(one.minimum)
    elif one.floor is not None:
        row["min"] = amount(one.floor)
    row["max"] = amount(one.maximum)
    if isinstance(one.maximum, Money):
        row["currency"] = one.maximum.unit
    return row


def clause(one: ClauseResult) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": one.title,
        "builds_on": one.builds_on,
        "outcome": one.outcome,
        "as_reported": [reading._asdict() for reading in one.as_reported],
        "elements": [
            {
                "id": finding.element,
                "kind": finding.kind,
                "status": finding.status,
                "reason": finding.reason,
                "evidence": [
                    {
                        "quote": piece.quote,
                        "start": piece.start,
                        "end": piece.end,
                        "cue": piece.cue,
                        "supports": piece.supports,
                        "counts": piece.counts,
                        "settles": piece.settles,
                        "context": list(dict.fromkeys(c.kind for c in piece.context)),
                    }
                    for piece in finding.evidence
                ],
            }
            for finding in one.elements
        ],
        "missing": list(one.missing),
        "changes": [
            {"elements": list(change.elements), "clause": change.clause, "outcome": change.outcome,
             "words": change.words, "instead_of": change.instead_of,
             "sentence": [punishment(p) for p in change.sentence]}
            for change in one.changes
        ],
        "reason": one.reason,
        "sentence": [punishment(p) for p in one.sentence],
        "in_force": list(one.in_force),
        "by_version": [
            {"version": each.version, "outcome": each.outcome, "missing": list(each.missing),
             "reason": each.reason, "sentence": [punishment(p) for p in each.sentence]}
            for each in one.by_version
        ],
        "later_law": [
            {**each._asdict(), "article": each.article or None} for each in one.later_law
        ],
    }  # fmt: skip


def read_as(one: ReadAs) -> dict[str, Any]:
    """What the description says of when an act was done."""
    return {
        "act": one.act,
        "from": one.first,
        "to": one.last,
        "words": one.words,
        "evidence": places(one.evidence),
    }


def places(evidence: tuple[tuple[str, int, int], ...]) -> list[dict[str, Any]]:
    return [{"quote": quote, "start": start, "end": end} for quote, start, end in evidence]


def to_dict(result: Result, every_clause: bool = False) -> dict[str, Any]:
    """The contract as plain data: the clauses the text says anything about, or every clause."""
    return {
        "description": {"text": result.text, "language": result.language},
        "on": result.on,
        "read_as": [read_as(one) for one in result.read_as],
        "voice": result.voice,
        "clauses": [clause(c) for c in result.clauses if every_clause or not c.silent],
        "best": list(result.best),
        "notes": list(result.notes),
        "neighbours": [
            {"number": one.number, "article": one.article, "label": one.label,
             "evidence": places(one.evidence)}
            for one in result.neighbours
        ],
    }  # fmt: skip


def to_json(result: Result, every_clause: bool = False) -> str:
    """The contract as text; the same result gives the same bytes."""
    return dumps(to_dict(result, every_clause), indent=2)


def dumps(data: dict[str, Any], indent: int | None = None) -> str:
    """JSON on one line, or set in by `indent`. A lone surrogate is escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        # JSON would read two halves side by side as one letter, and every offset after it would
        # move. The expression takes long to compile, and hardly a text needs it.
        text = re.sub("[\ud800-\udbff][\udc00-\udfff]", "\ufffd\ufffd", text)
        text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return text
