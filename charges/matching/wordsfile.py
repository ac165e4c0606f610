"""The words files of a language, read: every fault with its place, the rest compiled.

Their format is told in docs/words-file.md.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from typing import Any, NamedTuple

from charges.errors import InputError, Problem
from charges.matching import automaton, forms
from charges.matching.cutting import fold
from charges.matching.keys import Keys, Rarity, keys_of
from charges.matching.wordsyaml import Placed, names_of, phrases_of, switched_off

STANCES = ("shows", "refutes", "hints", "blocks", "neighbour")
REACHES = ("forward", "backward", "both", "sentence", "passage", "onward")
# Contexts that say something of the whole passage, wherever they stand in it.
FAR_KINDS = frozenset({"posed", "convicted"})
NEAR_KINDS = frozenset({"several"})


_GROUP = re.compile(r"\{([^{}]+)\}")
_OWN_GROUP = re.compile(r"@\d+(?=\})")  # what sets a user's group apart from one of ours


class Part(NamedTuple):
    """One file, parsed: its words with their places."""

    name: str
    data: bytes
    tree: Any


class WordsReader:
    """Reads the files of a language, and collects everything that is wrong with them.

    The first part is its words file, the second its context file, the others the user's own.
    """

    def __init__(
        self,
        language: str,
        parts: Sequence[Part],
        kinds: Container[str],
        small: Container[str] = frozenset(),
    ) -> None:
        self.language = language
        self.small = small  # words that are common in any text
        self.kinds = kinds  # the contexts that somebody reads
        self.lines = [part.data.decode("utf-8", "replace").split("\n") for part in parts]
        words = parts[0].tree
        self.parts = tuple(parts)
        self.trees = [part.tree for part in parts]
        self.words = words
        self.files = [part.name for part in parts]
        self.places: list[tuple[int, Any]] = []  # of each pattern: its part, and its words there
        self._own_groups: dict[int, frozenset[str]] = {}  # by part
        self._off: list[tuple[int, Placed]] = []  # what a part takes out of those before it
        self._off_used: set[tuple[int, str]] = set()
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
        """Note a problem at a place of one of the files."""
        self.problems.append(self.problem_at(file, at, message, remedy))

    def problem_at(self, file: int, at: Any, message: str, remedy: str = "") -> Problem:
        """A problem at a word of one of the files, wherever in its block that stands."""
        line, column = getattr(at, "line", 0), getattr(at, "column", 0)
        # A block of lines begins on the line after its mark, and its lines are set in.
        begin = r"(?:^\s*(?:- )?|: | / |[\"'\[,]\s*)"
        whole = re.compile(begin + re.escape(str(at)) + r"(?= /|,|[\"'\]]|\s*$|:)")
        for below in self.lines[file][line - 1 : line + 1] if line else ():
            found = whole.search(below)
            if found:
                column = found.end() - len(at) + 1
                break
            line += 1
        else:
            line = getattr(at, "line", 0)
        return Problem(self.files[file], line, column, message, remedy)

    def compile(self) -> dict[str, Any]:
        for number, file in enumerate(self.trees):
            if not isinstance(file, dict) or file.get("language") != self.language:
                self.problem(number, None, f"not the file of the language '{self.language}'")
                raise self._unsound()
            if not self._shaped(number, file):
                raise self._unsound()
            groups = file.get("groups") or {}
            if number > 1:  # what a user calls {place} is not what charges calls so
                self._own_groups[number] = frozenset(str(name) for name in groups)
                self._off += [(number, name) for name in switched_off(file)]
            for name, phrases in groups.items():
                try:
                    rows = [self.scoped(number, phrase) for phrase in phrases_of(phrases)]
                    self.compiler.add_group(self.group(number, name), rows)
                except automaton.PatternError as error:
                    self.problem(number, name, f"group {name}: {error}")
        for number, file in enumerate(self.trees):
            for family in file.get("cues") or []:
                self._cue(number, family)
        for number, file in enumerate(self.trees):
            for family in file.get("contexts") or []:
                self._context(number, family, "context")
            for stance in ("stop", "pseudo"):
                for place, family in enumerate(file.get(stance) or [], 1):
                    self._context(number, {"id": f"{stance}-{place}", **family}, stance)
        self._off_found()
        if not any(rule["stance"] == "context" for rule in self.rules):
            self.problem(1, None, "no word that sets a context", "a language needs its negations")
        try:
            compiled = self.compiler.finish()
        except automaton.PatternError as error:
            self.problem(*self._group_named(str(error)), _OWN_GROUP.sub("", str(error)))
        if self.problems:
            raise self._unsound()
        return {
            "language": self.language,
            "skip": sorted(self.skip),
            "rules": self.rules,
            "patterns": self.patterns,
            "vocabulary": sorted(self.compiler.vocabulary),
            "irregular": self._irregular(),
            **compiled._asdict(),
            "keys": self._keys(),
            "no_names": [f"{{{name}}}" for name in str(self.words.get("no_names", "")).split()],
            "forgiven": sorted(map(self.compiler.key_of, self._words_under("forgiven"))),
            "kept": sorted(self._words_under("not_misspelt")),
        }

    def _words_under(self, key: str) -> set[str]:
        """The words that any of the files names under `key`, folded."""
        rows = (str(tree.get(key, "")) for tree in self.trees)
        return {fold(word, self.language) for row in rows for word in row.split()}

    def group(self, number: int, name: str) -> str:
        """The name under which a group is kept: a user's own beside that of charges."""
        return f"{name}@{number}" if name in self._own_groups.get(number, ()) else str(name)

    def scoped(self, number: int, phrase: str) -> str:
        """`phrase` with the names under which the groups it uses are kept."""
        if not self._own_groups.get(number):
            return phrase
        return _GROUP.sub(lambda found: f"{{{self.group(number, found[1])}}}", phrase)

    def _is_off(self, number: int, id: str, words: str = "", every: bool = True) -> bool:
        """Does a later part switch the family, or this pattern of it, off?

        `every`: whether "all" means it, too; it means cues, and no context.
        """
        names = {f"{id}: {words}"} if words else {id, "all"} if every else {id}
        for by, name in self._off:
            if by > number and str(name) in names:
                self._off_used.add((by, str(name)))
                return True
        return False

    def _off_found(self) -> None:
        """A problem for each name under `off` that nothing before it bears."""
        for by, name in self._off:
            if (by, str(name)) not in self._off_used and str(name) != "all":
                from charges.law.read import nearest

                message = f"there is nothing to switch off under '{name}'"
                known = sorted(
                    {r["id"] for r in self.rules if r["stance"] not in ("stop", "pseudo")}
                )
                self.problem(by, name, message, nearest(str(name), known))

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

    def _group_named(self, message: str) -> tuple[int, Any]:
        """The part and the place of the group that `message` begins with."""
        for number, file in enumerate(self.trees):
            for name, phrases in (file.get("groups") or {}).items():
                if message.startswith(f"group {{{self.group(number, name)}}}"):
                    bad = [p for p in phrases_of(phrases) if "{" in p]
                    return number, bad[0] if bad else name
        return 0, None

    def _irregular(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        rows = [row for tree in self.trees for row in (tree.get("forms") or {}).items()]
        for lemma, written in rows:
            key = forms.dictionary_key(fold(str(lemma), self.language), self.language)
            for form in str(written).split():
                found.setdefault(fold(form, self.language), []).append(key)
        return found

    def _keys(self) -> dict[str, Keys]:
        """The keys of all cues, and of the context words that matter far from one or near it."""
        rarity = Rarity(self.compiler.groups, self.small)
        shelves = self.compiler.shelves
        contexts = [
            (row, number, self.rules[self.patterns[number][0]])
            for row, number in shelves.get("contexts", ())
        ]
        rows = {
            "cues": [(row, 0) for row, _ in shelves.get("cues", ())],
            "far": [(row, number) for row, number, rule in contexts if _is_far(rule)],
            "near": [(row, 0) for row, _, rule in contexts if _is_near(rule)],
        }
        return {shelf: keys_of(some, rarity) for shelf, some in rows.items()}

    def _add(self, file: int, rule: dict[str, Any], say: Any) -> None:
        self.rules.append(rule)
        for words in phrases_of(say):
            if self._is_off(file, rule["id"], words):
                continue
            try:
                scoped = self.scoped(file, words)
                unknown = self.compiler.unknown_groups(scoped)
                if unknown:
                    raise automaton.PatternError(f"unknown group {{{unknown[0]}}}")
                shelf = "cues" if rule["stance"] in STANCES else "contexts"
                self.compiler.add_pattern(scoped, len(self.patterns), shelf)
                self.patterns.append((len(self.rules) - 1, str(words)))
                self.places.append((file, words))
            except automaton.PatternError as error:
                self.problem(file, words, f"{rule['id']}: '{words}': {error}")

    def _cue(self, file: int, family: Any) -> None:
        stances = [stance for stance in STANCES if stance in family]
        if len(stances) != 1 or "id" not in family or "say" not in family:
            name = family.get("id", "a cue")
            needs = f"{name}: a cue needs an id, say, and one of {', '.join(STANCES)}"
            self.problem(file, name, needs)
            return
        if self._is_off(file, str(family["id"])):
            return
        unknown = sorted(
            set(family)
            - {"id", "say", "alone", "any_length", "settles", "times", "near", "keeps", *STANCES}
        )
        if unknown:
            self.problem(file, unknown[0], f"{family['id']}: unknown key '{unknown[0]}'")
        stance = stances[0]
        elements = names_of(family[stance])
        rule = {
            "id": str(family["id"]),
            "stance": stance,
            "elements": elements,
            "alone": _yes(family.get("alone")),
            "settles": _yes(family.get("settles")),
            "any_length": _yes(family.get("any_length")),
            "times": self._count(file, family, "times"),
            "near": self._count(file, family, "near") if "near" in family else None,
            "keeps": names_of(family.get("keeps")),
        }
        self._add(file, rule, family["say"])

    def _context(self, file: int, family: Any, stance: str) -> None:
        kind = str(family.get("kind", ""))
        reach = family.get("reach", "forward")
        name = family.get("id", kind)
        if stance == "context" and self._is_off(file, str(name), every=False):
            return
        known = {"id", "kind", "reach", "within", "needs", "for", "not_for", "say"}
        known |= {"later", "subject"}
        for key in sorted(set(family) - known):
            self.problem(file, key, f"{name}: unknown key '{key}'")
        if not str(family.get("say", "")).strip():
            self.problem(file, name, f"{name}: no words: it needs 'say'")
        if reach not in REACHES:
            self.problem(file, reach, f"{name}: reach '{reach}'", f"one of {', '.join(REACHES)}")
        for one in kind.split() or ([""] if stance == "context" else []):
            if one not in self.kinds:
                self.problem(
                    file,
                    name,
                    f"{name}: nobody reads the kind '{one}'",
                    "effects.yaml has those that are",
                )
        rule = {
            "id": str(name),
            "stance": stance,
            "elements": names_of(family.get("for")),
            "kind": kind,
            "reach": str(reach),
            "within": self._count(file, family, "within"),
            "needs": self._count(file, family, "needs"),
            "later": _yes(family.get("later")),
            "subject": _yes(family.get("subject")),
            "keeps": names_of(family.get("not_for")),
        }
        self._add(file, rule, family.get("say", ""))

    def _count(self, file: int, family: Any, key: str) -> int:
        value = str(family.get(key, "0"))
        if not (value.isdecimal() and len(value) < 4):
            self.problem(file, family[key], f"{key}: '{value}' is no number of words")
            return 0
        return int(value)


def _is_far(rule: dict[str, Any]) -> bool:
    """May the words of a context matter in a sentence far from any cue?"""
    wide = rule["reach"] in ("passage", "onward") or rule.get("needs")
    return (rule["stance"] == "context" and wide) or not FAR_KINDS.isdisjoint(rule["kind"].split())


def _is_near(rule: dict[str, Any]) -> bool:
    """May they matter to a cue in one of the sentences that come next?"""
    return rule["stance"] == "context" and (
        rule["later"] or not NEAR_KINDS.isdisjoint(rule["kind"].split())
    )


def _yes(value: Any) -> bool:
    return str(value).lower() in ("true", "yes")
