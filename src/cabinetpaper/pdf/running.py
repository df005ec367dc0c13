"""A program and its arguments → what it said, or the news that its time was up.

A program that is stopped is stopped with everything that it started: `soffice` is a small program
that waits for a large one, and killing the small one alone leaves the large one running for ever.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import IO

Watch = Callable[[], object]
"""Called several times a second while a program runs, so that somebody may see that it does."""

_A_LOOK = 0.1
_MOST_SAID = 4000


class TimeUpError(Exception):
    """A program did not end in its time, and was stopped with all that it started."""


def run(
    command: Sequence[str],
    *,
    seconds: float,
    environment: Mapping[str, str] | None = None,
    watch: Watch = lambda: None,
) -> str:
    """Give what a program printed, on both streams; its exit code is not asked for.

    Raises `TimeUpError` where it runs longer than `seconds`, `OSError` where it cannot be started.
    However this ends, the program has ended before it.
    """
    # A file and no pipe: a grandchild that keeps a pipe open would be waited for without end.
    with tempfile.TemporaryFile() as said:
        process = None
        try:
            with _signals_held_back():
                process = _start(command, said, environment)
            _wait(process, time.monotonic() + seconds, watch)
        finally:
            if process is not None:
                _stop(process)
        said.seek(0)
        return said.read(_MOST_SAID).decode("utf-8", "replace")


@contextlib.contextmanager
def _signals_held_back() -> Iterator[None]:
    """Let the signals that end us wait until the block is over.

    One that comes while a program is being started would leave us without the name of the program
    that we have to stop.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    earlier = {
        one: signal.signal(one, lambda number, _: came.append(number))
        for one in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for one, handler in earlier.items():
            signal.signal(one, signal.SIG_DFL if handler is None else handler)
        for number in came:
            signal.raise_signal(number)


def _start(
    command: Sequence[str], said: IO[bytes], environment: Mapping[str, str] | None
) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=said,
        stderr=subprocess.STDOUT,
        env=environment,
        # The children of a session of its own can be stopped at once, and Ctrl-C is ours alone.
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _wait(process: subprocess.Popen[bytes], end: float, watch: Watch) -> None:
    while True:
        watch()
        try:
            process.wait(_A_LOOK)
        except subprocess.TimeoutExpired:
            pass
        else:
            return
        if time.monotonic() > end:
            raise TimeUpError


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Stop whatever is still running of a program and its children."""
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(
                ["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False
            )
    else:
        # The group lives as long as one of its processes does, also when the first has ended.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
