"""The words files, compiled: what every cue and every context word is, and how to find them.

`data/words/LANG.yaml` holds the cues, `data/context/LANG.yaml` the words that set a context,
`data/context/effects.yaml` what each context does to a cue; files of the user's own come after
them (`ownwords.py`). Their format: docs/words-file.md.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Callable, Container, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any, NamedTuple, overload

from charges.law.cache import cached
from charges.matching import automaton, forms
from charges.matching.cutting import WORD, fold
from charges.matching.divide import Weights
from charges.matching.keys import Sieve
from charges.matching.ownwords import OwnFile, contents, own_files, parts_of
from charges.matching.tables import common_words, effects, markers
from charges.matching.tables import data_file as _data
from charges.matching.wordsfile import Part, WordsReader
from charges.matching.wordsyaml import read_yaml

# Whose change makes a compiled file stale.
_SOURCES = tuple(
    os.path.join(os.path.dirname(os.path.abspath(__file__)), name)
    for name in (
        "lexicon.py",
        "wordsfile.py",
        "wordsyaml.py",
        "ownwords.py",
        "automaton.py",
        "forms.py",
        "cutting.py",
        "keys.py",
    )
)
_KEPT = 40_000  # words whose symbols are remembered
_SECOND = "\x02"  # among the symbols of a piece: its second word or a later one may be a name
LONGEST_WORD = 60  # letters; a longer one is no word of a language that we know


class Rule(NamedTuple):
    """One family of patterns: cues of an element, words that set a context, or words that end one.

    `stance` is one of STANCES for a cue, "context" or "stop" or "pseudo" for the rest.
    """

    id: str
    stance: str
    elements: tuple[str, ...]  # of a cue: what it shows; of a context: what it is limited to
    kind: str = ""  # of a context: negated, hypothetical, ...
    reach: str = ""
    within: int = 0  # words a context reaches over; 0: to the end of its reach
    later: bool = False  # of a context: only after the passage's first sentence
    subject: bool = False  # of a context: only where no preposition stands before it
    alone: bool = False  # a cue that counts without its act being told
    settles: bool = False  # a cue that decides its element, as a court's finding does
    any_length: bool = False  # of a block: takes out longer cues, too
    times: int = 0  # a cue that counts only where so many different ones stand with the act
    near: int | None = None  # a cue that counts only so many sentences from its act at the most
    needs: int = 0  # of a context: only where so many different words of it are in the passage
    keeps: tuple[str, ...] = ()  # contexts that do not touch the cue


class Pattern(NamedTuple):
    """One pattern of a rule; `cue` is the id that evidence names."""

    rule: Rule
    words: str

    @property
    def cue(self) -> str:
        return f"{self.rule.id}: {self.words}"


class Patterns(Sequence[Pattern]):
    """All patterns of a language, by number; a record is made where one is asked for."""

    def __init__(self, rules: tuple[Rule, ...], rule_of: bytes, ends: bytes, say: str) -> None:
        self._rules = rules
        self._rule_of = array("I", rule_of)
        self._ends = array("I", ends)
        self._say = say

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, at: int) -> Pattern: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Pattern, ...]: ...
    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, slice):
            return tuple(self[i] for i in range(len(self))[at])
        at = range(len(self))[at]
        start = self._ends[at - 1] if at else 0
        return Pattern(self._rules[self._rule_of[at]], self._say[start : self._ends[at]])

    def rule_of(self, pattern: int) -> int:
        """The number of a pattern's rule."""
        return self._rule_of[pattern]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Patterns) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]


class Kept(dict[str, tuple[Any, ...]]):
    """What a function says of pieces of text, remembered up to a bound."""

    def __init__(self, say: Callable[[str], tuple[Any, ...]]) -> None:
        super().__init__()
        self._say = say

    def __missing__(self, piece: str) -> tuple[Any, ...]:
        said = self._say(piece)
        if len(piece) < 40:
            if len(self) >= _KEPT:
                self.clear()
            self[piece] = said
        return said


