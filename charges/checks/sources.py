"""What is said to stand in the code rests on the code.

`certainty: text` promises a reader that the words stand in the law itself. A newspaper cannot
prove that; what it tells is `reported`. (That every fact names its sources and its certainty is
seen when the file is read.)

Passes:

    basis: {sources: [code-2023], certainty: text}
    basis: {sources: [haaretz-2016], certainty: reported}

Fails, for `haaretz-2016` is of the kind `press`:

    basis: {sources: [haaretz-2016], certainty: text}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from charges.checks.subject import Subject
from charges.errors import Problem
from charges.law.soundness import items_of
from charges.law.yamlfile import Mapping, Scalar

ID: Final = "sources"


def check(subject: Subject) -> Iterator[Problem]:
    if subject.code is None:
        return
    kinds = {source.id: source.kind for source in subject.code.sources}
    for node in subject.nodes():
        if not isinstance(node, Mapping) or "certainty" not in node.entries:
            continue
        certainty = node.entries["certainty"][1]
        named = [item.text for item in items_of(node, "sources") if isinstance(item, Scalar)]
        if not isinstance(certainty, Scalar) or certainty.text != "text":
            continue
        if not any(kinds.get(name) in ("code", "court") for name in named):
            message = "this is said to stand in the code, but no source here is a code"
            remedy = "name the code among the sources, or write `certainty: reported`"
            yield subject.at(certainty, message, remedy)
