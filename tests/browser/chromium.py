"""Finds a Chromium, Chrome or Edge on this computer, and installs Chromium where there is none."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

CHOSEN = "SENDBOARD_BROWSER"
"""Environment variable with the path of the browser to use."""

WHAT_TO_DO = (
    "The browser tests need Chromium, Chrome or Edge: install one "
    f"(on Debian: apt-get install chromium-headless-shell), or set {CHOSEN} to the path of its program."
)

_COMMANDS = (
    "chromium-headless-shell",  # the same engine without a window's own parts, which take as much processor as a page
    "chrome-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
_MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_LINUX = (
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/usr/lib/chromium/chromium",
    "/snap/bin/chromium",
)
_WINDOWS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
    r"Chromium\Application\chrome.exe",
)
_WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
_PLAYWRIGHTS = (
    "chromium_headless_shell-*/*/*headless*shell*",
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-win*/chrome.exe",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
)
_SECONDS_TO_DOWNLOAD = 300
_SECONDS_FOR_APT = 600


class NoBrowserError(RuntimeError):
    """There is no browser and none could be installed; the message says what to do, in one line."""


def find_or_install() -> Path:
    """The program of a browser that Playwright can drive. Raises NoBrowserError if there is none."""
    found = find()
    for install in (_install_playwrights, _install_debians):
        if found is None:
            install()
            found = find()
    if found is None:
        raise NoBrowserError(WHAT_TO_DO)
    return found


def find() -> Path | None:
    """The first browser found: the chosen one, on the PATH, in the usual places, Playwright's own."""
    chosen = os.environ.get(CHOSEN)
    if chosen:
        if not Path(chosen).is_file():
            raise NoBrowserError(f"{CHOSEN} is {chosen!r}, which is not a file.")
        return Path(chosen)
    return next((place for place in _places() if place.is_file()), None)


def _places() -> Iterator[Path]:
    yield from (Path(found) for found in map(shutil.which, _COMMANDS) if found)
    yield from map(Path, (*_MAC, *_LINUX))
    folders = [Path(os.environ[name]) for name in _WINDOWS_FOLDERS if name in os.environ]
    yield from (folder / program for folder in folders for program in _WINDOWS)
    store = _playwrights_store()
    yield from (place for pattern in _PLAYWRIGHTS for place in sorted(store.glob(pattern), reverse=True))


def _playwrights_store() -> Path:
    """Where Playwright keeps the browsers it has installed."""
    if "PLAYWRIGHT_BROWSERS_PATH" in os.environ:
        return Path(os.environ["PLAYWRIGHT_BROWSERS_PATH"])
    if sys.platform == "win32":
        return Path.home() / "AppData" / "Local" / "ms-playwright"
    caches = "Library/Caches" if sys.platform == "darwin" else ".cache"
    return Path.home() / caches / "ms-playwright"


def _install_playwrights() -> None:
    _run([sys.executable, "-m", "playwright", "install", "chromium"], _SECONDS_TO_DOWNLOAD)


def _install_debians() -> None:
    """Debian's package, where we may install one."""
    apt = shutil.which("apt-get")
    if apt is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return
    _run([apt, "update", "-qq"], _SECONDS_FOR_APT)
    for package in ("chromium-headless-shell", "chromium"):
        if find() is None:
            _run([apt, "install", "-y", "-qq", "--no-install-recommends", package], _SECONDS_FOR_APT)


def _run(command: list[str], seconds: int) -> None:
    """Try a command; whether it helped is seen by looking for the browser again."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        subprocess.run(command, timeout=seconds, check=False, stdin=subprocess.DEVNULL, capture_output=True, env=quiet)
    except (subprocess.TimeoutExpired, OSError):
        return
