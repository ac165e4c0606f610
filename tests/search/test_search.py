"""What a search finds, for whom, in which order; and what it says where it finds nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charges.errors import InputError
from charges.law.cases import load_cases
from charges.law.data import load_library
from charges.law.model import Text
from charges.search.entries import KINDS, Entry, Field, entries_of
from charges.search.query import read_query
from charges.search.search import Found, search
from charges.search.words import distance, plain, same_word, tokens

LIBRARY = load_library()
ENTRIES = entries_of(LIBRARY, load_cases(LIBRARY))


def names(found: Found) -> list[str]:
    return [f"{hit.entry.where} {hit.entry.what}".strip() for hit in found.hits]


def words_found(found: Found) -> set[str]:
    return {hit.field.text[a:b].lower() for hit in found.hits for a, b in hit.places}


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("281.2", "281.2"),
        ("Art. 281.2-ci maddə", "281.2"),
        ("prior agreement", "281-1.2"),
        ("territorial integrity", "281.1 element territorial_integrity"),
        ("territor", "281.1 element territorial_integrity"),
        ("checkpoints", "318.1 element outside_checkpoint"),
        ("foreign assignment", "281.3"),
        ("asylum", "318.1 element asylum"),
        ("убежище", "318.1 element asylum"),
        ("sığınacaq", "318.1 element asylum"),
        ("siginacaq", "318.1 element asylum"),
        ("SIĞINACAĞI", "318.1 element asylum"),
        ("сговор", "281-1.2"),
        ("сәрһәд", "318.1"),
        ("serhedini", "318.1"),
        ("haaretz", "haaretz-2016 source"),
        ("lapshin", "lapshin case"),
        ("Lapşin", "lapshin case"),
        ("Лапшина", "lapshin case"),
        ("707-VQD", "318.1"),
        ("fine 1500 3000", "318.1"),
        ("63.3", "63.3 rule"),
        ("relapse", "18.1 rule"),
        ("high treason", "Article 281 neighbour 274"),
        ("outside_checkpoint", "318.1 element outside_checkpoint"),
    ],
)
def test_the_first_result(query: str, first: str) -> None:
    assert names(search(ENTRIES, query))[0] == first


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("crossed", "crossing"), ("papers", "papers"), ("calling", "call"),
        ("organized", "organised"),
        ("граница", "границы"), ("призывал", "призывать"), ("qrupun", "qrup"),
        ("çağırışları", "çağırış"),
    ],
)  # fmt: skip
def test_another_form_of_a_word_counts(query: str, word: str) -> None:
    found = search(ENTRIES, query)
    assert word in words_found(found) and found.read_as == ()


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("teritory", "territory"), ("agrement", "agreement"), ("agreemnet", "agreement"),
        ("asylumm", "asylum"), ("chekpoint", "checkpoint"), ("граинца", "граница"),
        ("sərhəb", "sərhəd"), ("teritoria", "territorial"),
    ],
)  # fmt: skip
def test_a_typing_error_is_forgiven_and_told(query: str, word: str) -> None:
    found = search(ENTRIES, query)
    assert any(typed == query and word in read for typed, read in found.read_as), found.read_as
    assert word in words_found(found)


@pytest.mark.parametrize("query", ["act", "fine", "group", "call", "crime", "support"])
def test_a_word_that_stands_somewhere_is_taken_as_it_is(query: str) -> None:
    found = search(ENTRIES, query)
    assert found.read_as == () and found.hits
    assert all(word.startswith(query) for word in words_found(found))


@pytest.mark.parametrize("query", ["acd", "fien acb", "31x"])
def test_no_error_is_forgiven_in_three_letters(query: str) -> None:
    assert all(len(typed) > 3 for typed, _ in search(ENTRIES, query).read_as)


def test_a_phrase_stands_together() -> None:
    together = search(ENTRIES, '"prior agreement"')
    assert words_found(together) == {"prior agreement"}
    for marks in ("«prior agreement»", "“prior agreement”"):
        assert names(search(ENTRIES, marks)) == names(together)
    assert search(ENTRIES, '"agreement prior"').hits == ()
    assert len(search(ENTRIES, '"prior agreement').hits) >= len(together.hits)


def test_all_the_words_where_some_result_has_them_all() -> None:
    found = search(ENTRIES, "crossing border without papers")
    assert found.complete and names(found)[:2] == ["318.1", "318.2"]
    assert all("281" not in name for name in names(found))


def test_some_of_the_words_where_none_has_them_all() -> None:
    found = search(ENTRIES, "group xyzzyqq")
    assert not found.complete and names(found)[0] == "281.2"
    assert [one.typed for one in found.missing] == ["xyzzyqq"]


def test_where_few_results_have_all_the_words_those_with_some_follow() -> None:
    found = search(ENTRIES, "asylum claim")
    assert 0 < found.complete < 3 < len(found.hits)
    assert "318.1 element asylum" in names(found)[found.complete :]
    assert {hit.held for hit in found.hits[: found.complete]} == {2}


def test_no_result_names_the_nearest_words() -> None:
    found = search(ENTRIES, "assynments")
    assert found.hits == () and "assignment" in found.missing[0].nearest


def test_one_result_for_a_clause_in_three_languages() -> None:
    found = search(ENTRIES, "281.1")
    assert len(names(found)) == len(set(names(found)))


def test_only_in_a_language() -> None:
    found = search(ENTRIES, "manat", ["ru"])
    assert found.hits == () or {hit.field.language for hit in found.hits} <= {"ru", ""}
    assert {hit.field.language for hit in search(ENTRIES, "cinayət", ["az"]).hits} == {"az"}


def test_small_words_do_not_count_unless_there_is_nothing_else() -> None:
    assert [term.typed for term in read_query("the crossing of the border")] == [
        "crossing",
        "border",
    ]
    assert [term.typed for term in read_query("of the")] == ["of", "the"]


@pytest.mark.parametrize("query", ["", "   ", "!?", '""', "...", "-"])
def test_a_query_without_a_word(query: str) -> None:
    with pytest.raises(InputError, match="no word to search for"):
        search(ENTRIES, query)


def test_a_query_that_is_no_text() -> None:
    with pytest.raises(InputError, match="not valid UTF-8"):
        search(ENTRIES, "gr\udcffoup")


def test_a_query_as_long_as_a_text_is_sent_to_match() -> None:
    with pytest.raises(InputError, match="more than 40 words") as raised:
        search(ENTRIES, " ".join(f"word{number}" for number in range(41)))
    assert "charges match" in raised.value.hint


def test_an_older_version_is_shown_with_its_day() -> None:
    found = search(ENTRIES, "607-IIIQD")
    assert found.hits[0].command == "charges show 318.1 --on 2008-06-07"
    assert search(ENTRIES, "707-VQD").hits[0].command == "charges show 318.1"


def test_an_element_of_an_older_version_only() -> None:
    hits = search([e for e in ENTRIES if e.kind == "elements"], "repeatedly").hits
    commands = {hit.entry.where: hit.command for hit in hits}
    assert commands == {
        "281.2": "charges show 281.2",
        "318.2": "charges show 318.2 --on 2000-09-01",
    }


def test_every_command_that_a_result_names_is_one(cli_of: list[str]) -> None:
    assert {entry.kind for entry in ENTRIES} == set(KINDS)
    assert {command.split()[1] for command in cli_of} == {"show", "sources", "case"}


@pytest.fixture
def cli_of() -> list[str]:
    return [entry.command for entry in ENTRIES]


def entry(name: str, *texts: tuple[int, str]) -> Entry:
    fields = tuple(Field("text", weight, "en", text) for weight, text in texts)
    return Entry("clauses", name, "", Text((("en", name),)), "charges list", fields)


def test_a_title_weighs_more_than_a_note_and_as_written_more_than_another_form() -> None:
    title = entry("title", (4, "apples"))
    form = entry("form", (4, "apple"))
    note = entry("note", (1, "apples"))
    assert names(search([note, form, title], "apples")) == ["title", "form", "note"]


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    rows = [entry(f"{n}", (1, "pear")) for n in range(9)]
    both = [entry("rare", (1, "quince")), *rows]
    assert names(search(both, "pear quince"))[0] == "rare"


@pytest.mark.parametrize(
    ("typed", "word", "errors"),
    [
        ("border", "border", 0), ("bordr", "border", 1), ("bordder", "border", 1),
        ("bprder", "border", 1), ("obrder", "border", 1), ("brdr", "border", 2), ("b", "border", 3),
    ],
)  # fmt: skip
def test_how_many_errors(typed: str, word: str, errors: int) -> None:
    assert distance(typed, word, 2) == errors == min(3, distance(word, typed, 5))


@given(st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_text_is_a_query_or_refused_in_one_way(query: str) -> None:
    try:
        found = search(ENTRIES, query)
    except InputError:
        return
    assert found.query == query
    order = [(hit.held, hit.score) for hit in found.hits]
    assert order == sorted(order, reverse=True)
    for hit in found.hits:
        ends = [0]
        for start, end in hit.places:
            assert ends[-1] <= start < end <= len(hit.field.text)
            ends.append(end)


@given(st.text(max_size=30))
@settings(deadline=None)
def test_a_plain_word_stays_what_it_is(text: str) -> None:
    for token in tokens(text):
        assert plain(token.plain) == token.plain
        assert 0 <= token.start < token.end <= len(text)


@given(
    st.sampled_from(sorted({t.plain for e in ENTRIES for f in e.fields for t in tokens(f.text)}))
)
@settings(deadline=None)
def test_every_word_there_is_can_be_found(word: str) -> None:
    assert search(ENTRIES, f'"{word}"').hits


@pytest.mark.parametrize("word", ["agreemnet", "minister", "basement", "element"])
def test_an_english_word_has_no_azerbaijani_forms_by_accident(word: str) -> None:
    for other in ("ağır", "min", "baş", "elə"):
        assert not same_word(word, plain(other), "az")


def test_words_that_only_begin_alike_are_not_the_same() -> None:
    for one, other in (("state", "statement"), ("call", "calm"), ("person", "persist")):
        assert not same_word(one, other, "en")
