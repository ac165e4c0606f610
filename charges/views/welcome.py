"""What `charges` alone prints: what there is, and three commands to try."""

from __future__ import annotations

from typing import TYPE_CHECKING

from charges.views.screen import Screen
from charges.views.terms import joined

if TYPE_CHECKING:
    from charges.law.library import Library


def write_welcome(screen: Screen, library: Library) -> None:
    """A dozen lines for whoever has never used it."""
    code = library.code
    articles = joined([article.number for article in code.articles], "and")
    screen.say(("charges", "title"), ": which clause does this conduct fall under?")
    screen.say(
        f"{code.title.get('en')}: {len(library.clauses)} clauses of"
        f" Article{'s' if len(code.articles) > 1 else ''} {articles}, element by element,"
        " with what each carries."
    )
    screen.heading("Three to try")
    example = library.clauses[-1].number if library.clauses else "281.2"
    for command, what in (
        ('charges match "He crossed the border into Azerbaijan without a passport."',
         "match a description: what does it show, in which words, and what sentence follows?"),
        (f"charges show {example}",
         "one clause whole: elements, sentence, versions, what the press made of it"),
        ("charges case lapshin",
         "a real case: two descriptions, two results, and what the court decided"),
    ):  # fmt: skip
        screen.say((command, "accent"), first="  ")
        screen.say(what, first="    ")
    screen.blank()
    screen.say(("charges --help lists every command. " , "faint"),
               ("It says what a description says; it is no judge of guilt.", "faint"))  # fmt: skip
