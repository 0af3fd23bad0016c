r"""JSON in and out: the exchange format, reports, and their published schemas. Only this folder knows JSON.

Keys come in a fixed order and characters stand for themselves, so that two runs give the same bytes. The text
is not repeated: `text_sha256` tells whether offsets belong to the text one holds. A text may hold lone
surrogates (JSON allows `"\ud800"`): offsets count them, the hash covers them, and they are written escaped,
so that no article is lost to them. `output` writes files, whole or not at all.
"""

from attribution.serial.article import article_from_dict
from attribution.serial.jsontext import dumps, loads, text_sha256
from attribution.serial.read import analysis_from_dict
from attribution.serial.report import article_report_to_dict, finding_lines, report_lines, report_to_dict
from attribution.serial.schema import SCHEMA_VERSION, SCHEMAS, schema
from attribution.serial.write import analysis_line, analysis_to_dict

__all__ = [
    "SCHEMAS",
    "SCHEMA_VERSION",
    "analysis_from_dict",
    "analysis_line",
    "analysis_to_dict",
    "article_from_dict",
    "article_report_to_dict",
    "dumps",
    "finding_lines",
    "loads",
    "report_lines",
    "report_to_dict",
    "schema",
    "text_sha256",
]
