"""Every cue can fire.

Each pattern is tried on words of its own making. One that does not find itself (as a rule because
an exact form, `=Form`, is written as no text has it), or that a `blocks` pattern always covers, is
dead: nobody would notice that it finds nothing.

Passes:

    - id: crossed
      shows: crossing
      say: cross .. {border}
    - id: finish-line
      blocks: crossing
      say: cross finish line

Fails, for whatever `cross line` finds is blocked:

    - id: crossed
      shows: crossing
      say: cross line
    - id: any-line
      blocks: crossing
      say: cross line
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from charges.checks.subject import Cue, Subject, Words
from charges.errors import Problem
from charges.matching.lexicon import Lexicon, packed
from charges.matching.text import fold
from charges.matching.wordsyaml import phrases_of

ID: Final = "cues_silent"

TRIES: Final = 40  # ways of filling a pattern in; one that fires is enough
_SAMPLES: Final = {
    "{number}": "7", "{few}": "5", "{day}": "6", "{year}": "2016", "{old_year}": "1918",
    "~mağa": "görməyə", "~məyə": "görməyə", "~mağı": "görməyi", "~ması": "görməsi",
    "~maqda": "görməkdə", "~madı": "görmədi",
}  # fmt: skip
_NAME: Final = "{Name}"


def check(subject: Subject) -> Iterator[Problem]:
    for words in subject.readers:
        trial = _Trial(words)
        for cue in subject.cues(words):
            if cue.rule["stance"] == "blocks":
                continue
            by = trial.silenced(cue)
            if by is not None:
                yield subject.at_words(words, cue, f"{cue.rule['id']}: '{cue.words}' {by}", _REMEDY)


_REMEDY: Final = "try it with charges match, then mend or remove it"


class _Trial:
    """One language's words, to try patterns on."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.lexicon = Lexicon(packed(dict(words.compiled)))
        self._groups: dict[str, list[str]] = {}
        for file, part in enumerate(words.reader.parts):
            for name, phrases in (part.tree.get("groups") or {}).items():
                key = words.reader.group(file, name)
                self._groups[key] = [words.reader.scoped(file, p) for p in phrases_of(phrases)]

    def silenced(self, cue: Cue) -> str | None:
        """Why the cue never fires; None if it can."""
        blockers: set[str] = set()
        seen = set()
        for way in range(TRIES):
            sample = self._sample(self.words.reader.scoped(cue.file, cue.words), way, 0)
            if tuple(sample) in seen:
                continue
            seen.add(tuple(sample))
            hits = self.lexicon.cues(self.lexicon.lattice([self._symbols(w) for w in sample]))
            mine = [set(places) for number, places in hits if number == cue.number]
            if not mine:
                continue
            by = self._blocked(cue, mine, hits)
            if by is None:
                return None
            blockers.add(by)
        if not blockers:
            return "does not even find its own words"
        return f"is always blocked, by {', '.join(sorted(blockers))}"

    def _blocked(self, cue: Cue, mine: list[set[int]], hits: Any) -> str | None:
        """The id of a blocking family that covers each of `mine`, as chosen_cues has it."""
        by = ""
        for used in mine:
            for number, places in hits:
                rule = self.lexicon.patterns[number].rule
                if (
                    rule.stance == "blocks"
                    and used & set(places)
                    and len(places) >= len(used)
                    and (not rule.elements or set(rule.elements) & set(cue.rule["elements"]))
                ):
                    by = rule.id
                    break
            else:
                return None
        return by

    def _symbols(self, word: str) -> tuple[str, ...]:
        if word == _NAME:
            return (_NAME,)
        return self.lexicon.symbols(fold(word, self.lexicon.language))

    def _sample(self, pattern: str, way: int, depth: int) -> list[str]:
        """Words that the pattern should find; `way` chooses among its alternatives."""
        sample = []
        for item in pattern.split():
            if item.startswith("..") or item.startswith("["):
                continue
            choices = item.split("|")
            word = choices[way % len(choices)].removeprefix("=")
            if word in self._known(word) and depth < 8:
                phrases = self._groups[word[1:-1]]
                sample += self._sample(phrases[way % len(phrases)], way // 3, depth + 1)
            else:
                word = _SAMPLES.get(word, word)
                parts = [word] if word == _NAME else re.split(r"-", word)
                sample += [part for part in parts if part]
        return [word for word in sample if word.lower() not in self.lexicon.skip]

    def _known(self, word: str) -> tuple[str, ...]:
        return (word,) if word[:1] == "{" and word[1:-1] in self._groups else ()
