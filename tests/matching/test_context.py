"""Contexts: which words set what, and how far they reach.

In the tables the span stands in square brackets; each row is a sentence, and most have a neighbour
that differs in a word or two and in what it means.
"""

from __future__ import annotations

import pytest

from charges import context
from charges.errors import InputError
from charges.matching.context import contexts_of, find_all
from charges.matching.match import read_passage
from charges.matching.result import Context

from .helpers import wrong


def under(marked: str, element: str = "crossing") -> list[Context]:
    """The contexts of the bracketed words, as a cue of `element` stands under them."""
    text = marked.replace("[", "").replace("]", "")
    start, end = marked.index("["), marked.index("]") - 1
    passage = read_passage(text)
    setting = find_all(passage, everywhere=True)
    words = tuple(i for i, w in enumerate(passage.words) if w.start < end and w.end > start)
    found = contexts_of(setting, words, passage.words[words[0]].sentence, (element,))
    for one in found:
        assert text[one.start : one.end] == one.words
    return list(found)


def kinds(marked: str, element: str = "crossing") -> set[str]:
    return {c.kind for c in under(marked, element)}


def words(marked: str, kind: str, element: str = "crossing") -> set[str]:
    return {c.words for c in under(marked, element) if c.kind == kind}


@pytest.mark.parametrize(
    ("marked", "by"),
    [
        ("He did not [cross] the river.", "not"),
        ("He didn't [cross] the river.", "didn't"),
        ("He never [crossed] the river.", "never"),
        ("Nobody [crossed] the river.", "Nobody"),
        ("It is not true that he [crossed] the river.", "not"),
        ("Border [crossing]: none.", "none"),
        ("He said “I did not [cross] it”.", "I did not"),
        ("Did he [cross] the river? No.", "No"),
        ("Он не [перешёл] границу.", "не"),
        ("Он никогда не [переходил] границу.", "никогда не"),
        ("O, sərhədi [keçmədi].", "keçmədi"),
        ("O, heç vaxt sərhədi [keçməyib].", "keçməyib"),
        ("О, сәрһәди [кечмәди].", "кечмәди"),
        ("O, sərhədi [keçib]? Xeyr.", "Xeyr"),
    ],
)
def test_what_is_negated_and_by_which_words(marked: str, by: str) -> None:
    assert words(marked, "negated") == {by}


@pytest.mark.parametrize(
    "marked",
    [
        "He [crossed] the river.",
        "He not only [crossed] the river but swam back.",
        "He no longer slept and [crossed] the river.",
        "It is not in dispute that he [crossed] the river.",
        "He does not deny that he [crossed] the river.",
        "He did not stop and [crossed] the river.",
        "He was not stopped at the checkpoint and [crossed] the river.",
        "He did not sleep, and at dawn he [crossed] the river.",
        "He could not sleep so he [crossed] the river.",
        "He was not alone when he [crossed] the river.",
        "He left without breakfast and [crossed] the river.",
        "He had no passport, and his brother [crossed] alone.",
        "He [crossed] the river, not the road.",
        "Nothing; he [crossed] the river.",
        "Did he [cross] the river? Yes.",
        "Он не только [перешёл] границу, но и вернулся.",
        "O, sərhədi [keçdi].",
        "Nobody saw that he [crossed] the river.",
        "He did not know that he had [crossed] the river.",
        "Not far from the post he [crossed] the river.",
    ],
)
def test_negation_reaches_no_further_than_it_should(marked: str) -> None:
    assert "negated" not in kinds(marked)


def test_but_ends_a_negation_and_another_may_begin() -> None:
    assert kinds("He did not cross but [called] on the crowd.", "appeal") == set()
    assert kinds("He crossed but did not [call] on the crowd.", "appeal") == {"negated"}


@pytest.mark.parametrize(
    "marked",
    [
        "He had no [passport], visa or permit.",
        "He had no passport, [visa] or permit.",
        pytest.param(
            "He had no passport, visa or [permit].",
            marks=wrong("'no' reaches three words: not the last of an enumeration"),
        ),
    ],
)
def test_one_no_denies_a_whole_enumeration(marked: str) -> None:
    assert kinds(marked, "without_documents") == {"negated"}


