"""Looking for the patterns of a passage, only in sentences that may hold one.

A sentence is looked at closely where the words of a cue stand together in it; context words are
looked for where a cue was found, and where they matter to the whole passage.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple, cast

from charges.matching.lexicon import Lexicon, Pattern, Rule, lexicon
from charges.matching.text import Passage

# A newcomer's words go on over so many sentences that begin with a quotation mark.
CARRIES: Final = 2


class Found(NamedTuple):
    """A pattern found in a passage: which, where, and in which sentence."""

    pattern: Pattern
    words: tuple[int, ...]  # indices into the passage's words
    sentence: int

    @property
    def rule(self) -> Rule:
        return self.pattern.rule

    @property
    def first(self) -> int:
        return self.words[0]

    @property
    def last(self) -> int:
        return self.words[-1]


class _Reading:
    """One sentence, ready for the patterns of its language."""

    def __init__(self, passage: Passage, number: int, words: Lexicon) -> None:
        self._passage = passage
        self._number = number
        self._words = words
        self.lattice = words.lattice(words.rows(passage.sentences.pieces(number)))

    def found(self, hits: list[tuple[int, tuple[int, ...]]]) -> list[Found]:
        """The records of what was found in the lattice."""
        if not hits:
            return []
        here, words = self._passage.sentences[self._number], self._passage.words
        skip, patterns = self._words.skip, self._words.patterns
        kept = [i for i in range(here.first, here.last) if words[i].folded not in skip]
        return [
            Found(patterns[pattern], tuple([kept[place] for place in places]), self._number)
            for pattern, places in hits
        ]


def search(passage: Passage, everywhere: bool = False) -> tuple[list[Found], list[Found]]:
    """(the cues of a passage, what sets, ends or feigns a context), in the order of the text.

    Without a cue there is no context either, and far from one only what matters to the whole
    passage; `everywhere`: all of both, in every sentence.
    """
    sentences = passage.sentences
    lexicon_of = cache(lexicon)
    readings: dict[int, _Reading] = {}
    cues: list[Found] = []
    for number in range(len(sentences)) if everywhere else passage.marked[0]:
        words = lexicon_of(sentences.language(number))
        if everywhere or words.may_hold("cues", sentences.pieces(number)):
            reading = _Reading(passage, number, words)
            hits = words.cues(reading.lattice)
            if hits or everywhere:
                readings[number] = reading
                cues.extend(reading.found(hits))
    contexts: list[Found] = []
    if not cues and not everywhere:
        return cues, contexts
    far = _Far()
    before = {number - back for number in readings for back in range(1, CARRIES + 1)}
    for number in sorted({*readings, *before, *passage.marked[1]} if not everywhere else readings):
        if number < 0:
            continue
        words = lexicon_of(sentences.language(number))
        pieces = sentences.pieces(number)
        if number in readings:
            reading = readings[number]
        elif (number in before and words.may_hold("near", pieces)) or words.may_hold(
            "far", pieces, far.closed(words)
        ):
            reading = _Reading(passage, number, words)
        else:
            continue
        hits = words.contexts(reading.lattice)
        found = reading.found(hits)
        contexts.extend(found)
        if not everywhere:
            far.close(words, found, [pattern for pattern, _ in hits])
    return cues, contexts


class _Closed:
    """The patterns of a language of which no more is needed; the same object all along."""

    def __init__(self, words: Lexicon) -> None:
        self._words = words
        self.patterns: set[int] = set()
        self.rules: set[int] = set()

    def __contains__(self, pattern: object) -> bool:
        return (
            pattern in self.patterns
            or self._words.patterns.rule_of(cast(int, pattern)) in self.rules
        )


class _Far:
    """The context words that matter to the whole passage: which are needed no more.

    Where such a rule's words were found once (or in as many ways as it needs), it makes no
    difference to a cue in another sentence whether they come again.
    """

    def __init__(self) -> None:
        self._closed: dict[str, _Closed] = {}  # by language
        self._said: dict[str, dict[str, set[int]]] = {}  # by rule and pattern, where it stands

    def closed(self, words: Lexicon) -> _Closed:
        """The patterns of that language that need not be looked for any more."""
        closed = self._closed.get(words.language)
        if closed is None:
            closed = self._closed[words.language] = _Closed(words)
        return closed

    def close(self, words: Lexicon, found: list[Found], patterns: list[int]) -> None:
        """Close what is told by the context words `found` in one sentence."""
        closed = self.closed(words)
        feigned = {i for one in found if one.rule.stance == "pseudo" for i in one.words}
        real = [
            (one, pattern, set(one.words))
            for one, pattern in zip(found, patterns, strict=True)
            if one.rule.stance == "context" and not feigned.issuperset(one.words)
        ]
        for one, pattern, mine in real:
            rule = one.rule
            said = self._said.setdefault(rule.id, {})
            places = said.setdefault(one.pattern.words, set())
            places.add(one.first)
            # What is a part of something longer may be passed over later.
            part = any(mine < other for _, _, other in real)
            if rule.later or rule.kind == "acquitted" or part:
                continue
            if len(places) >= rule.needs:
                closed.patterns.add(pattern)
            if min(len(said), len(set().union(*said.values()))) >= rule.needs:
                closed.rules.add(words.patterns.rule_of(pattern))
