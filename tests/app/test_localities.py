"""Localities: groups against chance, the way down to the cases and back, by mark and by name."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from metrics.base.periods import last_12_months
from metrics.counting.evaluate import evaluate, records
from metrics.statistics import funnel
from metrics.statistics.funnel import Verdict
from pages.ui.frame import cached, data, state
from pages.ui.sections import localities, localities_place
from reports.charts import labels
from reports.summaries.localities import FIGURES, Place, Standing, compared
from reports.view import View
from reports.words.localities import verdict_words
from tests.app.reading import small_tables, words

Start = Callable[..., AppTest]
ON_TIME = "plans_issued_within_20_weeks"


@pytest.fixture
def page() -> str:
    return "Localities"


def view_of(locality: str = "") -> View:
    shown = data.shown()
    return View(
        data=shown.version, council=shown.council, extracted_on=shown.extracted_on, as_at=shown.extracted_on,
        locality=locality, period=last_12_months(shown.extracted_on), target=None, is_sample=True,
    )  # fmt: skip


def counted_by_pandas(level: str, **inside: str) -> dict[str, tuple[int, int]]:
    """Another road to the same numbers: the cases behind the figure, grouped by pandas."""
    rows = data.rows(ON_TIME, view_of(), view_of().period)
    for name, value in inside.items():
        rows = rows[(rows[name] == value).fillna(False)]
    groups = rows.groupby(level, observed=True)["counted"]
    return {str(name): (int(group.sum()), len(group)) for name, group in groups}


def table(app: AppTest):
    return next(one for one in small_tables(app) if "By chance" in one.columns)


def test_opens_with_what_differs_by_more_than_chance(start: Start, page: str) -> None:
    app = start(page, part="in-words")
    assert not app.exception
    assert app.main.title[0].value == "Localities"
    assert "**Milltown: 46%** (142 of 306), lower than chance alone would give, which is worse." in words(app)
    assert "further from the council's figure than chance would give" in words(app)


def test_counts_are_those_of_the_cases_and_add_up(start: Start, page: str) -> None:
    shown = table(start(page, part="the-counts"))
    expected = counted_by_pandas("locality")
    told = dict(zip(shown["Locality"], shown["Counted"], strict=True))
    assert {name: f"{part:,} of {whole:,}" for name, (part, whole) in expected.items()}.items() <= told.items()
    wholes = [int(one.split(" of ")[1].replace(",", "")) for one in shown["Counted"]]
    assert sum(wholes) == data.figure(ON_TIME, view_of()).denominator


def test_the_order_is_that_of_the_alphabet(start: Start, page: str) -> None:
    names = [name for name in table(start(page, part="the-counts"))["Locality"] if name != "Not recorded"]
    assert names == sorted(names, key=str.casefold)


def test_from_the_council_to_the_cases_by_keyboard(start: Start, page: str) -> None:
    app = start(page, part="compare")
    app.selectbox(key="loc_into").select("Milltown").run()
    assert app.query_params["locality"] == "Milltown"
    assert app.selectbox(key="_locality").value == "Milltown", "the place at the side goes along"
    app.selectbox(key="loc_into").select("Milltown Central").run()
    assert app.query_params["team"] == "Milltown Central"
    assert "**Milltown Central: 40%** (58 of 144)" in words(app)  # in the finding
    schools = counted_by_pandas("school", team="Milltown Central")
    app.selectbox(key="loc_into").select("Bobbingarth Nursery").run()
    assert not app.exception
    assert app.query_params["school"] == "Bobbingarth Nursery"
    of = schools["Bobbingarth Nursery"][1]
    assert f"{of} cases of Bobbingarth Nursery" in words(app)
    listed = next(one.value for one in app.main.dataframe if "Case reference" in one.value.columns)
    assert len(listed) == of
    assert not {"Name", "Person key", "Case key"} & set(listed.columns)


def test_the_way_back_is_a_press_for_each_step(start: Start, page: str) -> None:
    app = start(page, locality="Milltown", team="Milltown Central", school="Bobbingarth Nursery")
    labels = [button.label for button in app.main.button if button.label.endswith("›")]
    assert labels == ["Larkmoor Council ›", "Milltown ›", "Milltown Central ›"]
    app.button(key="back_1").click().run()
    assert app.query_params["locality"] == "Milltown"
    assert "team" not in app.query_params
    app.button(key="back_0").click().run()
    assert not {"locality", "team", "school"} & set(app.query_params)


def test_a_mark_leads_where_its_name_does(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    """AppTest cannot click a chart; what the browser sends is given to the callback instead."""
    went = {}
    monkeypatch.setattr(localities_place, "_go", lambda place, steps: went.update(dict(steps)))
    picked = {"selection": {"points": [{"customdata": ["Fenside", "words"]}]}}
    monkeypatch.setattr(state, "widget", lambda key: picked)
    localities_place.take_mark(Place(view_of(), ON_TIME, "locality"), "funnel")
    assert went == {"locality": "Fenside"}
    picked["selection"]["points"] = []
    went.clear()
    localities_place.take_mark(Place(view_of(), ON_TIME, "locality"), "funnel")
    assert went == {}, "a click beside the marks leads nowhere"


@pytest.mark.parametrize("split", ["locality", "team", "school"])
@pytest.mark.parametrize("figure", FIGURES)
def test_every_figure_can_be_compared_by_every_level(start: Start, page: str, figure: str, split: str) -> None:
    app = start(page, figure=figure, split=split, part="compare")
    assert not app.exception
    assert FIGURES[figure].name in words(app)


def test_a_neutral_figure_is_never_praised_or_blamed(start: Start, page: str) -> None:
    app = start(page, figure="requests_refused", split="school", part="compare")
    said = words(app).replace("Where is it better or worse", "")
    assert "better" not in said
    assert "worse" not in said


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ({"figure": "luck"}, 'There is no figure "luck"'),
        ({"team": "Atlantis"}, 'There is no team "Atlantis" in Larkmoor Council'),
        ({"locality": "Fenside", "team": "Milltown Central"}, 'There is no team "Milltown Central" in Fenside'),
        ({"school": "<script>alert(1)</script>"}, "There is no school"),
        ({"split": "nonsense", "part": "compare"}, "chance would give"),
    ],
)
def test_a_bad_link_is_answered_kindly(start: Start, page: str, address: dict[str, str], said: str) -> None:
    app = start(page, **address)
    assert not app.exception
    assert said in words(app)
    assert app.query_params.get("locality", "") == address.get("locality", "")
    assert not {"team", "school"} & set(app.query_params)


def test_cases_without_a_locality_can_be_looked_into(start: Start, page: str) -> None:
    app = start(page, part="compare")
    app.selectbox(key="loc_into").select("Not recorded").run()
    assert not app.exception
    assert "4 cases of Not recorded" in words(app)
    assert "locality" not in app.query_params
    app.run()
    assert "4 cases of Not recorded" in words(app), "the link carries it"


def test_the_rows_of_a_place_are_the_counts_of_its_mark() -> None:
    place = Place(view_of("Milltown"), ON_TIME, "school", team="Milltown Central")
    found = compared(place, data)
    for one in found.standings:
        inside = replace(place, school=one.name)
        assert len(localities._rows(inside, None)) == one.denominator
        assert len(localities._rows(inside, True)) == one.numerator
    assert found.own is not None
    assert found.own.denominator == sum(one.denominator for one in found.standings)


def test_the_limits_are_those_around_the_council() -> None:
    """Also inside a locality, so that its teams are held against the council and not against each other."""
    found = compared(Place(view_of("Milltown"), ON_TIME, "team"), data)
    council = data.figure(ON_TIME, view_of())
    for one in found.standings:
        limits = funnel.limits(one.denominator, council.value or 0)
        assert (one.low, one.high) == (limits.lower_95, limits.upper_95)
        assert one.differs == (not limits.lower_998 <= one.value <= limits.upper_998)


def test_the_engine_and_the_page_have_one_count() -> None:
    tables = cached.tables("sample", view_of().as_at, "", "")
    metric = FIGURES[ON_TIME]
    found = evaluate(metric, tables, [view_of().period], by=("team",)).set_index("team")
    rows = records(metric, tables, view_of().period)
    for one in compared(Place(view_of(), ON_TIME, "team"), data).named:
        assert found.loc[one.name, "denominator"] == one.denominator == (rows["team"] == one.name).sum()


def _standing(name: str, size: int, value: float) -> Standing:
    return Standing(name, round(size * value), size, value, 0.4, 0.6, Verdict.CHANCE, size < 20)


def test_names_do_not_run_into_each_other() -> None:
    """On a phone and on a wide screen, by the boxes that the names take."""
    groups = [_standing(f"Place number {number}", 40 + 9 * number, 0.5 + (number % 5) / 40) for number in range(30)]
    window = labels.Window(330, 0.4, 0.7, labels.WIDE)
    placed = list(labels.names(groups, window, "Council: 50%", 0.5, (True, True)))
    assert placed
    for width, shown in ((labels.NARROW, [one for one in placed if not one[2]]), (900, placed)):
        boxes = [labels._name(one, side, window.on(width)) for one, side, _ in shown]
        assert not any(one.meets(other) for one, other in combinations(boxes, 2))


def test_small_groups_are_warned_of() -> None:
    few = _standing("Tiny School", 5, 0.2)
    place = SimpleNamespace(metric=FIGURES[ON_TIME])
    assert "too few cases to tell much" in verdict_words(few, SimpleNamespace(place=place))