@pytest.mark.parametrize(
    ("marked", "kind", "by"),
    [
        ("He denied that he had [crossed] the river.", "denied", "denied"),
        (
            "He rejected the accusation that he [crossed] it.",
            "denied",
            "rejected the accusation",
        ),
        ("The court acquitted him of [crossing] the border.", "acquitted", "acquitted him of"),
        ("It was not proved that he [crossed] the border.", "acquitted", "not proved that"),
        ("If he [crosses] the river, he is free.", "hypothetical", "If"),
        ("Unless he [crosses] the river, he is lost.", "hypothetical", "Unless"),
        ("He would have [crossed] the river.", "hypothetical", "would have"),
        ("He was forbidden to [cross] the river.", "hypothetical", "forbidden to"),
        ("He planned to [cross] the river.", "planned", "planned to"),
        ("He wanted to [cross] the river.", "planned", "wanted to"),
        ("He tried to [cross] the river.", "attempted", "tried to"),
        ("Did he [cross] the river?", "questioned", "?"),
        ("They asked whether he [crossed] it.", "questioned", "asked whether"),
        ("He saw the crowd [cross] the border.", "other_actor", "saw the crowd"),
        ("Smugglers [crossed] the border.", "other_actor", "Smugglers"),
        ("The drone [crossed] the border.", "nonhuman", "drone"),
        ("The pipeline [crosses] the border.", "nonhuman", "pipeline"),
        ("In the novel the hero [crosses] the border.", "fiction", "In the novel"),
        ("The article punishes [crossing] the border.", "law", "article punishes"),
        ("In 1937 he [crossed] the border.", "history", "1937"),
        ("He allegedly [crossed] the border.", "alleged", "allegedly"),
        (
            "According to the prosecutor he [crossed] it.",
            "alleged",
            "According to the prosecutor",
        ),
        ("The court found that he had [crossed] it.", "found", "court found that"),
        ("Suppose A [crosses] the river.", "posed", "Suppose"),
        ("Он обвиняется в том, что [перешёл] границу.", "alleged", "обвиняется"),
        ("Если он [перейдёт] границу, его посадят.", "hypothetical", "Если"),
        ("Он хотел [перейти] границу.", "planned", "хотел"),
        ("Он пытался [перейти] границу.", "attempted", "пытался"),
        ("O, sərhədi [keçmək] istəyirdi.", "planned", "istəyirdi"),
        ("O, sərhədi [keçməkdə] ittiham olunur.", "alleged", "ittiham olunur"),
        (
            "He was told to [cross] the river.",
            "hypothetical",
            "told to",
        ),
        (
            "He asked others to [cross] the river.",
            "hypothetical",
            "asked others to",
        ),
        pytest.param(
            "The charge that he [crossed] the river was dismissed.",
            "acquitted",
            "dismissed",
            marks=wrong("'the charge that ... was dismissed' is no acquittal yet"),
        ),
    ],
)
def test_what_sets_a_context(marked: str, kind: str, by: str) -> None:
    # The words files may grow: what sets the context is these words, or more with them in it.
    found = words(marked, kind)
    assert found and all(by in one for one in found)


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("The court found that he had not [crossed] it.", "acquitted"),
        ("He was accused of [crossing] the border.", "alleged"),
        ("He was stopped before he could [cross].", "attempted"),
        ("The bill makes [crossing] the border a crime.", "law"),
        ("Разве он [перешёл] границу?", "questioned"),
        ("В романе герой [переходит] границу.", "fiction"),
        ("Суд оправдал его: он не [переходил] границу.", "acquitted"),
        ("O, sərhədi [keçməyə] cəhd etdi.", "attempted"),
        ("Əgər o, sərhədi [keçsə], tutulacaq.", "hypothetical"),
        ("Romanda qəhrəman sərhədi [keçir].", "fiction"),
    ],
)
def test_what_several_words_set(marked: str, kind: str) -> None:
    assert kind in kinds(marked)


