"""What hangs on what: an element counts where its act is spoken of, and whose act it is."""

from __future__ import annotations

import pytest

from charges.matching.acts import roles

from .helpers import REFUTED, SHOWN, SILENT, UNCERTAIN, outcome, status, wrong


def test_every_element_has_its_act_and_its_role() -> None:
    order = roles()
    assert order.act["without_documents"] == "crossing"
    assert order.act["violent_seizure"] == "appeal"
    assert {e for e, role in order.role.items() if role == "anchor"} == {
        "crossing", "appeal", "symbols", "symbols_kept",
    }  # fmt: skip
    assert order.role["state_border"] == "named"
    assert order.role["territorial_integrity"] == "objects"
    assert order.role["public"] == "hangs"
    assert "intent" not in order.act  # it belongs to whichever act there is


# ---------------------------------------------------------------- what hangs needs its act


@pytest.mark.parametrize(
    ("text", "element", "expected"),
    [
        # each pair: the same words with an act to hang on, and without
        ("He crossed the border into Iran without papers.", "without_documents", SHOWN),
        ("He was at home without papers.", "without_documents", SILENT),
        ("He crossed the border into Iran and hit a border guard.", "violence", SHOWN),
        ("At night he hit a border guard in a bar.", "violence", SILENT),
        ("He crossed the border into Iran alone.", "prior_agreement", REFUTED),
        ("He dined alone.", "prior_agreement", SILENT),
        ("He crossed the border into Iran and asked for asylum.", "asylum", SHOWN),
        ("On the square he called on the crowd to overthrow the government.", "public", SHOWN),
        ("He bought bread on the square.", "public", SILENT),
        ("Twice he called on the crowd to overthrow the government.", "repeated", SHOWN),
        ("Twice he bought bread.", "repeated", SILENT),
        ("Он перешёл в Иран без документов.", "without_documents", SHOWN),
        ("Он сидел дома без документов.", "without_documents", SILENT),
        ("O, gecə İran sərhədini sənədsiz keçdi.", "without_documents", SHOWN),
        ("O, evdə sənədsiz yaşayırdı.", "without_documents", SILENT),
    ],
)
def test_what_hangs_on_an_act_counts_where_the_act_is_spoken_of(
    text: str, element: str, expected: str
) -> None:
    assert status(text, element) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # also a denied or a planned crossing is spoken of
        ("He did not cross the border into Iran, and he had no passport.", SHOWN),
        ("He planned to cross the border into Iran without a passport.", SHOWN),
        # but nothing that hangs on a drone, a novel, a bill
        ("Drones crossed the border into Iran without permission or papers.", SILENT),
        ("In the novel the hero crosses the border into Iran without a passport.", SILENT),
        ("The bill punishes crossing the state border without a passport.", SILENT),
    ],
)
def test_an_act_that_was_not_done_is_still_spoken_of(text: str, expected: str) -> None:
    assert status(text, "without_documents") == expected


def test_what_hangs_on_a_crossing_says_nothing_of_an_appeal() -> None:
    text = "Twice he crossed the border into Iran without papers."
    assert status(text, "repeated") == SILENT  # a repetition of 281 is one of the appeal
    assert status(text, "without_documents") == SHOWN


def test_what_is_said_far_from_its_act_is_not_said_of_it() -> None:
    call = "He urged them to overthrow the government."
    talk = " It rained. A dog barked. The shops were shut. Nobody spoke."
    assert status(call, "public") == SILENT
    assert status(call + " It was on the square.", "public") == SHOWN
    assert status(call + talk + " It was on the square.", "public") == SILENT


