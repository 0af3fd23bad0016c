"""Quotations: every construction with the exact words that must be found."""

from __future__ import annotations

import pytest

from attribution.components.quotations import find_quotations
from attribution.model import Quotation


def quoted(text: str) -> list[str]:
    """Return the words of every quotation, pieces joined by a bar, `>` in front for each level."""
    return [
        "> " * quotation.depth + "|".join(piece.of(text) for piece in quotation.pieces)
        for quotation in find_quotations(text).quotations
    ]


def odd(text: str) -> list[tuple[str, int]]:
    return [(item.code, item.span.start) for item in find_quotations(text).diagnostics]


def only(text: str) -> Quotation:
    (quotation,) = find_quotations(text).quotations
    return quotation


# --- failures of other tools, numbered as in the survey of peers -----------------------------------------


def test_quotations_01_plural_possessive():
    text = "the horses' carrots"
    assert quoted(text) == []
    assert odd(text) == []


@pytest.mark.parametrize("mark", ["'", "’", "‘"])
@pytest.mark.parametrize("word", ["90s", "80s", "til dawn", "em", "tis", "bout time", "cause", "16"])
def test_quotations_02_elisions_and_decades(mark: str, word: str):
    text = f'It was {mark}{word} then, she said. "Yes," he said.'
    assert quoted(text) == ['"Yes,"']
    assert odd(text) == []


def test_quotations_02_apostrophe_does_not_hide_the_rest():
    assert quoted("In the '90s it was 'good' for the '80s crowd.") == ["'good'"]


def test_quotations_03_single_with_plural_possessive_inside():
    assert quoted("‘We’re for the workers’ choice,’ he said") == ["‘We’re for the workers’ choice,’"]


@pytest.mark.parametrize("text", ['a 6" pipe', 'a 7" single', "a 5'10\" goalkeeper", 'a 12" x 14" frame', "a 6” pipe"])
def test_quotations_04_inches(text: str):
    assert quoted(text) == []
    assert odd(text) == []


def test_quotations_04_inches_inside_a_quotation():
    assert quoted('"A 6" pipe," she said, "is 5\'10" long."') == ['"A 6" pipe,"', '"is 5\'10" long."']


def test_quotations_04_height_in_curly_marks():
    assert quoted("“He’s like 6’2”,” she said. “He is 5’2”. No more.”") == [
        "“He’s like 6’2”,”",
        "“He is 5’2”. No more.”",
    ]


def test_quotations_04_number_at_the_end_of_a_quotation():
    assert quoted('They lost "the class of 2016" and "the rest".') == ['"the class of 2016"', '"the rest"']


def test_quotations_05_never_closed():
    text = '"Hello," he said, "how are you doing  \n\nA new day.'
    assert quoted(text) == ['"Hello,"', '"how are you doing']
    assert [quotation.closed for quotation in find_quotations(text).quotations] == [True, False]
    assert odd(text) == [("unclosed-quotation", 18)]


def test_quotations_06_paragraphs_that_re_open():
    text = "“A.\n\n“B.\n\n“C,” he said."
    assert quoted(text) == ["“A.|“B.|“C,”"]
    quotation = only(text)
    assert quotation.closed
    assert quotation.span.of(text) == "“A.\n\n“B.\n\n“C,”"
    assert odd(text) == []


def test_quotations_07_single_inside_double():
    assert quoted("“She told me ‘go home’,” she said") == ["“She told me ‘go home’,”", "> ‘go home’"]


def test_quotations_08_straight_inside_straight():
    text = '"They called me "Danger" ...," he said'
    assert quoted(text) == ['"They called me "Danger" ...,"', '> "Danger"']


def test_quotations_09_marks_of_mixed_kind():
    text = '“I sleep here,” said a homeless man who goes by the name “Shorty."'
    assert quoted(text) == ["“I sleep here,”", '“Shorty."']


def test_quotations_10_wrong_way_apostrophe():
    text = '"Bill told me I "shouldn‘t wear those pants" but I will"'
    assert quoted(text) == [text, '> "shouldn‘t wear those pants"']
    assert odd(text) == []


