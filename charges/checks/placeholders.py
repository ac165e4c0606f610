"""Nothing of the template is left.

`charges new` marks what an author still has to write with the word TODO.

Passes:

    title: {en: Destroying or damaging property}

Fails:

    title: {en: "TODO: what the article is about, in a few words"}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from charges.checks.subject import Subject
from charges.errors import Problem
from charges.law.yamlfile import Scalar
from charges.matching.wordsyaml import Placed

ID: Final = "placeholders"
MARK: Final = "TODO"
MESSAGE: Final = "this still stands as the template had it"


def check(subject: Subject) -> Iterator[Problem]:
    for node in subject.nodes():
        if isinstance(node, Scalar) and node.text.lstrip().startswith(MARK):
            yield subject.at(node, MESSAGE, _remedy(node.text))
    for part in subject.own_parts:
        for family in part.tree.get("cues") or []:
            say = family.get("say")
            if isinstance(say, Placed) and say.lstrip().startswith(MARK):
                yield Problem(part.name, say.line, say.column, MESSAGE, _remedy(say))


def _remedy(text: str) -> str:
    asked = " ".join(text.split())[len(MARK) :].lstrip(" :")
    return f"write {asked}" if asked else "write it out"
