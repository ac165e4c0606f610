"""Amounts: compared, added, divided; days a length of time later. Nothing is ever rounded."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charges.errors import InputError
from charges.law.dates import date_fault
from charges.law.model import Duration, Money, Share
from charges.sentencing.days import Span, later, parse_span
from charges.sentencing.units import compare, greatest, least, part, total
from charges.sentencing.words import amount

durations = st.builds(
    Duration, years=st.integers(0, 30), months=st.integers(0, 40), days=st.integers(0, 90)
)
whole = st.builds(Duration, years=st.integers(0, 30), months=st.integers(0, 40), days=st.just(0))
days = st.dates(min_value=date(1990, 1, 1), max_value=date(9000, 1, 1))
shares = st.builds(Share, over=st.integers(1, 6), under=st.integers(6, 9))


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        (Duration(5), Duration(0, 60), 0),
        (Duration(3, 9), Duration(5), -1),
        (Duration(0, 3), Duration(0, 2, 15), 1),
        (Duration(0, 1), Duration(0, 0, 30), None),  # a month may have 28, 29, 30 or 31 days
        (Duration(0, 1), Duration(0, 0, 27), 1),
        (Duration(0, 1), Duration(0, 0, 32), -1),
        (Duration(1), Duration(1, 0, 1), -1),
        (Money(600), Money(1500), -1),
        (Money(600), Money(600, "crown"), None),
        (Money(600), Duration(1), None),
    ],
)
def test_comparing(one: Duration | Money, other: Duration | Money, order: int | None) -> None:
    assert compare(one, other) == order
    assert compare(other, one) == (None if order is None else -order)


@given(durations, durations, durations)
def test_the_order_is_one(one: Duration, other: Duration, third: Duration) -> None:
    if (compare(one, other) or 0) < 0 and (compare(other, third) or 0) < 0:
        assert compare(one, third) == -1


@given(whole, whole)
def test_a_sum_is_not_less_than_its_parts(one: Duration, other: Duration) -> None:
    together = total([one, other])
    assert together is not None and total([other, one]) == together
    assert (compare(together, one) or 0) >= 0
    assert {least([one, other]), greatest([one, other])} <= {one, other}


def test_what_is_not_of_one_kind_is_not_added() -> None:
    assert total([Money(5), Money(5, "crown")]) is None
    assert total([Duration(1), Money(5)]) is None
    assert total([]) is None and least([]) is None
    assert greatest([Duration(0, 1), Duration(0, 0, 30)]) is None
    assert total([Duration(8), Duration(4, 11), Duration(0, 1)]) == Duration(13)


@pytest.mark.parametrize(
    ("of", "share", "words"),
    [
        (Duration(5), Share(3, 4), "3 years and 9 months"),
        (Duration(8), Share(1, 2), "4 years"),
        (Duration(8), Share(2, 3), "5 years and 4 months"),
        (Duration(2, 6), Share(3, 4), "1 year and 10 months, and half of a month"),
        (Duration(0, 0, 5), Share(1, 2), "2 days, and half of a day"),
        (Money(500), Share(3, 4), "375 manats"),
        (Money(500), Share(2, 3), "333 manats, and a third of a manat"),
        (Duration(1), Share(1, 1), "1 year"),
    ],
)
def test_parts(of: Duration | Money, share: Share, words: str) -> None:
    assert part(of, share).words == words


@given(whole, shares)
def test_a_part_and_its_rest_make_the_whole(of: Duration, share: Share) -> None:
    found = part(of, share)
    assert isinstance(found.amount, Duration) and 0 <= found.amount.months < 12
    months = found.amount.years * 12 + found.amount.months
    rest = found.rest or Share(0, 1)
    assert (months * rest.under + rest.over) * share.under == (
        (of.years * 12 + of.months) * share.over * rest.under
    )


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("2011-04-15", Span("2011-04-15", "2011-04-15")),
        ("2011-04", Span("2011-04-01", "2011-04-30")),
        ("2012-02", Span("2012-02-01", "2012-02-29")),
        ("2011", Span("2011-01-01", "2011-12-31")),
        (" april  2011", Span("2011-04-01", "2011-04-30")),
        ("5 April 2011", Span("2011-04-05", "2011-04-05")),
    ],
)
def test_a_day_a_month_or_a_year(words: str, span: Span) -> None:
    assert parse_span(words) == span
    assert parse_span(span.iso) == span == parse_span(span.words)


@pytest.mark.parametrize(
    "words",
    ["", "2011-4", "201", "20111", "15.4.2011", "31 April 2011", "April", "2011-00", "April 20x1",
     "²⁰¹¹", "0000", "2011-04-15-01", "A" * 5000, "\x1b[31m"],
)  # fmt: skip
def test_what_is_no_day(words: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_span(words)
    assert "is no date" in caught.value.message and len(caught.value.message) < 120
    assert "\x1b" not in caught.value.message


@pytest.mark.parametrize(
    ("day", "length", "ends"),
    [
        ("2011-04-15", Duration(7), "2018-04-15"),
        ("2011-04", Duration(7), "2018-04"),
        ("2011", Duration(7), "2018"),
        ("2012-02-29", Duration(4), "2016-02-29"),
        ("2012-02-29", Duration(2), "2014-02-28/2014-03-01"),
        ("2012-02", Duration(2), "2014-02"),
        ("2011-12-31", Duration(0, 2), "2012-02-29/2012-03-01"),
        ("2011-12-25", Duration(0, 0, 10), "2012-01-04"),
        ("2011-02", Duration(0, 0, 1), "2011-02-02/2011-03-01"),
        ("2011", Duration(0, 6), "2011-07-01/2012-06-30"),
    ],
)
def test_the_day_on_which_a_time_ends(day: str, length: Duration, ends: str) -> None:
    assert later(parse_span(day), length).iso == ends


@given(days, whole)
def test_the_end_is_a_day_of_the_calendar(day: date, length: Duration) -> None:
    start = parse_span(day.isoformat())
    ends = later(start, length)
    assert date_fault(ends.first) is None and date_fault(ends.last) is None
    assert start.first <= ends.first <= ends.last
    assert ends.first == ends.last or day.day > 28


def test_amounts_in_words() -> None:
    assert amount(Duration(1, 1, 1)) == "1 year, 1 month and 1 day"
    assert amount(Money(1)) == "1 manat" and amount(Money(20000)) == "20,000 manats"
