"""An executed notebook as one HTML file that needs no network: equations are MathML, nothing is fetched."""

import re
from collections.abc import Callable
from functools import partial

import nbformat
from jinja2 import pass_context
from jinja2.runtime import Context
from nbconvert import HTMLExporter

from kit import mathml, paths

# Code comes first, so that a dollar inside it stays a dollar.
MATH = re.compile(r"(?P<code>```.*?```|`[^`\n]*`)|\$\$(?P<block>.+?)\$\$|\$(?P<inline>(?:[^$\\]|\\.)+?)\$", re.DOTALL)
MERMAID = re.compile(r'<script type="module">.*?</script>', re.DOTALL)


class Page(HTMLExporter):
    """JupyterLab's looks, self-contained."""

    def __init__(self) -> None:
        super().__init__(template_name="latent", extra_template_basedirs=[str(paths.ENVIRONMENT / "templates")])

    @pass_context
    def markdown2html(self, context: Context, source: str) -> str:
        """A text cell's HTML."""
        return with_equations(source, partial(super().markdown2html, context))


def with_equations(source: str, to_html: Callable[[str], str]) -> str:
    """HTML of Markdown; sets equations before anything else can mistake their signs for markup."""
    equations: list[str] = []

    def keep(match: re.Match[str]) -> str:
        if match["code"]:
            return match[0]
        equations.append(mathml.convert(match["block"] or match["inline"], block=bool(match["block"])))
        return f"EQUATION{len(equations) - 1}NOITAUQE"

    html = to_html(MATH.sub(keep, source))
    return re.sub(r"EQUATION(\d+)NOITAUQE", lambda match: equations[int(match[1])], html)


def render(book: nbformat.NotebookNode, title: str) -> str:
    """The notebook's page."""
    html, _ = Page().from_notebook_node(book, {"metadata": {"name": title}})
    return MERMAID.sub("", html)
