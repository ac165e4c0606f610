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

ID: Final = "placeholders"
MARK: Final = "TODO"


def check(subject: Subject) -> Iterator[Problem]:
    for node in subject.nodes():
        if isinstance(node, Scalar) and node.text.lstrip().startswith(MARK):
            asked = " ".join(node.text.split())[len(MARK) :].lstrip(" :")
            remedy = f"write {asked}" if asked else "write it out"
            yield subject.at(node, "this still stands as the template had it", remedy)
