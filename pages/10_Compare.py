"""How do we stand beside England, our region and our statistical neighbours?"""

from pages.ui.frame.shell import open_page

shell = open_page("Compare")

from functools import partial

from pages.ui.blocks import pieces
from pages.ui.blocks.public.begin import begin
from pages.ui.blocks.questions import IN_SHORT, Question, figures_beside_chart, questions
from pages.ui.frame import data, say
from pages.ui.frame.page import end_page
from pages.ui.sections import compare, compare_choice
from reports.charts import compare as charts
from reports.summaries import differences
from reports.summaries.compare import compared, everybody, of_role, others
from reports.summaries.series import Series
from reports.words import compare as words
from reports.words import compare_charts as chart_words

here = begin(shell, "How do we stand beside England, our region and our statistical neighbours?", controls=())

chosen = compare_choice.choice(here)
found, beside, every = data.beside_published(
    here, chosen, lambda: (compared(chosen, data), others(chosen, data), everybody(chosen, data))
)
us, england = of_role(found, "us"), of_role(found, "england")
pieces.headline(words.headline(chosen, found))


def over_years() -> None:
    """What is compared, beside its years."""
    choices, main = figures_beside_chart()
    with choices:
        compare_choice.choose(chosen)
        say.words(words.over_years(chosen, found))
    with main:
        if england and len(england.sound) > 1:
            chart = data.beside_published(here, ("years", chosen), lambda: charts.over_years(chosen, found))
            pieces.chart(chart, alt=chart_words.years(chosen, found), key="years", height=pieces.FIRST_SCREEN)
    compare.intro(chosen)
    pieces.small_print(words.chance(chosen, found))
    pieces.small_print(words.series_break(chosen) if england and len(england.sound) > 1 else "")
    pieces.points([*words.coverage(differences.coverage(chosen, data)), *words.missing(chosen, found)])


def side_by_side() -> None:
    """The years, place by place, and the counts of one."""
    compare_choice.choose_beside(chosen)
    compare.tables(chosen, found, beside)
    compare.behind(chosen, found, beside)


def among_all(country: Series) -> None:
    """Where we are among all authorities."""
    say.words(words.among_all(chosen, us, every))
    chart = charts.among_all(chosen, every, country)
    pieces.chart(chart, alt=chart_words.spread(chosen, us, every), key="spread")
    pieces.small_print(chart_words.key_of_marks(chosen))


all_of_them = (
    (Question("All authorities", "Where are we among all authorities?", partial(among_all, england)),)
    if every and england
    else ()
)
desk = partial(Question, at_a_desk=True)
own = (desk("Our own count", "Why is our own count not the published one?", partial(compare.own_count, chosen, found)),)
questions(
    "compare",
    (
        Question(IN_SHORT, "How has it changed?", over_years),
        desk("Side by side", "Who stands beside us, year by year?", side_by_side),
        *all_of_them,
        *(own if chosen.is_ours and chosen.own else ()),
        desk("DfE's release", "DfE's release", partial(compare.release_form, chosen)),
    ),
)

end_page(here)
