"""Tells when files change: the system says so, and nothing is looked through again and again."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

_CHANGES = {"created", "modified", "moved", "deleted"}
"""Kinds of events that mean a change; reading a file is an event too."""


@contextmanager
def watching(folders: Iterable[Path]) -> Iterator[Event]:
    """Give what is set when a file in one of some folders, or below one, changes; whoever acts on it clears it."""
    from watchdog.events import FileSystemEvent, FileSystemEventHandler  # noqa: PLC0415 -- slow to import
    from watchdog.observers import Observer  # noqa: PLC0415

    changed = Event()

    class Handler(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            if event.event_type in _CHANGES:
                changed.set()

    observer = Observer()
    for folder in folders:
        observer.schedule(Handler(), str(folder), recursive=True)
    observer.start()
    try:
        yield changed
    finally:
        observer.stop()
        observer.join()
