"""The page and the data of the 合并记录: what was merged into the registry, as git tells it."""

import json
from collections.abc import Iterator, Sequence

from generators import links
from generators.artifact import Artifact, text
from generators.logwords import LOG
from generators.mergelog import Line, machine
from generators.page import Page
from generators.render import render
from generators.view import View
from schemas.tree import History

ADDRESS = f"{LOG}merges/"
DATA = f"{LOG}merges.json"
LATEST, NAMED = 200, 30
"""Revisions on the page, and records that are named of one kind in one revision; the data hold all."""
FEW, SHORT = 20, 5
"""Revisions that stand open, more are folded by day; records of one kind that stand open, more are folded."""


def pages(view: View, lines: Sequence[Line], history: History | None) -> Iterator[Page]:
    """Yield the page; where there is no history it says so."""
    body = render(
        "merges.html", root=links.root(ADDRESS), lines=lines[:LATEST], earlier=len(lines[LATEST:]), named=NAMED,
        few=FEW, short=SHORT, history=history, data=DATA,
        titles={kind: view.whole.table(kind) for kind in links.FOLDERS},
    )  # fmt: skip
    yield Page(ADDRESS, "登记库的合并记录", "合并到登记库的每一次改动：新增、修改、移动、删除了哪些记录。", body)


def artifacts(lines: Sequence[Line], history: History | None) -> Iterator[Artifact]:
    """Yield the data; they stand outside the open data, since they tell of the files and not of the records."""
    rows = ",\n".join(json.dumps(machine(line), ensure_ascii=False, separators=(",", ":")) for line in lines)
    known, cut_off = json.dumps(history is not None), json.dumps(bool(history and history.cut_off))
    yield text(DATA, f'{{"version":1,"history":{known},"cut_off":{cut_off},"merges":[{rows}]}}\n')
