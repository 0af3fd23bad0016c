"""Find again the bodies that have spoken: by name, by initials, by their documents, by what they are called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from attrs import evolve

from attribution.model import Role, TextSpan
from attribution.resolve.documents import of_no_outlet, publisher_of, spoke_in
from attribution.resolve.entities import Entity, Found, Register, capitals_of
from attribution.resolve.heads import DOCUMENTS, GENERIC_BODIES
from attribution.resolve.mentions import Form, Mention, Reach, parse
from attribution.resolve.words import Words

_NEAR_DOCUMENT = 350
"""Characters after a speaker in which the document is named that speaks for it."""
_INITIALS = re.compile(
    r"(?<!\w)([A-Z][\w’'&.-]{0,30}(?:,? (?:(?:of|and|for|the|on|in|to|de|&) ){0,2}[A-Z][\w’'&-]{0,30}){1,8})"
    r" [\[(](?:the )?([A-Z][A-Z&.-]{1,8})[\])]"
)
"""A body with the letters that stand for it: "the Kelm Harbour Board (KHB)"."""
_MOST_INITIALS = 40
_COMPANIES = frozenset("company group organization organisation firm agency nonprofit charity watchdog".split())
"""Nouns that may call any named body."""
_PRIVATE = frozenset("company firm nonprofit charity".split())
_BUSINESSES = {
    **dict.fromkeys(("company", "firm", "corporation"), ""),
    **dict.fromkeys(("airline", "carrier"), "air"),
    "bank": "bank",
}
"""Nouns that call a company, of which the last that the article named is meant, with what its name must hold."""
_NAMED_COMPANY = re.compile(
    r"(?<![\w.])((?:[A-Z][\w&’'-]*(?:\.com)?[ \u00a0]){1,4}(?:Inc|Corp|Co|Ltd|LLC|PLC|plc|AG|Holdings|"
    r"Industries|Airlines|Motors|Technologies|Systems|Electric|Pharmaceuticals|Therapeutics)\b)"
)
_CAPITALISED = re.compile(r"(?<![\w.])[A-Z][\w&’-]*(?:[ \u00a0](?:& )?[A-Z][\w&-]*){0,2}")
_COMPANY_REACH = 1500
"""Characters before "the company" in which its name stands."""
_ANY_DOCUMENT = frozenset({"document", "paper", "filing", "court filing", "court document"})


class Bodies:
    """Looks up bodies among those who have spoken in one article.

    Args:
        text: The article's text.
        register: Who has spoken so far.
        words: Word lists.
    """

    def __init__(self, text: str, register: Register, words: Words) -> None:
        self.text = text
        self.register = register
        self.words = words

    def find(self, mention: Mention, span: TextSpan) -> Found | None:
        """Return the body that a mention means and how that is known, None where it is a new one."""
        if mention.name:
            known = self._named(mention) or self.register.same_words(mention)
            return Found(known, "body") if known else None
        if mention.reach is Reach.INDEFINITE:
            return None
        company = self._company(mention, span)
        if company:
            read = evolve(mention, text=company, name=tuple(company.split()))
            return Found(self._named(read) or self.register.new(read), "company", read)
        made = self._document(mention, span) if mention.document else None
        if made:
            return Found(made, "document")
        same = self.register.same_words(mention)
        if same:
            return Found(same, "same-words")
        body = publisher_of(mention.document, self.text[max(0, span.start - _NEAR_DOCUMENT) : span.start])
        read = evolve(parse(body, self.words), document=mention.document)
        if read.form is Form.BODY and read.name:
            return Found(self.register.body(read) or self.register.new(read), "document", read)
        for entity in reversed(self.register.recent):
            if entity.form is Form.BODY and _fits(mention, entity, self.words.places):
                return Found(entity, "definite-body")
        return None

    def _company(self, mention: Mention, span: TextSpan) -> str:
        """Return the company that "the company" means: the last that the article named; empty where it is none."""
        if mention.name or mention.reach is not Reach.DEFINITE or mention.owner or mention.plural:
            return ""
        needed = _BUSINESSES.get(mention.text.lower().removeprefix("the "))
        if needed is None:
            return ""
        low = max(0, span.start - _COMPANY_REACH)
        spelled = ((words.start(), words[1]) for words in _NAMED_COMPANY.finditer(self.text, low, span.start))
        known = (
            (words.start(), self._known_company(words[0]))
            for words in _CAPITALISED.finditer(self.text, low, span.start)
        )
        fitting = [(at, name) for at, name in (*spelled, *known) if name and needed in name.lower()]
        return max(fitting, default=(0, ""))[1].removeprefix("The ")

    def _known_company(self, words: str) -> str:
        """Return the company whose name some capitalised words begin or end with, empty for none."""
        parts = re.sub(r"[’']s?$", "", words).split()
        for size in range(len(parts), 0, -1):
            for some in (parts[:size], parts[-size:]):
                if " ".join(some).lower() in self.words.companies:
                    return " ".join(some)
        return ""

    def _named(self, mention: Mention) -> Entity | None:
        known = self.register.body(mention)
        if known is not None and self._is_country_beside_company(mention, known):
            known = None
        if known is None and len(mention.name) == 1:
            full = self._initials.get(mention.name[0].replace(".", ""))
            known = self.register.body(evolve(mention, name=full)) if full else None
        return known or self._government(mention)

    def _is_country_beside_company(self, mention: Mention, other: Entity) -> bool:
        """Return whether a country and a company that holds its name are two: "France" and "Air France"."""
        country = self._country(mention)
        if country:
            return all(self._country(read) != country for read in other.read[:3])
        company = " ".join(mention.name).lower() in self.words.companies
        return company and any(self._country(read) for read in other.read[:3])

    def _government(self, mention: Mention) -> Entity | None:
        """Return the government that goes by its country here and by its capital there: "Berlin" of "Germany"."""
        country = self._country(mention)
        if not country:
            return None
        for entity in reversed(self.register.recent):
            if entity.form is Form.BODY and any(self._country(read) == country for read in entity.read[:3]):
                return entity
        return None

    def _country(self, mention: Mention) -> str:
        """Return the country that a mention is or is the capital of; empty where it is more than such a name."""
        plain = " ".join(mention.name).lower()
        if plain not in self.words.places or plain != mention.text.lower():
            return ""
        return self.words.places[plain] or plain

    @cached_property
    def _initials(self) -> dict[str, tuple[str, ...]]:
        """What the article says that letters stand for."""
        found: dict[str, tuple[str, ...]] = {}
        if "(" not in self.text and "[" not in self.text:
            return found
        for match in _INITIALS.finditer(self.text):
            if len(found) == _MOST_INITIALS:
                break
            found.setdefault(match[2].replace(".", ""), tuple(match[1].split()))
        return found

    def _document(self, mention: Mention, span: TextSpan) -> Entity | None:
        """Return whose word "the statement" is: of a speaker it stood for before, or who said so "in a statement"."""
        for entity in reversed(self.register.recent):
            if mention.document in entity.documents:
                return entity
        for entity in reversed(self.register.recent[-3:]):
            end = min(span.start, entity.last + _NEAR_DOCUMENT)
            if entity.last >= 0 and not entity.outlet and spoke_in(mention.document, self.text[entity.last : end]):
                return entity
        return None


def _fits(mention: Mention, entity: Entity, places: Mapping[str, str]) -> bool:
    if entity.outlet:
        news = mention.head == "report" and not of_no_outlet(mention.text)
        media = (mention.noun is not None and mention.noun.role is Role.MEDIA) or news
        return (media or mention.head in entity.heads) and mention.reach is Reach.DEFINITE
    if mention.owner and not any(mention.owner in read.text for read in entity.read[:6]):
        return False
    if mention.head in entity.heads:
        named = capitals_of(mention)
        return not (named and entity.capitals and named.isdisjoint(entity.capitals))  # Moe's administration, Poe's
    if mention.reach is not Reach.DEFINITE:
        return False
    if mention.head in _ANY_DOCUMENT and not entity.name:
        return not entity.heads.isdisjoint(DOCUMENTS | _PAPERS)
    head = mention.head.rsplit(" ", 1)[-1]  # "group" of "watchdog group"
    if mention.text.lower() in _LANDS:
        return " ".join(entity.name).lower().removeprefix("the ") in places
    if head in _PRIVATE and any(read.noun is not None and read.noun.role is Role.OFFICIAL for read in entity.read[:4]):
        return False
    if head in _PRIVATE and " ".join(entity.name).lower() in places:
        return False  # a government
    return (
        bool(entity.name)
        and (head in GENERIC_BODIES or head in _COMPANIES)
        and (head in _COMPANIES or any(part.lower().startswith(head[:6]) for part in entity.name))
    )


_LANDS = frozenset(("the country", "the nation", "the kingdom", "the republic"))
_PAPERS = frozenset(
    "letter complaint lawsuit affidavit indictment warrant motion brief petition cable draft proposal plan study "
    "ruling order subpoena contract ledger dossier manual guide".split()
)
"""Heads of what "the document" may mean."""
