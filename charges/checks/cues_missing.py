"""Every element that a clause asks for has cues, in each language in which it has a label.

Without a cue an element is silent whatever a description says, and its clause is never made out.
Elements of kind `mental` need none: their silence leaves no clause open.

Passes, with the words file beside it:

    elements:
      - id: picking
        label: {en: picking}

    language: en
    cues:
      - id: picked
        shows: picking
        say: pick .. apple

Fails, for there is no words file in Russian that speaks of `picking`:

    elements:
      - id: picking
        label: {en: picking, ru: сбор}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from charges.checks.subject import Subject
from charges.errors import Problem
from charges.law.soundness import entry_of, items_of
from charges.law.yamlfile import Mapping, shown

ID: Final = "cues_missing"


def check(subject: Subject) -> Iterator[Problem]:
    if subject.code is None:
        return
    shown_in: dict[str, set[str]] = {}
    for words in subject.readers:
        for cue in subject.cues(words, every=True):
            if cue.rule["stance"] in ("shows", "hints"):
                for element in cue.rule["elements"]:
                    shown_in.setdefault(element, set()).add(words.reader.language)
    known = [words.reader.language for words in subject.readers]
    for article, node in subject.articles():
        for element, place in zip(article.elements, items_of(node, "elements"), strict=True):
            assert isinstance(place, Mapping)
            labelled = [language for language, _ in element.label.versions if language in known]
            without = [one for one in labelled if one not in shown_in.get(element.id, ())]
            if without and element.kind != "mental":
                message = f"no cue shows the element {shown(element.id)} in {', '.join(without)}"
                remedy = "add one to a words file"
                if not (subject.words or subject.ours):
                    remedy += ", and name that under `words:`; see docs/words-file.md"
                yield subject.at(entry_of(place, "id"), message, remedy)
