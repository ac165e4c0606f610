"""Where the data is, and the library made of it."""

from __future__ import annotations

import os
from collections.abc import Sequence

from charges.errors import InputError
from charges.law.cache import cached
from charges.law.files import read_file
from charges.law.library import Library
from charges.law.model import RECORDS, Code

_HERE = os.path.dirname(os.path.abspath(__file__))
_LOADER = tuple(
    os.path.join(_HERE, name)
    for name in ("load.py", "read.py", "soundness.py", "general.py", "yamlfile.py", "dates.py")
)


def data_dir() -> str:
    """The folder that holds statutes.yaml, words/, context/ and cases/.

    Inside the package in an installed wheel, beside it in a checkout or an editable install.
    Raises InputError where neither is there.
    """
    package = os.path.dirname(_HERE)
    for folder in (os.path.join(package, "data"), os.path.join(os.path.dirname(package), "data")):
        if os.path.isfile(os.path.join(folder, "statutes.yaml")):
            return folder
    raise InputError("the data of charges is missing", "install the package again")


def statutes_path(path: str | os.PathLike[str] | None = None) -> str:
    """`path`, else what the variable CHARGES_DATA names, else the statutes.yaml of the package."""
    if path is not None:
        return os.fspath(path)
    return os.environ.get("CHARGES_DATA") or os.path.join(data_dir(), "statutes.yaml")


def load_library(
    path: str | os.PathLike[str] | None = None, words: Sequence[str | os.PathLike[str]] = ()
) -> Library:
    """The law of a statutes file; see `statutes_path` for which. Its words files are not read yet.

    `words`: words files that are read after those which the statutes file names; without any,
    those that the variable CHARGES_WORDS names (as PATH does, between colons).

    Raises InputError, with every problem in `.problems`, where the file is unreadable or unsound.
    """
    name = statutes_path(path)
    data = read_file(name)

    def parse() -> Code:
        from charges.law.load import sound_code  # YAML costs as much as the rest of a command

        return sound_code(data, name)

    code: Code = cached(data, "law", parse, classes=RECORDS, watch=_LOADER)
    own = tuple(os.fspath(one) for one in words) or tuple(
        one for one in os.environ.get("CHARGES_WORDS", "").split(os.pathsep) if one
    )
    return Library(code, words_paths(code, name) + own)


def words_paths(code: Code, path: str) -> tuple[str, ...]:
    """Where the words files are that the statutes file at `path` names: beside it."""
    return tuple(os.path.join(os.path.dirname(path), name) for name in code.words)
