"""Short ways to ask what a text shows."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import pytest

from charges import load
from charges.matching.lexicon import Lexicon
from charges.matching.result import ClauseResult, Evidence, Finding, Result
from charges.statutes import Statutes

WORDS = """\
language: en
skip: the a
forms:
  go: went
groups:
  border: border / frontier
cues:
  - id: crossed
    shows: [crossing, state_border]
    say: |
      cross {border}
      go over .. {border}
  - id: alone
    refutes: prior_agreement
    say: alone / by himself
"""
CONTEXT = """\
language: en
contexts:
  - id: not
    kind: negated
    within: 3
    say: not / never
stop:
  - kind: negated
    say: but
pseudo:
  - say: not only
"""

Compile = Callable[..., Lexicon]

SHOWN, REFUTED, UNCERTAIN, SILENT = "shown", "refuted", "uncertain", "silent"


@lru_cache(maxsize=1)
def statutes() -> Statutes:
    return load()


@lru_cache(maxsize=512)
def result(text: str, voice: str = "report") -> Result:
    return statutes().match(text, voice=voice)


def clause(text: str, number: str) -> ClauseResult:
    return next(c for c in result(text).clauses if c.id == number)


def outcome(text: str, number: str) -> str:
    return clause(text, number).outcome


def finding(text: str, element: str, voice: str = "report") -> Finding:
    """The finding of an element, whichever clause names it first."""
    found = (f for c in result(text, voice).clauses for f in c.elements if f.element == element)
    return next(found)


def status(text: str, element: str, voice: str = "report") -> str:
    return finding(text, element, voice).status


def every_evidence(of: Result) -> list[Evidence]:
    return [e for c in of.clauses for f in c.elements for e in f.evidence]


def wrong(reason: str) -> pytest.MarkDecorator:
    """The engine is wrong here; the test says what is right."""
    return pytest.mark.xfail(strict=True, reason=reason)
