"""By which words a matter is found."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from generators.search.findable import Findable, Traits, Words, about, names
from generators.spoken import CALLED, TITLE, Saying, said_for
from generators.view import View
from schemas.records.matter import Matter


class MatterTold(NamedTuple):
    """All that the search is told of a matter; its law is that of its penalty, or the first that it names."""

    id: str
    called: str
    title: str
    aliases: tuple[str, ...]
    law: str
    articles: tuple[int, ...]
    domain: str
    kind: str
    authority: str | None
    code: str | None
    orders: tuple[str, ...]
    levels: tuple[str, ...]
    penalties: tuple[tuple[str, str | None], ...]


def matters(view: View) -> Iterator[MatterTold]:
    """Yield what is told of the matters by law and article, so that those of one law are neighbours."""
    laws = {law: place for place, law in enumerate(view.whole.laws)}
    lawful = ((law_of(each), each) for each in view.now.matters.values())
    for law, matter in sorted(lawful, key=lambda each: (laws[each[0]], each[1].basis[0].article, each[1].id)):
        yield _told(matter, law, view.whole.domains[matter.domain].title)


def law_of(matter: Matter) -> str:
    """Return the law that a matter rests on: of its penalty, or the first that it names."""
    return next((each.law for each in matter.basis if each.role == "罚则"), matter.basis[0].law)


def _told(matter: Matter, law: str, domain: str) -> MatterTold:
    return MatterTold(
        matter.id,
        matter.called,
        matter.title,
        matter.aliases,
        law,
        tuple([each.article for each in matter.basis]),
        domain,
        matter.power_type,
        matter.authority,
        matter.official_code,
        matter.orders,
        matter.levels,
        tuple([(each.kind, each.name) for each in matter.penalties]),
    )


def near(said: Iterable[Saying]) -> Callable[[str], list[Saying]]:
    """Return a function that gives the sayings of whose word a title has the first character."""
    found: dict[str, list[tuple[int, Saying]]] = defaultdict(list)
    for place, each in enumerate(said):
        found[each.word[0]].append((place, each))
    return lambda title: [each for _, each in sorted(one for first in {*title} & found.keys() for one in found[first])]


def findable(matter: MatterTold, said: Iterable[Saying]) -> Findable:
    """Return a matter with the texts that find it, what people say for its words among them."""
    number = matter.id.rpartition("-")[2]
    articles = dict.fromkeys(f"§{each}" for each in matter.articles)
    words = (
        Words(matter.called, CALLED, spelt=True),
        *names(*matter.aliases),
        Words(matter.title.removeprefix("对").removesuffix("的行政处罚"), TITLE, spelt=True),
        *(Words(each, weight, spelt=True) for each, weight in said_for(matter, said).items()),
        *about(" ".join(filter(None, (matter.domain, matter.authority, matter.code, *matter.orders)))),
        *about(" ".join(dict.fromkeys(name or kind for kind, name in matter.penalties))),
    )
    traits = Traits(
        matter.kind, matter.domain, tuple(dict.fromkeys(kind for kind, _ in matter.penalties)), matter.levels
    )
    codes = (*articles, f"#{number}") if number.isdigit() else tuple(articles)
    return Findable("事项", matter.id, matter.called, matter.title, words, traits, codes, matter.law)
