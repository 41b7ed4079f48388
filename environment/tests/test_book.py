"""The parts of ./kit book, on small made notebooks."""

from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree

import made_book
import nbformat
import pytest

from kit import catalog, mathml, page, paths
from kit.book import check, command, repository, site, sources
from kit.book.links import Links
from kit.book.pages import Pages
from kit.catalog import Notebook
from kit.errors import KitError


def links(address: str | None = None) -> Links:
    lectures = paths.NOTEBOOKS / "lectures"
    return Links({lectures / "00-a.ipynb": "lectures/00-a", paths.NOTEBOOKS / "r.ipynb": "r"}, address)


def turned(text: str, address: str | None = None) -> str:
    return links(address).turned(text, paths.NOTEBOOKS / "lectures" / "00-a.ipynb")


def test_a_link_to_a_notebook_leads_to_its_page():
    assert turned("see [r](../r.ipynb#here)") == "see [r](../r.ipynb#here)"


def test_a_link_to_another_file_leads_to_the_repository():
    address = "https://github.com/OWNER/NAME"
    assert turned("[lib](../../lib/pom.xml)", address) == f"[lib]({address}/blob/HEAD/lib/pom.xml)"


def test_a_link_that_would_lead_nowhere_is_its_text():
    assert turned("the [library](../../lib/pom.xml) is") == "the library is"


def test_links_in_code_and_to_the_network_stay():
    text = "`a[i](b.x)` and [a paper](https://example.org/a) and [here](#part)"
    assert turned(text) == text


@pytest.mark.parametrize(
    "address",
    ["https://github.com/a/b", "https://github.com/a/b.git", "git@github.com:a/b.git", "https://u:p@github.com/a/b/"],
)
def test_an_address_is_brought_to_one_form_without_secrets(address: str):
    assert repository.address(address) == "https://github.com/a/b"


def test_an_address_that_binder_cannot_take_is_one_clear_line():
    with pytest.raises(KitError, match=r"expected https://github.com/OWNER/NAME .* but was /home/me/course"):
        repository.address("/home/me/course")


@pytest.fixture
def first_page(tmp_path: Path) -> nbformat.NotebookNode:
    made = made_book.sources(tmp_path)
    return Pages(Links({source.notebook.path: source.name for source in made}), tmp_path / "files").page(made[0])


def test_a_figure_becomes_a_file_with_its_width_and_its_words(first_page, tmp_path: Path):
    html = first_page.cells[3].outputs[0].data["text/html"]
    assert 'src="../figures/00-first/002-0.png" width="700" height="350" alt="A &lt;curve&gt;"' in html
    assert (tmp_path / "files/figures/00-first/002-0.png").read_bytes().startswith(b"\x89PNG")


def test_an_animation_becomes_a_file_and_its_still_goes(first_page, tmp_path: Path):
    data = first_page.cells[3].outputs[1].data
    assert list(data) == ["text/html"]
    assert 'width="520" src="../figures/00-first/002-1.gif"' in data["text/html"]
    assert (tmp_path / "files/figures/00-first/002-1.gif").read_bytes().startswith(b"GIF8")


def test_a_reproduction_without_results_says_how_to_get_them(tmp_path: Path):
    notebook = next(book for book in catalog.notebooks() if book.kind == "reproductions")
    made = Pages(Links({notebook.path: notebook.name}), tmp_path).page(sources.Source(notebook, None))
    assert f"about {notebook.minutes} minutes. `./kit run {notebook.path.stem}`" in made.cells[2].source
    assert made.cells[2].source.endswith("numbers that this page does not show.")


def test_a_scoreboard_calls_its_numbers_ours(first_page):
    (table,) = (html for html in shown(first_page) if "latent-scoreboard" in html)
    assert "<th>ours</th>" in table and "yours" not in table


def shown(book: nbformat.NotebookNode) -> list[str]:
    data = (output.get("data", {}) for cell in book.cells for output in cell.get("outputs", ()))
    return [one["text/html"] for one in data if "text/html" in one]


