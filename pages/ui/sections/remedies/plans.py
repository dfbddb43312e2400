"""Which plan the page on remedies is kept to, and which committee's part of it: beside the menu and in the address."""

from dataclasses import replace

import streamlit as st

from metrics.remedies.by_plan import names_in
from metrics.remedies.code_lists import PLAN_KIND
from pages.ui.blocks import chosen
from pages.ui.frame import data, present
from reports.view import View
from reports.words.remedies.promises import part

_PLAN, _COMMITTEE = "plan", "committee"


def kept_to(view: View) -> View:
    """The same view of one kind of plan and of what one committee follows, where somebody chooses so.

    Offered is what is on record in the whole council by the day, each committee by itself.
    """
    rows = data.register("remedies", replace(view, locality="")).rows
    on_record = set(rows["plan_kind"].dropna().astype("str"))
    kinds = {code: label for code, label in PLAN_KIND.labels().items() if code in on_record}
    offered = {
        _PLAN: {"": "All plans", **kinds},
        _COMMITTEE: {"": "All committees", **{name: name for name in names_in(rows["committee"])}},
    }
    now = chosen.chosen("remedies", tuple(offered), offered)
    if not present.is_on():
        with st.sidebar:
            for label, name in (("Plan", _PLAN), ("Committee", _COMMITTEE)):
                if len(offered[name]) > 1:
                    chosen.from_list(label, now, name, offered[name])
    plan, committee = now[_PLAN], now[_COMMITTEE]
    within = tuple((column, name) for column, name in (("plan_kind", plan), ("committee", committee)) if name)
    return replace(view, within=within, part=part(kinds.get(plan, ""), committee))
