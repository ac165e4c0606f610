"""What the documents say is so: every command, every option, every output they show."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from charges.cli.commands import COMMANDS, command

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
REFERENCE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
JSON = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
NAMES = [name for group in COMMANDS.values() for name in group]
GROUP = command()


def section(name: str) -> str:
    """What docs/commands.md says of a command."""
    found = re.search(rf"^## charges {name}\n(.*?)(?=^## |\Z)", REFERENCE, re.M | re.S)
    assert found, f"docs/commands.md has no section on charges {name}"
    return found[1]


@pytest.mark.parametrize("name", NAMES)
def test_a_command_has_help_with_an_example(name: str) -> None:
    words = GROUP.get_command(None, name).help
    assert re.search(rf"Examples:\n +.*\bcharges {name}\b", words), words
    assert len(words.split("\n")[0]) <= 90


@pytest.mark.parametrize("name", NAMES)
def test_a_command_and_each_of_its_options_stand_in_the_reference(name: str) -> None:
    words = section(name)
    for parameter in GROUP.get_command(None, name).params:
        for option in parameter.opts:
            if option.startswith("--") and option not in ("--help", "--json"):
                assert f"`{option}" in words, f"{option} of {name}"


def test_the_reference_names_no_command_that_is_not_there() -> None:
    assert re.findall(r"^## charges (\w+)", REFERENCE, re.M) == NAMES


def test_the_global_options_stand_in_the_reference() -> None:
    head = REFERENCE.split("\n## ")[0]
    for parameter in GROUP.params:
        for option in parameter.opts:
            assert f"`{option}" in head, option


def test_the_top_help_lists_every_command() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "charges", "-h"], capture_output=True, check=True, text=True
    )
    for name in NAMES:
        assert re.search(rf"^  {name} ", ran.stdout, re.M)


def keys_of(value: Any) -> set[str]:
    if isinstance(value, dict):
        by_clause = {"class", "ranges"}
        value = {k: list(v.values()) if k in by_clause else v for k, v in value.items()}
        named = {
            "label",
            "text",
            "title",
            "read_as",
            "nowhere",
        }  # languages and words are no keys of ours
        return set(value) | {
            key for name, one in value.items() if name not in named for key in keys_of(one)
        }
    return {key for one in value for key in keys_of(one)} if isinstance(value, list) else set()


@pytest.mark.parametrize(
    "arguments",
    [
        "list", "show 281.2", "show 318.2 --on 2001-03-01", "cases", "case lapshin", "check",
        "compare 281.2 318.2", "compare 318.1 --on 2012-01-01 --on 2020-01-01",
        "show 318.1 --history", "match 'He crossed the border in 2017 waving separatist flags.'",
        "show 281.2 --cite bibtex", "show 66", "search group xyzzy teritory", "sources",
        "sources haaretz-2016",
        "sentence 281.2 318.1 --preparation",
        "sentence 318.1 --on 2017-07 --as-of 2018 --age 17",
        "match --all 'He publicly called for the independence of the south.'",
    ],
)  # fmt: skip
def test_every_key_of_the_json_is_explained(arguments: str) -> None:
    import shlex

    ran = subprocess.run(
        [sys.executable, "-m", "charges", *shlex.split(arguments), "--json"],
        capture_output=True, check=True,
    )  # fmt: skip
    explained = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`]+)`", JSON))))
    languages = {"en", "az", "ru"}
    units = {"years", "months", "days"}
    assert keys_of(json.loads(ran.stdout)) - explained - languages - units == set()


def test_what_the_documents_show_is_what_the_program_prints() -> None:
    ran = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "refresh_docs.py"), "--check"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, f"{ran.stdout}{ran.stderr}run: python scripts/refresh_docs.py"


def quick_start() -> list[str]:
    found = re.search(r"^## Quick start\n(.*?)^## ", README, re.M | re.S)
    assert found
    return re.findall(r"```bash\n(.*?)```", found[1], re.S)


def test_the_quick_start_is_two_commands_of_one_line() -> None:
    commands = quick_start()
    assert len(commands) == 2
    assert all(command.count("\n") == 1 for command in commands)
    assert "charges match " in commands[0] and commands[1].rstrip().endswith("pytest")


def test_the_ci_runs_the_readmes_own_command() -> None:
    assert quick_start()[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_the_readmes_python_runs() -> None:
    found = re.search(r"```python\n(.*?)```", README, re.S)
    assert found
    names: dict[str, Any] = {}
    exec(found[1], names)
    assert names["result"].best == ("318.1",)


@pytest.mark.parametrize(
    "path", [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))],
    ids=lambda path: path.name,
)  # fmt: skip
def test_every_link_to_a_file_leads_somewhere(path: Path) -> None:
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.S)
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text)
    assert [link for link in links if not (path.parent / link).exists()] == []
