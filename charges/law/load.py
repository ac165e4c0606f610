"""A statutes file becomes a `Code`, or one InputError that holds every problem of the file.

Only this way in reads YAML; `data.py` keeps what comes out of it in a cache.
"""

from __future__ import annotations

import contextlib
from typing import Any, Final, Literal, get_args

from charges.errors import Problem
from charges.law import general, soundness
from charges.law.files import read_file, unsound
from charges.law.model import (
    Article,
    Basis,
    Ceiling,
    Clause,
    Code,
    Duration,
    Edge,
    Element,
    Example,
    Expected,
    Money,
    Neighbour,
    Punishment,
    Quotation,
    Reading,
    Requirement,
    Rule,
    RuleVersion,
    Share,
    Source,
    StatusWord,
    Stricter,
    Text,
    Version,
)
from charges.law.read import BAD, EnoughError, Reader
from charges.law.soundness import LawNotes
from charges.law.yamlfile import Mapping, Node, Scalar, Sequence, parse, shown

# The words of the file where they are shorter than the field's own name.
KEYS: Final = {
    "Punishment": {"minimum": "min", "maximum": "max", "quotation": "quote"},
    "Element": {"open_points": "open"},
    "Clause": {"open_points": "open"},
    "Ceiling": {"maximum": "max"},
    "RuleVersion": {"minimum": "min", "maximum": "max", "quotation": "quote"},
    "Rule": {"open_points": "open"},
}

NEEDED: Final = frozenset(
    {
        ("Basis", "sources"),
        ("Code", "articles"),
        ("Code", "sources"),
        ("Article", "elements"),
        ("Article", "clauses"),
        ("Clause", "versions"),
        ("Version", "sentence"),
        ("Rule", "versions"),
    }
)

# What the file does not say because it follows from where a record stands.
FILLED: Final = frozenset({("Clause", "article")})


