"""One contender of `match_speed.py`, in a process of its own.

    python contenders.py NAME TEXT PHRASES STATUTES

It reads the text and the phrases from files, makes itself ready, goes over a tenth of the text to
warm up, then over the whole, once; on standard output it says what that took, as JSON. A contender
imports what it needs and nothing else.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

Run = Callable[[str], int]  # over a text: how many places of cues it found


def findall(phrases: list[str], statutes: str) -> Run:
    """The yardstick: only the words, and nothing of them."""
    del phrases, statutes
    return lambda text: len(re.findall(r"\w+", text)) * 0


def charges(phrases: list[str], statutes: str) -> Run:
    """The whole of `match`: cues, contexts, acts, findings, outcomes and what would change them."""
    from charges import load

    law = load(statutes)

    def run(text: str) -> int:
        result = law.match(text)
        return len({e for row in result.clauses for f in row.elements for e in f.evidence})

    return run


def medspacy(phrases: list[str], statutes: str) -> Run:
    """medspaCy as it comes: its sentences, its TargetMatcher and its ConText."""
    from loguru import logger

    logger.remove()  # PyRuSH would write of every word
    import medspacy
    from medspacy.target_matcher import TargetRule

    nlp = medspacy.load()
    nlp.get_pipe("medspacy_target_matcher").add([TargetRule(p, "CONDUCT") for p in phrases])
    return lambda text: len(nlp(text).ents)


def negspacy(phrases: list[str], statutes: str) -> Run:
    """spaCy's blank English, its sentencizer and PhraseMatcher, and negspacy after them."""
    import spacy
    from negspacy.negation import Negex  # noqa: F401 (it registers "negex")
    from spacy.language import Language
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc, Span
    from spacy.util import filter_spans

    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("CONDUCT", list(nlp.pipe(phrases)))

    @Language.component("phrases")
    def mark(doc: Doc) -> Doc:
        found = matcher(doc)
        doc.ents = filter_spans([Span(doc, a, b, label="CONDUCT") for _, a, b in found])
        return doc

    nlp.add_pipe("sentencizer")
    nlp.add_pipe("phrases")
    nlp.add_pipe("negex")
    return lambda text: len(nlp(text).ents)


def peak() -> float:
    """The most memory this process has had, in megabytes."""
    import resource

    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def main() -> None:
    name, text_file, phrases_file, statutes = sys.argv[1:]
    text = Path(text_file).read_text(encoding="utf-8")
    phrases = Path(phrases_file).read_text(encoding="utf-8").split("\n")
    run: Run = globals()[name](phrases, statutes)
    run(text[: len(text) // 10])
    begin = time.process_time()
    found = run(text)
    seconds = time.process_time() - begin
    json.dump({"seconds": seconds, "found": found, "megabytes": round(peak(), 1)}, sys.stdout)


if __name__ == "__main__":
    main()
