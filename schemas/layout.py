"""The one way a record is written: indentation, quotes, NFC text. Uses ruamel.yaml, which keeps comments."""

import io
import unicodedata

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

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


def _round_trip(text: str) -> str:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 1_000_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.representer.add_representer(
        type(None), lambda dump, _: dump.represent_scalar("tag:yaml.org,2002:null", "null")
    )
    buffer = io.StringIO()
    yaml.dump(yaml.load(text), buffer)
    lines = (line.rstrip() for line in buffer.getvalue().splitlines())
    return "\n".join(lines).strip("\n") + "\n"