def test_quotations_11_speaker_after_a_dash_or_on_the_line_before():
    assert quoted("“We will act.” -Commissioner Ode") == ["“We will act.”"]
    assert quoted("And from Chairwoman Ode:\n“We will act.”") == ["“We will act.”"]


def test_quotations_12_next_paragraph_is_a_new_quotation_after_a_closed_one():
    text = "Hugh Orr, a doctor, said: “He came.”\n\n“He left,” he added."
    assert quoted(text) == ["“He came.”", "“He left,”"]


def test_quotations_13_floating_after_an_indirect_one():
    assert quoted('Ada Orr, a Labour MP, said she was worried. "It is bad."') == ['"It is bad."']


def test_quotations_14_comma_outside_and_frame_in_the_middle():
    assert quoted('"A", he said, "B"') == ['"A"', '"B"']


def test_quotations_15_orphan_straight_mark():
    text = 'He said it twice." Nobody knows.'
    assert quoted(text) == []
    assert odd(text) == [("stray-mark", 17)]


@pytest.mark.parametrize("text", ['"A"', "“B”", "'C'", '"."', '"A"\n"B"', '"\nA'])
def test_quotations_16_tiny(text: str):
    assert all(quotation.closed for quotation in find_quotations(text).quotations)


def test_quotations_16_nothing_between_the_marks():
    for text in ('""', "“”", '" "', "« »", "''"):
        assert quoted(f"He said {text} and left.") == []


def test_quotations_17_offsets_point_into_the_text_as_it_came():
    text = "François said “non” 🙂 and “é\u0301”"
    assert [item.span.of(text) for item in find_quotations(text).quotations] == ["“non”", "“é\u0301”"]


def test_quotations_18_at_the_end_of_the_text():
    assert quoted('He said "no"') == ['"no"']
    assert quoted("He said ‘no’") == ["‘no’"]


def test_quotations_19_sentences_end_inside():
    assert quoted("«A. B!» dit-il. “C? D.” E.") == ["«A. B!»", "“C? D.”"]


def test_quotations_20_possessive_of_a_name_and_curly_contraction():
    text = "Jess' car doesn’t start, “it couldn’t,” she said"
    assert quoted(text) == ["“it couldn’t,”"]
    assert odd(text) == []


def test_quotations_21_comma_inside():
    assert quoted("“Hello,” she said, “there.”") == ["“Hello,”", "“there.”"]


# --- styles ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "style"),
    [
        ('"Yes,"', "double"),
        ("“Yes,”", "double"),
        ("''Yes,''", "typewriter"),
        ("``Yes,''", "typewriter"),
        ("‘‘Yes,’’", "typewriter"),
        ("'Yes,'", "single"),
        ("‘Yes,’", "single"),
        ("`Yes,'", "single"),
        ("«Yes»", "guillemet"),
        ("« Yes »", "guillemet"),
        ("«\u00a0Yes\u00a0»", "guillemet"),
        ("»Yes«", "guillemet"),
        ("‹Yes›", "guillemet"),
        ("„Yes“", "low9"),
        ("„Yes”", "low9"),
        ('„Yes"', "low9"),
        ("‚Yes‘", "low9"),
        ("‚Yes’", "low9"),
        ("＂Yes＂", "double"),
        ("“Yes,″", "double"),
        ('""Yes,""', "double"),
        ("“ Yes, ”", "double"),
        ('" Yes, "', "double"),
        ("**“Yes,”**", "double"),
    ],
)
@pytest.mark.parametrize("frame", ["{} she said.", "She said {} again.", "({})", "She said: {}", "Then\n{}\nThen"])
def test_quotations_style(words: str, style: str, frame: str):
    text = frame.format(words)
    quotation = only(text)
    assert quotation.span.of(text) == words.strip("*")
    assert quotation.style == style
    assert (quotation.depth, quotation.closed, odd(text)) == (0, True, [])
    assert quotation.pieces == (quotation.span,)


