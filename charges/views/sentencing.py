"""`charges sentence`: the answer first, then the bars, the steps, the time, and what is open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from charges.law.model import Condition, Punishment
from charges.sentencing.days import Span
from charges.sentencing.outcome import Answer, Question, Sentence, Step, TimeLimit
from charges.sentencing.words import duration
from charges.views import sentence, terms
from charges.views.clause import write_sources
from charges.views.columns import write_cells
from charges.views.screen import Part, Screen

if TYPE_CHECKING:
    from charges.law.library import Library

CONDITIONS: Final[dict[Condition, str]] = {
    "attempt": "an attempt",
    "preparation": "preparation",
    "simple_relapse": "a relapse",
    "dangerous_relapse": "a dangerous relapse",
    "especially_dangerous_relapse": "an especially dangerous relapse",
    "mitigating": "with mitigating circumstances and none aggravating",
    "exceptional": "in exceptional circumstances",
}
_NO_ADVICE: Final = (
    "This is what the rules give for a clause: no judgment of guilt, no legal advice. A court fixes"
    " the sentence within the range."
)
_COUNTED: Final = (
    "Counted to the same day of the calendar (derived). Whether that day itself still counts, the"
    " rules here do not say."
)


def write_sentencing(
    screen: Screen, library: Library, question: Question, answers: Sequence[Answer]
) -> None:
    """What follows from the clauses asked. Two answers where it is open which law was in force."""
    for number in question.clauses:
        clause = library.clause(number)
        screen.say((clause.number, "accent"), "  ", (clause.title.get(), "title"), rest="       ")
    asked = _asked(question)
    if asked:
        screen.say((asked, "faint"))
    for answer in answers:
        screen.blank()
        if answer.law:
            screen.say(("open: ", "uncertain"), (answer.law, "strong"), ":")
        _answer(screen, question, answer)
    first = answers[0]
    for answer in answers:
        again = answer is not first  # then only what differs is told
        if not again or answer.clauses != first.clauses or answer.result != first.result:
            _chart(screen, answer)
        _steps(screen, answer, first.steps if again else ())
        _time(screen, answer, again)
        _list(
            screen, f"What is open{_by(answer)}",
            [(point,) for point in answer.open if not again or point not in first.open],
        )  # fmt: skip
    _beside(screen, first)
    _sources(screen, library, answers)
    screen.blank()
    screen.say((_NO_ADVICE, "faint"))


def _asked(question: Question) -> str:
    """What is known of the act, in a line."""
    parts = [words for name, words in CONDITIONS.items() if name in question.conditions]
    if question.age is not None:
        parts.append(f"aged {question.age} at the time of the act")
    if question.on is not None and question.as_of is not None:
        parts.append(f"the act {question.on.at}")
        parts.append(f"asked as of {question.as_of.words}")
    words = "; ".join(parts)
    return words[:1].upper() + words[1:]


def _by(answer: Answer) -> str:
    return f", {answer.law}" if answer.law else ""


def _answer(screen: Screen, question: Question, answer: Answer) -> None:
    if not answer.punishable:
        why = next((s for s in reversed(answer.steps) if s.effect), None)
        reason = f" ({why.article}: {why.effect})" if why else ""
        screen.say((f"No punishment follows{reason}.", "strong"))
        return
    if answer.result is None and all(limit.passed for limit in answer.limits):
        words = "No sentence follows any more: all of it is out of time"
    elif answer.result is None:
        words = "No one sentence follows for all together; see what is open"
    else:
        words = ", or ".join(
            sentence.one(p) + (" (the least is open)" if _least_is_open(answer, p) else "")
            for p in sentence.ordered(answer.result)
        )
    screen.say((f"{words[:1].upper()}{words[1:]}.", "strong"))
    for one in answer.clauses:
        if not one.left:
            screen.say(f"{one.clause}: no punishment follows.")
    for limit in answer.limits:
        screen.say(*limit_in_words(limit, question.as_of, len(question.clauses) > 1))
    if answer.open:
        screen.say(("Some of it is open", "uncertain"), ": see below.")


def _least_is_open(answer: Answer, one: Punishment) -> bool:
    """Whether a least that a clause has fell away, and what took its place is open."""
    own = [p for clause in answer.clauses for p in clause.own if p.kind == one.kind]
    return one.minimum is None and any(p.minimum or p.floor for p in own)


def limit_in_words(limit: TimeLimit, as_of: Span | None, named: bool) -> tuple[Part, ...]:
    """Whether it could still be prosecuted, and until when. `named`: say under which clause."""
    under = f" under {limit.clause}" if named else ""
    if limit.term is None:
        return (f"How long it can be prosecuted{under} is not in the rules.",)
    if limit.ends is None or as_of is None:
        return (f"It can be prosecuted{under} for {duration(limit.term)} from the day of the act.",)
    if limit.passed is None:
        first: Part = (f"Open whether it can still be prosecuted{under}", "uncertain")
        return (first, f" as of {as_of.words}: the time ends {limit.ends.at}.")
    if limit.passed:
        return (
            (f"Too late{under}", "refuted"),
            f" as of {as_of.words}: the time ran out {limit.ends.at}.",
        )
    return (
        (f"It can still be prosecuted{under}", "shown"),
        f" as of {as_of.words}: until {limit.ends.words}.",
    )


def _chart(screen: Screen, answer: Answer) -> None:
    rows: list[tuple[str, Sentence]] = []
    several = len(answer.clauses) > 1
    for one in answer.clauses:
        rows.append((f"{one.clause}, the clause itself", one.own))
        if one.left and _figures(one.left) != _figures(one.own):
            rows.append((f"{one.clause}, what the rules leave", one.left))
    if several and answer.result:
        rows.append(("all together", answer.result))
    screen.heading(f"The ranges{_by(answer)}")
    sentence.bars(screen, rows, sentence.scale_of(row for _, row in rows))


def _figures(one: Sentence) -> list[object]:
    return [(p.kind, p.minimum or p.floor, p.maximum) for p in one]


def _steps(screen: Screen, answer: Answer, told: Sequence[Step]) -> None:
    """The table of the steps, without those that were `told` already."""
    steps = [one for one in answer.steps if one not in told]
    if not steps:
        return
    screen.heading(f"From the clause to the result{_by(answer)}")
    effect = screen.width * 3 // 10
    widths = (2, 9, screen.width - effect - 11, effect)
    write_cells(
        screen, widths, [(), [("article", "faint")], [("what it says", "faint")],
                         [("what follows (derived)", "faint")]],
    )  # fmt: skip
    before = ""
    for one in steps:
        if before and one.clause != before:
            screen.blank()
            if not one.clause:
                screen.say(("All together", "strong"), first="  ")
        before = one.clause
        words: list[Part] = [one.words]
        if one.quotation is not None:
            words += ["\n", (f"“{one.quotation.words}”", "quote")]
        words.append((f" ({terms.basis(one.basis)})", "faint"))
        write_cells(
            screen, widths,
            [(), [(one.article, "accent")], words, [(one.effect or "–", "strong")]],
        )  # fmt: skip


def _time(screen: Screen, answer: Answer, again: bool) -> None:
    if not answer.limits:
        return
    screen.heading(f"How long it can be prosecuted{_by(answer)}")
    for limit in answer.limits:
        term = duration(limit.term) if limit.term else "no term in the rules"
        ends = f", until {limit.ends.words}" if limit.ends else ""
        by = f" ({limit.article})" if limit.article else ""
        screen.say((limit.clause.ljust(8), "accent"), f"{term} from the act{by}{ends}", first="  ")
    if again:
        return
    if any(limit.ends for limit in answer.limits):
        screen.say((_COUNTED, "faint"), first="  ")
    else:
        screen.say(
            ("The day of the act, --on, gives the day on which it ends.", "faint"), first="  "
        )
    for one in answer.counting:
        screen.say((one.article.ljust(8), "accent"), one.words, first="  ", rest=" " * 10)


def _list(screen: Screen, heading: str, rows: Sequence[Sequence[Part]], rest: str = "    ") -> None:
    if rows:
        screen.heading(heading)
    for parts in rows:
        screen.say(*parts, first="  ", rest=rest)


def _beside(screen: Screen, answer: Answer) -> None:
    rows: list[Sequence[Part]] = [
        ((one.article.ljust(8), "accent"), one.words, (f" ({terms.basis(one.basis)})", "faint"))
        for one in answer.beside
    ]
    _list(screen, "What else the rules say", rows, rest=" " * 10)


def _sources(screen: Screen, library: Library, answers: Sequence[Answer]) -> None:
    steps: list[Step] = [s for a in answers for s in (*a.steps, *a.counting, *a.beside)]
    used = {id for one in steps for id in one.basis.sources}
    if used:
        screen.heading("Sources")
        write_sources(screen, [source for source in library.code.sources if source.id in used])
