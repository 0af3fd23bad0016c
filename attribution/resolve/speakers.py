"""Read the speaker of an attribution: the words that name it, and those words with what describes it."""

from __future__ import annotations

import re

from attribution.model import Attribution, TextSpan
from attribution.resolve.mentions import Form, Mention, parse
from attribution.resolve.trim import trimmed
from attribution.resolve.words import Words

_LONGEST = 400
"""Characters of a speaker mention that are read; nobody is described at greater length."""
_REST = re.compile(r"[\w’'-]{1,20}")
_LEAD = re.compile(r"(?<![\w.])(?:(?:[A-Z]\.)*[A-Z]|[\w’'-]{1,20})$")
_TITLE_END = re.compile(
    r"(?:^|\s)(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Adm|Prof|Rev|Cmdr|Maj|Cpl|Pvt|Brig|Amb|Supt|Det|Insp|Hon)\.?$"
)
_NAME_NEXT = re.compile(r"\.?[ \u00a0][A-Z][\w’'-]{1,30}(?:[ \u00a0][A-Z][\w’'-]{1,30}){0,2}")
_COMPOUND_END = re.compile(r"-(?:based|led|backed|run|owned|linked|aligned|funded)$")
_NOUN_NEXT = re.compile(r"(?:[ \u00a0][a-z-]{1,30}){1,3}")


def read_speaker(attribution: Attribution, text: str, words: Words, label: str = "") -> tuple[Mention, str]:
    """Return the speaker's mention, read, and its words with appositions; or the name that a label is."""
    if label:
        read = parse(trimmed(label, words), words)
        if read.form in {Form.ONE, Form.MANY} and not label.startswith("the "):
            read = Mention(text=label, form=Form.PERSON, name=tuple(label.split()), single=" " not in label)  # "Dean"
        return read, label
    said = " ".join(_whole(span, text, words) for span in attribution.speaker[:8])
    full = " ".join(text[span.start : min(span.end, span.start + _LONGEST)] for span in attribution.speaker_full[:8])
    full = full or said
    return parse(trimmed(" ".join(said.split()), words), words), " ".join(full.split())[:_LONGEST]


def _whole(span: TextSpan, text: str, words: Words) -> str:
    """Return the words of a span that may begin or end within a word or a name, as models cut them."""
    start, end = span.start, min(span.end, span.start + _LONGEST)
    if not text[start:end].strip():
        return ""
    if end == span.end and text[end - 1 : end].isalnum():
        rest = _REST.match(text, end)
        if rest and rest[0][0].isalnum():
            end = rest.end()
    if start and text[start - 1].isalnum() and (text[start].isalnum() or text[start : start + 2] == ". "):
        lead = _LEAD.search(text, max(0, start - 20), start)
        start = lead.start() if lead else start
    last = text[max(start, end - 20) : end]
    if _TITLE_END.search(last):
        name = _NAME_NEXT.match(text, end)
        end = name.end() if name else end
    elif _COMPOUND_END.search(last):
        rest = _NOUN_NEXT.match(text, end)
        parts = rest[0].split() if rest else []
        for at in range(len(parts)):
            if words.noun(parts[: at + 1]):
                return f"{text[start:end]} {' '.join(parts[: at + 1])}"
    return text[start:end]
