"""The rules of the general part as they stand: what each says, and that its quote says it too."""

from __future__ import annotations

import os
import re

import pytest

from charges.law.data import data_dir
from charges.law.library import Library
from charges.law.load import read_code
from charges.law.model import Duration, Money, Rule, RuleVersion

LAW = Library(read_code(os.path.join(data_dir(), "statutes.yaml")))
RULES = LAW.code.general
VERSIONS = [(rule, version) for rule in RULES for version in rule.versions]

NUMBERS = {"bir": 1, "iki": 2, "üç": 3, "dörd": 4, "beş": 5, "altı": 6, "yeddi": 7, "səkkiz": 8}
NUMBERS |= {"on": 10, "iyirmi": 20, "otuz": 30}
# Fractions stand in a case of their own: 'in four, its three'.
SHARES = {"yarısı": (1, 2), "üçdə ikisi": (2, 3), "dörddə üçü": (3, 4)}


def figures(words: str) -> set[int]:
    """The whole numbers that a phrase of the Code says."""
    found, thousands, rest = set(), 0, 0
    for word in [*words.split(), "…"]:
        if word == "yüz":
            rest = max(rest, 1) * 100
        elif word == "min":
            thousands, rest = max(rest, 1) * 1000, 0
        elif word in NUMBERS:
            rest += NUMBERS[word]
        else:
            found |= {thousands + rest} - {0}
            thousands = rest = 0
    return found


def said(amount: Duration | Money | None) -> set[int]:
    if amount is None:
        return set()
    return {amount.amount} if isinstance(amount, Money) else {n for n in amount if n}


def told(version: RuleVersion) -> set[int]:
    """The whole numbers of a version's figures."""
    found = {version.years} if version.years is not None else set()
    amounts = (version.up_to, version.above, version.minimum, version.maximum, version.term)
    for amount in (*amounts, *(ceiling.maximum for ceiling in version.ceilings)):
        found |= said(amount)
    return found


@pytest.mark.parametrize(
    ("rule", "version"), VERSIONS, ids=lambda one: one.article if isinstance(one, Rule) else ""
)
def test_the_quoted_words_say_the_figures(rule: Rule, version: RuleVersion) -> None:
    shares = [share for share in (version.at_most, version.at_least) if share is not None]
    if version.quotation is None:
        assert not told(version) and not shares
        return
    assert version.quotation.article == rule.article
    words = version.quotation.words
    for share in shares:
        assert any(tuple(share) == of for text, of in SHARES.items() if text in words), words
    # What a quote says besides belongs to another class, or to another end of a range.
    assert told(version) <= figures(words), words


def test_the_reader_of_figures_reads_figures() -> None:
    assert figures("min beş yüz manatdan üç min manatadək") == {1500, 3000}
    assert figures("iyirmi min manatadək, on iki ildən, yüz mislindən beş min") == {
        20000,
        12,
        100,
        5000,
    }


def test_the_general_least_is_the_floor_of_every_clause() -> None:
    (bounds,) = [
        r for r in RULES if r.kind == "bounds" and r.punishment == "imprisonment" and not r.when
    ]
    floors = {
        p.floor for c in LAW.clauses for v in c.versions for p in v.sentence if p.floor is not None
    }
    assert floors == {version.minimum for version in bounds.versions}


@pytest.mark.parametrize(
    ("articles", "law", "what_is_open"),
    [
        ({"15.3", "15.4", "15.5", "52.1", "75.1.2", "75.1.3"}, "Law 172-IIQD of 2 July 2001", True),
        ({"55.2", "66.3", "75.1.4"}, "Law 975-IVQD of 30 May 2014", True),
        ({"60.1", "66.2", "66.3"}, "Law 816-VQD of 20 October 2017", False),
        ({"44.2"}, "Law 707-VQD of 31 May 2017", False),
        ({"44.2", "85.2"}, "Law 607-IIIQD of 16 May 2008", False),
    ],
)
def test_which_law_changed_what(articles: set[str], law: str, what_is_open: bool) -> None:
    found = [(rule.article, version.since) for rule, version in VERSIONS if version.law == law]
    assert {article for article, _ in found} == articles
    assert {since.day is None for _, since in found} == {what_is_open}
    assert len({since for _, since in found}) == 1


def test_the_articles_that_are_asked_for_are_there() -> None:
    articles = {rule.article for rule in RULES}
    for wanted in ("10.3", "10.4", "12.2", "15.2", "15.5", "17.1", "18.1", "20.1", "28.2", "29",
                   "44.2", "52.1", "55.2", "60.1", "62.1", "63.2", "63.3", "65.2", "66.2", "66.3",
                   "70.1", "75.1.1", "75.2", "75.3", "84.1", "85.2", "85.5", "88.1"):  # fmt: skip
        assert wanted in articles


def test_a_rule_restates_and_does_not_copy() -> None:
    for rule in RULES:
        quotes = [v.quotation.words for v in rule.versions if v.quotation is not None]
        for _, words in rule.restated.versions:
            assert not any(len(quote.split()) > 5 and quote in words for quote in quotes)
            assert re.search(r"[.]$", words)
