"""Every example of the pages on matching is what the tool does."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from charges import InputError, context
from charges.law.data import data_dir
from charges.matching.lexicon import Lexicon, Rule, lexicon
from charges.matching.lexicon import compiled as compile_words
from charges.matching.match import read_passage
from charges.matching.result import Result
from charges.matching.tables import effects
from charges.matching.wordsfile import REACHES, STANCES

from .helpers import every_evidence, result

DOCS = Path(__file__).parent.parent.parent / "docs"
PAGES = ("matching.md", "limits.md")


class Example(NamedTuple):
    """A text with what the page says of it: elements or clauses, each with its state and quotes."""

    page: str
    line: int
    text: str
    voice: str
    expected: tuple[tuple[str, str, tuple[str, ...]], ...]


def examples(page: str) -> list[Example]:
    """The examples of a page: texts after `>` in its blocks, and what stands below each."""
    found: list[Example] = []
    content = (DOCS / page).read_text(encoding="utf-8")
    for block in re.finditer(r"^```text\n(> .*?)^```$", content, re.M | re.S):
        number = content.count("\n", 0, block.start()) + 2
        rows = block[1].splitlines()
        at = 0
        while at < len(rows):
            begin = at
            while rows[at].startswith("> "):
                at += 1
            text = "\n".join(row[2:] for row in rows[begin:at])
            voice, expected = "report", []
            while at < len(rows) and not rows[at].startswith("> "):
                name, _, rest = rows[at].partition(": ")
                if name == "as":
                    voice = rest
                else:
                    state, _, quotes = rest.partition(" ")
                    expected.append((name, state, tuple(re.findall(r"“(.*?)”", quotes))))
                at += 1
            found.append(Example(page, number + begin, text, voice, tuple(expected)))
    return found


ALL = [example for page in PAGES for example in examples(page)]


def said(of: Result) -> dict[str, str]:
    states: dict[str, str] = {f.element: f.status for c in of.clauses for f in c.elements}
    states["read_as"] = " ".join(one.act for one in of.read_as) or "nothing"
    states["see"] = "; ".join(one.number for one in of.neighbours) or "nothing"
    return {**states, **{c.id: c.outcome for c in of.clauses}}


@pytest.mark.parametrize("example", ALL, ids=lambda e: f"{e.page}:{e.line}")
def test_an_example_of_the_page(example: Example) -> None:
    assert example.expected
    matched = result(example.text, example.voice)
    states = said(matched)
    assert {name: states[name] for name, _, _ in example.expected} == {
        name: state for name, state, _ in example.expected
    }
    for name, _, quotes in example.expected:
        evidence = [
            e for c in matched.clauses for f in c.elements if f.element == name for e in f.evidence
        ]
        words = {e.quote for e in evidence} | {c.words for e in evidence for c in e.context}
        named = (*matched.read_as, *matched.neighbours)
        words |= {quote for one in named for quote, _, _ in one.evidence}
        assert set(quotes) <= words
    assert all(e.quote in example.text for e in every_evidence(matched))


def test_the_pages_have_examples() -> None:
    assert len([e for e in ALL if e.page == "matching.md"]) > 50
    assert len([e for e in ALL if e.page == "limits.md"]) > 10


def test_every_context_has_a_row_in_the_page() -> None:
    page = (DOCS / "matching.md").read_text(encoding="utf-8")
    rows = set(re.findall(r"^\| (`\w+`(?:, `\w+`)*) \|", page, re.M))
    named = {name for row in rows for name in re.findall(r"\w+", row)}
    used = {
        kind
        for language in ("en", "az", "ru")
        for rule in lexicon(language).rules
        if rule.stance == "context"
        for kind in rule.kind.split()
    }
    assert used <= named
    assert used <= set(effects())


# ---------------------------------------------------------------- words-file.md

WORDS_PAGE = (DOCS / "words-file.md").read_text(encoding="utf-8")


def _blocks(first_line: str) -> list[str]:
    blocks: list[str] = re.findall(r"^```yaml\n(.*?)^```$", WORDS_PAGE, re.M | re.S)
    return [block for block in blocks if block.startswith(first_line)]


@pytest.fixture
def compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Lexicon]:
    """Compiles the files of the page, with one more pattern if asked."""
    (words,), (context,) = _blocks("# words"), _blocks("# context")
    for folder in ("words", "context"):
        (tmp_path / folder).mkdir()
    shutil.copy(Path(data_dir(), "context", "effects.yaml"), tmp_path / "context")
    (tmp_path / "context" / "en.yaml").write_text(context, encoding="utf-8")
    monkeypatch.setattr("charges.law.data.data_dir", lambda: str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def make(pattern: str = "") -> Lexicon:
        more = f"  - id: tried\n    shows: crossing\n    say: '{pattern}'\n" if pattern else ""
        (tmp_path / "words" / "en.yaml").write_text(words + more, encoding="utf-8")
        return compile_words.__wrapped__("en", ())

    return make


def _finds(words: Lexicon, text: str, rule: str) -> bool:
    passage = read_passage(text)
    symbols = []
    for number, word in enumerate(passage.words):
        if word.folded not in words.skip:
            row = words.symbols(word.folded)
            symbols.append((*row, "{Name}") if word.capital and number else row)
    lattice = words.lattice(symbols)
    hits = words.cues(lattice) + words.contexts(lattice)
    return any(words.patterns[n].rule.id == rule for n, _ in hits)


ROWS = re.findall(  # a table's cell writes | as \\|
    r"^\| `([^`]+)` \| ([A-Z][^|]+\.) \| ([A-Z][^|]+\.) \|$", WORDS_PAGE.replace("\\|", "|"), re.M
)


@pytest.mark.parametrize(("pattern", "finds", "but_not"), ROWS)
def test_a_pattern_of_the_page(
    compiled: Callable[..., Lexicon], pattern: str, finds: str, but_not: str
) -> None:
    words = compiled(pattern)
    assert _finds(words, finds, "tried")
    assert not _finds(words, but_not, "tried")


def test_the_page_has_patterns() -> None:
    assert len(ROWS) >= 9


def test_the_files_of_the_page_are_sound(compiled: Callable[..., Lexicon]) -> None:
    words = compiled()
    assert {r.stance for r in words.rules} == {
        "shows", "refutes", "hints", "blocks", "neighbour", "context", "stop", "pseudo",
    }  # fmt: skip
    for text, rule in [
        ("He went over the cold frontier.", "crossed-border"),
        ("He crossed the state line.", "crossed-border"),
        ("He had no valid visa.", "without-papers"),
        ("He was in Georgia.", "was-abroad"),
        ("He crossed the finish line.", "finish-line"),
        ("The court did not believe that.", "not-found"),
    ]:
        assert _finds(words, text, rule), text
        assert not _finds(words, "He slept.", rule)


def test_the_page_names_every_key_and_every_effect() -> None:
    keys = {"id", "say", "kind", "for", "not_for", *STANCES, *REACHES}
    keys |= set(Rule._fields) - {"stance", "elements", "keeps"} | {"keeps"}
    keys |= {effect for row in effects().values() for effect in row.values()}
    for key in keys:
        assert re.search(rf"`{key}\b|^ *{key}:", WORDS_PAGE, re.M), key


def test_the_problems_of_the_page_are_real(compiled: Callable[..., Lexicon]) -> None:
    (block,) = re.findall(r"^```text\n(.*?)^```$", WORDS_PAGE, re.M | re.S)
    told = block.splitlines()
    for pattern in ("cross {fronteer}", "cross ..40 border", "cross far|", "the"):
        with pytest.raises(InputError) as caught:
            compiled(pattern)
        assert any(line in p.message for p in caught.value.problems for line in told), pattern


def test_the_python_of_the_page() -> None:
    (call, shown) = re.findall(r"^    >>> (context\(.*\))\n    (.*)$", WORDS_PAGE, re.M)[0]
    assert repr(eval(call, {"context": context})) == shown
