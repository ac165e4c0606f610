"""`charges show --cite`: a clause and its sources as citations, in OSCOLA's form or as BibTeX.

OSCOLA (4th edition): foreign legislation as its own country names it, judgments of the European
Court of Human Rights by application number (2.6), newspapers and websites (3.4). What the data
does not hold (an author, a heading, the day an address was read) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from charges.law.model import RuleVersion, Source, Version
from charges.views.plain import one_line

if TYPE_CHECKING:
    from charges.law.library import Library

STYLES: Final = ("oscola", "bibtex")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_SHORT_NAMES: Final = {"European Court of Human Rights": "ECtHR"}
_ADDRESS: Final = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}/\S*")


class Cited(NamedTuple):
    """A provision with its versions, of which those `chosen` are, or may be, the ones cited."""

    number: str
    versions: Sequence[Version | RuleVersion]
    chosen: Sequence[Version | RuleVersion]


def when(day: str) -> str:
    """ "2016-06-29" -> "29 June 2016"; "2016-12" -> "December 2016"."""
    parts = day.split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, _MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    return " ".join(words)


def addresses(source: Source) -> list[str]:
    """The addresses in `where`, as they stand there."""
    return [part for part in source.where.split("; ") if _ADDRESS.fullmatch(part)]


def _law(library: Library) -> str:
    """ "Law 787-IQ of 30 December 1999", as far as the file says it."""
    code = library.code
    return code.law + (f" of {when(code.enacted)}" if code.law and code.enacted else "")


def _wording(one: Cited, on: str | None) -> str:
    """Which wording is cited: "as amended by Law 707-VQD of 31 May 2017"."""
    amended = [f"as amended by {v.law}" for v in one.chosen if v is not one.versions[0]]
    if len(one.chosen) > 1:
        return f"on {when(on or '')} it is open whether " + " or ".join(amended)
    day = [f"as in force on {when(on)}"] if on else []
    return ", ".join(amended + day)


def oscola_provision(library: Library, one: Cited, on: str | None) -> str:
    """A clause or a rule, as in force on the day `on`."""
    law = _law(library)
    name = library.code.title.get("en") + (f" ({law})" if law else "")
    wording = _wording(one, on)
    return one_line(f"{name}, art {one.number}" + (f" ({wording})" if wording else ""))


def oscola_source(source: Source) -> str:
    """One source. What has neither heading nor publisher is cited by its title and its place."""
    found = addresses(source)
    read = f" accessed {when(source.accessed)}" if source.accessed else ""
    at = "".join(f" <{address}>" for address in found) + (read if found else "")
    day = when(source.published) if source.published else ""
    if source.kind == "court" and source.heading and source.number:
        court = _SHORT_NAMES.get(source.published_by, source.published_by)
        parties = source.heading.replace(" v. ", " v ")
        brackets = ", ".join(part for part in (court, day) if part)
        return one_line(
            f"{parties} App no {source.number}" + (f" ({brackets})" if brackets else "")
        )
    if not source.published_by:
        place = "" if found or not source.where else f", {source.where}"
        return one_line(source.title + place + at)
    author = re.sub(r"\b(\w)\.", r"\1", source.author) + ", " if source.author else ""
    heading = f"‘{_curly(source.heading)}’ " if source.heading else ""
    return one_line(f"{author}{heading}{source.published_by}" + (f" ({day})" if day else "") + at)


def _curly(words: str) -> str:
    """Apostrophes as such, and quotations within a heading in double marks."""
    return re.sub(r"(?<!\w)'([^']*)'(?!\w)", r"“\1”", words).replace("'", "’")


_ESCAPES: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
        **{sign: "\\" + sign for sign in "&%$#_"},
    }
)  # fmt: skip


def _escaped(words: str) -> str:
    return one_line(words).translate(_ESCAPES)


def _entry(kind: str, key: str, fields: Sequence[tuple[str, str]]) -> str:
    """One entry. The braces around a field's value are its own; empty fields are left out."""
    safe = re.sub(r"[^A-Za-z0-9.:+/-]", "-", key)
    rows = [f"  {name} = {value},\n" for name, value in fields if value]
    return f"@{kind}{{{safe},\n{''.join(rows)}}}"


def _value(words: str, whole: bool = False) -> str:
    """A field's value. `whole`: no program may change its capitals or take it for a person."""
    if not _escaped(words).strip():
        return ""
    return f"{{{{{_escaped(words)}}}}}" if whole else f"{{{_escaped(words)}}}"


def _date(day: str) -> list[tuple[str, str]]:
    parts = day.split("-") if day else []
    fields = [("year", f"{{{parts[0]}}}")] if parts else []
    if len(parts) > 1:
        fields.append(("month", _MONTHS[int(parts[1]) - 1][:3].lower()))  # the macro, unquoted
    if len(parts) > 2:
        fields.append(("day", f"{{{int(parts[2])}}}"))
    return fields


def bibtex_provision(library: Library, one: Cited, on: str | None) -> str:
    """A clause or a rule as an entry; one cited for a day has the day in its key."""
    code = library.code
    key = f"{code.id}-{one.number}" + (f"-{on}" if on else "")
    notes = [_law(library), _wording(one, on)]
    return _entry(
        "misc", key,
        [
            ("title", _value(f"{code.title.get('en')}, Article {one.number}", whole=True)),
            *_date(code.enacted),
            ("howpublished", _value(code.where)),
            ("note", _value("; ".join(note for note in notes if note))),
        ],
    )  # fmt: skip


def bibtex_source(source: Source) -> str:
    """One source as an entry, its id as the key."""
    found = [address.replace("{", "%7B").replace("}", "%7D") for address in addresses(source)]
    report = source.kind == "press" and source.heading and source.published_by
    publisher = _value(source.published_by, whole=True)
    by = _value(source.author) or ("" if source.kind == "court" else publisher)
    notes = [f"App. no. {source.number}"] if source.number else []
    notes += [f"also at {address}" for address in found[1:]]
    notes += [f"accessed {when(source.accessed)}"] if source.accessed else []
    return _entry(
        "article" if report else "misc", source.id,
        [
            ("author", by),
            ("title", _value(source.heading or source.title, whole=True)),
            ("journal" if report else "howpublished",
             publisher if report or source.kind == "court" else ""),
            *_date(source.published),
            ("howpublished", "" if found or publisher else _value(source.where)),
            ("url", f"{{{one_line(found[0])}}}" if found else ""),
            ("note", _value("; ".join(notes))),
        ],
    )  # fmt: skip


def citations(
    library: Library, provisions: Sequence[Cited], on: str | None, sources: Sequence[Source],
    style: str,
) -> list[tuple[str, str]]:  # fmt: skip
    """The provisions and the sources shown with them: (id, citation), in the style asked for."""
    provision, source = oscola_provision, oscola_source
    if style == "bibtex":
        provision, source = bibtex_provision, bibtex_source
    first = {one.number: provision(library, one, on) for one in provisions}
    return [*first.items(), *((one.id, source(one)) for one in sources)]