class Lexicon:
    """One language's words, ready to be looked for. Safe between threads; it grows by caches only.

    Branches of tries and partners of keys are unpacked when a text first needs them.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        self.language: str = data["language"]
        self.rules = tuple(_rule(row) for row in data["rules"])
        self.patterns = Patterns(self.rules, data["rule_of"], data["ends"], data["say"])
        self.skip = frozenset(data["skip"])
        self._vocabulary = frozenset(data["vocabulary"].split("\n"))
        self._irregular: dict[str, list[str]] = data["irregular"]
        self._singles: dict[str, str] = data["singles"]
        self._levels: list[automaton.Trie] = data["levels"]
        self._tries: dict[str, automaton.Trie] = data["tries"]
        self._sieves = {kind: Sieve(*keys) for kind, keys in data["keys"].items()}
        self._no_names: tuple[str, ...] = tuple(data["no_names"])
        self._forgiven = self._vocabulary.intersection(data["forgiven"])
        self._kept = frozenset(data["kept"])
        self._forms = forms.FORMS[self.language]
        self._symbols: dict[str, tuple[str, ...]] = {}
        self._near: dict[str, dict[str, list[str]]] = {}
        self._symbols_in = Kept(self._of_piece)
        self._rows_in = Kept(lambda piece: self._rows_of(WORD.findall(piece)))
        self._misread_in = Kept(self._misread)
        self._common: frozenset[str] = frozenset()
        self._weights: Weights | None = None

    def symbols(self, word: str) -> tuple[str, ...]:
        """Everything the folded `word` may stand for in a pattern."""
        known = self._symbols.get(word)
        if known is None:
            if len(self._symbols) > _KEPT:
                self._symbols.clear()  # memory grows with a text's words, not for ever
            known = self._symbols[word] = self._look_up(word)
        return known

    @property
    def weights(self) -> Weights:
        """The table by which a text in this language is gone through: `text.Weights`.

        Its marks: may the word belong to a cue, and may it belong to a context word that matters
        in a sentence without a cue?
        """
        if self._weights is None:
            small = markers()[0]
            self._weights = Weights(small, self._judge, marks=2, familiar=True)
            self._common = frozenset().union(*small.values())
        return self._weights

    def _judge(self, word: str) -> tuple[bool, bool, bool]:
        """May it be a word of a cue, may it be a context word that ..., is it a small word?"""
        folded = fold(word, self.language)
        symbols = self.symbols(folded)
        if word[0].isupper():
            symbols = (*symbols, "{Name}")
        cues, far = (self._sieves[kind].keys.keys() for kind in ("cues", "far"))
        return not cues.isdisjoint(symbols), not far.isdisjoint(symbols), folded in self._common

    def may_hold(self, kind: str, pieces: Sequence[str], closed: Container[int] = ()) -> bool:
        """May a sentence of these pieces of text hold a pattern of that kind (a shelf of `Keys`)?

        A piece is what stands between two spaces, or a word. The patterns in `closed`, given by
        their number, are not looked for.
        """
        sieve = self._sieves[kind]
        rows = list(map(self._symbols_in.__getitem__, pieces))
        if sieve.names and "{Name}" in rows[0] and _SECOND not in rows[0]:
            # The first word of a sentence is always written so.
            rows[0] = tuple(symbol for symbol in rows[0] if symbol != "{Name}")
        return sieve.lets_pass(set().union(*rows), lambda: self.rows(pieces), closed)

    def _of_piece(self, piece: str) -> tuple[str, ...]:
        """What the words of a piece of text may stand for."""
        symbols: set[str] = set()
        for place, word in enumerate(WORD.findall(piece)):
            row = self.symbols(fold(word, self.language))
            symbols.update(row)
            if word[0].isupper() and self.is_name(row):
                symbols.update(("{Name}", _SECOND) if place else ("{Name}",))
        return tuple(symbols)

    def rows(self, pieces: Sequence[str]) -> list[tuple[str, ...]]:
        """What each word of a sentence in pieces may stand for, without those passed over."""
        rows: list[tuple[str, ...]] = []
        begun = False
        for piece in pieces:
            if begun:
                rows.extend(self._rows_in[piece])
            elif words := WORD.findall(piece):
                begun = True
                rows.extend(self._rows_of(words, first=True))
        return rows

    def _rows_of(self, words: list[str], first: bool = False) -> tuple[tuple[str, ...], ...]:
        """`first`: the first word begins a sentence, so that its capital letter says nothing."""
        rows = []
        for place, word in enumerate(words):
            folded = fold(word, self.language)
            if folded not in self.skip:
                row = self.symbols(folded)
                if word[0].isupper() and not (first and place == 0) and self.is_name(row):
                    row = (*row, "{Name}")
                rows.append(row)
        return tuple(rows)

    def is_name(self, symbols: tuple[str, ...]) -> bool:
        """May a capitalised word with these symbols be a person's name? A month's is none."""
        return not any(group in symbols for group in self._no_names)

    def read_as(self, word: str) -> str:
        """The word of the file for which the folded `word`, misspelt, is taken; "" if it is not."""
        if not 0 < len(word) <= LONGEST_WORD or self._as_spelt(word):
            return ""
        return next((key.rstrip("*!") for key in self.nearly(word)), "")

    def may_be_misspelt(self, pieces: Sequence[str]) -> bool:
        """May a word of these pieces of text be taken for another, which it is not?"""
        return any(map(self._misread_in.__getitem__, pieces))

    def _misread(self, piece: str) -> tuple[str, ...]:
        return tuple(
            filter(None, (self.read_as(fold(w, self.language)) for w in WORD.findall(piece)))
        )

    def _as_spelt(self, word: str) -> set[str]:
        """The words of the file that `word` is, or is a form of."""
        found = {form for form in self._forms(word) if form in self._vocabulary}
        found.update(key for key in self._irregular.get(word, ()) if key in self._vocabulary)
        if f"={word}" in self._vocabulary:
            found.add(f"={word}")
        return found

    def _look_up(self, word: str) -> tuple[str, ...]:
        if not 0 < len(word) <= LONGEST_WORD:
            return ()
        found = self._as_spelt(word)
        if not found:
            found.update(self.nearly(word))
        for key in list(found):
            if key in self._singles:
                found.update(self._singles[key].split(" "))
        if word.isdecimal():
            found.add("{number}")
            if len(word) < 3 and 2 <= int(word) <= 20:
                found.add("{few}")
            if len(word) < 3 and 1 <= int(word) <= 31:
                found.add("{day}")
            if len(word) == 4 and word[:2] in ("19", "20"):
                found.add("{year}")
            if len(word) == 4 and "1200" < word < "1946":
                found.add("{old_year}")
        return tuple(sorted(found))  # a set's order differs from run to run

    def nearly(self, word: str) -> tuple[str, ...]:
        """The words of the file, of those forgiven, that `word` is one typing error away from."""
        if len(word) < 6 or word in self._kept or word.isdigit():
            return ()
        close = self._one_error_from(word)
        if not close:
            for form in self._forms(word):
                if len(form) >= 5 and form != word:
                    close |= self._one_error_from(form)
        return tuple(sorted(close))

    def _one_error_from(self, form: str) -> set[str]:
        near = self._near.get(form[0])
        if near is None:
            near = self._near[form[0]] = self._words_near(form[0])
        if not near:
            return set()
        found = near.keys() & _cuts(form)
        keys = {key for cut in found for key in near[cut]}
        return {key for key in keys if _one_error_apart(form, key.rstrip("*"))}

    def _words_near(self, letter: str) -> dict[str, list[str]]:
        """Each forgiven word that begins so, itself and with each one letter left out."""
        near: dict[str, list[str]] = {}
        for key in self._forgiven:
            if key[:1] == letter and len(plain := key.rstrip("*")) >= 6 and plain.isalpha():
                for cut in _cuts(plain):
                    near.setdefault(cut, []).append(key)
        return near

    def lattice(self, symbols: list[tuple[str, ...]]) -> automaton.Lattice:
        """The words of a sentence that are not passed over, with the groups they make up."""
        return automaton.lattice_of(symbols, self._levels)

    def cues(self, lattice: automaton.Lattice) -> list[tuple[int, tuple[int, ...]]]:
        """The cues in a sentence: (number of the pattern, words used)."""
        return automaton.scan(lattice, self._tries.get("cues", {}))

    def contexts(self, lattice: automaton.Lattice) -> list[tuple[int, tuple[int, ...]]]:
        """What sets, ends or feigns a context in a sentence, in the same form."""
        return automaton.scan(lattice, self._tries.get("contexts", {}))


def _cuts(word: str) -> set[str]:
    """The word itself, and with each one letter left out, but never its first."""
    return {word} | {word[:i] + word[i + 1 :] for i in range(1, len(word))}


def _one_error_apart(one: str, other: str) -> bool:
    """Is it one letter more, one less, one other, or two that changed places?"""
    if len(one) > len(other):
        one, other = other, one
    if len(other) - len(one) > 1:
        return False
    i = 0
    while i < len(one) and one[i] == other[i]:
        i += 1
    if len(one) < len(other):
        return one[i:] == other[i + 1 :]
    swapped = one[i : i + 2] == other[i : i + 2][::-1] and one[i + 2 :] == other[i + 2 :]
    return swapped or one[i + 1 :] == other[i + 1 :]


def _rule(row: dict[str, Any]) -> Rule:
    return Rule(**{**row, "elements": tuple(row["elements"]), "keeps": tuple(row["keeps"])})


def lexicon(language: str) -> Lexicon:
    """The words of one language, with those of the user's own files (`ownwords.reading`).

    Raises InputError, with every problem, where a file is unsound.
    """
    return compiled(language, own_files())


@lru_cache(maxsize=8)
def compiled(language: str, own: tuple[OwnFile, ...]) -> Lexicon:
    """The words of one language and of the files `own`, compiled. Raises InputError."""
    shelf = (
        _data("words", f"{language}.yaml"), _data("context", f"{language}.yaml"),
        _data("context", "effects.yaml"), *contents(own),
    )  # fmt: skip

    def build() -> dict[str, Any]:
        mine = parts_of(contents(own), tuple(markers()[0])) if own else []
        return packed(words_reader(language, mine).compile())

    data = b"\0".join((language.encode(), *(content for content, _ in shelf)))
    return Lexicon(cached(data, f"words-{language}", build, watch=_SOURCES))


def packed(data: dict[str, Any]) -> dict[str, Any]:
    """What is compiled, in a form that is read in a moment: few and large pieces."""
    patterns = data.pop("patterns")
    return {
        **data,
        "rule_of": array("I", [rule for rule, _ in patterns]).tobytes(),
        "ends": array("I", accumulate(len(words) for _, words in patterns)).tobytes(),
        "say": "".join(words for _, words in patterns),
        "vocabulary": "\n".join(data["vocabulary"]),
        "keys": {kind: tuple(keys) for kind, keys in data["keys"].items()},
        "singles": {word: " ".join(groups) for word, groups in data["singles"].items()},
    }


def words_reader(language: str, own: Sequence[Part]) -> WordsReader:
    """The reader of a language's files, and of those among `own`, parsed and not yet compiled.

    Raises InputError.
    """
    held = (_data("words", f"{language}.yaml"), _data("context", f"{language}.yaml"))
    parts = [Part(name, content, read_yaml(content, name)) for content, name in held]
    parts += [part for part in own if part.tree.get("language") == language]
    return WordsReader(language, parts, effects(), common_words(language))
