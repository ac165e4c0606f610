"""No words both show an element and refute it.

Where two patterns find the same words for the same element, one for it and one against it, what a
text comes to hangs on chance.

Passes:

    - id: without-papers
      shows: without_documents
      say: without ..3 passport
    - id: with-papers
      refutes: without_documents
      say: with passport

Fails:

    - id: without-papers
      shows: without_documents
      say: old passport
    - id: with-papers
      refutes: without_documents
      say: old|valid passport
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from charges.checks.rows import Rows
from charges.checks.subject import Cue, Subject, Words
from charges.errors import Problem

ID: Final = "cues_clash"


def check(subject: Subject) -> Iterator[Problem]:
    for words in subject.readers:
        mine = {cue.number for cue in subject.cues(words)}
        every = {cue.number: cue for cue in subject.cues(words, every=True)}
        rows = Rows(words.reader)
        told: set[int] = set()
        for number, cue in every.items():
            if cue.rule["stance"] != "refutes":
                continue
            meeting = {other for row in rows.of[number] for other in rows.meeting(row)}
            for other in sorted(meeting & set(every)):
                shown = every[other]
                early, late = sorted((shown, cue), key=lambda one: one.number)
                both = set(shown.rule["elements"]) & set(cue.rule["elements"])
                ours = {early.number, late.number} & mine
                if shown.rule["stance"] == "shows" and both and ours and late.number not in told:
                    told.add(late.number)
                    yield _told(subject, words, early, late, sorted(both))


def _told(subject: Subject, words: Words, early: Cue, late: Cue, both: list[str]) -> Problem:
    line = words.reader.problem_at(early.file, early.place, "").line
    name, file = words.reader.files[early.file], words.reader.files[late.file]
    where = f" of {name}" if name != file else ""
    message = f"{late.rule['id']}: '{late.words}' {late.rule['stance']} {', '.join(both)}, which"
    message += f" the same words in line {line}{where} ({early.rule['id']}) {early.rule['stance']}"
    return subject.at_words(
        words, late, message, "keep the one that is true, or let both only hint"
    )
