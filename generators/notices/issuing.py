"""Freezes a notice: the record with its checksums, the texts and the tables, as files of the registry."""

import csv
import hashlib
import io
from collections.abc import Iterator, Mapping
from typing import Any

from generators.documents.model import Annex
from generators.notices import wording
from generators.notices.annexes import Table, tables
from generators.notices.subject import Subject
from schemas.kinds import TITLES
from schemas.layout import compose
from schemas.records.act import Act
from schemas.registry import Registry
from schemas.told import told
from schemas.tree import EnvironmentFault

DEMONSTRATION = "演示文件，不具有法律效力"


def issued(act: Act, registry: Registry, prefix: str = "") -> Mapping[str, str]:
    """Return the files of an act's notice by path within the registry, to which ``prefix`` leads in messages.

    Raises EnvironmentFault if the act cannot have a notice, or has one: what was published is not written again.
    """
    for fault in hindrances(act, registry, prefix):
        raise EnvironmentFault(fault)
    subject = Subject(act, registry)
    annexes = tables(subject)
    files = {"notice.md": wording.text(subject, annexes), "interpretation.md": wording.interpretation(subject, annexes)}
    files |= {f"{table.annex.name}.csv": frozen(table.annex) for table in annexes}
    record = compose(_record(subject, annexes, files))
    return {f"{_folder(act)}/{name}": text for name, text in {**files, f"{act.id}.yaml": record}.items()}


def _folder(act: Act) -> str:
    return f"notices/{act.jurisdiction}/{act.id}"


def hindrances(act: Act, registry: Registry, prefix: str = "") -> Iterator[str]:
    """Yield why an act cannot have a notice, or not another one; nothing where it can."""
    yield from _published(act, registry, prefix)
    if act.provenance == "reported":
        yield f"{act.id} 录自别的文件，公告以原文为准，本库不代拟"
    if act.kind not in wording.TEMPLATES:
        yield f"{act.kind}的决定没有清单公告的样式；可用：{'、'.join(wording.TEMPLATES)}"
    if not registry.changing.get(act.id):
        yield f"没有清单写明由 {act.id} 改变；先在清单的 changes 里写上它列入、移出的事项"
    lacking = [key for key in ("signed_on", "published_on", "effective_on") if getattr(act, key) is None]
    if lacking:
        titles = "、".join(Act.model_fields[key].title or key for key in lacking)
        yield f"{act.id} 没有写{titles}；定了再发布公告"
    if unknown := _unknown(act, registry):
        yield f"{act.id} 牵涉没有登记的{'、'.join(unknown)}；先登记，或者改正编号"


def _published(act: Act, registry: Registry, prefix: str) -> Iterator[str]:
    taken = [act.id] if registry.exists("notices", act.id) else []
    told = [each.id for each in registry.notices.values() if each.act == act.id] or taken
    stray = [path for path in registry.enclosed if path.startswith(f"{_folder(act)}/")]
    if told:
        where = f"{act.id} 已有公告，在 {prefix}{registry.path('notices', told[0])}"
        again = f"还没有合并公布的草稿，用 quanze issue {act.id} --again 重新起草"
        yield f"{where}；{again}；已经公布的不重写，要更正就另作决定"
    elif stray:
        yield f"{prefix}{stray[0]} 已经在那里，不能盖掉；是公布的文本就恢复公告的记录，不是就移走"


def _unknown(act: Act, registry: Registry) -> tuple[str, ...]:
    """Return what the notice would speak of and nobody has on record; a name that is missing cannot be printed."""
    ids = [
        ("matters", each)
        for list_id in registry.changing.get(act.id, ())
        for step in registry.history(list_id)
        if step.act.id == act.id
        for each in (*step.remove, *step.after)
    ]
    domains = [("domains", registry.matters[each].domain) for _, each in ids if each in registry.matters]
    needed = dict.fromkeys([("jurisdictions", act.jurisdiction), *ids, *domains])
    return tuple(f"{TITLES[kind]} {each}" for kind, each in needed if registry.get(kind, each) is None)


def frozen(annex: Annex) -> str:
    """Return a table as it is kept: CSV with plain line ends, which git shows line by line."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows([annex.columns, *annex.rows])
    return buffer.getvalue()


def _record(subject: Subject, annexes: tuple[Table, ...], files: Mapping[str, str]) -> dict[str, Any]:
    act, head = subject.act, subject.act.head
    made = {
        "id": act.id,
        "title": act.title,
        "provenance": act.provenance,
        "act": act.id,
        "genre": wording.genre(subject),
        "organ": head.issuer if head and head.issuer else subject.issuer,
        "number": head.doc_no if head else None,
        "signature": subject.issuer,
        "signed_on": act.signed_on,
        "published_on": act.published_on,
        "remark": "此件公开发布" if head and head.openness == "主动公开" else None,
        "mark": DEMONSTRATION if act.provenance == "demonstration" else None,
        "states": [{"field": path, "said": said} for path, said in told(act).items()],
        "text": _enclosure("notice.md", files),
        "interpretation": _enclosure("interpretation.md", files),
        "annexes": [_annex(table, files) for table in annexes],
    }
    return {key: value for key, value in made.items() if value is not None}


def _annex(table: Table, files: Mapping[str, str]) -> dict[str, Any]:
    portions = [portion.model_dump() for portion in table.portions]
    return {**_enclosure(f"{table.annex.name}.csv", files), "title": table.annex.title, "portions": portions}


def _enclosure(name: str, files: Mapping[str, str]) -> dict[str, Any]:
    return {"file": name, "sha256": hashlib.sha256(files[name].encode("utf-8")).hexdigest()}
