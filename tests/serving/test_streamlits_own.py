"""What we use of Streamlit without its promise: a new version that changes it fails here, with its name."""

import inspect
import threading

import streamlit as st
from streamlit import config, runtime
from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.web.server.starlette import starlette_agent_routes, starlette_routes, starlette_websocket

from metrics.base.root import ROOT
from serving import streamlits_own

ROUTES = {
    starlette_routes: {"health", "script-health-check", "metrics", "host-config", "upload_file", "bidi-components"},
    starlette_agent_routes: {"agent"},
    starlette_websocket: {"stream"},
}


def test_the_addresses_under_its_core_are_those_we_know():
    """A new one is closed until somebody has looked at it; then it goes into this list, and perhaps into the open."""
    for module, known in ROUTES.items():
        found = {
            value.split("/")[1]
            for name, value in vars(module).items()
            if "ROUTE" in name and isinstance(value, str) and value.startswith("_stcore/")
        }
        assert found == known, module.__name__
    assert set(streamlits_own.OPEN_ADDRESSES) < set.union(*ROUTES.values())


def test_its_programs_lie_in_one_folder_under_names_with_a_hash():
    assert starlette_routes.BASE_ROUTE_STATIC == streamlits_own.PROGRAMS
    assert (streamlits_own.START_PAGE.parent / streamlits_own.PROGRAMS / "js").is_dir()
    assert '<div id="root">' in streamlits_own.START_PAGE.read_text(encoding="utf-8")


def test_its_check_of_a_script_says_how_it_ended():
    check = runtime.Runtime.does_script_run_without_error
    assert inspect.iscoroutinefunction(check)
    assert '"timeout"' in inspect.getsource(check)
    assert callable(runtime.get_instance)


def test_its_threads_have_the_name_we_look_for():
    assert 'name="ScriptRunner.scriptThread"' in inspect.getsource(ScriptRunner.start)
    assert streamlits_own.is_script("ScriptRunner.scriptThread")
    assert not any(streamlits_own.is_script(thread.name) for thread in threading.enumerate())


def test_options_can_be_set_before_the_start():
    before = st.get_option("server.port")
    try:
        streamlits_own.set_options({"server.port": 8599})
        assert st.get_option("server.port") == 8599
    finally:
        config.set_option("server.port", before)


def test_it_finds_the_app_in_the_start_page():
    """``streamlit run`` reads the file for ``app = st.App(…)``, inside an ``if`` too; else nothing is guarded."""
    from streamlit.web.server.app_discovery import discover_asgi_app

    assert discover_asgi_app(ROOT / "dashboard.py").import_string == "dashboard:app"
