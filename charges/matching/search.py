"""Looking for the patterns of a passage, only in sentences that may hold one.

A sentence is looked at closely where the words of a cue stand together in it; context words are
looked for where a cue was found, and where they matter to the whole passage.
"""

from __future__ import annotations

from typing import NamedTuple

from charges.matching.automaton import Lattice
from charges.matching.lexicon import Lexicon, Pattern, Rule, lexicon
from charges.matching.text import Passage


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


class _Reading(NamedTuple):
    """One sentence, ready for the patterns of its language."""

    number: int
    lexicon: Lexicon
    kept: list[int]  # its words that are not passed over, by their index in the passage
    lattice: Lattice

    def found(self, hits: list[tuple[int, tuple[int, ...]]]) -> list[Found]:
        kept, patterns = self.kept, self.lexicon.patterns
        return [
            Found(patterns[pattern], tuple([kept[place] for place in places]), self.number)
            for pattern, places in hits
        ]


def _read(passage: Passage, number: int) -> _Reading:
    sentence = passage.sentences[number]
    words = lexicon(sentence.language)
    kept = []
    symbols = []
    for i in range(sentence.first, sentence.last):
        word = passage.words[i]
        if word.folded not in words.skip:
            row = words.symbols(word.folded)
            if word.capital and i != sentence.first and words.is_name(row):
                row = (*row, "{Name}")
            kept.append(i)
            symbols.append(row)
    return _Reading(number, words, kept, words.lattice(symbols))


def _may_hold(passage: Passage, number: int, kind: str) -> bool:
    sentences = passage.sentences
    return lexicon(sentences.language(number)).may_hold(kind, sentences.pieces(number))


def search(passage: Passage, everywhere: bool = False) -> tuple[list[Found], list[Found]]:
    """(the cues of a passage, what sets, ends or feigns a context), in the order of the text.

    Without a cue there is no context either, and far from one only what matters to the whole
    passage; `everywhere`: all of both, in every sentence.
    """
    every = range(len(passage.sentences))
    readings: dict[int, _Reading] = {}
    cues: list[Found] = []
    for number in every if everywhere else passage.marked[0]:
        if everywhere or _may_hold(passage, number, "cues"):
            reading = _read(passage, number)
            hits = reading.lexicon.cues(reading.lattice)
            if hits or everywhere:
                readings[number] = reading
                cues.extend(reading.found(hits))
    if cues:
        for number in passage.marked[1] if not everywhere else ():
            if number not in readings and _may_hold(passage, number, "far"):
                readings[number] = _read(passage, number)
    contexts = [
        found
        for _, reading in sorted(readings.items())
        for found in reading.found(reading.lexicon.contexts(reading.lattice))
    ]
    return cues, contexts
