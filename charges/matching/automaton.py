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

import marshal
import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any, NamedTuple

GAP = 3  # words that `..` passes over at the most
LONGEST_GAP = 12
MOST_WAYS = 4000
_END = ""  # no symbol is so called
_GAPS = "\x01"  # under it, the sizes of the gaps that go on from a node
_BUILT_IN = frozenset({"{number}", "{few}", "{day}", "{Name}", "{year}", "{old_year}"})

Item = list[str] | int  # alternatives, or a gap of so many words at the most
Row = list[Item]
# A trie's node is a dictionary from symbols to nodes, with what ends there under _END and, under
# the size of a gap, the node after it; or, where only one row is left, a tuple: the rest of that
# row (a symbol, a set of them or the size of a gap for each item), and what ends with it.
Node = Any
# A trie by its first symbols. Each branch is kept as the bytes of its node until it is needed.
Trie = dict[str, Any]


class Compiled(NamedTuple):
    """What a compiler makes of one language, as plain data that can be kept."""

    singles: dict[str, list[str]]  # the groups of a single word, by that word
    levels: list[Trie]  # the phrases of groups: those that use no group, those that use them, ...
    tries: dict[str, Trie]  # the patterns, by shelf


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
        self.groups: dict[str, list[Row]] = {}
        self._level: dict[str, int] = {}
        self.vocabulary: set[str] = set()
        self.shelves: dict[str, list[tuple[Row, int]]] = {}

    def add_group(self, name: str, phrases: Iterable[str]) -> None:
        """Add a named group. Raises PatternError for a phrase that cannot be read."""
        self.groups[name] = [row for phrase in phrases for row in self._rows(phrase)]

    def add_pattern(self, pattern: str, number: int, shelf: str = "") -> None:
        """Add a pattern to a trie, to be reported as `number`. Raises PatternError."""
        rows = self._rows(pattern)
        for row in rows:
            ways = 1
            for item in row:
                ways *= 1 if isinstance(item, int) else len(item)
            if ways > MOST_WAYS:
                raise PatternError("too many alternatives in a row: make a group of them")
        self.shelves.setdefault(shelf, []).extend((row, number) for row in rows)

    def key_of(self, word: str) -> str:
        """The symbol under which the folded `word` is found in any of its forms."""
        return self._key(word)

    def _symbol(self, word: str) -> str:
        if word.startswith("{") and word.endswith("}"):
            return word
        exact = word.startswith("=")
        symbol = "=" + self._fold(word[1:]) if exact else self._key(self._fold(word))
        self.vocabulary.add(symbol)
        return symbol

    def _ways(self, words: list[str]) -> list[Row]:
        """Alternatives as rows of items: a hyphenated one is two words, as it is in a text."""
        single = [self._symbol(word) for word in words if "-" not in word.strip("-")]
        ways: list[Row] = [[single]] if single else []
        for word in words:
            if "-" in word.strip("-"):
                exact = "=" if word.startswith("=") else ""
                parts = [part for part in word.lstrip("=").split("-") if part]
                ways.append([[self._symbol(exact + part)] for part in parts])
        return ways

    def _rows(self, pattern: str) -> list[Row]:
        """A pattern as rows of items without optional ones."""
        rows: list[Row] = [[]]
        passed_over = []
        for piece in pattern.split():
            found = _ITEM.match(piece)
            if not found:
                raise PatternError(f"'{piece}' is no word, group, gap or [optional] item")
            if found["gap"] is not None:
                size = int(found["gap"] or GAP)
                if not 0 < size <= LONGEST_GAP:
                    raise PatternError(f"a gap of {size} words: 1 to {LONGEST_GAP} are allowed")
                ways: list[Row] = [[size]]
            else:
                words = (found["inner"] or found["plain"]).split("|")
                if not all(words):
                    raise PatternError(f"'{piece}' has an empty alternative")
                kept = [word for word in words if word.lower() not in self._skip]
                if not kept:
                    passed_over.append(piece)
                    continue
                ways = self._ways(kept)
            rows = [
                longer
                for row in rows
                for longer in (
                    ([row] if found["optional"] else []) + [[*row, *way] for way in ways]
                )
            ]
            if len(rows) > 64:
                raise PatternError("too many optional items: write two patterns")
        clean: list[Row] = []
        for row in rows:
            while row and isinstance(row[0], int):
                row = row[1:]
            while row and isinstance(row[-1], int):
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

    def _level_of(self, name: str, above: tuple[str, ...] = ()) -> int:
        if name in above:
            raise PatternError(f"group {{{name}}} contains itself: {' > '.join((*above, name))}")
        if name not in self._level:
            used = [
                symbol[1:-1]
                for row in self.groups[name]
                for item in row
                for symbol in (() if isinstance(item, int) else item)
                if symbol.startswith("{") and symbol not in _BUILT_IN
            ]
            for other in used:
                if other not in self.groups:
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
            if name not in self.groups and f"{{{name}}}" not in _BUILT_IN
        ]

    def finish(self) -> Compiled:
        """Everything that was added. Raises PatternError for a group that cannot be."""
        levels: dict[int, list[tuple[Row, str]]] = {}
        singles: dict[str, list[str]] = {}
        for name in sorted(self.groups, key=self._level_of):
            symbol = f"{{{name}}}"
            for row in self.groups[name]:
                words = single_words(row)
                for word in words:
                    if symbol not in singles.setdefault(word, []):
                        singles[word].append(symbol)
                if not words:
                    levels.setdefault(self._level[name], []).append((row, symbol))
        return Compiled(
            singles,
            [_trie(levels[level]) for level in sorted(levels)],
            {shelf: _trie(rows) for shelf, rows in self.shelves.items()},
        )


