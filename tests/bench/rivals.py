"""What others would be used for the same work, as far as they can do it."""

import subprocess
import sys
from pathlib import Path

from schemas.kinds import KINDS

BIN = Path(sys.executable).parent
SCHEMAS = Path(__file__).resolve().parents[2] / "schemas" / "json"
SETTINGS = """site_name: rival
theme: {name: material, language: zh, font: false}
docs_dir: docs
nav: [{首页: index.md}]
not_in_nav: matters/
plugins: [search]
"""
NAVIGATED = SETTINGS.replace("nav: [{首页: index.md}]\nnot_in_nav: matters/\n", "")
"""The same with the navigation that it makes of the files where nobody tells it otherwise."""


def check_jsonschema(city: Path) -> None:
    """Validate every file of a registry against our own JSON Schema of its kind."""
    for kind in KINDS:
        files = [str(each) for each in sorted((city / kind).rglob("*.yaml"))]
        if files:
            command = [str(BIN / "check-jsonschema"), "--schemafile", str(SCHEMAS / f"{kind}.json"), *files]
            subprocess.run(command, check=False, capture_output=True)


def markdown_site(folder: Path, pages: int, settings: str = SETTINGS) -> None:
    """Render a site with one Markdown page a matter, out of the navigation if not told otherwise, with the search."""
    docs = folder / "docs" / "matters"
    docs.mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    (folder / "docs" / "index.md").write_text("# 首页\n", encoding="utf-8")
    for number in range(pages):
        (docs / f"m{number}.md").write_text(_page(number), encoding="utf-8")
    subprocess.run(
        [str(BIN / "mkdocs"), "build", "-q", "-f", str(folder / "mkdocs.yml")], check=True, capture_output=True
    )


def _page(number: int) -> str:
    return (
        f"# 对在城市道路上堆放杂物（情形{number}）的行政处罚\n\n## 谁来管\n\n| 地区 | 县级 | 镇街 |\n| --- | --- | --- |\n"
        "| 合成县 | 综合行政执法局 | 合成一街道、合成二街道、合成三街道 |\n\n## 怎么处理\n\n"
        "| 对谁 | 情形 | 处罚 |\n| --- | --- | --- |\n| 单位 | 逾期不改正 | 罚款：500元以上5,000元以下 |\n"
        "| 个人 | 逾期不改正 | 罚款：50元以上200元以下 |\n\n## 法律依据\n\n- 违则：《合成条例》第五条第二款第（一）项\n"
        "- 罚则：《合成条例》第四十条\n\n## 程序与权利\n\n- 有权陈述和申辩。\n- 可以申请行政复议或者提起行政诉讼。\n"
    )
