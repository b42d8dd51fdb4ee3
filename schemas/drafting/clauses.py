"""Cuts a penal article into clauses: one act each, with everything that the article lets follow from it."""

import re
from typing import NamedTuple

from schemas.drafting import backward, heads, phrases, wording
from schemas.drafting.groups import Group, concrete, groups, narrows, spelled_out
from schemas.drafting.heads import Head
from schemas.drafting.references import references
from schemas.drafting.sanctions import Sanctions, consequence
from schemas.statute import Article, Paragraph


class Clause(NamedTuple):
    """One act that an article punishes; ``paragraph`` is None where the article has but one."""

    article: Article
    paragraph: int | None
    item: int | None
    head: Head
    sanctions: Sanctions
    more: tuple[tuple[int | None, int | None], ...] = ()
    doubts: tuple[str, ...] = ()


class Passed(NamedTuple):
    """A clause of which no matter is made, and why."""

    article: Article
    paragraph: int | None
    reason: str


class _Item(NamedTuple):
    """One item (项) of a list: its number, its text, and its words parted into head and consequence."""

    number: int
    text: str
    before: str
    after: str


def clauses(article: Article) -> tuple[tuple[Clause, ...], tuple[Passed, ...]]:
    """Return the clauses of an article, and what was passed over."""
    reader = _Reader(article)
    for place, paragraph in enumerate(article.paragraphs, 1):
        reader.read(paragraph, place if len(article.paragraphs) > 1 else None)
    return tuple(reader.found), tuple(reader.passed)


