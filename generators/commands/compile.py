"""``quanze compile TEXT…``: draft matters from statutes' texts, as changes to review in a pull request."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import get_args

from generators.day import today
from generators.placing import place
from generators.reports import compiled
from generators.reports import text as report
from generators.reports.compiled import Compiled
from generators.settling import settle
from schemas.check import check
from schemas.drafting import drafter, heading
from schemas.drafting.outcome import Setting, outcome
from schemas.finding import Finding, Location
from schemas.readingpages import READING
from schemas.records.law import LawLevel
from schemas.registry import Registry
from schemas.rulebook import PAGES
from schemas.tree import read_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``compile``."""
    parser.add_argument(
        "texts", nargs="+", type=Path, metavar="TEXT", help="法规文本（.md 或 .txt），文件名宜为 标题_版本日期"
    )
    parser.add_argument("--domain", metavar="ID", help="新事项归入的执法领域；该法已有事项的不必写")
    parser.add_argument("--version", type=date.fromisoformat, metavar="DATE", help="版本日期；文件名和题注里没有时写")
    parser.add_argument("--level", choices=get_args(LawLevel), metavar="LEVEL", help="效力级别；名称看不出时写")
    parser.add_argument(
        "--carrier", metavar="TEXT", help="公布载体（新版本必写）：公布机关与文件，或者取得文本的公开数据库"
    )
    parser.add_argument(
        "--output", type=Path, metavar="DIR", help="写到哪个文件夹（默认就写进登记库，作为一次待审的改动）"
    )
    parser.add_argument("--dry-run", action="store_true", help="只报告，不写任何文件")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="报告格式（默认 text）")


def run(options: argparse.Namespace) -> int:
    """Compile every text; where one has an error nothing is written, and 1 is returned."""
    verdict = check(read_folder(options.registry), today(options.today))
    unread = tuple(each for each in verdict.findings if each.rule in READING and each.location.path)
    if any(each.severity == "error" for each in unread):
        sys.stdout.write(report.blocks(verdict._replace(findings=unread)))
        print("登记库里有读不了的文件，照它们编会写错编号、盖掉内容。先改正，再来起草。")
        return 1
    done, findings, texts = _compile_all(options, verdict.registry)
    broken = any(each.severity == "error" for each in findings)
    if not broken and not options.dry_run:
        place(
            options.output or options.registry,
            {path: text for each in done for path, text in each.outcome.files.items()},
        )
    if options.format == "json":
        print(json.dumps(compiled.machine(done, findings), ensure_ascii=False, indent=1))
    else:
        shown = verdict._replace(findings=findings, files=len(options.texts), records=0, texts=texts)
        sys.stdout.write(report.blocks(shown))
        print("\n".join([*compiled.lines(done), _closing(done, broken=broken, options=options)]))
    return 1 if broken else 0


def _compile_all(
    options: argparse.Namespace, registry: Registry
) -> tuple[list[Compiled], tuple[Finding, ...], dict[str, str]]:
    done: list[Compiled] = []
    findings: list[Finding] = []
    texts: dict[str, str] = {}
    settings: dict[str, Setting] = {}
    for path in options.texts:
        raw = path.read_bytes()
        texts[path.as_posix()] = raw.decode("utf-8", "replace")
        statute, faults = heading.read(path.as_posix(), raw, options.version)
        findings += faults
        if statute is None:
            continue
        taken = [each.law for each in settings.values()]
        setting, lacking = settle(options, registry, statute, taken, today(options.today))
        findings += lacking
        if statute.title in settings:
            findings.append(Finding(Location(statute.path), "statute-twice", f"《{statute.title}》给了两份文本"))
        elif setting:
            settings[statute.title] = setting
            reading = drafter.read(statute.title, statute.articles)
            done.append(Compiled(statute, outcome(registry, statute, reading, setting), reading.passed))
    return done, tuple(sorted(each._replace(hint=PAGES[each.rule].remedy) for each in findings)), texts


def _closing(done: Sequence[Compiled], *, broken: bool, options: argparse.Namespace) -> str:
    if broken:
        return "有错误，什么都没有写。改正后重来。"
    if options.dry_run:
        return "只是预演，什么都没有写。"
    total = sum(len(each.outcome.files) for each in done)
    if not total:
        return "登记库已与文本一致，没有要写的。"
    return f"写了 {total} 个文件到 {(options.output or options.registry).as_posix()}/。逐条对照原文核对后，再提交审阅。"
