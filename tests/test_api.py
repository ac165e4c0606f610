"""The library as others use it: `from charges import load, context, InputError`."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import charges
from charges import InputError, Statutes, context, load
from charges.law.data import data_dir

TEXTS = (
    "He crossed the border into Iran without papers.",
    "On the square he called on the crowd to overthrow the government, twice.",
    "Он не переходил границу Ирана.",
    "O, gecə İran sərhədini sənədsiz keçdi.",
    "He planned to cross the border into Iran; in the novel the hero crosses it.",
    "He slept.",
)


def test_the_public_names() -> None:
    assert charges.__all__ == ["InputError", "Statutes", "context", "load"]
    for name in charges.__all__:
        assert getattr(charges, name).__name__ == name
    assert charges.__version__.count(".") == 2
    with pytest.raises(AttributeError, match="no attribute 'lod'"):
        charges.lod  # noqa: B018


def test_the_lines_of_the_manual() -> None:
    statutes = load()
    result = statutes.match("He crossed the border without papers.", on=None)
    assert result.best == ("318.1",)
    assert '"best": [\n    "318.1"\n  ]' in result.to_json()
    (one,) = context("He did not cross.", 7, 16)
    assert (one.kind, one.words) == ("negated", "not")


def test_to_import_the_package_loads_nothing_else() -> None:
    code = "import sys, charges; print(*sorted(m for m in sys.modules if m.startswith('charges')))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True,
        cwd=Path(charges.__file__).parent.parent,
    )  # fmt: skip
    assert done.stdout.split() == ["charges"]


def test_the_users_own_statutes(tmp_path: Path) -> None:
    own = tmp_path / "mine.yaml"
    own.write_bytes(Path(data_dir(), "statutes.yaml").read_bytes())
    assert load(own) == load(str(own)) == load()


def test_a_file_that_is_not_there_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        load(tmp_path / "none.yaml")
    assert "there is no such file" in caught.value.message
    assert caught.value.problems


def test_an_unsound_file_tells_all_its_problems(tmp_path: Path) -> None:
    own = tmp_path / "mine.yaml"
    own.write_text("id: x\ntitel: {en: y}\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load(own)
    assert any("titel" in p.message and p.line == 2 for p in caught.value.problems)
    assert len(caught.value.problems) > 1


def test_an_unknown_clause_names_the_nearest() -> None:
    with pytest.raises(InputError) as caught:
        load().clause("281.9")
    assert "281.2" in caught.value.hint
    assert load().clause("Art. 318 (2)").number == "318.2"


def test_what_is_loaded_cannot_be_changed() -> None:
    statutes = load()
    result = statutes.match(TEXTS[0])
    with pytest.raises(AttributeError):
        statutes.library = None  # type: ignore[misc,assignment]
    with pytest.raises(AttributeError):
        statutes.library.code = None  # type: ignore[misc,assignment]
    with pytest.raises(AttributeError):
        del statutes.library.code
    with pytest.raises(AttributeError):
        result.best = ()  # type: ignore[misc]
    with pytest.raises(AttributeError):
        result.clauses[0].elements[0].status = "shown"  # type: ignore[misc]
    hash(result)  # only what is immutable all the way down has one
    hash(statutes)


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_statutes_and_results_can_be_pickled(protocol: int) -> None:
    statutes = load()
    again = pickle.loads(pickle.dumps(statutes, protocol))
    assert isinstance(again, Statutes)
    assert again == statutes
    for text in TEXTS:
        result = again.match(text)
        assert result == statutes.match(text)
        assert pickle.loads(pickle.dumps(result, protocol)) == result


def test_a_copy_is_as_good() -> None:
    statutes = load()
    assert copy.deepcopy(statutes) == statutes
    assert copy.deepcopy(statutes).match(TEXTS[0]) == statutes.match(TEXTS[0])


def test_four_threads_get_the_same_results() -> None:
    statutes = load()
    expected = [statutes.match(text).to_json() for text in TEXTS]
    found: dict[int, list[str]] = {}
    start = threading.Barrier(4)

    def work(number: int) -> None:
        start.wait()
        # Each thread begins elsewhere, so that they meet in the middle of different texts.
        order = [*range(number, len(TEXTS)), *range(number)] * 3
        rows = {i: statutes.match(TEXTS[i]).to_json() for i in order}
        found[number] = [rows[i] for i in range(len(TEXTS))]

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == dict.fromkeys(range(4), expected)


def test_the_same_bytes_in_every_process() -> None:
    # The order of sets of words changes from process to process; no output may show it.
    code = (
        "import sys; from charges import load\n"
        f"for text in {TEXTS!r}: sys.stdout.buffer.write(load().match(text).to_json().encode())"
    )
    written = {
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True,
            cwd=Path(charges.__file__).parent.parent,
            env={"PYTHONHASHSEED": seed, "HOME": "/nonexistent"},
        ).stdout
        for seed in ("0", "1", "2", "4711")
    }  # fmt: skip
    assert len(written) == 1
