"""Results made by hand: the views are tested against the law, not against what matching can do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from charges.law.data import load_library
from charges.law.library import Library
from charges.matching.result import (
    Change,
    ClauseResult,
    Context,
    Evidence,
    Finding,
    Outcome,
    ReadingResult,
    Result,
    Status,
)
from charges.matching.versions import Readings

pytest.register_assert_rewrite("tests.views.golden")

Said = tuple[Status, str, str]  # a status, the quote that shows it, and what the quote stands under
Make = Callable[..., Result]


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library()


@pytest.fixture
def make(library: Library) -> Make:
    """`make(text, {"crossing": ("shown", "crossed", "")}, {"318.1": "made_out"})`: a Result."""

    def result(
        text: str,
        said: dict[str, Said],
        outcomes: dict[str, Outcome],
        reported: dict[str, Outcome] | None = None,
        changes: dict[str, list[tuple[str, ...]]] | None = None,
        on: str | None = None,
    ) -> Result:
        rows = []
        for clause in library.clauses:
            outcome = outcomes.get(clause.number, "open")
            findings = []
            for name in library.elements_of(clause):
                element = library.element(clause.article, name)
                findings.append(_finding(text, name, element.kind, said.get(name)))
            readings = tuple(
                ReadingResult(one.source, (reported or {}).get(clause.number, outcome))
                for one in clause.as_reported
            )
            sentence = Readings(library, on, ()).version(clause).sentence
            below = clause.builds_on[0] if clause.builds_on else None
            instead_of = below if outcomes.get(below or "") == "made_out" else None
            rows.append(
                ClauseResult(
                    clause.number, clause.title.get("en"),
                    clause.builds_on[0] if clause.builds_on else None,
                    outcome, readings, tuple(findings), (),
                    sentence, "every element is shown",
                    tuple(
                        Change(way, "made_out", clause.number, f"if {way}: {clause.number}",
                               sentence, instead_of)
                        for way in (changes or {}).get(clause.number, ())
                    ),
                )
            )  # fmt: skip
        order = {"made_out": 0, "open": 1, "not_made_out": 2}
        rows.sort(key=lambda row: (row.silent, order[row.outcome], row.id))
        made_out = [row.id for row in rows if row.outcome == "made_out"]
        below = {base for number in made_out for base in library.clause(number).builds_on}
        best = tuple(number for number in made_out if number not in below)
        return Result(text, "en", on, tuple(rows), best)

    return result


def _finding(text: str, name: str, kind: str, said: Said | None) -> Finding:
    if said is None:
        return Finding(name, kind, "silent", (), "nothing in the text speaks of it")
    status, quote, under = said
    start = text.index(quote)
    context = (Context(under, 0, 1, text[:1]),) if under else ()
    piece = Evidence(quote, start, start + len(quote), name, status == "shown", context)
    setting = f", {under}" if under else ""
    return Finding(name, kind, status, (piece,), f"“{' '.join(quote.split())}”{setting}")