class _Reader:
    """Reads an article paragraph by paragraph, for a later one may speak of the acts of an earlier."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.number: int | None = None
        self.found: list[Clause] = []
        self.passed: list[Passed] = []

    def read(self, paragraph: Paragraph, number: int | None) -> None:
        """Add the clauses of the paragraph of that number."""
        self.number = number
        text = phrases.flatten(paragraph.text)
        if not wording.about_competence(text):
            for group in groups(text, listing=bool(paragraph.items)):
                self._add(group, _items(group, paragraph, text))

    def _add(self, group: Group, items: list[_Item]) -> None:
        sanctions = group.sanctions
        if self._is_internal(group, sanctions):
            if sanctions.penalties or items:
                self._pass("只涉及公职人员的内部责任")
            return
        borrows = backward.borrows(group) and self.found
        if borrows:
            sanctions += backward.borrowed(group, self.found[-1].sanctions)
        parsed, before = heads.head(group.head), self.found[-1].paragraph if borrows else None
        if any(_sets_own(each) for each in items):
            self._add_own(items, parsed, sanctions)
        elif items and sanctions.penalties:
            for each in items:
                self._add_item(each, parsed, sanctions)
        elif sanctions.penalties:
            self._add_plain(group, parsed, sanctions)
            if borrows and self.found[-1].paragraph == self.number:
                self.found[-1] = self.found[-1]._replace(
                    more=((before, None),), sanctions=concrete(self.found[-1].sanctions)
                )
        elif wording.refers_elsewhere(group.follows) and group.head:
            self._pass("依照其他规定处罚，本条没有自己的处罚")

    def _is_internal(self, group: Group, sanctions: Sanctions) -> bool:
        fined = any(each.kind == "罚款" for each in sanctions.penalties)
        return wording.of_servants(group.head) or (wording.of_offices(group.head) and not fined)

    def _pass(self, reason: str) -> None:
        self.passed.append(Passed(self.article, self.number, reason))

    def _clause(self, item: int | None, head: Head, sanctions: Sanctions, doubts: tuple[str, ...] = ()) -> None:
        self.found.append(Clause(self.article, self.number, item, head, sanctions, doubts=doubts))

    def _add_item(self, item: _Item, parsed: Head, sanctions: Sanctions) -> None:
        """Add an item that names an act; what follows stands before the list."""
        words = wording.item_words(item.text)
        if wording.catch_all(words):
            self._pass(f"第{item.number}项是兜底规定，没有写明行为")
            return
        nested = ("该项下还有目，各目的行为须人工拆分",) if "\n" in item.text else ()
        self._clause(item.number, _joined(parsed, heads.head(words)), sanctions, nested)

    def _add_own(self, items: list[_Item], parsed: Head, shared: Sanctions) -> None:
        """Add items that carry penalties of their own: acts, or cases of the one act before them."""
        if all(narrows(each.before) for each in items) and (parsed.act or parsed.broken):
            total = shared
            for each in items:
                total += spelled_out(wording.item_words(each.text), each.before.removesuffix("的") or None)
            self._clause(None, parsed, concrete(total))
            return
        for each in items:
            for inner in groups(wording.item_words(each.text)):
                self._add_inner(each, inner, parsed, shared)

    def _add_inner(self, item: _Item, inner: Group, parsed: Head, shared: Sanctions) -> None:
        sanctions = inner.sanctions
        if wording.catch_all(inner.head):
            self._pass(f"第{item.number}项是兜底规定，没有写明行为")
            return
        if not (sanctions + shared).penalties:
            return
        if (
            not inner.head
            and self.found
            and (self.found[-1].paragraph, self.found[-1].item) == (self.number, item.number)
        ):
            self.found[-1] = self.found[-1]._replace(sanctions=concrete(self.found[-1].sanctions + sanctions))
            return
        head = heads.head(inner.head, parsed.broken[0] if len(parsed.broken) == 1 else None)
        self._clause(item.number, _joined(parsed, head), concrete(shared + sanctions))

    def _add_plain(self, group: Group, parsed: Head, sanctions: Sanctions) -> None:
        """Add an act without a list, or let what follows follow from acts of an earlier paragraph."""
        back = heads.earlier(group.head)
        known = [each.paragraph for each in self.found]
        short = back is not None and not parsed.broken and len(group.head) - len(back[0]) < 30
        if back and short and backward.targets(back, self.number, known):
            self._extend(back, backward.narrowed(back, group, sanctions), known)
        elif not group.head and self.found:
            self.found[-1] = self.found[-1]._replace(sanctions=self.found[-1].sanctions + sanctions)
        elif group.head:
            if back and (self.number or 1) > 1 and "违反" in back[0] and not parsed.broken:
                rest = heads.head(group.head.replace(back[0], "违反本条例规定，", 1)).act
                rules = backward.rules_of(back, self.article.number, self.article.sub, self.number)
                parsed = parsed._replace(broken=rules, act="" if heads.is_condition(rest) else rest, subject="")
            self._clause(None, parsed, sanctions)
        else:
            self._pass("没有写明受处罚的行为")

    def _extend(self, back: re.Match[str], sanctions: Sanctions, known: list[int | None]) -> None:
        wanted, named = backward.targets(back, self.number, known), backward.items(back)
        for place, clause in enumerate(self.found):
            if clause.paragraph in wanted and (not named or clause.item in named):
                more = tuple(dict.fromkeys((*clause.more, (self.number, None))))
                self.found[place] = clause._replace(sanctions=concrete(clause.sanctions + sanctions), more=more)


def _items(group: Group, paragraph: Paragraph, text: str) -> list[_Item]:
    """Return the items that a group announces: all, or those that it names (有下列第一项、第二项情形的)."""
    last = (group.parts[-1][1] or group.parts[-1][0] or group.head).rstrip("：:。；")
    ends = text.rstrip("：:。；").endswith(last) and (group.opens_list or re.search("[：:]$", paragraph.text))
    if not paragraph.items or not (ends or group.opens_list):
        return []
    chosen = re.search("(?:下列|以下)(?P<items>第[^，]*项)", group.head)
    wanted = {each.item for each in references(f"第1条{chosen['items']}")} if chosen else None
    cut = ((place, item, heads.divide(wording.item_words(item))) for place, item in enumerate(paragraph.items, 1))
    return [_Item(place, item, *parts) for place, item, parts in cut if wanted is None or place in wanted]


def _sets_own(item: _Item) -> bool:
    """Tell whether an item sets a penalty of its own, rather than speaking of one that was disobeyed."""
    imposes = bool(item.before) or wording.sets_penalty(item.after)
    return bool(item.after) and imposes and bool(consequence(item.after).penalties)


def _joined(outer: Head, inner: Head) -> Head:
    """Join the opening of a list with an item: one that names who acts needs none from the opening."""
    own = f"{inner.subject}{inner.act}"
    named = outer.subject and (wording.names_actor(own) or own.startswith(outer.subject))
    subject = inner.subject if named else f"{outer.subject}{inner.subject}"
    return Head(subject, inner.act, inner.broken or outer.broken, outer.topic)
