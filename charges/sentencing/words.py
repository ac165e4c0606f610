"""Amounts and punishments in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from charges.law.model import Duration, Money, Punishment, Share

Amount = Duration | Money

_UNITS: Final = {
    "manat": ("manat", "manats"),
    "conditional_financial_unit": ("conditional financial unit", "conditional financial units"),
    "minimum_wage": ("minimum wage", "minimum wages"),
}


def duration(length: Duration) -> str:
    """ "5 years", "3 months", "1 year and 6 months"."""
    parts = [
        f"{count} {unit[:-1] if count == 1 else unit}"
        for unit, count in zip(("years", "months", "days"), length, strict=True)
        if count
    ]
    if len(parts) < 2:
        return parts[0] if parts else "0 days"
    return ", ".join(parts[:-1]) + " and " + parts[-1]


def money(sum_: Money) -> str:
    """ "1,500 manats"."""
    one, many = _UNITS.get(sum_.unit, (sum_.unit, sum_.unit))
    return f"{sum_.amount:,} {one if sum_.amount == 1 else many}"


def amount(value: Amount) -> str:
    return money(value) if isinstance(value, Money) else duration(value)


def shared(share: Share) -> str:
    """ "half", "three quarters", "5/7"."""
    named = {(1, 2): "half", (1, 3): "a third", (2, 3): "two thirds", (3, 4): "three quarters"}
    return named.get((share.over, share.under), f"{share.over}/{share.under}")


def span(punishment: Punishment) -> str:
    """ "5 to 8 years", "up to 5 years", "1,500 to 3,000 manats"."""
    least, most = punishment.minimum, punishment.maximum
    if least is None:
        return f"up to {amount(most)}"
    if least == most:
        return amount(most)
    low, high = amount(least), amount(most)
    number, _, unit = low.partition(" ")
    if high.partition(" ")[2] == unit:
        low = number
    return f"{low} to {high}"


def kind(punishment: Punishment) -> str:
    """ "imprisonment", "fine", "corrective works"."""
    return punishment.kind.replace("_", " ")


def one(punishment: Punishment) -> str:
    """ "up to 2 years of imprisonment", "a fine of 1,500 to 3,000 manats"."""
    if isinstance(punishment.maximum, Money):
        return f"a {kind(punishment)} of {span(punishment)}"
    return f"{span(punishment)} of {kind(punishment)}"


def words(sentence: Sequence[Punishment]) -> str:
    """The whole sentence in words: its alternatives, imprisonment first."""
    return ", or ".join(one(p) for p in ordered(sentence)) or "no sentence of its own"


def ordered(sentence: Sequence[Punishment]) -> list[Punishment]:
    """The alternatives: imprisonment first, money last."""
    return sorted(sentence, key=lambda p: (isinstance(p.maximum, Money), p.kind != "imprisonment"))
