"""Dates in a text: days, months and years as people write them, each with its place.

Which names the months have and in which order a language writes a date is data
(`data/words/dates.yaml`); dates of figures alone (29.06.2016, 2016-06-29) are read in any language.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final, NamedTuple

from charges.errors import InputError
from charges.law.cache import cached
from charges.law.dates import date_fault, month_length
from charges.matching.tables import data_file, unplaced
from charges.matching.wordsyaml import read_yaml

_YEAR: Final = r"(?:19|20)\d\d"
# It begins with a plain set of digits: that is what the search for it is fast by.
_HAS_YEAR: Final = re.compile(r"[12](?<!\d.)(?:(?<=1)9|(?<=2)0)\d\d(?!\d)")
_GAP: Final = r"[\s.,'’\-]{0,3}"
_ISO: Final = re.compile(rf"(?<![\d-])({_YEAR})-(\d\d)-(\d\d)(?![\d-])")
_FIGURES: Final = re.compile(
    rf"(?<![\d./-])(\d\d?)(?P<by>[./-])(\d\d?)(?P=by)({_YEAR})(?![\d/-]|\.\d)"
)
_MONTH_AND_YEAR: Final = re.compile(rf"(?<![\d./-])(0[1-9]|1[0-2])[./]({_YEAR})(?![\d/-]|\.\d)")
_SHAPES: Final = {
    "{day}": r"(?<!\d)(?P<day{}>\d\d?)(?!\d)",
    # Any word: the names of all months in each place would take long to compile.
    "{month}": r"(?<!\w)(?P<month{}>[^\W\d_]{3,16})(?!\w)",
    "{year}": rf"(?<!\d)(?P<year{{}}>{_YEAR})(?!\d)",
}
# Letters that Azerbaijani changes with their case, one for one, so that no offset moves.
_PLAIN: Final = str.maketrans({"İ": "i", "I": "i"})


class Date(NamedTuple):
    """A date in a text: its place, and the first and the last day that the words may mean."""

    start: int
    end: int
    first: str  # "2016-06-01" for 'June 2016'
    last: str  # "2016-06-30"


@lru_cache(maxsize=1)
def date_words() -> dict[str, dict[str, Any]]:
    """The tables of data/words/dates.yaml, by language. Raises InputError where it is unsound."""
    data, name = data_file("words", "dates.yaml")

    def build() -> dict[str, dict[str, Any]]:
        tables: dict[str, dict[str, Any]] = unplaced(read_yaml(data, name))
        for language, table in tables.items():
            try:
                _compile(table)
            except (KeyError, ValueError, AttributeError, TypeError, re.error) as error:
                raise InputError(
                    f"{name}: the dates of '{language}' cannot be read: {error}",
                    "docs/words-file.md tells how they are written",
                ) from None
        return tables

    return cached(data, "dates", build, watch=(__file__,))


class _Patterns(NamedTuple):
    months: dict[str, int]
    dates: tuple[re.Pattern[str], ...]


def _compile(table: dict[str, Any]) -> _Patterns:
    endings = table.get("endings", "-").split()
    months = {
        name + ("" if ending == "-" else ending): int(number)
        for number, names in table["months"].items()
        for name in names.split()
        for ending in endings
    }
    if sorted(set(months.values())) != list(range(1, 13)):
        raise ValueError("the months 1 to 12 must each have a name")
    lines = [line for line in table["dates"].splitlines() if line.strip()]
    return _Patterns(months, tuple(map(_pattern, lines)))


def _pattern(line: str) -> re.Pattern[str]:
    counts: dict[str, int] = {}
    whole = ""
    certain = False  # has a token been that may not be missing?
    for token in line.split():
        word = token.rstrip("?")
        if word in _SHAPES:
            counts[word] = counts.get(word, 0) + 1
            piece = _SHAPES[word].replace("{}", str(counts[word]))
        elif "{" in word:
            raise ValueError(f"{word} is none of {', '.join(_SHAPES)}")
        else:
            piece = "(?<![^\\W\\d])(?:" + "|".join(map(re.escape, word.split("|"))) + r")(?!\w)"
        piece = _GAP + piece if certain else piece
        optional = token.endswith("?")
        if optional and not certain:
            piece += _GAP
        whole += f"(?:{piece})?" if optional else f"(?:{piece})"
        certain = certain or not optional
    return re.compile(whole, re.IGNORECASE)


@lru_cache(maxsize=8)
def _patterns(language: str) -> _Patterns | None:
    table = date_words().get(language)
    return None if table is None else _compile(table)


def has_year(text: str) -> bool:
    """Whether there can be a date in `text` at all: without a year there is none."""
    return _HAS_YEAR.search(text) is not None


def dates_in(text: str, start: int, end: int, language: str) -> tuple[Date, ...]:
    """The dates in `text[start:end]`, in their order; none overlaps another."""
    if not _HAS_YEAR.search(text, start, end):
        return ()
    found = _figures(text, start, end)
    patterns = _patterns(language)
    if patterns is not None:
        plain = text[start:end].translate(_PLAIN)
        for pattern in patterns.dates:
            for match in pattern.finditer(plain):
                a, b = match.span()
                if all(word.lower() in patterns.months for word in _month_names(match)):
                    found.append((start + a, start + b, _meant(match, patterns.months)))
    kept: list[tuple[int, int, list[tuple[str, str]]]] = []
    for one in sorted(found, key=lambda f: (f[0] - f[1], f[0])):  # the longest first
        if all(one[1] <= other[0] or other[1] <= one[0] for other in kept):
            kept.append(one)
    return tuple(Date(a, b, *days) for a, b, spans in sorted(kept) for days in spans)


def _figures(text: str, start: int, end: int) -> list[tuple[int, int, list[tuple[str, str]]]]:
    found = []
    for match in _ISO.finditer(text, start, end):
        year, month, day = (int(part) for part in match.groups())
        found.append((*match.span(), _days(year, month, day)))
    for match in _FIGURES.finditer(text, start, end):
        one, other, year = int(match[1]), int(match[3]), int(match[4])
        spans = _days(year, other, one)
        if match["by"] == "/" and one != other:  # 05/06/2016 is May in one country, June in another
            spans += _days(year, one, other)
            spans = [(min(s[0] for s in spans), max(s[1] for s in spans))] if spans else []
        found.append((*match.span(), spans))
    for match in _MONTH_AND_YEAR.finditer(text, start, end):
        found.append((*match.span(), _days(int(match[2]), int(match[1]), 0)))
    return found


def _month_names(match: re.Match[str]) -> list[str]:
    return [v for k, v in match.groupdict().items() if k.startswith("month") and v]


def _meant(match: re.Match[str], months: dict[str, int]) -> list[tuple[str, str]]:
    """The dates of one match: what the first lacks (its year, its month) it takes from the next."""
    groups = match.groupdict()
    days = [int(v) for k, v in groups.items() if k.startswith("day") and v]
    named = [months[word.lower()] for word in _month_names(match)]
    years = [int(v) for k, v in groups.items() if k.startswith("year") and v]
    count = max(len(days), len(named), len(years))
    spans: list[tuple[str, str]] = []
    for i in range(count):
        year = years[min(i, len(years) - 1)]
        month = named[min(i, len(named) - 1)] if named else 0
        day = days[i] if i < len(days) else 0
        one = _days(year, month, day)
        if not one:
            return []
        spans += one
    return spans


def _days(year: int, month: int, day: int) -> list[tuple[str, str]]:
    """The first and the last day of a date; a month or a day of 0 is not told. [] for no date."""
    if not month:
        return [(f"{year}-01-01", f"{year}-12-31")]
    if month > 12:
        return []
    if not day:
        head = f"{year}-{month:02}"
        return [(f"{head}-01", f"{head}-{month_length(year, month):02}")]
    one = f"{year}-{month:02}-{day:02}"
    return [] if date_fault(one) else [(one, one)]
