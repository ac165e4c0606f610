"""Sentences, words and their places; which language a sentence is in; how words are compared."""

from __future__ import annotations

import pytest

from charges.matching.match import read_passage
from charges.matching.quotes import in_quotes
from charges.matching.text import fold


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end].strip() for s in read_passage(text).sentences]


def words(text: str) -> list[str]:
    return [text[w.start : w.end] for w in read_passage(text).words]


def folded(text: str) -> list[str]:
    return [w.folded for w in read_passage(text).words]


def languages(text: str) -> list[str]:
    return [s.language for s in read_passage(text).sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He crossed. He slept.", ["He crossed.", "He slept."]),
        ("He crossed! Did he? Yes.", ["He crossed!", "Did he?", "Yes."]),
        ("He crossed… Then he slept.", ["He crossed…", "Then he slept."]),
        ("He crossed.\n\nHe slept.", ["He crossed.", "He slept."]),
        ("One line\nAnother line", ["One line", "Another line"]),
        ("“He crossed.” She wept.", ["“He crossed.”", "She wept."]),
        ("He crossed (at night.) She wept.", ["He crossed (at night.)", "She wept."]),
        ("Он ушёл. Она плакала.", ["Он ушёл.", "Она плакала."]),
        ("O getdi. Qız ağladı.", ["O getdi.", "Qız ağladı."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Aliyev crossed the river.",
        "Dr. Mammadova and Prof. Huseynov crossed.",
        "Col. Safarov met him.",
        "A. Aliyev crossed the river.",
        "Under Art. 318 of the Code he was charged.",
        "He paid approx. Two hundred manats.",  # an abbreviation, whatever follows
        "'Stop!' he said.",
        '"Stop!" he said and ran.',
        "They walked 2.5 kilometres.",
        "См. ст. 318 УК.",
        "Он жил на ул. Низами в Баку.",
        "В 2012 г. Алиев уехал.",
        "А. А. Алиев уехал.",
        "Bakı şəh. Nizami küçəsində yaşayırdı.",
    ],
)
def test_a_full_stop_that_ends_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


def test_an_abbreviation_inside_a_longer_word_is_none() -> None:
    # 'st' and 'no' are abbreviations; 'west' and 'casino' end in them.
    assert sentences("He went west. She stayed.") == ["He went west.", "She stayed."]
    assert sentences("They met in a casino. She stayed.")[1] == "She stayed."


def test_a_line_of_a_page_is_no_sentence() -> None:
    page = (
        "The accused left his village in the evening and walked to\n"
        "the river, which at that time of the year is shallow and\n"
        "slow. He waded across it with his shoes in his hand, and\n"
        "was found in the morning by a shepherd of the other side.\n"
    )
    found = sentences(page)
    assert len(found) == 2
    assert found[1].startswith("He waded across it with his shoes")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("By night he came down from the pass with two friends and got into\nIran at last.", 1),
        ("He came down from the pass with two friends by night, and was in Iran.\nWe slept.", 2),
        ("Down from the pass with two friends\nIran at last.", 2),
        ("THREE MEN WHO CAME DOWN FROM THE PASS BY NIGHT ARE HELD, SAY GUARDS\nIt rained.", 2),
        ("By night he came down from the pass with two friends and got into\n\nIran at last.", 2),
    ],
)
def test_a_full_line_that_is_not_finished_goes_on_with_a_name(text: str, number: int) -> None:
    assert len(sentences(text)) == number


def test_lines_of_a_list_are_sentences() -> None:
    assert sentences("Border crossing: none\nPassport: yes\nVisa: no") == [
        "Border crossing: none",
        "Passport: yes",
        "Visa: no",
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("He crossed the bor-\nder at night.", "border"),
        ("He crossed the bor-\r\n  der at night.", "border"),
        ("He crossed the bor\u00adder at night.", "border"),
        ("He crossed the bor\u00ad\nder at night.", "border"),
        ("He left the oﬃce.", "office"),
        ("He was ﬁned.", "fined"),
        ("Он пере-\nшёл реку.", "перешел"),
        ("O, sərhə-\ndi keçdi və getdi.", "serhedi"),
    ],
)
def test_a_broken_word_is_compared_whole_and_quoted_as_it_stands(text: str, word: str) -> None:
    passage = read_passage(text)
    (found,) = [w for w in passage.words if w.folded == word]
    raw = text[found.start : found.end]
    assert raw in text and raw[0] == text[found.start]
    assert len(raw) >= len(word) - 2  # a ligature is one letter


def test_a_hyphen_within_a_line_parts_two_words() -> None:
    assert folded("a cross-border raid") == ["a", "cross", "border", "raid"]


