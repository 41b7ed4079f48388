"""The page of an executed notebook."""

import re

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from kit import page


def book(*texts: str) -> nbformat.NotebookNode:
    return new_notebook(cells=[*(new_markdown_cell(text) for text in texts), new_code_cell("1 + 1")])


def test_equations_are_mathml():
    html = page.render(book("Inline $a_i^2$ and\n\n$$\\lVert x \\rVert = \\sqrt{\\sum_i x_i^2}$$"), "t")
    assert html.count("<math") == 2
    assert 'display="block"' in html
    assert "$" not in re.sub(r"<(style|script).*?</\1>", "", html, flags=re.DOTALL)


def test_dollars_in_code_stay():
    html = page.render(book("`$HOME` costs `$5`\n\n```\n$a$\n```"), "t")
    assert "<math" not in html
    assert "$HOME" in html and "$a$" in html


def test_markup_inside_an_equation_is_kept():
    html = page.render(book("$a * b * c < d_1 + e_2$"), "t")
    assert "<em>" not in html
    assert "&lt;" in html or "<mo>&#x0003C;</mo>" in html


def test_nothing_is_fetched_when_it_is_opened():
    html = page.render(book("# Title"), "t")
    assert not re.search(r"""(src|href|from|import)\s*=?\s*\(?["']https?://""", html)