def test_what_may_mean_an_appeal_gives_no_place_to_what_hangs_on_one() -> None:
    # 'told to' alone is no appeal, so that the station and the days say nothing of one.
    text = "At the station the drivers were told to wait. He stayed there for ten days."
    assert status(text, "public") == SILENT
    assert status(text, "repeated") == SILENT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He painted a metre high on the flyover: SOLDIERS, OVERTHROW THE GOVERNMENT.", SHOWN),
        ("He painted a metre high on the flyover: SOLDIERS, GO HOME.", SILENT),
    ],
)
def test_what_a_wall_asks_for_is_asked_for(text: str, expected: str) -> None:
    assert status(text, "appeal") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He went to Georgia through the forest without a passport.", SHOWN),
        # what an appeal asks for is no journey
        ("On the square he urged the crowd to lead the region out of the Republic, and held no"
         " passport in his hand.", SILENT),
    ],
)  # fmt: skip
def test_what_is_asked_for_hints_at_no_crossing(text: str, expected: str) -> None:
    assert status(text, "crossing") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the second half they seized power in midfield.", SHOWN),
        ("After half-time the striker called for a coup: seize power in midfield, he told the"
         " fans in the stadium.", SILENT),
        # one word of a theme tells nothing of the text
        ("On the square the striker called on the crowd to overthrow the government.", SHOWN),
    ],
)  # fmt: skip
def test_a_theme_is_told_by_several_of_its_words(text: str, expected: str) -> None:
    assert (status(text, "violent_seizure") == SHOWN) == (expected == SHOWN)


@pytest.mark.parametrize(
    ("text", "crossing"),
    [
        # 'was in Georgia by noon' may be anything
        ("He was in Georgia by noon.", UNCERTAIN),
        # with a sign that only a crossing leaves it is one
        ("He was in Georgia by noon. The path went through the forest.", SHOWN),
        ("He was in Georgia by noon. His passport lay in a drawer at home.", SHOWN),
        ("He was in Georgia by noon with a valid passport, through passport control.", SHOWN),
    ],
)
def test_an_act_told_by_its_signs(text: str, crossing: str) -> None:
    assert status(text, "crossing") == crossing


# ---------------------------------------------------------------- objects and their appeal

SQUARE = "On the square he {} the crowd to overthrow the government by force."


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("called on", SHOWN),
        ("allegedly called on", SHOWN),
        ("did not call on", REFUTED),
        ("never called on", REFUTED),
        ("denied having called on", REFUTED),
        ("was acquitted of calling on", REFUTED),
        ("planned to call on", SILENT),
        ("would have called on", SILENT),
    ],
)
def test_what_an_appeal_asks_for_takes_the_polarity_of_its_appeal(said: str, expected: str) -> None:
    text = SQUARE.format(said)
    assert status(text, "violent_seizure") == expected
    assert status(text, "appeal") == expected


def test_an_appeal_against_a_seizure_is_no_appeal_for_it() -> None:
    text = "He called on the crowd in the square not to overthrow the government."
    assert status(text, "appeal") == SHOWN
    assert status(text, "violent_seizure") == REFUTED


@pytest.mark.parametrize(
    "text",
    [
        "He called on the crowd in the square to give blood.",
        "He called on the crowd in the square to give blood."
        " Later he read that the south of the country had been flooded.",
    ],
)
def test_an_appeal_for_something_else(text: str) -> None:
    assert status(text, "public") == SHOWN
    assert status(text, "territorial_integrity") == SILENT
    assert outcome(text, "281.1") == "open"


# ---------------------------------------------------------------- a named border


@pytest.mark.parametrize(
    "text",
    [
        "He crossed the border into Iran.",
        "He did not cross the border into Iran.",
        "He denied that he had crossed the border into Iran.",
        "The court acquitted him of crossing the border into Iran.",
        "If he crosses the border into Iran, he is free.",
        "He tried to cross the border into Iran.",
        "O, gecə İran sərhədini keçmədi.",
        "Он не переходил государственную границу.",
    ],
)
def test_a_named_border_stays_a_border(text: str) -> None:
    assert status(text, "state_border") == SHOWN


@pytest.mark.parametrize(
    "text",
    [
        "He crossed the border between two districts.",
        "He crossed the finish line of the race.",
    ],
)
def test_a_border_that_is_none_of_a_state(text: str) -> None:
    assert status(text, "state_border") in (REFUTED, SILENT)


