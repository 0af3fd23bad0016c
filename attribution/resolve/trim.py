"""The words of a speaker mention without what detection took along: a dateline, a lead-in, the verb after the name."""

from __future__ import annotations

import re

from attribution.resolve.names import LABELS
from attribution.resolve.words import Words

# "KELM (Reuters) - Mayor Ann Moe", "Kelm (CNN) Ann Moe": places, an agency in brackets, then the speaker.
_DATELINE = re.compile(r"^[^()]{0,60}?\(([A-Z][A-Za-z .]{1,20})\)(\s*[-–—]+)?\s*(?=[\"“]?[A-Z]|the |an? )")
# "Kelm Rescue Service (KRS) director": the initials of the body before.
_INITIALS = re.compile(r" \(([A-Z][A-Z&.]{1,8})s?\)(?= \S)")
# "CNN’s “State of the Union,” Ann Moe": what stands before a comma inside closing marks leads in.
_LEAD_IN = re.compile(r"^.{3,90},[\"”’'] (?=[A-Z])")
_RUN_ON = re.compile(r"^.*[a-z]{2}\.(?=[A-Z][a-z])")
# What belongs to the cue or to the line: "from Ann Moe", "- the mill".
_LEFT_OVER = re.compile(r"^(?:(?:from|by|to|of|with|per)\s+(?=\w)|[-–—;,.:]+\s+)")
_OPENS = re.compile(
    rf"^(?:{'|'.join(sorted(LABELS))}|Later|Earlier|Meanwhile|Afterwards?|But|And|Yet|Then|So|When|While|After|Before|Although|Though|"
    r"Since|Because|However|Image|Photo) (?=[A-Z][a-z])"
)
"""What a sentence or a caption opens with."""
_FINITE = re.compile(
    r" (?:(?:did|does|do|could|can|will|would|might|must|should|is|was|were|are|has|had|have|ca|wo)(?:n[’']t)?|told|"
    r"wrote|took|gave|sent|spoke|tweets?|rejects|disagrees|agrees|refuses|denies|dismisses|defends|insists|argues|"
    r"grants|concedes|wants|thinks|believes|sees|seems|knows|hopes|asks|joins|joined|opened|fired|walked|"
    r"brushed)(?= |$)"
)
_DETERMINERS = frozenset("the a an our their his her its my your this that these those one some many both".split())
_RELATIVE = frozenset("who whom whose which that of with in at from for".split())
_ED = re.compile(r"^[a-z]{2,}ed$")
_NOT_FINITE = frozenset(
    "elected retired armed appointed accused united allied unnamed unidentified hundred wounded detained displaced "
    "educated organized combined registered infected interested dedicated experienced injured related embattled "
    "hundred red bed shed seed greed need feed speed sacred naked wicked disabled unemployed undocumented indicted "
    "convicted briefed involved tied assembled affected concerned named based led backed".split()
)


def trimmed(text: str, words: Words) -> str:
    """Return the part of a speaker mention that names the speaker.

    Args:
        text: The words of the mention, white space collapsed.
        words: Word lists.
    """
    if "(" in text:
        text = _without_brackets(text)
    if text.endswith(("’s", "'s", "s’", "s'")) and text.lower().replace("’", "'") not in words.known:
        text = text.removesuffix("’s").removesuffix("'s").rstrip("’'")  # "Moe’s" claim
    text = _LEFT_OVER.sub("", text, count=1) or text
    text = _OPENS.sub("", text, count=1)
    if len(text) > 8:
        lead = _LEAD_IN.match(text) or _RUN_ON.match(text)
        if lead:
            text = text[lead.end() :]
        text = _before_verb(text, words)
    return text


def _without_brackets(text: str) -> str:
    for found in _INITIALS.finditer(text):
        letters = "".join(word[0] for word in text[: found.start()].split() if word[0].isupper())
        if letters.endswith(found[1].replace(".", "")):
            return text[: found.start()] + text[found.end() :]
    line = _DATELINE.match(text)
    if line is None or (not line[2] and any(word[0].islower() for word in text[: line.start(1) - 1].split())):
        return text
    return text[line.end() :]


def _before_verb(text: str, words: Words) -> str:
    """Cut "Moe brushed aside questions" after the name."""
    parts = text.split(" ")
    if len(parts) < 2 or not parts[0]:
        return text
    for at in range(1, min(len(parts), 8)):
        if parts[at] in _RELATIVE:
            break
        if _is_finite(parts, at, words) and (words.noun(parts[:at]) is not None or _names(parts[at - 1])):
            return " ".join(parts[:at])
    return text


def _is_finite(parts: list[str], at: int, words: Words) -> bool:
    part = parts[at]
    if not part[:1].islower():
        return False
    if _FINITE.match(f" {part} "):
        return True
    if not _ED.match(part) or part in _NOT_FINITE:
        return False
    # "Kelm elected officials" is no clause: a participle right before the last noun.
    return not (at == len(parts) - 2 and words.noun(parts[at + 1 :]) is not None)


def _names(word: str) -> bool:
    return word[:1].isupper() and not word.isupper() and word.lower() not in _DETERMINERS
