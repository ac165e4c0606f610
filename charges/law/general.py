"""What makes a rule of the general part unsound: a figure that its kind does not have, or lacks."""

from __future__ import annotations

from typing import Final

from charges.law.model import RuleVersion
from charges.law.read import BAD, Reader
from charges.law.soundness import (
    Values,
    check_range,
    check_versions,
    declare,
    entry_of,
    id_like,
    items_of,
    notes_of,
    number_like,
)
from charges.law.yamlfile import Mapping, shown

# By kind of rule: the figures that a version must have, and those that it may have.
FIGURES: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "milder_law": ((), ()),
    "harsher_law": ((), ()),
    "order": (("punishments",), ()),
    "class": ((), ("up_to",)),
    "age": (("years",), ()),
    "earlier_age": (("years",), ("clauses",)),
    "minor": (("years",), ()),
    "bounds": ((), ("min", "max")),
    "lower": ((), ()),
    "liable": (("classes",), ()),
    "share": ((), ("at_most", "at_least", "classes")),
    "plurality": (("counts",), ()),
    "several": (("ways",), ("classes", "one_of", "ceilings")),
    "limitation": (("term",), ("classes",)),
    "counting": ((), ()),
    "note": ((), ("classes", "clauses", "above", "min", "max")),
    "doubt": ((), ("classes", "clauses")),
}
NAMED: Final = {"class": "name", "bounds": "punishment"}  # what the rule itself must have
_ALWAYS: Final = {"since", "until", "law", "restated", "quote", "basis"}
_NO_FIGURE: Final = {"classes", "one_of", "clauses", "punishments", "counts", "ways"}


def check_ceiling(reader: Reader, node: Mapping, values: Values) -> None:
    if (values["maximum"] is None) == (values["like"] is None):
        remedy = "give one of them: a figure, or `like: gravest_clause`"
        reader.report(node, "a ceiling has either `max` or `like`", remedy)
    _refer_to_classes(reader, node, "classes", values["classes"])


def check_rule(reader: Reader, node: Mapping, values: Values) -> None:
    article, kind = values["article"], values["kind"]
    if article is not BAD and not number_like(article):
        remedy = "write its number alone, such as 63.3"
        reader.report(entry_of(node, "article"), f"{shown(article)} is no article", remedy)
    check_versions(reader, node, values)
    if kind is BAD:
        return
    needed = NAMED.get(kind)
    if needed is not None and values[needed] == "":
        reader.report(node, f"a rule of the kind {kind} lacks `{needed}`", f"add `{needed}:`")
    if kind == "class":
        _declare_class(reader, node, values)
    for place in items_of(node, "versions"):
        if isinstance(place, Mapping):
            _check_figures(reader, place, kind)
    for version, place in zip(
        () if values["versions"] is BAD else values["versions"],
        items_of(node, "versions"), strict=False,
    ):  # fmt: skip
        assert isinstance(version, RuleVersion) and isinstance(place, Mapping)
        if kind == "share" and version.at_most is None and version.at_least is None:
            remedy = "add `at_most:` or `at_least:`, such as 3/4"
            reader.report(place, "a rule of the kind share has no part", remedy)
        check_range(reader, place, version.minimum, version.maximum, "min")
        for key in ("classes", "one_of"):
            _refer_to_classes(reader, place, key, getattr(version, key))
        notes_of(reader).clause_references += zip(
            version.clauses, items_of(place, "clauses"), strict=False
        )


def _declare_class(reader: Reader, node: Mapping, values: Values) -> None:
    name, place = values["name"], entry_of(node, "name")
    if name is BAD or not name:
        return
    if not id_like(name):
        remedy = "use small letters of a to z and _, such as less_grave"
        reader.report(place, f"{shown(name)} is no name of a class", remedy)
    elif declare(reader, notes_of(reader).classes, name, place, "class"):
        notes_of(reader).classes[name] = place


def _check_figures(reader: Reader, node: Mapping, kind: str) -> None:
    needed, allowed = FIGURES[kind]
    for key in needed:
        if key not in node.entries:
            reader.report(node, f"a rule of the kind {kind} lacks `{key}`", f"add `{key}:`")
    figures = [key for key in node.entries if key not in _ALWAYS]
    for key in figures:
        known = key in (*needed, *allowed)
        if not known and any(key in (*one, *other) for one, other in FIGURES.values()):
            keys = ", ".join((*needed, *allowed)) or "none"
            message = f"a rule of the kind {kind} has no {shown(key)}"
            reader.report(node.entries[key][0], message, f"its figures: {keys}")
    if "quote" not in node.entries and any(key not in _NO_FIGURE for key in figures):
        reader.report(node, "this figure has no quote", "add `quote:` with the words that carry it")


def _refer_to_classes(reader: Reader, node: Mapping, key: str, names: object) -> None:
    if isinstance(names, tuple):
        notes_of(reader).class_references += zip(names, items_of(node, key), strict=False)
