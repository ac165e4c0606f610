"""Nothing that entered an outcome is missing from the screen that explains it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from charges.law.library import Library
from charges.matching.match import match
from charges.matching.result import Evidence, Finding, Result
from charges.views.plain import one_line
from charges.views.result import write_result
from charges.views.screen import Screen
from charges.views.terms import LEGEND
from charges.views.why import write_why

EXAMPLES = Path(__file__).parent.parent / "examples"
ENOUGH = 6  # quotes of one finding that say the same
FILES = [f"{language}/round{n}.jsonl" for language in ("en", "az", "ru") for n in (8, 9, 10)]


def descriptions(name: str) -> list[str]:
    lines = (EXAMPLES / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["passage"] for line in lines]


def bare(text: str) -> str:
    """Without spaces and the lines of a tree: how a paragraph is broken does not matter."""
    return re.sub(r"[\s\u00a0│├└─]", "", text)


def entered(finding: Finding) -> list[Evidence]:
    """What a finding rests on, and what it outweighed."""
    if finding.status == "silent":
        return []
    return [
        piece
        for piece in finding.evidence
        if piece.counts and (piece.settles or finding.status == "uncertain")
    ]


def findings(result: Result) -> list[tuple[str, Finding]]:
    return [(row.id, finding) for row in result.clauses for finding in row.elements]


@pytest.mark.parametrize("name", FILES)
def test_every_element_and_every_word_that_entered_an_outcome_is_shown(
    library: Library, name: str
) -> None:
    seen = 0
    for text in descriptions(name):
        result = match(library, text)
        screen = Screen(120)
        write_result(screen, library, result, every_clause=True)
        # The description, which has all the words anyway, stands before the legend.
        written = bare(screen.text()).partition(bare(LEGEND))[2]
        for number, finding in findings(result):
            article = library.clause(number).article
            if written:
                assert bare(library.element(article, finding.element).label.get("en")) in written
            told = entered(finding)
            for piece in told:
                seen += 1
                against = piece.supports != (finding.status == "shown")
                if bare(one_line(piece.quote)) not in written:
                    # Of words that say the same as the finding a handful is enough.
                    assert len(told) > ENOUGH and not against, (finding.element, piece.quote)
    assert seen > 50


@pytest.mark.parametrize("name", FILES)
def test_why_unfolds_every_cue_and_every_context(library: Library, name: str) -> None:
    for text in descriptions(name)[:6]:
        result = match(library, text)
        for number in dict.fromkeys(number for number, _ in findings(result)):
            screen = Screen(120)
            write_why(screen, library, result, number)
            written = bare(screen.text())
            row = next(one for one in result.clauses if one.id == number)
            for finding in row.elements:
                assert bare(f"{finding.element}:") in written
                for piece in finding.evidence:
                    assert bare(f"“{one_line(piece.quote)}”") in written
                    assert bare(f"cue {one_line(piece.cue)}") in written
                    for context in piece.context:
                        said = f"{context.kind}, by “{one_line(context.words)}”"
                        assert bare(said) in written
