"""The words files, compiled: what every cue and every context word is, and how to find them.

`data/words/LANG.yaml` holds the cues, `data/context/LANG.yaml` the words that set a context,
`data/context/effects.yaml` what each context does to a cue. Their format: docs/words-file.md.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from charges.errors import InputError, Problem
from charges.matching import automaton, forms
from charges.matching.text import fold

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
    alone: bool = False  # a cue that counts without its act being told
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

    def _look_up(self, word: str) -> tuple[str, ...]:
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
            if len(word) == 4 and word[:2] in ("19", "20"):
                found.add("{year}")
            if len(word) == 4 and "1200" < word < "1991":
                found.add("{old_year}")
        return tuple(found)

    def nearly(self, word: str) -> tuple[str, ...]:
        """Long words of the file that `word` is one typing error away from."""
        if len(word) < 6 or word in self._kept or word.isdigit():
            return ()
        close = {key for cut in _cuts(word) for key in self._near.get(cut, ())}
        if not close:
            for form in self._forms(word):
                if len(form) >= 5:
                    close.update(k for cut in _cuts(form) for k in self._near.get(cut, ()))
        return tuple(close)

    def scan(self, symbols: list[tuple[str, ...]]) -> list[tuple[int, tuple[int, ...]]]:
        return automaton.scan(symbols, self._levels, self._trie)


def _cuts(word: str) -> set[str]:
    """The word itself, and with each one letter left out."""
    return {word} | {word[:i] + word[i + 1 :] for i in range(1, len(word))}


def _rule(row: list[Any]) -> Rule:
    return Rule(
        row[0], row[1], tuple(row[2]), row[3], row[4], row[5], row[6], row[7], tuple(row[8])
    )


class _Reader:
    """Reads the two files of a language, and collects everything that is wrong with them."""

    def __init__(self, words: dict[str, Any], context: dict[str, Any], files: tuple[str, str]) -> None:
        self.words = words
        self.context = context
        self.files = files
        self.problems: list[Problem] = []
        self.rules: list[list[Any]] = []
        self.patterns: list[tuple[int, str]] = []

    def problem(self, file: int, message: str, remedy: str = "") -> None:
        self.problems.append(Problem(self.files[file], 0, 0, message, remedy))

    def compile(self) -> dict[str, Any]:
        language = self.words["language"]
        skip = frozenset(str(self.words.get("skip", "")).split())
        compiler = automaton.Compiler(
            lambda word: forms.dictionary_key(word, language), skip, lambda w: fold(w, language)
        )
        for file, groups in (
            (0, self.words.get("groups") or {}),
            (1, self.context.get("groups") or {}),
        ):
            for name, phrases in groups.items():
                try:
                    compiler.add_group(name, _phrases(phrases))
                except automaton.PatternError as error:
                    self.problem(file, f"group {name}: {error}")
        for family in self.words.get("cues") or []:
            self._cue(compiler, family)
        for family in self.context.get("contexts") or []:
            self._context(compiler, family)
        for stance in ("stop", "pseudo"):
            for number, family in enumerate(self.context.get(stance) or []):
                self._context(compiler, {"id": f"{stance}-{number}", **family}, stance)
        try:
            singles, levels, trie = compiler.finish()
        except automaton.PatternError as error:
            self.problem(0, str(error))
        if self.problems:
            raise InputError(f"{self.files[0]} cannot be used", problems=tuple(self.problems))
        irregular: dict[str, list[str]] = {}
        for lemma, written in (self.words.get("forms") or {}).items():
            key = forms.dictionary_key(fold(str(lemma), language), language)
            for form in str(written).split():
                irregular.setdefault(fold(form, language), []).append(key)
        near: dict[str, list[str]] = {}
        for key in compiler.vocabulary:
            plain = key.rstrip("*")
            if len(plain) >= 6 and plain.isalpha():
                for cut in _cuts(plain):
                    near.setdefault(cut, []).append(key)
        return {
            "language": language,
            "skip": sorted(skip),
            "rules": self.rules,
            "patterns": self.patterns,
            "vocabulary": sorted(compiler.vocabulary),
            "irregular": irregular,
            "singles": singles,
            "levels": levels,
            "trie": trie,
            "near": near,
            "kept": sorted(str(self.words.get("not_misspelt", "")).split()),
        }

    def _add(self, compiler: automaton.Compiler, file: int, rule: list[Any], say: Any) -> None:
        self.rules.append(rule)
        for words in _phrases(say):
            try:
                unknown = compiler.unknown_groups(words)
                if unknown:
                    raise automaton.PatternError(f"unknown group {{{unknown[0]}}}")
                compiler.add_pattern(words, len(self.patterns))
                self.patterns.append((len(self.rules) - 1, words))
            except automaton.PatternError as error:
                self.problem(file, f"{rule[0]}: '{words}': {error}")

    def _cue(self, compiler: automaton.Compiler, family: dict[str, Any]) -> None:
        stances = [stance for stance in STANCES if stance in family]
        if len(stances) != 1 or "id" not in family or "say" not in family:
            self.problem(
                0,
                f"cue {family.get('id', family)} needs an id, say, and one of {', '.join(STANCES)}",
            )
            return
        stance = stances[0]
        elements = _names(family[stance])
        rule = [family["id"], stance, elements, "", "", 0, False]
        rule += [bool(family.get("alone")), _names(family.get("keeps"))]
        self._add(compiler, 0, rule, family["say"])

    def _context(
        self, compiler: automaton.Compiler, family: dict[str, Any], stance: str = "context"
    ) -> None:
        kind = str(family.get("kind", ""))
        reach = str(family.get("reach", "forward"))
        if reach not in REACHES:
            self.problem(1, f"{family.get('id')}: reach '{reach}'", f"one of {', '.join(REACHES)}")
        if stance == "context" and kind not in effects():
            self.problem(
                1, f"{family.get('id')}: nobody reads the kind '{kind}'", "see effects.yaml"
            )
        rule = [family.get("id", kind), stance, _names(family.get("for")), kind, reach]
        rule += [int(family.get("within", 0)), bool(family.get("later")), False, _names(family.get("not_for"))]
        self._add(compiler, 1, rule, family.get("say", ""))


def _names(value: Any) -> list[str]:
    if value is None or value is False:
        return []
    return [str(name) for name in value] if isinstance(value, list) else str(value).split()


def _phrases(value: Any) -> list[str]:
    """A list, or one text whose phrases stand on lines of their own or between `/`."""
    if isinstance(value, list):
        return [str(phrase) for phrase in value]
    return [
        piece.strip()
        for line in str(value).split("\n")
        for piece in line.split(" / ")
        if piece.strip()
    ]


def _yaml(path: Any) -> Any:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=loader)  # noqa: S506 (a safe loader, in C where there is one)


@lru_cache(maxsize=1)
def effects() -> dict[str, dict[str, str]]:
    """What each kind of context does to a cue: {kind: {role of the element: effect}}."""
    from charges.law.data import data_dir

    result: dict[str, dict[str, str]] = _yaml(f"{data_dir()}/context/effects.yaml")["effects"]
    return result


@lru_cache(maxsize=1)
def acts() -> dict[str, dict[str, Any]]:
    """The acts and what hangs on them: {act: {"anchor": element, "hangs": [...], ...}}."""
    from charges.law.data import data_dir

    result: dict[str, dict[str, Any]] = _yaml(f"{data_dir()}/context/effects.yaml")["acts"]
    return result


@lru_cache(maxsize=1)
def against_wins() -> frozenset[str]:
    """The elements for which what is told against weighs more than what is told for."""
    return frozenset(e for row in acts().values() for e in row.get("against_wins", ()))


@lru_cache(maxsize=8)
def answers(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words that answer a question with no, and with yes, folded."""
    from charges.law.data import data_dir

    row = _yaml(f"{data_dir()}/words/languages.yaml")[language]
    no, yes = (row.get(key, "").split() for key in ("no", "yes"))
    return (
        frozenset(fold(word, language) for word in no),
        frozenset(fold(word, language) for word in yes),
    )


LANGUAGES = ("en", "az", "ru")


@lru_cache(maxsize=8)
def lexicon(language: str) -> Lexicon:
    """The words of one language. Raises InputError where a file is unsound."""
    from charges.law.data import data_dir

    names = (f"{data_dir()}/words/{language}.yaml", f"{data_dir()}/context/{language}.yaml")
    words, context = _yaml(names[0]), _yaml(names[1])
    return Lexicon(_Reader(words, context, names).compile())


@lru_cache(maxsize=1)
def markers() -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """(each language's commonest small words, all abbreviations): what cutting up a text needs."""
    from charges.law.data import data_dir

    table = _yaml(f"{data_dir()}/words/languages.yaml")
    small = {name: frozenset(row["small_words"].split()) for name, row in table.items()}
    abbreviations = frozenset(
        word for row in table.values() for word in row.get("abbreviations", "").split()
    )
    return small, abbreviations
