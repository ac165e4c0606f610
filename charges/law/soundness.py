"""What makes a statutes file unsound for use although each of its lines can be read.

Checks of one record run as it is read (`check_<record>`); references between records are noted on
the way and checked at the end, when everything is known (`check_references`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from charges.law.dates import date_fault
from charges.law.model import Duration, Edge, Money, Requirement, Version
from charges.law.read import BAD, Reader, nearest
from charges.law.yamlfile import Mapping, Node, shown

if TYPE_CHECKING:
    from charges.law.load import LawReader

Values = dict[str, Any]


class LawNotes:
    """What a file declares and what it refers to, each with its place."""

    def __init__(self) -> None:
        self.sources: dict[str, Node] = {}
        self.source_references: list[tuple[str, Node]] = []
        self.articles: dict[str, Node] = {}
        self.clauses: dict[str, Node] = {}
        self.clause_references: list[tuple[str, Node]] = []
        self.builds_on: dict[str, list[tuple[str, Node]]] = {}
        self.classes: dict[str, Node] = {}
        self.class_references: list[tuple[str, Node]] = []
        self.all_elements: set[tuple[str, str]] = set()
        self.element_references: list[tuple[str, str, Node]] = []
        # of the article or clause that is being read; taken over and emptied when it ends
        self.elements: dict[str, tuple[str, Node]] = {}
        self.requirements: list[tuple[str, str, Node]] = []
        self.exceptions: list[tuple[str, Node]] = []
        self.findings: list[tuple[str, Node]] = []


def notes_of(reader: Reader) -> LawNotes:
    return cast("LawReader", reader).notes


def entry_of(node: Mapping, key: str) -> Node:
    """The value under `key`, for its place; the mapping itself where the key is missing."""
    return node.entries[key][1] if key in node.entries else node


def items_of(node: Mapping, key: str) -> list[Node]:
    """The items of the list under `key`; none where there is no list."""
    return list(getattr(entry_of(node, key), "items", ()))


def declare(reader: Reader, table: dict[str, Any], name: Any, place: Node, what: str) -> bool:
    """Whether `name` is new in `table`; a problem where it stands there already."""
    if name is BAD:
        return False
    if name in table:
        message = f"the {what} {shown(name)} stands here twice"
        reader.report(place, message, "remove or rename one of the two")
        return False
    return True


def number_like(word: str) -> bool:
    """Whether this can be the number of a clause: a digit first, no spaces."""
    return word[0].isdigit() and all(c.isascii() and (c.isalnum() or c in ".-") for c in word)


def id_like(word: str) -> bool:
    """Whether this can be an id: small ASCII letters, digits and underscores."""
    return word.isascii() and word.islower() and word[0] != "_" and word.isidentifier()


def check_source(reader: Reader, node: Mapping, values: Values) -> None:
    notes, place = notes_of(reader), entry_of(node, "id")
    if declare(reader, notes.sources, values["id"], place, "source"):
        notes.sources[values["id"]] = place
    for key in ("published", "accessed"):
        check_partial_day(reader, node, values, key)


def check_partial_day(reader: Reader, node: Mapping, values: Values, key: str) -> None:
    """A day, a month (2011-04) or a year (2016), as far as it is told; or nothing."""
    day = values[key]
    if day is BAD or not day:
        return
    whole = day + "-01-01"[len(day) - 4 :] if len(day) in (4, 7) else day
    if date_fault(whole):
        remedy = "write such as 2016-06-29, 2016-06 or 2016"
        message = f"{shown(day)} is no day, month or year"
        values[key] = reader.report(entry_of(node, key), message, remedy)


def check_code(reader: Reader, node: Mapping, values: Values) -> None:
    check_partial_day(reader, node, values, "enacted")


def check_basis(reader: Reader, node: Mapping, values: Values) -> None:
    if values["sources"] is not BAD:
        notes_of(reader).source_references += zip(
            values["sources"], items_of(node, "sources"), strict=False
        )
    if values["certainty"] == "open" and not values["note"]:
        message = "this fact is open, but the file does not say what is open"
        reader.report(entry_of(node, "certainty"), message, "add `note:` with the doubt")


def check_quotation(reader: Reader, node: Mapping, values: Values) -> None:
    article = values["article"]
    # The sections of other countries' acts have parts in brackets: 1(1).
    bare = "" if article is BAD else article.partition(",")[0].replace("(", "").replace(")", "")
    if article is not BAD and not (bare and number_like(bare)):
        remedy = "write its number alone, such as 318.2"
        reader.report(entry_of(node, "article"), f"{shown(article)} is no article", remedy)


def check_stricter(reader: Reader, node: Mapping, values: Values) -> None:
    article, element = values["article"], values["element"]
    if article is not BAD and element is not BAD:
        place = entry_of(node, "element")
        notes_of(reader).element_references.append((article, element, place))


def check_element(reader: Reader, node: Mapping, values: Values) -> None:
    name, place, notes = values["id"], entry_of(node, "id"), notes_of(reader)
    if name is not BAD and not id_like(name):
        remedy = "use small letters of a to z and _, such as prior_agreement"
        reader.report(place, f"{shown(name)} is no id of an element", remedy)
    elif declare(reader, notes.elements, name, place, "element"):
        notes.elements[name] = (values["kind"], place)
    _check_question(reader, node, values["question"])
    termless = "term" not in node.entries
    if termless and values["kind"] not in ("mental", BAD):
        message = "this element lacks `term`, the statute's own words for it"
        reader.report(node, message, "add `term:`, or `term: ~` where the article has none")


def _check_question(reader: Reader, node: Mapping, question: Any) -> None:
    """A question ends as one, in each of its languages."""
    texts = entry_of(node, "question")
    for language, words in () if question is BAD else question.versions:
        if not words.endswith(("?", "؟", "？")) and isinstance(texts, Mapping):
            remedy = "put it so that a person can answer yes or no, and end it with ?"
            reader.report(texts.entries[language][1], "this is no question", remedy)


def _size(amount: Duration | Money) -> tuple[int, int]:
    """For comparing two amounts of one kind; twelve months are a year, days stay apart."""
    if isinstance(amount, Money):
        return (amount.amount, 0)
    return (amount.years * 12 + amount.months, amount.days)


def _alike(one: Duration | Money, other: Duration | Money) -> bool:
    if isinstance(one, Money) and isinstance(other, Money):
        return one.unit == other.unit
    return type(one) is type(other)


def check_range(reader: Reader, node: Mapping, least: Any, most: Any, key: str) -> None:
    """A least, which stands under `key`, is of the same kind as the most and not above it."""
    if BAD in (least, most) or None in (least, most):
        return
    if not _alike(least, most):
        remedy = "give both in the same unit"
        reader.report(entry_of(node, key), f"{key} and max are not of one kind", remedy)
    elif _size(least) > _size(most):
        reader.report(entry_of(node, key), f"{key} is above max", "swap them or correct one")


def check_punishment(reader: Reader, node: Mapping, values: Values) -> None:
    for field, key in (("minimum", "min"), ("floor", "floor")):
        check_range(reader, node, values[field], values["maximum"], key)
    if values["floor"] not in (None, BAD):
        if values["floor_basis"] is None:
            remedy = "add `floor_basis:` with the rule of the general part"
            reader.report(entry_of(node, "floor"), "`floor` has no source", remedy)
        if values["minimum"] is not None:
            remedy = "remove one: `floor` is for a clause that names no minimum"
            reader.report(entry_of(node, "floor"), "both min and floor are given", remedy)


def check_example(reader: Reader, node: Mapping, values: Values) -> None:
    on = values["on"]
    fault = None if on is None or on is BAD else date_fault(on)
    if fault:
        values["on"] = reader.report(entry_of(node, "on"), f"`on`: {fault[0]}", fault[1])


def check_neighbour(reader: Reader, node: Mapping, values: Values) -> None:
    number = values["number"]
    if number is not BAD and not any(c.isdigit() for c in number):
        remedy = "give the number of the provision"
        reader.report(entry_of(node, "number"), f"{shown(number)} has no number", remedy)


def check_reading(reader: Reader, node: Mapping, values: Values) -> None:
    if values["source"] is not BAD:
        notes_of(reader).source_references.append((values["source"], entry_of(node, "source")))


def _first(edge: Edge) -> str:
    return edge.day or edge.after or ""


def _last(edge: Edge) -> str:
    return edge.day or edge.before or ""


def check_version(reader: Reader, node: Mapping, values: Values) -> None:
    since, until = values["since"], values["until"]
    if since is BAD or until is BAD or until is None:
        return
    if _first(until) <= _last(since):
        message = f"until ({_first(until)}) is not after since ({_last(since)})"
        reader.report(entry_of(node, "until"), message, "swap them or correct one")


def check_clause(reader: Reader, node: Mapping, values: Values) -> None:
    notes, number = notes_of(reader), values["number"]
    values["article"] = ""  # known when the article ends
    place = entry_of(node, "number")
    if number is not BAD and not number_like(number):
        reader.report(place, f"{shown(number)} is no clause's number", "write such as 281.2")
    elif declare(reader, notes.clauses, number, place, "clause"):
        notes.clauses[number] = place
    if values["exceptions"] is not BAD:
        notes.exceptions += zip(values["exceptions"], items_of(node, "exceptions"), strict=False)
    if values["builds_on"] is not BAD:
        bases = list(zip(values["builds_on"], items_of(node, "builds_on"), strict=False))
        notes.clause_references += bases
        if number is not BAD:
            notes.builds_on.setdefault(number, bases)
    check_versions(reader, node, values)
    _check_bases(reader, node, values)


def check_versions(reader: Reader, node: Mapping, values: Values) -> None:
    """The versions stand oldest first, each ends where the next begins."""
    versions = values["versions"]
    if versions is BAD:
        return
    nodes = [item for item in items_of(node, "versions") if isinstance(item, Mapping)]
    chained = []
    for index, version in enumerate(versions):
        if index + 1 < len(versions):
            after = versions[index + 1].since
            if _first(after) < _last(version.since) or _last(after) <= _last(version.since):
                message = f"this version begins ({_first(after)}) before the one above it"
                message += f" ({_last(version.since)})"
                place = entry_of(nodes[index + 1], "since")
                reader.report(place, message, "put the oldest version first")
            _check_end(reader, nodes[index], version, after)
            version = version._replace(until=after)
        chained.append(version)
    values["versions"] = tuple(chained)


def _check_end(reader: Reader, node: Mapping, version: Version, after: Edge) -> None:
    """A version ends where the next begins; one that says otherwise leaves a gap or overlaps."""
    if version.until is None:
        return
    end, begin = version.until.day or version.until.words, after.day or after.words
    place = entry_of(node, "until")
    if _last(version.until) < _first(after):
        message = f"no version is in force from {end} until {begin}"
        remedy = "write the version of that time, or remove `until`"
    elif _first(version.until) > _last(after):
        message = f"this version ends ({end}) after the next one begins ({begin})"
        remedy = "remove `until`: a version ends where the next begins"
    else:
        message = "only the last version may have `until`"
        remedy = "remove it: a version ends where the next begins"
    reader.report(place, message, remedy)


def clauses_in(requirement: Requirement) -> set[str]:
    """The numbers of the clauses that a requirement names."""
    if requirement.kind == "clause":
        return {requirement.name}
    return {name for part in requirement.parts for name in clauses_in(part)}


def _check_bases(reader: Reader, node: Mapping, values: Values) -> None:
    """`builds_on` names the clauses that the versions require, no more and no fewer."""
    if values["versions"] is BAD or values["builds_on"] is BAD:
        return
    used = {name for version in values["versions"] for name in clauses_in(version.requires)}
    for name, place in zip(values["builds_on"], items_of(node, "builds_on"), strict=False):
        if name not in used:
            remedy = f"name {name} in `requires`, or remove it here"
            reader.report(place, f"no version of this clause requires {shown(name)}", remedy)
    for name in sorted(used - set(values["builds_on"])):
        message = f"`requires` names the clause {name}, which `builds_on` does not"
        reader.report(entry_of(node, "builds_on"), message, f"write {name} in `builds_on`")


def check_article(reader: Reader, node: Mapping, values: Values) -> None:
    notes, number = notes_of(reader), values["number"]
    place = entry_of(node, "number")
    if number is not BAD and not number_like(number):
        message = f"{shown(number)} is no article's number"
        number = values["number"] = reader.report(place, message, "write such as 281")
    if declare(reader, notes.articles, number, place, "article"):
        notes.articles[number] = place
    if number is not BAD and values["clauses"] is not BAD:
        for clause, place in zip(values["clauses"], items_of(node, "clauses"), strict=False):
            if clause.number != number and not clause.number.startswith(number + "."):
                message = f"the clause {clause.number} does not belong to Article {number}"
                remedy = f"its number must begin with {number}."
                place = entry_of(place, "number") if isinstance(place, Mapping) else place
                reader.report(place, message, remedy)
        values["clauses"] = tuple(c._replace(article=number) for c in values["clauses"])
    known = notes.elements
    notes.all_elements |= {(number, name) for name in known}
    for kind, name, place in notes.requirements:
        if kind == "clause":
            notes.clause_references.append((name, place))
        elif name not in known:
            message = f"this article has no element {shown(name)}"
            reader.report(place, message, nearest(name, known))
        elif known[name][0] == "exception":
            remedy = "list it under `exceptions` instead"
            reader.report(place, f"{shown(name)} is an exception, no requirement", remedy)
    for name, place in (*notes.exceptions, *notes.findings):
        if name not in known:
            message = f"this article has no element {shown(name)}"
            reader.report(place, message, nearest(name, known))
    for name, place in notes.exceptions:
        if name in known and known[name][0] not in ("exception", BAD):
            message = f"the element {shown(name)} is of kind {known[name][0]}, no exception"
            reader.report(place, message, "give it `kind: exception`, or remove it here")
    notes.elements, notes.requirements, notes.exceptions, notes.findings = {}, [], [], []


def check_references(reader: LawReader) -> None:
    """Every source and clause that is named exists; no clause builds on itself."""
    notes = reader.notes
    for name, place in notes.source_references:
        if notes.sources and name not in notes.sources:  # without any, that alone is the problem
            reader.report(place, f"there is no source {shown(name)}", nearest(name, notes.sources))
    for name, place in notes.clause_references:
        if name not in notes.clauses:
            reader.report(place, f"there is no clause {shown(name)}", nearest(name, notes.clauses))
    for name, place in notes.class_references:
        if name not in notes.classes:
            message = f"there is no class of crime {shown(name)}"
            reader.report(place, message, nearest(name, notes.classes))
    for article, element, place in notes.element_references:
        if (article, element) not in notes.all_elements:
            message = f"Article {article} has no element {shown(element)}"
            ids = [id for number, id in sorted(notes.all_elements) if number == article]
            reader.report(place, message, nearest(element, ids))
    for number in notes.builds_on:
        _check_circle(reader, number)


def _check_circle(reader: LawReader, number: str) -> None:
    """Walks what `number` builds on; a problem where that leads back to it."""
    table = reader.notes.builds_on
    trail: list[tuple[str, Node, tuple[str, ...]]] = [
        (name, place, (number, name)) for name, place in table[number]
    ]
    seen: set[str] = set()
    while trail:
        name, place, way = trail.pop()
        if name == number:
            message = f"the clause {number} builds on itself: {' -> '.join(way)}"
            reader.report(place, message, "break the circle")
            return
        if name not in seen:
            seen.add(name)
            trail += [(base, place, (*way, base)) for base, _ in table.get(name, [])]
