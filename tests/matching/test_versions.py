"""By which law a description is read: of a day asked for, of the conduct's day, or the newest."""

from __future__ import annotations

import json

import pytest

from charges import InputError
from charges.law.library import Library
from charges.law.model import Edge
from charges.matching.match import match as match_law
from charges.matching.result import ClauseResult, Result

from .helpers import statutes

CROSSED = "He crossed the border of Azerbaijan{} without a passport."
CALLED = "{}he publicly called for the break-up of the country's territorial integrity."
TWICE = "He crossed the border of Azerbaijan twice without a passport, alone."


def match(text: str, on: str | None = None) -> Result:
    return statutes().match(text, on=on)


def row(result: Result, number: str) -> ClauseResult:
    return next(one for one in result.clauses if one.id == number)


@pytest.mark.parametrize(
    ("text", "act", "words"),
    [
        (CROSSED.format(" in October 2012"), "crossing", "October 2012"),
        (CROSSED.format(" on 12.10.2012"), "crossing", "12 October 2012"),
        (CALLED.format("On 6 April and 29 June 2016 "), "appeal", "6 April 2016 and 29 June 2016"),
        (CALLED.format("In June 2016 "), "appeal", "June 2016"),
        ("12 oktyabr 2012-ci ildə o, Azərbaycanın dövlət sərhədini sənədsiz keçib.",
         "crossing", "12 October 2012"),
        ("В июне 2016 года он пересёк границу Азербайджана без документов.",
         "crossing", "June 2016"),
        # what else is dated stands farther from the date than the act
        ("He crossed the border of Azerbaijan in October 2012 and was arrested in December 2016.",
         "crossing", "October 2012"),
        ("The court found that on 5 May 2012 he crossed the border of Azerbaijan without papers.",
         "crossing", "5 May 2012"),
        ("In December 2016 he was arrested for crossing the border of Azerbaijan in 2012.",
         "crossing", "2012"),
    ],
)  # fmt: skip
def test_the_day_of_the_conduct(text: str, act: str, words: str) -> None:
    (one,) = match(text).read_as
    assert (one.act, one.words) == (act, words)
    assert all(text[start:end] == quote for quote, start, end in one.evidence)


@pytest.mark.parametrize(
    "text",
    [
        CROSSED.format(""),
        "He was arrested in December 2016 for crossing the border of Azerbaijan without papers.",
        "On 20 July 2017 the court found that he had crossed the border of Azerbaijan.",
        "The law of 26 December 2000 stands; he crossed the border of Azerbaijan without papers.",
        "He crossed the border of Azerbaijan with a passport that expired in 2010.",
        "Haaretz, 15 December 2016: He crossed the border of Azerbaijan without papers.",
        "Haaretz reported on 15 December 2016 that he crossed the border of Azerbaijan.",
        "It was June 2012. He crossed the border of Azerbaijan without papers.",
        "He did not cross the border of Azerbaijan in 2012.",
        "He planned to cross the border of Azerbaijan in 2012.",
        "He crossed the border of Azerbaijan after 2012.",
        "20 iyul 2017-ci ildə məhkəmə onu sərhədi sənədsiz keçdiyinə görə məhkum etdi.",
        "20 июля 2017 года суд осудил его: он пересёк границу Азербайджана без документов.",
        "Он, уроженец Баку, рождённый в 1976 году, пересёк границу Азербайджана без документов.",
    ],
)
def test_another_date_is_not_the_conducts(text: str) -> None:
    result = match(text)
    assert result.read_as == ()
    newest = len(statutes().clause("318.1").versions) - 1
    assert row(result, "318.1").in_force == (newest,)


def test_the_version_of_that_day_is_read() -> None:
    then = match(CROSSED.format(" in October 2012"))
    asked = match(CROSSED.format(""), on="2012-10-15")
    assert then.on is None
    assert row(then, "318.1").in_force == row(asked, "318.1").in_force == (1,)
    assert row(then, "318.1").sentence == row(asked, "318.1").sentence
    assert row(then, "318.1").sentence != row(match(CROSSED.format("")), "318.1").sentence


def test_a_day_that_is_asked_for_decides() -> None:
    result = match(CROSSED.format(" in October 2012"), on="2018-01-01")
    assert (result.read_as, row(result, "318.1").in_force) == ((), (2,))


def test_each_act_has_its_own_day() -> None:
    both = CROSSED.format(" in October 2012") + " " + CALLED.format("In 2020 ")
    result = match(both)
    assert [(one.act, one.words) for one in result.read_as] == [
        ("crossing", "October 2012"), ("appeal", "2020"),
    ]  # fmt: skip
    alone = match(
        "He crossed the border of Azerbaijan without papers. " + CALLED.format("In 2016 ")
    )
    assert [one.act for one in alone.read_as] == ["appeal"]
    assert row(alone, "318.1").in_force == (2,)


def test_dates_under_different_law_are_not_used_and_that_is_said() -> None:
    result = match(CROSSED.format(" in 2012") + " " + CROSSED.format(" in 2018"))
    assert result.read_as == ()
    assert row(result, "318.1").in_force == (2,)
    assert any("dates the crossing differently" in note for note in result.notes)


