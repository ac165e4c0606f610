"""Who does it, and how many: the doers of an appeal, by the words that stand as its subject."""

from __future__ import annotations

import pytest

from .helpers import SHOWN, finding, status


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Four bakers came out at noon and urged the crowd to seize the palace.", "Four bakers"),
        ("Two cousins had hung a sheet from the bridge. They were calling on the drivers to seize "
         "the palace.", "Two cousins"),
        ("The members of the drama circle stood on the steps and called on the crowd to seize the "
         "palace.", "members of the drama circle"),
        ("Rauf Aliyev and his lodger then called on the crowd to seize the palace.",
         "Aliyev and his lodger"),
    ],
)  # fmt: skip
def test_several_doers_are_a_group(text: str, quote: str) -> None:
    found = finding(text, "group")
    quotes = [e.quote for e in found.evidence if e.settles and e.supports]
    assert found.status == SHOWN
    assert any(quote in one for one in quotes), quotes


@pytest.mark.parametrize(
    "text",
    [
        # they only hear it
        "Four bakers heard him on the square, where he urged the crowd to seize the palace.",
        # they are called on
        "He urged four bakers to seize the palace.",
        # a singular pronoun does not stand for them
        "Two cousins had come to the bridge. He called on the drivers to seize the palace.",
        # nobody does it
        "Four bakers came out at noon. Nobody urged the crowd to seize the palace.",
        # a colon ends what they are the subject of
        "Four bakers, one flat: from there Rauf urged the crowd to seize the palace.",
    ],
)
def test_persons_who_do_not_do_it_are_no_group(text: str) -> None:
    assert status(text, "group") != SHOWN
