"""The figures of a quotation are those of its `min` and `max`, or of its rule of the general part.

A quotation is the proof of a figure: where the two differ, one of them was mistyped. The number
words of English, Azerbaijani and Russian are read (`data/numbers.yaml`), and digits.

Passes:

    - kind: imprisonment
      min: {years: 5}
      max: {years: 8}
      quote: {words: "beş ildən səkkiz ilədək", language: az, article: 281.2}

Fails, for the words say eight years:

    - kind: imprisonment
      min: {years: 5}
      max: {years: 9}
      quote: {words: "beş ildən səkkiz ilədək", language: az, article: 281.2}
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final, NamedTuple

from charges.checks.numberwords import Figure, figures
from charges.checks.subject import Subject
from charges.errors import Problem
from charges.law.yamlfile import Mapping, Node, Scalar

ID: Final = "figures"

_MOST: Final = ("max", "up_to", "term", "above")  # what a quotation is the proof of
_MONTHS: Final = {"years": 12, "months": 1}
_DAYS: Final = {"weeks": 7, "days": 1}
_SMALLER: Final = ("years", "months", "weeks", "days")


class _Size(NamedTuple):
    """An amount in what it can be compared by: months and days, or a number of anything."""

    months: Fraction
    days: Fraction
    number: Fraction | None  # of one unit alone: what a figure without a unit may mean

    def same(self, other: _Size) -> bool:
        if self.months or self.days:
            if other.months or other.days:
                return (self.months, self.days) == (other.months, other.days)
            return self.number is not None and self.number == other.number
        return self.number == other.number


def check(subject: Subject) -> Iterator[Problem]:
    for node in subject.nodes():
        if not isinstance(node, Mapping) or "quote" not in node.entries:
            continue
        for key in _MOST:
            if key in node.entries:
                yield from _quoted(subject, node, key)


def _quoted(subject: Subject, node: Mapping, most_key: str) -> Iterator[Problem]:
    quote = node.entries["quote"][1]
    most = _amount(node.entries[most_key][1])
    if not isinstance(quote, Mapping) or most is None:
        return
    words, language = (_text(quote, key) for key in ("words", "language"))
    timed = bool(most.months or most.days)
    said = [one for one in figures(words, language) if timed or not one.unit]
    if not said:
        return
    sizes = _sizes(said)
    for key in ("min", most_key) if most_key == "max" else (most_key,):
        if key not in node.entries:
            continue
        place = node.entries[key][1]
        size = _amount(place)
        if size is not None and not any(size.same(other) for other in sizes):
            message = f"`{key}` is {_written(place)}, but its quotation says {_listed(said)}"
            yield subject.at(place, message, f"correct `{key}`, or the quotation")
    if (
        most_key == "max"
        and "min" not in node.entries
        and len(said) == 2
        and _size(said[1]).same(most)
    ):
        message = f"its quotation begins at {_said(said[0])}, but there is no `min`"
        yield subject.at(quote, message, "add `min:`, or correct the quotation")


def _text(node: Mapping, key: str) -> str:
    value = node.entries[key][1] if key in node.entries else None
    return value.text if isinstance(value, Scalar) else ""


def _amount(node: Node) -> _Size | None:
    """The amount in a node, None where it is none."""
    if not isinstance(node, Mapping):
        return None
    written = {
        key: _text(node, key).strip() for key in ("amount", *_SMALLER) if key in node.entries
    }
    numbers = {
        key: Fraction(digits)
        for key, digits in written.items()
        if digits.isascii() and digits.isdigit()
    }
    if len(numbers) < len(node.entries) - ("unit" in node.entries):
        return None  # a key or a number is wrong, and that is told already
    if "amount" in numbers:
        return _Size(Fraction(0), Fraction(0), numbers["amount"])
    units = [key for key in numbers if key in _SMALLER and numbers[key]]
    if not units:
        return None
    months = sum((numbers[u] * _MONTHS[u] for u in units if u in _MONTHS), Fraction(0))
    days = sum((numbers[u] * _DAYS[u] for u in units if u in _DAYS), Fraction(0))
    return _Size(months, days, numbers[units[0]] if len(units) == 1 else None)


def _size(figure: Figure) -> _Size:
    months = figure.value * _MONTHS.get(figure.unit, 0)
    days = figure.value * _DAYS.get(figure.unit, 0)
    return _Size(months, days, None if figure.unit else figure.value)


def _sizes(said: list[Figure]) -> list[_Size]:
    """Each figure's size, and that of 'two years and six months' as one."""
    sizes = [_size(one) for one in said]
    for number, one in enumerate(said[:-1]):
        after = said[number + 1]
        units = [figure.unit for figure in (one, after)]
        if all(units) and _SMALLER.index(units[0]) < _SMALLER.index(units[1]):
            first, second = sizes[number], sizes[number + 1]
            sizes.append(_Size(first.months + second.months, first.days + second.days, None))
    return sizes


def _written(node: Node) -> str:
    """The amount as the file has it: `8 years`, `3000 manat`."""
    assert isinstance(node, Mapping)
    entries = {key: _text(node, key) for key in node.entries}
    if "amount" in entries:
        return f"{entries['amount']} {entries.get('unit', '')}".strip()
    return " ".join(_counted(value, unit) for unit, value in entries.items())


def _counted(number: str, unit: str) -> str:
    return f"{number} {unit.removesuffix('s') if number == '1' else unit}".strip()


def _said(figure: Figure) -> str:
    value = figure.value
    number = str(value) if value.denominator == 1 else f"{float(value):g}"
    return _counted(number, figure.unit)


def _listed(said: list[Figure]) -> str:
    words = [_said(one) for one in said]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
