"""`charges search`: which entries hold the words, and in which order.

An entry's score: for each word asked, how rare it is, times the weight of the best place where it
stands (a name 4, what explains it 2, the rest 1), times how it stands there (as written 1, another
form 0.8, the beginning of a word 0.6, with a typing error 0.4).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Final, NamedTuple

from charges.search.entries import Entry, Field
from charges.search.query import Term, read_query
from charges.search.words import LONGEST_WORD, Token, distance, errors_allowed, same_word, tokens

AS_WRITTEN: Final = 1.0
ANOTHER_FORM: Final = 0.8
BEGINNING: Final = 0.6
WITH_ERROR: Final = 0.4
_ENOUGH: Final = 3  # results with all the words; then those with some of them only distract
_LEAST_BEGINNING: Final = 3  # letters that the beginning of a word has

Grades = Mapping[tuple[str, str], float]  # (language, plain word): how well it meets a word asked
Place = tuple[int, int]


class Hit(NamedTuple):
    """One entry that was found."""

    entry: Entry
    field: Field  # the text that says most
    places: tuple[Place, ...]  # the words found in it, in order and apart
    also: tuple[str, ...]  # the other parts of the entry that hold some of the words
    score: float
    held: int  # how many of the words it holds

    @property
    def command(self) -> str:
        return self.field.command or self.entry.command


class Missing(NamedTuple):
    """A word that stands nowhere, and the nearest that do."""

    typed: str
    nearest: tuple[str, ...]


class Found(NamedTuple):
    """What a search gives."""

    query: str
    hits: tuple[Hit, ...]  # best first
    complete: int  # how many of them hold all the words; they come first
    read_as: tuple[tuple[str, tuple[str, ...]], ...]  # words taken for typing errors
    missing: tuple[Missing, ...]


class _Text(NamedTuple):
    field: Field
    tokens: tuple[Token, ...]


class _Index:
    """The texts of the entries as words, and every word there is by language."""

    def __init__(self, entries: Iterable[Entry], languages: Collection[str] | None) -> None:
        self.texts: list[tuple[Entry, list[_Text]]] = []
        self.words: dict[tuple[str, str], str] = {}  # each with the way it is first written
        for entry in entries:
            texts = [
                _Text(field, tuple(tokens(field.text)))
                for field in entry.fields
                if languages is None or not field.language or field.language in languages
            ]
            self.texts.append((entry, texts))
            for field, found in texts:
                for token in found:
                    written = field.text[token.start : token.end]
                    self.words.setdefault((field.language, token.plain), written)

    def grades(self, word: str) -> Grades:
        """Every word that meets `word` without a typing error."""
        found = {}
        for language, other in self.words:
            if other == word:
                found[language, other] = AS_WRITTEN
            elif same_word(word, other, language or "en"):
                found[language, other] = ANOTHER_FORM
            elif _begins(word, other):
                found[language, other] = BEGINNING
        return found

    def with_errors(self, word: str) -> Grades:
        """The words nearest to one that stands nowhere; none where all are too far away."""
        most = errors_allowed(word)
        for prefix in (False, True) if most else ():
            errors = {
                key: distance(word, key[1], most, prefix)
                for key in self.words
                if not prefix or len(key[1]) > len(word) > _LEAST_BEGINNING
            }
            least = min(errors.values(), default=most + 1)
            if least <= most:
                found = [key for key, count in errors.items() if count == least]
                # Few people mistype a word's first letter.
                likely = [key for key in found if key[1][0] == word[0]] or found
                return dict.fromkeys(likely, WITH_ERROR / least)
        return {}

    def nearest(self, word: str) -> tuple[str, ...]:
        """The words there are that look most like one that is not there."""
        if len(word) > LONGEST_WORD:
            return ()
        written = {plain: as_written for (_, plain), as_written in self.words.items()}
        return tuple(written[near].lower() for near in get_close_matches(word, written, 3, 0.6))


def _begins(word: str, other: str) -> bool:
    if word[0].isdigit():
        return other.startswith((word + ".", word + "-"))
    return len(word) >= _LEAST_BEGINNING and other.startswith(word)


class _Asked:
    """One term with the words of the texts that meet it."""

    def __init__(self, index: _Index, term: Term) -> None:
        self.term = term
        self.grades = [index.grades(word) for word in term.words]
        self.read_as: tuple[str, ...] = ()
        if len(self.grades) == 1 and not self.grades[0]:
            self.grades = [index.with_errors(term.words[0])]
            taken = dict.fromkeys(index.words[key].lower() for key in self.grades[0])
            self.read_as = tuple(taken)

    def places(self, text: _Text) -> tuple[float, list[Place]]:
        """How well the text meets the term (0: not at all), and where."""
        language, found = text.field.language, text.tokens
        best, places = 0.0, []
        for at in range(len(found) - len(self.grades) + 1):
            grade = AS_WRITTEN
            for word, token in zip(self.grades, found[at:], strict=False):
                grade = min(grade, word.get((language, token.plain), 0.0))
                if not grade:
                    break
            if grade and (len(self.grades) == 1 or grade >= ANOTHER_FORM):
                best = max(best, grade)
                places.append((found[at].start, found[at + len(self.grades) - 1].end))
        return best, places


class _Part(NamedTuple):
    """One text of an entry with what it meets: for each term a grade, and all places."""

    field: Field
    grades: tuple[float, ...]
    places: tuple[Place, ...]


def search(entries: Sequence[Entry], query: str, languages: Collection[str] | None = None) -> Found:
    """The entries that hold all the words of `query`; where these are few, then those with some.

    `languages`: only texts in these count. Raises InputError where the query holds no word.
    """
    terms = read_query(query)
    index = _Index(entries, languages)
    asked = [_Asked(index, term) for term in terms]
    candidates = [
        (entry, parts)
        for entry, texts in index.texts
        if (parts := [part for text in texts if (part := _met(text, asked)) is not None])
    ]
    rare = []
    for number in range(len(terms)):
        count = sum(any(part.grades[number] for part in parts) for _, parts in candidates)
        rare.append(math.log(1 + len(entries) / count) if count else 0.0)
    hits = [_hit(entry, parts, rare) for entry, parts in candidates]
    hits.sort(key=lambda hit: (-hit.held, -hit.score))
    complete = sum(hit.held == len(terms) for hit in hits)
    if complete >= _ENOUGH:
        del hits[complete:]
    read_as = tuple((one.term.typed, one.read_as) for one in asked if one.read_as)
    missing = tuple(
        Missing(one.term.typed, index.nearest(" ".join(one.term.words)))
        for place, one in enumerate(asked)
        if not rare[place]
    )
    return Found(query, tuple(hits), complete, read_as, missing)


def _met(text: _Text, asked: list[_Asked]) -> _Part | None:
    met = [one.places(text) for one in asked]
    places: list[Place] = []
    for start, end in sorted(place for _, found in met for place in found):
        if places and start < places[-1][1]:
            places[-1] = (places[-1][0], max(end, places[-1][1]))
        else:
            places.append((start, end))
    if not places:
        return None
    return _Part(text.field, tuple(grade for grade, _ in met), tuple(places))


def _hit(entry: Entry, parts: list[_Part], rare: list[float]) -> Hit:
    def worth(part: _Part) -> list[float]:
        return [part.field.weight * g * r for g, r in zip(part.grades, rare, strict=True)]

    score = sum(map(max, zip(*map(worth, parts), strict=True)))
    # Of two that are worth as much, a text says more than a bare name.
    best, *others = sorted(parts, key=lambda part: (-sum(worth(part)), not part.field.language))
    said = (p.field.part for p in others if p.field.language and p.field.part != best.field.part)
    also = dict.fromkeys(said)
    held = sum(any(grades) for grades in zip(*(part.grades for part in parts), strict=True))
    return Hit(entry, best.field, best.places, tuple(also), round(score, 3), held)
