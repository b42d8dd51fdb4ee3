"""What the text of a notice tells of its decision, beside counts and annexes: frozen with it, and compared later."""

from collections.abc import Mapping
from typing import Any

from schemas.records.act import Act

TOLD: Mapping[str, str] = {
    "effective_on": "施行日期",
    "reason": "事由",
    "superior_documents": "上位文件",
    "takeover.body": "承接主体",
    "takeover.start": "承接起始日",
    "pending_cases.rule": "在办案件的处理",
    "pending_cases.cutoff": "在办案件的截止日",
    "procedure.meeting.name": "会议",
    "procedure.meeting.date": "会议日期",
    "procedure.need": "迫切需要论证",
    "procedure.capacity": "承接能力评估",
    "procedure.comment.start": "征求意见起日",
    "procedure.comment.end": "征求意见止日",
    "procedure.expert": "专家论证",
    "procedure.risk": "风险评估",
    "procedure.legal_review.body": "合法性审查机关",
    "procedure.legal_review.start": "合法性审查收到日期",
    "procedure.legal_review.end": "合法性审查出具日期",
    "procedure.legal_review.passed": "合法性审查是否通过",
}
"""Dotted path in a decision → what it is. Whatever a template reads of a decision stands here or on the record."""


def told(act: Act) -> Mapping[str, str]:
    """Return what a decision says at each path, as it would stand in a record; what it leaves blank is left out."""
    said = {path: _value(act, path) for path in TOLD}
    return {path: value for path, value in said.items() if value is not None}


def _value(act: Act, path: str) -> str | None:
    value: Any = act
    for step in path.split("."):
        value = getattr(value, step, None)
    if isinstance(value, tuple):
        return "、".join(value) or None
    if isinstance(value, bool):
        return str(value).lower()
    return None if value is None else str(value)
