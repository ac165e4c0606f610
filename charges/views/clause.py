"""`charges list` and `charges show`: what the law says, without any description."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from charges.law.model import Article, Basis, Clause, Element, Requirement, Source, Text, Version
from charges.sentencing.reach import reach
from charges.views import sentence, terms
from charges.views.reach import write_reach
from charges.views.screen import Part, Screen
from charges.views.tree import branches

if TYPE_CHECKING:
    from charges.law.library import Library

_NOT_CHECKED: Final = "in force as far as the sources reach"


_RANGE: Final = 24  # columns for a sentence in the list at 80; a longer one takes two lines


def write_list(screen: Screen, library: Library) -> None:
    """The clauses, one a line: number, title, sentence."""
    number = max((len(c.number) for c in library.clauses), default=0) + 2
    ranges = {c.number: sentence.short(c.newest.sentence) for c in library.clauses}
    widest = max(_RANGE, screen.width - 72)
    beside = min(widest, max(map(len, ranges.values()), default=0))
    room = screen.width - number - 2 - beside
    for clause in library.clauses:
        title = _title_within(library, clause, room)
        first = ((clause.number.ljust(number), "accent"), title.ljust(room) + "  ")
        screen.row(first, (" " * (number + room + 2),), (ranges[clause.number], "strong"))


def _title_within(library: Library, clause: Clause, room: int) -> str:
    """The title in at most `room` columns: as the statute does, "the same, repeatedly"."""
    title = clause.title.get("en")
    if len(title) <= room:
        return title
    for base in clause.builds_on:
        shared = library.clause(base).title.get("en")
        if title.startswith(shared):
            title = "the same" + title[len(shared) :]
            break
    return title if len(title) <= room else title[: room - 1].rstrip(" ,") + "…"


def write_clause(
    screen: Screen,
    library: Library,
    clause: Clause,
    versions: Sequence[Version],
    on: str | None,
    languages: Sequence[str],
) -> None:
    """One clause whole. `versions`: those in force on the day `on`; more than one where it is open.

    `languages`: those of the restated text; the first is also that of titles and labels.
    """
    language = languages[0]
    article = library.article(clause.article)
    code = library.code
    screen.say((clause.number, "accent"), "  ", (clause.title.get(language), "title"))
    screen.say((f"{code.title.get(language)}, Article {article.number}", "faint"))
    if on is not None:
        _as_on(screen, versions, on)
    screen.blank()
    for each in languages:
        screen.say(clause.restated.get(each))
    note = code.restated_note.get(language)
    screen.say((f"({note}: {code.where})", "faint"))
    for version in versions:
        _sentence(screen, library, clause, version, several=len(versions) > 1)
        _combination(screen, library, clause, version, language)
    elements = [
        library.element(clause.article, id) for id in element_ids(library, clause, versions)
    ]
    _elements(screen, elements, language)
    _notes(screen, article, clause, language)
    _versions(screen, library, clause, versions, language)
    _reported(screen, library, clause, language)
    _open_points(screen, clause)
    _neighbours(screen, article, language)
    screen.heading("Sources")
    write_sources(screen, sources_of(library, clause, elements, article))


def _as_on(screen: Screen, versions: Sequence[Version], on: str) -> None:
    if len(versions) == 1:
        screen.say((f"As in force on {on} ({terms.period(versions[0])})", "strong"))
        return
    screen.say(
        (f"On {on} it is open which of {len(versions)} versions was in force:", "strong"),
        " " + "; ".join(terms.period(v) for v in versions),
    )


def element_ids(library: Library, clause: Clause, versions: Sequence[Version]) -> list[str]:
    """The ids of the clause's elements in any of these versions, in order."""
    ids: dict[str, None] = {}
    for version in versions:
        ids.update(dict.fromkeys(library.elements_of(clause, version)))
    return list(ids)


def _sentence(
    screen: Screen, library: Library, clause: Clause, version: Version, several: bool
) -> None:
    screen.heading("Sentence" + (f", {terms.period(version)}" if several else ""))
    top = sentence.scale_of(c.newest.sentence for c in library.clauses)
    sentence.bars(screen, [("", version.sentence)], top)
    for words in sentence.floors(version.sentence):
        screen.say((words, "faint"), first="  ")
    for p in sentence.ordered(version.sentence):
        quoted = p.quotation
        if quoted is not None:
            source = f"  {quoted.article}, {terms.basis(p.basis)}"
            screen.say((f"“{quoted.words}”", "quote"), (source, "faint"), first="  ")