def test_quotations_double_inside_british_single():
    text = "‘She told me “go home” at six,’ he said. ‘It’s true.’"
    assert quoted(text) == ["‘She told me “go home” at six,’", "> “go home”", "‘It’s true.’"]


def test_quotations_three_levels():
    text = "“He said ‘she said “no” to me’ twice,” Ode said."
    assert quoted(text) == ["“He said ‘she said “no” to me’ twice,”", "> ‘she said “no” to me’", "> > “no”"]


def test_quotations_marks_that_end_together():
    assert quoted("\"He said, 'No.'\" She left.") == ["\"He said, 'No.'\"", "> 'No.'"]
    assert quoted("'''No,' he said,'' she said.") == ["'''No,' he said,''", "> 'No,'"]


def test_quotations_single_inside_single():
    assert quoted("'He said 'no' to me,' she said") == ["'He said 'no' to me,'", "> 'no'"]


def test_quotations_between_dashes_and_brackets():
    assert quoted("The (“so-called”) plan—“a joke”—was [“dead”].") == ["“so-called”", "“a joke”", "“dead”"]


# --- apostrophes -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "O'Brien's rock 'n' roll",
        "the rock ’n’ roll years",
        "Sana'a and al-Ka'bi and Qur'an",
        "the workers’ choice and the bosses' cars",
        "He was goin' home, an' that was that",
        "the U.S.' policy and the F-16's range",
        "'Twas the night, 'tis said",
        "Stand 6' from the door at 33°51'",
        "Give 'em hell",
        "She got 'em, he said.",
    ],
)
def test_quotations_apostrophe(text: str):
    assert quoted(text) == []
    assert odd(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The 'experts' choice was bad.", ["'experts'"]),
        ("‘Experts’ said ‘no,’ he claimed.", ["‘Experts’", "‘no,’"]),
        (
            "'I like the Sparrows' songs,' he said. 'They rock.'",
            ["'I like the Sparrows' songs,'", "'They rock.'"],
        ),
        ("'I like rock 'n' roll,' he said.", ["'I like rock 'n' roll,'"]),
        ("'I loved the '90s,' he said.", ["'I loved the '90s,'"]),
        ("'Cause we can,' he said.", ["'Cause we can,'"]),
        ("He said 'yes' to the workers' plan.", ["'yes'"]),
        ("‘Abd al-Karim of al-‘Awda said 'no'.", ["'no'"]),
        ("the horses' 'last' run", ["'last'"]),
        ("In the ‘hood’ they call it ‘CAUSE TROUBLE’ now.", ["‘hood’", "‘CAUSE TROUBLE’"]),
    ],
)
def test_quotations_single_or_apostrophe(text: str, words: list[str]):
    assert quoted(text) == words


# --- paragraphs --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\r\n\r\n", " \n \n", "\u2029"])
@pytest.mark.parametrize("marks", ['""', "“”", "‘’", "''", "«»", ("''", "''")])
def test_quotations_re_opened(gap: str, marks: tuple[str, str]):
    opening, closing = marks
    text = f"She said: {opening}One.{gap}{opening}Two,{closing} and left."
    assert quoted(text) == [f"{opening}One.|{opening}Two,{closing}"]
    assert odd(text) == []


def test_quotations_re_opened_in_both_marks():
    text = "“He said: ‘Go.\n“‘Never return.’ And so I left,” she said."
    assert quoted(text) == ["“He said: ‘Go.|“‘Never return.’ And so I left,”", "> ‘Go.|‘Never return.’"]


def test_quotations_british_paragraphs():
    text = "‘The workers’ choice is clear.\n\n‘They said “no” to it,’ he said.\n\n‘It is over.’"
    assert quoted(text) == [
        "‘The workers’ choice is clear.|‘They said “no” to it,’",
        "> “no”",
        "‘It is over.’",
    ]


