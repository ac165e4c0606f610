"""What patterns find, compared row by row: two may find the same words, or one all of the other's.

A row is what the compiler makes of a pattern without its optional items: for each place the words
that may stand there, or the size of a gap.
"""

from __future__ import annotations

from collections.abc import Iterator

from charges.matching.automaton import Row
from charges.matching.wordsfile import WordsReader

Item = frozenset[str] | int


class Rows:
    """The rows of all cues of one language."""

    def __init__(self, reader: WordsReader) -> None:
        self.of: dict[int, list[tuple[Item, ...]]] = {}  # by pattern
        self._found: dict[tuple[int, str], list[tuple[int, tuple[Item, ...]]]] = {}
        for row, number in reader.compiler.shelves.get("cues", ()):
            items = _items(row)
            self.of.setdefault(number, []).append(items)
            first = items[0]
            assert isinstance(first, frozenset)  # a row begins with a word
            for symbol in sorted(first):
                self._found.setdefault((len(items), symbol), []).append((number, items))

    def covering(self, row: tuple[Item, ...]) -> Iterator[int]:
        """The patterns that find all that `row` finds, its own among them."""
        first = row[0]
        assert isinstance(first, frozenset)
        for number, other in self._found.get((len(row), min(first)), ()):
            if all(_within(one, two) for one, two in zip(row, other, strict=True)):
                yield number

    def meeting(self, row: tuple[Item, ...]) -> Iterator[int]:
        """The patterns that find some words that `row` finds too, its own among them."""
        first = row[0]
        assert isinstance(first, frozenset)
        for symbol in sorted(first):
            for number, other in self._found.get((len(row), symbol), ()):
                if all(_meet(one, two) for one, two in zip(row, other, strict=True)):
                    yield number


def _items(row: Row) -> tuple[Item, ...]:
    return tuple(item if isinstance(item, int) else frozenset(item) for item in row)


def _within(one: Item, other: Item) -> bool:
    if isinstance(one, int) or isinstance(other, int):
        return one == other
    return one <= other


def _meet(one: Item, other: Item) -> bool:
    if isinstance(one, int) or isinstance(other, int):
        return one == other
    return not one.isdisjoint(other)
