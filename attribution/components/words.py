"""Closed word classes that the noun-phrase finder and the frames share (Quirk et al. 1985, chapters 2 and 4)."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Return the words of a string, separated by spaces, as a set."""
    return frozenset(words.split())


SUBJECT_PRONOUNS = word_set("he she they it we i you")
PRONOUNS = SUBJECT_PRONOUNS | word_set(
    "him her them us me one someone everyone nobody many some few others another several most all both"
)
DETERMINERS = word_set(
    "the a an this that these those one two three four five six seven eight nine ten eleven twelve another some "
    "several many other his her their its my our your no every each both all most few dozens hundreds"
)
NOUN_PREPOSITIONS = word_set(
    "of in for at from with on by to near inside under within across behind between against about into "
    "around outside during than"
)
DAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january "
    "february march april may june july august september october november december"
)
AUXILIARIES = word_set(
    "has have had is was were are be been being will would could can may might must should did does do "
    "'s 've 'd having hasn't haven't hadn't isn't wasn't weren't aren't won't wouldn't couldn't didn't "
    "doesn't don't hasn’t haven’t hadn’t isn’t wasn’t weren’t aren’t won’t wouldn’t couldn’t didn’t "
    "doesn’t don’t"
)
NEGATIONS = word_set(
    "not never nor n't didn't doesn't don't wouldn't hasn't haven't hadn't won't couldn't wasn't isn't "
    "didn’t doesn’t don’t wouldn’t hasn’t haven’t hadn’t won’t couldn’t wasn’t isn’t"
)
MODALS = word_set("will would could can may might must should won't wouldn't couldn't won’t wouldn’t couldn’t")
ADVERBS = word_set(
    "also later earlier then now still again once twice first previously repeatedly reportedly "
    "allegedly recently privately publicly simply only just even always often already too soon thus "
    "flatly long ever all both each further since today yesterday"
)
CLAUSE_STARTERS = word_set(
    "that because when if while as but though although since after before until unless where which who "
    "whom what why how whether so yet nor then or and whereas whose once"
)
WH_COMPLEMENTS = word_set("that how whether why what if")
VERBISH = word_set(
    "is was are were be been has have had do does did will would can could may might must should said "
    "says say told tells added asked called made went came took got gave left became felt seems seemed "
    "noted believes thinks knows thought knew began included includes including"
)
"""Words that end a noun phrase on its left although they are neither punctuation nor conjunctions."""
PLURALS = word_set(
    "they we i you who people police men women children media others some many few most both several "
    "government staff percent %"
)
"""Words without -s that a plain verb form can follow."""
PARTICLES = word_set("of the de la van von der den bin bint ibn al el del di da dos du le al- and & for")
"""Lower-case words that names hold inside."""


def is_adverb(word: str) -> bool:
    """Return whether a lower-case word reads as an adverb before a reporting verb."""
    return word in ADVERBS or (len(word) > 4 and word.endswith("ly") and word not in _NOT_ADVERBS)


_NOT_ADVERBS = word_set(
    "family ally assembly italy july reply supply early-only daily weekly monthly bully sally emily "
    "kelly billy molly polly"
)
