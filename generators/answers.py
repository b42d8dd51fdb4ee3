"""An answer to 这事谁管 in words, what it is asked with, and the table of towns that pages choose from."""

import json
from collections.abc import Iterable, Iterator, Sequence

from generators import words
from generators.artifact import Artifact, text
from generators.responsibility import UNKNOWN, Answer, dispute, named
from generators.view import View
from schemas.records.body import Body
from schemas.records.matter import Matter
from schemas.records.town import Town

NOWHERE = "本库没有收录当地由谁管这件事"
Line = tuple[str, str]


def matching(view: View, asked: Sequence[str]) -> tuple[Matter, ...]:
    """Return the matters of today that contain all words in id, names or aliases, those named most briefly first."""
    wanted = [words.plain(each) for each in asked]
    if len(wanted) == 1 and asked[0] in view.now.matters:
        return (view.now.matters[asked[0]],)
    found = [each for each in view.now.matters.values() if _contains(each, wanted)]
    return tuple(sorted(found, key=lambda each: (_shortest(each, wanted), each.id)))


def _contains(matter: Matter, wanted: Iterable[str]) -> bool:
    said = words.plain(" ".join((matter.id, *_names(matter))))
    return all(each in said for each in wanted)


def _names(matter: Matter) -> tuple[str, ...]:
    return matter.called, *matter.aliases, matter.title


def _shortest(matter: Matter, wanted: Sequence[str]) -> int:
    """Return the length of the shortest name that holds all words; a name that the words fill best comes first."""
    found = (len(each) for each in _names(matter) if all(word in words.plain(each) for word in wanted))
    return min(found, default=1000)


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
        told += (("说明", "其中有演示数据，不是正式信息。"),) if place.demonstration else ()
    phones = "、".join(dict.fromkeys((*answer.phones, *([view.hotline] if view.hotline else []))))
    return (*told, *((("电话", phones),) if phones else ()), ("两家互相推", "".join(answer.dispute)))


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


def artifacts(view: View) -> Iterator[Artifact]:
    """Yield ``who/towns.json``: each town with its county, its name in full and its phone; each county's way on."""
    document = {
        "hotline": view.hotline or "",
        "places": {
            each.id: [each.title, "".join(dispute(view, each))]
            for each in view.whole.jurisdictions.values()
            if any(town.jurisdiction == each.id for town in view.whole.towns.values())
        },
        "towns": [_row(town) for town in view.whole.towns.values()],
    }
    yield text("who/towns.json", json.dumps(document, ensure_ascii=False, separators=(",", ":")))


def _row(town: Town) -> list[str]:
    return [town.id, town.title, town.jurisdiction, named(town), town.phone or ""]
