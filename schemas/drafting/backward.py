"""Heads and consequences that take up an earlier paragraph of the same article: 有前款行为的, 依照前款规定处罚."""

import re

from schemas.drafting.actors import target_of
from schemas.drafting.groups import Group
from schemas.drafting.references import Reference, references
from schemas.drafting.sanctions import Sanctions

_SAME = re.compile(
    r"(?:依照|按照|依|按)(?:本条)?(?:前款|第一款)(?:的)?规定(?:给予|予以|从重|处以|的)?(?:处罚|处理|罚款)"
)
_SAME_FOR_PERSONS = re.compile(
    r"对[^，；。]*(?:人员|负责人|责任人)[^，；。]*(?:依照|按照|依|按)(?:本条)?(?:前款|第一款)"
)
_SEVERAL = (("前三款", 3), ("前两款", 2), ("前二款", 2), ("前款", 1), ("前一款", 1))


def borrows(group: Group) -> bool:
    """Tell whether an act is punished like that of the paragraph before."""
    return bool(_SAME.search(group.follows))


def borrowed(group: Group, sanctions: Sanctions) -> Sanctions:
    """Return the sanctions of the paragraph before, for the responsible persons alone where only they are named."""
    if not _SAME_FOR_PERSONS.search(group.follows):
        return sanctions
    return Sanctions(tuple(each.model_copy(update={"target": "责任人员"}) for each in sanctions.penalties))


def paragraphs(words: str, number: int | None) -> list[int]:
    """Return the paragraphs that 前款, 前两款 or 第一款 mean, seen from paragraph ``number``."""
    here = number or 1
    for text, count in _SEVERAL:
        if text in words:
            return [each for each in range(here - count, here) if each > 0]
    named = re.search("第[一二三四五六七八九十]+款(?:(?:、|和|或者|至)第[一二三四五六七八九十]+款)*", words)
    return [each.paragraph for each in references(f"第1条{named[0]}") if each.paragraph] if named else []


def targets(back: re.Match[str], number: int | None, known: list[int | None]) -> set[int | None]:
    """Return the paragraphs, among those already read (``known``, in order), that a head takes up."""
    if back["same"]:
        return {number} & set(known) or set(known[-1:])
    return {each for each in known if each in paragraphs(back[0], number)}


def items(back: re.Match[str]) -> set[int | None]:
    """Return the items that a head takes up; none means all."""
    named = back["items"] or back["same"]
    return {each.item for each in references(f"第1条{named}")} if named else set()


def narrowed(back: re.Match[str], group: Group, sanctions: Sanctions) -> Sanctions:
    """Return what follows for those and in the case that the head names: 单位有前款行为，情节严重的."""
    condition = re.sub(r"^，|的$", "", group.head.replace(back[0], "", 1)).strip("，") or None
    target = target_of(group.head[: back.start()]) if back.start() else "不区分"
    condition = None if condition in ("单位", "个人", "企业", "公民") else condition
    if not condition and target == "不区分":
        return sanctions
    penalties = (
        each.model_copy(
            update={
                "condition": "，".join(filter(None, (condition, each.condition))) or None,
                "target": each.target if each.target != "不区分" else target,
            }
        )
        for each in sanctions.penalties
    )
    return sanctions._replace(penalties=tuple(penalties))


def rules_of(back: re.Match[str], article: int, sub: int | None, number: int | None) -> tuple[Reference, ...]:
    """Return the paragraphs of the same article that are broken: 违反前款规定的."""
    named: list[int | None] = sorted(each for each in items(back) if each) or [None]  # type: ignore[assignment]
    return tuple(Reference(article, sub, each, item) for each in paragraphs(back[0], number) for item in named)
