"""Nothing is left lying about: every element is asked for, every words file is there.

An element that no clause requires, excepts or is reported to ask for tests nothing; as a rule its
name was forgotten in `requires`. (That what *is* named exists is seen when the file is read.)

Passes:

    elements:
      - id: picking
    clauses:
      - versions:
          - requires: picking

Fails, for no clause asks for `at_night`:

    elements:
      - id: picking
      - id: at_night
    clauses:
      - versions:
          - requires: picking
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Final

from charges.checks.subject import Subject
from charges.errors import Problem
from charges.law.model import Article, Requirement
from charges.law.soundness import entry_of, items_of
from charges.law.yamlfile import Mapping, shown

ID: Final = "references"


def check(subject: Subject) -> Iterator[Problem]:
    for article, node in subject.articles():
        asked = _asked_for(article)
        for element, place in zip(article.elements, items_of(node, "elements"), strict=True):
            if element.id not in asked:
                assert isinstance(place, Mapping)
                message = f"no clause asks for the element {shown(element.id)}"
                remedy = "name it in `requires` or `exceptions`, or remove it"
                yield subject.at(entry_of(place, "id"), message, remedy)
    for place in subject.named:
        if not os.path.isfile(os.path.join(os.path.dirname(subject.path), place.text)):
            message = f"there is no words file {shown(place.text)}"
            yield subject.at(place, message, "write its way from this file, or remove it")


def _asked_for(article: Article) -> set[str]:
    """The ids that some version, exception or reading of the article's clauses names."""
    names = {name for clause in article.clauses for name in clause.exceptions}
    for clause in article.clauses:
        needed = [one.requires for one in clause.versions]
        needed += [one.requires for one in clause.as_reported]
        names |= {name for requirement in needed for name in _elements_in(requirement)}
    return names


def _elements_in(requirement: Requirement) -> set[str]:
    if requirement.kind == "element":
        return {requirement.name}
    return {name for part in requirement.parts for name in _elements_in(part)}