def test_two_dates_under_one_law_are_both_named() -> None:
    (one,) = match(CROSSED.format(" in May 2012") + " " + CROSSED.format(" in May 2013")).read_as
    assert (one.first, one.last, one.words) == ("2012-05-01", "2013-05-31", "May 2012 and May 2013")


def test_conduct_before_the_law_is_no_crime_by_it_and_no_error() -> None:
    result = match(CROSSED.format(" in 1995"))
    found = row(result, "318.1")
    assert (found.outcome, found.in_force, result.best) == ("not_made_out", (), ())
    assert "2000-09-01" in found.reason
    with pytest.raises(InputError, match="not in force on 1995-01-01"):
        match(CROSSED.format(""), on="1995-01-01")


def younger(number: str, since: str) -> Library:
    """Our law, but with one clause that came into force on a day of its own."""
    code = statutes().library.code
    articles = []
    for article in code.articles:
        clauses = tuple(
            clause._replace(versions=(clause.newest._replace(since=Edge(since)),))
            if clause.number == number
            else clause
            for clause in article.clauses
        )
        articles.append(article._replace(clauses=clauses))
    return Library(code._replace(articles=tuple(articles)))


@pytest.mark.parametrize(
    ("when", "on", "outcome"),
    [
        ("In June 2016 ", None, "not_made_out"),
        ("", "2016-06-29", "not_made_out"),
        ("In June 2025 ", None, "made_out"),
        ("", "2025-06-29", "made_out"),
        ("", None, "made_out"),
    ],
)
def test_a_clause_younger_than_the_conduct_is_not_made_out_and_the_others_are_matched(
    when: str, on: str | None, outcome: str
) -> None:
    text = CALLED.format(when + "on two days, for a foreign organisation that gave the orders, ")
    text += " He was paid by a foreign intelligence service for it, on its assignment."
    found = match_law(younger("281.3", "2024-01-19"), text, on)
    assert row(found, "281.3").outcome == outcome
    assert row(found, "281.1").outcome == "made_out"
    assert ("281.3" in found.best) == (outcome == "made_out")


def test_a_year_in_which_the_law_changed_gets_both_sentences() -> None:
    found = row(match(CROSSED.format(" in 2017")), "318.1")
    assert found.outcome == "made_out"
    assert [one.version for one in found.by_version] == [1, 2]
    assert found.by_version[0].sentence != found.by_version[1].sentence


def test_a_day_inside_the_gap_gets_both_answers() -> None:
    result = match(TWICE, on="2001-03-01")
    found = row(result, "318.2")
    assert [(one.version, one.outcome) for one in found.by_version] == [
        (0, "made_out"),
        (1, "open"),
    ]
    assert (found.outcome, result.best) == ("open", ("318.1",))
    assert "open" in found.reason
    assert row(result, "318.1").by_version == ()


@pytest.mark.parametrize(("on", "best"), [("2000-10-01", ("318.2",)), ("2002-01-01", ("318.1",))])
def test_before_and_behind_the_gap_there_is_one_answer(on: str, best: tuple[str, ...]) -> None:
    result = match(TWICE, on=on)
    assert result.best == best
    assert row(result, "318.2").by_version == ()


@pytest.mark.parametrize(
    ("text", "repeated"),
    [
        (TWICE, "shown"),
        ("He crossed the border of Azerbaijan only once, without a passport.", "refuted"),
        (
            CALLED.format("Twice ") + " He crossed the border of Azerbaijan without papers.",
            "silent",
        ),
    ],
)
def test_repetition_belongs_to_its_own_act(text: str, repeated: str) -> None:
    found = row(match(text, on="2000-10-01"), "318.2")
    assert {f.element: f.status for f in found.elements}["repeated"] == repeated


def test_crossing_twice_is_no_repeated_appeal() -> None:
    assert {f.element: f.status for f in row(match(TWICE), "281.2").elements}[
        "repeated"
    ] == "silent"


def test_the_json_says_by_which_law_it_was_read() -> None:
    data = json.loads(match(CROSSED.format(" in October 2012")).to_json())
    assert data["on"] is None
    (one,) = data["read_as"]
    assert one["act"] == "crossing"
    assert (one["from"], one["to"], one["words"]) == ("2012-10-01", "2012-10-31", "October 2012")
    assert [place["quote"] for place in one["evidence"]] == ["October 2012"]
    assert next(c for c in data["clauses"] if c["id"] == "318.1")["in_force"] == [1]


def test_a_later_law_is_said_to_reach_back_or_not() -> None:
    found = row(match(CROSSED.format(" in October 2012")), "318.1")
    (later,) = found.later_law
    assert (later.version, later.effect, later.article) == (2, "harsher", "10.4")
    struck = row(match(TWICE, on="2000-10-01"), "318.2")
    (later,) = struck.later_law
    assert (later.effect, later.article, later.outcome) == ("milder", "10.3", "open")


def test_where_the_newest_law_is_read_no_later_one_is_named() -> None:
    assert all(one.later_law == () for one in match(CROSSED.format("")).clauses)
