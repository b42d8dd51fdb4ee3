"""By which words a matter is found."""

from collections.abc import Iterator

from generators.search.findable import Findable, Traits, Words, about, names
from generators.spoken import CALLED, TITLE, Saying, of_matters, said_for
from generators.view import View
from schemas.records.matter import Matter
from schemas.registry import Registry


def matters(view: View) -> Iterator[Findable]:
    """Yield the matters by law and article, so that those of one law are neighbours."""
    said = of_matters(view.whole)
    order = {law: place for place, law in enumerate(view.whole.laws)}
    ordered = sorted(view.now.matters.values(), key=lambda each: (order[law_of(each)], each.basis[0].article, each.id))
    yield from (_matter(view.whole, each, said) for each in ordered)


def law_of(matter: Matter) -> str:
    """Return the law that a matter rests on: of its penalty, or the first that it names."""
    return next((each.law for each in matter.basis if each.role == "罚则"), matter.basis[0].law)


def _matter(registry: Registry, matter: Matter, said: list[Saying]) -> Findable:
    domain = registry.domains[matter.domain]
    number = matter.id.rpartition("-")[2]
    articles = dict.fromkeys(f"§{each.article}" for each in matter.basis)
    words = (
        Words(matter.called, CALLED, spelt=True),
        *names(*matter.aliases),
        Words(matter.title.removeprefix("对").removesuffix("的行政处罚"), TITLE, spelt=True),
        *(Words(each, weight, spelt=True) for each, weight in said_for(matter, said).items()),
        *about(" ".join(filter(None, (domain.title, matter.authority, matter.official_code, *matter.orders)))),
        *about(" ".join(dict.fromkeys(each.name or each.kind for each in matter.penalties))),
    )
    traits = Traits(
        matter.power_type, domain.title, tuple(dict.fromkeys(each.kind for each in matter.penalties)), matter.levels
    )
    codes = (*articles, f"#{number}") if number.isdigit() else tuple(articles)
    return Findable("事项", matter.id, matter.called, matter.title, words, traits, codes, law_of(matter))
