"""Figures in a statute's own words: *beş ildən səkkiz ilədək*, five to eight years, is 5 and 8.

The number words stand in `data/numbers.yaml`.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import Any, Final, NamedTuple

from charges.matching.tables import data_file, read_plain
from charges.matching.text import fold

# 1500, 1 500, 1,500, 2.5: a space or a comma parts thousands, a point or a lone comma the rest.
_DIGITS = re.compile(r"\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
_TOKEN = re.compile(rf"(?P<digits>{_DIGITS.pattern})|(?P<word>[^\W\d_]+)|(?P<stop>[^\w\s])")
HALF: Final = Fraction(1, 2)


class Figure(NamedTuple):
    """One figure of a quotation."""

    value: Fraction
    unit: str  # "years", "months", "days", "weeks"; "" where something else is counted
    said: str  # its words


class _Words(NamedTuple):
    """One language's number words, folded."""

    numbers: dict[str, Fraction]
    scales: dict[str, int]
    units: dict[str, str]
    half: frozenset[str]
    joins: frozenset[str]
    alone: frozenset[str]


@lru_cache(maxsize=8)
def _words(language: str) -> _Words | None:
    table: dict[str, Any] = read_plain(*data_file("numbers.yaml"))
    if language not in table:
        return None
    row = table[language]

    def folded(value: Any) -> list[str]:
        return [fold(word, language) for word in str(value).split()]

    endings = ["", *folded(row["endings"])]

    def each(part: str) -> dict[str, Fraction]:
        return {
            word + ending: Fraction(value)
            for value, words in row[part].items()
            for word in folded(words)
            for ending in endings
        }

    units = {word: unit for unit, words in row["units"].items() for word in folded(words)}
    sets = (frozenset(folded(row[key])) for key in ("half", "joins", "alone"))
    scales = {word: int(value) for word, value in each("scales").items()}
    return _Words(each("numbers"), scales, units, *sets)


def languages() -> tuple[str, ...]:
    """The languages whose number words are known."""
    return tuple(read_plain(*data_file("numbers.yaml")))


class _Number:
    """A number that is being put together, word by word."""

    def __init__(self) -> None:
        self.total = Fraction(0)  # thousands that are complete
        self.group = Fraction(0)  # what stands before the next thousand
        self.last = Fraction(0)  # the value added last; 0: a scale, or nothing yet
        self.said: list[str] = []

    def takes(self, value: Fraction) -> bool:
        """May `value` follow in the same number? Twenty five may, five twenty may not."""
        if not self.said:
            return True
        size = 10 ** len(str(int(value)))
        return self.group % size == 0 and (self.last == 0 or self.last >= size)

    def add(self, value: Fraction) -> None:
        self.group += value
        self.last = value

    def multiply(self, scale: int) -> None:
        if scale < 1000:
            rest = self.group // scale * scale
            self.group = rest + (self.group - rest or Fraction(1)) * scale
        else:
            self.total += (self.group or Fraction(1)) * scale
            self.group = Fraction(0)
        self.last = Fraction(0)

    @property
    def value(self) -> Fraction:
        return self.total + self.group


def figures(words: str, language: str) -> tuple[Figure, ...]:
    """The figures in `words`, in their order; those without a unit have that of the next one.

    'from five to eight years' is 5 years and 8 years; 'a year and a half' is 1.5 years. Empty where
    there is none, and where the number words of the language are not known.
    """
    known = _words(language)
    if known is None:
        return ()
    reader = _Figures(known)
    for token in _TOKEN.finditer(words):
        reader.read(token, fold(token[0], language))
    found = _with_units(reader.done())
    whole = "…" not in words and "..." not in words
    if whole and reader.ends_with_number and len(found) > 1 and not found[-1].unit:
        return (*found[:-1], found[-1]._replace(unit=found[-2].unit))
    return found


class _Figures:
    """Goes over the words of a quotation once, and keeps the figures it meets."""

    def __init__(self, known: _Words) -> None:
        self._known = known
        self._found: list[Figure] = []
        self._number = _Number()
        self._half = ""  # a half that waits for what it halves
        self._and = False  # a joining word stood just before
        self._counted = False  # what is counted stood just before
        self.ends_with_number = False  # so far nothing stands after the last figure

    def read(self, token: re.Match[str], word: str) -> None:
        """The next word, figure or mark."""
        known = self._known
        number = word in known.numbers or word in known.scales or word in known.half
        self.ends_with_number = bool(token["digits"]) or number
        if token["digits"]:
            self._end()
            self._found.append(Figure(_value(token[0]), "", token[0]))
        elif word in known.half:
            self._halve(token[0])
        elif word in known.scales:
            self._number.multiply(known.scales[word])
            self._number.said.append(token[0])
        elif word in known.numbers:
            if not self._number.takes(known.numbers[word]):
                self._end()
            self._number.add(known.numbers[word])
            self._number.said.append(token[0])
        elif word in known.units:
            self._count(known.units[word], token[0])
        elif token["stop"] != "-" and word not in known.joins and word not in known.alone:
            self._break()
        self._and = word in known.joins or (self._and and word in known.alone)

    def _halve(self, said: str) -> None:
        """'two and a half' adds a half to what was said; 'half a year' is a half."""
        if self._number.said:
            value, words = self._number.value, " ".join(self._number.said)
            self._number = _Number()
            self._found.append(Figure(value + HALF, "", f"{words} {said}"))
        elif self._and and self._found:
            last = self._found[-1]
            self._found[-1] = last._replace(value=last.value + HALF)
        else:
            self._half = said

    def _count(self, unit: str, said: str) -> None:
        """What is counted: it belongs to the figure just before; alone it is one of its kind."""
        self._end()
        if self._half:
            self._found.append(Figure(HALF, unit, f"{self._half} {said}"))
            self._half = ""
        elif self._found and not self._found[-1].unit:
            self._found[-1] = self._found[-1]._replace(unit=unit)
        else:
            self._found.append(Figure(Fraction(1), unit, said))
        self._counted = True

    def _break(self) -> None:
        """Other words follow: what was begun is complete."""
        self._end()
        if self._half and self._counted:  # 'bir il yarım': the half comes after what is counted
            last = self._found[-1]
            self._found[-1] = last._replace(value=last.value + HALF)
        self._half, self._counted = "", False

    def _end(self) -> None:
        if self._number.said:
            value = self._number.value
            self._found.append(Figure(value, "", " ".join(self._number.said)))
        self._number = _Number()

    def done(self) -> list[Figure]:
        self._break()
        return self._found


def _value(digits: str) -> Fraction:
    """The value of a figure in digits."""
    if re.fullmatch(r"\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+", digits):
        return Fraction(re.sub(r"\D", "", digits))
    return Fraction(digits.replace(",", "."))


def _with_units(found: list[Figure]) -> tuple[Figure, ...]:
    """'five to eight years': the five are years, too."""
    unit = ""
    result = []
    for one in reversed(found):
        unit = one.unit or unit
        result.append(one._replace(unit=unit))
    return tuple(reversed(result))
