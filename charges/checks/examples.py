"""The examples of a clause give the findings and the outcome that stand beside them.

An example is a short description in one's own words. It is matched as any description is, in each
of its languages; a status or an outcome that comes out otherwise is a problem, of the example or
of the cues.

Passes:

    examples:
      - text: {en: He crossed the border of Azerbaijan without a passport.}
        outcome: made_out
        findings: {crossing: shown, without_documents: shown}

Fails, for nothing in it speaks of documents:

    examples:
      - text: {en: He crossed the border of Azerbaijan.}
        outcome: made_out
        findings: {without_documents: shown}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from charges.checks.subject import Subject, texts_by_language
from charges.errors import InputError, Problem
from charges.law.library import Library
from charges.law.model import Clause, Example
from charges.law.soundness import entry_of, items_of
from charges.law.yamlfile import Mapping, Scalar
from charges.matching.match import match
from charges.matching.result import ClauseResult

ID: Final = "examples"


def check(subject: Subject) -> Iterator[Problem]:
    if subject.library is None or not subject.sound_words:
        return
    for clause, node in subject.clauses():
        for example, place in zip(clause.examples, items_of(node, "examples"), strict=True):
            assert isinstance(place, Mapping)
            for language, text in texts_by_language(entry_of(place, "text")):
                yield from _example(subject, subject.library, clause, example, language, text)


def _example(
    subject: Subject,
    library: Library,
    clause: Clause,
    example: Example,
    language: str,
    text: Scalar,
) -> Iterator[Problem]:
    """The problems of an example in one language."""
    try:
        result = match(library, example.text.get(language), example.on)
    except InputError as error:
        yield subject.at(text, f"this example cannot be matched: {error.message}", error.hint)
        return
    (row,) = [one for one in result.clauses if one.id == clause.number]
    wrong = list(_wrong(example, row))
    if wrong:
        taken = f" (read as {result.language})" if result.language != language else ""
        message = f"in {language}{taken}, {'; '.join(wrong)}"
        remedy = "correct what is expected, or add the cue that is missing"
        yield subject.at(text, message, remedy)


def _wrong(example: Example, row: ClauseResult) -> Iterator[str]:
    found = {finding.element: finding.status for finding in row.elements}
    for expected in example.findings:
        status = found.get(expected.element, "silent")
        if status != expected.status:
            yield f"{expected.element} is {status} where {expected.status} is expected"
    if row.outcome != example.outcome:
        yield f"{row.id} is {row.outcome} where {example.outcome} is expected ({row.reason})"
