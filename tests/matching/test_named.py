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
        (
            DEED + "He was charged under Article 281-1.1 and 281-1 (2).",
            [("281-1.1", "nothing"), ("281-1.2", "nothing")],
        ),
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


KNIFE = "He crossed the border into Iran without papers and threatened a guard with a knife. "


@pytest.mark.parametrize(
    ("text", "best"),
    [
        (KNIFE, ("318.2",)),
        (KNIFE + "The act was requalified under Article 318.1.", ("318.1",)),
        (KNIFE + "Article 318.2 falls away.", ("318.1",)),
        # a charge under it takes nothing away
        (KNIFE + "He was charged under Article 318.2.", ("318.2",)),
        ("Он перешёл границу Ирана без паспорта, угрожая пограничнику ножом. Действия"
         " переквалифицированы с 318.2 на 318.1.", ("318.1",)),
        ("O, sərhədçini bıçaqla hədələyərək İran sərhədini pasportsuz keçib. Əməlin tövsifi"
         " 318.2-ci maddədən 318.1-ci maddəyə dəyişdirilib.", ("318.1",)),
    ],
)  # fmt: skip
def test_what_a_court_strikes_out_by_its_clause_is_refuted(
    text: str, best: tuple[str, ...]
) -> None:
    assert result(text).best == best


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("If K. crosses the border into Iran without papers, is that 318.1 or 318.2?", ("318.1",)),
        ("If K. crosses the border into Iran without papers, is that wise?", ()),
    ],
)
def test_a_question_for_a_clause_poses_a_case(text: str, best: tuple[str, ...]) -> None:
    assert result(text).best == best
