"""What mkdocs.yml names as its hook: hands MkDocs' events to the adapter."""

from pathlib import Path

from generators.content import from_folder
from generators.site import (
    Source,
    on_config,
    on_files,
    on_page_content,
    on_post_build,
    on_post_page,
    on_post_template,
)

__all__ = ["on_config", "on_files", "on_page_content", "on_post_build", "on_post_page", "on_post_template"]

if not hasattr(Source, "load"):  # a bare `mkdocs build` reads the registry itself
    Source.load = lambda: from_folder(Path("registry"))
