"""An answer to 这事谁管 in words, what it is asked with, and the table of towns that pages choose from."""

import json
from collections.abc import Container, Iterable, Iterator, Sequence

from generators import words
from generators.artifact import Artifact, text
from generators.localities import by_county
from generators.responsibility import TOWN_LISTS, UNKNOWN, Answer, called, dispute, named
from generators.spoken import CALLED, NAME, TITLE, Saying, ignored, level, of_matters, said_for
from generators.store import Store
from generators.view import View
from schemas.records.body import Body
from schemas.records.matter import Matter
from schemas.records.town import Town

NOWHERE = "本库没有收录当地由谁管这件事"
OWN = "镇街自己能管"
"""What a result of the search says of a matter on the list of the town that was chosen."""
Line = tuple[str, str]


def matching(view: View, asked: Sequence[str], own: Container[str] = ()) -> tuple[Matter, ...]:
    """Return the matters of today for which people say all of some words, the likeliest first, of equals ``own``.

    A word may stand in the id, in a name, in the title or in what is said for a word of the title, as in the search;
    what only asks (归谁管) is passed over.
    """
    if len(asked) == 1 and asked[0] in view.now.matters:
        return (view.now.matters[asked[0]],)
    wanted = _wanted(view, asked)
    said = [each for each in of_matters(view.whole) if any(word in words.plain(each.said) for word in wanted)]
    found = {each.id: _counted(each, wanted, said) for each in view.now.matters.values()}
    ordered = sorted(found, key=lambda each: (-found[each], each not in own, each))
    return tuple(view.now.matters[each] for each in ordered if found[each])


def _wanted(view: View, asked: Sequence[str]) -> list[str]:
    """Return the words as they are compared, without those of a question unless there are no others."""
    whole = words.plain(" ".join(asked))
    left = whole
    for each in ignored(view.whole):
        left = left.replace(words.plain(each), " ")
    return left.split() or whole.split()


def _counted(matter: Matter, wanted: Sequence[str], said: Iterable[Saying]) -> int:
    """Return how much the words count together where they count most, 0 if one of them is never said."""
    texts = {matter.id: NAME, **said_for(matter, said), matter.title: TITLE, **dict.fromkeys(matter.aliases, NAME)}
    texts[matter.called] = CALLED
    heights = [(words.plain(each), level(each, weight)) for each, weight in texts.items()]
    best = [max((height for text, height in heights if each in text), default=0) for each in wanted]
    return sum(best) if all(best) else 0


def lines(view: View, answer: Answer) -> tuple[Line, ...]:
    """Return an answer as pairs of a question and its answer, in the order in which one asks."""
    return (*local(view, answer), *_of_matter(view, answer))


def local(view: View, answer: Answer) -> tuple[Line, ...]:
    """Return the part that depends on the town; assets/who.js says the same from the page and the table of towns."""
    place = answer.place
    if place is None:
        told: tuple[Line, ...] = (("谁来管", f"{NOWHERE}。"),)
    else:
        handlers = answer.town.title if answer.empowered else _bodies(place.bodies) or UNKNOWN
        supervised = _bodies(place.supervisors) or "没有收录"
        told = (("谁来管", handlers), ("以谁的名义", answer.in_name_of), ("谁监管", supervised))
    told += (("职责边界", "、".join(map(called, answer.boundaries))),) if answer.boundaries else ()
    told += (("说明", "其中有演示数据，不是正式信息。"),) if place and place.demonstration else ()
    phones = "、".join(dict.fromkeys((*answer.phones, *([view.hotline] if view.hotline else []))))
    dispute = (("两家互相推", answer.dispute.advice), ("互相推的依据", answer.dispute.grounds))
    return (*told, *((("电话", phones),) if phones else ()), *dispute)


def _bodies(bodies: Iterable[Body]) -> str:
    return "、".join(each.title for each in bodies)


def _of_matter(view: View, answer: Answer) -> Iterator[Line]:
    matter = answer.matter
    if matter.orders:
        yield "先行或同时", "、".join(matter.orders)
    penalties = (
        "，".join(filter(None, ("" if each.target == "不区分" else each.target, each.condition, words.penalty(each))))
        for each in matter.penalties
    )
    yield "可能的处罚", "；".join(penalties) or "没有写明"
    cited = (f"{each.role}《{view.whole.laws[each.law].title}》{words.citation(each)}" for each in matter.basis)
    yield "依据", "；".join(cited)
    yield "能不能不罚", "".join(answer.leniency)
    changed = [f"《{each.title}》——{each.newer_known}" for each in view.whole.outdated(matter)]
    if changed:
        yield "依据可能已变", "；".join(changed)
    if matter.review.doubts:
        yield "存疑，使用前请核对", "；".join(matter.review.doubts)


def artifacts(view: View, store: Store | None = None) -> Iterator[Artifact]:
    """Yield ``who/towns.json``: each town with its county, its name, its phone and what is said of its own matters.

    Each county has its way on where bodies disagree, why, and the ids of itself and of all above it.

    The order is that of the towns: a script that reads the counties' codes as keys has them sorted by number.
    """
    groups, own = by_county(view, store), _own(view)
    document = {
        "hotline": view.hotline or "",
        "places": {
            county.id: [county.title, *dispute(view, county), view.whole.lineage(county.id)] for county, _ in groups
        },
        "towns": [[*_row(town), own.get(town.id, "")] for _, towns in groups for town in towns],
    }
    yield text("who/towns.json", json.dumps(document, ensure_ascii=False, separators=(",", ":")))


def _row(town: Town) -> list[str]:
    return [town.id, town.title, town.jurisdiction, named(town), town.phone or ""]


def _own(view: View) -> dict[str, str]:
    """Return by town what is said of a matter that it handles itself; a town without a list is left out."""
    held = [one for several in view.holdings.values() for one in several if one.listing.kind in TOWN_LISTS]
    made_up = {town.id for each in held if each.listing.provenance == "demonstration" for town in each.towns}
    return {town.id: f"{OWN}（演示）" if town.id in made_up else OWN for each in held for town in each.towns}
