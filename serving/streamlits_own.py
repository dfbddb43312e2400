"""What is used of Streamlit that it does not promise to keep; ``tests/serving`` fails when one of them changes."""

import re
from collections.abc import Mapping
from pathlib import Path

from streamlit import config, file_util
from streamlit.runtime import get_instance

START_PAGE = Path(file_util.get_static_dir()) / "index.html"
"""The page that every address of the dashboard answers with; Streamlit's program fills it."""
OPEN_ADDRESSES = ("health", "host-config", "stream", "upload_file")
"""What lies under ``/_stcore/`` and is needed: the health check, the client's settings, the socket, uploads. Not
needed, and closed: counts of visitors (``metrics``), what lets programs read the pages (``agent``), components."""
PROGRAMS = "static"
"""The folder of Streamlit's own scripts, styles and letters: the same for everybody, and none of it data."""
_SCRIPT_THREAD = "ScriptRunner.scriptThread"


def set_options(options: Mapping[str, object]) -> None:
    """Settings of the server by name, over those of ``.streamlit/config.toml``; before the server starts."""
    for name, value in options.items():
        config.set_option(name, value)


def inline_scripts() -> list[str]:
    """The scripts that stand in the start page itself; a content policy names each by its hash."""
    return re.findall(r"<script>(.*?)</script>", START_PAGE.read_text(encoding="utf-8"), re.DOTALL)


async def run_once() -> str:
    """Run the first page as for a visitor, so that what it reads is there for the first one; how it ended.

    "ok", "error" where an error ended it, "timeout" where it was not done in a minute. This is Streamlit's own check of
    a script. Its ``AppTest`` must not run inside a server: it takes the server's runtime away.
    """
    _ran, ending = await get_instance().does_script_run_without_error()
    return ending


def is_script(thread_name: str) -> bool:
    """Whether a thread runs a page for somebody."""
    return thread_name == _SCRIPT_THREAD