# ---------------------------------------------------------------- whose act


@pytest.mark.parametrize(
    "text",
    [
        "He saw the crowd cross the border into Iran without passports.",
        "She saw the crowd pour across the border into Iran. She had never been over."
        " It was night in the forest.",
        "Smugglers crossed the border into Iran without papers. He slept.",
        "Drones crossed the border into Iran without papers.",
        "In 1937 his grandfather crossed the border into Iran without papers.",
        "He was told to cross the border into Iran without a passport.",
        "He asked others to cross the border into Iran without a passport.",
    ],
)
def test_an_act_of_others_is_not_the_subjects(text: str) -> None:
    assert status(text, "crossing") != SHOWN
    assert outcome(text, "318.1") != "made_out"


@wrong("'paid smugglers and crossed': the crossing is taken for the smugglers'")
def test_who_pays_smugglers_crosses_himself() -> None:
    text = "He paid smugglers and crossed the border into Iran without a passport."
    assert status(text, "crossing") == SHOWN


@wrong("another person's missing passport is taken for the subject's")
def test_anothers_passport_is_not_his() -> None:
    text = "He crossed the border into Iran; his brother had no passport."
    assert status(text, "without_documents") != SHOWN


CROSSED = "He crossed the border into Iran without papers"


@pytest.mark.parametrize(
    ("text", "element", "expected"),
    [
        (CROSSED + " and threatened a guard with a knife.", "violence", SHOWN),
        (CROSSED + "; the guard threatened him with a knife.", "violence", SILENT),
        ("The guard hit him. " + CROSSED + ".", "violence", SILENT),
        (CROSSED + ". A soldier broke his nose.", "violence", SILENT),
        (CROSSED + ". He broke the soldier's nose.", "violence", SHOWN),
        (CROSSED + ". He was beaten by the border guards.", "violence", SILENT),
        (CROSSED + ". A border guard was beaten by him.", "violence", SHOWN),
        (CROSSED + ", and asked for asylum.", "asylum", SHOWN),
        pytest.param(
            CROSSED + ", and his brother asked for asylum.", "asylum", SILENT,
            marks=wrong("his brother's asylum is taken for his"),
        ),
        pytest.param(
            "He crossed the border into Iran with no luggage but a passport.",
            "without_documents", SILENT,
            marks=wrong("'no luggage but a passport' is no missing passport"),
        ),
    ],
)  # fmt: skip
def test_who_does_what_to_whom(text: str, element: str, expected: str) -> None:
    assert status(text, element) == expected


# ---------------------------------------------------------------- numbers and groups


@pytest.mark.parametrize(
    ("who", "group"),
    [
        ("He", SILENT),
        ("He and his brother", SHOWN),
        ("Aliyev, Mammadov and Huseynov", SHOWN),
        ("Three students", SHOWN),
        ("Alone, he", REFUTED),
    ],
)
def test_a_group_that_calls_needs_no_agreement(who: str, group: str) -> None:
    text = f"On the square {who} called on the crowd to overthrow the government."
    assert status(text, "group") == group


@pytest.mark.parametrize(
    ("text", "agreement"),
    [
        ("He crossed the border into Iran.", SILENT),
        ("He and his brother crossed the border into Iran.", UNCERTAIN),
        ("Three men crossed the border into Iran.", UNCERTAIN),
        ("As part of an organised group he crossed the border into Iran.", SHOWN),
        ("He and his brother crossed the border into Iran, as agreed beforehand.", SHOWN),
        ("He crossed the border into Iran alone.", REFUTED),
        pytest.param(
            "Aliyev, Mammadov and Huseynov crossed the border into Iran.",
            UNCERTAIN,
            marks=wrong("a list of names is no hint of several yet"),
        ),
    ],
)
def test_a_group_that_crosses_needs_one(text: str, agreement: str) -> None:
    assert status(text, "prior_agreement") == agreement


