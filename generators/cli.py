"""The command line: one verb a module, one edge where a wrong environment or a crash becomes an exit code."""

import argparse
import errno
import importlib
import os
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from generators.day import written
from schemas.tree import EnvironmentFault

COMMANDS: dict[str, str] = {
    "check": "核对整个登记库，列出全部问题",
    "build": "核对后生成整个公开网站和开放数据",
    "serve": "在本机预览网站，保存即更新",
    "explain": "说明一条规则：查什么、为什么、怎么改",
    "show": "查看一条记录",
    "list": "查看一份清单或一个镇街在某一天的事项",
    "who": "查这件事在一个镇街归谁管、以谁的名义、凭什么、罚多少",
    "issue": "照决定起草公告和解读，写定后不再改动",
    "notice": "取一份公告：正文、PDF、Word、附件表格",
    "diff": "用业务的话说明两个版本之间的差异",
    "changelog": "列出清单和事项的变动，或某个版本以来的合并",
    "dispute": "看一件职责争议该谁办什么、到哪天为止，或为逾期没有认领的事项起草争议",
    "compile": "从法规文本起草执法事项，报告新增、变更和消失",
    "impact": "查看一部法规牵动哪些事项、清单、镇街；给出新文本时预演差异",
    "verify": "对照法条文本核对引用和数额",
    "new": "起草一条新记录",
    "fmt": "整理记录的写法（--check 只检查）",
    "gather": "把几个市的登记库合成一个，供全省搜索",
    "schema": "生成各种记录的 JSON Schema（--check 只检查是否最新）",
}
"""Verb → what it does; the module of the same name in ``generators.commands`` carries it out."""

CLEAN, FINDINGS, MISUSE, CRASH = 0, 1, 2, 3
"""Exit codes; FINDINGS is given by the verbs."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``quanze``; return 0 clean, 1 findings of severity error, 2 wrong use or environment, 3 our crash."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        getattr(stream, "reconfigure", lambda **_: None)(encoding="utf-8", errors="replace")
    try:
        options = _parser(words).parse_args(words)
        return int(options.run(options))
    except EnvironmentFault as fault:
        print(f"quanze：{fault}", file=sys.stderr)
        return MISUSE
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            sys.stderr.close()
            return CLEAN
        said = _SYSTEM.get(error.errno or 0, error.strerror or str(error))
        print(f"quanze：{error.filename or ''} {said}".replace("： ", "："), file=sys.stderr)
        return MISUSE
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if "QUANZE_TRACEBACK" in os.environ:
            raise
        print(f"quanze 自身出错：{type(error).__name__}：{error}\n请把命令和这一行报告给开发者。", file=sys.stderr)
        return CRASH


_SYSTEM = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EISDIR: "是文件夹，不是文件",
    errno.ENOTDIR: "不是文件夹",
    errno.EACCES: "没有权限",
    errno.EROFS: "不能写",
    errno.ENOSPC: "磁盘满了",
    errno.EADDRINUSE: "地址已被占用，换一个端口",
}
"""What the system says in English, in Chinese."""


class _Parser(argparse.ArgumentParser):
    """argparse that tells of wrong use in Chinese."""

    def error(self, message: str) -> NoReturn:
        """Print what is wrong with the words of the command line and end with exit code 2."""
        chinese = next((re.sub(said, told, message) for said, told in _SAID if re.search(said, message)), message)
        self.exit(MISUSE, f"quanze：{chinese}\n用 {self.prog} --help 查看用法。\n")


_SAID = (
    (r"^the following arguments are required: (.+)$", r"缺少 \1"),
    (r"^unrecognized arguments: (.+)$", r"不认识 \1"),
    (r"^argument (\S+): invalid choice: '?([^']*)'? \(choose from (.+)\)$", r"\1 不能是“\2”，可用：\3"),
    (r"^argument (\S+): invalid int value: '(.*)'$", r"\1 须是数字，不能是“\2”"),
    (r"^argument (\S+): invalid \S+ value: '(.*)'$", r"\1 须是 2024-01-31 这样的日期，不能是“\2”"),
    (r"^argument (\S+): expected one argument$", r"\1 后面缺一个值"),
    (r"^argument (\S+): (.+)$", r"\1：\2"),
)
"""What argparse says of wrong use, and the same in Chinese."""


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    parser = _Parser(prog="quanze", description="权责：把行政执法事项治理写成代码，核对并公布。", add_help=True)
    parser.set_defaults(registry=Path("registry"), today=None)
    _add_common(parser)
    verbs = parser.add_subparsers(title="命令", metavar="COMMAND", required=True)
    for verb, summary in COMMANDS.items():
        sub = verbs.add_parser(verb, help=summary, description=summary)
        _add_common(sub)
        if verb in words:  # importing only the asked verb keeps `check` fast
            module = importlib.import_module(f"generators.commands.{verb}")
            module.add_arguments(sub)
            sub.set_defaults(run=module.run)
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    """Add what may stand before a verb and after it; it has no default here, for that would undo what stands before."""
    parser.add_argument(
        "--registry", type=Path, default=argparse.SUPPRESS, metavar="DIR", help="登记库文件夹（默认 registry/）"
    )
    parser.add_argument(
        "--today", type=_day, default=argparse.SUPPRESS, metavar="DATE", help="以哪一天判断（默认今天，北京时间）"
    )


def _day(text: str) -> date:
    try:
        return written(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}”不是 2024-01-31 这样的日期") from None
