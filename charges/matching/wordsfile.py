"""A words file and its context file, read: every fault with its place, the rest compiled.

Their format is told in docs/words-file.md.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from charges.errors import InputError, Problem
from charges.matching import automaton, forms
from charges.matching.text import fold

STANCES = ("shows", "refutes", "hints", "blocks")
REACHES = ("forward", "backward", "both", "sentence", "passage", "onward")


def cuts(word: str) -> set[str]:
    """The word itself, and with each one letter left out: what a typing error leaves."""
    return {word} | {word[:i] + word[i + 1 :] for i in range(1, len(word))}


class WordsReader:
    """Reads the two files of a language, and collects everything that is wrong with them."""

    def __init__(
        self,
        language: str,
        words: Any,
        context: Any,
        files: tuple[str, str],
        texts: tuple[bytes, bytes],
        kinds: Container[str],
    ) -> None:
        self.language = language
        self.kinds = kinds  # the contexts that somebody reads
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
                for cut in cuts(plain):
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
            if one not in self.kinds:
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


def read_yaml(data: bytes, name: str) -> Any:
    from charges.law.yamlfile import parse

    node, problems = parse(data, name)
    if problems:
        raise InputError(f"{name} cannot be read", problems=tuple(problems))
    return _plain(node)
