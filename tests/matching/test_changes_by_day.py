"""What would change a result is said by the law of the day that was asked about."""

from __future__ import annotations

from charges import load

TEXT = "He crossed the border into Iran without a passport."


def missing_of(day: str | None) -> set[tuple[str, ...]]:
    result = load().match(TEXT, on=day)
    (clause,) = [row for row in result.clauses if row.id == "318.2"]
    return {change.elements for change in clause.changes}


def test_until_2001_crossing_repeatedly_was_enough() -> None:
    assert missing_of("2000-10-01") == {("prior_agreement",), ("repeated",), ("violence",)}


def test_since_then_it_is_not() -> None:
    assert missing_of("2016-06-29") == {("prior_agreement",), ("violence",)}
    assert missing_of(None) == {("prior_agreement",), ("violence",)}
