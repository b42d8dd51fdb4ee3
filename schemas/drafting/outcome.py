"""What compiling one statute does to the registry: texts of records to write, and the report for a person."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Literal, NamedTuple

from schemas.drafting import composing, lawfacts
from schemas.drafting.amendment import Comparison, Match, compare, penal
from schemas.drafting.composing import DRAFTED, Data
from schemas.drafting.drafter import Draft, Reading
from schemas.drafting.heading import Statute
from schemas.drafting.identifiers import matter_ids
from schemas.layout import compose, edit, laid_out
from schemas.records.law import LawLevel
from schemas.records.matter import Matter
from schemas.registry import Registry

Kind = Literal["新增", "变更", "改引", "消失", "须重读"]


class Setting(NamedTuple):
    """What the text itself does not tell: the ids of law and domain, and the law's level and region."""

    law: str
    domain: str
    level: LawLevel
    region: str
    today: date
    carrier: str | None = None


class Change(NamedTuple):
    """One matter that the text touches, and what of it."""

    kind: Kind
    id: str
    title: str
    notes: tuple[str, ...] = ()


class Outcome(NamedTuple):
    """Changes, the texts to write by path within the registry, and how many matters stay as they are."""

    changes: tuple[Change, ...]
    files: Mapping[str, str]
    kept: int
    covered: int


class _Edit(NamedTuple):
    change: Change | None
    path: str = ""
    text: str = ""


def outcome(registry: Registry, statute: Statute, reading: Reading, setting: Setting) -> Outcome:
    """Hold what was read in a statute against the registry; nothing that a person read is altered."""
    law = registry.laws.get(setting.law)
    found = compare(registry, law, reading.drafts, statute.articles)
    edits = [
        *_new(registry, statute, found, setting),
        *(_matched(registry, statute, each, setting) for each in found.matched),
        *(_vanished(registry, statute, each) for each in found.vanished),
    ]
    changes = tuple(each.change for each in edits if each.change)
    files = {each.path: each.text for each in edits if each.path}
    files |= _law(registry, statute, setting, found, files)
    return Outcome(changes, files, sum(each.change is None for each in edits), len(found.covered))


def _new(registry: Registry, statute: Statute, found: Comparison, setting: Setting) -> Iterator[_Edit]:
    numbers = matter_ids(setting.law, registry)
    for draft in found.new:
        numbers[draft.article] = numbers.get(draft.article, 0) + 1
        matter_id = f"{setting.law}-{draft.article}-{numbers[draft.article]}"
        data = composing.matter(draft, matter_id, setting.law, statute.version, setting.domain)
        if statute.effective > setting.today:
            data["valid_from"] = statute.effective
        change = Change("新增", matter_id, draft.title, draft.doubts)
        yield _Edit(change, f"matters/{setting.law}/{matter_id}.yaml", compose(data))


def _matched(registry: Registry, statute: Statute, match: Match, setting: Setting) -> _Edit:
    matter, draft = match.matter, match.draft
    amended = penal(matter).version != statute.version
    if matter.review.state != DRAFTED:
        told = tuple(_for_reader(match, amended=amended))
        return _Edit(Change("须重读", matter.id, matter.title, told) if told else None)
    if not amended and match.same_text:
        return _Edit(None)  # the draft may have been mended by hand since: it is never written over
    data = composing.matter(draft, matter.id, setting.law, statute.version, matter.domain)
    notes = tuple(_differences(matter, draft))
    place = _moved(matter, draft)
    text = edit(registry.text("matters", matter.id) or "", lambda held: _rewrite(held, data, statute, amended=amended))
    kind: Kind = "变更" if notes or not amended else "改引"
    return _Edit(Change(kind, matter.id, draft.title, (*notes, *place)), registry.path("matters", matter.id), text)


