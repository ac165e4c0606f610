"""The words files, compiled: what every cue and every context word is, and how to find them.

`data/words/LANG.yaml` holds the cues, `data/context/LANG.yaml` the words that set a context,
`data/context/effects.yaml` what each context does to a cue. Their format: docs/words-file.md.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import Any, NamedTuple

from charges.errors import InputError, Problem
from charges.law.cache import cached
from charges.matching import automaton, forms
from charges.matching.text import fold

# Whose change makes a compiled file stale.
_SOURCES = tuple(
    os.path.join(os.path.dirname(os.path.abspath(__file__)), name)
    for name in ("lexicon.py", "automaton.py", "forms.py", "text.py")
)
LONGEST_WORD = 60  # letters; a longer one is no word of a language that we know
STANCES = ("shows", "refutes", "hints", "blocks")
REACHES = ("forward", "backward", "both", "sentence", "passage", "onward")


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
            if len(word) == 4 and "1200" < word < "1991":
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
        near = {key for cut in _cuts(form) for key in self._near.get(cut, ())}
        return {key for key in near if _one_error_apart(form, key.rstrip("*"))}

    def scan(self, symbols: list[tuple[str, ...]]) -> list[tuple[int, tuple[int, ...]]]:
        return automaton.scan(symbols, self._levels, self._trie)


def _cuts(word: str) -> set[str]:
    """The word itself, and with each one letter left out."""
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


class _Reader:
    """Reads the two files of a language, and collects everything that is wrong with them."""

    def __init__(
        self,
        language: str,
        words: Any,
        context: Any,
        files: tuple[str, str],
        texts: tuple[bytes, bytes],
    ) -> None:
        self.language = language
        self.lines = [text.decode("utf-8", "replace").split("\n") for text in texts]
        self.words = words
        self.context = context
        self.files = files
        self.problems: list[Problem] = []
        self.rules: list[dict[str, Any]] = []
        self.patterns: list[tuple[int, str]] = []
        self.skip = frozenset(str(words.get("skip", "")).split() if isinstance(words, dict) else ())
        self.compiler = automaton.Compiler(
            lambda word: forms.dictionary_key(word, language),
            self.skip,
            lambda w: fold(w, language),
        )

    def problem(self, file: int, at: Any, message: str, remedy: str = "") -> None:
        line, column = getattr(at, "line", 0), getattr(at, "column", 0)
        # A block of lines begins on the line after its mark, and its lines are set in.
        for below in self.lines[file][line - 1 : line + 1] if line else ():
            if str(at) in below:
                column = below.index(str(at)) + 1
                break
            line += 1
        self.problems.append(Problem(self.files[file], line, column, message, remedy))

    def compile(self) -> dict[str, Any]:
        for number, file in enumerate((self.words, self.context)):
            if not isinstance(file, dict) or file.get("language") != self.language:
                self.problem(number, None, f"not the file of the language '{self.language}'")
                raise self._unsound()
            if not self._shaped(number, file):
                raise self._unsound()
            for name, phrases in (file.get("groups") or {}).items():
                try:
                    self.compiler.add_group(name, phrases_of(phrases))
                except automaton.PatternError as error:
                    self.problem(number, name, f"group {name}: {error}")
        for family in self.words.get("cues") or []:
            self._cue(family)
        for family in self.context.get("contexts") or []:
            self._context(family, "context")
        for stance in ("stop", "pseudo"):
            for number, family in enumerate(self.context.get(stance) or []):
                self._context({"id": f"{stance}-{number + 1}", **family}, stance)
        if not any(rule["stance"] == "context" for rule in self.rules):
            self.problem(1, None, "no word that sets a context", "a language needs its negations")
        try:
            singles, levels, trie = self.compiler.finish()
        except automaton.PatternError as error:
            self.problem(0, self._group_named(str(error)), str(error))
        if self.problems:
            raise self._unsound()
        return {
            "language": self.language,
            "skip": sorted(self.skip),
            "rules": self.rules,
            "patterns": self.patterns,
            "vocabulary": sorted(self.compiler.vocabulary),
            "irregular": self._irregular(),
            "singles": singles,
            "levels": levels,
            "trie": trie,
            "no_names": [f"{{{name}}}" for name in str(self.words.get("no_names", "")).split()],
            "near": self._near(),
            "kept": sorted(str(self.words.get("not_misspelt", "")).split()),
        }

    def _shaped(self, number: int, file: Any) -> bool:
        """Is each part of the file of the kind that it must be? Reports those that are not."""
        shapes = {"groups": dict, "forms": dict, "cues": list, "contexts": list}
        shapes |= {"stop": list, "pseudo": list}
        for key, shape in shapes.items():
            value = file.get(key)
            kind = "a mapping" if shape is dict else "a list of mappings"
            if value is None or (isinstance(value, str) and not value.strip()):
                continue
            sound = isinstance(value, shape)
            if sound and shape is list:
                sound = all(isinstance(item, dict) for item in value)
            if not sound:
                name = next((k for k in file if k == key), None)
                self.problem(number, name, f"'{key}' must be {kind}")
        return not self.problems

    def _unsound(self) -> InputError:
        count = len(self.problems)
        return InputError(
            f"{self.files[0]}: {count} problem{'s' if count > 1 else ''} in the words of"
            f" '{self.language}'",
            problems=tuple(self.problems),
        )

    def _group_named(self, message: str) -> Any:
        """Where the group stands that `message` begins with."""
        for file in (self.words, self.context):
            for name, phrases in (file.get("groups") or {}).items():
                if message.startswith(f"group {{{name}}}"):
                    bad = [p for p in phrases_of(phrases) if "{" in p]
                    return bad[0] if bad else name
        return None

    def _irregular(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for lemma, written in (self.words.get("forms") or {}).items():
            key = forms.dictionary_key(fold(str(lemma), self.language), self.language)
            for form in str(written).split():
                found.setdefault(fold(form, self.language), []).append(key)
        return found

    def _near(self) -> dict[str, list[str]]:
        """Each long word, and each with one letter left out: where typing errors are looked up."""
        near: dict[str, list[str]] = {}
        for key in sorted(self.compiler.vocabulary):
            plain = key.rstrip("*")
            if len(plain) >= 6 and plain.isalpha():
                for cut in _cuts(plain):
                    near.setdefault(cut, []).append(key)
        return near

    def _add(self, file: int, rule: dict[str, Any], say: Any) -> None:
        self.rules.append(rule)
        for words in phrases_of(say):
            try:
                unknown = self.compiler.unknown_groups(words)
                if unknown:
                    raise automaton.PatternError(f"unknown group {{{unknown[0]}}}")
                self.compiler.add_pattern(words, len(self.patterns))
                self.patterns.append((len(self.rules) - 1, str(words)))
            except automaton.PatternError as error:
                self.problem(file, words, f"{rule['id']}: '{words}': {error}")

    def _cue(self, family: Any) -> None:
        stances = [stance for stance in STANCES if stance in family]
        if len(stances) != 1 or "id" not in family or "say" not in family:
            name = family.get("id", "a cue")
            self.problem(
                0, name, f"{name}: a cue needs an id, say, and one of {', '.join(STANCES)}"
            )
            return
        unknown = sorted(
            set(family) - {"id", "say", "alone", "settles", "times", "keeps", *STANCES}
        )
        if unknown:
            self.problem(0, unknown[0], f"{family['id']}: unknown key '{unknown[0]}'")
        stance = stances[0]
        elements = _names(family[stance])
        rule = {
            "id": str(family["id"]),
            "stance": stance,
            "elements": elements,
            "alone": _yes(family.get("alone")),
            "settles": _yes(family.get("settles")),
            "times": self._count(0, family, "times"),
            "keeps": _names(family.get("keeps")),
        }
        self._add(0, rule, family["say"])

    def _context(self, family: Any, stance: str) -> None:
        kind = str(family.get("kind", ""))
        reach = family.get("reach", "forward")
        name = family.get("id", kind)
        known = {"id", "kind", "reach", "within", "for", "not_for", "later", "subject", "say"}
        for key in sorted(set(family) - known):
            self.problem(1, key, f"{name}: unknown key '{key}'")
        if not str(family.get("say", "")).strip():
            self.problem(1, name, f"{name}: no words: it needs 'say'")
        if reach not in REACHES:
            self.problem(1, reach, f"{name}: reach '{reach}'", f"one of {', '.join(REACHES)}")
        for one in kind.split() or ([""] if stance == "context" else []):
            if one not in effects():
                self.problem(
                    1,
                    name,
                    f"{name}: nobody reads the kind '{one}'",
                    "effects.yaml has those that are",
                )
        rule = {
            "id": str(name),
            "stance": stance,
            "elements": _names(family.get("for")),
            "kind": kind,
            "reach": str(reach),
            "within": self._count(1, family, "within"),
            "later": _yes(family.get("later")),
            "subject": _yes(family.get("subject")),
            "keeps": _names(family.get("not_for")),
        }
        self._add(1, rule, family.get("say", ""))

    def _count(self, file: int, family: Any, key: str) -> int:
        value = str(family.get(key, "0"))
        if not (value.isdecimal() and len(value) < 4):
            self.problem(file, family[key], f"{key}: '{value}' is no number of words")
            return 0
        return int(value)


class Placed(str):
    """A text of a YAML file that remembers where it stands."""

    __slots__ = ("column", "line")
    line: int
    column: int

    @classmethod
    def at(cls, text: str, line: int, column: int) -> Placed:
        placed = cls(text)
        placed.line, placed.column = line, column
        return placed


def _yes(value: Any) -> bool:
    return str(value).lower() in ("true", "yes")


def _names(value: Any) -> list[str]:
    """Names in a list or in a row; 'true' (for `blocks: true`) names none: it means all."""
    if value is None or str(value).lower() in ("true", "false"):
        return []
    return [str(name) for name in value] if isinstance(value, list) else str(value).split()


def phrases_of(value: Any) -> list[str]:
    """A list, or one text whose phrases stand on lines of their own or between ` / `."""
    if isinstance(value, list):
        return [phrase for one in value for phrase in phrases_of(one)]
    first, column = getattr(value, "line", 0), getattr(value, "column", 0)
    return [
        Placed.at(piece.strip(), first + number, column if number == 0 else 1)
        for number, line in enumerate(str(value).split("\n"))
        for piece in f"{line} ".split(" / ")
        if piece.strip()
    ]


def _plain(node: Any) -> Any:
    """A YAML node as dictionaries, lists and placed texts."""
    from charges.law.yamlfile import Mapping, Scalar, Sequence

    if isinstance(node, Mapping):
        return {
            Placed.at(key, name.line, name.column): _plain(value)
            for key, (name, value) in node.entries.items()
        }
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return Placed.at(node.text, node.line, node.column) if isinstance(node, Scalar) else None


def _yaml(data: bytes, name: str) -> Any:
    from charges.law.yamlfile import parse

    node, problems = parse(data, name)
    if problems:
        raise InputError(f"{name} cannot be read", problems=tuple(problems))
    return _plain(node)


def _data(*parts: str) -> tuple[bytes, str]:
    from charges.law.data import data_dir
    from charges.law.files import read_file

    name = "/".join((data_dir(), *parts))
    return read_file(name), name


@lru_cache(maxsize=1)
def _rules_of_context() -> dict[str, Any]:
    data, name = _data("context", "effects.yaml")

    def build() -> dict[str, Any]:
        table: dict[str, Any] = _unplaced(_yaml(data, name))
        return table

    return cached(data, "effects", build)


@lru_cache(maxsize=1)
def _languages() -> dict[str, dict[str, str]]:
    data, name = _data("words", "languages.yaml")

    def build() -> dict[str, dict[str, str]]:
        table: dict[str, dict[str, str]] = _unplaced(_yaml(data, name))
        return table

    return cached(data, "languages", build)


def _unplaced(value: Any) -> Any:
    """Without the places: what `marshal` takes."""
    if isinstance(value, dict):
        return {str(key): _unplaced(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_unplaced(part) for part in value]
    return str(value)


def effects() -> dict[str, dict[str, str]]:
    """What each kind of context does to a cue: {kind: {role of the element: effect}}."""
    table: dict[str, dict[str, str]] = _rules_of_context()["effects"]
    return table


def acts() -> dict[str, dict[str, Any]]:
    """The acts and what hangs on them: {act: {"anchor": element, "hangs": [...], ...}}."""
    table: dict[str, dict[str, Any]] = _rules_of_context()["acts"]
    return table


def voices() -> dict[str, dict[str, str]]:
    """Whose words count: {voice: {kind of context: what becomes of it}}."""
    table: dict[str, dict[str, str]] = _rules_of_context()["voices"]
    return table


@lru_cache(maxsize=1)
def against_wins() -> frozenset[str]:
    """The elements for which what is told against weighs more than what is told for."""
    return frozenset(e for row in acts().values() for e in row.get("against_wins", ()))


@lru_cache(maxsize=8)
def answers(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words that answer a question with no, and with yes, folded."""
    row = _languages()[language]
    no, yes = (row.get(key, "").split() for key in ("no", "yes"))
    return (
        frozenset(fold(word, language) for word in no),
        frozenset(fold(word, language) for word in yes),
    )


