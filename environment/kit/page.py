"""An executed notebook as one HTML file that needs no network: equations are MathML, nothing is fetched."""

import re

import nbformat
from jinja2 import pass_context
from jinja2.runtime import Context
from latex2mathml.converter import convert
from nbconvert import HTMLExporter

from kit import paths

# Code comes first, so that a dollar inside it stays a dollar.
MATH = re.compile(r"(?P<code>```.*?```|`[^`\n]*`)|\$\$(?P<block>.+?)\$\$|\$(?P<inline>(?:[^$\\]|\\.)+?)\$", re.DOTALL)
MERMAID = re.compile(r'<script type="module">.*?</script>', re.DOTALL)


class Page(HTMLExporter):
    """JupyterLab's looks, self-contained."""

    def __init__(self) -> None:
        super().__init__(template_name="latent", extra_template_basedirs=[str(paths.ENVIRONMENT / "templates")])

    @pass_context
    def markdown2html(self, context: Context, source: str) -> str:
        """Sets equations before anything else can mistake their signs for markup."""
        equations: list[str] = []

        def keep(match: re.Match[str]) -> str:
            if match["code"]:
                return match[0]
            display = "block" if match["block"] else "inline"
            equations.append(convert(match["block"] or match["inline"], display=display))
            return f"EQUATION{len(equations) - 1}NOITAUQE"

        html = super().markdown2html(context, MATH.sub(keep, source))
        return re.sub(r"EQUATION(\d+)NOITAUQE", lambda match: equations[int(match[1])], html)


def render(book: nbformat.NotebookNode, title: str) -> str:
    """The notebook's page."""
    html, _ = Page().from_notebook_node(book, {"metadata": {"name": title}})
    return MERMAID.sub("", html)
