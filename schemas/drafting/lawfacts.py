"""The record of a law: its versions, and the articles that matters cite, with their shape and digest."""

from collections.abc import Iterable
from typing import Any, Protocol

from schemas.drafting.composing import Data
from schemas.drafting.heading import Statute
from schemas.layout import compose, edit, laid_out
from schemas.records.law import ArticleFacts, Law, LawLevel
from schemas.statute import Article

Place = tuple[int, int | None]


class Identity(Protocol):
    """What the text of a law does not tell of it."""

    @property
    def law(self) -> str:
        """Its id."""

    @property
    def level(self) -> LawLevel:
        """Its 效力级别."""

    @property
    def region(self) -> str:
        """The code of the jurisdiction where it holds."""

    @property
    def carrier(self) -> str | None:
        """Where the version was published, or the public database that the text comes from."""


def new_law(statute: Statute, identity: Identity, cited: Iterable[Place]) -> str:
    """Return the text of the record of a law that was not on record."""
    data: Data = {
        "id": identity.law,
        "title": statute.title,
        "provenance": "statute",
        "source": [{"document": identity.carrier or "所给法规文本"}],
        "level": identity.level,
        "region": identity.region,
    }
    if statute.adopted:
        data["adopted"] = statute.adopted
    data |= {"versions": [_version(statute, identity.carrier, cited)], "as_of": statute.version, "gaps": [_GAP]}
    if not statute.complete:
        data["complete"] = False
    return compose(data)


_GAP = {"field": "issuer", "reason": "制定机关由编辑据题注补写"}


def amended_law(text: str, law: Law, statute: Statute, carrier: str | None, cited: Iterable[Place]) -> str:
    """Return the text of a law's record with the version at hand, or with further articles of one it has."""
    places = list(cited)

    def change(data: Any) -> None:
        held = next((each for each in data["versions"] if str(each["date"]) == statute.version.isoformat()), None)
        if held is not None:
            _add_articles(held, statute.articles, places)
            return
        later = [each for each in data["versions"] if str(each["date"]) > statute.version.isoformat()]
        if not later and data["versions"] and "until" not in data["versions"][-1]:
            data["versions"][-1]["until"] = statute.effective
        data["versions"].append(laid_out(_version(statute, carrier, places)))
        data.pop("newer_known", None)
        data["as_of"] = max(data["as_of"], statute.version)
        data["versions"].sort(key=lambda each: str(each["date"]))

    return text if not _news(law, statute, places) else edit(text, change)


def _news(law: Law, statute: Statute, places: list[Place]) -> bool:
    version = next((each for each in law.versions if each.date == statute.version), None)
    known = {(each.article, each.sub) for each in version.articles} if version else set()
    return version is None or any(place not in known for place in places)


def _version(statute: Statute, carrier: str | None, cited: Iterable[Place]) -> Data:
    data: Data = {"date": statute.version, "effective": statute.effective}
    if statute.effective_note:
        data["effective_note"] = statute.effective_note
    if carrier:
        data["carrier"] = carrier
    data["article_count"] = max(each.number for each in statute.articles)
    if statute.missing:
        data["missing"] = list(statute.missing)
    if not statute.complete:
        data["truncated_after"] = statute.articles[-1].number
    data["articles"] = [str(each) for each in _facts(statute.articles, cited)]
    return data


def _add_articles(version: Any, articles: tuple[Article, ...], places: list[Place]) -> None:
    held = [ArticleFacts.written(line) for line in version.get("articles", ())]
    known = {(each.article, each.sub) for each in held}
    fresh = _facts(articles, (place for place in places if place not in known))
    version["articles"] = [
        str(each) for each in sorted([*held, *fresh], key=lambda each: (each.article, each.sub or 0))
    ]


def _facts(articles: tuple[Article, ...], places: Iterable[Place]) -> list[ArticleFacts]:
    """Return number, shape and digest of the articles cited; one that the text lacks is left out."""
    wanted = set(places)
    return [
        ArticleFacts(each.number, each.sub, each.shape, each.fingerprint)
        for each in articles
        if (each.number, each.sub) in wanted
    ]
