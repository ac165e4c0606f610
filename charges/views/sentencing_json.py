"""What `charges sentence --json` prints; docs/json.md says what each key means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from charges.law.model import Money
from charges.matching.contract import amount
from charges.sentencing.outcome import Answer, Question, Sentence, Step, TimeLimit
from charges.views.as_json import basis, quotation


def sentencing_of(question: Question, answers: Sequence[Answer]) -> dict[str, Any]:
    """The answer. Where there are two, what they do not share is null, and each stands whole."""
    rows = [_answer(answer) for answer in answers]
    whole = rows[0] if len(rows) == 1 else _shared(rows[0], rows[1])
    return {
        "clauses": list(question.clauses),
        "conditions": sorted(question.conditions),
        "age": question.age,
        "on": question.on.iso if question.on else None,
        "as_of": question.as_of.iso if question.as_of else None,
        **{key: value for key, value in whole.items() if key != "law"},
        "alternatives": rows if len(rows) > 1 else [],
    }


def time_limit(one: TimeLimit) -> dict[str, Any]:
    return {
        "clause": one.clause,
        "article": one.article or None,
        "term": amount(one.term),
        "ends": one.ends.iso if one.ends else None,
        "passed": one.passed,
    }


def _answer(answer: Answer) -> dict[str, Any]:
    return {
        "law": answer.law or None,
        "class": {one.clause: one.crime_class for one in answer.clauses},
        "punishable": answer.punishable,
        "ranges": {one.clause: _sentence(one.left) for one in answer.clauses},
        "steps": [_step(one) for one in answer.steps],
        "result": _sentence(answer.result),
        "limitation": [time_limit(one) for one in answer.limits],
        "counting": [_step(one) for one in answer.counting],
        "beside": [_step(one) for one in answer.beside],
        "open": list(answer.open),
    }


def _shared(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """What both answers say; null where they differ, and in `open` that they do."""
    found: dict[str, Any] = {}
    for key, value in one.items():
        if key in ("class", "ranges"):
            found[key] = {k: v if v == other[key].get(k) else None for k, v in value.items()}
        elif key == "limitation":
            found[key] = [
                {k: v if v == second.get(k) else None for k, v in first.items()}
                for first, second in zip(value, other[key], strict=False)
            ]
        elif isinstance(value, list):
            found[key] = [row for row in value if row in other[key]]
        else:
            found[key] = value if value == other[key] else None
    said = f"Two answers: one {one['law']}, another {other['law']}."
    points = [*one["open"], *(point for point in other["open"] if point not in one["open"])]
    return {**found, "open": [said, *points]}


def _sentence(sentence: Sentence | None) -> dict[str, Any] | None:
    """{"imprisonment": {"min": {"months": 3}, "max": {"years": 5}}}; null where none follows."""
    if not sentence:
        return None
    rows: dict[str, Any] = {}
    for one in sentence:
        rows[one.kind] = {"min": amount(one.minimum or one.floor), "max": amount(one.maximum)}
        if isinstance(one.maximum, Money):
            rows[one.kind]["currency"] = one.maximum.unit
    return rows


def _step(one: Step) -> dict[str, Any]:
    return {
        "article": one.article,
        "clause": one.clause or None,
        "words": one.words,
        "effect": one.effect,
        "quotation": quotation(one.quotation),
        "basis": basis(one.basis),
    }
