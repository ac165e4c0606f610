"""The day of the conduct: which date in a text is that of an act, and not of something else.

A date is an act's only where it stands in a sentence that tells the act, and nearer to the act than
to anything else that may be dated there: a verdict, an arrest, a law, a report. Where the dates of
an act differ so much that the law between them differs, `versions.same_law` uses none.
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
        dates = dates_in(passage.text, sentence.start, sentence.end, sentence.language)
        if dates:
            line = _Line(passage, sentence)
            here = [Dated(act, date) for date in dates if (act := line.act_of(date, anchors))]
            # 'In June he called for it, waving a flag': what is told in one breath has one day.
            undated = {w.element for w in anchors} - {one.act for one in here}
            days = {(one.date.first, one.date.last) for one in here}
            if len(days) == 1:
                here += [Dated(act, here[0].date) for act in sorted(undated)]
            found += here
    return tuple(found)


class _Line:
    """A sentence, made ready for asking how far its words are from one another.

    Each list has a number for each word, and sums up what stands before it: so the work for a
    sentence full of dates does not grow with the square of its words.
    """

    def __init__(self, passage: Passage, sentence: Sentence) -> None:
        self.words = passage.words
        self.first, self.last = sentence.first, sentence.last
        self.events = _events(sentence.language)
        self.steps: list[int] = []  # words and commas
        self.apart: list[int] = []  # what parts for good
        self.parts: list[int] = []  # words like 'that'
        steps = apart = parts = 0
        for word in self.words[sentence.first : sentence.last]:
            steps += 1 + _COMMA * word.gap.count(",")
            apart += not _APART.isdisjoint(word.gap) or " - " in word.gap
            parts += word.folded in self.events.parts
            self.steps.append(steps)
            self.apart.append(apart)
            self.parts.append(parts)
        self._others: dict[str, list[int]] = {}

    def act_of(self, date: Date, anchors: list[Weighed]) -> str:
        """The anchor of the act that `date` dates; "" where it dates something else, or nothing."""
        inside = [
            i for i in range(self.first, self.last) if date.start < self.words[i].end <= date.end
        ]
        if not inside:
            return ""
        begin, end = inside[0], inside[-1]
        if begin > self.first and self.words[begin - 1].folded in self.events.before:
            return ""
        if end + 1 < self.last and self.words[end + 1].folded in self.events.behind:
            return ""
        best, act = float("inf"), ""
        for w in anchors:
            away = min(self._away(begin, end, i) for i in w.found.words)
            if away < best:
                best, act = away, w.element
        taken = {i for w in anchors if w.element == act for i in w.found.words}
        for i in self._events_beside(act) if act else ():
            if i not in taken and not begin <= i <= end and self._away(begin, end, i) <= best:
                return ""
        return act

    def _events_beside(self, act: str) -> list[int]:
        """The words that name something else that may be dated, beside an act."""
        if act not in self._others:
            words = range(self.first, self.last)
            names = self.events.names
            self._others[act] = [i for i in words if names(self.words[i].folded, act)]
        return self._others[act]

    def _away(self, begin: int, end: int, word: int) -> float:
        """How far a word is from a date that takes the words `begin` to `end`."""
        low, high = (end, word) if end < word else (word, begin)
        low, high = low - self.first, high - self.first
        if low >= high:
            return 0
        if self.apart[high] > self.apart[low]:
            return float("inf")
        between = self.parts[high - 1] - self.parts[low]
        return self.steps[high] - self.steps[low] + _THAT * between


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
