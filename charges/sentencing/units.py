"""Lengths of time and sums of money: compared, added and divided, all of it exact.

A year is twelve months. A month has no fixed number of days, so a comparison or a part that would
need one is left undecided, never rounded.
"""

from __future__ import annotations

from math import gcd
from typing import NamedTuple

from charges.law.model import Duration, Money, Share
from charges.sentencing.words import Amount, amount, shared

_SHORTEST, _LONGEST = 28, 31  # days of a month


def compare(one: Amount, other: Amount) -> int | None:
    """Below 0 where `one` is less, 0 where they are equal, above 0 where it is more.

    None where it cannot be told: another currency, time against money, a month against 30 days.
    """
    if isinstance(one, Money) or isinstance(other, Money):
        if isinstance(one, Duration) or isinstance(other, Duration) or one.unit != other.unit:
            return None
        return _sign(one.amount - other.amount)
    months = _months(one) - _months(other)
    days = one.days - other.days
    least, most = sorted((months * _SHORTEST, months * _LONGEST))
    if least + days > 0:
        return 1
    if most + days < 0:
        return -1
    return 0 if months == days == 0 else None


def least(amounts: list[Amount]) -> Amount | None:
    """The smallest of them; None where there is none or they cannot be compared."""
    found = [a for a in amounts if all((compare(a, b) or 0) <= 0 for b in amounts)]
    return found[0] if found and _comparable(amounts) else None


def greatest(amounts: list[Amount]) -> Amount | None:
    """The largest of them; None where there is none or they cannot be compared."""
    found = [a for a in amounts if all((compare(a, b) or 0) >= 0 for b in amounts)]
    return found[0] if found and _comparable(amounts) else None


def total(amounts: list[Amount]) -> Amount | None:
    """All of them together; None where there is none or they are not of one kind."""
    found: Amount | None = amounts[0] if amounts else None
    for other in amounts[1:]:
        found = None if found is None else _add(found, other)
    return found


def _add(one: Amount, other: Amount) -> Amount | None:
    if isinstance(one, Money) and isinstance(other, Money):
        if one.unit != other.unit:
            return None
        return Money(one.amount + other.amount, one.unit)
    if isinstance(one, Duration) and isinstance(other, Duration):
        return _length(_months(one) + _months(other), one.days + other.days)
    return None


class Part(NamedTuple):
    """A part of an amount in whole units, and what is left over as a part of one more."""

    amount: Amount
    rest: Share | None  # 1/2 where three quarters of 2 years and 6 months make 22 months and a half
    unit: str  # of the rest: "month", "day", "manat"

    @property
    def words(self) -> str:
        """ "1 year and 10 months", "1 year and 10 months, and half of a month"."""
        words = amount(self.amount)
        return words if self.rest is None else f"{words}, and {shared(self.rest)} of a {self.unit}"


def part(whole: Amount, share: Share) -> Part:
    """The part `share` of `whole`, exact."""
    if isinstance(whole, Money):
        count, rest = _split(whole.amount, share)
        return Part(Money(count, whole.unit), rest, whole.unit)
    months, rest_of_month = _split(_months(whole), share)
    days, rest_of_day = _split(whole.days, share)
    if rest_of_month is not None:
        return Part(_length(months, days), rest_of_month, "month")
    return Part(_length(months, days), rest_of_day, "day")


def _split(count: int, share: Share) -> tuple[int, Share | None]:
    whole, left = divmod(count * share.over, share.under)
    common = gcd(left, share.under)
    return whole, Share(left // common, share.under // common) if left else None


def _months(length: Duration) -> int:
    return length.years * 12 + length.months


def _length(months: int, days: int) -> Duration:
    return Duration(months // 12, months % 12, days)


def _comparable(amounts: list[Amount]) -> bool:
    return all(compare(a, b) is not None for a in amounts for b in amounts)


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
