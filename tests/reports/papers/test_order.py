"""What is asked for: kept as text and had again, named as a file, and refused where no such paper is made."""

from datetime import date

import pytest

from reports.pack.given import Audience, Version
from reports.papers.drawn import DRAWN_BY
from reports.papers.order import MIMES, Form, NotAnOrder, Order, order_of
from reports.words.answers.question import Request

USUAL = Order(date(2026, 11, 28))


@pytest.mark.parametrize("form", list(Form))
def test_kept_and_had_again(form):
    asked = Order(date(2026, 11, 28), Version.INTERNAL, Audience.CABINET, form, is_draft=True, as_at=date(2026, 9, 30))
    assert order_of(asked.as_text) == asked
    assert order_of(USUAL.as_text) == USUAL


def test_every_kind_is_drawn_and_has_its_name_for_browsers():
    assert {*DRAWN_BY, Form.OPEN_DATA} == set(MIMES) == set(Form)


def test_public_is_the_usual():
    """What nobody chose must be what may leave."""
    assert (USUAL.version, USUAL.is_draft) == (Version.PUBLIC, False)


def test_the_file_says_what_it_is():
    assert USUAL.filename == "send-board-public-2026-11-28.pdf"
    draft = Order(date(2026, 11, 28), Version.INTERNAL, Audience.SCRUTINY, Form.XLSX, is_draft=True)
    assert draft.filename == "send-scrutiny-internal-draft-2026-11-28.xlsx"
    assert Order(date(2026, 11, 28), form=Form.OPEN_DATA).filename == "send-board-public-2026-11-28.open-data.zip"


def test_answers_are_kept_and_had_again():
    """What was kept before there were any is understood as ever."""
    asked = Order(date(2026, 11, 28), request=Request.TIMELINESS, since=2023, form=Form.DOCX)
    assert order_of(asked.as_text) == asked
    assert asked.filename == "send-answers-timeliness-public-2026-11-28.docx"
    assert order_of('{"made_on": "2026-11-28", "version": "public"}') == USUAL


@pytest.mark.parametrize(("since", "is_wrong"), [(2013, True), (2014, False), (2026, False), (2027, True)])
def test_answers_begin_when_plans_did(since, is_wrong):
    asked = Order(date(2026, 11, 28), request=Request.MOVES, since=since)
    if is_wrong:
        with pytest.raises(NotAnOrder, match="from 2014 to 2026"):
            asked.check()
    else:
        asked.check()


@pytest.mark.parametrize("form", [Form.HTML, Form.OPEN_DATA])
def test_a_web_page_and_open_data_are_for_everybody(form):
    Order(date(2026, 11, 28), form=form).check()
    with pytest.raises(NotAnOrder, match="only the public version"):
        Order(date(2026, 11, 28), Version.INTERNAL, form=form).check()


def test_answers_are_no_open_data():
    with pytest.raises(NotAnOrder, match="in words"):
        Order(date(2026, 11, 28), request=Request.MOVES, form=Form.OPEN_DATA).check()


def test_a_kind_that_there_is_no_more():
    with pytest.raises(NotAnOrder, match="another version"):
        order_of(USUAL.as_text.replace('"pdf"', '"scroll"'))


def test_a_page_about_one_measure_is_kept_and_had_again():
    asked = Order(date(2026, 11, 28), measure="requests_received", form=Form.DOCX)
    asked.check()
    assert order_of(asked.as_text) == asked
    assert asked.filename == "send-briefing-requests-received-public-2026-11-28.docx"


@pytest.mark.parametrize("form", [one for one in Form if one not in (Form.PDF, Form.DOCX)])
def test_one_page_is_made_where_there_are_pages(form):
    with pytest.raises(NotAnOrder, match="made as PDF or Word"):
        Order(date(2026, 11, 28), measure="requests_received", form=form).check()


@pytest.mark.parametrize(
    ("measure", "request_"), [("no_such_figure", None), ("requests_received", Request.MOVES), ("Requests", None)]
)
def test_a_measure_that_there_is_not_is_named(measure, request_):
    with pytest.raises(NotAnOrder, match=f"There is no measure '{measure}'"):
        Order(date(2026, 11, 28), measure=measure, request=request_).check()
