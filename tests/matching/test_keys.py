"""The keys of patterns: a sentence that holds one is never passed over, and few others are read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charges.matching.automaton import Compiled, Compiler, lattice_of, scan
from charges.matching.keys import Rarity, Sieve, keys_of

GROUPS = {"river": ["aras", "red samur", "big .. kura"], "way": ["over {river}", "ford"]}
WORDS = [
    "he",
    "swam",
    "waded",
    "over",
    "aras",
    "red",
    "samur",
    "big",
    "kura",
    "ford",
    "by",
    "night",
]
ITEMS = [*WORDS, "swam|waded", "{river}", "{way}", "{river}|ford", "..", "..1", "..5", "[by]"]


def sieve_of(patterns: list[str]) -> tuple[Compiled, Sieve]:
    compiler = Compiler(str, frozenset(), str)
    for name, phrases in GROUPS.items():
        compiler.add_group(name, phrases)
    for number, pattern in enumerate(patterns):
        compiler.add_pattern(pattern, number)
    rarity = Rarity(compiler.groups, frozenset({"he", "by", "over"}))
    return compiler.finish(), Sieve(*keys_of(compiler.shelves[""], rarity))


def read(patterns: list[str], text: str) -> tuple[bool, bool]:
    """(is a pattern there, does the sieve let the sentence pass)"""
    compiled, sieve = sieve_of(patterns)
    words = [(word, *compiled.singles.get(word, ())) for word in text.split()]
    found = scan(lattice_of(words, compiled.levels), compiled.tries[""])
    return bool(found), sieve.lets_pass({s for word in words for s in word}, lambda: words)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(WORDS),
            st.lists(st.sampled_from(ITEMS), max_size=3),
            st.sampled_from(WORDS),
        ).map(lambda parts: " ".join((parts[0], *parts[1], parts[2]))),
        min_size=1,
        max_size=4,
    ),
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
)
def test_a_sentence_that_holds_a_pattern_passes(patterns: list[str], text: str) -> None:
    there, passes = read(patterns, text)
    assert passes or not there


@pytest.mark.parametrize(
    ("pattern", "text", "passes"),
    [
        ("swam aras", "he swam aras by night", True),
        ("swam aras", "aras he swam by night", False),  # in the other order
        ("swam aras", "he swam red samur over aras", False),  # too far apart
        ("swam .. aras", "he swam red samur over aras", True),
        ("swam ..1 aras", "he swam red samur over aras", False),
        ("swam {river}", "he swam red samur", True),
        ("swam {river}", "he swam by night over ford by night big kura red samur", False),
        ("swam {way} night", "he swam over big he he kura night", True),
        ("ford", "he waded by ford", True),
    ],
)
def test_words_of_a_pattern_must_stand_where_it_has_them(
    pattern: str, text: str, passes: bool
) -> None:
    assert read([pattern], text)[1] == passes
