"""A worked case as plain data for JSON; docs/json.md says what each key means."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from charges.law.cases import Case, Decision, Description, Timing
from charges.matching.contract import amount
from charges.matching.result import Result
from charges.sentencing.of_case import ActInTime
from charges.views.as_json import basis, text
from charges.views.sentencing_json import time_limit


def case_of(
    case: Case, results: Sequence[Result] | None = None, acts: Sequence[ActInTime] = ()
) -> dict[str, Any]:
    """The case; with `results`, those of matching its descriptions, each beside its own.

    `acts`: its acts with their time limits.
    """
    descriptions = []
    for place, description in enumerate(case.descriptions):
        row = _description(description)
        if results is not None:
            from charges.matching.contract import to_dict

            row["match"] = to_dict(results[place])
        descriptions.append(row)
    return {
        "id": case.id,
        "title": text(case.title),
        "who": text(case.who),
        "summary": text(case.summary),
        "under": text(case.under) if case.under else None,
        "charged": list(case.charged),
        "charge_conflict": case.charge_conflict or None,
        "timeline": [
            {
                "day": event.day,
                "what": text(event.what),
                "basis": basis(event.basis),
                "conflict": event.conflict or None,
            }
            for event in case.timeline
        ],
        "descriptions": descriptions,
        "decisions": [_decision(one) for one in case.decisions],
        "elements": [
            {
                "article": one.article,
                "element": one.element,
                "stance": one.stance,
                "note": one.note,
                "basis": basis(one.basis),
            }
            for one in case.elements
        ],
        "timing": _timing(case.timing, acts) if case.timing else None,
        "why_they_part": text(case.why_they_part) if case.why_they_part else None,
        "teaches": text(case.teaches) if case.teaches else None,
        "open_points": list(case.open_points),
        "basis": basis(case.basis),
        "sources": [source._asdict() for source in case.sources],
    }


def _timing(timing: Timing, acts: Sequence[ActInTime]) -> dict[str, Any]:
    limits = {row.act: [time_limit(limit) for limit in row.limits] for row in acts}
    return {
        "as_of": timing.as_of,
        "why": text(timing.why),
        "acts": [
            {
                "day": act.day,
                "what": text(act.what),
                "clauses": list(act.clauses),
                "basis": basis(act.basis),
                **({"limitation": limits[act]} if act in limits else {}),
            }
            for act in timing.acts
        ],
        "lesson": text(timing.lesson) if timing.lesson else None,
    }


def _description(one: Description) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": text(one.title),
        "voice": one.voice,
        "language": one.language,
        "text": one.text,
        "basis": basis(one.basis),
        "findings": [finding._asdict() for finding in one.findings],
        "outcomes": [
            {**outcome._asdict(), "source": outcome.source or None} for outcome in one.outcomes
        ],
    }


def _decision(one: Decision) -> dict[str, Any]:
    return {
        "day": one.day,
        "who": one.who,
        "what": text(one.what),
        "whom": one.whom or None,
        "imprisonment": amount(one.imprisonment),
        "probation": amount(one.probation),
        "fine": amount(one.fine),
        "currency": one.fine.unit if one.fine else None,
        "verdicts": [
            {
                "clause": verdict.clause,
                "result": verdict.result,
                "by": verdict.by or None,
                "basis": basis(verdict.basis),
                "conflict": verdict.conflict or None,
            }
            for verdict in one.verdicts
        ],
        "basis": basis(one.basis),
        "conflict": one.conflict or None,
    }
