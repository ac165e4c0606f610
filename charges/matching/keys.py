"""Which words a sentence must hold for any pattern to be in it: what lets most of a text be passed.

Of each pattern the rarest item is its key: only a sentence with one of that item's words is looked
at, and only if one word of each other item of the same pattern is in it. How rare a word is, is
guessed from its length and the lists of small words; a bad guess costs time, never a finding.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import Any, NamedTuple

from charges.matching.automaton import Row, single_words

_BUILT_IN = {
    "{Name}": 20_000,
    "{number}": 60,
    "{few}": 30,
    "{day}": 40,
    "{year}": 15,
    "{old_year}": 4,
}
_SMALL = 20_000  # how common the smallest words are, of a million; a long word is 1
_LONGEST = 12


class Rarity:
    """How common the words, groups and items of one language are taken to be."""

    def __init__(self, groups: Mapping[str, list[Row]], small: Container[str]) -> None:
        self._groups = groups
        self._small = small
        self._needs: dict[str, frozenset[str]] = {}
        self._common: dict[str, int] = {}

    def common(self, symbol: str) -> int:
        """How common a symbol is, as carried by single words."""
        if symbol not in self._common:
            self._common[symbol] = self._how_common(symbol)
        return self._common[symbol]

    def _how_common(self, symbol: str) -> int:
        if symbol in _BUILT_IN:
            return _BUILT_IN[symbol]
        if self._is_group(symbol):
            words = [w for row in self._groups[symbol[1:-1]] for w in single_words(row)]
            return sum(map(self.common, words))
        if symbol[:1] == "~":
            return _SMALL  # a class of words, told by an ending
        word = symbol.strip("=*!")
        if word.isdigit():
            return 1
        if word in self._small:
            return _SMALL >> max(0, len(word) - 2)
        return 1 << max(0, _LONGEST - len(word)) // 2 * 2

    def _is_group(self, symbol: str) -> bool:
        return symbol[:1] == "{" and symbol[-1] == "}" and symbol not in _BUILT_IN

    def needs(self, item: Iterable[str]) -> frozenset[str]:
        """The symbols of single words of which one must be there for `item` to be there."""
        return frozenset().union(*map(self._needs_of, item))

    def _needs_of(self, symbol: str) -> frozenset[str]:
        if not self._is_group(symbol):
            return frozenset((symbol,))
        if symbol not in self._needs:
            found: set[str] = set()
            for row in self._groups[symbol[1:-1]]:
                found.update((symbol,) if single_words(row) else self.items(row)[0])
            self._needs[symbol] = frozenset(found)
        return self._needs[symbol]

    def items(self, row: Row) -> list[frozenset[str]]:
        """What each item of `row` needs, the rarest first."""
        needs = [self.needs(item) for item in row if not isinstance(item, int)]
        return sorted(needs, key=lambda one: (sum(map(self.common, one)), sorted(one)))


class Keys(NamedTuple):
    """The keys of a shelf of patterns, as plain data; unpacked by `Sieve`."""

    rests: dict[str, str]  # by key, the numbers of the rows that must be met beside it
    rows: list[tuple[int, ...]]  # each its owner and the numbers of needs; no need: the key is all
    needs: list[str]  # each the symbols of which one must be there


def keys_of(rows: Iterable[tuple[Row, int]], rarity: Rarity) -> Keys:
    """The keys of all these rows, each given with its owner (a number of the caller's)."""
    needs: dict[frozenset[str], int] = {}
    numbers: dict[tuple[int, ...], int] = {}
    rests: dict[str, dict[int, None]] = {}
    for row, owner in rows:
        key, *others = dict.fromkeys(rarity.items(row))
        rest = (owner, *(needs.setdefault(need, len(needs)) for need in others))
        number = numbers.setdefault(rest, len(numbers))
        for symbol in sorted(key):
            rests.setdefault(symbol, {})[number] = None
    return Keys(
        {symbol: " ".join(map(str, found)) for symbol, found in rests.items()},
        list(numbers),
        [" ".join(sorted(need)) for need in needs],
    )


# What must stand beside a key: by each symbol of a row's second item, the row's owner and what its
# other items need. Under "" stand the rows that need nothing else.
Beside = dict[str, list[tuple[int, list[frozenset[str]]]]]


class Sieve:
    """Tells the sentences that may hold a pattern; it unpacks what it needs, once."""

    def __init__(
        self, rests: dict[str, str], rows: list[tuple[int, ...]], needs: list[str]
    ) -> None:
        self.keys = rests
        self._rows = rows
        self._needs: list[Any] = [*needs]  # unpacked, or not yet
        self._unpacked: dict[str, Beside] = {}
        self.names = "{Name}" in rests or any("{Name}" in need for need in needs)

    def lets_pass(self, symbols: set[str], closed: Container[int] = ()) -> bool:
        """May a sentence with these symbols hold one of the patterns?

        Those whose owner is in `closed` do not count.
        """
        for key in self.keys.keys() & symbols:
            beside = self._unpacked.get(key)
            if beside is None:
                beside = self._unpacked[key] = self._unpack(key)
            if "" not in beside and beside.keys().isdisjoint(symbols):
                continue
            there = beside.keys() & symbols
            for second in (*there, "") if "" in beside else there:
                for owner, needs in beside[second]:
                    if owner in closed:
                        continue
                    for need in needs:
                        if need.isdisjoint(symbols):
                            break
                    else:
                        return True
        return False

    def _unpack(self, key: str) -> Beside:
        beside: Beside = {}
        for number in map(int, self.keys[key].split(" ")):
            owner, *others = self._rows[number]
            needs = [self._need(i) for i in others]
            for symbol in needs[0] if needs else ("",):
                beside.setdefault(symbol, []).append((owner, needs[1:]))
        return beside

    def _need(self, number: int) -> frozenset[str]:
        need: frozenset[str] | str = self._needs[number]
        if isinstance(need, str):
            need = self._needs[number] = frozenset(need.split(" "))
        return need
