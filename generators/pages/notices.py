"""The pages of public notices: the frozen text with its particulars, its annexes and its 政策解读."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from generators import links
from generators.documents.model import Annex
from generators.notices.frozen import document, interpretation, public
from generators.page import Draft, Page
from generators.render import render
from generators.view import View
from schemas.records.act import Act
from schemas.records.listing import Listing
from schemas.records.notice import AnnexFile, Notice

FEW = 60
"""Rows of an annex that a page shows; a longer one is a file, and its matters stand on the pages of the lists."""


def drafts(view: View) -> Iterator[Draft]:
    """Yield the page of every public notice."""
    for notice in public(view):
        yield Draft(links.record("notices", notice.id), partial(_page, view, notice))


def _page(view: View, notice: Notice) -> Page:
    address = links.record("notices", notice.id)
    act = view.whole.acts[notice.act]
    shown = document(view.whole, notice)
    told, explained = interpretation(view.whole, notice)
    body = render(
        "notice.html",
        root=links.root(address), notice=notice, act=act, today=view.today, document=shown, told=told,
        explained=explained, head=_head(notice, act), annexes=[(each, _shown(each)) for each in shown.annexes],
        about={each.file.removesuffix(".csv"): _lists(view, each) for each in notice.annexes},
        lists=[view.whole.lists[each] for each in view.whole.changing.get(act.id, ())],
        superseding=[each for each in view.whole.acts.values() if act.id in each.supersedes],
        path=view.whole.path("notices", notice.id),
    )  # fmt: skip
    return Page(address, notice.title, f"{notice.title}（{notice.number or '未编号'}）的全文与附件。", body)


def _lists(view: View, annex: AnnexFile) -> list[Listing]:
    """Return the lists that the rows of an annex speak of."""
    ids = dict.fromkeys(portion.list for portion in annex.portions)
    return [view.whole.lists[each] for each in ids if each in view.whole.lists]


def _shown(annex: Annex) -> bool:
    return len(annex.rows) <= FEW


def _head(notice: Notice, act: Act) -> list[tuple[str, Any]]:
    """Return the particulars of a document of government information, in their usual order."""
    head = act.head
    return [
        ("索引号", head and head.index_no),
        ("主题分类", head and head.topic),
        ("体裁分类", notice.genre),
        ("文件名称", (head and head.name) or notice.title),
        ("发文机关", (head and head.issuer) or notice.signature),
        ("发文字号", notice.number),
        ("成文日期", notice.signed_on),
        ("发布日期", notice.published_on),
        ("施行日期", act.effective_on),
        ("公开方式", head and head.openness),
        ("统一编号", head and head.reg_no),
        ("有效性", head and head.validity),
    ]