def test_quotations_scare_quote_does_not_reach_the_next_paragraph():
    text = "They hit a 'record of proportions' if you ask him.\n\n'We voted,' she said."
    assert quoted(text) == ["'record of proportions'", "'We voted,'"]


def test_quotations_closed_at_the_end_of_its_paragraph():
    assert quoted('"A."\n"B," he said.') == ['"A."', '"B,"']


def test_quotations_next_paragraph_closes_without_re_opening():
    assert quoted("“One.\n\nTwo,” he said. “Three.”") == ["“One.|Two,”", "“Three.”"]


@pytest.mark.parametrize("gap", ["", " "])
def test_quotations_lost_line_break(gap: str):
    text = f"“One ends.{gap}“Two follows,” he said."
    assert quoted(text) == ["“One ends.|“Two follows,”"]
    assert odd(text) == []


def test_quotations_damage_stays_in_its_paragraph():
    text = '"We won, he said. "It was good."\n\n"Yes," she said.\n\nNo." End.\n\n"Fine," he said.'
    assert quoted(text) == ['"We won, he said.', '"It was good."', '"Yes,"', '"Fine,"']
    assert odd(text) == [("unclosed-quotation", 0), ("stray-mark", text.index('" End'))]


def test_quotations_other_marks_between_sentences_are_inside():
    assert quoted('"We won. “It was good.” So there."') == [
        '"We won. “It was good.” So there."',
        "> “It was good.”",
    ]


def test_quotations_unclosed_outer_ends_before_a_statement_inside():
    text = "“We won, he said, and “it was good,” he added.\n\n“Yes,” she said."
    assert quoted(text) == ["“We won, he said, and", "“it was good,”", "“Yes,”"]


# --- repairs -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words", "at"),
    [
        ("”Hello,” he said", "”Hello,”", 0),
        ("“Hello,“ he said", "“Hello,“", 7),
        ("’Hello,’ he said", "’Hello,’", 0),
        ("‘Hello‘ he said", "‘Hello‘", 6),
        ("\u202a”Hello,” he said", "”Hello,”", 1),
        ("” … as it was,” he said", "” … as it was,”", 0),
    ],
)
def test_quotations_wrong_way(text: str, words: str, at: int):
    assert quoted(text) == [words]
    assert odd(text) == [("wrong-way-mark", at)]


@pytest.mark.parametrize(
    ("text", "words"), [("‘So be it,” he said.", "‘So be it,”"), ("“So be it,’ he said.", "“So be it,’")]
)
def test_quotations_mixed_single_and_double(text: str, words: str):
    assert quoted(text) == [words]
    assert [code for code, _ in odd(text)] == ["mixed-marks"]


def test_quotations_decoration():
    assert quoted('"""""""" She said "no" """"') == ['"no"']


def test_quotations_depth_is_bounded():
    quotations = find_quotations("“a b " * 50 + "c” " * 50).quotations
    assert 0 < max(quotation.depth for quotation in quotations) < 8


def test_quotations_diagnostics_are_bounded():
    assert len(find_quotations('a" ' * 5000).diagnostics) == 1000


# --- block quotations --------------------------------------------------------------------------------------


def test_quotations_block():
    text = "She wrote:\n\n> We “lost” it.\n> All of it.\n\nThen\n> No more.\nEnd."
    assert quoted(text) == ["> We “lost” it.|> All of it.", "> “lost”", "> No more."]
    assert [item.style for item in find_quotations(text).quotations] == ["block", "double", "block"]


def test_quotations_do_not_leave_a_block():
    text = '> "We lost.\n\n"Yes," she said.'
    assert quoted(text) == ['> "We lost.', '> "We lost.', '"Yes,"']


def test_quotations_re_opened_inside_a_block():
    assert quoted("> “One.\n> “Two.”\n") == ["> “One.|> “Two.”", "> “One.|“Two.”"]


def test_quotations_comparison_is_no_block():
    assert quoted(">= 5 percent\n>5 percent") == []


def test_quotations_empty():
    assert quoted("") == []
    assert quoted("Nothing here.") == []
