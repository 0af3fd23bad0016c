"""How the time of an audit grows with the length of texts that were made to be slow.

    python benchmarks/hostile.py [NAMES ...] [--sizes 1,4] [--size 10]

Each text repeats one thing: an opening mark that is never closed, a reporting verb without content, a new name in
every sentence. Printed are seconds of processor time per megabyte of text, at each size, for audit and both reporters
together, and how much more the largest size costs per megabyte than the smallest: about 1.0 where time is
proportional to length, about the ratio of the sizes where it is quadratic. A number above 1.5 is marked. Python's
garbage collector alone makes up to 1.5 of it, because it looks at all objects again as they become more.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import time
from collections.abc import Callable, Iterator, Mapping, Sequence

from attribution import Engine
from attribution.model import ArticleReport, Report
from attribution.reporters import JsonReporter, TextReporter

BITS: Mapping[str, str] = {
    # One word or mark, again and again, in one line that never ends.
    "said": "said ",
    "open-quote": "“",
    "close-quote": "”",
    "straight-pairs": '"a" ',
    "straight-marks": '"',
    "apostrophes": "'a ",
    "low-quotes": "„a ",
    "guillemets": "«a» ",
    "capitals": "Ada Holm ",
    "according": "according to ",
    "reportedly": "reportedly ",
    "parenthesis": "( ",
    "one-word": "x",
    "spaces": " ",
    "commas": ", ",
    "stops": ". ",
    "dashes": " — ",
    "initials": "A. ",
    "abbreviations": "Mr. ",
    "digits": "1,0.",
    "line-breaks": "\n",
    "wide": "İ😀 ",
    # Constructions that lack their other half.
    "no-stop": "the mayor said that ",
    "who-said": ", who said, ",
    "told-outlet": "told Reuters ",
    "colons": "He said: ",
    "claims": "the mayor's claim that ",
    "adding": ", adding that ",
    "quoted-by": "was quoted by the Kelm Courier as saying ",
    "unless-asked": "on condition of anonymity ",
    "because-not": "because he was not authorized to speak ",
    "and-names": "Ada Holm and ",
    "a-of-a": "the spokesman of ",
    "it-is": "It is believed that ",
    "familiar": "people familiar with the matter said ",
    "outlets": "Reuters, AFP and ",
    "citing": "citing the Kelm Courier, ",
    # Quotations in quotations, and quotations over many paragraphs.
    "nested-marks": "“a ‘b ",
    "quoted-break": '"\n',
    "reopened": "“The ramp was wet.\n",
    "quoted-mail": "> said\n",
    "dash-signed": "“The ramp was wet.”\n— Ada Holm\n",
    "short-quotes": "the “ramp” ",
    "said-in-quote": "“He said that ‘she said ",
    # Whole sentences, as they stand in articles, by the thousand.
    "anonymous": "Two officials told AFP on condition of anonymity the ramp was wet. ",
    "anonymous-lines": "A clerk said on condition of anonymity that the ramp was wet.\n",
    "anonymous-bare": "An official said it was wet. ",
    "pronouns": "He said Ada Holm. She said. ",
    "they": "They said it was wet. The officials said so. ",
    "quotation": "“The ramp was wet,” Ada Holm said. ",
    "quotation-lines": "“The ramp was wet,” Ada Holm said.\n\n",
    "turns": "“It was dry on most days of May,” Ada Holm said. “It was wet on all days,” a clerk said.\n\n",
    "loose": "“The ramp was wet, and nobody came to dry it.”\n",
    "interviews": "In an interview with the Kelm Courier she spoke of it. Ada Holm said it was wet. ",
    "hearsay": "It is believed the ramp was wet. ",
    "hearsay-lines": "The ramp was reportedly wet.\n",
    "grounds": "The official spoke on condition of anonymity because the talks are private. One official said so. ",
    "companies": "The company said it was wet, the Post reported. ",
    "titles": "Mayor Holm said it was wet. The mayor said so. ",
    "papers": "the newspaper Kelm Today and Holm FM radio ",
    "broadcasters": "Iranian state television said so. ",
    "interviewers": "in an interview with Ada Holm, and Holm asked why. ",
    "ordinals": "An official said so. The first official said it. ",
    "signed": "“It is wet. ‘Go.” And “so’.” ― Ada Holm ",
    "scare": "He called it a “wet” ramp. ",
    "asides": "The ramp, Ada Holm said, was wet, a clerk said, and, he said, cold. ",
}
"""What is repeated, by the name of the text."""

NUMBERED: Mapping[str, Callable[[int], str]] = {
    "new-names": lambda i: f"Ada{_letters(i)} Holm{_letters(i)} said the ramp was wet. ",
    "new-names-lines": lambda i: f"“It was wet,” said Ada{_letters(i)} Holm{_letters(i)}.\n",
    "new-surnames": lambda i: f"Anna Holm{_letters(i)} said the ramp was wet.\n",
    "one-surname": lambda i: f"Ada{_letters(i)} Holm said the ramp was wet. Holm said so. ",
    "one-first-name": lambda i: f"Ada Holm{_letters(i)} said the ramp was wet. Ada said so. ",
    "new-bodies": lambda i: f"The Holm{_letters(i)} Company said it was wet. The company said so. ",
    "new-outlets": lambda i: f"A clerk told the Holm{_letters(i)} Courier it was wet. ",
    "new-clerks": lambda i: f"A clerk from Holm{_letters(i)} said on condition of anonymity it was wet. ",
    "new-groups": lambda i: f"{i + 2} officials from Holm{_letters(i)} said it was wet. One official said so. ",
    "new-loose": lambda i: f"“The ramp was wet on day {i}, and nobody came.” ",
    "chain": lambda i: f"Ada{_letters(i)} Holm said ",
    "chain-that": lambda i: f"the clerk of Holm{_letters(i)} said that ",
    "chain-told": lambda i: f"a clerk told the Holm{_letters(i)} Courier that ",
    "pronoun-far": lambda i: f"Ada{_letters(i)} Holm{_letters(i)} came. He said the ramp was wet. ",
    "name-list": lambda i: f"Ada{_letters(i)} Holm{_letters(i)}, ",
    "speaker-list": lambda i: f"Ada{_letters(i)} Holm{_letters(i)}, a clerk, and ",
    "new-papers": lambda i: f"The newspaper Holm{_letters(i)} Today said it was wet. ",
    "same-day": lambda i: f"“A{i}” ",
}
"""What differs each time, by the name of the text."""


def _letters(number: int) -> str:
    """Return a number in letters, as names have no digits."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def names() -> tuple[str, ...]:
    """Return the names of all hostile texts."""
    return (*BITS, *NUMBERED, "mixed", "deep", "one-break", "framed")


