"""Pictures of processes, made from data: boxes one below the other, and on each arrow how long the step may take."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from generators.provisions import said
from schemas.disputing import LIMITS
from schemas.numerals import numeral
from schemas.registry import Registry

ROW, BOX = 68, 36
"""Of a picture, in pixels: from box to box, a box's height."""


class Box(NamedTuple):
    """One step: its upper edge, its name, and the words on the arrow that leads to it."""

    top: int
    name: str
    words: str


class Picture(NamedTuple):
    """A process ready to be drawn, and told for those who see no picture."""

    title: str
    boxes: tuple[Box, ...]
    height: int
    told: str


def chain_of(title: str, steps: Sequence[tuple[str, str]]) -> Picture:
    """Return the picture of steps (name, words on the arrow that leads there)."""
    boxes = tuple(Box(number * ROW, name, words) for number, (name, words) in enumerate(steps))
    told = "；".join(f"{name}（{words}）" if words else name for name, words in steps)
    return Picture(title, boxes, max(len(boxes) * ROW - (ROW - BOX), 0), told)


def dispute_chain(registry: Registry, place: str, day: date) -> Picture:
    """Return the way of a dispute with the deadlines that hold in a jurisdiction on a day."""
    stages = ("自行协商", "申请", "受理", "转送", "答复", "协调意见", "报请决定", "决定", "执行", "回头看")
    pairs = zip(("", *stages), stages, strict=False)
    steps = [(each, _limit(before, each, registry, place, day)) for before, each in pairs]
    return chain_of("争议协调的过程和期限", steps)


def _limit(before: str, stage: str, registry: Registry, place: str, day: date) -> str:
    found = [limit for limit in LIMITS if stage in limit.until and limit.since not in ("移送", stage)]
    near = [each for each in found if each.since == before]
    limit = next(iter([*near, *(each for each in found if each.until[0] == stage), *found]), None)
    if limit is None:
        return ""
    parameters = [registry.parameter(key, place, day) for key in limit.parameters]
    articles = {each.article for each in parameters if each and each.article}
    cited = "、".join(f"第{numeral(each)}条" for each in sorted(articles))
    spans = " + ".join(said(each) for each in parameters if each)
    begun = "有异议的" if limit.taken else f"{limit.since}{'期限届满' if limit.begins != '当日' else ''}后"
    return f"{begun} {spans}（{cited}）" if spans and cited else spans


def loop_chain(registry: Registry, place: str, day: date) -> Picture:
    """Return the closed loop of command with the deadlines of its stages."""
    stages = registry.parameter("loop-stages", place, day)
    keys = {"受理": "accept-days", "流转": "route-days", "处置": "handle-days", "督办": "supervise-days"}
    limits = {name: registry.parameter(key, place, day) for name, key in keys.items()}
    names = stages.value if stages and isinstance(stages.value, tuple) else ()
    steps = []
    for each in names:
        limit = limits.get(each)
        article = f"（第{numeral(limit.article)}条）" if limit and limit.article else ""
        steps.append((each, f"{said(limit)}{article}" if limit else ""))
    return chain_of("指挥协调的闭环", steps)
