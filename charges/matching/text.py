"""Text as sentences and words, each with its place; nothing is ever altered, only looked at.

Offsets count Unicode code points of the text as given. `divide.py` finds the sentences; their words
are made when somebody asks for them.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any, NamedTuple, overload

from charges.matching.cutting import WORD
from charges.matching.cutting import fold as fold


class Word(NamedTuple):
    """One word of the text: where it stands and how it is compared."""

    start: int
    end: int
    folded: str
    sentence: int
    capital: bool  # begins with a capital letter
    gap: str  # what stands between the word before and this one


class Sentence(NamedTuple):
    """A sentence: its place, its language, and its words as a slice of all words."""

    start: int
    end: int
    language: str
    first: int  # index of its first word
    last: int  # one past its last word
    question: bool


class Passage:
    """A text, cut up: what every later stage reads. Its words are made when they are asked for."""

    __slots__ = ("language", "marked", "sentences", "strange", "text", "words")

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language
        self.marked: tuple[list[int], ...] = ()  # by mark, the sentences that hold such a word
        self.strange: list[int] = []  # the sentences that may be in no language that we know
        self.sentences = Sentences(self)
        self.words = Words(self)


class Sentences(Sequence[Sentence]):
    """The sentences of a passage, each made when it is first asked for."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self.starts = array("q")
        self.ends = array("q")
        self.firsts = array("q", (0,))  # of each its first word; at the end, the number of words
        # By the start of a sentence into which a word of the one before reaches: how far.
        self.late: dict[int, int] = {}
        self.broken = False  # may a word go on in the next line?
        self.spoken: dict[int, str] = {}  # the language of a sentence that is not in the text's
        self._made: dict[int, Sentence] = {}

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, at: int) -> Sentence: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Sentence, ...]: ...
    def __getitem__(self, at: Any) -> Any:
        found = self._made.get(at) if type(at) is int else None
        if found is None:
            if isinstance(at, slice):
                return tuple(self[i] for i in range(len(self))[at])
            at = range(len(self))[at]
            found = self._made[at] = self._make(at)
        return found

    def __eq__(self, other: object) -> bool:
        return tuple(self) == other

    __hash__ = None  # type: ignore[assignment]

    def _make(self, number: int) -> Sentence:
        text = self._passage.text
        start, end = self.starts[number], self.ends[number]
        tail = end
        while tail > start and not text[tail - 1].isalnum():
            tail -= 1
        return Sentence(
            start, end, self.language(number), self.firsts[number], self.firsts[number + 1],
            text.find("?", tail, end) >= 0,
        )  # fmt: skip

    def language(self, number: int) -> str:
        """The language of a sentence; one that tells none has that of the whole text."""
        return self.spoken.get(number, self._passage.language)

    def spans(self, number: int) -> list[tuple[int, int]]:
        """Where the words of a sentence stand."""
        start, end = self.starts[number], self.ends[number]
        found = []
        for one in WORD.finditer(self._passage.text, self.late.get(start, start)):
            if one.start() >= end:
                break
            found.append(one.span())
        return found

    def pieces(self, number: int) -> list[str]:
        """What stands between the spaces of a sentence; where words are broken, its words."""
        text = self._passage.text
        if self.broken:
            return [text[a:b] for a, b in self.spans(number)]
        return text[self.starts[number] : self.ends[number]].split()

    def at(self, offset: int) -> int:
        """The number of the sentence in which `offset` lies."""
        return bisect_right(self.starts, offset) - 1


class Words(Sequence[Word]):
    """The words of a passage, made by the sentence when one is first asked for."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._made: dict[int, Word] = {}

    def __len__(self) -> int:
        return self._passage.sentences.firsts[-1]

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Word, ...]: ...
    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, slice):
            return tuple([self[i] for i in range(len(self))[at]])
        found = self._made.get(at)
        if found is None:
            at = range(len(self))[at]
            self._make(bisect_right(self._passage.sentences.firsts, at) - 1)
            found = self._made[at]
        return found

    def __eq__(self, other: object) -> bool:
        return tuple(self) == other

    __hash__ = None  # type: ignore[assignment]

    def _make(self, number: int) -> None:
        text, sentences = self._passage.text, self._passage.sentences
        here = sentences[number]
        spans = sentences.spans(number)
        last_end = spans[0][0]
        while last_end > 0 and not text[last_end - 1].isalnum():
            last_end -= 1
        for i, (a, b) in enumerate(spans, here.first):
            self._made[i] = Word(
                a, b, fold(text[a:b], here.language), number, text[a].isupper(), text[last_end:a]
            )
            last_end = b
