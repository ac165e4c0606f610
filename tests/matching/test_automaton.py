"""The cue language: what a pattern finds, what it passes over, and how a faulty one is refused."""

from __future__ import annotations

import pytest

from charges.matching.automaton import Compiled, Compiler, PatternError, lattice_of
from charges.matching.automaton import scan as scan_lattice

SKIP = frozenset({"the", "a", "his"})


def scan(symbols: list[tuple[str, ...]], made: Compiled) -> list[tuple[int, tuple[int, ...]]]:
    """All patterns in one sentence."""
    return scan_lattice(lattice_of(symbols, made.levels), made.tries[""])


def compiler(groups: dict[str, list[str]] | None = None) -> Compiler:
    made = Compiler(lambda word: word.rstrip("s"), SKIP, str.lower)
    for name, phrases in (groups or {}).items():
        made.add_group(name, phrases)
    return made


def found(pattern: str, text: str, groups: dict[str, list[str]] | None = None) -> list[str]:
    """The words that `pattern` uses in `text`, each time it is there.

    A word of the text stands for itself without a final s, and for itself exactly.
    """
    made = compiler(groups)
    made.add_pattern(pattern, 0)
    parts = made.finish()
    words = [word for word in text.lower().split() if word not in SKIP]
    symbols = []
    for word in words:
        keys = {word.rstrip("s"), f"={word}"}
        for key in tuple(keys):
            keys.update(parts.singles.get(key, ()))
        symbols.append(tuple(sorted(keys)))
    return [" ".join(words[i] for i in places) for _, places in scan(symbols, parts)]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        # words in any of their forms, in their order, side by side
        ("cross border", "he cross border", ["cross border"]),
        ("cross border", "crosss borders", ["crosss borders"]),
        ("cross border", "border cross", []),
        ("cross border", "cross old border", []),
        # words that the language passes over may stand in the text and in the pattern
        ("cross border", "cross the border", ["cross border"]),
        ("cross the border", "cross his border", ["cross border"]),
        # an exact form
        ("=border post", "border post", ["border post"]),
        ("=border post", "borders post", []),
        ("border post", "borders post", ["borders post"]),
        # alternatives
        ("walk|run home", "run home", ["run home"]),
        ("walk|run home", "walk home", ["walk home"]),
        ("walk|run home", "walk run home", ["run home"]),
        ("walk|=runs home", "run home", []),
        # an item that may be missing
        ("[old|new] border", "old border", ["border", "old border"]),
        ("cross [old] border", "cross border", ["cross border"]),
        ("cross [old] border", "cross old border", ["cross old border"]),
        ("cross [old] border", "cross new border", []),
        # gaps
        ("cross .. border", "cross border", ["cross border"]),
        ("cross .. border", "cross it by night border", ["cross border"]),
        ("cross .. border", "cross it one dark night border", []),
        ("cross ..1 border", "cross it border", ["cross border"]),
        ("cross ..1 border", "cross it now border", []),
        ("cross ..6 border", "cross 1 2 3 4 5 6 border", ["cross border"]),
        ("cross ..6 border", "cross 1 2 3 4 5 6 7 border", []),
        ("cross .. border", "cross the his a the border", ["cross border"]),  # not counted
        # a gap at either end means nothing
        (".. cross ..", "cross", ["cross"]),
    ],
)
def test_a_pattern_and_the_nearest_text_where_it_does_not_hold(
    pattern: str, text: str, expected: list[str]
) -> None:
    assert sorted(found(pattern, text)) == sorted(expected)


