"""How a mention refers: its form, its determiner, and what its words say by themselves."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from attribution.resolve.words import Noun


class Form(Enum):
    """How a mention refers."""

    NONE = "none"
    PRONOUN = "pronoun"
    PERSON = "person"
    """Holds the name of a person."""
    BODY = "body"
    """Names or describes an organization, a government, a document."""
    ONE = "one"
    """Describes one person without a name."""
    MANY = "many"
    """Describes a group without a name."""
    JOINT = "joint"
    """Several mentions joined by "and"."""


class Reach(Enum):
    """What the determiner says."""

    DEFINITE = "definite"
    INDEFINITE = "indefinite"
    POSSESSIVE = "possessive"
    BARE = "bare"


@frozen(kw_only=True)
class Mention:
    """One mention, read by itself."""

    text: str
    form: Form
    reach: Reach = Reach.BARE
    name: tuple[str, ...] = ()
    """The words of the name of a person or a body."""
    title: tuple[str, ...] = ()
    """Capitalised or plain words before the name."""
    owner: str = ""
    """Whose it is: "Iraq" in "Iraq's prime minister"."""
    noun: Noun | None = None
    """What the description is headed by."""
    head: str = ""
    gender: str = ""
    """`m`, `f` or empty."""
    plural: bool = False
    document: str = ""
    """What it is that speaks for somebody: "statement", in whose place stands the one who made it."""
    single: bool = False
    """A single capitalised word that may be a surname or a body: the article decides."""
