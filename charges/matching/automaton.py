"""Patterns of words, compiled once into tries that are walked over the text word by word.

A pattern is a row of items:

    cross .. {border}          words in any of their forms, a gap, a group
    =left for|to {country}     an exact form; alternatives
    [illegally] cross          an item that may be missing

`..` passes over up to three words, `..6` over up to six. `{border}` is a named group of words and
phrases; groups may use groups. Built in are `{number}`, `{few}` (2 to 20), `{day}` (1 to 31),
`{year}`, `{old_year}` (before 1946) and `{Name}`. Words that a language passes over anyway ("the",
"his") may stand in a pattern or not.

The cost per word of text is bounded by the patterns that go on from it, not by how many there are;
nothing goes back, so no text makes it run away.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

GAP = 3  # words that `..` passes over at the most
LONGEST_GAP = 12
_GAP_MARK = "\x00"  # no word begins with it
_END = ""
_GAPS = "\x01"  # under it, a node lists the sizes of the gaps that go on from it
_BUILT_IN = frozenset({"{number}", "{few}", "{day}", "{Name}", "{year}", "{old_year}"})

Trie = dict[str, Any]


class PatternError(ValueError):
    """A pattern that cannot be read; the message says why."""


_ITEM = re.compile(
    r"\.\.(?P<gap>\d{0,2})$|(?P<optional>\[(?P<inner>[^\[\]\s]+)\])$|(?P<plain>[^\[\]\s]+)$"
)


class Compiler:
    """Turns one language's groups and patterns into tries of plain data (they can be cached)."""

    def __init__(
        self, key: Callable[[str], str], skip: frozenset[str], fold: Callable[[str], str]
    ) -> None:
        self._key = key
        self._fold = fold
        self._skip = skip
        self._groups: dict[str, list[list[list[str]]]] = {}
        self._level: dict[str, int] = {}
        self.vocabulary: set[str] = set()
        self.trie: Trie = {}

    def add_group(self, name: str, phrases: Iterable[str]) -> None:
        """Add a named group. Raises PatternError for a phrase that cannot be read."""
        self._groups[name] = [row for phrase in phrases for row in self._rows(phrase)]

    def add_pattern(self, pattern: str, number: int) -> None:
        """Add a pattern, to be reported as `number`. Raises PatternError."""
        for row in self._rows(pattern):
            self._insert(self.trie, row, number)

    def _symbol(self, word: str) -> str:
        if word.startswith("{") and word.endswith("}"):
            return word
        exact = word.startswith("=")
        symbol = "=" + self._fold(word[1:]) if exact else self._key(self._fold(word))
        self.vocabulary.add(symbol)
        return symbol

    def _ways(self, words: list[str]) -> list[list[list[str]]]:
        """Alternatives as rows of items: a hyphenated one is two words, as it is in a text."""
        single = [self._symbol(word) for word in words if "-" not in word.strip("-")]
        ways = [[single]] if single else []
        for word in words:
            if "-" in word.strip("-"):
                exact = "=" if word.startswith("=") else ""
                parts = [part for part in word.lstrip("=").split("-") if part]
                ways.append([[self._symbol(exact + part)] for part in parts])
        return ways

    def _rows(self, pattern: str) -> list[list[list[str]]]:
        """A pattern as rows of items without optional ones; an item is a list of alternatives."""
        rows: list[list[list[str]]] = [[]]
        passed_over = []
        for piece in pattern.split():
            found = _ITEM.match(piece)
            if not found:
                raise PatternError(f"'{piece}' is no word, group, gap or [optional] item")
            if found["gap"] is not None:
                size = int(found["gap"] or GAP)
                if not 0 < size <= LONGEST_GAP:
                    raise PatternError(f"a gap of {size} words: 1 to {LONGEST_GAP} are allowed")
                item = [f"{_GAP_MARK}{size}"]
            else:
                words = (found["inner"] or found["plain"]).split("|")
                if not all(words):
                    raise PatternError(f"'{piece}' has an empty alternative")
                kept = [word for word in words if word.lower() not in self._skip]
                if not kept:
                    passed_over.append(piece)
                    continue
                item = []
            ways = [[item]] if item else self._ways(kept)
            rows = [
                longer
                for row in rows
                for longer in (
                    ([row] if found["optional"] else []) + [[*row, *way] for way in ways]
                )
            ]
            if len(rows) > 64:
                raise PatternError("too many optional items: write two patterns")
        clean = []
        for row in rows:
            while row and row[0][0].startswith(_GAP_MARK):
                row = row[1:]
            while row and row[-1][0].startswith(_GAP_MARK):
                row = row[:-1]
            if row and row not in clean:
                clean.append(row)
        if not clean:
            raise PatternError("a pattern without a word")
        if passed_over and any(len(row) == 1 for row in clean):
            raise PatternError(
                f"'{' '.join(passed_over)}' is passed over in matching: write what is left of it"
                " alone, if that is meant"
            )
        return clean

    @staticmethod
    def _insert(trie: Trie, row: list[list[str]], value: int | str) -> None:
        nodes = [trie]
        for item in row:
            if item[0].startswith(_GAP_MARK):
                for node in nodes:
                    sizes = node.setdefault(_GAPS, [])
                    if item[0][1:] not in sizes:
                        sizes.append(item[0][1:])
            nodes = [node.setdefault(symbol, {}) for node in nodes for symbol in item]
            if len(nodes) > 4000:
                raise PatternError("too many alternatives in a row: make a group of them")
        for node in nodes:
            ends = node.setdefault(_END, [])
            if value not in ends:
                ends.append(value)

    def _level_of(self, name: str, above: tuple[str, ...] = ()) -> int:
        if name in above:
            raise PatternError(f"group {{{name}}} contains itself: {' > '.join((*above, name))}")
        if name not in self._level:
            used = [
                symbol[1:-1]
                for row in self._groups[name]
                for item in row
                for symbol in item
                if symbol.startswith("{") and symbol not in _BUILT_IN
            ]
            for other in used:
                if other not in self._groups:
                    raise PatternError(f"group {{{name}}} uses the unknown group {{{other}}}")
            self._level[name] = 1 + max(
                (self._level_of(other, (*above, name)) for other in used), default=-1
            )
        return self._level[name]

    def unknown_groups(self, pattern: str) -> list[str]:
        """The groups that `pattern` uses and nobody has added."""
        return [
            name
            for name in re.findall(r"\{([^{}]+)\}", pattern)
            if name not in self._groups and f"{{{name}}}" not in _BUILT_IN
        ]

    def finish(self) -> tuple[dict[str, list[str]], list[Trie], Trie]:
        """(groups of a single word by that word, tries of phrases by level, trie of patterns).

        A group's single words are no trie: each word carries its groups with it.
        """
        levels: dict[int, Trie] = {}
        singles: dict[str, list[str]] = {}
        for name in sorted(self._groups, key=self._level_of):
            symbol = f"{{{name}}}"
            for row in self._groups[name]:
                if len(row) == 1 and not any(s.startswith("{") for s in row[0]):
                    for word in row[0]:
                        if symbol not in singles.setdefault(word, []):
                            singles[word].append(symbol)
                else:
                    self._insert(levels.setdefault(self._level[name], {}), row, symbol)
        return singles, [levels[level] for level in sorted(levels)], self.trie