def _for_reader(match: Match, *, amended: bool) -> Iterator[str]:
    """Yield what somebody who read a matter must look at again; nothing where its text stands as it was read."""
    matter, draft = match.matter, match.draft
    if match.same_text:
        if amended:
            yield f"条文未变，现为{_where((draft.article, draft.paragraph, draft.item))}，核对后改引新版"
        return
    yield "条文已改，对照新文本重读" if amended else "同一版本的文字与登记时不同：核对是文本有误，还是登记有误"
    if match.sure:
        yield from _differences(matter, draft)
    else:
        yield f"工具在同一处读到的是“{draft.title}”，是不是同一件事没有把握"
    yield from _moved(matter, draft)


def _differences(matter: Matter, draft: Draft) -> Iterator[str]:
    """Yield what the text says otherwise than the record."""
    if matter.review.state == DRAFTED and matter.title != draft.title:
        yield f"名称：{matter.title} → {draft.title}"
    if set(matter.penalties) != set(draft.penalties):
        gone = [_said(each) for each in matter.penalties if each not in draft.penalties]
        come = [_said(each) for each in draft.penalties if each not in matter.penalties]
        yield f"处罚：{'；'.join(gone) or '无'} → {'；'.join(come) or '无'}"


def _moved(matter: Matter, draft: Draft) -> tuple[str, ...]:
    basis = penal(matter)
    old, new = (basis.article, basis.paragraph, basis.item), (draft.article, draft.paragraph, draft.item)
    return (f"罚则：{_where(old)} → {_where(new)}",) if old != new else ()


def _said(penalty: Any) -> str:
    parts = (penalty.target if penalty.target != "不区分" else "", penalty.condition or "", penalty.kind)
    low, high = (None if each is None else f"{each}{penalty.unit or ''}" for each in (penalty.min, penalty.max))
    bounds = [low] if low == high else [f"{low}以上" if low else None, f"{high}以下" if high else None]
    return " ".join(filter(None, (*parts, "".join(filter(None, bounds)))))


def _where(place: tuple[int, int | None, int | None]) -> str:
    article, paragraph, item = place
    return f"第{article}条" + (f"第{paragraph}款" if paragraph else "") + (f"第{item}项" if item else "")


def _rewrite(held: Any, data: Data, statute: Statute, *, amended: bool) -> None:
    """Put the new values into a draft; where the law was amended, the old ones are kept with the day they ended."""
    if amended:
        fresh = {key: data[key] for key in ("title", "basis", "penalties")}
        old = {key: held[key] for key, value in fresh.items() if key in held and held[key] != value}
        held["formers"] = [*held.get("formers", ()), laid_out({"until": statute.effective, **old})]
    for key in composing.KEYS:
        if key in data:
            held[key] = laid_out(data[key])
        elif key in held:
            del held[key]


def _vanished(registry: Registry, statute: Statute, matter: Matter) -> _Edit:
    if matter.review.state != DRAFTED:
        return _Edit(Change("须重读", matter.id, matter.title, ("新文本里找不到它的条文",)))
    if penal(matter).version == statute.version:
        return _Edit(Change("消失", matter.id, matter.title, ("工具不再从这一版起草它，核实后由人删改",)))

    def end(held: Any) -> None:
        held["valid_until"], held["ended_as"] = statute.effective, "已取消"

    text = edit(registry.text("matters", matter.id) or "", end)
    return _Edit(
        Change("消失", matter.id, matter.title, (f"{statute.effective} 起终止",)),
        registry.path("matters", matter.id),
        text,
    )


def _law(
    registry: Registry, statute: Statute, setting: Setting, found: Comparison, files: Mapping[str, str]
) -> dict[str, str]:
    """Return the text of the law's record, if what is written needs something of it."""
    cited = composing.places([*found.new, *(each.draft for each in found.matched)])
    law = registry.laws.get(setting.law)
    if law is None:
        path = f"laws/{setting.law.partition('-')[0]}/{setting.law}.yaml"
        return {path: lawfacts.new_law(statute, setting, cited)}
    held = registry.text("laws", law.id) or ""
    amended = not any(each.date == statute.version for each in law.versions)
    text = lawfacts.amended_law(held, law, statute, setting.carrier, cited) if files or amended else held
    return {registry.path("laws", law.id): text} if text != held else {}
