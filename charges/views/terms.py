"""The words and signs that the views share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from charges.law.model import Basis, Edge, Requirement, RuleVersion, Version
from charges.matching.result import ClauseResult, Result

if TYPE_CHECKING:
    from charges.law.library import Library

SIGNS: Final = {
    "shown": "✓",
    "refuted": "✗",
    "uncertain": "?",
    "silent": "·",
    "made_out": "✓",
    "not_made_out": "✗",
    "open": "?",
}
STYLES: Final = {"made_out": "shown", "not_made_out": "refuted", "open": "uncertain"}
OUTCOMES: Final = {"made_out": "made out", "not_made_out": "not made out", "open": "open"}
LEGEND: Final = "✓ shown   ✗ refuted   ? uncertain   · silent"
NO_JUDGMENT: Final = "This is what the description says: no judgment of guilt, no legal advice."


def style_of(status: str) -> str:
    """The style of a status or an outcome."""
    return STYLES.get(status, status)


def basis(one: Basis) -> str:
    """ "text: code-2023, code-2024"."""
    return f"{one.certainty}: {', '.join(one.sources)}"


def day(edge: Edge) -> str:
    """The first day of a version, in words."""
    if edge.day:
        return edge.day
    return edge.words or f"between {edge.after} and {edge.before}"


def period(version: Version | RuleVersion) -> str:
    """ "2008-06-07 until 2017-07-19", "since 2017-07-19"."""
    if version.until is None:
        return f"since {day(version.since)}"
    return f"{day(version.since)} until {day(version.until)}"


def short_day(edge: Edge) -> str:
    """ "early 2001", of 'early 2001; the day is open'."""
    return day(edge).partition(";")[0]


def short_period(version: Version) -> str:
    """ "2000-09-01 until early 2001"."""
    if version.until is None:
        return f"since {short_day(version.since)}"
    return f"{short_day(version.since)} until {short_day(version.until)}"


_REACH: Final = {
    "milder": "the later law is milder: it reaches back",
    "harsher": "the later law is harsher: it does not reach back",
    "open": "whether the later law is milder cannot be told from the figures alone",
}


def reach(effect: str, article: str) -> str:
    """ "the later law is harsher: it does not reach back (Article 10.4)"."""
    return _REACH[effect] + (f" (Article {article})" if article else "")


def version_read(library: Library, row: ClauseResult) -> Version:
    """The version of a clause by which a result was read."""
    return library.clause(row.id).versions[row.version]


def versions_read(library: Library, result: Result) -> dict[str, Version]:
    """By clause, the version by which a result was read."""
    return {row.id: version_read(library, row) for row in result.clauses}


def joined(parts: list[str], word: str) -> str:
    """ "a, b, or c"; with semicolons where a part has a comma of its own."""
    if len(parts) < 2:
        return "".join(parts)
    comma = ";" if any("," in part for part in parts) else ","
    last = f"{comma if len(parts) > 2 or comma == ';' else ''} {word} {parts[-1]}"
    return f"{comma} ".join(parts[:-1]) + last


def requirement(library: Library, article: str, one: Requirement, language: str = "en") -> str:
    """A requirement in words: "281.1 and (repeatedly or by a group of persons)"."""
    return _words(library, article, one, language, inside=False)


def _words(library: Library, article: str, one: Requirement, language: str, inside: bool) -> str:
    if one.kind == "clause":
        return one.name
    if one.kind == "element":
        return library.element(article, one.name).label.get(language)
    parts = [_words(library, article, part, language, True) for part in one.parts]
    words = joined(parts, "and" if one.kind == "all" else "or")
    return f"({words})" if inside and len(parts) > 1 else words
