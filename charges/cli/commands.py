"""The table of commands, and the typer group that imports a command only when it is called."""

from __future__ import annotations

from typing import Annotated, Any, Final, NamedTuple

import typer
from typer.core import TyperGroup
from typer.main import get_command

from charges.cli.setup import Setup
from charges.errors import InputError

# Typer raises its base class for wrong arguments, but does not export it.
UsageError: Final[type[Exception]] = typer.BadParameter.__mro__[1]


class Entry(NamedTuple):
    """Where a command is, and what --help says of it in a line."""

    module: str  # of charges.cli; the function there is named <command>_command
    help: str


COMMANDS: Final[dict[str, dict[str, Entry]]] = {
    "Look something up": {
        "list": Entry("lookup", "The clauses, one a line: number, title, sentence."),
        "show": Entry("lookup", "One clause whole: elements, sentence, versions, sources."),
        "compare": Entry("comparing", "Two clauses, or one clause on two days, side by side."),
        "search": Entry("find", "Words, wherever they stand, in every language."),
        "sources": Entry("find", "Every source, and what rests on it."),
        "sentence": Entry("sentencing", "What sentence can follow, and until when, step by step."),
    },
    "Match a description": {
        "match": Entry("conduct", "Which clauses does this conduct fall under, and why?"),
        "batch": Entry("batch", "Many descriptions, one JSON object a line in and out."),
        "eval": Entry("conduct", "How well does matching do against labelled passages?"),
    },
    "Study": {
        "cases": Entry("study", "The worked cases, one a line."),
        "case": Entry("study", "One worked case: descriptions, findings, the real outcome."),
    },
    "Keep up": {
        "check": Entry("upkeep", "Is a statutes file sound? Every problem with its place."),
        "new": Entry("upkeep", "Begin a clause or an article from a commented template."),
        "schema": Entry("upkeep", "The JSON Schema of a statutes file, for editors."),
    },
}
_ENTRIES: Final = {name: entry for group in COMMANDS.values() for name, entry in group.items()}
_SETTINGS: Final = {"help_option_names": ["-h", "--help"]}


class LazyGroup(TyperGroup):
    """All commands by name, each imported and read only when it is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(_ENTRIES)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        entry = _ENTRIES.get(cmd_name)
        if entry is None:
            return None
        from importlib import import_module

        module = import_module(f"charges.cli.{entry.module}")
        app = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings=_SETTINGS)
        app.command(cmd_name)(getattr(module, f"{cmd_name}_command"))
        found = get_command(app)
        found.short_help = entry.help
        return found

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name = args[0]
        if name not in _ENTRIES and not name.startswith("-") and not ctx.resilient_parsing:
            raise unknown_command(name)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        for heading, entries in COMMANDS.items():
            with formatter.section(heading):
                formatter.write_dl([(name, entry.help) for name, entry in entries.items()])


def unknown_command(name: str) -> InputError:
    """What to say to a word that is no command: the nearest, or what was probably meant."""
    from charges.views.plain import shortened

    said = f'there is no command "{shortened(name, 40)}"'
    if name[:1].isdigit():
        return InputError(said, f"to see a clause: charges show {shortened(name, 20)}")
    if " " in name.strip():
        return InputError(
            said, "to match a description: charges match " + f'"{shortened(name, 40)}"'
        )
    from difflib import get_close_matches

    near = get_close_matches(name, _ENTRIES, n=3, cutoff=0.5)
    if near:
        return InputError(said, "nearest: " + ", ".join(near))
    return InputError(said, "commands: " + ", ".join(_ENTRIES))


def usage(error: Exception, arguments: list[str]) -> InputError:
    """Typer's complaint about the arguments as an InputError that names the command's help."""
    message = getattr(error, "format_message", lambda: str(error))().strip().rstrip(".")
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "charges"
    hint = f"try: {path} --help"
    if "unexpected extra argument" in message:
        hint = _FOR_ONE.get(path.rpartition(" ")[2], hint)
    return InputError(message[:1].lower() + message[1:], hint)


# What those meant who gave a name to a command that lists them all.
_FOR_ONE: Final = {
    "list": "for one clause: charges show NUMBER",
    "cases": "for one case: charges case NAME",
}


def _print_version(wanted: bool) -> None:
    if wanted:
        from charges import __version__
        from charges.cli.output import write

        write(f"charges {__version__}\n")
        raise typer.Exit


def root(
    ctx: typer.Context,
    data: Annotated[
        str | None,
        typer.Option(
            "--data", metavar="FILE", envvar="CHARGES_DATA", show_envvar=True,
            help="Your own statutes file in place of the one that comes with charges.",
        ),
    ] = None,
    words: Annotated[
        list[str] | None,
        typer.Option(
            "--words", metavar="FILE",
            help="A words file of your own: adds cues, switches others off. [env: CHARGES_WORDS]",
        ),
    ] = None,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the details of a fault of charges itself.")
    ] = False,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:  # fmt: skip
    """Which clause of the criminal code does this conduct fall under?

    charges matches a description of conduct against Articles 281, 281-1 and 318 of the Criminal
    Code of Azerbaijan, element by element, and quotes the words that show each. It says what a
    description says; it is no judge of guilt and gives no legal advice.

    \b
    Examples:
      charges list
      charges show 318.2
      charges match "He crossed the border into Azerbaijan without a passport."
    """
    setup: Setup = ctx.ensure_object(Setup)
    setup.data = data or None
    setup.words = words or []
    setup.debug = debug
    if ctx.invoked_subcommand is None:
        from charges.cli.lookup import welcome

        welcome(setup)


def command() -> Any:
    """The whole command line, as one typer command."""
    app = typer.Typer(cls=LazyGroup, rich_markup_mode=None, context_settings=_SETTINGS)
    app.callback(invoke_without_command=True)(root)
    return get_command(app)
