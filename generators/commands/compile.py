"""``quanze compile TEXT…``: draft matters from statutes' texts, as changes to review in a pull request."""

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import get_args

from generators.day import today
from generators.reports import compiled
from generators.reports import text as report
from generators.reports.compiled import Compiled
from schemas.check import check
from schemas.drafting import drafter, heading, identifiers
from schemas.drafting.heading import Statute
from schemas.drafting.outcome import Outcome, Setting, outcome
from schemas.finding import Finding, Location
from schemas.records.law import LawLevel
from schemas.registry import Registry
from schemas.rulebook import PAGES
from schemas.tree import EnvironmentFault, read_folder


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``compile``."""
    parser.add_argument(
        "texts", nargs="+", type=Path, metavar="TEXT", help="法规文本（.md 或 .txt），文件名宜为 标题_版本日期"
    )
    parser.add_argument("--domain", metavar="ID", help="新事项归入的执法领域；该法已有事项的不必写")
    parser.add_argument("--version", type=date.fromisoformat, metavar="DATE", help="版本日期；文件名和题注里没有时写")
    parser.add_argument("--level", choices=get_args(LawLevel), metavar="LEVEL", help="效力级别；名称看不出时写")
    parser.add_argument("--carrier", metavar="TEXT", help="公布载体：公布机关与文件，或者取得文本的公开数据库")
    parser.add_argument(
        "--output", type=Path, metavar="DIR", help="写到哪个文件夹（默认就写进登记库，作为一次待审的改动）"
    )
    parser.add_argument("--dry-run", action="store_true", help="只报告，不写任何文件")
    parser.add_argument("--format", choices=["text", "json"], default="text", help="报告格式（默认 text）")


def run(options: argparse.Namespace) -> int:
    """Compile every text; where one has an error nothing is written, and 1 is returned."""
    verdict = check(read_folder(options.registry), today(options.today))
    done, findings, texts = _compile_all(options, verdict.registry)
    broken = any(each.severity == "error" for each in findings)
    if not broken and not options.dry_run:
        _write(options.output or options.registry, [each.outcome for each in done])
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
    for path in options.texts:
        raw = path.read_bytes()
        texts[path.as_posix()] = raw.decode("utf-8", "replace")
        statute, faults = heading.read(path.as_posix(), raw, options.version)
        findings += faults
        if statute is None:
            continue
        setting = _setting(options, registry, statute)
        if isinstance(setting, Finding):
            findings.append(setting)
            continue
        reading = drafter.read(statute.title, statute.articles)
        done.append(Compiled(statute, outcome(registry, statute, reading, setting), reading.passed))
    return done, tuple(sorted(each._replace(hint=PAGES[each.rule].remedy) for each in findings)), texts


def _setting(options: argparse.Namespace, registry: Registry, statute: Statute) -> Setting | Finding:
    """Find out law, level, region and domain, or say what is lacking."""
    known = next((law for law in registry.laws.values() if law.title == statute.title), None)
    region = known.region if known else identifiers.region_of(statute.title, registry)
    level = known.level if known else options.level or identifiers.level_of(statute.title, region)
    place = Location(statute.path)
    if level is None:
        return Finding(place, "statute-level-unknown", f"从名称《{statute.title}》看不出效力级别")
    law = known.id if known else identifiers.law_id(statute.title, level, region, registry)
    domain = str(options.domain or usual_domain(registry, law) or "")
    if known and statute.version < known.versions[-1].date:
        return Finding(place, "statute-superseded", f"{statute.version} 版比已登记的 {known.versions[-1].date} 版旧")
    if domain not in registry.domains:
        return Finding(
            place, "statute-domain-unknown", f"《{statute.title}》的事项归入哪个执法领域：{domain or '没有写'}"
        )
    return Setting(law, domain, level, region, options.carrier)


def usual_domain(registry: Registry, law: str) -> str | None:
    """Return the domain that most matters of a law belong to; None where it has none."""
    held = Counter(registry.matters[each].domain for each in registry.citing.get(law, ()) if each.startswith(f"{law}-"))
    return held.most_common(1)[0][0] if held else None


def _write(folder: Path, outcomes: Sequence[Outcome]) -> None:
    """Write all texts beside their places first, then put them there, so that a full disk leaves none half done."""
    staged: list[tuple[Path, Path]] = []
    try:
        for each in outcomes:
            for relative, text in each.files.items():
                path = folder / relative
                path.parent.mkdir(parents=True, exist_ok=True)
                beside = path.with_name(f".{path.name}.new")
                staged.append((beside, path))
                beside.write_text(text, encoding="utf-8", newline="\n")
        for beside, path in staged:
            os.replace(beside, path)
    except OSError as error:
        for beside, _ in staged:
            beside.unlink(missing_ok=True)
        raise EnvironmentFault(f"写不了 {error.filename}：{error.strerror}") from error


def _closing(done: Sequence[Compiled], *, broken: bool, options: argparse.Namespace) -> str:
    if broken:
        return "有错误，什么都没有写。改正后重来。"
    if options.dry_run:
        return "只是预演，什么都没有写。"
    total = sum(len(each.outcome.files) for each in done)
    if not total:
        return "登记库已与文本一致，没有要写的。"
    return f"写了 {total} 个文件到 {(options.output or options.registry).as_posix()}/。逐条对照原文核对后，再提交审阅。"
