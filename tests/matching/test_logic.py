"""Kleene's three-valued logic, against its truth tables."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charges.law.model import Requirement
from charges.matching.changes import smallest_sets
from charges.matching.logic import Truth, conjunction, disjunction, evaluate

# Kleene, Introduction to Metamathematics, § 64: true, unknown, false.
AND = {
    (True, True): True, (True, None): None, (True, False): False,
    (None, True): None, (None, None): None, (None, False): False,
    (False, True): False, (False, None): False, (False, False): False,
}  # fmt: skip
OR = {
    (True, True): True, (True, None): True, (True, False): True,
    (None, True): True, (None, None): None, (None, False): None,
    (False, True): True, (False, None): None, (False, False): False,
}  # fmt: skip

TRUTHS = st.sampled_from([True, None, False])
NAMES = ("a", "b", "c", "d")
REQUIREMENTS = st.recursive(
    st.sampled_from(NAMES).map(lambda name: Requirement("element", name)),
    lambda inner: st.builds(
        lambda kind, parts: Requirement(kind, "", tuple(parts)),
        st.sampled_from(["all", "any"]),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=8,
)
FACTS = st.fixed_dictionaries({name: TRUTHS for name in NAMES})


def truth(requirement: Requirement, facts: dict[str, Truth]) -> Truth:
    return evaluate(requirement, facts.__getitem__, lambda _: None)


@pytest.mark.parametrize(("pair", "expected"), AND.items())
def test_and(pair: tuple[Truth, Truth], expected: Truth) -> None:
    assert conjunction(pair) is expected


@pytest.mark.parametrize(("pair", "expected"), OR.items())
def test_or(pair: tuple[Truth, Truth], expected: Truth) -> None:
    assert disjunction(pair) is expected


def test_of_nothing() -> None:
    assert conjunction([]) is True
    assert disjunction([]) is False


@given(st.lists(TRUTHS, max_size=6))
def test_many_parts_are_as_two_by_two(parts: list[Truth]) -> None:
    both: Truth = True
    either: Truth = False
    for part in parts:
        both, either = AND[both, part], OR[either, part]
    assert conjunction(parts) is both
    assert disjunction(parts) is either


@given(REQUIREMENTS, FACTS)
def test_unknown_is_what_may_still_turn_out_either_way(
    requirement: Requirement, facts: dict[str, Truth]
) -> None:
    # Without negation Kleene's value is right for every way in which the unknown may turn out.
    open_names = [name for name in NAMES if facts[name] is None]
    worlds = [
        truth(requirement, {**facts, **dict(zip(open_names, values, strict=True))})
        for values in product([True, False], repeat=len(open_names))
    ]
    expected = worlds[0] if len(set(worlds)) == 1 else None
    assert truth(requirement, facts) is expected


@given(REQUIREMENTS, FACTS, st.sampled_from(NAMES))
def test_to_learn_more_never_unsettles(
    requirement: Requirement, facts: dict[str, Truth], name: str
) -> None:
    before = truth(requirement, facts)
    if facts[name] is None and before is not None:
        for value in (True, False):
            assert truth(requirement, {**facts, name: value}) is before


def test_a_clause_within_a_requirement() -> None:
    requirement = Requirement(
        "all", "", (Requirement("clause", "281.1"), Requirement("element", "group"))
    )
    for base, group in product([True, None, False], repeat=2):
        found = evaluate(requirement, {"group": group}.__getitem__, {"281.1": base}.__getitem__)
        assert found is AND[base, group]


# ---------------------------------------------------------------- the smallest sets


@given(REQUIREMENTS, FACTS)
def test_a_smallest_set_is_enough_and_no_part_of_it_is(
    requirement: Requirement, facts: dict[str, Truth]
) -> None:
    sets = smallest_sets(requirement, facts.__getitem__, lambda _: requirement)
    assert (truth(requirement, facts) is False) == (sets == [])
    assert (truth(requirement, facts) is True) == (sets == [frozenset()])
    for one in sets:
        assert all(facts[name] is None for name in one)
        assert truth(requirement, {**facts, **dict.fromkeys(one, True)}) is True
        for name in one:
            fewer = dict.fromkeys(one - {name}, True)
            assert truth(requirement, {**facts, **fewer}) is not True


def test_one_of_several_is_several_sets() -> None:
    requirement = Requirement(
        "all",
        "",
        (
            Requirement("element", "a"),
            Requirement("any", "", (Requirement("element", "b"), Requirement("element", "c"))),
        ),
    )
    facts: dict[str, Truth] = {"a": True, "b": None, "c": None}
    found = smallest_sets(requirement, facts.__getitem__, lambda _: requirement)
    assert found == [frozenset({"b"}), frozenset({"c"})]
    facts["c"] = False
    found = smallest_sets(requirement, facts.__getitem__, lambda _: requirement)
    assert found == [frozenset({"b"})]
