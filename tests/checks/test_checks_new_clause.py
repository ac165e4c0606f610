"""Adding a clause: the template, the schema, and an offence of another country, without code."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from charges import load
from charges.checks.run import check_file
from charges.errors import InputError
from charges.law.data import data_dir, load_library
from charges.law.schema import schema
from charges.law.templates import begin, whole_file

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "criminal-damage" / "statutes.yaml"
PAGE = (ROOT / "docs" / "add-a-clause.md").read_text(encoding="utf-8")


def test_the_example_is_sound_and_its_examples_come_out() -> None:
    report = check_file(str(EXAMPLE), EXAMPLE.read_bytes())
    assert report.problems == () and report.examples >= 10


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("Two youths shattered the headmaster's car windscreen with a hammer.", ()),
        ("Two youths shattered the school's windows with a hammer.", ("1.1",)),
        ("The tenant set fire to the landlord's shed.", ("1.1",)),
        ("The tenant denies that he set fire to the landlord's shed.", ()),
        ("Nobody broke the neighbour's fence.", ()),
        ("He broke the neighbour's fence.", ("1.1",)),
        ("If he breaks the neighbour's fence, call me.", ()),
        ("He crossed the border of Azerbaijan without a passport.", ()),
        ("Was the neighbour's fence broken by him?", ()),
    ],
)
def test_an_offence_of_another_country_needs_no_line_of_python(
    text: str, best: tuple[str, ...]
) -> None:
    assert load(EXAMPLE).match(text).best == best


def test_no_code_knows_the_example() -> None:
    words = ("damage", "property_of_another", "lawful_excuse")
    code = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "charges").rglob("*.py"))
    assert not any(re.search(rf"[\"']{word}[\"']", code) for word in words)


def test_the_page_shows_what_stands_in_the_example() -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", PAGE, re.S)
    files = [path.read_text(encoding="utf-8") for path in EXAMPLE.parent.glob("*.yaml")]
    assert len(blocks) >= 5
    for block in blocks:
        assert any(block in text for text in files), block


def test_a_whole_file_is_law_once_the_days_and_words_are_written(tmp_path: Path) -> None:
    statutes, words = whole_file(begin("1", None))
    (tmp_path / "words.yaml").write_text(words, encoding="utf-8")
    path = tmp_path / "statutes.yaml"
    report = check_file(str(path), statutes.encode())
    asked = [p for p in report.problems if p.message == "this still stands as the template had it"]
    others = [p.message for p in report.problems if p not in asked]
    assert len(asked) > 15 and others == [
        'the day: "TODO: the first day, such as 1971-10-14" is no date'
    ]
    written = re.sub(r'"TODO: the first day[^"]*"', "1971-10-14", statutes)
    report = check_file(str(path), written.encode())
    assert report.clauses == 1
    others = [p.message for p in report.problems if p.message != asked[0].message]
    assert all(message.startswith("in en, ") for message in others)  # its examples say TODO


@pytest.mark.parametrize(
    ("words", "number", "of"),
    [("282", "282", "article"), ("281.4", "281.4", "clause"), ("Art. 300-1", "300-1", "article"),
     ("300.2", "300", "article")],
)  # fmt: skip
def test_what_a_number_begins(words: str, number: str, of: str) -> None:
    begun = begin(words, load_library())
    assert (begun.number, begun.of) == (number, of)
    tree = yaml.compose(begun.block)
    assert tree is not None and "NAME" not in begun.block and "CLAUSE" not in begun.block


@pytest.mark.parametrize("words", ["281.2", "318", "an apple", ""])
def test_what_begins_nothing(words: str) -> None:
    with pytest.raises(InputError):
        begin(words, load_library())


def _fits(value: Any, form: dict[str, Any], whole: dict[str, Any], at: str = "") -> list[str]:
    """Where `value` does not fit a schema; as much of JSON Schema as ours uses."""
    if "$ref" in form:
        return _fits(value, whole["definitions"][form["$ref"].rsplit("/", 1)[1]], whole, at)
    faults = [f for part in form.get("allOf", ()) for f in _fits(value, part, whole, at)]
    if "anyOf" in form and all(_fits(value, part, whole, at) for part in form["anyOf"]):
        faults.append(f"{at}: none fits")
    if "enum" in form and value not in form["enum"]:
        faults.append(f"{at}: {value!r} is not listed")
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "null": type(None)}
    kinds |= {"number": (int, float)}  # type: ignore[dict-item]
    named = form.get("type", [])
    named = [named] if isinstance(named, str) else named
    if named and not any(isinstance(value, kinds[name]) for name in named):
        return [*faults, f"{at}: {value!r} is no {named}"]
    if "pattern" in form and not re.search(form["pattern"], str(value)):
        faults.append(f"{at}: {value!r}")
    if isinstance(value, dict):
        faults += [f"{at}: lacks {key}" for key in form.get("required", ()) if key not in value]
        for key, part in value.items():
            known = form.get("properties", {}).get(key)
            for pattern, other in form.get("patternProperties", {}).items():
                known = known or (other if re.search(pattern, key) else None)
            known = known if known is not None else form.get("additionalProperties", {})
            if known is False:
                faults.append(f"{at}: no key {key}")
            else:
                faults += _fits(part, known, whole, f"{at}.{key}")
    if isinstance(value, list):
        if len(value) < form.get("minItems", 0):
            faults.append(f"{at}: empty")
        for number, part in enumerate(value):
            faults += _fits(part, form.get("items", {}), whole, f"{at}[{number}]")
    return faults


class _Editor(yaml.SafeLoader):
    """As an editor reads YAML (1.2): a day is text, `no` is a word."""


_Editor.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in rows if "timestamp" not in tag and "bool" not in tag]
    for first, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize(
    "path", [Path(data_dir(), "statutes.yaml"), EXAMPLE, ROOT / "tests" / "law" / "sound.yaml"],
    ids=lambda path: path.parent.name,
)  # fmt: skip
def test_what_is_sound_fits_the_schema(path: Path) -> None:
    tree = yaml.load(path.read_text(encoding="utf-8"), _Editor)
    assert _fits(tree, schema(), schema()) == []


@pytest.mark.parametrize("name", ["unknown_keys", "missing_keys", "wrong_types", "empty_lists"])
def test_what_is_malformed_does_not_fit(name: str) -> None:
    text = (ROOT / "tests" / "bad" / f"{name}.yaml").read_text(encoding="utf-8")
    assert _fits(yaml.load(text, _Editor), schema(), schema())


def test_the_schema_describes_its_keys() -> None:
    made = schema()
    assert json.loads(json.dumps(made)) == made
    clause = made["definitions"]["Clause"]
    assert "article" not in clause["properties"] and "number" in clause["required"]
    assert clause["properties"]["examples"]["description"]
    for form in made["definitions"].values():
        for key in form.get("required", ()):
            assert key in form["properties"]
