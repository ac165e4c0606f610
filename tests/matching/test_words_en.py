"""English families of expressions: a sentence that needs each, and its nearest neighbour."""

from __future__ import annotations

import pytest

from tests.matching.helpers import SHOWN, outcome, status

CALL = "On the square she called on the crowd to overthrow the government."
CROSSED = "He crossed the border into Iran without papers"


@pytest.mark.parametrize(
    ("text", "neighbour", "element"),
    [
        # who is asked, and for what
        (
            "In the letter she implores every garrison to hand the state over to a council of war.",
            "In the letter she tells how every garrison handed its flag over to a museum.",
            "appeal",
        ),
        (
            "His flyers bade motorists throw the cabinet into the river.",
            "His flyers told motorists of a cabinet of shells found in the river.",
            "violent_seizure",
        ),
        (
            "The banner urged the valley to break loose from Cameroon.",
            "The banner urged the company to break even in Cameroon.",
            "territorial_integrity",
        ),
        # before whom
        (
            "He enjoined the marchers to topple the regime by force.",
            "He enjoined his brother, at the kitchen table, to topple the regime by force.",
            "public",
        ),
        # in company, again and again
        (
            "Two dentists handed out flyers that called on everyone to depose the president.",
            "To two dentists he handed flyers that called on everyone to depose the president.",
            "group",
        ),
        (CALL + " A week later she said the same again.", CALL + " A week is long.", "repeated"),
        # a crossing and its way
        (
            "The Belgian paddled ashore south of Astara. He had no visa.",
            "The Belgian read a novel south of Astara. He had no visa.",
            "crossing",
        ),
        (
            CROSSED + ", on his stomach, through a hollow under the mesh.",
            CROSSED + ", on his honour, through an error in the list.",
            "outside_checkpoint",
        ),
        # with whom
        (
            CROSSED + ". A man called Tariq got him over for two thousand lari.",
            CROSSED + ". A man called Tariq sold him a watch.",
            "prior_agreement",
        ),
        (
            CROSSED + ". They had a pact with two cousins.",
            CROSSED + ". The governments of two states had a pact.",
            "prior_agreement",
        ),
        # who strikes whom
        (
            CROSSED + " and sent a sentry sprawling.",
            CROSSED + ", and a sentry hit him in the face.",
            "violence",
        ),
    ],
)
def test_a_family_finds_what_it_means(text: str, neighbour: str, element: str) -> None:
    assert status(text, element) == SHOWN
    assert status(neighbour, element) != SHOWN


@pytest.mark.parametrize(
    "text",
    [
        # notes on the law
        "Quick recap for the exam: 318.1 is crossing the state border without documents or outside"
        " the checkpoint, one is enough; part two needs a prior agreement or violence.",
        # somebody else's
        "Rena heard that her husband had crossed the border into Iran without a passport.",
        "The officers who had seized power in Niger were called on to free the president.",
        # the papers of a load, a contract, an exercise, a game
        "The lorry crossed the Georgian border at the checkpoint; the load was without papers.",
        "At the exercise of the border service ten conscripts came over the border without papers.",
        "On the server we storm the palace and hang the regent; the moderators saved the game.",
        # no human being
        "It crossed the border from Iran, flying low, far from any post and without permission.",
    ],
)
def test_no_charge_against_the_innocent(text: str) -> None:
    for clause in ("281.1", "318.1", "318.2"):
        assert outcome(text, clause) != "made_out"


def test_what_a_court_strikes_out_is_struck_out() -> None:
    text = CALL + " She did it again a week later."
    assert outcome(text, "281.2") == "made_out"
    assert outcome(text + " The element of repetition falls away.", "281.2") == "open"
