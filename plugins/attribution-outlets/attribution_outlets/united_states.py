"""Outlets of the United States."""

from __future__ import annotations

from attribution.model import Outlet, Pattern, PatternKind

_IN_CAPITALS = r"^(?-i:(?=(?:\S+\s+){4})[^a-z]{25,200}$)"
"""A paragraph in capitals, which is the headline of another story: "MAYOR VOWS TO REOPEN THE PIER"."""

OUTLETS = (
    Outlet(
        name="CNN",
        aliases=("Cable News Network",),
        domains=("cnn.com",),
        own_voice=("a CNN correspondent", "a CNN reporter", "a CNN team"),
        boilerplate=(r"^\W*CNN['’]s .{3,200} contributed to this (?:report|story)\W*$",),
    ),
    Outlet(
        name="The New York Times",
        aliases=("New York Times", "NYT"),
        domains=("nytimes.com",),
        own_voice=("a Times reporter", "a reporter for The New York Times"),
        boilerplate=(r"^\W*A version of this article appears in print on\b.*$",),
    ),
    Outlet(
        name="The Washington Post",
        aliases=("Washington Post",),
        domains=("washingtonpost.com",),
        own_voice=("a Post reporter", "a reporter for The Washington Post"),
        boilerplate=(r"^\W*.{3,200} contributed to this report\W*$",),
    ),
    Outlet(
        name="The Wall Street Journal",
        aliases=("Wall Street Journal", "WSJ"),
        domains=("wsj.com",),
        own_voice=("a Journal reporter",),
        boilerplate=(r"^\W*Write to .{3,80} at \S+@\S+\W*$",),
    ),
    Outlet(
        name="Fox News",
        aliases=("Fox News Channel", "Fox News Digital", "FOX News"),
        domains=("foxnews.com",),
        own_voice=("Fox News Digital", "a Fox News correspondent"),
        boilerplate=(
            r"^\W*CLICK HERE TO GET THE FOX NEWS APP\W*$",
            r"^\W*(?:The )?Associated Press contributed to this report\W*$",
            _IN_CAPITALS,
        ),
    ),
    Outlet(
        name="NPR",
        aliases=("National Public Radio",),
        domains=("npr.org",),
        own_voice=("NPR's correspondent", "our correspondent"),
    ),
    Outlet(name="ABC News", domains=("abcnews.go.com",), own_voice=("an ABC News reporter",)),
    Outlet(name="CBS News", domains=("cbsnews.com",), own_voice=("a CBS News correspondent",)),
    Outlet(name="NBC News", domains=("nbcnews.com",), own_voice=("an NBC News correspondent",)),
    Outlet(
        name="Politico",
        aliases=("POLITICO",),
        domains=("politico.com", "politico.eu"),
        boilerplate=(r"^\(\s*(?:Also on POLITICO|See also|PHOTOS|VIDEO|WATCH)\s*:.{3,200}\)$",),
    ),
    Outlet(
        name="USA TODAY",
        aliases=("USA Today",),
        domains=("usatoday.com",),
        own_voice=("a USA TODAY reporter",),
    ),
    Outlet(name="The Washington Times", aliases=("Washington Times",), domains=("washingtontimes.com",)),
    Outlet(name="National Review", domains=("nationalreview.com",)),
    Outlet(name="Axios", domains=("axios.com",)),
)

PATTERNS = (
    Pattern(
        id="outlets/cue/cnn-has-learned",
        kind=PatternKind.CUE,
        regex=r"\b(?P<speaker>CNN|Fox News|NBC News|ABC News|CBS News)\s+"
        r"(?P<cue>has (?:learned|confirmed|been told))\s+"
        r"that\s+(?P<content>[^.;]{8,400})",
        triggers=("cnn", "news"),
        hits=("<speaker>CNN</speaker> <cue>has learned</cue> that <content>the envoy left a day early</content>.",),
        misses=("The envoy has learned that CNN will not run the tape.",),
        note="The broadcaster reports what it will not source further",
    ),
    Pattern(
        id="outlets/relay/united-states/document",
        kind=PatternKind.RELAY,
        regex=r"\b(?:obtained|reviewed|seen|first reported|first published)\s+by\s+"
        r"(?P<relay>CNN|Fox News|The New York Times|The Washington Post|The Wall Street Journal|NBC News"
        r"|ABC News|CBS News|NPR|Politico|Axios)\b",
        triggers=("obtained", "reviewed", "seen", "first"),
        hits=(
            "The ledger, obtained by <relay>The Washington Post</relay>, lists nine payments.",
            "The sale, first reported by <relay>CNN</relay>, needs a permit.",
        ),
        misses=("The ledger was obtained by the county clerk.",),
        note="Documents and scoops of another outlet; the outlet is the words matched",
    ),
)
