"""What data/statutes.yaml says: figures, days, trees, and that every fact is founded."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest

from charges.law.data import data_dir
from charges.law.library import Library
from charges.law.load import read_code
from charges.law.model import (
    Basis,
    Clause,
    Duration,
    Money,
    Punishment,
    Quotation,
    Requirement,
    Text,
)

LAW = Library(read_code(os.path.join(data_dir(), "statutes.yaml")))


def _all(value: Any, cls: type) -> Iterator[Any]:
    """Every record of the class `cls` within `value`."""
    if isinstance(value, cls):
        yield value
    if isinstance(value, tuple):
        for part in value:
            yield from _all(part, cls)


def _amount(amount: Duration | Money | None) -> str:
    if amount is None:
        return ""
    if isinstance(amount, Money):
        return f"{amount.amount} {amount.unit}"
    return " ".join(f"{n} {unit}" for unit, n in amount._asdict().items() if n)


def _range(punishment: Punishment) -> tuple[str, str, str]:
    return (
        punishment.kind,
        _amount(punishment.minimum) or "floor " + _amount(punishment.floor),
        _amount(punishment.maximum),
    )


@pytest.mark.parametrize(
    ("number", "day", "sentence"),
    [
        ("281.1", None, [("imprisonment", "floor 3 months", "5 years")]),
        ("281.2", None, [("imprisonment", "5 years", "8 years")]),
        ("281.3", None, [("imprisonment", "7 years", "12 years")]),
        (
            "318.1",
            "2000-09-01",
            [
                ("fine", "200 conditional_financial_unit", "500 conditional_financial_unit"),
                ("imprisonment", "floor 3 months", "2 years"),
            ],
        ),
        (
            "318.1",
            "2012-10-01",
            [("fine", "200 manat", "500 manat"), ("imprisonment", "floor 3 months", "2 years")],
        ),
        (
            "318.1",
            None,
            [("fine", "1500 manat", "3000 manat"), ("imprisonment", "floor 3 months", "2 years")],
        ),
        ("318.2", "2000-09-01", [("imprisonment", "floor 3 months", "5 years")]),
        ("318.2", None, [("imprisonment", "floor 3 months", "5 years")]),
    ],
)
def test_the_sentence(number: str, day: str | None, sentence: list[tuple[str, str, str]]) -> None:
    (version,) = LAW.version_on(LAW.clause(number), day)
    assert [_range(punishment) for punishment in version.sentence] == sentence


def _tree(requirement: Requirement) -> str:
    if requirement.kind in ("element", "clause"):
        return requirement.name
    sign = " & " if requirement.kind == "all" else " | "
    return "(" + sign.join(_tree(part) for part in requirement.parts) + ")"


@pytest.mark.parametrize(
    ("number", "trees"),
    [
        ("281.1", ["(appeal & public & (violent_seizure | territorial_integrity) & intent)"]),
        ("281.2", ["(281.1 & (repeated | group))"]),
        ("281.3", ["((281.1 | 281.2) & foreign_instruction)"]),
        (
            "318.1",
            ["(crossing & state_border & (without_documents | outside_checkpoint) & intent)"] * 3,
        ),
        (
            "318.2",
            ["(318.1 & (repeated | prior_agreement | violence))",
             "(318.1 & (prior_agreement | violence))"],
        ),
    ],
)  # fmt: skip
def test_how_the_elements_combine(number: str, trees: list[str]) -> None:
    assert [_tree(version.requires) for version in LAW.clause(number).versions] == trees


@pytest.mark.parametrize(
    ("number", "source", "tree", "sentence"),
    [
        (
            "281.2",
            "haaretz-2016",
            "((appeal | support) & public & territorial_integrity)",
            ("imprisonment", "5 years", "8 years"),
        ),
        (
            "318.2",
            "haaretz-2016",
            "(crossing & state_border & (without_documents | outside_checkpoint))",
            ("imprisonment", "floor ", "5 years"),
        ),
        (
            "318.2",
            "rferl-2016",
            "(crossing & state_border & (without_documents | outside_checkpoint))",
            ("imprisonment", "2 years", "5 years"),
        ),
    ],
)
def test_what_the_press_says(
    number: str, source: str, tree: str, sentence: tuple[str, str, str]
) -> None:
    (reading,) = [r for r in LAW.clause(number).as_reported if r.source == source]
    assert _tree(reading.requires) == tree
    assert [_range(punishment) for punishment in reading.sentence] == [sentence]
    assert reading.basis.certainty == "reported"


def test_the_readings() -> None:
    assert [c.number for c in LAW.clauses if c.as_reported] == ["281.2", "281-1.3", "318.2"]


@pytest.mark.parametrize(
    ("number", "edges"),
    [
        ("281.1", [("2000-09-01", None, None)]),
        ("281.2", [("2000-09-01", None, None)]),
        ("281.3", [("2000-09-01", None, None)]),
        (
            "318.1",
            [("2000-09-01", None, None), ("2008-06-07", None, None), ("2017-07-19", None, None)],
        ),
        ("318.2", [("2000-09-01", None, None), (None, "2000-12-26", "2001-06-30")]),
    ],
)
def test_the_first_days(number: str, edges: list[tuple[str | None, ...]]) -> None:
    assert [v.since[:3] for v in LAW.clause(number).versions] == edges


def test_every_fact_is_founded() -> None:
    bases = list(_all(LAW.code, Basis))
    known = {source.id for source in LAW.code.sources}
    assert len(bases) > 60
    assert all(basis.sources and set(basis.sources) <= known for basis in bases)
    assert {basis.certainty for basis in bases} == {"text", "derived", "reported", "open"}


def test_a_day_that_rests_on_publication_is_derived() -> None:
    for version in LAW.clause("318.1").versions[1:]:
        assert version.basis.certainty == "derived" and "const" in version.basis.sources
    assert LAW.clause("318.2").newest.basis.certainty == "open"


def test_every_text_is_there_in_three_languages() -> None:
    texts = list(_all(LAW.code, Text))
    assert len(texts) > 90
    for text in texts:
        assert [language for language, _ in text.versions] == ["en", "az", "ru"], text.get()
        words = [words for _, words in text.versions]
        assert len(set(words)) == 3, words
        assert any("а" <= c <= "я" for c in text.get("ru").lower())
        assert not any("а" <= c <= "я" for c in (text.get("en") + text.get("az")).lower())


def test_what_is_quoted_is_short_and_azerbaijani() -> None:
    quotations = list(_all(LAW.code, Quotation))
    assert len(quotations) > 25
    for quotation in quotations:
        assert quotation.language == "az"
        assert len(quotation.words.split()) <= 11, quotation.words
    for quotation in _all(LAW.code.articles, Quotation):
        assert quotation.article.startswith(("281", "318"))


_WORDS = {"iki": 2, "üç": 3, "beş": 5, "yeddi": 7, "səkkiz": 8, "on": 10}


def _figures(words: str) -> list[int]:
    """The numbers that a phrase of the statute says, so far as these articles use them."""
    figures, thousands, rest = [], 0, 0
    for word in words.split():
        if word in _WORDS:
            rest += _WORDS[word]
        elif word == "yüz":
            rest = max(rest, 1) * 100
        elif word == "min":
            thousands, rest = max(rest, 1) * 1000, 0
        elif thousands + rest:  # the first word that is no numeral ends the number
            figures.append(thousands + rest)
            thousands, rest = 0, 0
    return figures


def _said(amount: Duration | Money | None) -> list[int]:
    if amount is None:
        return []
    return [amount.amount if isinstance(amount, Money) else amount.years]


@pytest.mark.parametrize("clause", LAW.clauses, ids=lambda clause: clause.number)
def test_the_quoted_words_say_the_figures(clause: Clause) -> None:
    for version in clause.versions:
        for punishment in version.sentence:
            assert punishment.quotation is not None
            said = _said(punishment.minimum) + _said(punishment.maximum)
            assert _figures(punishment.quotation.words) == said, punishment.quotation.words


def test_only_imprisonment_without_a_minimum_has_a_floor() -> None:
    for clause in LAW.clauses:
        for version in clause.versions:
            for punishment in version.sentence:
                if punishment.kind == "restriction_of_liberty":
                    continue  # its least in the general part is in none of the sources
                named = punishment.minimum is not None
                assert (punishment.floor is None) == named
                if not named:
                    assert punishment.kind == "imprisonment"
                    assert punishment.floor == Duration(months=3)
                    assert punishment.floor_basis is not None
                    assert punishment.floor_basis.certainty == "derived"


def test_the_exception_belongs_to_both_clauses_of_318() -> None:
    exceptions = {clause.number: clause.exceptions for clause in LAW.clauses}
    assert exceptions["318.1"] == exceptions["318.2"] == ("asylum",)
    assert exceptions["281.1"] == exceptions["281.2"] == exceptions["281.3"] == ()
    assert len(LAW.article("318").notes) == 1 and LAW.article("281").notes == ()


def test_the_elements_of_each_article() -> None:
    kinds = {a.number: {e.id: e.kind for e in a.elements} for a in LAW.code.articles}
    assert kinds == {
        "281": {
            "appeal": "conduct",
            "public": "circumstance",
            "violent_seizure": "circumstance",
            "territorial_integrity": "circumstance",
            "intent": "mental",
            "repeated": "aggravating",
            "group": "aggravating",
            "foreign_instruction": "aggravating",
            "support": "conduct",
        },
        "281-1": {
            "symbols": "conduct",
            "symbols_kept": "conduct",
            "symbols_purpose": "circumstance",
            "separatist": "circumstance",
            "intent": "mental",
            "symbols_agreement": "aggravating",
            "symbols_assignment": "aggravating",
        },
        "318": {
            "crossing": "conduct",
            "state_border": "circumstance",
            "without_documents": "circumstance",
            "outside_checkpoint": "circumstance",
            "intent": "mental",
            "prior_agreement": "aggravating",
            "violence": "aggravating",
            "repeated": "aggravating",
            "asylum": "exception",
        },
    }


def test_intent_and_support_have_no_term_of_the_statute() -> None:
    termless = {(a.number, e.id) for a in LAW.code.articles for e in a.elements if e.term is None}
    assert termless == {
        ("281", "intent"), ("281", "support"), ("281-1", "intent"), ("318", "intent"),
    }  # fmt: skip


def test_questions_are_questions() -> None:
    for article in LAW.code.articles:
        for element in article.elements:
            assert all(words.endswith("?") for _, words in element.question.versions)


def test_the_neighbours() -> None:
    numbers = {a.number: [n.number for n in a.neighbours] for a in LAW.code.articles}
    assert numbers["281"] == ["281-1", "274", "278", "280", "283.1", "220.2"]
    assert numbers["318"] == [
        "318-1",
        "319",
        "Code of Administrative Offences, 570",
        "Code of Administrative Offences, 572",
    ]


def test_every_source_of_a_case_or_a_clause_is_listed_once() -> None:
    ids = [source.id for source in LAW.code.sources]
    assert len(ids) == len(set(ids)) == 19
