"""`charges show 63.3`: a rule of the general part, with its versions and sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from charges.law.model import Rule, RuleVersion, Source
from charges.law.rules import rule_versions_on
from charges.sentencing import words
from charges.views import terms
from charges.views.clause import write_sources
from charges.views.screen import Screen

if TYPE_CHECKING:
    from charges.law.library import Library


def write_rules(
    screen: Screen,
    library: Library,
    rules: Sequence[Rule],
    on: str | None,
    languages: Sequence[str],
) -> None:
    """Rules, each with what it says in `languages`, its versions and what it leaves open.

    An arrow stands at the versions that were, or may have been, in force on the day `on`.
    """
    code, language = library.code, languages[0]
    for rule in rules:
        screen.blank()
        screen.say((rule.article, "accent"), "  ", (rule.title.get(language), "title"))
        screen.say((f"{code.title.get(language)}, general part", "faint"))
        for each in languages:
            screen.say(rule.restated.get(each), first="  ")
        chosen = rule_versions_on(rule, on)
        for version in rule.versions:
            period = terms.period(version)
            mark = "→ " if version in chosen and len(rule.versions) > 1 else "  "
            screen.say((period[:1].upper() + period[1:], "accent"), first=mark, rest="    ")
            if version.restated is not None:
                for each in languages:
                    screen.say(version.restated.get(each), first="    ")
            found = figures(version)
            if found:
                screen.say(("; ".join(found), "strong"), first="    ")
            if version.quotation is not None:
                screen.say((f"“{version.quotation.words}”", "quote"), first="    ")
            screen.say((f"{version.law}; {terms.basis(version.basis)}", "faint"), first="    ")
            if version.basis.note:
                doubt = "open: " if version.basis.certainty == "open" else ""
                screen.say((doubt, "uncertain"), version.basis.note, first="    ")
        for point in (*rule.open_points, *((rule.below_least,) if rule.below_least else ())):
            screen.say(("open: ", "uncertain"), point, first="  ")
    screen.blank()
    screen.say((f"({code.restated_note.get(language)}: {code.where})", "faint"))
    screen.say(
        ("charges sentence --help", "accent"), " says how the rules are applied to a clause."
    )
    screen.heading("Sources")
    write_sources(screen, sources_of(library, rules))


def figures(version: RuleVersion) -> list[str]:
    """The figures of a version in words: "at most three quarters", "from 3 months"."""
    found = []
    if version.up_to is not None:
        found.append(f"up to {words.duration(version.up_to)}")
    if version.above is not None:
        found.append(f"above {words.duration(version.above)}")
    if version.years is not None:
        found.append(f"{version.years} years of age")
    if version.minimum is not None:
        found.append(f"from {words.amount(version.minimum)}")
    if version.maximum is not None:
        found.append(f"up to {words.amount(version.maximum)}")
    if version.at_most is not None:
        found.append(f"at most {words.shared(version.at_most)}")
    if version.at_least is not None:
        found.append(f"at least {words.shared(version.at_least)}")
    if version.term is not None:
        found.append(words.duration(version.term))
    for ceiling in version.ceilings:
        most = words.duration(ceiling.maximum) if ceiling.maximum else "the gravest clause's most"
        of = f" for {_list(ceiling.classes, 'and')}" if ceiling.classes else ""
        found.append(f"a ceiling of {most}{of}")
    for say, names, word in (
        ("by", version.ways, "or"),
        ("for crimes of", version.classes, "and"),
        ("where there is one of", version.one_of, "or"),
        ("for", version.clauses, "and"),
        ("in this order:", version.punishments, "and"),
        ("of those that are", version.counts, "and"),
    ):
        if names:
            found.append(f"{say} {_list(names, word)}")
    return found


def _list(names: Sequence[str], word: str) -> str:
    return terms.joined([_plain(name) for name in names], word)


def _plain(name: str) -> str:
    return name.replace("_", " ")


def sources_of(library: Library, rules: Sequence[Rule]) -> list[Source]:
    """The sources on which the versions of the rules rest."""
    used = {id for rule in rules for one in rule.versions for id in one.basis.sources}
    return [source for source in library.code.sources if source.id in used]


def rules_of(library: Library, rules: Sequence[Rule], on: str | None) -> dict[str, Any]:
    """What `charges show --json` prints for rules."""
    from charges.views.as_json import basis, edge, quotation, text

    return {
        "on": on,
        "rules": [
            {
                "number": rule.article,
                "kind": rule.kind,
                "title": text(rule.title),
                "restated": text(rule.restated),
                "in_force": [rule.versions.index(v) for v in rule_versions_on(rule, on)],
                "versions": [
                    {
                        "since": edge(one.since),
                        "until": edge(one.until),
                        "law": one.law,
                        "restated": text(one.restated) if one.restated else None,
                        "figures": figures(one),
                        "quotation": quotation(one.quotation),
                        "basis": basis(one.basis),
                    }
                    for one in rule.versions
                ],
                "open_points": list(rule.open_points),
            }
            for rule in rules
        ],
        "sources": [source._asdict() for source in sources_of(library, rules)],
    }
