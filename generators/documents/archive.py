"""A ZIP of which two runs make the same bytes."""

import io
import zipfile
from collections.abc import Mapping

_DATE = (1980, 1, 1, 0, 0, 0)


def fixed(content: bytes, replaced: Mapping[str, bytes], dropped: frozenset[str] = frozenset()) -> bytes:
    """Return a ZIP with one date for all members, some of them ``replaced`` by name or ``dropped``."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            if name not in dropped:
                target.writestr(_member(name), replaced.get(name) or source.read(name), compresslevel=6)
    return made.getvalue()


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, _DATE)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.create_system = 0  # whatever system it runs on
    member.external_attr = 0
    return member
