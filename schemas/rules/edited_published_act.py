"""改动了已公布的决定

查什么：
与旧版本相比，已经公布的决定内容没有变。来源、缺口、备注和登记的矛盾可以补；信息有效性（head.validity）随后来的决定而变；
另有更正记录（corrections）写明的字段可以改，更正记录本身只能追加。

为什么：
决定公布以后对外有效，当事人据以安排自己的行为；悄悄改动等于没有公布（行政处罚法第二十四条第一款，政府信息公开条例第六条）。
再要调整，须另作决定、另行公布；记录不准确的，依同条例第四十一条更正，留下痕迹。

不合格：
公布于 2024-01-02 的决定，后来把 effective_on 从 2024-02-01 改成 2024-01-15。

合格：
原决定不动，另建一份决定写明更正。

怎么改：
恢复原来的内容；确需变更的，另写一份决定。录入时抄错而与公布的原文不符的，改正后在 corrections 里追加一条，
写明字段、原值、现值、日期和提出人。
"""

from collections.abc import Iterator
from datetime import date

from schemas.finding import Breach, Severity, Target
from schemas.records.act import Act
from schemas.registry import Registry

SEVERITY: Severity = "error"
SCOPE = "change"
KIND = "acts"
OPEN = {"source", "gaps", "notes", "discrepancies", "provenance"}
"""Fields about the record rather than of the decision."""


def check(before: Registry, registry: Registry, today: date) -> Iterator[Breach]:
    """Yield one breach for each field of a published decision that is otherwise now with no correction to tell."""
    for old in before.acts.values():
        new = registry.acts.get(old.id)
        if new and new is not old and old.published_on and old.published_on <= today:
            for key in Act.model_fields.keys() - OPEN - _corrected(old, new):
                if _content(old, key) != _content(new, key):
                    title = Act.model_fields[key].title
                    message = f"决定已于 {old.published_on} 公布，“{title}”不能再改"
                    yield Breach(Target("acts", old.id, (key,)), message)


def _corrected(old: Act, new: Act) -> set[str]:
    """Return the fields that corrections made since then speak of; none if an earlier correction was touched."""
    kept = len(old.corrections)
    if new.corrections[:kept] != old.corrections:
        return set()
    return {"corrections", *(each.field.partition(".")[0] for each in new.corrections[kept:])}


def _content(act: Act, key: str) -> object:
    """Return a field as it was decided: whether a document is still valid is settled by later ones."""
    return act.head.model_copy(update={"validity": None}) if key == "head" and act.head else getattr(act, key)
