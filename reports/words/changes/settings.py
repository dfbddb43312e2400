"""What can be set on a page: its name, what is set in words, and who set it when."""

from collections.abc import Mapping, Sequence
from typing import Any

from data_access.reference_data.authorities import BY_OLD_CODE
from data_access.settings.lines import in_lines
from data_access.storage.kept_settings import SettingChange
from metrics.catalogue import CATALOGUE
from reports import inert, wording

NAMES = {
    "council": "Name of the council",
    "authority": "Authority, as DfE numbers it",
    "residents": "Everybody who lives in the area",
    "pupils": "Pupils at schools in the area",
    "england_people": "People aged 0 to 25 in England",
    "population": "People aged 0 to 25 in the area",
    "local_target": "Target for plans on time",
    "scorecard.measures": "Figures on the first page",
    "scorecard.targets": "Targets of figures",
    "scorecard.meetings": "Days on which the board meets",
    "officers.names": "Officers",
    "school_calendar.terms": "School terms",
    "school_calendar.closed": "Days on which schools are closed",
}
IN_THE_FILE = "Set in the settings file by whoever looks after this computer; it cannot be changed here."
NO_OFFICERS = (
    "**Nobody may change anything yet.** Write your name and, below Officers, the names of those who may change "
    "settings, write about remedies and set step changes, your own among them."
)
NO_SIGN_IN = (
    "There is no sign-in yet: whoever opens this page can choose any name on the list. What is set is kept with its "
    "moment, and nothing is ever overwritten or taken away."
)
SAMPLE = "The pages show sample data. What you set here is kept, and holds as soon as your own data are loaded."
NOTHING_CHANGED = "Nothing was changed: it is set so already."
NO_CHANGES = "Nothing has been set on this page yet."


def kept_words(keys: Sequence[str]) -> str:
    """What was kept this moment."""
    return f"Kept: {wording.listed([wording.in_sentence(NAMES[key]) for key in keys])}."


def no_longer(keys: Sequence[str]) -> str:
    """What was chosen once and cannot hold any more; empty where all holds."""
    if not keys:
        return ""
    names = wording.listed([NAMES[key] for key in keys])
    verb = wording.by_number(len(keys), "holds", "hold")
    return f"**{names}** as set here no longer {verb}, and the usual applies. Set it anew."


def history(changes: Sequence[SettingChange]) -> tuple[str, ...]:
    """Who set what to what and when, newest first."""
    return tuple(
        f"{NAMES.get(one.key, one.key)}: {value_words(one.key, one.value)}. Set by {inert.markdown(one.made_by)} on "
        f"{wording.day(one.made_at.date())}."
        for one in changes
    )


def value_words(key: str, value: Any) -> str:
    """A value as people read it."""
    if value is None or value in ("", [], {}):
        return "nothing"
    match key:
        case "authority":
            return f"{value}, {BY_OLD_CODE[value].name}" if value in BY_OLD_CODE else inert.markdown(str(value))
        case "local_target":
            return wording.percent(value)
        case "population":
            return _people(value)
        case "scorecard.measures":
            return wording.listed([figure(one) for one in value])
        case "scorecard.targets":
            return "; ".join(f"{figure(one)} {_target(one, number)}" for one, number in value.items())
        case "scorecard.meetings":
            return wording.listed([wording.day(one) for one in value])
        case "school_calendar.terms" | "school_calendar.closed":
            return "; ".join(in_lines([one]) for one in value)
        case "officers.names":
            return wording.listed([inert.markdown(one) for one in value])
    return wording.number(value) if isinstance(value, int) else inert.markdown(str(value))


def figure(key: str) -> str:
    """The name of a figure by its key; the key of one that is no more."""
    return CATALOGUE[key].name if key in CATALOGUE else key


def _target(key: str, target: float) -> str:
    is_share = key in CATALOGUE and CATALOGUE[key].kind.to_100
    return wording.percent(target) if is_share else f"{target:g}"


def people_of(place: str) -> str:
    """Over a number of people: of the whole council, or of one locality."""
    return f"{NAMES['population']}: {_place(place)}"


def _people(population: Mapping[str, int]) -> str:
    return "; ".join(f"{_place(name)} {wording.number(people)}" for name, people in population.items())


def _place(name: str) -> str:
    return "whole council" if name == "council" else inert.markdown(name)
