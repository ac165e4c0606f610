"""One contender of `match_speed.py`, in a process of its own.

    python contenders.py NAME TEXT PHRASES STATUTES

It reads the text and the phrases from files, makes itself ready on a tenth of the text, then goes
over the whole twice: the first time many words are new to it, the second time none is. On standard
output it says what each took, as JSON. The peers get the text by paragraphs: in one call they take
ten times as long and more.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

Run = Callable[[list[str]], int]  # over paragraphs: how many places of cues it found


def findall(phrases: list[str], statutes: str) -> Run:
    """The yardstick: only the words, and nothing of them."""
    del phrases, statutes
    return lambda paragraphs: len(re.findall(r"\w+", "\n\n".join(paragraphs))) * 0


def charges(phrases: list[str], statutes: str) -> Run:
    """The whole of `match`, on the text in one call: cues, contexts, acts, findings, outcomes."""
    each = charges_by_paragraph(phrases, statutes)
    return lambda paragraphs: each(["\n\n".join(paragraphs)])


def charges_by_paragraph(phrases: list[str], statutes: str) -> Run:
    """The same, each paragraph a description of its own."""
    from charges import load

    law = load(statutes)

    def places(text: str) -> int:
        result = law.match(text)
        return len({e[:3] for row in result.clauses for f in row.elements for e in f.evidence})

    return lambda paragraphs: sum(map(places, paragraphs))


def medspacy(phrases: list[str], statutes: str) -> Run:
    """medspaCy as it comes: its sentences, its TargetMatcher and its ConText."""
    from loguru import logger

    logger.remove()  # PyRuSH would write of every word
    import medspacy
    from medspacy.target_matcher import TargetRule

    nlp = medspacy.load()
    nlp.get_pipe("medspacy_target_matcher").add([TargetRule(p, "CONDUCT") for p in phrases])
    return lambda paragraphs: sum(len(doc.ents) for doc in nlp.pipe(paragraphs))


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
    return lambda paragraphs: sum(len(doc.ents) for doc in nlp.pipe(paragraphs))


def peak() -> float:
    """The most memory this process has had, in megabytes."""
    try:  # what the system says of a process's children counts the memory of the parent, too
        status = Path("/proc/self/status").read_text(encoding="utf-8")
        return int(re.findall(r"VmHWM:\s+(\d+) kB", status)[0]) / 1024
    except (OSError, IndexError):
        pass
    import resource

    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def main() -> None:
    name, text_file, phrases_file, statutes = sys.argv[1:]
    paragraphs = Path(text_file).read_text(encoding="utf-8").split("\n\n")
    phrases = Path(phrases_file).read_text(encoding="utf-8").split("\n")
    run: Run = globals()[name](phrases, statutes)
    run(paragraphs[: len(paragraphs) // 10])
    passes = []
    found = 0
    for _ in range(2):
        begin = time.process_time()
        found = run(paragraphs)
        passes.append(time.process_time() - begin)
    first, seconds = passes
    figures = {"first": first, "seconds": seconds, "found": found, "megabytes": round(peak(), 1)}
    json.dump(figures, sys.stdout)


if __name__ == "__main__":
    main()