# Where a symbol found at a word ends: a list, by word, of (symbol -> rows of words used).
Lattice = list[dict[str, list[tuple[int, ...]]]]


def _walk(trie: Trie, lattice: Lattice, begin: int, end: int) -> list[tuple[Any, tuple[int, ...]]]:
    """Everything in `trie` that begins at `begin`; nothing reaches beyond `end`.

    At each step the word's few symbols are looked up in the node, never the node's many edges in
    the word: so the number of patterns costs nothing.
    """
    found: list[tuple[Any, tuple[int, ...]]] = []
    stack: list[tuple[Trie, int, tuple[int, ...]]] = [(trie, begin, ())]
    while stack:
        node, at, used = stack.pop()
        if _END in node:
            found.extend([(value, used) for value in node[_END]])
        if at < end:
            for symbol, rows in lattice[at].items():
                after = node.get(symbol)
                if after is not None:
                    stack.extend([(after, row[-1] + 1, used + row) for row in rows])
        for size in node.get(_GAPS, ()):
            inner = node[_GAP_MARK + size]
            for later in range(at, min(end, at + int(size) + 1)):
                for symbol, rows in lattice[later].items():
                    after = inner.get(symbol)
                    if after is not None:
                        stack.extend([(after, row[-1] + 1, used + row) for row in rows])
    return found


def scan(
    symbols: list[tuple[str, ...]], levels: list[Trie], trie: Trie
) -> list[tuple[int, tuple[int, ...]]]:
    """All patterns in one sentence: (number, places used), places counted in `symbols`.

    `symbols` holds, for each word that is not passed over, what it may stand for.
    """
    size = len(symbols)
    lattice: Lattice = [{symbol: [(i,)] for symbol in row} for i, row in enumerate(symbols)]
    for level in levels:
        found: list[tuple[int, str, tuple[int, ...]]] = []
        for begin in range(size):
            if not lattice[begin].keys().isdisjoint(level.keys()):
                found.extend((begin, v, row) for v, row in _walk(level, lattice, begin, size))
        for begin, group, row in found:
            rows = lattice[begin].setdefault(group, [])
            if row not in rows:
                rows.append(row)
    hits = []
    for begin in range(size):
        if not lattice[begin].keys().isdisjoint(trie.keys()):
            hits.extend(_walk(trie, lattice, begin, size))
    return hits
