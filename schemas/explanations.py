"""What the shape checker found, in words for a Chinese editor: rule name, message and remedy."""

import difflib
import re
import types
import typing
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from schemas.fields import DOC_NO_PATTERN, ID_PATTERN, TEXT_PATTERN
from schemas.finding import Route

_TYPES: Mapping[str, tuple[str, str]] = {
    "string_type": ("须是文字", "数字样的文字（如代码 '330281'）要加引号。"),
    "string_too_short": ("不能是空文字", "写上内容，或删去这一键。"),
    "string_too_long": ("文字太长", "缩短它。"),
    "string_pattern_mismatch": ("写法不合要求", "按要求的写法改正。"),
    "string_unicode": ("含不成对的代理字符", "重新输入这段文字。"),
    "int_type": ("须是整数", "只写阿拉伯数字，不加引号、单位和千分号。"),
    "float_type": ("须是数字", "只写阿拉伯数字，不加引号、单位和千分号。"),
    "bool_type": ("须是 true 或 false", "写 true 或 false；不用“是/否”“yes/no”。"),
    "tuple_type": ("须是列表", "每项一行，以“- ”开头；或写成 [甲, 乙]。"),
    "model_type": ("须是“键: 值”的结构", "在下一行缩进两格写各个键。"),
    "model_attributes_type": ("须是“键: 值”的结构", "在下一行缩进两格写各个键。"),
    "dict_type": ("须是“键: 值”的结构", "在下一行缩进两格写各个键。"),
    "outer_space": ("首尾有空白", "删去首尾的空格和换行。"),
    "empty": ("还没有填写", "填上内容；可以不写的键，整行删去。"),
    "iso_date": ("不是日期", "写成 2024-01-31 的样子。"),
    "no_such_date": ("日历上没有这一天", "核对来源，改成真实的日期。"),
}

_PATTERNS: Mapping[str, tuple[str, str]] = {
    ID_PATTERN: ("只能用小写字母、数字和连字符", "编号不用大写、下划线、空格和中文，如 yuyao-2027-example。"),
    r"^[0-9]{6}$": ("须是六位数字", "写六位行政区划代码，加引号，如 '330281'。"),
    r"^[0-9]{9}$": ("须是九位数字", "写九位镇街代码，加引号，如 '330281001'。"),
    r"^[0-9]{12}$": ("须是十二位数字", "写十二位事项代码，加引号，如 '330275012000'。"),
    DOC_NO_PATTERN: ("写法不合要求", "写成“机关代字〔年份〕序号号”。"),
}
"""What a pattern asks for, and how to meet it."""
_NUMBER_SLIPS = (
    (re.compile(r"第\s*[0-9]+\s*号"), "序号前不写“第”：第11号写成 11号"),
    (re.compile(r"[\[\]【】()（）［］]"), "年份用六角括号“〔〕”，不用方括号和圆括号"),
    (re.compile(r"〔[0-9]{2}〕|〔[^〕]*年〕"), "年份写四位数字，不写“年”：〔2026〕"),
    (re.compile(r"〔[0-9]{4}〕\s+|\s+号"), "字号中间没有空格"),
    (re.compile(r"[０-９一二三四五六七八九十]+号$"), "序号写阿拉伯数字"),
    (re.compile(r"[0-9]$"), "末尾要有“号”字"),
)
"""Slips in a 发文字号 → what is wrong."""


def explain(model: type[BaseModel], route: Route, item: Mapping[str, Any]) -> tuple[str, str, str]:
    """Return (rule, message, hint) for one pydantic error at ``route`` of a record of ``model``."""
    kind, key = item["type"], str(route[-1]) if route else ""
    if kind == "extra_forbidden":
        return _unknown_key(model, route, key)
    field = _field(model, route)
    name = _name(route, field)
    if kind == "missing":
        example = f"例如 {key}: {_literal(field.examples[0])}" if field and field.examples else ""
        about = f"{field.description}" if field and field.description else ""
        return "missing-key", f"缺少{name}", f"补上这一键。{about}{example}"
    if kind in ("literal_error", "enum"):
        return "wrong-value", *_outside(name, item)
    if kind in ("greater_than_equal", "less_than_equal", "greater_than", "less_than"):
        return "wrong-value", f"{name}的值 {_shown(item['input'])} 超出范围", _hint(field, "数值须不小于规定的下限。")
    if kind == "too_short":
        return "wrong-value", f"{name}至少要有 {item['ctx']['min_length']} 项", _hint(field, "补足。")
    if kind == "string_pattern_mismatch" and item["ctx"]["pattern"] == TEXT_PATTERN:
        kind = "outer_space"
    if item["input"] is None:
        kind = "empty"
    what, remedy = _asked(item) if kind == "string_pattern_mismatch" else _TYPES.get(kind, ("不合要求", "按说明改正。"))
    return "wrong-value", f"{name}{what}，现在是 {_shown(item['input'])}", _hint(field, remedy)


