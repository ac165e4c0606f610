"""The example in docs/statutes-file.md is a sound file, and the lines it shows are real ones."""

from __future__ import annotations

import re
import typing
from pathlib import Path

from charges.law import model
from charges.law.load import KEYS, code_from

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "statutes-file.md").read_text(encoding="utf-8")


def test_the_whole_file_of_the_page_is_sound() -> None:
    blocks = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.M | re.S)
    code, problems = code_from(blocks[0].encode(), "page")
    assert problems == ()
    assert code is not None and [c.number for c in code.articles[0].clauses] == ["10.1", "10.2"]


def test_the_problems_of_the_page_are_those_of_the_bad_files() -> None:
    (block,) = re.findall(r"^```text\n(.*?)^```$", PAGE, re.M | re.S)
    told = {
        line.partition(":")[2]
        for path in (ROOT / "tests" / "bad").glob("*.problems")
        for line in path.read_text(encoding="utf-8").splitlines()
    }
    lines = [line.partition(":")[2] for line in block.splitlines()]
    assert len(lines) == 4 and set(lines) <= told


def test_every_key_of_the_file_is_on_the_page() -> None:
    filled = {"article"}  # of a clause: it follows from the place
    for record in model.RECORDS:
        if record in (model.Text, model.Requirement, model.Edge, model.Share):
            continue  # these have forms of their own
        fields = typing.cast(typing.Any, record)._fields
        for field in fields:
            key = KEYS.get(record.__name__, {}).get(field, field)
            if key not in filled:
                assert re.search(rf"\b{key}\b", PAGE), f"{record.__name__}.{key}"
