"""Dates as people write them, in each language: what they may mean, and where they stand."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charges.law.dates import date_fault
from charges.matching.dates import dates_in

LANGUAGES = ("en", "az", "ru")


def read(text: str, language: str) -> list[tuple[str, str, str]]:
    return [(text[d.start : d.end], d.first, d.last)
            for d in dates_in(text, 0, len(text), language)]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "quote", "first", "last"),
    [
        ("en", "on 6 April 2016 he", "6 April 2016", "2016-04-06", "2016-04-06"),
        ("en", "on the 12th of October, 2012", "12th of October, 2012", "2012-10-12", "2012-10-12"),
        ("en", "on October 12, 2012", "October 12, 2012", "2012-10-12", "2012-10-12"),
        ("en", "in Feb. 2016", "Feb. 2016", "2016-02-01", "2016-02-29"),
        ("en", "in June of 2016", "June of 2016", "2016-06-01", "2016-06-30"),
        ("en", "IN MAY 2017", "MAY 2017", "2017-05-01", "2017-05-31"),
        ("en", "In 2012 he", "In 2012", "2012-01-01", "2012-12-31"),
        ("en", "in the summer of 2012", "summer of 2012", "2012-01-01", "2012-12-31"),
        ("en", "the night of 29 June 2016", "night of 29 June 2016", "2016-06-29", "2016-06-29"),
        ("az", "12 oktyabr 2012-ci il", "12 oktyabr 2012-ci il", "2012-10-12", "2012-10-12"),
        ("az", "2012-ci il oktyabrın 12-də o", "2012-ci il oktyabrın 12-də",
         "2012-10-12", "2012-10-12"),
        ("az", "2016-cı ilin iyununda", "2016-cı ilin iyununda", "2016-06-01", "2016-06-30"),
        ("az", "İYUN 2016-cı il", "İYUN 2016-cı il", "2016-06-01", "2016-06-30"),
        ("az", "2012-ci ildə", "2012-ci ildə", "2012-01-01", "2012-12-31"),
        ("az", "2012 ci ilde", "2012 ci ilde", "2012-01-01", "2012-12-31"),
        ("ru", "6 апреля 2016 года", "6 апреля 2016 года", "2016-04-06", "2016-04-06"),
        ("ru", "29 июня 2016 г.", "29 июня 2016 г", "2016-06-29", "2016-06-29"),
        ("ru", "в июне 2016 года", "июне 2016 года", "2016-06-01", "2016-06-30"),
        ("ru", "В 2012 году", "В 2012 году", "2012-01-01", "2012-12-31"),
        ("ru", "летом 2012 года", "летом 2012 года", "2012-01-01", "2012-12-31"),
        *((language, text, text, first, last)
          for language in LANGUAGES
          for text, first, last in (
              ("29.06.2016", "2016-06-29", "2016-06-29"),
              ("2016-06-29", "2016-06-29", "2016-06-29"),
              ("29/06/2016", "2016-06-29", "2016-06-29"),
              ("06/29/2016", "2016-06-29", "2016-06-29"),
              ("05/06/2016", "2016-05-06", "2016-06-05"),  # which is the day, nobody can tell
              ("06.2016", "2016-06-01", "2016-06-30"),
          )),
    ],
)  # fmt: skip
def test_a_date(language: str, text: str, quote: str, first: str, last: str) -> None:
    assert read(text, language) == [(quote, first, last)]


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "On 6 April and 29 June 2016", ["2016-04-06", "2016-06-29"]),
        ("en", "on 6 and 29 April 2016", ["2016-04-06", "2016-04-29"]),
        ("en", "on 6 April 2016 and on 29 June 2017", ["2016-04-06", "2017-06-29"]),
        ("en", "in April and June 2016", ["2016-04-01", "2016-06-01"]),
        ("en", "in 2011 and 2012", ["2011-01-01", "2012-01-01"]),
        ("az", "6 aprel və 29 iyun 2016-cı il", ["2016-04-06", "2016-06-29"]),
        ("ru", "6 апреля и 29 июня 2016 года", ["2016-04-06", "2016-06-29"]),
        ("ru", "в апреле и июне 2016 года", ["2016-04-01", "2016-06-01"]),
    ],
)
def test_two_dates(language: str, text: str, days: list[str]) -> None:
    assert [one.first for one in dates_in(text, 0, len(text), language)] == days


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "on 6 April"),  # of which year?
        ("en", "31 February 2016"),
        ("en", "31.02.2016"),
        ("en", "the 2016 edition of Article 318.1"),
        ("en", "flat 2012, 318.2 manats, 20122 people"),
        ("en", "since the year 1850"),
        ("az", "2009-cu ildən"),  # since 2009
        ("ru", "с 2009 года"),
        ("ru", "2012 человек"),
    ],
)
def test_no_date(language: str, text: str) -> None:
    assert read(text, language) == []


@given(st.text(alphabet="0123456789./- \n,андмяcionabril2016JuneМаяİ" + "’", max_size=60))
def test_any_text_is_read_without_fault(text: str) -> None:
    for language in LANGUAGES:
        found = dates_in(text, 0, len(text), language)
        assert list(found) == sorted(found, key=lambda d: d.start)
        for one in found:
            assert 0 <= one.start < one.end <= len(text)
            assert one.first <= one.last
            assert date_fault(one.first) is None and date_fault(one.last) is None


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    text = day.isoformat()
    assert read(text, "en") == [(text, text, text)]
