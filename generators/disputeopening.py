"""How a dispute begins of itself: the draft of a case about a matter that nobody claimed."""

from datetime import date
from typing import Any

from schemas.layout import compose
from schemas.registry import Registry
from schemas.tree import EnvironmentFault


def opened(registry: Registry, lifecycle_id: str, day: date) -> tuple[str, str]:
    """Return path and text of the draft of a case about a matter that nobody claimed.

    Raises EnvironmentFault if there is no such lifecycle, or its matter was claimed.
    """
    lifecycle = registry.lifecycles.get(lifecycle_id)
    if lifecycle is None:
        raise EnvironmentFault(f"没有编号为“{lifecycle_id}”的事项流程；有：{'、'.join(registry.lifecycles) or '无'}")
    if lifecycle.moves[-1].phase != "梳理":
        raise EnvironmentFault(f"{lifecycle_id} 已经到了“{lifecycle.moves[-1].phase}”，不是没有认领的事项")
    number = sum(1 for each in registry.disputes.values() if each.jurisdiction == lifecycle.jurisdiction) + 1
    case = f"{lifecycle_id}-unclaimed-{number}"
    matter = registry.matters[lifecycle.matter]
    draft: dict[str, Any] = {
        "id": case,
        "title": f"{matter.called}由谁认领的争议",
        "provenance": lifecycle.provenance,
        "jurisdiction": lifecycle.jurisdiction,
        "kind": "职责争议",
        "parties": [],
        "domain": matter.domain,
        "matters": [lifecycle.matter],
        "question": f"{matter.title}梳理后逾期没有部门认领，由谁承担需要确定。",
        "steps": [
            {"stage": "申请", "on": day.isoformat(), "by": {"body": lifecycle.moves[-1].by}, "paper": "协调申请书"}
        ],
    }
    return f"disputes/{lifecycle.jurisdiction}/{case}.yaml", compose(draft)