def _combination(
    screen: Screen, library: Library, clause: Clause, version: Version, language: str
) -> None:
    screen.heading("What must be so")
    drawn: set[str] = set()

    def label(one: Requirement) -> tuple[Sequence[Sequence[Part]], Sequence[Requirement]]:
        if one.kind == "element":
            element = library.element(clause.article, one.name)
            unless = ("unless: " if one.name in clause.exceptions else "", "strong")
            return [(unless, element.label.get(language), (f"  {element.id}", "faint"))], ()
        if one.kind == "clause":
            if one.name in drawn:
                return [((one.name, "accent"), ", as above")], ()
            drawn.add(one.name)
            base = library.clause(one.name)
            return [((one.name, "accent"), ", on which it builds:")], (base.newest.requires,)
        return [("all of these:" if one.kind == "all" else "one of these:",)], one.parts

    branches(screen, version.requires, label, clause.exceptions)


def _elements(screen: Screen, elements: Sequence[Element], language: str) -> None:
    screen.heading("The elements, one by one")
    for place, element in enumerate(elements):
        if place:
            screen.blank()
        screen.say((element.id, "accent"), f"  {element.label.get(language)}", first="  ")
        screen.say((element.question.get(language), "strong"), first="    ")
        screen.say(element.explanation.get(language), first="    ")
        parts: list[Part] = [(element.kind + "; ", "faint")]
        if element.term is not None:
            parts += [
                ("“" + element.term.words + "”", "quote"),
                (f"  {element.term.article}, ", "faint"),
            ]
        screen.say(*parts, (terms.basis(element.basis), "faint"), first="    ")
        for point in element.open_points:
            screen.say(("open: ", "uncertain"), point, first="    ")


def _notes(screen: Screen, article: Article, clause: Clause, language: str) -> None:
    if clause.exceptions and article.notes:
        screen.heading("Note to the article")
        for note in article.notes:
            screen.say(note.get(language), (f"  ({terms.basis(note.basis)})", "faint"), first="  ")


def _versions(
    screen: Screen, library: Library, clause: Clause, chosen: Sequence[Version], language: str
) -> None:
    """Each version; a later one with whether it reaches back to acts under the one chosen."""
    screen.heading("Versions, oldest first")
    for place, version in enumerate(clause.versions):
        mark = "→ " if version in chosen and len(clause.versions) > 1 else "  "
        period = terms.period(version)
        screen.say((period[:1].upper() + period[1:], "accent"), first=mark, rest="    ")
        screen.say(version.change.get(language), first="    ")
        screen.say((sentence.words(version.sentence), "strong"), first="    ")
        if place > clause.versions.index(chosen[-1]):
            write_reach(screen, reach(library, chosen[0], version), "    ")
        screen.say((f"{version.law}; {terms.basis(version.basis)}", "faint"), first="    ")
        if version.basis.certainty == "open":
            screen.say(("open: ", "uncertain"), version.basis.note, first="    ")


def _reported(screen: Screen, library: Library, clause: Clause, language: str) -> None:
    if not clause.as_reported:
        return
    screen.heading("As reported by the press, which is not the Code's text")
    for reading in clause.as_reported:
        screen.say((reading.source, "accent"), ": ", reading.says.get(language), first="  ")
        needs = terms.requirement(library, clause.article, reading.requires, language)
        screen.say(f"It asks for: {needs}.", first="    ")
        screen.say(f"It gives: {sentence.words(reading.sentence)}.", first="    ")
        screen.say(("But: ", "strong"), reading.difference.get(language), first="    ")


def _open_points(screen: Screen, clause: Clause) -> None:
    if clause.open_points:
        screen.heading("What the sources do not settle")
        for point in clause.open_points:
            screen.say(point, first="  ")


def _neighbours(screen: Screen, article: Article, language: str) -> None:
    if article.neighbours:
        screen.heading("Neighbours: which clause is it not?")
        for neighbour in article.neighbours:
            screen.say(
                (neighbour.number, "accent"), ": ",
                neighbour.difference.get(language),
                first="  ", rest="    ",
            )  # fmt: skip


def sources_of(
    library: Library, clause: Clause, elements: Sequence[Element], article: Article
) -> list[Source]:
    """The sources on which anything rests that `charges show` says of the clause."""
    bases: list[Basis] = [clause.basis, *(e.basis for e in elements)]
    for version in clause.versions:
        bases += [version.basis, *(p.basis for p in version.sentence)]
    for reading in clause.as_reported:
        bases.append(reading.basis)
    bases += [note.basis for note in article.notes] + [n.basis for n in article.neighbours]
    used = {id for one in bases for id in one.sources}
    return [source for source in library.code.sources if source.id in used]


def write_sources(screen: Screen, sources: Sequence[Source]) -> None:
    """Sources, one a paragraph: id, title, where it stands."""
    for source in sources:
        where = f"; {source.where}" if source.where else ""
        screen.say(
            (source.id, "accent"), f": {source.title}", (where, "faint"), first="  ", rest="    "
        )


def languages_of(text: Text) -> list[str]:
    """The languages in which a text stands."""
    return [language for language, _ in text.versions]
