"""Which words a sentence must hold for any pattern to be in it: what lets most of a text be passed.

Of each pattern the rarest item is its key: only a sentence with one of that item's words is looked
at, and only if one word of each other item of the same pattern is in it, no further from the key
than the whole pattern can reach. How rare a word is, is guessed from its length and the lists of
small words; a bad guess costs time, never a finding.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from itertools import accumulate, chain
from typing import Any, NamedTuple

from charges.matching.automaton import Item, Row, single_words

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
        self._widths: dict[str, int] = {}

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

    def needs(self, item: Item) -> frozenset[str]:
        """The symbols of single words of which one must be there for `item` to be there."""
        return frozenset().union(*map(self._needs_of, item if isinstance(item, list) else ()))

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
        return [self.needs(row[at]) for at in self._by_rarity(row)]

    def _by_rarity(self, row: Row) -> list[int]:
        """The places of the items of `row`, gaps left out, that of the rarest first."""
        needs = {at: self.needs(item) for at, item in enumerate(row) if not isinstance(item, int)}
        return sorted(needs, key=lambda at: (sum(map(self.common, needs[at])), sorted(needs[at])))

    def beside(self, row: Row) -> list[tuple[frozenset[str], int, int]]:
        """What each item of `row` needs, and where: from the first to the last word after the key.

        The key, which is the rarest, comes first; a place before it is less than nought.
        """
        key, *others = self._by_rarity(row)
        found = [(self.needs(row[key]), 0, 0)]
        for at in others:
            begin, end = sorted((key, at))
            items = sum(not isinstance(one, int) for one in row[begin:end])
            # The word that is needed may be any of those that a group of phrases takes.
            most = self.span(row[begin : end + 1]) - 1
            found.append((self.needs(row[at]), *((items, most) if at > key else (-most, -items))))
        return found

    def span(self, row: Row) -> int:
        """How many words what `row` finds takes at the most, those that its gaps pass over too."""
        return sum(one if isinstance(one, int) else max(map(self._width, one)) for one in row)

    def _width(self, symbol: str) -> int:
        if not self._is_group(symbol):
            return 1
        if symbol not in self._widths:
            self._widths[symbol] = max(map(self.span, self._groups[symbol[1:-1]]), default=1)
        return self._widths[symbol]


class Keys(NamedTuple):
    """The keys of a shelf of patterns, as plain data; unpacked by `Sieve`."""

    rests: dict[str, str]  # by key, the numbers of the rows that must be met beside it
    # Row after row, as an array: its owner, then of each need its number and its first and last
    # place after the key. No need: the key is all.
    rows: bytes
    ends: bytes  # where each row ends there
    needs: list[str]  # each the symbols of which one must be there


def keys_of(rows: Iterable[tuple[Row, int]], rarity: Rarity) -> Keys:
    """The keys of all these rows, each given with its owner (a number of the caller's)."""
    needs: dict[frozenset[str], int] = {}
    numbers: dict[tuple[int, ...], int] = {}
    rests: dict[str, dict[int, None]] = {}
    for row, owner in rows:
        (key, _, _), *others = rarity.beside(row)
        rest = [owner]
        for need, first, last in others:
            rest += [needs.setdefault(need, len(needs)), first, last]
        number = numbers.setdefault(tuple(rest), len(numbers))
        for symbol in sorted(key):
            rests.setdefault(symbol, {})[number] = None
    return Keys(
        {symbol: " ".join(map(str, found)) for symbol, found in rests.items()},
        array("i", chain.from_iterable(numbers)).tobytes(),
        array("I", accumulate(map(len, numbers))).tobytes(),
        [" ".join(sorted(need)) for need in needs],
    )


# One of these symbols must stand from the first to the last of these places after a key.
Need = tuple[frozenset[str], int, int]
# What must stand beside a key: by each symbol of a row's second item, the row's owner, where that
# symbol must stand, and what its other items need. Under "" stand the rows that need nothing else.
Beside = dict[str, list[tuple[int, int, int, list[Need]]]]
# For each word of a sentence that is not passed over, what it may stand for.
Words = Sequence[tuple[str, ...]]


class Sieve:
    """Tells the sentences that may hold a pattern; it unpacks what it needs, once."""

    def __init__(self, rests: dict[str, str], rows: bytes, ends: bytes, needs: list[str]) -> None:
        self.keys = rests
        self._rows = array("i", rows)
        self._ends = array("I", ends)
        self._needs: list[Any] = [*needs]  # unpacked, or not yet
        self._unpacked: dict[str, Beside] = {}
        self.names = "{Name}" in rests or any("{Name}" in need for need in needs)

    def lets_pass(
        self, symbols: set[str], words: Callable[[], Words], closed: Container[int] = ()
    ) -> bool:
        """May a sentence with these symbols hold one of the patterns?

        `words` says which of its words they are of; it is asked only where all symbols of a
        pattern are there. Patterns whose owner is in `closed` do not count.
        """
        places: dict[str, list[int]] = {}
        for key in self.keys.keys() & symbols:
            beside = self._unpacked.get(key)
            if beside is None:
                beside = self._unpacked[key] = self._unpack(key)
            if "" not in beside and beside.keys().isdisjoint(symbols):
                continue
            there = beside.keys() & symbols
            for second in (*there, "") if "" in beside else there:
                for owner, first, last, needs in beside[second]:
                    if owner in closed:
                        continue
                    for need, _, _ in needs:
                        if need.isdisjoint(symbols):
                            break
                    else:
                        if not second:
                            return True
                        places = places or _places(words())
                        if _together(places, key, (frozenset((second,)), first, last), *needs):
                            return True
        return False

    def _unpack(self, key: str) -> Beside:
        beside: Beside = {}
        for number in map(int, self.keys[key].split(" ")):
            begin = self._ends[number - 1] if number else 0
            owner, *rest = self._rows[begin : self._ends[number]]
            needs = [
                (self._need(number), first, last)
                for number, first, last in zip(rest[::3], rest[1::3], rest[2::3], strict=True)
            ]
            if not needs:
                beside.setdefault("", []).append((owner, 0, 0, []))
                continue
            (seconds, first, last), *others = needs
            for symbol in seconds:
                beside.setdefault(symbol, []).append((owner, first, last, others))
        return beside

    def _need(self, number: int) -> frozenset[str]:
        need: frozenset[str] | str = self._needs[number]
        if isinstance(need, str):
            need = self._needs[number] = frozenset(need.split(" "))
        return need


def _places(words: Words) -> dict[str, list[int]]:
    """Where in a sentence each symbol stands, counted in words that are not passed over."""
    places: dict[str, list[int]] = {}
    for place, symbols in enumerate(words):
        for symbol in symbols:
            places.setdefault(symbol, []).append(place)
    return places


def _together(places: dict[str, list[int]], key: str, *needs: Need) -> bool:
    """Does a key stand somewhere with one of each need where it must be?"""
    for at in places.get(key, ()):
        for symbols, first, last in needs:
            if not any(
                first <= place - at <= last for one in symbols for place in places.get(one, ())
            ):
                break
        else:
            return True
    return False
