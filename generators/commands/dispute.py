"""``quanze dispute next CASE`` and ``quanze dispute open LIFECYCLE``: what is due in a dispute, and how one begins."""

import argparse
import json
from datetime import date

from generators.day import today
from generators.disputeopening import opened
from generators.disputes import Task, tasks
from generators.placing import place
from schemas.check import check
from schemas.registry import Registry
from schemas.tree import EnvironmentFault, read_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``dispute``."""
    parser.add_argument("verb", choices=["next", "open"], metavar="next|open", help="看该办什么，或起草一份争议记录")
    parser.add_argument("id", metavar="ID", help="next：争议的编号；open：逾期没有认领的事项流程的编号")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="next 的输出格式（默认 text）")


def run(options: argparse.Namespace) -> int:
    """Print what is due, or write the draft of a case; 1 if something is overdue."""
    day = today(options.today)
    registry = check(read_folder(options.registry), day).registry
    if options.verb == "open":
        path, text = opened(registry, options.id, day)
        place(options.registry, {path: text})
        print(f"起草好了：{path}\n补上争议各方和争点，再在事项流程里写 {{phase: 争议处置, dispute: …}}。")
        return 0
    return _next(options, registry, day)


def _next(options: argparse.Namespace, registry: Registry, day: date) -> int:
    dispute = registry.disputes.get(options.id)
    if dispute is None:
        raise EnvironmentFault(f"没有编号为“{options.id}”的争议；有：{'、'.join(registry.disputes) or '无'}")
    due = tasks(dispute, registry, day)
    if options.format == "json":
        shown = [{**each._asdict(), "last": each.last and each.last.isoformat()} for each in due]
        print(json.dumps({"case": dispute.id, "stage": dispute.steps[-1].stage, "due": shown}, ensure_ascii=False))
    else:
        head = f"{dispute.title}：{dispute.steps[-1].on} 起在“{dispute.steps[-1].stage}”"
        print("\n".join([head, *(_line(each) for each in due)] if due else [head, "没有要办的了。"]))
    return 1 if any(each.overdue for each in due) else 0


def _line(task: Task) -> str:
    when = f"{task.last} 以前" if task.last else "期限没有规定，或者那一年的节假日还没有公布"
    late = "（已经逾期）" if task.overdue else ""
    return f"  {task.who}：{task.what}，{when}{late}。{task.ground}"