@pytest.mark.parametrize(
    ("when", "repeated"),
    [
        ("On 6 April and 29 June", SHOWN),
        ("For the third time", SHOWN),
        ("Twice", SHOWN),
        ("On 6 April 2016", SILENT),
        ("For the first time", REFUTED),
        ("Only once", REFUTED),
    ],
)
def test_how_often_somebody_called(when: str, repeated: str) -> None:
    text = f"{when}, on the square, he called on the crowd to overthrow the government."
    assert status(text, "repeated") == repeated


# ---------------------------------------------------------------- one act


FILLER = " The rain went on. A dog barked. The shops were shut. Nothing else was said."


def test_what_an_appeal_asks_for_stands_in_its_sentence() -> None:
    one = "He called on the crowd in the square to let the south leave Azerbaijan."
    two = "He called on the crowd in the square to act. The south had to leave Azerbaijan."
    far = two.replace(" The south", FILLER + " The south")
    assert outcome(one, "281.1") == "made_out"
    for text in (two, far):
        assert status(text, "territorial_integrity") == "uncertain"
        assert outcome(text, "281.1") == "open"


def test_what_is_said_in_quotation_marks_asks_by_itself() -> None:
    text = "He took the microphone in the square. “Let the south leave Azerbaijan!” he said."
    assert outcome(text, "281.1") == "made_out"


def test_what_stands_in_its_own_words_is_asked_for_beside_another_call() -> None:
    text = "She urged the crowd in the square to come. The sheet read: “South, leave Azerbaijan!”"
    assert status(text, "territorial_integrity") == SHOWN


def test_what_hangs_on_a_crossing_may_stand_further_off() -> None:
    text = "He crossed the border into Iran." + FILLER + " He had no passport."
    assert outcome(text, "318.1") == "made_out"


@pytest.mark.parametrize(
    ("text", "appeal", "object_"),
    [
        ("Natiq meydanda camaatı ölkədən ayrılmağa çağırıb.", SHOWN, SHOWN),
        # not the call is negated, but what is asked for
        ("Natiq meydanda camaatı ölkədən ayrılmamağa çağırıb.", SHOWN, REFUTED),
        ("Natiq meydanda camaatı ölkədən ayrılmağa çağırmayıb.", REFUTED, REFUTED),
    ],
)
def test_a_call_not_to_do_it_is_a_call(text: str, appeal: str, object_: str) -> None:
    assert status(text, "appeal") == appeal
    assert status(text, "territorial_integrity") == object_


def test_a_long_interview_is_no_shout() -> None:
    shout = "He painted on the flyover: “Soldiers, overthrow the government!”"
    talk = (
        "“I was born in this house and my father was born in it too, and every morning I read the"
        " paper on that bench over there and drink my tea, and on the day on which they"
        " overthrow the government I shall be asleep there.”"
    )
    assert status(shout, "appeal") == SHOWN
    assert status(talk, "appeal") != SHOWN


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Speaking in Brussels, the minister met the Georgian side.", SILENT),
        ("He slept in Georgia; his passport was in Baku.", SHOWN),
    ],
)
def test_places_alone_speak_of_no_crossing(text: str, expected: str) -> None:
    assert status(text, "state_border") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Accused of crossing the border into Iran, the herdsman was acquitted. He had not left his"
         " hut, the judge found.", REFUTED),
        # an acquittal beside a conviction speaks of another count
        ("He was found guilty of crossing the border into Iran without papers. Of the calls he was"
         " acquitted.", SHOWN),
    ],
)  # fmt: skip
def test_what_a_judge_found_beside_an_acquittal_is_no_conviction(text: str, expected: str) -> None:
    assert status(text, "crossing") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He crossed the border into Iran. His visa was valid. He showed his passport. The cheese"
         " came without a document.", REFUTED),
        # as often told for it as against it
        ("He crossed the border into Iran without a visa. He showed his passport.", SHOWN),
        ("He crossed the border into Iran without a document.", SHOWN),
    ],
)  # fmt: skip
def test_one_loose_word_does_not_undo_a_lawful_crossing(text: str, expected: str) -> None:
    assert status(text, "without_documents") == expected
