"""A key of the Windows registry → the default values that stand under it; elsewhere none."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator


def registry_values(key: str) -> Iterator[str]:
    """Give the default value of a key for this user and for all, in both views of the registry."""
    if sys.platform == "win32":
        import winreg

        for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
            for view in (winreg.KEY_WOW64_64KEY, winreg.KEY_WOW64_32KEY):
                with (
                    contextlib.suppress(OSError),
                    winreg.OpenKey(root, key, 0, winreg.KEY_READ | view) as handle,
                ):
                    value = winreg.QueryValueEx(handle, "")[0]
                    if isinstance(value, str):
                        yield value
    else:
        yield from ()
