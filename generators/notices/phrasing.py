"""Phrases of notices that templates share: whom a decision concerns, which matters it names, which annex says more."""

from collections import Counter
from collections.abc import Iterable, Sequence

from generators.notices.annexes import Table
from generators.notices.subject import Part, Subject
from schemas.records.town import Town

NAMED = 10
"""Matters of one list that the text itself names; more stand in the annex alone."""
_FORMS = ("镇", "乡", "民族乡", "街道")


class Phrases:
    """The phrases of one notice; ``tables`` are its annexes in their order."""

    def __init__(self, subject: Subject, tables: Sequence[Table]) -> None:
        """Take what the notice speaks of."""
        self._subject = subject
        self._tables = tables

    @property
    def units(self) -> str:
        """The towns by their form: 2个镇、1个街道."""
        return units(self._subject.towns)

    @property
    def organs(self) -> str:
        """Who acts in the towns: 镇人民政府、街道办事处, 乡镇人民政府 where there are both."""
        return organs(self._subject.towns)

    @property
    def grounds(self) -> str:
        """The documents and catalogues of higher places that a decision rests on, to follow the laws."""
        documents = self._subject.act.superior_documents
        titles = (each for each in self._subject.sources if not any(each in said for said in documents))
        return "".join(f"、{each}" for each in (*documents, *(f"《{each}》" for each in titles)))

    def units_of(self, part: Part) -> str:
        """Return the towns of one list by their form."""
        return units(part.towns)

    def whose(self, part: Part) -> str:
        """Return the towns of a list in brackets, where its title does not name them."""
        return f"（{part.names}）" if part.towns and part.names not in part.listing.title else ""

    def sums(self, part: Part) -> str:
        """Return how many matters a list had, gets, loses and has then; what is none is not spoken of."""
        return "，".join([f"原 {len(part.step.before)} 项", *self._moved(part), f"现 {len(part.step.after)} 项"])

    def _moved(self, part: Part) -> list[str]:
        moved = (("列入", part.step.add), ("移出", part.step.remove))
        return [f"{deed} {len(ids)} 项" for deed, ids in moved if ids]

    def named(self, part: Part) -> str:
        """Return what comes to a list and leaves it by name, or the annex that says it; empty where neither does."""
        return "".join((self._told("列入", part, part.step.add), self._told("移出", part, part.step.remove)))

    def _told(self, deed: str, part: Part, ids: tuple[str, ...]) -> str:
        if not ids:
            return ""
        if len(ids) > NAMED:
            return f"{deed}的事项见{self._annex(part, deed)}。"
        return f"{deed}：{'；'.join(each.title for each in self._subject.matters(ids))}。"

    def _annex(self, part: Part, deed: str) -> str:
        numbers = [
            at for at, table in enumerate(self._tables, 1)
            if any((each.list, each.change) == (part.listing.id, deed) for each in table.portions)
        ]  # fmt: skip
        return f"附件 {numbers[0]} " if numbers and len(self._tables) > 1 else "附件"


def units(towns: Iterable[Town]) -> str:
    """Return how many towns of which form: 2个镇、1个街道."""
    counts = Counter[str](each.form for each in towns)
    return "、".join(f"{counts[form]} 个{form}" for form in _FORMS if counts[form])


def organs(towns: Iterable[Town]) -> str:
    """Return who acts in towns of these forms: 乡镇人民政府、街道办事处."""
    forms = {str(each.form) for each in towns}
    rural = [form for form in _FORMS[:3] if form in forms]
    governments = ["乡镇人民政府"] if {"镇", "乡"} <= forms else [f"{form}人民政府" for form in rural]
    return "、".join([*governments, *(["街道办事处"] if "街道" in forms else [])])
