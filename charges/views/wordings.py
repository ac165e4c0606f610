"""What changed between two versions of a clause, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from charges.law.compare import Side, Words, word_changes
from charges.law.model import Version
from charges.views import sentence, terms
from charges.views.screen import Part

if TYPE_CHECKING:
    from charges.law.library import Library


def wordings(library: Library, here: Side, there: Side) -> list[tuple[str, tuple[Words, ...]]]:
    """The sentence, the code's own words for it, and what must be so; each with its changes."""
    return [
        (what, word_changes(before, after))
        for what, before, after in (
            (
                "sentence",
                sentence.words(here.version.sentence),
                sentence.words(there.version.sentence),
            ),
            ("code_words", _quoted(here.version), _quoted(there.version)),
            ("requires", needs(library, here), needs(library, there)),
        )
    ]


def needs(library: Library, side: Side) -> str:
    """What must be so, in words: "318.1 and (violence or prior agreement)"."""
    return terms.requirement(library, side.clause.article, side.version.requires)


def _quoted(version: Version) -> str:
    return " … ".join(
        one.quotation.words for one in sentence.ordered(version.sentence) if one.quotation
    )


def marked(words: Sequence[Words]) -> list[Part]:
    """A wording with its changes: [-two hundred-] {+five hundred+}."""
    parts: list[Part] = []
    before = ""
    for one in words:
        text = one.text.lstrip()
        marks = before not in ("", "same") and (one.kind != "same" or text[:1].isalnum())
        if len(text) < len(one.text) or marks:
            parts.append(" ")
        before = one.kind
        if one.kind == "same":
            parts.append(text)
        elif one.kind == "struck":
            parts.append((f"[-{text}-]", "refuted"))
        else:
            parts.append((f"{{+{text}+}}", "shown"))
    return parts
