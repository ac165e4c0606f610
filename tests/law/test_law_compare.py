"""Two clauses, or one on two days: which elements pair, which words changed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charges.errors import InputError
from charges.law.compare import pairs, sides, word_changes
from charges.law.data import load_library

LAW = load_library()


def relations(clauses: Sequence[str], days: Sequence[str] = ()) -> dict[str, set[str]]:
    here, there = sides(LAW, clauses, days)
    found: dict[str, set[str]] = {}
    for pair in pairs(LAW, here, there):
        ids = [one.id if one else "" for one in (pair.here, pair.there)]
        found.setdefault(pair.relation, set()).add("/".join(dict.fromkeys(filter(None, ids))))
    return found


def test_the_group_of_318_asks_for_more_than_that_of_281() -> None:
    found = relations(["281.2", "318.2"])
    assert found["stricter_there"] == {"group/prior_agreement"}
    assert found["same"] == {"intent"}
    assert found["only_here"] == {
        "appeal", "public", "violent_seizure", "territorial_integrity", "repeated",
    }  # fmt: skip
    assert "asylum" in found["only_there"]


def test_from_the_other_side_it_is_the_same_the_other_way_round() -> None:
    found, turned = relations(["281.2", "318.2"]), relations(["318.2", "281.2"])
    assert turned["stricter_here"] == {"prior_agreement/group"}
    assert (turned["only_here"], turned["only_there"]) == (found["only_there"], found["only_here"])


def test_what_builds_on_another_has_its_elements_and_more() -> None:
    found = relations(["281.1", "281.2"])
    assert set(found) == {"same", "only_there"}
    assert found["only_there"] == {"repeated", "group"}


def test_the_word_that_was_struck_in_2001() -> None:
    found = relations(["318.2"], ["2012-01-01", "2000-10-01"])
    assert found["only_here"] == {"repeated"}  # the older version stands first, however asked
    assert "only_there" not in found


@pytest.mark.parametrize(
    ("clauses", "days", "message"),
    [
        ([], [], "0 clauses"),
        (["281.1", "281.2", "281.3"], [], "3 clauses"),
        (["318.1"], [], "318.1 stands alone"),
        (["318.1"], ["2012-01-01"], "318.1 stands alone"),
        (["318.1"], ["2012-01-01", "2012-01-01"], "both sides are the same"),
        (["318.1", "Art. 318 (1)"], [], "both sides are the same"),
        (["318.1", "318.2"], ["2012-01-01"] * 3, "3 days"),
        (["318.1", "318.9"], [], "no clause 318.9"),
        (["318.1", "318.2"], ["soon"], '"soon" is no date'),
        (["318.1"], ["1990-01-01", "2012-01-01"], "not in force on 1990-01-01"),
    ],
)
def test_what_makes_no_two_sides(clauses: list[str], days: list[str], message: str) -> None:
    with pytest.raises(InputError, match=message):
        sides(LAW, clauses, days)


def test_two_clauses_may_have_a_day_each() -> None:
    here, there = sides(LAW, ["318.1", "318.2"], ["2005-01-01", "2012-01-01"])
    assert (here.on, there.on) == ("2005-01-01", "2012-01-01")
    here, there = sides(LAW, ["318.1", "318.2"], ["2005-01-01"])
    assert (here.on, there.on) == ("2005-01-01", "2005-01-01")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("a fine of 200 to 500 manats", "a fine of 1,500 to 3,000 manats",
         ["=a fine of", "-200", "+1,500", "= to", "-500", "+3,000", "= manats"]),
        ("(a; b)", "(b)", ["=(", "-a;", "= b)"]),
        ("same", "same", ["=same"]),
        ("", "new", ["+new"]),
    ],
)  # fmt: skip
def test_the_words_that_changed(old: str, new: str, expected: list[str]) -> None:
    signs = {"same": "=", "struck": "-", "added": "+"}
    found = [signs[one.kind] + one.text.strip() for one in word_changes(old, new)]
    assert found == [one[0] + one[1:].strip() for one in expected]


@given(st.text("ab (,)1 ", max_size=30), st.text("ab (,)1 ", max_size=30))
def test_the_changes_hold_both_wordings_whole(old: str, new: str) -> None:
    changes = word_changes(old, new)
    before = "".join(one.text for one in changes if one.kind != "added")
    after = "".join(one.text for one in changes if one.kind != "struck")
    assert before.replace(" ", "") == old.replace(" ", "")
    assert after.replace(" ", "") == new.replace(" ", "")
