"""Citations: OSCOLA's forms, and BibTeX that a strict parser takes."""

from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charges.law.library import Library
from charges.law.model import Clause, Source
from charges.views.cite import (
    Cited,
    addresses,
    bibtex_provision,
    bibtex_source,
    oscola_provision,
    oscola_source,
    when,
)

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def parse(text: str) -> tuple[str, str, dict[str, str]]:
    """One BibTeX entry: its type, its key, its fields. Asserts on anything that is not strict."""
    assert text.startswith("@") and text.endswith("}")
    kind, rest = text[1:].split("{", 1)
    key, rest = rest[:-1].split(",", 1)
    assert kind.isalpha() and key and not set(key) & set(" \"#%'(),={}~\\")
    fields: dict[str, str] = {}
    while rest.strip():
        name, rest = rest.split("=", 1)
        name, rest = name.strip(), rest.lstrip()
        assert name.isalpha() and name.islower() and name not in fields
        if rest[0] == "{":
            depths = accumulate((sign == "{") - (sign == "}") for sign in rest)  # escaped ones, too
            end = list(depths).index(0)
            value, rest = rest[1:end], rest[end + 1 :]
        else:
            value, rest = rest.split(",", 1)
            assert value in MONTHS, "only months stand without braces"
            rest = "," + rest
        assert value.strip() and "\n" not in value
        if name != "url":
            bare = value.replace("\\&", "").replace("\\%", "").replace("\\$", "")
            bare = bare.replace("\\#", "").replace("\\_", "")
            assert not set(bare) & set("&%$#_~^"), value
        fields[name] = value
        assert rest.lstrip().startswith(",")
        rest = rest.lstrip()[1:]
    return kind, key, fields


def cited(clause: Clause, version: int = -1) -> Cited:
    return Cited(clause.number, clause.versions, [clause.versions[version]])


def test_the_clause_in_oscola(library: Library) -> None:
    first, second = library.clause("281.2"), library.clause("318.1")
    assert oscola_provision(library, cited(first), None) == (
        "Criminal Code of the Republic of Azerbaijan (Law 787-IQ of 30 December 1999), art 281.2"
    )
    assert oscola_provision(library, cited(second), None).endswith(
        "art 318.1 (as amended by Law 707-VQD of 31 May 2017)"
    )
    assert oscola_provision(library, cited(second, 1), "2012-05-01").endswith(
        "art 318.1 (as amended by Law 607-IIIQD of 16 May 2008, as in force on 1 May 2012)"
    )


def test_a_day_on_which_it_is_open_what_stood(library: Library) -> None:
    clause = library.clause("318.2")
    words = oscola_provision(
        library, Cited("318.2", clause.versions, clause.versions), "2001-03-01"
    )
    assert words.endswith(
        "(on 1 March 2001 it is open whether as amended by Law 49-IIQD of 26 December 2000)"
    )


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("haaretz-2016",
         "B Ravid, ‘Azerbaijan to Israel: We Won’t Back Down Over Israeli Blogger Arrested in"
         " Belarus’ Haaretz (December 2016)"),
        ("echr-2021",
         "Lapshin v Azerbaijan App no 13527/18 (ECtHR, 20 May 2021)"),
        ("tass-2017", "TASS (20 July 2017) <tass.com/society/957020>"),
        ("interfax-2017",
         "Interfax, 30 June and 20 July 2017 <russia-armenia.info/node/39955>"
         " <armenianclub.com/2017/07/23/azerbaijan-convicts-blogger-lapshin-to-3-years-in-prison-"
         "for-traveling-to-karabakh>"),
        ("const",
         "Constitution of the Republic of Azerbaijan, Articles 70 and 149, State register of legal"
         " acts (e-qanun.az)"),
    ],
)  # fmt: skip
def test_a_source_in_oscola(library: Library, id: str, words: str) -> None:
    assert oscola_source(library.source(id)) == words


def test_nothing_is_made_up(library: Library) -> None:
    for source in library.code.sources:
        for words in (oscola_source(source), bibtex_source(source)):
            assert "accessed" not in words and "http" not in words
    read = Source("a", "press", "A", "a.org/b", published_by="A", accessed="2024-02-03")
    assert oscola_source(read) == "A <a.org/b> accessed 3 February 2024"


def test_a_quotation_within_a_heading_takes_double_marks() -> None:
    source = Source("a", "press", "A", heading="He said 'no' to it", published_by="The A")
    assert oscola_source(source) == "‘He said “no” to it’ The A"


def test_every_entry_is_strict_bibtex_with_its_own_key(library: Library) -> None:
    keys = []
    for source in library.code.sources:
        kind, key, fields = parse(bibtex_source(source))
        assert kind in ("article", "misc") and key == source.id and "title" in fields
        keys.append(key)
    for clause in library.clauses:
        kind, key, fields = parse(bibtex_provision(library, cited(clause), None))
        assert key == f"az-criminal-code-{clause.number}" and fields["year"] == "1999"
        keys.append(key)
    assert len(keys) == len(set(keys))


def test_an_article_in_a_newspaper(library: Library) -> None:
    kind, _, fields = parse(bibtex_source(library.source("haaretz-2016")))
    assert kind == "article" and fields["author"] == "B. Ravid"
    assert (fields["journal"], fields["year"], fields["month"]) == ("{Haaretz}", "2016", "dec")
    assert "day" not in fields


@given(st.text(), st.text(), st.text(), st.text(), st.sampled_from(["press", "court", "other"]))
@settings(deadline=None)
def test_any_source_is_strict_bibtex(
    title: str, author: str, heading: str, note: str, kind: str
) -> None:
    source = Source(
        "a b{c", kind, title or "x", f"a.org/{note}", author=author, heading=heading,
        published_by=note, published="2016-12",
    )  # type: ignore[arg-type] # fmt: skip
    parse(bibtex_source(source))


@pytest.mark.parametrize(
    ("day", "words"),
    [("2016-06-29", "29 June 2016"), ("2016-12", "December 2016"), ("2016", "2016")],
)
def test_days_in_words(day: str, words: str) -> None:
    assert when(day) == words


def test_addresses_are_what_looks_like_one() -> None:
    source = Source(
        "a", "other", "A", "HUDOC; scribd.com/document/673018432; a register (e-qanun.az)"
    )
    assert addresses(source) == ["scribd.com/document/673018432"]
