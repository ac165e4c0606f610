"""Every scalar stays the text that was written, and every node knows its place."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from charges.law import yamlfile
from charges.law.data import data_dir
from charges.law.load import code_from, read_code
from charges.law.yamlfile import Mapping, Node, Scalar, Sequence, parse, shown

SOUND = (Path(__file__).parent / "sound.yaml").read_text(encoding="utf-8")


def _root(text: str) -> Node:
    node, problems = parse(text.encode(), "f")
    assert problems == [] and node is not None
    return node


@pytest.mark.parametrize(
    "written", ["281.10", "no", "yes", "0x10", "1e3", "2015-02-30", "12:30:45", "010", "null", "~"]
)
def test_a_scalar_stays_text(written: str) -> None:
    node = _root(f"key: {written}\n")
    assert isinstance(node, Mapping)
    key, value = node.entries["key"]
    assert isinstance(value, Scalar)
    assert value.text == written
    assert (key.line, key.column, value.line, value.column) == (1, 1, 1, 6)


def test_only_an_unquoted_nothing_is_empty() -> None:
    node = _root("[~, '~', null, \"null\", '', no]")
    assert isinstance(node, Sequence)
    assert [isinstance(n, Scalar) and n.empty for n in node.items] == [
        True, False, True, False, False, False,
    ]  # fmt: skip


def test_places_count_characters_not_bytes() -> None:
    node = _root("ə: [ş, ç]\nü:\n  - ö\n")
    assert isinstance(node, Mapping)
    inner = node.entries["ə"][1]
    assert isinstance(inner, Sequence)
    assert [(n.line, n.column) for n in inner.items] == [(1, 5), (1, 8)]
    below = node.entries["ü"][1]
    assert isinstance(below, Sequence)
    assert (below.items[0].line, below.items[0].column) == (3, 5)


def test_a_byte_order_mark_is_no_fault() -> None:
    node, problems = parse(b"\xef\xbb\xbfid: x\n", "f")
    assert problems == []
    assert isinstance(node, Mapping) and list(node.entries) == ["id"]


def test_what_is_shown_has_no_control_characters_and_an_end() -> None:
    assert shown("a\x1b[31mb") == '"a\\u001b[31mb"'
    assert shown("x" * 100) == '"' + "x" * 59 + '…"'


def test_without_the_c_parser_the_law_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    path = Path(data_dir()) / "statutes.yaml"
    by_default = read_code(str(path))
    monkeypatch.setattr(yamlfile, "_Loader", yaml.SafeLoader)
    assert read_code(str(path)) == by_default


@given(st.binary(max_size=300))
def test_any_bytes_give_a_tree_or_problems(data: bytes) -> None:
    node, problems = parse(data, "f")
    assert node is not None or problems


@settings(max_examples=200, deadline=None)
@given(
    st.integers(0, len(SOUND)),
    st.integers(0, 30),
    st.text(alphabet=st.sampled_from(list(" \n\t:-[]{}&*!|>'\"#?,~0aə\x00")), max_size=6),
)
def test_a_file_with_a_hole_or_a_blot_never_breaks_the_loader(at: int, cut: int, blot: str) -> None:
    damaged = SOUND[:at] + blot + SOUND[at + cut :]
    code, problems = code_from(damaged.encode(), "f")
    assert (code is None) == bool(problems)
    for problem in problems:
        assert problem.message.isprintable() and problem.remedy
        assert 0 <= problem.line <= damaged.count("\n") + 2
