"""The menu is a list of links by the names of the pages, one of them open; an address may hold what somebody typed."""

from reports.presenting.menu import Link, links, quiet


def test_the_page_that_is_open_is_said_to_be_and_no_other():
    made = links({"Overview": "./", "Tribunal": "./Tribunal?a=1&b=2"}, "Tribunal")
    assert made == (
        '<nav aria-label="Pages"><ul class="sb-pages"><li><a href="./" target="_self">Overview</a></li>'
        '<li><a href="./Tribunal?a=1&amp;b=2" target="_self" aria-current="page">Tribunal</a></li></ul></nav>'
    )


def test_without_a_page_of_that_name_none_is_open():
    assert "aria-current" not in links({"Overview": "./"}, "Nowhere")


def test_what_stands_in_an_address_acts_nowhere():
    made = links({"Overview": """./?locality="><img src=x onerror='a'>"""}, "Overview")
    assert "<img" not in made
    assert made.count('"') == 10, "of five attributes"


def test_a_quiet_link_says_what_it_is_of_to_whoever_hears_it_alone():
    assert quiet([Link("Definition", "./Definitions?figure=a&months=24", "Plans & reviews")]) == (
        '<p class="sb-quiet"><a href="./Definitions?figure=a&amp;months=24" target="_self" '
        'aria-label="Definition&#58; Plans &amp; reviews">Definition</a></p>'
    )


def test_several_quiet_links_stand_in_one_line_behind_what_they_are():
    made = quiet([Link("A", "./"), Link("B", """./?x="><img src=x>""")], "Definitions")
    assert made.startswith('<p class="sb-quiet">Definitions: <a href="./" target="_self">A</a> <a ')
    assert "<img" not in made
    assert "aria-label" not in made
