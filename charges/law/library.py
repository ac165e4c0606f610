"""The law at hand: clauses by number and by day, elements, sources."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

from charges.errors import InputError
from charges.law.dates import parse_date
from charges.law.model import (
    Article,
    Clause,
    Code,
    Edge,
    Element,
    Requirement,
    RuleVersion,
    Source,
    Version,
)


class Library:
    """A code with its indexes. Immutable, picklable, safe to share between threads.

    It equals another library that holds the same code and names the same words files.
    """

    __slots__ = ("_articles", "_clauses", "_elements", "_sources", "code", "words")

    code: Code
    words: tuple[str, ...]  # files of cues that are read after those of charges
    _articles: dict[str, Article]
    _clauses: dict[str, Clause]
    _elements: dict[tuple[str, str], Element]
    _sources: dict[str, Source]

    def __init__(self, code: Code, words: tuple[str, ...] = ()) -> None:
        put = object.__setattr__
        put(self, "code", code)
        put(self, "words", words)
        put(self, "_articles", {article.number: article for article in code.articles})
        clauses = [clause for article in code.articles for clause in article.clauses]
        put(self, "_clauses", {clause.number: clause for clause in clauses})
        elements = [(a.number, e) for a in code.articles for e in a.elements]
        put(self, "_elements", {(number, e.id): e for number, e in elements})
        put(self, "_sources", {source.id: source for source in code.sources})

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a Library cannot be changed ({name})")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"a Library cannot be changed ({name})")

    def __reduce__(self) -> tuple[type[Library], tuple[Code, tuple[str, ...]]]:
        return (Library, (self.code, self.words))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Library) and (self.code, self.words) == (other.code, other.words)

    def __hash__(self) -> int:
        return hash((self.code, self.words))

    def __repr__(self) -> str:
        return f"<Library {self.code.id}: {len(self._clauses)} clauses>"

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Every clause, in the order of the file."""
        return tuple(self._clauses.values())

    def clause(self, number: str) -> Clause:
        """The clause that `number` names, in any of the ways in which people write it.

        "281.2", "Art. 281.2", "318 (2)", "ст. 318.2", "281.2-ci maddə", "part 2 of Article 318".
        Raises InputError, with the nearest numbers as hint, where there is none such.
        """
        found = self._clauses.get(number)
        if found is None:
            from charges.law.numbers import clean_number  # patterns cost time; few calls need them

            wanted = clean_number(number)
            found = self._clauses.get(wanted) if wanted else None
            if found is None:
                raise self._unknown(number, wanted)
        return found

    def _unknown(self, asked: str, wanted: str | None) -> InputError:
        safe = "".join(c if c.isprintable() else "?" for c in asked.strip()[:60])
        if wanted is None:
            hint = (
                f"write its number, such as {next(iter(self._clauses))}, or find it by its words:"
            )
            hint += " charges search"
            return InputError(f'"{safe}" is no number of a clause', hint)
        if wanted in self._articles:
            parts = ", ".join(c.number for c in self._articles[wanted].clauses)
            return InputError(f"{wanted} is an article, no clause", f"its clauses: {parts}")
        message = f"there is no clause {wanted}"
        if any(wanted == n.number for a in self.code.articles for n in a.neighbours):
            message += " here: it is known as a neighbour only"
        from charges.law.numbers import nearest_numbers

        hint = "nearest: " + ", ".join(nearest_numbers(wanted, self._clauses))
        return InputError(message, hint)

    def article(self, number: str) -> Article:
        """The article with this number. Raises InputError where there is none such."""
        found = self._articles.get(number)
        if found is None:
            from charges.law.numbers import clean_number

            wanted = clean_number(number) or number
            found = self._articles.get(wanted)
        if found is None:
            safe = "".join(c if c.isprintable() else "?" for c in wanted[:60])
            hint = "articles: " + ", ".join(self._articles)
            raise InputError(f"there is no article {safe}", hint)
        return found

    def element(self, article: str, id: str) -> Element:
        """The element `id` of the article with this number. Raises InputError if there is none."""
        found = self._elements.get((article, id))
        if found is None:
            known = [element for number, element in self._elements if number == article]
            hint = "elements: " + ", ".join(known) if known else ""
            raise InputError(f'Article {article} has no element "{id}"', hint)
        return found

    def source(self, id: str) -> Source:
        """The source with this id. Raises InputError where there is none such."""
        found = self._sources.get(id)
        if found is None:
            raise InputError(f'there is no source "{id}"', "sources: " + ", ".join(self._sources))
        return found

    def elements_of(
        self,
        clause: Clause,
        version: Version | None = None,
        base_version: Callable[[Clause], Version] | None = None,
    ) -> tuple[str, ...]:
        """The ids of a clause's elements in order, exceptions last.

        Those of the clauses it builds on are included, each in the version that `base_version`
        gives, else in its newest. `version` chooses one of the clause's own versions; without it
        the newest counts.
        """
        ids: dict[str, None] = {}
        exceptions: dict[str, None] = {}

        def collect(clause: Clause, version: Version) -> None:
            def walk(requirement: Requirement) -> None:
                if requirement.kind == "element":
                    ids.setdefault(requirement.name)
                elif requirement.kind == "clause":
                    base = self._clauses[requirement.name]
                    collect(base, base_version(base) if base_version else base.newest)
                for part in requirement.parts:
                    walk(part)

            walk(version.requires)
            for id in clause.exceptions:
                exceptions.setdefault(id)

        collect(clause, version or clause.newest)
        return (*ids, *(id for id in exceptions if id not in ids))

    def version_on(self, clause: Clause, date: str | None = None) -> tuple[Version, ...]:
        """The version of a clause in force on a day, YYYY-MM-DD; without a day, the newest.

        Where the first day of a version is open and `date` lies within what is open, both versions
        that may have been in force are given, the older one first; else exactly one.
        Raises InputError for a day that is none, and for one on which the clause was not in force.
        """
        if date is None:
            return (clause.newest,)
        day = parse_date(date)
        found = versions_between(clause, day, day)
        if found:
            return found
        raise InputError(f"{clause.number} was not in force on {day}", in_force_words(clause, day))


def versions_between(clause: Clause, first: str, last: str) -> tuple[Version, ...]:
    """The versions that were, or may have been, in force on any of these days, oldest first."""
    return tuple(version for version in clause.versions if may_hold(version, first, last))


def may_hold(version: Version | RuleVersion, first: str, last: str) -> bool:
    """Whether the version was, or may have been, in force on any of these days."""
    return _earliest(version.since) <= last and (
        version.until is None or first < _latest(version.until)
    )


def overlap(one: Version, other: Version) -> bool:
    """Can there have been a day on which both versions were in force?"""
    return all(
        a.until is None or _earliest(b.since) < _latest(a.until)
        for a, b in ((one, other), (other, one))
    )


def in_force_words(clause: Clause, day: str) -> str:
    """Since when, or until when, a clause that was not in force on `day` was."""
    first, last = clause.versions[0].since, clause.newest.until
    if day < _earliest(first):
        return f"it is in force since {first.day or first.words}"
    ended = last.day or last.words if last is not None else ""
    return f"it was in force until {ended}"


def _earliest(edge: Edge) -> str:
    return edge.day or edge.after or ""


def _latest(edge: Edge) -> str:
    return edge.day or edge.before or "9999-12-31"
