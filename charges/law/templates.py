"""What `charges new` begins a file, an article or a clause with; it stands in `data/templates/`."""

from __future__ import annotations

from typing import NamedTuple

from charges.errors import InputError
from charges.law.data import data_dir
from charges.law.files import read_file
from charges.law.library import Library
from charges.law.numbers import clean_number


class Begun(NamedTuple):
    """A beginning: `block` goes under `articles:` or `clauses:` of a file that is there."""

    number: str
    of: str  # "clause" or "article"
    block: str


def begin(words: str, library: Library | None) -> Begun:
    """The commented template of the article or clause that `words` name.

    `library`: the law in use; what stands there already is refused. A number with a dot whose
    article the library holds is a clause of it; any other begins an article with its first clause.
    Raises InputError for words that are no number.
    """
    number = clean_number(words)
    if number is None:
        raise InputError(f'"{words[:60]}" is no number', "write the article's, such as 281-1")
    articles = {a.number: a for a in library.code.articles} if library else {}
    clauses = {c.number for c in library.clauses} if library else set()
    if number in clauses or number in articles:
        shown = number if number in clauses else articles[number].clauses[0].number
        raise InputError(f"{number} is there already", f"to see it: charges show {shown}")
    article, dot, _ = number.partition(".")
    if dot and article in articles:
        element = articles[article].elements[0].id
        return Begun(number, "clause", _filled("clause.yaml", article, number, element))
    element = _element(article)
    clause = _filled("clause.yaml", article, number if dot else f"{number}.1", element)
    block = _filled("article.yaml", article, number, element).replace("CLAUSE_HERE\n", clause)
    return Begun(article, "article", block)


def _element(article: str) -> str:
    """The id under which a new article's conduct is begun: no other article's."""
    return "conduct_" + article.replace("-", "_")


def whole_file(begun: Begun) -> tuple[str, str]:
    """A statutes file around an article, and its words file."""
    element = _element(begun.number)
    statutes = _filled("statutes.yaml", begun.number, "", element)
    words = _filled("words.yaml", begun.number, "", element)
    return statutes.replace("ARTICLE_HERE\n", begun.block), words


def _filled(template: str, article: str, clause: str, element: str) -> str:
    text = read_file("/".join((data_dir(), "templates", template))).decode("utf-8")
    text = text.replace("conduct_NAME", element).replace("NUMBER", article)
    return text.replace("CLAUSE\n", f"{clause}\n").replace("CLAUSE}", f"{clause}}}")
