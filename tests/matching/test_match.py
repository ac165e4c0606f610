"""From findings to outcomes: what makes a clause out, what refutes it, what stays open."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charges.errors import InputError

from .helpers import (
    REFUTED,
    SHOWN,
    SILENT,
    UNCERTAIN,
    clause,
    finding,
    outcome,
    result,
    status,
    statutes,
    wrong,
)

MADE_OUT, NOT_MADE_OUT, OPEN = "made_out", "not_made_out", "open"


# ---------------------------------------------------------------- sentences in pairs


@pytest.mark.parametrize(
    ("text", "element", "expected"),
    [
        ("He crossed the border without papers.", "without_documents", SHOWN),
        ("He crossed the border without a word.", "without_documents", SILENT),
        ("He crossed the border with a valid visa.", "without_documents", REFUTED),
        ("He crossed the border outside the checkpoint.", "outside_checkpoint", SHOWN),
        ("He crossed the border at the official checkpoint.", "outside_checkpoint", REFUTED),
        ("He crossed the border outside opening hours.", "outside_checkpoint", SILENT),
        ("He swam the Araz at night.", "crossing", SHOWN),
        ("He swam in the lake at night.", "crossing", SILENT),
        ("He crossed the border into Iran.", "state_border", SHOWN),
        ("He crossed the street into the shop.", "state_border", SILENT),
        ("He crossed the border and hit a border guard.", "violence", SHOWN),
        ("He crossed the border and hit the road.", "violence", SILENT),
        ("He crossed the border and offered no resistance.", "violence", REFUTED),
        ("He crossed the border with two friends, as agreed beforehand.", "prior_agreement", SHOWN),
        ("He and his brother crossed the border.", "prior_agreement", UNCERTAIN),
        ("He crossed the border alone.", "prior_agreement", REFUTED),
        ("He crossed the border and asked for asylum.", "asylum", SHOWN),
        ("He crossed the border and asked for water.", "asylum", SILENT),
        ("He crossed the border; he did not ask for asylum.", "asylum", REFUTED),
        ("He crossed the border by mistake.", "intent", REFUTED),
        ("He crossed the border by bicycle.", "intent", SILENT),
        ("He called on the crowd to overthrow the government.", "appeal", SHOWN),
        ("He called his mother.", "appeal", SILENT),
        ("He wrote in his diary that Karabakh should leave Azerbaijan.", "public", REFUTED),
        ("He wrote on Facebook that Karabakh should leave Azerbaijan.", "public", SHOWN),
        (
            "He wrote on Facebook that Karabakh should leave Azerbaijan.",
            "territorial_integrity",
            SHOWN,
        ),
        (
            "He wrote on Facebook that his guests should leave Baku.",
            "territorial_integrity",
            SILENT,
        ),
        ("He called on the crowd to seize power by force.", "violent_seizure", SHOWN),
        ("He called on the crowd to seize the day.", "violent_seizure", SILENT),
        pytest.param(
            "He stayed at home.", "appeal", SILENT,
            marks=wrong("'stayed at home' is taken for a call to stay at home"),
        ),
        (
            "He crossed himself at the border.", "crossing", SILENT,
        ),
        ("He barely crossed the border.", "outside_checkpoint", SILENT),
        # Russian
        ("Он перешёл в Иран без документов.", "without_documents", SHOWN),
        ("Он перешёл в Иран без слов.", "without_documents", SILENT),
        ("Он перешёл государственную границу.", "crossing", SHOWN),
        ("Он не переходил государственную границу.", "crossing", REFUTED),
        ("Он перешёл улицу.", "crossing", SILENT),
        ("Он перешёл в Иран и попросил убежища.", "asylum", SHOWN),
        ("Он по ошибке перешёл в Иран.", "intent", REFUTED),
        ("На площади он призвал толпу свергнуть правительство.", "violent_seizure", SHOWN),
        ("Он перешёл границу с Ираном.", "state_border", SHOWN),
        # Azerbaijani
        ("O, gecə İran sərhədini keçdi.", "crossing", SHOWN),
        ("O, gecə İran sərhədini keçmədi.", "crossing", REFUTED),
        ("O, gecə küçəni keçdi.", "crossing", SILENT),
        ("O, gecə İran sərhədini sənədsiz keçdi.", "without_documents", SHOWN),
        ("O, meydanda xalqı hakimiyyəti zorla devirməyə çağırdı.", "violent_seizure", SHOWN),
        ("O, meydanda xalqı hakimiyyəti zorla devirməyə çağırmadı.", "appeal", REFUTED),
        ("O, sənədsiz İran sərhədini keçdi.", "crossing", SHOWN),
        pytest.param(
            "O, təsadüfən İran sərhədini keçdi.", "intent", REFUTED,
            marks=wrong("Azerbaijani has no words against intent"),
        ),
    ],
)  # fmt: skip
def test_what_a_sentence_shows(text: str, element: str, expected: str) -> None:
    assert status(text, element) == expected


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("He crossed the boarder into Iran without a pasport.", True),
        ("He crossed the bor-\nder into Iran without papers.", True),
        ("HE CROSSED THE BORDER INTO IRAN WITHOUT PAPERS.", True),
        ("О, сәрһәди сәнәдсиз кечди.", True),  # Azerbaijani in Cyrillic letters
        ("O, gece Iran serhedini senedsiz kecdi.", True),  # without diacritics
        ("Он перешел в Иран без документов.", True),  # е for ё
        ("He crossed the bored man without papers.", False),
    ],
)
def test_spelling(text: str, plain: bool) -> None:
    assert (outcome(text, "318.1") == MADE_OUT) == plain


# ---------------------------------------------------------------- outcomes

CROSSED = "He crossed the border into Iran "
CALLED = "On the square he called on the crowd to overthrow the government. "


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        # 318.1: crossing, a state border, and no documents or no checkpoint
        (CROSSED + "without papers.", "318.1", MADE_OUT),
        (CROSSED + "outside the checkpoint.", "318.1", MADE_OUT),
        (CROSSED + "at night.", "318.1", OPEN),
        (CROSSED + "without papers, at the official checkpoint.", "318.1", MADE_OUT),
        (
            CROSSED + "with a valid visa at the official checkpoint.",
            "318.1",
            NOT_MADE_OUT,
        ),
        (CROSSED + "with a valid visa.", "318.1", OPEN),
        ("He did not cross the border into Iran.", "318.1", NOT_MADE_OUT),
        # the exception
        (CROSSED + "without papers and asked for asylum.", "318.1", NOT_MADE_OUT),
        (CROSSED + "without papers. He did not ask for asylum.", "318.1", MADE_OUT),
        # 318.2 is 318.1 and an agreement beforehand or violence
        (CROSSED + "without papers.", "318.2", OPEN),
        (CROSSED + "without papers and hit a border guard.", "318.2", MADE_OUT),
        (CROSSED + "with a friend without papers, as agreed beforehand.", "318.2", MADE_OUT),
        (CROSSED + "without papers, alone, and offered no resistance.", "318.2", NOT_MADE_OUT),
        (CROSSED + "without papers, alone.", "318.2", OPEN),
        (CROSSED + "and hit a border guard.", "318.2", OPEN),
        # 281.1, 281.2, 281.3
        (CALLED, "281.1", MADE_OUT),
        (CALLED, "281.2", OPEN),
        (CALLED + "He did it again a week later.", "281.2", MADE_OUT),
        (CALLED + "He did it alone and only once.", "281.2", NOT_MADE_OUT),
        (CALLED + "He did it alone.", "281.2", OPEN),
        ("At a family dinner he called on his brother to overthrow the government.", "281.1",
         NOT_MADE_OUT),
        ("On the square he called on the crowd to give blood.", "281.1", OPEN),
        (CALLED + "He did it on orders of a foreign intelligence service.", "281.3", MADE_OUT),
        # intent: silence leaves nothing open, words against it refute
        (CROSSED + "without papers, by mistake.", "318.1", NOT_MADE_OUT),
        ("Он по ошибке перешёл в Иран без документов.", "318.1", NOT_MADE_OUT),
    ],
)  # fmt: skip
def test_the_outcome_of_a_clause(text: str, number: str, expected: str) -> None:
    assert outcome(text, number) == expected


@pytest.mark.parametrize(
    ("text", "best"),
    [
        (CROSSED + "without papers.", ("318.1",)),
        (CROSSED + "without papers and hit a border guard.", ("318.2",)),
        (CALLED + "He did it again a week later.", ("281.2",)),
        (
            CALLED + "He did it again a week later, on orders of a foreign service.",
            ("281.3",),
        ),
        (CROSSED + "without papers. " + CALLED, ("281.1", "318.1")),
        (CROSSED + "at night.", ()),
        ("He slept.", ()),
    ],
)
def test_the_best_clause_is_not_repeated_by_those_it_builds_on(
    text: str, best: tuple[str, ...]
) -> None:
    found = result(text)
    assert sorted(found.best) == sorted(best)
    assert tuple(c.id for c in found.clauses[: len(best)]) == found.best  # and it comes first


def test_the_findings_of_the_clause_it_builds_on_are_included() -> None:
    of_both = [f.element for f in clause(CROSSED + "without papers.", "318.2").elements]
    of_first = [f.element for f in clause(CROSSED + "without papers.", "318.1").elements]
    assert set(of_first) < set(of_both)
    assert of_both[-1] == "asylum"  # exceptions last


@pytest.mark.parametrize(
    ("text", "number", "missing"),
    [
        (CROSSED + "without papers.", "318.1", ()),
        (CROSSED + "at night.", "318.1", ("without_documents", "outside_checkpoint")),
        (CROSSED + "with a valid visa.", "318.1", ("outside_checkpoint",)),
        (CROSSED + "without papers.", "318.2", ("prior_agreement", "violence")),
        (CROSSED + "without papers, alone.", "318.2", ("violence",)),
        (CALLED, "281.2", ("repeated", "group")),
        (CALLED, "281.3", ("foreign_instruction",)),
        ("He did not cross the border into Iran.", "318.1", ()),  # refuted: nothing would help
    ],
)
def test_what_is_missing(text: str, number: str, missing: tuple[str, ...]) -> None:
    assert clause(text, number).missing == missing


@pytest.mark.parametrize(
    ("text", "number", "sets"),
    [
        (CROSSED + "at night.", "318.1", [("without_documents",), ("outside_checkpoint",)]),
        (CROSSED + "without papers.", "318.2", [("prior_agreement",), ("violence",)]),
        (CALLED, "281.2", [("repeated",), ("group",)]),
        (CROSSED + "without papers.", "318.1", []),
        ("He did not cross the border into Iran.", "318.1", []),
        ("He slept.", "318.1", []),
    ],
)
def test_what_would_change_the_outcome(text: str, number: str, sets: list[tuple[str, ...]]) -> None:
    changes = clause(text, number).changes
    assert sorted(c.elements for c in changes) == sorted(sets)
    assert all(c.outcome == MADE_OUT and c.clause == number for c in changes)


def test_intent_that_no_word_speaks_of_is_not_missing() -> None:
    found = clause(CROSSED + "without papers.", "318.1")
    assert "intent" not in found.missing
    (intent,) = [f for f in found.elements if f.element == "intent"]
    assert (intent.kind, intent.status) == ("mental", SILENT)
    assert intent.reason == "not tested by the words"


@wrong("words against the intent of a crossing refute the clauses on appeals too")
def test_a_mistaken_crossing_says_nothing_of_appeals() -> None:
    text = CROSSED + "by mistake, without papers."
    assert outcome(text, "281.1") == OPEN
    assert clause(text, "281.1").silent


# ---------------------------------------------------------------- the press's reading


def test_the_same_words_against_the_clause_as_the_press_reports_it() -> None:
    text = "He publicly supported the independence of Nagorno-Karabakh on his blog."
    found = clause(text, "281.2")
    reading = found.as_reported[0]
    assert reading.source == "haaretz-2016"
    assert found.outcome != MADE_OUT
    assert reading.outcome == MADE_OUT


def test_a_clause_that_no_source_reports_has_no_other_reading() -> None:
    assert clause(CROSSED + "without papers.", "318.1").as_reported == ()


# ---------------------------------------------------------------- the frame


@pytest.mark.parametrize(
    "text",
    [
        "Suppose A crosses the border into Georgia without a passport. Which clause?",
        "If A crosses the border into Iran without a passport, which clause applies?",
    ],
)
def test_a_case_posed_as_a_problem_is_told(text: str) -> None:
    assert outcome(text, "318.1") == MADE_OUT


@pytest.mark.parametrize(
    "text",
    [
        "If he crosses the border into Iran without a passport, he is free.",
        "He would have crossed the border into Iran without a passport.",
        "He planned to cross the border into Iran without a passport.",
        "Did he cross the border into Iran without a passport?",
        "He tried to cross the border into Iran without a passport.",
        "In the novel the hero crosses the border into Iran without a passport.",
        "He dreamt that he crossed the border into Iran without a passport.",
        "The bill punishes crossing the state border without a passport.",
        "Whoever crosses the state border without documents is punished by a fine.",
        "Crossing the state border of the Republic without the established documents or outside"
        " the checkpoint is punishable by a fine.",
        "In 1937 he crossed the border into Iran without papers.",
        "Drones crossed the border into Iran without papers.",
        "He was acquitted of crossing the border into Iran without papers.",
        "It was not proved that he crossed the border into Iran without papers.",
        "He denied having crossed the border into Iran without papers.",
        "Если он перейдёт в Иран без документов, его посадят.",
        "Он хотел перейти в Иран без документов.",
        "В романе герой переходит в Иран без документов.",
        "O, gecə İran sərhədini sənədsiz keçmək istəyirdi.",
        "Əgər o, gecə İran sərhədini sənədsiz keçsə, tutulacaq.",
        "Romanda qəhrəman gecə İran sərhədini sənədsiz keçir.",
        "Article 318.1 punishes crossing the state border without established documents or"
        " outside a checkpoint.",
        pytest.param(
            "He was not stopped at the checkpoint and crossed the border into Iran.",
            marks=wrong("'not stopped at the checkpoint' is taken for a way round it"),
        ),
        "Every year thousands cross the border into Iran without papers.",
        "It is easy to cross the border into Iran without papers.",
        "His luggage crossed the border into Iran without papers.",
        "He pretended to cross the border into Iran without papers.",
        "He avoided crossing the border into Iran without papers.",
        "He has yet to cross the border into Iran without papers.",
        "On television the general called on the army to retake Karabakh by force.",
        pytest.param(
            "He called on the crowd in the square to vote the government out.",
            marks=wrong("an election is no seizure"),
        ),
        pytest.param(
            "He called on the crowd in the square to overthrow the government peacefully"
            " at the ballot box.",
            marks=wrong("an election is no seizure, whatever it is called"),
        ),
        pytest.param(
            "The charge that he crossed the border into Iran without papers was dismissed.",
            marks=wrong("a charge that was dismissed counts as alleged"),
        ),
    ],
)
def test_what_makes_no_clause_out(text: str) -> None:
    assert result(text).best == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("He is accused of crossing the border into Iran without papers.", "318.1"),
        ("The court found that he had crossed the border into Iran without papers.", "318.1"),
        ("According to the prosecutor he crossed the border into Iran without papers.", "318.1"),
    ],
)
def test_what_is_alleged_counts_as_shown_and_is_marked_so(text: str, number: str) -> None:
    assert outcome(text, number) == MADE_OUT
    kinds = {c.kind for e in finding(text, "crossing").evidence for c in e.context}
    assert kinds & {"alleged", "found"}


# ---------------------------------------------------------------- the same in three languages


@pytest.mark.parametrize(
    ("text", "element", "expected"),
    [
        # not only
        ("Он не только перешёл в Иран, но и ударил пограничника.", "crossing", SHOWN),
        pytest.param(
            "O, təkcə İran sərhədini sənədsiz keçmədi, həm də sərhədçini vurdu.", "crossing", SHOWN,
            marks=wrong("Azerbaijani: 'təkcə ... keçmədi, həm də' is no negation"),
        ),
        # told to, wanted to
        ("Ему велели перейти в Иран без документов.", "crossing", SILENT),
        ("Он хотел перейти в Иран.", "crossing", SILENT),
        ("O, İran sərhədini keçmək istəyirdi.", "crossing", SILENT),
        # others
        ("Он видел, как толпа перешла в Иран без документов.", "crossing", SILENT),
        pytest.param(
            "O gördü ki, camaat İran sərhədini sənədsiz keçir.", "crossing", SILENT,
            marks=wrong("Azerbaijani: 'gördü ki, camaat' sets no context"),
        ),
        ("Никто не видел, как он перешёл в Иран без документов.", "crossing", SHOWN),
        ("Он заплатил контрабандистам и перешёл в Иран.", "prior_agreement", SHOWN),
        # nobody's act
        ("Дрон пересёк границу Ирана.", "crossing", SILENT),
        ("Dron İran sərhədini keçdi.", "crossing", SILENT),
        pytest.param(
            "Его багаж пересёк границу Ирана без документов.", "crossing", SILENT,
            marks=wrong("Russian: luggage is no person"),
        ),
        ("Каждый год тысячи людей переходят в Иран без документов.", "crossing", SILENT),
        pytest.param(
            "Hər il minlərlə adam İran sərhədini sənədsiz keçir.", "crossing", SILENT,
            marks=wrong("Azerbaijani: what thousands do every year is nobody's deed"),
        ),
        # the law, the court
        ("Закон наказывает за переход государственной границы.", "crossing", SILENT),
        ("Qanun dövlət sərhədini sənədsiz keçməyi cəzalandırır.", "crossing", SILENT),
        ("Суд не установил, что он перешёл в Иран без документов.", "crossing", REFUTED),
        pytest.param(
            "Məhkəmə onun İran sərhədini sənədsiz keçdiyini sübut edilmiş saymadı.", "crossing",
            REFUTED,
            marks=wrong("Azerbaijani: 'sübut edilmiş saymadı' is no acquittal yet"),
        ),
        # accused, posed
        ("Следствие утверждает, что он перешёл в Иран без документов.", "crossing", SHOWN),
        ("O, İran sərhədini sənədsiz keçməkdə ittiham olunur.", "crossing", SHOWN),
        ("Допустим, А. перешёл в Иран без документов. Какая статья?", "crossing", SHOWN),
        ("Tutaq ki, A. İran sərhədini sənədsiz keçib. Hansı maddə?", "crossing", SHOWN),
        # what a call asks for
        ("Он призвал народ на площади не свергать правительство.", "violent_seizure", REFUTED),
        ("O, meydanda xalqı hakimiyyəti devirməməyə çağırdı.", "violent_seizure", REFUTED),
        ("Он призвал народ на площади сдать кровь.", "violent_seizure", SILENT),
        ("O, meydanda xalqı qan verməyə çağırdı.", "violent_seizure", SILENT),
        # with others, alone, asylum
        ("Он перешёл в Иран с друзьями по предварительному сговору.", "prior_agreement", SHOWN),
        ("O, əvvəlcədən razılaşıb İran sərhədini sənədsiz keçdi.", "prior_agreement", SHOWN),
        ("Он перешёл в Иран один, без документов.", "prior_agreement", REFUTED),
        ("O, İran sərhədini tək, sənədsiz keçdi.", "prior_agreement", REFUTED),
        ("O, İran sərhədini sənədsiz keçdi və sığınacaq istədi.", "asylum", SHOWN),
        ("O, İran sərhədini sənədsiz keçdi və sığınacaq istədi.", "crossing", SHOWN),
    ],
)  # fmt: skip
def test_the_frame_in_russian_and_azerbaijani(text: str, element: str, expected: str) -> None:
    assert status(text, element) == expected


# ---------------------------------------------------------------- whose words

REPORT = "The prosecutor says that he crossed the border into Iran without papers."


@pytest.mark.parametrize(
    ("voice", "expected"),
    [("report", SHOWN), ("prosecution", SHOWN), ("defence", SILENT), ("court", SILENT)],
)
def test_an_allegation_is_the_prosecutions_word(voice: str, expected: str) -> None:
    assert status(REPORT, "crossing", voice) == expected


@pytest.mark.parametrize(
    ("voice", "expected"),
    [("report", REFUTED), ("prosecution", SHOWN), ("defence", REFUTED), ("court", SILENT)],
)
def test_a_denial_is_the_defences_word(voice: str, expected: str) -> None:
    text = "He denies that he crossed the border into Iran without papers."
    assert status(text, "crossing", voice) == expected


@pytest.mark.parametrize("voice", ["report", "prosecution", "defence", "court"])
def test_what_the_author_tells_is_heard_by_all(voice: str) -> None:
    assert status(CROSSED + "without papers.", "crossing", voice) == SHOWN


def test_an_unknown_voice_is_an_input_error() -> None:
    with pytest.raises(InputError, match="no voice 'jury'") as caught:
        statutes().match("He crossed.", voice="jury")
    assert "prosecution" in caught.value.hint


# ---------------------------------------------------------------- what cannot be matched


@pytest.mark.parametrize("text", ["", " ", "\n\t ", "\u2003"])
def test_an_empty_text_is_an_input_error(text: str) -> None:
    with pytest.raises(InputError, match="there is no text to match"):
        statutes().match(text)


@pytest.mark.parametrize("day", ["yesterday", "2016-13-01", "2016-02-30", "1850-01-01", ""])
def test_a_day_that_is_none_or_too_early_is_an_input_error(day: str) -> None:
    with pytest.raises(InputError):
        statutes().match("He crossed.", on=day)


def test_the_law_of_a_day() -> None:
    text = CROSSED + "without papers."
    newest = statutes().match(text)
    then = statutes().match(text, on="2016-06-29")
    assert (newest.on, then.on) == (None, "2016-06-29")
    now, before = (next(c for c in r.clauses if c.id == "318.1") for r in (newest, then))
    assert now.outcome == before.outcome == MADE_OUT
    version = statutes().library.version_on(statutes().clause("318.1"), "2016-06-29")[-1]
    assert before.sentence == version.sentence


# ---------------------------------------------------------------- notes


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("...", "there is no word in the text"),
        ("Cats like milk.", "no expression that the words files know occurs in the text"),
        ("He was alone.", "the words of the clauses occur, but tell no act that falls under one"),
        (
            "In the novel the hero crosses the border into Iran.",
            "some of it is told as a story, a game or a dream: it counts for nothing",
        ),
        (
            "The bill punishes crossing the state border.",
            "some sentences speak of the law and not of a deed: they count for nothing",
        ),
    ],
)
def test_an_empty_result_says_why(text: str, note: str) -> None:
    found = result(text)
    assert found.best == ()
    assert note in found.notes


def test_a_text_that_is_understood_needs_no_note() -> None:
    assert result(CROSSED + "without papers.").notes == ()


# ---------------------------------------------------------------- transformations

SENTENCES = (
    "He left Baku in the morning.",
    "It was cold.",
    "He crossed the border into Iran without papers.",
    "He hit a border guard.",
    "He asked for asylum.",
    "He did not ask for asylum.",
    "He had no passport.",
    "He showed a valid visa at the checkpoint.",
    "He was in Georgia by noon.",
    "The path went through the forest.",
    "He denies that he crossed the border into Iran.",
    "He had planned to cross the border into Iran.",
    "A drone crossed the border into Georgia.",
    "He saw the crowd cross the border.",
    "The court acquitted him of violence against the guard.",
    "The prosecutor says that he crossed the border with two friends, as agreed beforehand.",
    "He went alone.",
    "On the square he called on the crowd to overthrow the government.",
    "He did it again a week later.",
    "He did it alone and only once.",
    "He never called on anyone.",
    "He wrote in his diary that the south should leave Azerbaijan.",
    "He wrote on Facebook that the south should leave Azerbaijan.",
    "Он перешёл в Иран без документов.",
    "Он не переходил границу Ирана.",
    "O, gecə İran sərhədini sənədsiz keçdi.",
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=5, unique=True), st.data())
def test_to_leave_out_a_sentence_turns_no_finding_round(
    story: list[str], data: st.DataObject
) -> None:
    """It may silence a finding; the opposite only where that very sentence spoke of it."""
    without = data.draw(st.integers(0, len(story) - 1))
    whole = " ".join(story)
    less = " ".join(s for i, s in enumerate(story) if i != without)
    start = whole.index(story[without])
    end = start + len(story[without])
    after = {f"{c.id} {f.element}": f.status for c in result(less).clauses for f in c.elements}
    for clause_ in result(whole).clauses:
        for found in clause_.elements:
            now = after[f"{clause_.id} {found.element}"]
            if {found.status, now} == {SHOWN, REFUTED}:
                assert any(start <= e.start < end for e in found.evidence), found


@pytest.mark.parametrize("between", ["It was cold.", "The dogs barked all night.", "Холодно было."])
def test_an_unrelated_sentence_between_changes_nothing(between: str) -> None:
    plain = "He crossed the border into Iran. He had no passport."
    longer = plain.replace(". He had", f". {between} He had")
    statuses = [
        {f.element: f.status for c in result(t).clauses for f in c.elements}
        for t in (plain, longer)
    ]
    assert statuses[0] == statuses[1]


@pytest.mark.parametrize(
    ("changed", "crossing"),
    [
        ("The border into Iran was crossed by him without papers.", SHOWN),
        ("He did not cross the border into Iran without papers.", REFUTED),
        ("Perhaps he slept; he crossed the border into Iran without papers.", SHOWN),
        ("He may have wanted to; he never crossed the border into Iran.", REFUTED),
        ("He, who feared nobody, crossed the border into Iran without papers.", SHOWN),
        pytest.param(
            "He, who feared dogs, crossed the border into Iran without papers.",
            SHOWN,
            marks=wrong("the dogs that he feared did not cross"),
        ),
    ],
)
def test_the_finding_follows_the_sentence(changed: str, crossing: str) -> None:
    assert status(changed, "crossing") == crossing