def hostile(name: str, size: int) -> str:
    """Return the hostile text of that name, of exactly `size` characters."""
    if name in NUMBERED:
        return _filled(map(NUMBERED[name], itertools.count()), size)
    if name == "mixed":
        return _filled(itertools.cycle(BITS.values()), size)
    half = size // 2
    if name == "deep":  # all marks open before the first closes
        return _again("“A clerk said ‘", half) + _again("’” ", size - half)
    if name == "one-break":
        return _again("“a said b ", half) + _again("\n\nhe said: ” ", size - half)
    if name == "framed":  # one quotation, and its speaker at the very end
        return _again("“" + "the ramp was wet, and " * (size // 22 + 1), size - 15) + "” Ada Holm said"
    return _again(BITS[name], size)


def _again(bit: str, size: int) -> str:
    return (bit * (size // len(bit) + 1))[:size]


def _filled(bits: Iterator[str], size: int) -> str:
    held: list[str] = []
    length = 0
    for bit in bits:
        held.append(bit)
        length += len(bit)
        if length >= size:
            break
    return "".join(held)[:size]


def printed(report: ArticleReport) -> int:
    """Print a report in every format, to nowhere; return how many characters came out."""
    whole = Report(articles=(report,))
    return sum(len(piece) for reporter in (TextReporter(), JsonReporter()) for piece in reporter.render(whole))


def seconds(engine: Engine, text: str) -> float:
    """Return the processor time of one audit, printed in every format."""
    gc.collect()
    start = time.process_time()
    printed(engine.audit(text))
    return time.process_time() - start


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a line for each text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="texts to try; all of them if left out")
    parser.add_argument("--sizes", default="1,4", help="sizes in megabytes (characters), separated by commas")
    parser.add_argument("--size", type=float, help="one more size in megabytes, e.g. 10")
    options = parser.parse_args(arguments)
    unknown = sorted(set(options.names) - set(names()))
    if unknown:
        parser.error(f"no text is called {', '.join(unknown)}; there are {', '.join(names())}")
    sizes = sorted({float(size) for size in options.sizes.split(",")} | ({options.size} if options.size else set()))

    engine = Engine()
    seconds(engine, hostile("mixed", 20_000))  # warm up: lazy imports, tables
    print("seconds per MB".ljust(18), *(f"{size:8g} MB" for size in sizes), "   growth")
    for name in options.names or names():
        rates = [seconds(engine, hostile(name, int(size * 1_000_000))) / size for size in sizes]
        growth = rates[-1] / rates[0]
        print(
            f"{name:18}",
            *(f"{rate:11.2f}" for rate in rates),
            f"{growth:9.2f}",
            "  !" if growth > 1.5 else "",
            flush=True,
        )


if __name__ == "__main__":
    main()