@lru_cache(maxsize=8)
def prepositions(language: str) -> frozenset[str]:
    """The words after which a noun is no subject ('along the canal'), folded."""
    words = _languages()[language].get("prepositions", "").split()
    return frozenset(fold(word, language) for word in words)


@lru_cache(maxsize=8)
def question_words(language: str) -> frozenset[str]:
    """The words that begin a question, folded."""
    words = _languages()[language].get("question_words", "").split()
    return frozenset(fold(word, language) for word in words)


@lru_cache(maxsize=1)
def markers() -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """(each language's commonest small words, all abbreviations): what cutting up a text needs."""
    table = _languages()
    small = {name: frozenset(row["small_words"].split()) for name, row in table.items()}
    abbreviations = frozenset(
        word for row in table.values() for word in row.get("abbreviations", "").split()
    )
    return small, abbreviations


@lru_cache(maxsize=8)
def lexicon(language: str) -> Lexicon:
    """The words of one language. Raises InputError, with every problem, where a file is unsound."""
    words, words_name = _data("words", f"{language}.yaml")
    context, context_name = _data("context", f"{language}.yaml")
    table, _ = _data("context", "effects.yaml")

    def build() -> dict[str, Any]:
        files = (words_name, context_name)
        parts = _yaml(words, words_name), _yaml(context, context_name)
        return _Reader(language, *parts, files, (words, context)).compile()

    data = b"\0".join((language.encode(), words, context, table))
    return Lexicon(cached(data, f"words-{language}", build, watch=_SOURCES))
