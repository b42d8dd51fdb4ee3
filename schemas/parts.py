"""The parts of a record: itself and every model nested in it, with the route to each."""

import typing
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from schemas.finding import Route


def parts(record: BaseModel, route: Route = ()) -> Iterator[tuple[Route, BaseModel]]:
    """Yield (route, part) for a record and all that is nested in it, outermost first."""
    yield route, record
    values = record.__dict__
    for name in _nesting(type(record)):
        value = values[name]
        if not value:
            continue
        if isinstance(value, tuple):
            for index, each in enumerate(value):
                if isinstance(each, BaseModel):  # a plain text may stand beside parts
                    yield from parts(each, (*route, name, index))
        else:
            yield from parts(value, (*route, name))


def pieces(record: BaseModel) -> Iterator[BaseModel]:
    """Yield a record and all that is nested in it, in no order and without routes: a quick look before a long one."""
    waiting: list[BaseModel] = [record]
    while waiting:
        part = waiting.pop()
        yield part
        values = part.__dict__
        for name in _nesting(type(part)):
            value = values[name]
            if isinstance(value, tuple):
                waiting += [each for each in value if isinstance(each, BaseModel)]
            elif value is not None:
                waiting.append(value)


@cache
def _nesting(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(name for name, field in model.model_fields.items() if _has_model(field.annotation))


def _has_model(annotation: Any) -> bool:
    if isinstance(annotation, type) and not typing.get_args(annotation):
        return issubclass(annotation, BaseModel)
    return any(map(_has_model, typing.get_args(annotation)))