def _asked(item: Mapping[str, Any]) -> tuple[str, str]:
    """Return what is wrong with a text that is not of its pattern, and what is allowed."""
    pattern = item["ctx"]["pattern"]
    what, remedy = _PATTERNS.get(pattern, _TYPES["string_pattern_mismatch"])
    slips = [words for slip, words in _NUMBER_SLIPS if pattern == DOC_NO_PATTERN and slip.search(item["input"])]
    return what, f"{'；'.join(slips)}。" if slips else remedy


def _unknown_key(model: type[BaseModel], route: Route, key: str) -> tuple[str, str, str]:
    owner = _model(model, route[:-1])
    known = list(owner.model_fields) if owner else []
    if key.isdigit():
        return "unknown-key", f"“{key}”不是键，像是千分号后面的数字", "数字不写千分号：5,000 写成 5000。"
    near = difflib.get_close_matches(key, known, n=1)
    hint = f"是不是想写“{near[0]}”？" if near else f"删去它；此处可用的键：{'、'.join(known)}。"
    return "unknown-key", f"没有“{key}”这个键", hint


def _outside(name: str, item: Mapping[str, Any]) -> tuple[str, str]:
    allowed = [part.strip().strip("'") for part in item["ctx"]["expected"].replace(" or ", ", ").split(", ")]
    near = difflib.get_close_matches(str(item["input"]), allowed, n=1, cutoff=0.3)
    guess = f"是不是“{near[0]}”？" if near else ""
    return f"{name}不能是 {_shown(item['input'])}", f"{guess}可用的值：{'、'.join(allowed)}。"


def _hint(field: FieldInfo | None, remedy: str) -> str:
    if field is None:
        return remedy
    example = f"例如 {_literal(field.examples[0])}。" if field.examples else ""
    return f"{remedy}{field.description or ''}{example}"


def _name(route: Route, field: FieldInfo | None) -> str:
    key = next((str(step) for step in reversed(route) if isinstance(step, str)), "记录")
    return f"“{key}”（{field.title}）" if field and field.title else f"“{key}”"


def _shown(value: Any) -> str:
    text = "空值" if value is None else _yaml(value)
    return text if len(text) <= 40 else text[:40] + "…"


def _yaml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "[" + ", ".join(_yaml(each) for each in value) + "]"
    return f"“{value}”" if isinstance(value, str) else str(value)


def _literal(value: Any) -> str:
    """Return a value as it would stand in a record."""
    if isinstance(value, list):
        return "[" + ", ".join(_literal(each) for each in value) + "]"
    return f"'{value}'" if isinstance(value, str) and value[:1].isdigit() and "-" not in value else str(value)


def _model(model: type[BaseModel], route: Route) -> type[BaseModel] | None:
    owner: type[BaseModel] | None = model
    for step in route:
        if isinstance(step, int):
            continue
        field = owner.model_fields.get(step) if owner else None
        owner = _inner_model(field.annotation) if field else None
    return owner


def _field(model: type[BaseModel], route: Route) -> FieldInfo | None:
    keys = [step for step in route if isinstance(step, str)]
    while keys:
        owner = _model(model, tuple(keys[:-1]))
        if owner and keys[-1] in owner.model_fields:
            return owner.model_fields[keys[-1]]
        keys.pop()
    return None


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return annotation if issubclass(annotation, BaseModel) else None
    return next(filter(None, map(_inner_model, typing.get_args(annotation))), None)
