"""A paper as one file for the council's own website: no script, nothing from elsewhere, drawings within.

A policy in its head says so to every browser, and allows no style but the file's own.
"""

import base64
import hashlib
from collections.abc import Callable
from pathlib import Path

from data_access.settings.look import USUAL_COLOUR, Look, as_kept
from reports import inert
from reports.pack.chart import Chart
from reports.pack.document import Document, Heading, Paragraph, Part, Points, Section, SideBySide, Table, Text
from reports.pack.targets import ink, vega
from reports.words.pack import said

_STYLE = Path(__file__).with_name("html.css")
_POLICY = "default-src 'none'; {}style-src 'sha256-{}'; base-uri 'none'; form-action 'none'"


def html(document: Document, drawn: Callable[[Chart], str] = vega.svg) -> bytes:
    """The bytes of the file. The same paper is the same bytes."""
    cover = document.cover
    style = _STYLE.read_text(encoding="utf-8").replace(USUAL_COLOUR, cover.look.colour)
    logo = _logo(cover.look)
    policy = _POLICY.format(
        "img-src data:; " if logo else "", base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    )
    facts = "".join(f"<dt>{_words(name)}</dt><dd>{_words(value)}</dd>" for name, value in cover.facts)
    contents = "".join(
        f'<li><a href="#section-{number}">{_words(section.title)}</a></li>'
        for number, section in enumerate(document.sections, 1)
    )
    sections = "".join(_section(one, number, drawn) for number, one in enumerate(document.sections, 1))
    made = (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{_words(document.title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f'<a class="past" href="#main">{said.TO_THE_TEXT}</a>\n'
        f"{logo}<header><div><p>{_words(cover.council)}</p><h1>{_words(cover.title)}</h1>"
        f"<p>{_words(cover.audience)}</p></div></header>\n"
        f'<main id="main" tabindex="-1"><p class="notice">{_words(cover.notice)}</p><dl>{facts}</dl>'
        f'<nav aria-labelledby="contents"><h2 id="contents">{said.CONTENTS}</h2><ol>{contents}</ol></nav>'
        f"\n{sections}</main>\n</body>\n</html>\n"
    )
    return made.encode()


def _logo(look: Look) -> str:
    """The council's logo, within the file, above all else; nothing where there is none."""
    if not look.logo:
        return ""
    return f'<p class="logo"><img src="{as_kept(look.logo)}" alt="{_words(look.logo_alt)}"></p>\n'


def _words(text: str) -> str:
    return inert.element(text)


def _section(one: Section, number: int, drawn: Callable[[Chart], str]) -> str:
    name = f"section-{number}"
    parts = "\n".join(_part(part, f"{name}-{place}", drawn) for place, part in enumerate(one.parts))
    return f'<section aria-labelledby="{name}"><h2 id="{name}">{_words(one.title)}</h2>\n{parts}\n</section>\n'


def _part(one: Part, name: str, drawn: Callable[[Chart], str]) -> str:
    """One piece; ``name`` tells it from all others of the file."""
    match one:
        case Heading():
            return f"<h3>{_words(one.words)}</h3>"
        case Paragraph():
            look = f' class="{one.look}"' if one.look else ""
            return f"<p{look}>{_runs(one.text)}</p>"
        case Points():
            return f"<ul>{''.join(f'<li>{_runs(text)}</li>' for text in one.texts)}</ul>"
        case Table():
            return _table(one)
        case SideBySide():
            return f'<div class="beside">{"".join(map(_table, one.tables))}</div>'
        case Chart():
            return _drawing(one, name, drawn(one))


def _runs(text: Text) -> str:
    return "".join(f"<strong>{_words(run.words)}</strong>" if run.bold else _words(run.words) for run in text)


def _table(one: Table) -> str:
    """With a heading for each column and each line. A wide one can be scrolled sideways, by keys too."""
    heads = "".join(f'<th scope="col"{_look(one, place)}>{_words(head)}</th>' for place, head in enumerate(one.heads))
    lines = "".join(
        f'<tr><th scope="row">{_words(line[0])}</th>'
        + "".join(f"<td{_look(one, place)}>{_words(cell)}</td>" for place, cell in enumerate(line[1:], 1))
        + "</tr>"
        for line in one.lines
    )
    made = (
        f"<table><caption>{_words(one.caption)}</caption><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>"
    )
    return f'<div class="wide" tabindex="0" role="region" aria-label="{_words(one.caption)}">{made}</div>'


def _look(one: Table, place: int) -> str:
    return ' class="number"' if place in one.numbers else ""


def _drawing(one: Chart, name: str, svg: str) -> str:
    """A drawing with its words for those who do not see it; typefaces are those of the reader's computer."""
    told = f'<title id="{name}-title">{_words(one.title)}</title><desc id="{name}-desc">{_words(one.alt)}</desc>'
    fonts = f"{ink.FONT}, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif"
    head, _, rest = svg.replace(f'font-family="{ink.FONT}"', f'font-family="{fonts}"').partition(">")
    made = f'{head} role="img" aria-labelledby="{name}-title {name}-desc">{told}{rest}'
    return f'<div class="wide" tabindex="0" role="region" aria-label="{said.chart_of(_words(one.title))}">{made}</div>'
