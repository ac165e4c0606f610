"""Days as text, YYYY-MM-DD: such texts sort as the days do, so no date object is needed."""

from __future__ import annotations

from charges.errors import InputError

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def date_fault(words: str) -> tuple[str, str] | None:
    """What keeps `words` from being a day of the form YYYY-MM-DD, and the remedy; None if it is."""
    form = "write it as year-month-day, such as 2016-06-29"
    parts = words.split("-")
    if [len(part) for part in parts] != [4, 2, 2] or not (
        words.isascii() and all(part.isdigit() for part in parts)
    ):
        cut = words if len(words) <= 40 else words[:39] + "…"
        safe = "".join(c if c.isprintable() else "?" for c in cut)
        return f'"{safe}" is no date', form
    year, month, day = (int(part) for part in parts)
    if year == 0 or not 1 <= month <= 12:
        return f'"{words}" is no date: there is no such {"year" if not year else "month"}', form
    length = month_length(year, month)
    if not 1 <= day <= length:
        return f'"{words}" is no date: that month has {length} days', "correct the day"
    return None


def month_length(year: int, month: int) -> int:
    """How many days the month (1 to 12) of that year has."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _LENGTHS[month - 1]


def parse_date(words: str) -> str:
    """`words` without the spaces around it, if it is a day as YYYY-MM-DD; else InputError."""
    stripped = words.strip()
    fault = date_fault(stripped)
    if fault:
        raise InputError(*fault)
    return stripped
