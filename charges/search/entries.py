"""What can be found: every record of the law and of the cases as an entry with its texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from charges.law.facts import Home, home_of, show
from charges.law.model import Article, Basis, Clause, Element, Quotation, Rule, Source, Text

if TYPE_CHECKING:
    from charges.law.cases import Case
    from charges.law.library import Library

# What a word weighs by where it stands: a name, what explains the name, the rest.
NAME: Final = 4
MAIN: Final = 2
REST: Final = 1


class Field(NamedTuple):
    """One text of an entry, in one language."""

    part: str  # "title", "question", "version since 2017-07-19"
    weight: int
    language: str  # "" for a number or a name, which belongs to none
    text: str
    command: str = ""  # where another command shows it than shows the entry


class Entry(NamedTuple):
    """One result that a search may have."""

    kind: str  # "clauses", "elements", ...
    where: str  # "281.2", "lapshin"
    what: str  # "element group"; "" where `where` says all
    title: Text
    command: str  # how to go on
    fields: tuple[Field, ...]


KINDS: Final = ("clauses", "elements", "notes", "neighbours", "rules", "sources", "cases")


def entries_of(library: Library, cases: Sequence[Case]) -> tuple[Entry, ...]:
    """Every entry: the law in the order of its file, the cases, the sources of both."""
    found: list[Entry] = []
    for article in library.code.articles:
        for clause in article.clauses:
            found.append(_clause(clause))
        for element in article.elements:
            found.append(_element(library, article, element))
        found += _beside(article)
    found += map(_rule, library.code.general)
    found += map(_case, cases)
    sources = [*library.code.sources, *(source for case in cases for source in case.sources)]
    return (*found, *map(_source, sources))


def _text(part: str, weight: int, text: Text, command: str = "") -> Iterator[Field]:
    for language, words in text.versions:
        yield Field(part, weight, language, words, command)


def _english(part: str, weight: int, words: Iterable[str], command: str = "") -> Iterator[Field]:
    for one in words:
        if one:
            yield Field(part, weight, "en", one, command)


def _quotation(part: str, one: Quotation | None, command: str = "") -> Iterator[Field]:
    if one is not None:
        yield Field(part, MAIN, one.language, one.words, command)


def _bases(*bases: Basis | None, command: str = "") -> Iterator[Field]:
    yield from _english(
        "what it rests on", REST, (one.note for one in bases if one is not None), command
    )


def _clause(clause: Clause) -> Entry:
    fields = [
        Field("number", NAME, "", clause.number),
        *_text("title", NAME, clause.title),
        *_text("restated text", MAIN, clause.restated),
        *_english("open point", REST, clause.open_points),
        *_bases(clause.basis),
    ]
    for version in clause.versions:
        day = version.since.day or version.since.after or ""
        part = f"version since {version.since.day or version.since.words}"
        command = "" if version is clause.newest else show(Home(clause.number, day))
        fields += _text(part, REST, version.change, command)
        fields += _english(part, REST, (version.law, version.since.words), command)
        fields += _bases(version.basis, command=command)
        for punishment in version.sentence:
            fields += _english(part, REST, (punishment.kind,), command)
            fields += _quotation(part, punishment.quotation, command)
            fields += _bases(punishment.basis, punishment.floor_basis, command=command)
    for reading in clause.as_reported:
        part = f"as reported by {reading.source}"
        fields += _text(part, REST, reading.says)
        fields += _text(part, REST, reading.difference)
        fields += _bases(reading.basis)
    command = show(Home(clause.number))
    return Entry("clauses", clause.number, "", clause.title, command, tuple(fields))


def _element(library: Library, article: Article, element: Element) -> Entry:
    home = home_of(library, article, element.id)
    fields = (
        *_text("label", NAME, element.label),
        Field("id", NAME, "", element.id),
        *_quotation("the Code's words", element.term),
        *_text("question", MAIN, element.question),
        *_text("explanation", MAIN, element.explanation),
        *_english("open point", REST, element.open_points),
        *_bases(element.basis),
    )
    what = f"element {element.id}"
    return Entry("elements", home.clause, what, element.label, show(home), fields)


def _beside(article: Article) -> Iterator[Entry]:
    command = show(Home(article.clauses[0].number))
    for note in article.notes:
        fields = (*_text("text", MAIN, note.text), *_bases(note.basis))
        home = next((c.number for c in article.clauses if c.exceptions), article.clauses[0].number)
        where = f"Article {article.number}"
        yield Entry("notes", where, "note", note.text, show(Home(home)), fields)
    for one in article.neighbours:
        fields = (
            Field("number", NAME, "", one.number),
            *_text("difference", MAIN, one.difference),
            *_bases(one.basis),
        )
        where, what = f"Article {article.number}", f"neighbour {one.number}"
        yield Entry("neighbours", where, what, one.difference, command, fields)


def _rule(rule: Rule) -> Entry:
    fields = [
        Field("number", NAME, "", rule.article),
        *_text("title", NAME, rule.title),
        *_text("restated text", MAIN, rule.restated),
        *_english("open point", REST, (*rule.open_points, rule.below_least)),
    ]
    for version in rule.versions:
        part = f"version since {version.since.day or version.since.words}"
        if version.restated is not None:
            fields += _text(part, REST, version.restated)
        fields += _english(part, REST, (version.law, version.since.words))
        fields += _quotation(part, version.quotation)
        fields += _bases(version.basis)
    command = show(Home(rule.article))
    return Entry("rules", rule.article, "rule", rule.title, command, tuple(fields))


def _source(source: Source) -> Entry:
    fields = (
        Field("id", NAME, "", source.id),
        *_english("title", NAME, (source.title,)),
        *_english("address", REST, (source.where,)),
        *_english("note", REST, (source.note,)),
    )
    title = Text((("en", source.title),))
    return Entry("sources", source.id, "source", title, f"charges sources {source.id}", fields)


def _case(case: Case) -> Entry:
    fields = [
        Field("name", NAME, "", case.id),
        *_text("title", NAME, case.title),
        *_text("who", MAIN, case.who),
        *_text("summary", MAIN, case.summary),
        *_english("charge", MAIN, case.charged),
    ]
    for event in case.timeline:
        fields += _text(f"event of {event.day}", REST, event.what)
        fields += _english(f"event of {event.day}", REST, (event.conflict,))
    for one in case.descriptions:
        fields.append(Field(f"description {one.id}", MAIN, one.language, one.text))
        whys = (finding.why for finding in one.findings)
        fields += _english(f"description {one.id}, findings", REST, whys)
    for disputed in case.elements:
        fields += _english(f"on the element {disputed.element}", REST, (disputed.note,))
    if case.timing is not None:
        texts = [case.timing.why, *(act.what for act in case.timing.acts), case.timing.lesson]
        for text in texts:
            fields += _text("whether it was in time", REST, text) if text is not None else ()
    for decision in case.decisions:
        part = f"decision of {decision.day}"
        fields += _english(part, REST, (decision.who, decision.conflict))
        fields += _text(part, REST, decision.what)
        fields += _bases(*(verdict.basis for verdict in decision.verdicts))
    for part, text in (("why they part", case.why_they_part), ("what it teaches", case.teaches)):
        if text is not None:
            fields += _text(part, REST, text)
    fields += _english("open point", REST, case.open_points)
    command = f"charges case {case.id}"
    return Entry("cases", case.id, "case", case.title, command, tuple(fields))
