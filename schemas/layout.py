"""The one way a record is written: indentation, quotes, NFC text. Uses ruamel.yaml, which keeps comments."""

import io
import re
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import SingleQuotedScalarString

from schemas import source


def tidy(text: str) -> str:
    """Return ``text`` in the house layout; a text that does not parse is returned as it is (``check`` reports it).

    The data is the same before and after, but for NFC and white space around texts.
    """
    wanted = source.parse(unicodedata.normalize("NFC", text))
    if wanted.faults or not isinstance(wanted.data, dict):
        return text
    try:
        tidied = unicodedata.normalize("NFC", _round_trip(unicodedata.normalize("NFC", text)))
    except YAMLError:
        return text
    # ruamel reads a few plain texts otherwise than the strict dialect; nothing may change its meaning by layout
    return tidied if source.parse(tidied).data == wanted.data else text


def compose(data: dict[str, Any]) -> str:
    """Write a new record: nested values on one line each, everything else on lines of its own."""
    return _written(CommentedMap({key: laid_out(value) for key, value in data.items()}))


def edit(text: str, change: Callable[[Any], None]) -> str:
    """Let ``change`` alter the data of a record in place, and return the text with its comments kept.

    Raises ruamel's YAMLError if ``text`` does not parse.
    """
    data = _yaml().load(text)
    change(data)
    return _written(data)


def laid_out(value: Any) -> Any:
    """Give plain data the house style: a mapping without mappings, or a list of scalars, takes one line."""
    if isinstance(value, dict):
        parts = CommentedMap({key: laid_out(each) for key, each in value.items()})
        if not any(_deep(each) for each in value.values()):
            parts.fa.set_flow_style()
        return parts
    if isinstance(value, list):
        sequence = CommentedSeq(laid_out(each) for each in value)
        if not any(isinstance(each, dict | list) or (isinstance(each, str) and len(each) > 40) for each in value):
            sequence.fa.set_flow_style()
        return sequence
    if isinstance(value, str) and re.fullmatch(r"[0-9][0-9_.:eE+-]*|true|false|null|yes|no|on|off|~", value):
        return SingleQuotedScalarString(value)
    return value


def _deep(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and any(_long(each) for each in value))


def _long(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, str) and len(value) > 12)


def _round_trip(text: str) -> str:
    return _written(_yaml().load(text))


def _written(data: Any) -> str:
    buffer = io.StringIO()
    _yaml().dump(data, buffer)
    lines = (line.rstrip() for line in buffer.getvalue().splitlines())
    return "\n".join(lines).strip("\n") + "\n"


def _yaml() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 1_000_000
    yaml.representer.ignore_aliases = lambda *_: True  # the strict dialect has no aliases
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.representer.add_representer(
        type(None), lambda dump, _: dump.represent_scalar("tag:yaml.org,2002:null", "null")
    )
    yaml.representer.add_representer(
        date, lambda dump, day: dump.represent_scalar("tag:yaml.org,2002:timestamp", day.isoformat())
    )
    return yaml
