"""制度规范, 规则 and 公告 to their published shapes."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from generators import links
from generators.filling import fill, ground, named, place
from generators.provisions import enforcing, read, said, values_on
from generators.published import Thing
from generators.publishednorms import (
    ArticleV1,
    CommandV1,
    NoticeAnnexV1,
    NoticeV1,
    ParameterV1,
    ProvisionV1,
    RegulationV1,
    RuleV1,
)
from generators.view import View
from schemas.enclosures import enclosed
from schemas.fields import Parameter
from schemas.records.notice import Enclosure, Notice
from schemas.records.regulation import Article, Regulation
from schemas.rulebook import PAGES, Page
from schemas.ruleset import parameters_of


def regulation(view: View, record: Regulation) -> RegulationV1:
    """Publish a regulation: its articles as they read on the day of the view, all values of its parameters."""
    values = values_on(record, view.today)
    return fill(
        RegulationV1,
        record,
        jurisdiction=place(view, record.jurisdiction),
        articles=[_article(view, record, each, values) for each in record.articles],
        parameters=[_parameter(each) for each in record.parameters],
    )


def _article(view: View, record: Regulation, article: Article, values: Mapping[str, str]) -> ArticleV1:
    return fill(
        ArticleV1,
        article,
        paragraphs=[ProvisionV1(text=each.text, items=list(each.items)) for each in read(article, values)],
        basis=[ground(view, each) for each in article.basis],
        rules=list(enforcing(record, article)),
    )


def _parameter(parameter: Parameter) -> ParameterV1:
    value = list(parameter.value) if isinstance(parameter.value, tuple) else parameter.value
    return fill(ParameterV1, parameter, value=value, text=said(parameter))


class RuleFacts(NamedTuple):
    """A rule: its page, the parameters that it reads, the articles that command it."""

    page: Page
    parameters: tuple[str, ...]
    articles: tuple[tuple[Regulation, Article], ...]


def rules(view: View) -> Iterator[RuleFacts]:
    """Yield all rules by name."""
    articles: dict[str, list[tuple[Regulation, Article]]] = {}
    for each in view.whole.regulations.values():
        for article in each.articles:
            for rule in enforcing(each, article):
                articles.setdefault(rule, []).append((each, article))
    for rule, page in sorted(PAGES.items()):
        yield RuleFacts(page, parameters_of(rule), tuple(articles.get(rule, ())))


def rule(_: View, facts: RuleFacts) -> RuleV1:
    """Publish a rule."""
    return fill(
        RuleV1,
        facts.page,
        id=facts.page.rule,
        severity="错误" if facts.page.severity == "error" else "提醒",
        grounds=list(facts.page.grounds),
        parameters=list(facts.parameters),
        articles=[CommandV1(regulation=named(each), article=article.number) for each, article in facts.articles],
    )


def notice(view: View, record: Notice) -> NoticeV1:
    """Publish a notice: text and tables as they were frozen."""
    files, address = enclosed(view.whole, record), links.record("notices", record.id)

    def text(part: Enclosure) -> str:
        return files.get(part.file, b"").decode("utf-8", "replace")

    return fill(
        NoticeV1,
        record,
        text=text(record.text),
        interpretation=text(record.interpretation) if record.interpretation else None,
        annexes=[NoticeAnnexV1(title=each.title, file=f"{address}{each.file}") for each in record.annexes],
        page=address,
    )


PUBLISHERS: Mapping[str, Callable[[View, Any], Thing]] = {
    "regulations": regulation,
    "rules": rule,
    "notices": notice,
}
"""Name of a table → how one of its rows is published."""