def single_words(row: Row) -> list[str]:
    """The words of a group's row that is no more than one word; they need no trie."""
    first = row[0]
    if len(row) > 1 or isinstance(first, int) or any(s.startswith("{") for s in first):
        return []
    return first


def _trie(rows: list[tuple[Row, Any]]) -> Trie:
    sets: dict[tuple[str, ...], frozenset[str]] = {}
    kept = [(row, value) for row, value in rows if not _twice_a_gap(row)]
    return {
        symbol: marshal.dumps(_node(branch, 1, sets))
        for symbol, branch in sorted(_branches(kept, 0).items())
    }


def _twice_a_gap(row: Row) -> bool:
    """Two gaps side by side (an item between them is missing) are never passed over."""
    return any(isinstance(a, int) and isinstance(b, int) for a, b in pairwise(row))


def _branches(rows: list[tuple[Row, Any]], depth: int) -> dict[Any, list[tuple[Row, Any]]]:
    found: dict[Any, list[tuple[Row, Any]]] = {}
    for row, value in rows:
        item = row[depth]
        for symbol in (item,) if isinstance(item, int) else dict.fromkeys(item):
            found.setdefault(symbol, []).append((row, value))
    return found


def _node(rows: list[tuple[Row, Any]], depth: int, sets: dict[Any, frozenset[str]]) -> Node:
    """What may come after the first `depth` items of `rows`, which are the same in all."""
    if len(rows) == 1:
        row, value = rows[0]
        rest: list[Any] = []
        for item in row[depth:]:
            if isinstance(item, int):
                rest.append(item)
            elif len(item) == 1:
                rest.append(item[0])
            else:
                rest.append(sets.setdefault(tuple(item), frozenset(item)))
        return (*rest, value)
    node: dict[Any, Any] = {}
    ends = list(dict.fromkeys(value for row, value in rows if len(row) == depth))
    if ends:
        node[_END] = ends
    for symbol, branch in _branches([r for r in rows if len(r[0]) > depth], depth).items():
        node[symbol] = _node(branch, depth + 1, sets)
    gaps = tuple(symbol for symbol in node if isinstance(symbol, int))
    if gaps:
        node[_GAPS] = gaps
    return node


# Where a symbol found at a word ends: a list, by word, of (symbol -> rows of words used).
Lattice = list[dict[str, list[tuple[int, ...]]]]


def _walk(node: Node, lattice: Lattice, used: tuple[int, ...], found: list[Any]) -> None:
    """Everything that goes on from `node` after the words `used`: (what ends there, words used).

    At each step the word's few symbols are looked up in the node, never the node's many edges in
    the word: so the number of patterns costs nothing.
    """
    end = len(lattice)
    stack = [(node, used)]
    while stack:
        node, used = stack.pop()
        if type(node) is tuple:
            _follow(node, lattice, used, found)
            continue
        if _END in node:
            found.extend([(value, used) for value in node[_END]])
        at = used[-1] + 1
        if at < end and not node.keys().isdisjoint(lattice[at]):
            for symbol, rows in lattice[at].items():
                if symbol in node:
                    after = node[symbol]
                    stack.extend([(after, used + row) for row in rows])
        for size in node.get(_GAPS, ()):
            inner = node[size]
            if type(inner) is tuple:
                _follow((size, *inner), lattice, used, found)
                continue
            for here in lattice[at : at + size + 1]:
                if not inner.keys().isdisjoint(here):
                    for symbol, rows in here.items():
                        if symbol in inner:
                            after = inner[symbol]
                            stack.extend([(after, used + row) for row in rows])


def _follow(
    rest: tuple[Any, ...], lattice: Lattice, used: tuple[int, ...], found: list[Any]
) -> None:
    """The one row that goes on after the words `used`, wherever it is there whole."""
    ways = [used]
    gap = 0
    for item in rest[:-1]:
        kind = type(item)
        if kind is int:
            gap = item
            continue
        longer: list[tuple[int, ...]] = []
        for way in ways:
            at = way[-1] + 1
            for here in lattice[at : at + gap + 1]:
                if kind is str:
                    if item in here:
                        longer.extend([way + row for row in here[item]])
                elif not item.isdisjoint(here):
                    for symbol in item.intersection(here):
                        longer.extend([way + row for row in here[symbol]])
        if not longer:
            return
        ways = longer
        gap = 0
    found.extend([(rest[-1], way) for way in ways])


def _all_in(trie: Trie, lattice: Lattice) -> list[Any]:
    found: list[Any] = []
    first = trie.keys()
    for here in lattice:
        if first.isdisjoint(here):
            continue
        for symbol, rows in here.items():
            if symbol in trie:
                node = trie[symbol]
                if type(node) is bytes:
                    node = trie[symbol] = marshal.loads(node)
                for row in rows:
                    _walk(node, lattice, row, found)
    return found


def lattice_of(symbols: list[tuple[str, ...]], levels: list[Trie]) -> Lattice:
    """What stands where in one sentence: its words' symbols, and the groups that they make up.

    `symbols` holds, for each word that is not passed over, what it may stand for.
    """
    lattice: Lattice = [{symbol: [(i,)] for symbol in row} for i, row in enumerate(symbols)]
    for level in levels:
        for group, row in _all_in(level, lattice):
            rows = lattice[row[0]].setdefault(group, [])
            if row not in rows:
                rows.append(row)
    return lattice


def scan(lattice: Lattice, trie: Trie) -> list[tuple[int, tuple[int, ...]]]:
    """All patterns of `trie` in one sentence, in order: (number, places used)."""
    return sorted(set(_all_in(trie, lattice)))
