"""What a preview shows: the last good state of the registry, and the findings of the state that is on disk now."""

import time
from datetime import date
from pathlib import Path
from threading import Condition, RLock
from typing import NamedTuple

from generators.content import Terms, from_verdict, history_of
from generators.contents import Content
from generators.day import today
from generators.frames import Frame
from generators.render import TEMPLATES
from generators.site import framed
from generators.store import Store, of_files
from schemas.check import Verdict, check
from schemas.finding import Finding
from schemas.resuming import Resumed
from schemas.tree import EnvironmentFault, read_folder

_FRONT = "index.html"


class Place(NamedTuple):
    """What is previewed: a registry, the configuration of the site, the day (None: today), what is kept of builds."""

    registry: Path
    config: Path
    day: date | None
    store: Store


class Preview:
    """The site as it is now; who asks for a page and who reads the files take turns: no page is of two states."""

    def __init__(self, place: Place) -> None:
        """Read everything; afterwards only what changed is read again, and only pages that are asked for are made."""
        self._place = place
        self._turn, self._renewed = RLock(), Condition()
        self._born, self._number = f"{time.time():.0f}", 0
        self._reading: Resumed | None = None
        self._judged: tuple[date, str] | None = None
        self._content = Content((), (), ())
        self._frame: Frame | None = None
        self.findings: tuple[Finding, ...] = ()
        self.fault = ""
        self.refresh()

    @property
    def version(self) -> str:
        """The name of the state that is shown."""
        return f"{self._born}-{self._number}"

    def wait(self, after: str, seconds: float) -> str:
        """Return the name of the state as soon as it is another than ``after``, at the latest after some seconds."""
        with self._renewed:
            self._renewed.wait_for(lambda: self.version != after, seconds)
            return self.version

    def refresh(self) -> bool:
        """Read what changed and take it over, or, if it has errors, go on with what was good; tell if it is news."""
        with self._turn:
            try:
                renewed = self._read()
                renewed = self._dress() or renewed
            except EnvironmentFault as fault:
                renewed, self.fault = True, str(fault)
        if renewed:
            with self._renewed:
                self._number += 1
                self._renewed.notify_all()
        return renewed

    def _read(self) -> bool:
        """Read and judge the registry; tell whether it is another than before."""
        files, day = read_folder(self._place.registry), today(self._place.day)
        terms = day, of_files(TEMPLATES, TEMPLATES)
        if self._reading and self._reading.files == files and self._judged == terms and not self.fault:
            return False
        first = self._reading is None
        self._reading, self._judged = Resumed(files, self._reading), terms
        self._take(check(self._reading, day, alone=not first), day)
        return True

    def _take(self, verdict: Verdict, day: date) -> None:
        self.findings = tuple(each for each in verdict.findings if each.severity == "error")
        self.fault = ""
        if not self.findings:
            terms = Terms(history=history_of(self._place.registry), store=self._place.store)
            self._content = from_verdict(verdict, day, terms)

    def _dress(self) -> bool:
        """Take the frame of what is written by hand and of the theme as they are now; tell whether it is another."""
        if not self._content.shelves:
            return False
        overviews = self._content.addresses
        with framed(self._place.config, overviews, store=self._place.store) as folder:
            if self._frame and self._frame.folder == folder:
                return False
            self._frame = Frame(folder, overviews)
        return True

    def page(self, address: str) -> bytes | None:
        """Return the page at an address as it is now, None where there is none."""
        with self._turn:
            if self._frame is None:
                return None
            draft = self._content.draft(address)
            return self._frame.poured(draft.make()).content if draft else self._frame.file(f"{address}index.html")

    def file(self, path: str) -> bytes | None:
        """Return another file of the site, None where there is none."""
        with self._turn:
            found = self._content.file(path)
            return self._frame.file(path) if found is None and self._frame else found
