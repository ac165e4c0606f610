"""The bare wheel: built, installed without anything for development, and used from elsewhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NO_NETWORK = (
    "No matching distribution found",
    "Could not find a version that satisfies",
    "Temporary failure in name resolution",
    "Failed to establish a new connection",
)


def pip(*arguments: str, python: str = sys.executable) -> None:
    ran = subprocess.run(
        [python, "-m", "pip", "--disable-pip-version-check", *arguments],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if ran.returncode and any(words in ran.stderr + ran.stdout for words in NO_NETWORK):
        pytest.skip("pip reaches no package index, so the wheel's requirements cannot be installed")
    assert ran.returncode == 0, ran.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT))
    (found,) = folder.glob("charges-*.whl")
    return found


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a new environment that holds the wheel and what it requires."""
    home = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
    folder = home / ("Scripts" if os.name == "nt" else "bin")
    pip("install", "--quiet", str(wheel), python=str(folder / "python"))
    return folder


def test_the_wheel_holds_the_data_and_no_tests(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    held = {name for name in names if name.startswith("charges/data/")}
    assert {"charges/data/statutes.yaml", "charges/data/cases/lapshin.yaml"} <= held
    # A file that is no code is data, all of it: what stands beside the package stands in the wheel.
    beside = {
        "charges/data/" + path.relative_to(ROOT / "data").as_posix()
        for path in (ROOT / "data").rglob("*.yaml")
    }
    assert beside == {name for name in held if name.endswith(".yaml")}
    assert "charges/py.typed" in names
    assert not any(name.startswith(("tests/", "docs/", "scripts/", "data/")) for name in names)


def test_the_bare_wheel_works_from_elsewhere(scripts: Path, tmp_path: Path) -> None:
    kept = {"PATH", "SYSTEMROOT", "LANG", "LC_ALL"}
    environment = {name: value for name, value in os.environ.items() if name in kept}
    environment["HOME"] = str(tmp_path)

    def charges(*arguments: str) -> str:
        ran = subprocess.run(
            [str(scripts / "charges"), *arguments],
            cwd=tmp_path, env=environment, stdin=subprocess.DEVNULL,
            capture_output=True, check=False,
        )  # fmt: skip
        assert ran.returncode == 0 and ran.stderr == b"", ran.stderr
        return ran.stdout.decode("utf-8")

    assert charges().startswith("charges: ")
    assert charges("--help").startswith("Usage: charges ")
    assert len(charges("list").splitlines()) == 9  # one sentence takes two lines
    assert charges("show", "281.2").startswith("281.2  ")
    text = "He crossed the border of Azerbaijan without a passport."
    assert json.loads(charges("match", "--json", text))["best"] == ["318.1"]
    assert charges("match", text).startswith("The description shows every element of 318.1")
    assert "acquitted" in charges("case", "lapshin")
    assert charges("check").startswith("✓ sound: ")