GROUPS = {
    "border": ["border", "state line", "frontier|boundary"],
    "post": ["post", "{border} post", "check .. point"],
    "any": ["{post}", "{border}", "gate"],
}


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("cross {border}", "cross border", ["cross border"]),
        ("cross {border}", "cross state line", ["cross state line"]),
        ("cross {border}", "cross boundary", ["cross boundary"]),
        ("cross {border}", "cross state", []),
        ("cross {border}|river", "cross river", ["cross river"]),
        ("cross [{border}] post", "cross state line post", ["cross state line post"]),
        ("near {post}", "near state line post", ["near state line post"]),
        ("near {post}", "near check me point", ["near check point"]),
        ("near {post}", "near check", []),
        ("near {any}", "near frontier post", ["near frontier", "near frontier post"]),
        ("near {any}", "near gate", ["near gate"]),
        ("{border} .. {border}", "border and frontier", ["border frontier"]),
    ],
)
def test_groups_and_groups_in_groups(pattern: str, text: str, expected: list[str]) -> None:
    assert sorted(found(pattern, text, GROUPS)) == sorted(expected)


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("", "a pattern without a word"),
        ("..", "a pattern without a word"),
        ("..3 ..", "a pattern without a word"),
        ("the a", "a pattern without a word"),
        ("cross ..13 border", "a gap of 13 words: 1 to 12 are allowed"),
        ("cross ..0 border", "a gap of 0 words: 1 to 12 are allowed"),
        ("cross [the border]", "'[the' is no word, group, gap or [optional] item"),
        ("cross [[old]] border", "'[[old]]' is no word, group, gap or [optional] item"),
        ("walk||run", "'walk||run' has an empty alternative"),
        ("walk| home", "'walk|' has an empty alternative"),
        (" ".join(f"[w{i}]" for i in range(7)), "too many optional items: write two patterns"),
        (
            " ".join("a1|b1|c1|d1|e1|f1|g1|h1|i1|j1".replace("1", str(i)) for i in range(4)),
            "too many alternatives in a row: make a group of them",
        ),
    ],
)
def test_a_pattern_that_cannot_be_read_is_refused_with_the_reason(
    pattern: str, message: str
) -> None:
    with pytest.raises(PatternError) as caught:
        compiler().add_pattern(pattern, 0)
    assert str(caught.value) == message


def test_a_pattern_of_which_only_one_word_would_be_left_is_refused() -> None:
    # 'the border' would find every border.
    with pytest.raises(PatternError, match="'the' is passed over in matching"):
        compiler().add_pattern("the border", 0)
    compiler().add_pattern("cross the border", 0)


def test_an_unknown_group_is_named() -> None:
    made = compiler({"border": ["border"]})
    assert made.unknown_groups("cross {border} {frontier} {number} {few} {Name}") == ["frontier"]


def test_a_group_that_uses_an_unknown_group_is_refused() -> None:
    made = compiler({"post": ["{frontier} post"]})
    with pytest.raises(PatternError, match=r"group \{post\} uses the unknown group \{frontier\}"):
        made.finish()


@pytest.mark.parametrize(
    ("groups", "message"),
    [
        ({"one": ["{one} more"]}, "group {one} contains itself: one > one"),
        (
            {"one": ["{two} more"], "two": ["less {one}"]},
            "group {one} contains itself: one > two > one",
        ),
    ],
)
def test_a_group_that_contains_itself_is_refused(
    groups: dict[str, list[str]], message: str
) -> None:
    with pytest.raises(PatternError) as caught:
        compiler(groups).finish()
    assert str(caught.value) == message


def test_two_patterns_with_the_same_words_are_both_found() -> None:
    made = compiler()
    made.add_pattern("walk home", 0)
    made.add_pattern("walk|run home", 1)
    hits = scan([("walk",), ("home",)], made.finish())
    assert sorted(hits) == [(0, (0, 1)), (1, (0, 1))]


def test_a_pattern_twice_in_a_sentence_is_found_twice() -> None:
    assert found("cross border", "cross border and cross border") == ["cross border"] * 2


def test_patterns_are_plain_data_that_can_be_kept() -> None:
    import marshal

    made = compiler(GROUPS)
    made.add_pattern("near [old] {any} .. gate|=door", 0)
    parts = tuple(made.finish())
    assert marshal.loads(marshal.dumps(parts)) == parts


def _steps(sentence: list[tuple[str, ...]], patterns: list[str]) -> int:
    """How many lines of the automaton run for one sentence."""
    import gc
    import sys

    made = compiler()
    for number, pattern in enumerate(patterns):
        made.add_pattern(pattern, number)
    parts = made.finish()
    steps = 0

    def count(frame: object, event: str, argument: object) -> object:
        nonlocal steps
        steps += event == "line"
        return count

    before = sys.gettrace()
    gc.disable()  # or what others hang on a collection is counted, too
    sys.settrace(count)  # type: ignore[arg-type]
    try:
        scan(sentence, parts)
    finally:
        sys.settrace(before)
        gc.enable()
    return steps


def test_the_work_does_not_grow_with_the_number_of_patterns() -> None:
    sentence = [(f"w{i}",) for i in range(50)] + [("walk",), ("home",)]
    few = ["walk home", *(f"a{i} b{i}" for i in range(10))]
    many = ["walk home", *(f"a{i} b{i}" for i in range(5000))]
    assert _steps(sentence, many) == _steps(sentence, few)


def test_the_work_grows_with_the_text_as_it_grows() -> None:
    sentence = [("walk",), ("it",), ("home",), ("and",)]
    patterns = ["walk .. home", "walk ..12 home .. walk"]
    one, four = _steps(sentence * 50, patterns), _steps(sentence * 200, patterns)
    assert four < 4.5 * one