class LawReader(Reader):
    """A reader that also remembers who refers to what, for the checks across records."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            special={
                Text: read_text,
                Requirement: read_requirement,
                Edge: read_edge,
                Duration: read_duration,
                Money: read_money,
                Share: read_share,
                Duration | Money: read_amount,
                Duration | Money | None: read_amount,
                tuple[Expected, ...]: read_findings,
            },
            checks={
                Code: soundness.check_code,
                Source: soundness.check_source,
                Basis: soundness.check_basis,
                Quotation: soundness.check_quotation,
                Stricter: soundness.check_stricter,
                Element: soundness.check_element,
                Punishment: soundness.check_punishment,
                Reading: soundness.check_reading,
                Neighbour: soundness.check_neighbour,
                Clause: soundness.check_clause,
                Article: soundness.check_article,
                Version: soundness.check_version,
                Ceiling: general.check_ceiling,
                RuleVersion: soundness.check_version,
                Rule: general.check_rule,
                Example: soundness.check_example,
            },
            keys=KEYS,
            needed=NEEDED,
            filled=FILLED,
        )
        self.notes = LawNotes()


def read_text(reader: Reader, node: Node) -> Any:
    """`{en: ..., az: ..., ru: ...}`: at least one language, each under its short code."""
    if isinstance(node, Scalar) and not node.empty:
        remedy = f"write `en: {node.text.strip()[:30]}`, one language a line"
        return reader.report(node, "this text does not say its language", remedy)
    if not isinstance(node, Mapping) or not node.entries:
        return reader.report(node, "a text must be given by language", "write `en: ...`")
    versions: list[tuple[str, Any]] = []
    for language, (place, value) in node.entries.items():
        if not (2 <= len(language) <= 3 and language.isascii() and language.islower()):
            remedy = "use the two letters of the language, such as en, az or ru"
            if " " in language:  # `{en: first, second}`: the comma ended the text
                remedy = "put a text with a comma into quotes, within braces"
            reader.report(place, f"{shown(language)} is no language code", remedy)
            continue
        words = reader.text(value, f"the text in {language}")
        versions.append((language, words if words is BAD else " ".join(words.split())))
    if len(versions) < len(node.entries) or any(words is BAD for _, words in versions):
        return BAD
    return Text(tuple(versions))


def read_requirement(reader: Reader, node: Node) -> Any:
    """A word is an element, a number is a clause, `all:` and `any:` hold a list of these."""
    if isinstance(node, Scalar):
        name = reader.text(node, "a requirement")
        if name is BAD:
            return BAD
        kind: Literal["clause", "element"] = "clause" if name[0].isdigit() else "element"
        if isinstance(reader, LawReader):
            reader.notes.requirements.append((kind, name, node))
        return Requirement(kind, name)
    form = "write an element's id, a clause's number, or `all:` or `any:` with a list"
    if not isinstance(node, Mapping) or len(node.entries) != 1:
        return reader.report(node, "this is no requirement", form)
    (word, (place, value)) = next(iter(node.entries.items()))
    if word != "all" and word != "any":
        return reader.report(place, f"{shown(word)} does not combine requirements", form)
    if not isinstance(value, Sequence) or not value.items:
        return reader.report(value, f"`{word}` needs a list", form)
    parts = [read_requirement(reader, item) for item in value.items]
    if any(part is BAD for part in parts):
        return BAD
    return Requirement("all" if word == "all" else "any", "", tuple(parts))


def read_edge(reader: Reader, node: Node) -> Any:
    """A day; or, where the day is not proved, `{after:, before:, words:}`."""
    if isinstance(node, Scalar):
        day = reader.date(node, "the day")
        return BAD if day is BAD else Edge(day)
    entries = reader.mapping(node, ("after", "before", "words"), "an open day")
    if entries is None:
        return BAD
    values: dict[str, Any] = {}
    for key, what in (("after", "not before"), ("before", "not after"), ("words", "what is open")):
        if key in entries:
            read = reader.text if key == "words" else reader.date
            values[key] = read(entries[key], f"`{key}`")
        else:
            message = f"an open day lacks `{key}` ({what})"
            values[key] = reader.report(node, message, f"add `{key}:`")
    if any(value is BAD for value in values.values()):
        return BAD
    if values["after"] > values["before"]:
        message = f"after ({values['after']}) is later than before ({values['before']})"
        return reader.report(entries["after"], message, "swap them or correct one")
    return Edge(None, **values)


def read_findings(reader: Reader, node: Node) -> Any:
    """`{crossing: shown, asylum: silent}`: the status that each element must have."""
    if not isinstance(node, Mapping):
        remedy = "write such as {crossing: shown}"
        return reader.report(node, "`findings` must be a mapping", remedy)
    found = []
    for name, (place, value) in node.entries.items():
        status = reader.choice(value, get_args(StatusWord), f"the finding of {shown(name)}")
        found.append(BAD if status is BAD else Expected(name, status))
        if isinstance(reader, LawReader):
            reader.notes.findings.append((name, place))
    return BAD if BAD in found else tuple(found)


def read_duration(reader: Reader, node: Node) -> Any:
    """`{years: 5}`, `{years: 3, months: 9}`: at least one unit that is not zero."""
    entries = reader.mapping(node, Duration._fields, "a duration")
    if entries is None:
        return BAD
    values = {unit: reader.number(value, f"`{unit}`") for unit, value in entries.items()}
    if len(values) < len(node.entries) or BAD in values.values():  # type: ignore[union-attr]
        return BAD
    if not any(values.values()):
        return reader.report(node, "this duration is nothing", "write such as {years: 5}")
    return Duration(**values)


def read_money(reader: Reader, node: Node) -> Any:
    """`{amount: 1500, unit: manat}`."""
    entries = reader.mapping(node, Money._fields, "a sum of money")
    if entries is None:
        return BAD
    for key in Money._fields:
        if key not in entries:
            return reader.report(node, f"a sum of money lacks `{key}`", f"add `{key}:`")
    amount = reader.number(entries["amount"], "`amount`")
    unit = reader.text(entries["unit"], "`unit`")
    return BAD if amount is BAD or unit is BAD else Money(amount, unit)


def read_share(reader: Reader, node: Node) -> Any:
    """`3/4`: a part of a whole, above nothing and not above the whole."""
    words = reader.text(node, "the part")
    if words is BAD:
        return BAD
    over, _, under = words.partition("/")
    digits = over.isascii() and over.isdigit() and under.isascii() and under.isdigit()
    if not digits or len(words) > 9 or not 0 < int(over) <= int(under):
        return reader.report(node, f"{shown(words)} is no part of a whole", "write such as 3/4")
    return Share(int(over), int(under))


def read_amount(reader: Reader, node: Node) -> Any:
    """A duration or a sum of money, whichever the keys say."""
    if isinstance(node, Mapping) and ("amount" in node.entries or "unit" in node.entries):
        return read_money(reader, node)
    if not isinstance(node, Mapping):
        remedy = "write such as {years: 5} or {amount: 1500, unit: manat}"
        return reader.report(node, "this is neither a duration nor a sum of money", remedy)
    return read_duration(reader, node)


def code_from(data: bytes, name: str) -> tuple[Code | None, tuple[Problem, ...]]:
    """The code in the bytes of a statutes file, or None and every problem. Raises nothing."""
    root, problems = parse(data, name)
    if root is None:
        return None, tuple(problems)
    reader = LawReader(name)
    code = None
    with contextlib.suppress(EnoughError):
        code = reader.record(root, Code, "the file")
        soundness.check_references(reader)
    problems += reader.problems
    problems.sort(key=lambda problem: (problem.line, problem.column))
    return (None if problems else code), tuple(problems)


def sound_code(data: bytes, name: str) -> Code:
    """The code in the bytes of a statutes file, whose name is for the problems.

    Raises InputError, with every problem in `.problems`, where the file is unsound.
    """
    code, problems = code_from(data, name)
    if code is None:
        raise unsound(name, list(problems))
    return code


def read_code(path: str) -> Code:
    """The code in the statutes file at `path`, not cached.

    Raises InputError, with every problem in `.problems`, where the file is unreadable or unsound.
    """
    return sound_code(read_file(path), path)
