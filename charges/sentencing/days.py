"""Days of which only the month or the year may be known, and the day a length of time later."""

from __future__ import annotations

from typing import Final, NamedTuple

from charges.errors import InputError
from charges.law.dates import date_fault, month_length
from charges.law.model import Duration

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


class Span(NamedTuple):
    """A day; or the first and the last day that it may be."""

    first: str  # "2011-04-01"
    last: str  # "2011-04-30"

    @property
    def iso(self) -> str:
        """ "2011-04-15", "2011-04", "2011", or "2011-04-15/2011-05-02"."""
        if self.first == self.last:
            return self.first
        for length in (4, 7):
            if self == _whole(self.first[:length]):
                return self.first[:length]
        return f"{self.first}/{self.last}"

    @property
    def words(self) -> str:
        """ "15 April 2011", "April 2011", "2011"."""
        parts = self.iso.split("/")
        return " or ".join(_in_words(part) for part in parts)

    @property
    def at(self) -> str:
        """ "on 15 April 2011", "in April 2011"."""
        return ("on " if len(self.iso) > 7 else "in ") + self.words


def parse_span(words: str) -> Span:
    """A day, a month or a year: "2011-04-15", "2011-04", "2011", "April 2011", "15 April 2011".

    Raises InputError where it is none, or none that the calendar has.
    """
    text = _figures(" ".join(words.split()))
    digits = text.replace("-", "")
    if digits.isascii() and digits.isdigit() and len(text) in (4, 7) and text[:4].isdigit():
        fault = date_fault(text + "-01-01"[len(text) - 4 :])
        if fault is None:
            return _whole(text)
    fault = date_fault(text)
    if fault:
        raise InputError(fault[0], "write such as 2016-06-29, or 2016-06 where the day is unknown")
    return Span(text, text)


def later(span: Span, length: Duration) -> Span:
    """The same day of the calendar, that much later; of a month the same month.

    Where the month reached is too short (29 February) it is that month's last day or the day after.
    """
    months = length.years * 12 + length.months
    whole = len(span.iso) in (4, 7) and not length.days
    if whole:
        first, last = _moved(span.first, months)[0], _moved(span.last[:8] + "01", months)[0]
        return Span(first, last[:8] + f"{month_length(int(last[:4]), int(last[5:7])):02}")
    first, last = _moved(span.first, months)[0], _moved(span.last, months)[1]
    if not length.days:
        return Span(first, last)
    from datetime import date, timedelta

    days = timedelta(days=length.days)
    return Span(*((date.fromisoformat(day) + days).isoformat() for day in (first, last)))


def _moved(day: str, months: int) -> tuple[str, str]:
    """The day `months` later; twice, or where that month is too short its last day and the next."""
    count = int(day[:4]) * 12 + int(day[5:7]) - 1 + months
    year, month, number = count // 12, count % 12 + 1, int(day[8:])
    if year >= 9999:
        raise InputError(f"{day} lies too far ahead", "give a day that has been")
    if number <= month_length(year, month):
        moved = f"{year:04}-{month:02}-{number:02}"
        return moved, moved
    after = count + 1
    return (
        f"{year:04}-{month:02}-{month_length(year, month):02}",
        f"{after // 12:04}-{after % 12 + 1:02}-01",
    )


def _whole(text: str) -> Span:
    """The whole year "2011" or month "2011-04"."""
    if len(text) == 4:
        return Span(f"{text}-01-01", f"{text}-12-31")
    return Span(f"{text}-01", f"{text}-{month_length(int(text[:4]), int(text[5:])):02}")


def _figures(text: str) -> str:
    """ "15 April 2011" as "2011-04-15"; anything else as it is."""
    parts = text.replace(",", " ").split()
    names = [month.lower() for month in MONTHS]
    if len(parts) not in (2, 3) or parts[-2].lower() not in names:
        return text
    month = names.index(parts[-2].lower()) + 1
    day = f"-{parts[0].zfill(2)}" if len(parts) == 3 else ""
    return f"{parts[-1]}-{month:02}{day}"


def _in_words(text: str) -> str:
    parts = text.split("-")
    if len(parts) > 1:
        parts[1] = MONTHS[int(parts[1]) - 1]
    if len(parts) > 2:
        parts[2] = str(int(parts[2]))
    return " ".join(reversed(parts))
