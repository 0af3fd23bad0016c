"""Show that `find_quotations` takes time proportional to the length of its input, whatever the input.

Writes processor seconds for 1 to 10 MB of each adversarial text, and how much dearer a character is at 10 MB
than at 1 MB (1.0 is perfectly linear). Names of texts as arguments run only those.
"""

from __future__ import annotations

import gc
import sys
import time

from attribution.components.quotations import find_quotations

SIZES = (1_000_000, 2_500_000, 5_000_000, 10_000_000)
TEXTS = {
    "straight": '"',
    "apostrophes": "'",
    "opening curly": "“",
    "curly and straight": '” "',
    "opening curly, spaced": "“a ",
    "closing curly, spaced": "a” ",
    "straight, spaced": '"a ',
    "single, spaced": "'a ",
    "single both ways": "'a' ",
    "possessives": "s' 'a ",
    "curly single, unclosed": "‘a. ",
    "unclosed single in double": "“‘a” ",
    "straight lines": '"\n',
    "re-opened for ever": "“a\n",
    "re-opened in both marks": "“‘a\n",
    "nested, all kinds": "“a ‘b «c „d ‚e ‹f ",
    "nested and closed": "“a ‘b «c» d’ e” ",
    "inches": 'a 6" ',
    "sentences": "“A said. ",
    "guillemets": "» « ",
    "blocks": "> “a\n",
    "white space": "“a" + " " * 50 + "\n",
    "no marks": "word ",
}


def main() -> None:
    """Write one line for each text."""
    wanted = sys.argv[1:] or list(TEXTS)
    sys.stdout.write(f"{'text':28}" + "".join(f"{size / 1e6:>8.1f} MB" for size in SIZES) + "   ratio\n")
    for name in wanted:
        unit = TEXTS[name]
        seconds = []
        for size in SIZES:
            text = unit * (size // len(unit))
            gc.collect()
            begin = time.process_time()
            find_quotations(text)
            seconds.append(time.process_time() - begin)
        ratio = seconds[-1] / seconds[0] / (SIZES[-1] / SIZES[0])
        cells = "".join(f"{value:>10.2f}s" for value in seconds)
        sys.stdout.write(f"{name:28}{cells}{ratio:>8.2f}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
