"""From bytes to text without changing a character, or an error that says which byte is no text."""

from __future__ import annotations

import codecs

from attribution.errors import InputError

_OTHER_ENCODINGS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)

EMPTY = "empty; there is no article in it"


def decode(data: bytes, place: str) -> str:
    """Return the text of a whole file in UTF-8.

    A byte order mark at its start is a sign of the encoding and no part of the text; line breaks stay as
    they are.

    Args:
        data: The whole content.
        place: What to call it in errors.

    Raises:
        InputError: If it is empty, binary, or not UTF-8.
    """
    check_binary(data, place)
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(f"{place}:{line}", not_utf8(error)) from error
    if not text.strip():
        raise InputError(place, EMPTY)
    return text


def check_binary(data: bytes, place: str) -> None:
    """Refuse bytes that are no text in UTF-8, or text in another encoding that says so.

    Raises:
        InputError: If a zero byte or the byte order mark of another encoding is found.
    """
    for mark, encoding in _OTHER_ENCODINGS:
        if data.startswith(mark):
            raise InputError(place, f"not UTF-8 but {encoding}; convert it to UTF-8 first")
    zero = data.find(b"\0")
    if zero >= 0:
        raise InputError(place, f"not text but binary: zero byte at byte {zero}")


def not_utf8(error: UnicodeDecodeError) -> str:
    """Return the message for a byte that is not UTF-8."""
    byte = error.object[error.start]
    return f"not UTF-8: byte 0x{byte:02x} at byte {error.start} ({error.reason}); convert it to UTF-8 first"
