"""`attribution test`: run the examples of anybody's rules and patterns."""

from __future__ import annotations

from typing import Annotated

import typer

from attribution.cli.run import BAD_INPUT, FINDINGS, guarded


def test(
    target: Annotated[
        str,
        typer.Argument(
            metavar="[TARGET]",
            help="An installed plugin, a folder with a plugin or rules, or a file; default: all that is installed.",
            show_default=False,
        ),
    ] = "",  # noqa: PT028 - a command, and no test
) -> None:
    """Run the examples that rules and patterns carry, and say which are not judged as they should be.

    Exit code: 0 all are right, 1 some are not, 2 there is nothing to test.
    """
    with guarded():
        from attribution.testing.proof import prove
        from attribution.testing.targets import find_targets

        found = [prove(one) for one in find_targets(target)]
        for proof in found:
            parts = [
                _count(len(proof.target.rules), "rule"),
                _count(len(proof.target.patterns), "pattern"),
                _count(proof.target.examples, "example"),
            ]
            result = _count(len(proof.problems), "problem") if proof.problems else "all is right"
            typer.echo(f"{proof.target.name}: {', '.join(parts)}: {result}")
            for problem in proof.problems:
                typer.echo(f"  {problem}")
    if any(proof.problems for proof in found):
        raise typer.Exit(FINDINGS)
    if not found or (target and not any(proof.target.examples or proof.target.plugin for proof in found)):
        typer.echo(f"attribution: {target or 'installed'}: there is no rule and no pattern to test", err=True)
        raise typer.Exit(BAD_INPUT)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
