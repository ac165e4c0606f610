"""Days and clause numbers as people write them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charges.errors import InputError
from charges.law.dates import date_fault, parse_date
from charges.law.numbers import clean_number, nearest_numbers


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        ("2015-02-30", '"2015-02-30" is no date: that month has 28 days', "correct the day"),
        ("1900-02-29", '"1900-02-29" is no date: that month has 28 days', "correct the day"),
        ("2016-13-01", '"2016-13-01" is no date: there is no such month', None),
        ("0000-01-01", '"0000-01-01" is no date: there is no such year', None),
        ("29.06.2016", '"29.06.2016" is no date', None),
        ("2016-6-29", '"2016-6-29" is no date', None),
        ("２０１６-06-29", '"２０１６-06-29" is no date', None),
        ("", '"" is no date', None),
        ("\x1b[31m", '"?[31m" is no date', None),
    ],
)
def test_what_is_no_day(words: str, message: str, hint: str | None) -> None:
    with pytest.raises(InputError) as caught:
        parse_date(words)
    assert caught.value.message == message
    assert caught.value.hint == (hint or "write it as year-month-day, such as 2016-06-29")


@given(st.dates())
def test_every_day_of_the_calendar_is_one(day: datetime.date) -> None:
    assert parse_date(f" {day.isoformat()} ") == day.isoformat()


@given(st.integers(1, 9999), st.integers(0, 14), st.integers(0, 33))
def test_a_day_is_refused_where_the_calendar_lacks_it(year: int, month: int, day: int) -> None:
    try:
        datetime.date(year, month, day)
    except ValueError:
        lacks = True
    else:
        lacks = False
    assert (date_fault(f"{year:04}-{month:02}-{day:02}") is not None) == lacks


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("281.2", "281.2"),
        ("  281.2  ", "281.2"),
        ("281.2.", "281.2"),
        ("Art. 281.2", "281.2"),
        ("art 281.2", "281.2"),
        ("Article 281.2", "281.2"),
        ("Article 281.2 of the Criminal Code", "281.2"),
        ("CC 281.2", "281.2"),
        ("§ 281.2", "281.2"),
        ("318 (2)", "318.2"),
        ("318(2)", "318.2"),
        ("318, part 2", "318.2"),
        ("318 § 2", "318.2"),
        ("part 2 of Article 318", "318.2"),
        ("ст. 318.2", "318.2"),
        ("ст.318.2 УК", "318.2"),
        ("статья 318.2 УК АР", "318.2"),
        ("ч. 2 ст. 318", "318.2"),
        ("часть 2 статьи 318", "318.2"),
        ("ст. 318 ч. 2", "318.2"),
        ("281,2", "281.2"),
        ("281.2-ci maddə", "281.2"),
        ("281.2-ci maddəsi", "281.2"),
        ("318.1-CI MADDƏ", "318.1"),
        ("CM 318.2", "318.2"),
        ("maddə 281.2", "281.2"),
        ("Maddə 281.3-cü", "281.3"),
        ("２８１.２", "281.2"),
        ("281-1.2", "281-1.2"),
        ("281-2", "281-2"),  # an article of its own, never 281.2
        ("281.11", "281.11"),
        ("281", "281"),
        ("167-2.2.1", "167-2.2.1"),
    ],
)
def test_a_number_as_people_write_it(words: str, number: str) -> None:
    assert clean_number(words) == number


@pytest.mark.parametrize(
    "words",
    ["", "foo", "281.", ".2", "281.2 and 318.2", "281.2x", "x281.2", "281..2", "2 8 1", "281 2",
     "-281.2", "281.2\n318.1", "١", "part 2", "9" * 100],
)  # fmt: skip
def test_what_names_no_single_number(words: str) -> None:
    assert clean_number(words) in (None, "281")
    assert (clean_number(words) == "281") == (words == "281.")


@given(st.text())
def test_any_words_give_a_number_or_none(words: str) -> None:
    number = clean_number(words)
    assert number is None or number[0].isdigit()


def test_the_nearest_numbers_are_of_the_same_article() -> None:
    known = ["281.1", "281.2", "281.3", "318.1", "318.2"]
    assert nearest_numbers("318.22", known)[:2] == ["318.2", "318.1"]
    assert nearest_numbers("281.9", known) == ["281.1", "281.2", "281.3"]
    assert nearest_numbers("281-1", known)[0] == "281.1"
