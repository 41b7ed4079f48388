"""Sphinx's settings for the book; `./kit book` starts Sphinx in .venv-book."""

import os
from importlib.util import find_spec
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

from kit import mathml

project = "Latent"
author = "the authors of Latent"
html_title = "Latent"
extensions = ["myst_nb"]
exclude_patterns = ["files"]

myst_enable_extensions = ["dollarmath"]
myst_heading_anchors = 3
nb_execution_mode = "off"  # ./kit run has executed them
nb_ipywidgets_js = {}  # would come from the network
nb_merge_streams = True

html_theme = "sphinx_book_theme"
FONT = Path(find_spec("ziamath").origin).with_name("fonts") / "STIXTwoMath-Regular.ttf"  # stretches braces and roots
html_static_path = ["static", str(FONT)]
html_css_files = ["book.css"]
html_favicon = "static/logo.svg"
html_logo = "static/logo.svg"
html_extra_path = [os.environ["LATENT_BOOK_FILES"]]  # figures, and the notebooks to download
html_copy_source = False  # what Sphinx reads is not what a reader runs: the notebooks are offered instead
html_show_sphinx = False
html_show_copyright = False
html_math_renderer = "mathml"
html_theme_options = {
    "use_download_button": False,
    "use_sidenotes": False,
    "home_page_in_toc": True,
    "show_navbar_depth": 1,
    "show_toc_level": 1,
    "logo": {"text": "Latent"},
    "navbar_persistent": [],  # the side bar has the search
    "footer_content_items": [],
}
LONG = 40  # letters of TeX: an equation that may be wider than a phone
if repository := os.environ.get("LATENT_REPOSITORY"):
    html_theme_options |= {
        "repository_url": repository,
        "repository_branch": "HEAD",
        "path_to_docs": "notebooks",
        "use_repository_button": True,
        "launch_buttons": {"binderhub_url": "https://mybinder.org", "notebook_interface": "jupyterlab"},
    }


def _inline(translator: nodes.NodeVisitor, node: nodes.math) -> None:
    made = mathml.convert(node.astext(), block=False)
    translator.body.append(f'<span class="long">{made}</span>' if len(node.astext()) > LONG else made)
    raise nodes.SkipNode


def _block(translator: nodes.NodeVisitor, node: nodes.math_block) -> None:
    translator.body.append(f'<div class="math" tabindex="0">{mathml.convert(node.astext(), block=True)}</div>\n')
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    """Equations without a script."""
    app.add_html_math_renderer("mathml", (_inline, None), (_block, None))
