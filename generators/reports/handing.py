"""Who gets and who gives up what from when, as Markdown: a few lines a list that stand open on a phone."""

from collections.abc import Callable, Iterator, Sequence

from generators import words
from generators.moves import Move
from generators.reports.difference import counted

NAMED = 20
"""Matters that a line names; where there are more, all stand in a folded section."""
OPEN = 12
"""Lists that stand open; the others are folded, so that a large decision does not push everything else away."""
_TOWNS = 4
"""Towns that a line names; the others are counted."""
Plain = Callable[[str], str]
Fold = Callable[[str, list[str], int], str]


def sections(moves: Sequence[Move], plain: Plain, fold: Fold) -> Iterator[str]:
    """Yield the section of all moves, then what of it does not stand open; ``plain`` keeps words from being markup."""
    if moves:
        yield "**谁从何时起办什么**\n\n" + "\n".join(line for each in moves[:OPEN] for line in _lines(each, plain))
    if rest := moves[OPEN:]:
        yield fold("还有变动的清单", [line for each in rest for line in _lines(each, plain)], len(rest))


def names(moves: Sequence[Move], plain: Plain, fold: Fold) -> Iterator[str]:
    """Yield a folded section for each list of which a line could not name all."""
    for move in moves:
        for deed, called in (("列入", move.come), ("移出", (*move.gone, *move.kept))):
            if len(called) > NAMED:
                yield fold(f"{plain(move.title)}：{deed}的事项", [f"- {plain(each)}" for each in called], len(called))


def _lines(move: Move, plain: Plain) -> Iterator[str]:
    since = f"自{'、'.join(map(words.day, move.days))}起，" if move.days else ""
    said = counted(move.before, len(move.come), len(move.gone) + len(move.kept), move.after)
    yield f"- **{plain(move.title)}**{plain(_whose(move))}：{since}{said}"
    if move.come:
        yield f"  - 列入：{plain(_named(move.come))}"
    if move.gone:
        taken = f"，由{'、'.join(move.takeover)}承接" if move.takeover else ""
        yield f"  - 移出{plain(taken)}：{plain(_named(move.gone))}"
    if move.kept:
        yield f"  - 移出，仍在该镇街的另一份清单上：{plain(_named(move.kept))}"


def _whose(move: Move) -> str:
    if not move.exercised_by or move.exercised_by == (move.title,):
        return ""
    more = f"等 {len(move.exercised_by)} 个" if len(move.exercised_by) > _TOWNS else ""
    return f"（{'、'.join(move.exercised_by[:_TOWNS])}{more}）"


def _named(called: tuple[str, ...]) -> str:
    return "；".join(called[:NAMED]) + (f"等 {len(called)} 项，见下" if len(called) > NAMED else "")
