"""The day of the conduct: which date in a text is that of an act, and not of something else.

A date is an act's only where it stands in a sentence that tells the act, and nearer to the act than
to anything else that may be dated there: a verdict, an arrest, a law, a report. Where the dates of
an act differ so much that the law between them differs, `same_law` uses none.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from charges.matching.acts import Roles, Weighed
from charges.matching.dates import Date, date_words, dates_in, has_year
from charges.matching.text import Passage, Sentence, fold

# A comma between a date and an event parts them as so many words do, a word like 'that' as so many.
_COMMA: Final = 4
_THAT: Final = 12
_APART: Final = frozenset(":;()–—")  # what parts them for good: bylines, other clauses


class Dated(NamedTuple):
    """An act with a date that the text gives it. `act` is the id of its anchor: "crossing"."""

    act: str
    date: Date


def dated_acts(passage: Passage, weighed: tuple[Weighed, ...], roles: Roles) -> tuple[Dated, ...]:
    """Each date that the passage gives to a told act, in the order of the text."""
    if not has_year(passage.text):
        return ()
    told: dict[int, list[Weighed]] = {}
    for w in weighed:
        if roles.role.get(w.element) == "anchor" and w.supports and w.weight in ("told", "strong"):
            told.setdefault(w.found.sentence, []).append(w)
    found = []
    for number, anchors in sorted(told.items()):
        sentence = passage.sentences[number]
        for date in dates_in(passage.text, sentence.start, sentence.end, sentence.language):
            act = _act_of(date, sentence, anchors, passage)
            if act:
                found.append(Dated(act, date))
    return tuple(found)


def _act_of(date: Date, sentence: Sentence, anchors: list[Weighed], passage: Passage) -> str:
    """The anchor of the act that `date` dates; "" where it dates something else, or cannot tell."""
    words = range(sentence.first, sentence.last)
    inside = [i for i in words if date.start < passage.words[i].end <= date.end]
    if not inside:
        return ""
    first, last = inside[0], inside[-1]
    events = _events(sentence.language)
    if first > sentence.first and passage.words[first - 1].folded in events.before:
        return ""
    if last + 1 < sentence.last and passage.words[last + 1].folded in events.behind:
        return ""
    best, act = float("inf"), ""
    for w in anchors:
        away = min(_distance(passage, (first, last), i, events.parts) for i in w.found.words)
        if away < best:
            best, act = away, w.element
    taken = {i for w in anchors if w.element == act for i in w.found.words}
    for i in words:
        other = i not in taken and not first <= i <= last
        nearer = other and _distance(passage, (first, last), i, events.parts) <= best
        if nearer and events.names(passage.words[i].folded, act):
            return ""
    return act


def _distance(passage: Passage, date: tuple[int, int], word: int, parts: frozenset[str]) -> float:
    """How far a word is from a date: in words, a comma or one of `parts` counting as several."""
    begin, end = (date[1], word) if date[1] < word else (word, date[0])
    away = float(end - begin)
    for i in range(begin + 1, end + 1):
        gap = passage.words[i].gap
        if not _APART.isdisjoint(gap) or " - " in gap:
            return float("inf")
        away += _COMMA * gap.count(",")
        if i < end and passage.words[i].folded in parts:
            away += _THAT
    return away


class _Events(NamedTuple):
    """What else may be dated, and the words that say that a date is not the day itself."""

    before: frozenset[str]
    behind: frozenset[str]
    parts: frozenset[str]
    words: dict[str, tuple[frozenset[str], tuple[str, ...]]]  # by act; "any" is every act's

    def names(self, word: str, act: str) -> bool:
        """Does the folded `word` name an event that is not `act`?"""
        return any(
            word in exact or word.startswith(stems)
            for name in ("any", act)
            if name in self.words
            for exact, stems in (self.words[name],)
        )


@lru_cache(maxsize=8)
def _events(language: str) -> _Events:
    table = date_words().get(language, {})

    def folded(text: str) -> frozenset[str]:
        return frozenset(fold(word, language) for word in text.split())

    words = {}
    for act, row in table.get("other_events", {}).items():
        marked = row.split()
        stems = tuple(fold(word[:-1], language) for word in marked if word.endswith("*"))
        words[act] = folded(" ".join(w for w in marked if not w.endswith("*"))), stems
    no_day = table.get("not_the_day", {})
    return _Events(
        folded(no_day.get("before", "")),
        folded(no_day.get("behind", "")),
        folded(table.get("parts", "")),
        words,
    )
