"""Which later version is milder and reaches back (10.3), and which does not (10.4)."""

from __future__ import annotations

import pytest

from charges.law.data import load_library
from charges.law.model import Duration, Money, Punishment, Requirement, Version
from charges.sentencing.reach import reach

LAW = load_library()


@pytest.mark.parametrize(
    ("number", "before", "after", "effect", "article"),
    [
        ("318.1", 1, 2, "harsher", "10.4"),  # 200 to 500 manats, then 1,500 to 3,000
        ("318.1", 2, 1, "milder", "10.3"),
        ("318.1", 0, 1, "open", None),  # conditional financial units, then manats
        ("318.2", 0, 1, "milder", "10.3"),  # 'repeatedly' struck: fewer acts fall under it
        ("318.2", 1, 0, "harsher", "10.4"),
        ("318.2", 1, 1, "same", None),
    ],
)
def test_the_versions_of_318(
    number: str, before: int, after: int, effect: str, article: str | None
) -> None:
    versions = LAW.clause(number).versions
    found = reach(LAW, versions[before], versions[after])
    assert (found.effect, found.rule.article if found.rule else None) == (effect, article)


def element(name: str) -> Requirement:
    return Requirement("element", name)


def every(*parts: Requirement) -> Requirement:
    return Requirement("all", "", parts)


def one_of(*parts: Requirement) -> Requirement:
    return Requirement("any", "", parts)


A, B, C = element("a"), element("b"), element("c")
BASE = LAW.clause("281.1").newest


def version(requires: Requirement, years: int, fine: int = 0) -> Version:
    basis = BASE.basis
    sentence = [Punishment("imprisonment", None, Duration(years), None, basis)]
    if fine:
        sentence.append(Punishment("fine", None, Money(fine), None, basis))
    return BASE._replace(requires=requires, sentence=tuple(sentence))


@pytest.mark.parametrize(
    ("before", "after", "effect"),
    [
        (version(A, 5), version(A, 4), "milder"),
        (version(A, 5), version(A, 6), "harsher"),
        (version(A, 5), version(A, 5), "same"),
        (version(A, 5), version(every(A, B), 5), "milder"),  # it asks for more
        (version(every(A, B), 5), version(A, 5), "harsher"),
        (version(one_of(A, B), 5), version(A, 5), "milder"),
        (version(every(A, one_of(B, C)), 5), version(one_of(every(A, B), every(A, C)), 5), "same"),
        (version(A, 5), version(every(A, B), 6), "open"),  # fewer acts, more years
        (version(A, 5), version(B, 5), "open"),  # another act
        (version(A, 5, 100), version(A, 5, 200), "harsher"),
        (version(A, 5, 100), version(A, 4, 200), "open"),
    ],
)
def test_milder_harsher_or_neither(before: Version, after: Version, effect: str) -> None:
    assert reach(LAW, before, after).effect == effect
