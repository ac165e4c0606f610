"""Clauses that the text itself names."""

from __future__ import annotations

import pytest

from charges.matching.named import named_clauses

from .helpers import result


def named(text: str) -> list[tuple[str, str]]:
    found = named_clauses(text, list(result(text).clauses))
    for one in found:
        assert one.clause in one.words
        assert text[one.start : one.end].startswith(one.clause[:3])
    return [(one.clause, one.agrees) for one in found]


DEED = "He crossed the border into Iran without papers. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (DEED + "He was charged under Article 318.1.", [("318.1", "same")]),
        (DEED + "He was charged under Article 318 (1).", [("318.1", "same")]),
        (DEED + "He was charged under Article 318.2.", [("318.2", "fewer")]),
        (DEED + "He was charged under Article 281.2.", [("281.2", "nothing")]),
        (
            "He hit a border guard and crossed the border into Iran without papers (318.1).",
            [("318.1", "more")],
        ),
        ("He did not cross the border into Iran: 318.1 falls.", [("318.1", "not")]),
        (
            DEED + "He was charged under 318.1, 318.1 and 318.2.",
            [("318.1", "same"), ("318.2", "fewer")],
        ),
        ("Он перешёл в Иран без документов (ст. 318.1 УК).", [("318.1", "same")]),
        ("O, gecə İran sərhədini sənədsiz keçdi (318.1-ci maddə).", [("318.1", "same")]),
        # what is no number of a clause
        (DEED + "He was born in 318 BC.", []),
        (DEED + "Article 281-1 is an article of its own.", []),
        (DEED + "He paid 1318.2 manats.", []),
        (DEED + "He was charged under Article 281.11.", []),
        (DEED + "He was charged under Article 318.2.1.", []),
    ],
)
def test_what_is_named_is_held_against_what_is_described(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert named(text) == expected


def test_what_is_named_stands_among_the_notes() -> None:
    notes = result(DEED + "He was charged under Article 318.2.").notes
    (note,) = [n for n in notes if "318.2 is named" in n]
    assert "fewer elements" in note and "prior_agreement" in note
