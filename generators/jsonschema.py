"""JSON Schema of every kind of record, for the completion and the warnings that an editor shows while typing."""

import json
from collections.abc import Iterator
from typing import Any

from generators.artifact import Artifact, text
from schemas.kinds import KINDS, TITLES
from schemas.registry import Registry

FOLDER = "schemas/json"


def artifacts() -> Iterator[Artifact]:
    """Yield one committed schema a kind; it depends on the models alone, so a merge of records never makes it stale."""
    for kind, model in KINDS.items():
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"{kind}.json"}
        document = {**schema, **model.model_json_schema(), "title": TITLES[kind]}
        yield text(f"{kind}.json", json.dumps(_without_defaults(document), ensure_ascii=False, indent=2) + "\n")


def _without_defaults(value: Any) -> Any:
    """Drop ``default: null``: editors would offer it, while a record simply leaves the key out."""
    if isinstance(value, dict):
        return {key: _without_defaults(each) for key, each in value.items() if not (key == "default" and each is None)}
    if isinstance(value, list):
        return [_without_defaults(each) for each in value]
    return value


def ids(registry: Registry) -> Artifact:
    """Return the enumerations of ids that exist, with their titles: made locally, never committed."""
    enumerations = {
        kind: {"anyOf": [{"const": record.id, "title": record.title} for record in registry.table(kind).values()]}
        for kind in KINDS
    }
    fields = {"jurisdiction": "jurisdictions", "domain": "domains", "law": "laws", "town": "towns", "act": "acts"}
    properties = {field: {"$ref": f"#/$defs/{kind}"} for field, kind in fields.items()}
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$defs": enumerations,
        "properties": {
            **properties,
            **{field: {"$ref": "#/$defs/bodies"} for field in ("holder", "supervisor", "enforcer")},
            "basis": {"items": {"properties": {"law": {"$ref": "#/$defs/laws"}}}},
            "changes": {"items": {"properties": {"act": {"$ref": "#/$defs/acts"}}}},
            "draws_from": {"items": {"$ref": "#/$defs/lists"}},
            "domains": {"items": {"$ref": "#/$defs/domains"}},
        },
    }
    return text("ids.json", json.dumps(document, ensure_ascii=False) + "\n")