@pytest.mark.parametrize(
    "marked",
    [
        # each beside a sentence above, with a word or two changed
        "He decided to go home and then [crossed] the river.",
        "He tried to sleep, then [crossed] the river.",
        "He [crossed] the river before the guards could stop him.",
        "He [crossed] the border and saw the crowd.",
        pytest.param(
            "The man with the drone [crossed] the border.",
            marks=wrong("the man is the subject, not his drone"),
        ),
        "In 2012 he [crossed] the border.",
        "He was born in 1987 and [crossed] the border in 2016.",
        "He denies calling on anyone but admits that he [crossed] the river.",
        pytest.param(
            "The man who flew the drone [crossed] the border.",
            marks=wrong("the man is the subject, not the drone"),
        ),
        pytest.param(
            "He paid smugglers and [crossed] the border.",
            marks=wrong("he crossed, not the smugglers whom he paid"),
        ),
        pytest.param(
            "He read a novel and [crossed] the border.",
            marks=wrong("the novel is read, not told"),
        ),
        pytest.param(
            "After the court acquitted his brother he [crossed] the river.",
            marks=wrong("the acquittal is his brother's"),
        ),
    ],
)
def test_what_sets_no_context(marked: str) -> None:
    assert kinds(marked) == set()


def test_a_context_may_be_limited_to_elements() -> None:
    marked = "He planned to cross without a [passport]."
    assert "planned" not in kinds(marked, "without_documents")
    assert "planned" in kinds("He planned to [cross] without a passport.", "crossing")


def test_a_cue_that_carries_its_negation_is_not_negated_by_it() -> None:
    text = "He crossed [without a passport]."
    assert kinds(text, "without_documents") == set()
    assert kinds("He did not cross; he went [without a passport].", "without_documents") == set()


def test_a_negative_answer_negates_only_its_question() -> None:
    text = "Did he [sleep]? Yes. Did he cross? No."
    assert kinds(text) == set()
    assert kinds("Did he sleep? Yes. Did he [cross]? No.") == {"negated"}


# ---------------------------------------------------------------- charges.context


def test_the_library_call_of_the_design() -> None:
    text = "He did not cross."
    (one,) = context(text, 7, 16)
    assert text[7:16] == "not cross"
    assert one == Context("negated", 7, 10, "not")
    assert text[one.start : one.end] == one.words


def test_a_span_that_begins_before_its_negation() -> None:
    text = "He did not cross."
    assert [c.kind for c in context(text, 3, 16)] == ["negated"]


def test_a_span_without_words_has_no_contexts() -> None:
    assert context("He did not cross.", 16, 17) == ()
    assert context("", 0, 0) == ()
    assert context("He did not cross.", 400, 500) == ()


def test_a_part_of_a_word_stands_for_the_word() -> None:
    text = "He did not cross."
    assert context(text, 12, 13) == context(text, 11, 16) != ()


@pytest.mark.parametrize(
    ("text", "part", "kind", "by"),
    [
        ("He denied that he crossed.", "crossed", "denied", "denied"),
        ("If he crossed, he is lost.", "crossed", "hypothetical", "If"),
        ("He allegedly crossed.", "crossed", "alleged", "allegedly"),
        ("Did he cross?", "cross", "questioned", "?"),
        ("Он не переходил границу.", "переходил", "negated", "не"),
        ("O, sərhədi keçmədi.", "keçmədi", "negated", "keçmədi"),
        ("He tried to cross.", "cross", "attempted", "tried to"),
        ("He planned to cross.", "cross", "planned", "planned to"),
        ("He saw the crowd cross.", "cross", "other_actor", "saw the crowd"),
        ("He read the slogan “The south should leave”.", "leave", "quoted", "“"),
    ],
)  # fmt: skip
def test_the_library_call(text: str, part: str, kind: str, by: str) -> None:
    start = text.index(part)
    found = context(text, start, start + len(part))
    assert [(c.kind, c.words) for c in found] == [(kind, by)]
    assert all(text[c.start : c.end] == c.words for c in found)


def test_stops_hold_in_the_library_call_as_in_matching() -> None:
    text = "He did not sleep, and at dawn he crossed."
    assert context(text, text.index("crossed"), len(text)) == ()


def test_stops_that_are_limited_to_elements_hold_too() -> None:
    text = "He did not stop and crossed the river."
    assert context(text, text.index("crossed"), text.index(" the river")) == ()


def test_the_language_may_be_given() -> None:
    text = "не cross"
    assert context(text, 3, 8, language="en") == ()
    assert [c.kind for c in context("не перешёл", 3, 10, language="ru")] == ["negated"]


def test_an_unknown_language_is_an_input_error() -> None:
    with pytest.raises(InputError):
        context("He crossed.", 3, 10, language="xx")
