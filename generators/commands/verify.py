"""``quanze verify --corpus DIR``: hold citations and amounts against copies of the statutes' texts."""

import argparse
import sys
from pathlib import Path

from generators.day import today
from generators.reports import text
from schemas.check import Verdict, check, concrete
from schemas.records.law import Law, Version
from schemas.tree import EnvironmentFault, read_folder
from schemas.verification import Find, verify
from schemas.waiving import Judged


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of ``verify``."""
    parser.add_argument(
        "--corpus", type=Path, required=True, metavar="DIR", help="法条文本所在文件夹，文件名含标题和版本日期"
    )


def run(options: argparse.Namespace) -> int:
    """Print what does not hold; return 1 if anything does not."""
    verdict = check(read_folder(options.registry), today(options.today))
    found = verify(verdict.registry, _finder(options.corpus))
    judged = (Judged(rule, "error", breach) for rule, breach in found.breaches)
    findings = tuple(sorted(concrete(each, verdict.registry) for each in judged))
    report: Verdict = verdict._replace(findings=findings)
    sys.stdout.write(text.render(report, prefix=f"{options.registry.as_posix()}/"))
    print(f"对照了 {found.articles} 条条文、{found.matters} 个事项；{len(found.without_text)} 个版本没有文本。")
    for title in found.without_text:
        print(f"  没有文本：{title}")
    return 1 if findings else 0


def _finder(corpus: Path) -> Find:
    """Return a look-up over the files of a folder whose names hold a title and a date: ``标题_2019-08-20.md``."""
    files = {path.stem: path for path in sorted(corpus.rglob("*")) if path.suffix in (".md", ".txt")}
    if not files:
        raise EnvironmentFault(f"{corpus} 里没有 .md 或 .txt 的法条文本")

    def find(law: Law, version: Version) -> str | None:
        short = law.title.removeprefix("中华人民共和国")
        names = (f"{title}{form}" for title in (law.title, short) for form in (f"_{version.date}", f"({version.date})"))
        path = next((files[name] for name in names if name in files), None)
        return path.read_text(encoding="utf-8", errors="replace") if path else None

    return find
