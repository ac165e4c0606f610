"""The JSON Schema of a statutes file, made from the records that `load.py` reads.

An editor with a YAML language server completes keys and marks faults by it. It says less than
`charges check`: not that what is referred to exists, nor that figures and days agree.
"""

from __future__ import annotations

import types
import typing
from typing import Any, Final, Literal, Union, get_args, get_origin

from charges.law.load import FILLED, KEYS, NEEDED
from charges.law.model import (
    Code,
    Duration,
    Edge,
    Expected,
    Money,
    Requirement,
    Share,
    StatusWord,
    Text,
)

DRAFT: Final = "http://json-schema.org/draft-07/schema#"  # the newest that every editor knows

# An editor reads `281.2` as a number and `2016` as another: the loader takes both as written.
_WORD: Final = {"type": ["string", "number"]}
_DAY: Final = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_COUNT: Final = {"type": "integer", "minimum": 0}

# What an editor shows of a key; a record's own sentence stands in its class.
MEANS: Final = {
    "id": "A short name in small letters; others refer to it.",
    "kind": "What sort of thing it is; one of a few words.",
    "label": "Two or three words, by language.",
    "question": "One that a person can answer with yes or no, by language.",
    "explanation": "A sentence or two, with what it is not.",
    "term": "The statute's own words; ~ where the article has none.",
    "basis": "What the fact rests on: its sources, and how sure it is.",
    "certainty": "text: it stands in the code; derived: it follows from it; reported: a report"
    " says so; open: sources conflict or are silent.",
    "sources": "Ids of the list `sources` at the end of the file; there, that list itself.",
    "restated": "What it says, in your own words.",
    "requires": "How elements combine: an element, a clause's number, or all: or any: with a list.",
    "builds_on": "The clauses that `requires` names.",
    "exceptions": "Ids of elements of the kind exception.",
    "since": "The first day, 2017-07-19; or after:, before: and words: where it is not proved.",
    "until": "The day on which a clause ended; only in its last version.",
    "min": "The least: {years: 5} or {amount: 1500, unit: manat}.",
    "max": "The most: {years: 8} or {amount: 3000, unit: manat}.",
    "quote": "The statute's few words that say the figure; their numbers are checked.",
    "examples": "Short descriptions with the findings and the outcome that they must give.",
    "findings": "The status that each element must have: {crossing: shown}.",
    "open": "What the sources do not settle.",
    "words": "Words files with the cues of the elements, by their way from this file.",
    "as_reported": "The clause as a named source tells it.",
}


def schema() -> dict[str, Any]:
    """The schema of a statutes file, as JSON Schema (draft 7)."""
    maker = _Maker()
    root = maker.record(Code)
    return {
        "$schema": DRAFT,
        "title": "A statutes file of charges",
        **root,
        "definitions": dict(sorted(maker.definitions.items())),
    }


class _Maker:
    """Turns records' type hints into schemas; each record is defined once."""

    def __init__(self) -> None:
        self.definitions: dict[str, Any] = {}
        self._special: dict[Any, dict[str, Any]] = {
            Text: {
                "type": "object", "minProperties": 1, "additionalProperties": False,
                "patternProperties": {"^[a-z]{2,3}$": _WORD},
                "properties": {language: _WORD for language in ("en", "az", "ru")},
            },
            Edge: {
                "anyOf": [
                    _DAY,
                    {
                        "type": "object", "additionalProperties": False,
                        "properties": {"after": _DAY, "before": _DAY, "words": _WORD},
                        "required": ["after", "before", "words"],
                    },
                ]
            },
            Duration: {
                "type": "object", "minProperties": 1, "additionalProperties": False,
                "properties": {unit: _COUNT for unit in Duration._fields},
            },
            Money: {
                "type": "object", "additionalProperties": False,
                "properties": {"amount": _COUNT, "unit": _WORD}, "required": ["amount", "unit"],
            },
            Share: {"type": "string", "pattern": r"^\d+/\d+$"},
            tuple[Expected, ...]: {
                "type": "object", "additionalProperties": {"enum": list(get_args(StatusWord))},
            },
        }  # fmt: skip

    def record(self, cls: Any) -> dict[str, Any]:
        """The schema of a record: its keys, those that it needs, and no others."""
        hints = typing.get_type_hints(cls)
        names = KEYS.get(cls.__name__, {})
        properties, required = {}, []
        for field in cls._fields:
            if (cls.__name__, field) in FILLED:
                continue
            key = names.get(field, field)
            needed = (cls.__name__, field) in NEEDED
            value = self.of(hints[field])
            if needed:
                value = {**value, "minItems": 1}
            if key in MEANS:
                described = {"allOf": [value]} if "$ref" in value else value
                value = {**described, "description": MEANS[key]}
            properties[key] = value
            optional = type(None) in get_args(hints[field]) or get_origin(hints[field]) is tuple
            if needed or not (field in cls._field_defaults or optional):
                required.append(key)
        return {
            "description": " ".join((cls.__doc__ or "").split()),
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        }

    def of(self, hint: Any) -> dict[str, Any]:
        """The schema of a type hint."""
        if hint in self._special:
            return self._named(hint, self._special[hint])
        if hint is Requirement:
            return self._named(hint, self._requirement())
        origin, parts = get_origin(hint), get_args(hint)
        if origin in (Union, types.UnionType):
            return {"anyOf": [self.of(part) for part in parts]}
        if origin is tuple:
            return {"type": "array", "items": self.of(parts[0])}
        if origin is Literal:
            return {"enum": list(parts)}
        if hint is type(None):
            return {"type": "null"}
        if hint is int:
            return _COUNT
        if hint is str:
            return _WORD
        if hint.__name__ not in self.definitions:
            self.definitions[hint.__name__] = {}  # so that a record may hold its own kind
            self.definitions[hint.__name__] = self.record(hint)
        return {"$ref": f"#/definitions/{hint.__name__}"}

    def _named(self, hint: Any, made: dict[str, Any]) -> dict[str, Any]:
        name = getattr(hint, "__name__", "")
        if not name or get_origin(hint) is tuple:
            return made
        self.definitions.setdefault(name, made)
        return {"$ref": f"#/definitions/{name}"}

    @staticmethod
    def _requirement() -> dict[str, Any]:
        """An element, a clause, or `all:` or `any:` with a list of these."""
        listed = {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/Requirement"}}
        combined = [
            {
                "type": "object", "additionalProperties": False,
                "properties": {word: listed}, "required": [word],
            }
            for word in ("all", "any")
        ]  # fmt: skip
        return {"description": MEANS["requires"], "anyOf": [_WORD, *combined]}
