"""What a text gives in somebody's very words: in quotation marks, after a colon, in capitals."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any, Final, overload

from charges.matching.text import Passage

CAPITALS: Final = 3  # so many words in capitals in a row are a shout or a poster, no abbreviations
_MARKS: Final = re.compile('[\u00ab\u00bb\u201e\u201c\u201d"]|\n\n')


class Quoted(Sequence[int]):
    """For each word, where what is said or written in its own words begins; -1 outside of any.

    Inside quotation marks; after a colon, to the end of its sentence, where a capital letter
    follows ('the sheet read: Out with them'); in a row of words in capitals ('BROTHERS, RISE UP').
    """

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._words = passage.words
        self._marks: dict[int, tuple[list[int], list[int]]] = {}  # by paragraph; see _find_marks
        self._row: dict[int, int] = {}  # by word, where its row of words in capitals begins

    def __len__(self) -> int:
        return len(self._words)

    @overload
    def __getitem__(self, at: int) -> int: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[int, ...]: ...
    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, slice):
            return tuple(self[i] for i in range(len(self))[at])
        opened = self._in_marks(self._words[at].start)
        if opened < 0:
            opened = self._after_colon(at)
        return opened if opened >= 0 else self._in_capitals(at)

    def _in_marks(self, place: int) -> int:
        # A quotation that was never closed ends with its paragraph, so no other one matters.
        begin = max(0, self._passage.text.rfind("\n\n", 0, place))
        if begin not in self._marks:
            self._marks[begin] = self._find_marks(begin, place)
        starts, opened = self._marks[begin]
        return opened[bisect_right(starts, place) - 1]

    def _find_marks(self, begin: int, place: int) -> tuple[list[int], list[int]]:
        """For a paragraph: from which offsets on, which mark is open."""
        text = self._passage.text
        end = text.find("\n\n", place)
        starts, marks = [begin], [-1]
        done, opened = 0, -1
        for found in _MARKS.finditer(text, begin, end if end >= 0 else len(text)):
            if found.start() < done:
                continue
            first = found.start()
            done = found.end()
            while first > 0 and not text[first - 1].isalnum():
                first -= 1
            while done < len(text) and not text[done].isalnum():
                done += 1
            gap = text[first:done]
            for at, mark in enumerate(gap, first):
                if mark in "\u00ab\u201e\u201c":
                    opened = at
                elif mark in "\u00bb\u201d" or (mark == "\n" and "\n\n" in gap):
                    opened = -1
                elif mark == '"':
                    opened = at if opened < 0 else -1
            starts.append(done)
            marks.append(opened)
        return starts, marks

    def _after_colon(self, at: int) -> int:
        """The last colon before the word, in its sentence, that a capital letter follows."""
        first = self._passage.sentences[self._words[at].sentence].first
        for i in range(at, first - 1, -1):
            word = self._words[i]
            colon = word.gap.rfind(":", 0, -1) if word.capital else -1
            if colon >= 0:
                return word.start - len(word.gap) + colon
        return -1

    def _in_capitals(self, at: int) -> int:
        if at not in self._row:
            begin = end = at
            while begin > 0 and self._is_capital(begin - 1):
                begin -= 1
            while end < len(self) and self._is_capital(end):
                end += 1
            # 'I', 'A', 'Я', 'В' hold no row by themselves.
            row = [i for i in range(begin, end) if len(self._said(i)) > 1]
            for i in range(begin, max(end, at + 1)):
                inside = len(row) >= CAPITALS and row[0] <= i <= row[-1]
                self._row[i] = self._words[row[0]].start if inside else -1
        return self._row[at]

    def _said(self, at: int) -> str:
        return self._passage.text[self._words[at].start : self._words[at].end]

    def _is_capital(self, at: int) -> bool:
        return self._said(at).isupper()


def in_quotes(passage: Passage) -> Quoted:
    """Which words of `passage` are somebody's very words, and where those begin."""
    return Quoted(passage)