def test_the_index_says_which_notebooks_were_not_run_and_where_the_course_is(tmp_path: Path):
    notebook = next(book for book in catalog.notebooks() if book.kind == "reproductions")
    made = [*made_book.sources(tmp_path), sources.Source(notebook, None)]
    index = site.index(made, [], "https://github.com/OWNER/NAME")
    assert f"| [{notebook.path.stem}]({notebook.name}.ipynb) (not run here) |" in index
    assert "| [00-first](lectures/00-first.ipynb) |" in index
    assert "get the course from [its repository](https://github.com/OWNER/NAME) and" in index
    assert "get the course from its repository and" in site.index(made, [], None)


def test_the_book_that_is_tested_is_not_the_readers(monkeypatch: pytest.MonkeyPatch):
    built = []
    monkeypatch.setattr(command, "Site", lambda folder, address: built.append(folder) or SimpleNamespace(make=list))
    monkeypatch.setattr(command.sources, "collect", lambda names: [])
    monkeypatch.setattr(command.check, "verify", lambda folder: built.append(folder))
    monkeypatch.setattr(command.subprocess, "call", lambda *said, env, **how: built.append(Path(env["LATENT_BOOK"])))
    command.verify()
    assert len(built) == 3 and command.FOLDER not in built


def test_without_an_address_there_is_no_launch_button(tmp_path: Path):
    folder = made_book.build(tmp_path, made_book.sources(tmp_path / "notebooks"))
    assert "mybinder" not in (folder / "lectures" / "00-first.html").read_text()
    assert "fa-rocket" not in (folder / "lectures" / "00-first.html").read_text()


def test_a_remark_of_sphinx_fails_the_book(tmp_path: Path):
    made = made_book.sources(tmp_path / "notebooks")
    made_book.changed(made[0].executed, lambda book: book.cells[0].update(source="# 00\n\n#### too deep a heading"))
    with pytest.raises(KitError, match=r"(?s)Sphinx has remarks:.*00-first.*header level"):
        made_book.build(tmp_path, made)


PAGES = {
    "fine": '<p id="here"><a href="#here"></a><a href="https://example.org">x</a><img src="data:image/gif;base64,">',
    "leads nowhere: gone.html": '<a href="gone.html">',
    "leads nowhere: gone.png": '<img src="gone.png">',
    "no such place: #gone": '<a href="#gone">',
    "fetches https://example.org/a.js": '<script src="https://example.org/a.js"></script>',
    "fetches //example.org/a.css": '<link rel="stylesheet" href="//example.org/a.css">',
    "fetches https://example.org/a.woff": "<style>@font-face { src: url('https://example.org/a.woff') }</style>",
    r"an equation is not set: \foo": r"<math><mi>\foo</mi></math>",
}


@pytest.mark.parametrize("problem", PAGES)
def test_the_check_finds(problem: str, tmp_path: Path):
    (tmp_path / "page.html").write_text(PAGES[problem])
    if problem == "fine":
        assert check.verify(tmp_path).links == 2
        return
    with pytest.raises(KitError) as error:
        check.verify(tmp_path)
    assert f"page.html: {problem}\n" in str(error.value)


NEEDS = {"msup": 2, "msub": 2, "mfrac": 2, "mover": 2, "munder": 2, "mroot": 2, "msubsup": 3, "munderover": 3}


def wrong(made: str) -> list[str]:
    """What of an equation stayed TeX, and its parts with too few or too many in them."""
    parts = [(part.tag.split("}")[1], part) for part in ElementTree.fromstring(made).iter()]
    return [kind for kind, part in parts if NEEDS.get(kind, len(part)) != len(part) or "\\" in (part.text or "")]


@pytest.mark.parametrize("notebook", catalog.notebooks(), ids=lambda notebook: notebook.name)
def test_every_equation_of_the_course_is_set(notebook: Notebook):
    cells = nbformat.read(notebook.path, as_version=4).cells
    texts = [cell.source for cell in cells if cell.cell_type == "markdown"]
    found = [match for text in texts for match in page.MATH.finditer(text) if not match["code"]]
    assert not [one[0] for one in found if wrong(mathml.convert(one["block"] or one["inline"], bool(one["block"])))]


def test_a_bar_under_an_exponent_is_as_high_as_its_other_side():
    made = mathml.convert(r"\big\lVert \frac{a}{b} \big\rVert^2", block=True)
    assert made.count('<mo stretchy="false">‖</mo>') == 2
