"""附件: the tables of a notice, and which rows of them say what of which list."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generators import words
from generators.documents.model import FINES, Annex
from generators.notices.subject import Part, Subject
from schemas.enclosures import ID
from schemas.fields import Citation
from schemas.records.matter import Matter, Penalty
from schemas.records.notice import Portion

_MATTER = (ID, "事项名称", "执法领域", "实施依据", "处罚种类", FINES)


class Table(NamedTuple):
    """An annex with the portions that its rows fall into."""

    annex: Annex
    portions: tuple[Portion, ...]


def tables(subject: Subject) -> tuple[Table, ...]:
    """Return the annexes of a decision: what it changes, then, where a list was there before, how it stands now."""
    fresh = all(not part.step.before for part in subject.parts)
    made = _first(subject) if fresh else _amended(subject)
    return tuple(
        Table(annex._replace(name=f"annex-{number}"), portions) for number, (annex, portions) in enumerate(made, 1)
    )


def _first(subject: Subject) -> Iterator[Table]:
    for part in subject.general:
        yield _whole(subject, part, "列入", part.step.add)
    if subject.individual:
        yield _by_town(subject, "镇街个性清单")


def _amended(subject: Subject) -> Iterator[Table]:
    yield _comparison(subject)
    for part in subject.general:
        yield _whole(subject, part, "现有", part.step.after)
    for part in subject.individual:
        yield _whole(subject, part, "现有", part.step.after)


def _whole(subject: Subject, part: Part, change: str, ids: tuple[str, ...]) -> Table:
    rows = list(_counted(_row(subject, each) for each in subject.matters(ids)))
    portion = Portion.model_validate({"list": part.listing.id, "change": change, "rows": len(rows)})
    return _table(part.listing.title, ("序号", *_MATTER), rows, [portion])


def _by_town(subject: Subject, title: str) -> Table:
    rows: list[tuple[str, ...]] = []
    portions = []
    for part in subject.individual:
        matters = subject.matters(part.step.add)
        rows += [(part.names, *_row(subject, each)) for each in matters]
        portions.append(Portion(list=part.listing.id, change="列入", rows=len(matters)))
    return _table(title, ("序号", "镇街", *_MATTER), _counted(rows), portions)


def _comparison(subject: Subject) -> Table:
    rows: list[tuple[str, ...]] = []
    portions = []
    for part in subject.parts:
        for change, ids in (("列入", part.step.add), ("移出", part.step.remove)):
            if ids:
                rows += [(part.listing.title, change, *_row(subject, each)) for each in subject.matters(ids)]
                portions.append(Portion.model_validate({"list": part.listing.id, "change": change, "rows": len(ids)}))
    return _table("调整对照表", ("序号", "清单", "变化", *_MATTER), _counted(rows), portions)


def _counted(rows: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield rows with 序号 before them."""
    yield from ((str(number), *row) for number, row in enumerate(rows, 1))


def _table(title: str, columns: Iterable[str], rows: Iterable[tuple[str, ...]], portions: Iterable[Portion]) -> Table:
    return Table(Annex("", title, tuple(columns), tuple(rows)), tuple(portions))


def _row(subject: Subject, matter: Matter) -> tuple[str, ...]:
    punishing = [each for each in matter.basis if each.role == "罚则"] or list(matter.basis)
    kinds = dict.fromkeys(each.name or each.kind for each in matter.penalties)
    domain = subject.title("domains", matter.domain) or matter.domain
    cited = "；".join(_cited(subject, each) for each in punishing)
    fines = dict.fromkeys(_fine(each) for each in matter.penalties if each.kind == "罚款")
    return matter.id, matter.title, domain, cited, "、".join(kinds), "；".join(filter(None, fines))


def _fine(penalty: Penalty) -> str:
    """Return how much is fined, of whom and when: 单位，逾期不改正：5,000元以上5万元以下."""
    extent = f"{penalty.per or ''}{words.span(penalty)}"
    case = [each for each in (penalty.target if penalty.target != "不区分" else "", penalty.condition) if each]
    return "：".join(filter(None, ("，".join(case), extent))) if extent else ""


def _cited(subject: Subject, basis: Citation) -> str:
    return f"《{subject.title('laws', basis.law) or basis.law}》{words.citation(basis)}"
