"""A text, cut into sentences: each with its language, and the sentences that a pattern may need.

The text is gone through once, without looking at a single word by itself: each piece between two
spaces is looked up in a table (`Weights`) that says how many words it holds, what it says of the
language, and whether it matters to a pattern.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import compress
from typing import Final

from charges.matching.cutting import BROKEN, WORD, cuts, votes_of_letters
from charges.matching.text import Passage

# A sentence of more words is cut here: the work per sentence grows faster than its words, and a
# text without a full stop must not make it run away.
LONGEST: Final = 250
_LONG: Final = 1000  # letters; no field of a weight can overflow in a shorter sentence
# A sentence of so many words has one of its language's commonest among them, or is in another.
TELLING: Final = 5
_OTHER: Final = re.compile("[^\x00-\u052f\u1e00-\u1eff\u2000-\u206f]")  # no Latin, no Cyrillic
_STRETCH: Final = re.compile(rf"[\W_]*+(?:{WORD.pattern}[\W_]*+){{1,{LONGEST}}}")
_KEPT: Final = 40_000  # pieces in a table: memory grows with a text's words, not for ever
_FIELD: Final = 9  # bits; seven fields make one machine word
_MASK: Final = (1 << _FIELD) - 1

Small = Mapping[str, frozenset[str]]  # each language's commonest small words


class Weights(dict[str, int]):
    """What a piece of text between two spaces weighs: fields of one number, added up by `sum`.

    From the lowest: its words; for each language, how many of them are small words of it; then
    one field for each answer of `judge`, which says of a word what it matters to: `marks` of them,
    and, if `familiar`, a last one that says whether it is a small word of any language.
    """

    def __init__(
        self,
        small: Small,
        judge: Callable[[str], Sequence[bool]] | None = None,
        marks: int = 0,
        familiar: bool = False,
    ) -> None:
        super().__init__()
        fields = range(_FIELD, _FIELD * (1 + len(small) + marks + familiar), _FIELD)
        self.shift = dict(zip(small, fields, strict=False))
        self._small = [(1 << shift, small[name]) for name, shift in self.shift.items()]
        self._judge = judge
        self._ones = [1 << shift for shift in fields[len(small) :]]
        masks = tuple(_MASK << shift for shift in fields[len(small) :])
        self.marked = masks[:marks]
        self.familiar = masks[marks] if familiar else 0

    def __missing__(self, piece: str) -> int:
        words = WORD.findall(piece)
        weight = len(words)
        for word in words:
            lower = word.lower()
            for one, small in self._small:
                if lower in small:
                    weight += one
            if self._judge is not None:
                weight += sum(compress(self._ones, self._judge(word)))
        if len(piece) < 40:
            if len(self) >= _KEPT:
                self.clear()
            self[piece] = weight
        return weight

    def votes(self, weight: int) -> dict[str, int]:
        """What the words of that weight speak for."""
        return {name: 2 * (weight >> shift & _MASK) for name, shift in self.shift.items()}


def _chosen(votes: dict[str, int], whole: str) -> str:
    best = max(votes.values())
    if best == 0 or votes[whole] == best:
        return whole
    return next(name for name, count in votes.items() if count == best)


def _first_guess(text: str, small: Small) -> str:
    """What language the beginning of `text` is in."""
    begin = text[:4000]
    words = [word.lower() for word in WORD.findall(begin)]
    votes = {name: 2 * sum(word in known for word in words) for name, known in small.items()}
    votes_of_letters(begin, votes)
    return max(votes, key=lambda name: votes[name])


def read(
    text: str,
    markers: Small,
    abbreviations: frozenset[str],
    weights: Callable[[str], Weights] | None = None,
) -> Passage:
    """Cut `text` into sentences.

    `markers` are each language's commonest small words, by which a sentence's language is told;
    a sentence that tells none has the language of the whole. `weights` gives a language's table;
    by it, `Passage.marked` is filled.
    """
    if weights is None:
        table = Weights(markers)
        weights = lambda _: table  # noqa: E731
    guess = _first_guess(text, markers)
    while True:
        passage = Passage(text, guess)
        votes = _divide(passage, abbreviations, weights)
        votes_of_letters(text[:4000], votes)
        whole = max(votes, key=lambda name: votes[name])
        if whole == guess:
            return passage
        guess = whole


def _divide(
    passage: Passage, abbreviations: frozenset[str], weights: Callable[[str], Weights]
) -> dict[str, int]:
    """Find the sentences of `passage`; what their words speak for."""
    text, language, sentences = passage.text, passage.language, passage.sentences
    table = weights(language)
    weight_of, shift, marks = table.__getitem__, table.shift[language], table.marked
    others = sum(_MASK << s for name, s in table.shift.items() if name != language)
    matters = sum(marks)
    familiar = table.familiar
    votes = dict.fromkeys(table.shift, 0)
    passage.marked = tuple([] for _ in marks)
    starts, ends, firsts = sentences.starts, sentences.ends, sentences.firsts
    words = own = 0

    def take(begin: int, end: int, piece: str, pieces: list[str], weight: int) -> None:
        nonlocal words, own
        count = weight & _MASK
        if not count:
            return
        other = False
        own += weight >> shift & _MASK
        if weight & others or not piece.isascii():
            here = table.votes(weight)
            for name, told in here.items():
                if name != language:
                    votes[name] += told
            votes_of_letters(piece, here)
            other = _OTHER.search(piece) is not None
            spoken = _chosen(here, language)
            if spoken != language:
                sentences.spoken[len(starts)] = spoken
                weight = sum(map(weights(spoken).__getitem__, pieces))
        if other or (not weight & familiar and familiar and count >= TELLING):
            passage.strange.append(len(starts))
        if weight & matters:
            for mark, found in zip(marks, passage.marked, strict=True):
                if weight & mark:
                    found.append(len(starts))
        words += count
        starts.append(begin)
        ends.append(end)
        firsts.append(words)

    broken = sentences.broken = "\n" in text and BROKEN.search(text) is not None
    begin = reached = 0
    for cut in cuts(text, abbreviations):
        if broken:
            if reached > begin:
                sentences.late[begin] = reached
            for start, end, held, reach in _by_words(text, max(begin, reached), begin, cut):
                take(start, end, text[start:end], held, sum(map(weight_of, held)))
                reached = reach
            begin = cut
            continue
        weight = _MASK
        if cut - begin <= _LONG:
            piece = text[begin:cut]
            pieces = piece.split()
            weight = sum(map(weight_of, pieces))
        if weight & _MASK <= LONGEST:
            take(begin, cut, piece, pieces, weight)
        else:
            while stretch := _STRETCH.match(text, begin, cut):
                pieces = stretch[0].split()
                piece = text[begin : stretch.end()]
                take(begin, stretch.end(), piece, pieces, sum(map(weight_of, pieces)))
                begin = stretch.end()
        begin = cut
    votes[language] = 2 * own
    return votes


def _by_words(
    text: str, start: int, begin: int, end: int
) -> Iterator[tuple[int, int, list[str], int]]:
    """The words that begin from `start` up to `end`, LONGEST at a time: begin, end, words, reach.

    The first part begins at `begin`, the last ends at `end`; a broken word may reach beyond it.
    """
    held: list[str] = []
    reached = start
    for found in WORD.finditer(text, start):
        if found.start() >= end:
            break
        if len(held) == LONGEST:
            yield begin, found.start(), held, reached
            begin, held = found.start(), []
        held.append(found[0])
        reached = found.end()
    yield begin, end, held, reached
