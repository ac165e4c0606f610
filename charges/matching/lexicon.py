"""The words files, compiled: what every cue and every context word is, and how to find them.

`data/words/LANG.yaml` holds the cues, `data/context/LANG.yaml` the words that set a context,
`data/context/effects.yaml` what each context does to a cue; files of the user's own come after
them (`ownwords.py`). Their format: docs/words-file.md.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import Any, NamedTuple

from charges.law.cache import cached
from charges.matching import automaton, forms
from charges.matching.ownwords import OwnFile, contents, own_files, parts_of
from charges.matching.tables import data_file as _data
from charges.matching.tables import effects, markers
from charges.matching.wordsfile import Part, WordsReader, cuts, read_yaml

# Whose change makes a compiled file stale.
_SOURCES = tuple(
    os.path.join(os.path.dirname(os.path.abspath(__file__)), name)
    for name in ("lexicon.py", "wordsfile.py", "ownwords.py", "automaton.py", "forms.py", "text.py")
)
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


class Lexicon:
    """One language's words, ready to be looked for. Immutable once made; safe between threads."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.language: str = data["language"]
        self.rules = tuple(_rule(row) for row in data["rules"])
        self.patterns = tuple(Pattern(self.rules[i], words) for i, words in data["patterns"])
        self.skip = frozenset(data["skip"])
        self._vocabulary = frozenset(data["vocabulary"])
        self._irregular: dict[str, list[str]] = data["irregular"]
        self._singles: dict[str, list[str]] = data["singles"]
        self._levels: list[automaton.Trie] = data["levels"]
        self._trie: automaton.Trie = data["trie"]
        self._no_names: tuple[str, ...] = tuple(data["no_names"])
        self._near: dict[str, list[str]] = data["near"]
        self._kept = frozenset(data["kept"])
        self._forms = forms.FORMS[self.language]
        self._symbols: dict[str, tuple[str, ...]] = {}

    def symbols(self, word: str) -> tuple[str, ...]:
        """Everything the folded `word` may stand for in a pattern."""
        known = self._symbols.get(word)
        if known is None:
            if len(self._symbols) > 200_000:
                self._symbols.clear()  # memory grows with a text's words, not for ever
            known = self._symbols[word] = self._look_up(word)
        return known

    def is_name(self, symbols: tuple[str, ...]) -> bool:
        """May a capitalised word with these symbols be a person's name? A month's is none."""
        return not any(group in symbols for group in self._no_names)

    def _look_up(self, word: str) -> tuple[str, ...]:
        if len(word) > LONGEST_WORD:
            return ()
        found = {form for form in self._forms(word) if form in self._vocabulary}
        found.update(key for key in self._irregular.get(word, ()) if key in self._vocabulary)
        if f"={word}" in self._vocabulary:
            found.add(f"={word}")
        if not found:
            found.update(self.nearly(word))
        for key in list(found):
            found.update(self._singles.get(key, ()))
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
        """Long words of the file that `word` is one typing error away from."""
        if len(word) < 6 or word in self._kept or word.isdigit():
            return ()
        close = self._one_error_from(word)
        if not close:
            for form in self._forms(word):
                if len(form) >= 5:
                    close |= self._one_error_from(form)
        return tuple(sorted(close))

    def _one_error_from(self, form: str) -> set[str]:
        near = {key for cut in cuts(form) for key in self._near.get(cut, ())}
        return {key for key in near if _one_error_apart(form, key.rstrip("*"))}

    def scan(self, symbols: list[tuple[str, ...]]) -> list[tuple[int, tuple[int, ...]]]:
        return automaton.scan(symbols, self._levels, self._trie)


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
        return words_reader(language, own).compile()

    data = b"\0".join((language.encode(), *(content for content, _ in shelf)))
    return Lexicon(cached(data, f"words-{language}", build, watch=_SOURCES))


def words_reader(language: str, own: tuple[OwnFile, ...]) -> WordsReader:
    """The reader of a language's files, parsed and not yet compiled. Raises InputError."""
    held = (_data("words", f"{language}.yaml"), _data("context", f"{language}.yaml"))
    parts = [Part(name, content, read_yaml(content, name)) for content, name in held]
    mine = parts_of(contents(own), tuple(markers()[0])) if own else []
    parts += [part for part in mine if part.tree.get("language") == language]
    return WordsReader(language, parts, effects())
