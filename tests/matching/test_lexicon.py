"""A language's files: what they become, and every fault of theirs with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from charges.errors import InputError, Problem
from charges.matching import lexicon as module
from charges.matching.lexicon import lexicon
from charges.matching.tables import effects
from charges.matching.wordsyaml import phrases_of

from .helpers import CONTEXT, WORDS, Compile


def problems(compiled: Compile, words: str = WORDS, context: str = CONTEXT) -> list[Problem]:
    """The problems of two files, each file by its folder."""
    with pytest.raises(InputError) as caught:
        compiled(words, context)
    return [p._replace(file=Path(p.file).parent.name) for p in caught.value.problems]


def place(text: str, part: str) -> tuple[int, int]:
    """Line and column of `part`, counted from 1."""
    before = text[: text.index(part)]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def test_two_small_files_are_a_language(compiled: Compile) -> None:
    words = compiled()
    assert words.language == "en"
    assert words.skip == {"the", "a"}
    assert [p.cue for p in words.patterns][:2] == [
        "crossed: cross {border}",
        "crossed: go over .. {border}",
    ]
    crossed = words.patterns[0].rule
    assert (crossed.id, crossed.stance, crossed.elements) == (
        "crossed",
        "shows",
        ("crossing", "state_border"),
    )
    negation = next(r for r in words.rules if r.stance == "context")
    assert (negation.kind, negation.reach, negation.within) == ("negated", "forward", 3)
    assert {r.stance for r in words.rules} == {"shows", "refutes", "context", "stop", "pseudo"}


def test_what_the_files_find(compiled: Compile) -> None:
    words = compiled()

    def cues(text: str) -> set[str]:
        kept = [w for w in text.split() if w not in words.skip]
        lattice = words.lattice([words.symbols(w) for w in kept])
        hits = words.cues(lattice) + words.contexts(lattice)
        return {words.patterns[n].words for n, _ in hits}

    assert cues("he crossed the frontier") == {"cross {border}"}
    assert cues("he went over the old border") == {"go over .. {border}"}
    assert cues("he crossed the river") == set()
    assert cues("he did not only cross") == {"not", "not only"}


def test_the_second_time_the_files_come_from_the_cache(
    compiled: Compile, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = compiled()

    def never(*_: object) -> object:
        raise AssertionError("the file was read again")

    monkeypatch.setattr(module, "read_yaml", never)
    assert compiled().patterns == first.patterns


@pytest.mark.parametrize(
    ("old", "new", "at", "message"),
    [
        (
            "refutes: prior_agreement",
            "refutes: prior_agreement\n    strenght: 2",
            "strenght",
            "alone: unknown key 'strenght'",
        ),
        ("cross {border}", "cross {fronteer}", None, "unknown group {fronteer}"),
        ("cross {border}", "cross ..40 {border}", None, "a gap of 40 words: 1 to 12 are allowed"),
        ("cross {border}", "cross [the {border}]", None, "is no word, group, gap or [optional]"),
        ("border / frontier", "border / far|", "border:", "group border: 'far|' has an empty"),
        ("    say: alone / by himself\n", "", "alone", "a cue needs an id, say, and one of"),
        ("    refutes: prior_agreement\n", "", "alone", "a cue needs an id, say, and one of"),
        (
            "    refutes: prior_agreement\n",
            "    refutes: prior_agreement\n    shows: group\n",
            "alone",
            "a cue needs an id, say, and one of shows, refutes, hints, blocks",
        ),
    ],
)
def test_a_fault_in_the_words(
    compiled: Compile, old: str, new: str, at: str | None, message: str
) -> None:
    words = WORDS.replace(old, new)
    problem = problems(compiled, words)[0]  # what a broken group leaves unknown comes after it
    assert message in problem.message
    assert problem.file == "words"
    if at is not None:
        assert (problem.line, problem.column) == place(words, at)


def test_a_fault_in_a_block_of_lines_has_its_own_place(compiled: Compile) -> None:
    words = WORDS.replace("go over .. {border}", "go over .. {fronteer}")
    (problem,) = problems(compiled, words)
    assert (problem.line, problem.column) == place(words, "go over .. {fronteer}")


@pytest.mark.parametrize(
    ("old", "new", "at", "message"),
    [
        (
            "kind: negated\n    within",
            "kind: negative\n    within",
            "not\n",
            "nobody reads the kind",
        ),
        ("    kind: negated\n    within", "    within", "not\n", "nobody reads the kind ''"),
        ("within: 3", "within: three", "three", "three"),
        ("within: 3", "reach: sideways", "sideways", "not: reach 'sideways'"),
        ("not / never", "not / {nothing}", None, "unknown group {nothing}"),
        (
            "  - kind: negated\n    say: but",
            "  - kind: no\n    say: but",
            None,
            "reads the kind 'no'",
        ),
    ],
)
def test_a_fault_in_the_contexts(
    compiled: Compile, old: str, new: str, at: str | None, message: str
) -> None:
    context = CONTEXT.replace(old, new)
    assert context != CONTEXT
    (problem,) = problems(compiled, context=context)
    assert message in problem.message
    assert problem.file == "context"
    if at is not None:
        assert (problem.line, problem.column) == place(context, at)


def test_a_wrong_reach_names_those_that_there_are(compiled: Compile) -> None:
    (problem,) = problems(compiled, context=CONTEXT.replace("within: 3", "reach: sideways"))
    assert problem.remedy == "one of forward, backward, both, sentence, passage, onward"


def test_a_language_without_context_words_is_an_error(compiled: Compile) -> None:
    (problem,) = problems(compiled, context="language: en\ncontexts: []\n")
    assert problem.message == "no word that sets a context"
    assert problem.remedy == "a language needs its negations"


@pytest.mark.parametrize("which", ["words", "context"])
def test_a_file_of_another_language_is_an_error(compiled: Compile, which: str) -> None:
    words, context = (t.replace("language: en", "language: az") for t in (WORDS, CONTEXT))
    found = problems(compiled, *((words, CONTEXT) if which == "words" else (WORDS, context)))
    assert [(p.file, p.message) for p in found] == [(which, "not the file of the language 'en'")]


def test_all_faults_are_told_at_once(compiled: Compile) -> None:
    words = WORDS.replace("cross {border}", "cross {one}").replace("alone /", "alone / {two} x /")
    context = CONTEXT.replace("within: 3", "reach: sideways")
    assert len(problems(compiled, words, context)) == 3


def test_yaml_that_cannot_be_read_has_its_place(compiled: Compile) -> None:
    (problem,) = problems(compiled, WORDS + "    say: [\n")[:1]
    assert problem.file == "words" and problem.line > 15


def test_a_group_of_unknown_groups_has_its_place(compiled: Compile) -> None:
    words = WORDS.replace("border / frontier", "border / {fronteer} line")
    (problem,) = problems(compiled, words)
    assert "group {border} uses the unknown group {fronteer}" in problem.message
    assert problem.line == place(words, "border / {fronteer}")[0]


def test_an_unknown_key_of_a_context_is_an_error(compiled: Compile) -> None:
    (problem,) = problems(compiled, context=CONTEXT.replace("within: 3", "whithin: 3"))
    assert "whithin" in problem.message


def test_a_context_without_words_is_an_error(compiled: Compile) -> None:
    context = CONTEXT.replace("stop:", "  - id: empty\n    kind: denied\nstop:")
    (problem,) = problems(compiled, context=context)
    assert "empty" in problem.message


@pytest.mark.parametrize(
    ("words", "context"),
    [
        ("", CONTEXT),
        (WORDS, ""),
        (WORDS, "- one\n"),
        (WORDS, "word\n"),
        ("- one\n", CONTEXT),
        ("word\n", CONTEXT),
    ],
)
def test_a_file_that_is_no_mapping_is_an_error(compiled: Compile, words: str, context: str) -> None:
    assert problems(compiled, words, context)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("groups:\n  border: border / frontier", "groups: border"),
        ("forms:\n  go: went", "forms: went"),
        ("  - id: alone", "  - alone\n  - id: alone"),
    ],
)
def test_a_value_of_the_wrong_kind_is_an_error(compiled: Compile, old: str, new: str) -> None:
    words = WORDS.replace(old, new)
    assert words != WORDS
    assert problems(compiled, words)


def test_two_families_with_one_id() -> None:
    for language in ("en", "az", "ru"):
        ids = [r.id for r in lexicon(language).rules if r.stance != "stop"]
        assert sorted(i for i in set(ids) if ids.count(i) > 1) == [], language


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("one", ["one"]),
        ("one / two words / three", ["one", "two words", "three"]),
        ("one\ntwo / three\n", ["one", "two", "three"]),
        (["one / two", "three"], ["one", "two", "three"]),
        ("w/o papers", ["w/o papers"]),  # a stroke without spaces belongs to its word
        ("one / ", ["one"]),
        ("", []),
    ],
)
def test_phrases_stand_on_lines_or_between_strokes(value: object, expected: list[str]) -> None:
    assert phrases_of(value) == expected


ELEMENTS = {
    "appeal", "public", "territorial_integrity", "violent_seizure", "repeated", "group",
    "foreign_instruction", "support", "crossing", "state_border", "without_documents",
    "outside_checkpoint", "prior_agreement", "violence", "asylum", "intent", "repeated_crossing",
    "symbols", "symbols_kept", "symbols_purpose", "separatist", "symbols_agreement",
    "symbols_assignment",
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "az", "ru"])
def test_every_language_speaks_of_every_element_for_and_against(language: str) -> None:
    rules = [r for r in lexicon(language).rules if r.stance in ("shows", "refutes")]
    named = {e for r in rules for e in r.elements}
    assert named <= ELEMENTS
    shown = {e for r in rules if r.stance == "shows" for e in r.elements}
    against = {e for r in rules if r.stance == "refutes" for e in r.elements}
    assert shown >= ELEMENTS - {"intent"}
    assert against >= {
        "without_documents", "outside_checkpoint", "prior_agreement", "violence", "asylum",
        "public", "repeated", "group",
    }  # fmt: skip


@pytest.mark.parametrize("language", ["en", "az", "ru"])
def test_every_language_sets_the_contexts_that_matter(language: str) -> None:
    kinds = {r.kind for r in lexicon(language).rules if r.stance == "context"}
    assert kinds <= set(effects())
    assert kinds >= {
        "negated", "denied", "acquitted", "hypothetical", "planned", "attempted", "other_actor",
        "nonhuman", "fiction", "law", "posed", "alleged", "found",
    }  # fmt: skip


def test_every_effect_is_one_that_somebody_reads() -> None:
    known = {"keep", "flip", "weak", "strong", "unsure", "void"}
    for kind, row in effects().items():
        assert set(row) == {"anchor", "hangs", "objects", "named"}, kind
        assert set(row.values()) <= known, kind