def test_an_apostrophe_belongs_to_its_word() -> None:
    assert words("He didn't use Ali's boat.") == ["He", "didn't", "use", "Ali's", "boat"]
    assert folded("He didn’t use Ali’s boat.") == ["he", "didn't", "use", "ali", "boat"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He crossed the border at night.", "en"),
        ("Он перешёл границу ночью.", "ru"),
        ("O, gecə sərhədi keçdi.", "az"),
        ("О, ҝеҹә сәрһәди кечди.", "az"),  # Azerbaijani in Cyrillic letters
        ("O gece serhedi kecdi ve geri qayitdi.", "az"),  # typed without diacritics
    ],
)
def test_the_language_of_a_sentence(text: str, language: str) -> None:
    assert languages(text) == [language]
    assert read_passage(text).language == language


def test_each_sentence_has_its_own_language() -> None:
    text = "He crossed the river at night. Он перешёл реку ночью. O, gecə çayı keçdi."
    assert languages(text) == ["en", "ru", "az"]


def test_a_sentence_that_tells_no_language_has_that_of_the_whole() -> None:
    assert languages("Он ушёл из дома. Баку. Он не вернулся.") == ["ru", "ru", "ru"]
    assert languages("He left the house. Ganja, Baku. He did not return.") == ["en", "en", "en"]


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("İRAN", "az", "iran"),
        ("IŞIQ", "az", "isiq"),
        ("Işıq", "az", "isiq"),
        ("ışıq", "az", "isiq"),
        ("SƏRHƏD", "az", "serhed"),
        ("Bakı'nın", "az", "baki"),
        ("Bakı’nın", "az", "baki"),
        ("Сәрһәд", "az", "serhed"),
        ("ҹәза", "az", "ceza"),
        ("Ёлка", "ru", "елка"),
        ("ПЕРЕШЁЛ", "ru", "перешел"),
        ("İstanbul", "en", "i̇stanbul"),
        ("Ali’s", "en", "ali"),
        ("DIDN’T", "en", "didn't"),
    ],
)
def test_how_a_word_is_compared(word: str, language: str, expected: str) -> None:
    assert fold(word, language) == expected


@pytest.mark.parametrize("language", ["en", "az", "ru"])
@pytest.mark.parametrize("word", ["I", "İ", "ı", "i", "ß", "ﬁ", "А", "ё", "ʼ", "5", "o'"])
def test_folding_twice_is_folding_once(word: str, language: str) -> None:
    once = fold(word, language)
    assert fold(once, language) == once


def test_places_are_counted_in_code_points() -> None:
    text = "😀 He crossed 👨‍👩‍👧 the border."
    passage = read_passage(text)
    assert [text[w.start : w.end] for w in passage.words] == ["He", "crossed", "the", "border"]
    assert passage.words[0].start == 2


def test_a_question_is_known_by_its_mark() -> None:
    text = 'Did he cross? He did. "Where?" He did not say.'
    assert [s.question for s in read_passage(text).sentences] == [True, False, True, False]


def test_words_within_quotation_marks() -> None:
    text = 'He read «The border» and “Home”, then "Far" away.'
    passage = read_passage(text)
    opened = list(zip(passage.words, in_quotes(passage), strict=True))
    assert [w.folded for w, at in opened if at >= 0] == ["the", "border", "home", "far"]
    assert [text[at] for _, at in opened if at >= 0] == ["«", "«", "“", '"']


def test_a_quotation_never_closed_ends_with_its_paragraph() -> None:
    passage = read_passage("He said “rise and go\n\nNobody rose.")
    opened = in_quotes(passage)
    assert tuple(opened) == (-1, -1, 8, 8, 8, -1, -1)


@pytest.mark.parametrize("text", ["", " \n ", "...", "—", "\u200b", "😀", "\x00"])
def test_a_text_without_words_has_no_sentences(text: str) -> None:
    passage = read_passage(text)
    assert passage.words == () and passage.sentences == ()
    assert passage.text == text


def test_sentences_hold_every_word_once_and_in_order() -> None:
    text = "He left. Он ушёл! O getdi?\n\nAnd so on\nto the end."
    passage = read_passage(text)
    places = [i for s in passage.sentences for i in range(s.first, s.last)]
    assert places == list(range(len(passage.words)))
    for number, sentence in enumerate(passage.sentences):
        for word in passage.words[sentence.first : sentence.last]:
            assert word.sentence == number
            assert sentence.start <= word.start < word.end <= sentence.end


def test_line_breaks_of_a_mail_do_not_cut_a_sentence_in_two() -> None:
    assert len(sentences("He crossed the\nborder at night.")) == 1


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("The sheet read: Out with them all.", "Out with them all"),
        ("He saw one thing: a fence and a dog.", ""),  # an explanation, not somebody's words
        ("It ended at 10:30 At night. Then rain.", ""),
        ("He painted BROTHERS, RISE UP NOW on a wall.", "BROTHERS RISE UP NOW"),
        ("The UN and the EU met.", ""),
    ],
)
def test_words_of_their_own_without_quotation_marks(text: str, inside: str) -> None:
    passage = read_passage(text)
    words = [
        text[word.start : word.end]
        for word, mark in zip(passage.words, in_quotes(passage), strict=True)
        if mark >= 0
    ]
    assert " ".join(words) == inside
