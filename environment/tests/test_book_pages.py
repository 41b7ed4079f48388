"""What a reader of the book sees, in a browser without a network: a small made book, or the one in LATENT_BOOK."""

import os
from pathlib import Path

import made_book
import pytest

from kit.book import check

PHONE = {"width": 390, "height": 844}
# What reaches over the right edge and lies in no box that scrolls.
CUT = """() => [...document.querySelectorAll("article *")].filter(one => {
    if (one.getBoundingClientRect().right <= innerWidth + 1) return false;
    for (let box = one.parentElement; box.tagName !== "ARTICLE"; box = box.parentElement)
        if (["auto", "scroll"].includes(getComputedStyle(box).overflowX)) return false;
    return true;
}).map(one => one.outerHTML.slice(0, 150))"""
EMPTY = "() => [...document.images].filter(one => !one.naturalWidth || !one.width).map(one => one.src.slice(0, 150))"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished book."""
    if given := os.environ.get("LATENT_BOOK"):
        return Path(given)
    place = tmp_path_factory.mktemp("made")
    return made_book.build(place, made_book.sources(place / "notebooks"), "https://github.com/OWNER/NAME")


@pytest.fixture(scope="module")
def addresses(folder: Path) -> list[str]:
    """Every page, except slides, which have tests of their own."""
    pages = (file for file in folder.rglob("*.html") if not {"_static", "slides"} & set(file.parts))
    return [file.as_uri() for file in sorted(pages)]


def test_a_font_for_equations_comes_along(lecture):
    assert lecture.evaluate("document.fonts.load('16px STIX Two Math').then(found => found.length)") == 1


@pytest.fixture
def lecture(page, folder: Path):
    """The first lecture, opened."""
    page.goto(min((folder / "lectures").glob("*.html")).as_uri())
    return page


def test_its_links_lead_somewhere_and_nothing_comes_from_outside(folder: Path):
    counts = check.verify(folder)
    assert counts.pages >= 5 and counts.figures >= 3 and counts.equations >= 3


def test_every_figure_of_every_page_is_seen_and_nothing_is_asked_of_the_network(page, addresses):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    empty = {}
    for address in addresses:
        page.goto(address)
        empty |= {address: missing} if (missing := page.evaluate(EMPTY)) else {}
    assert not empty
    assert not [url for url in asked if not url.startswith(("file:", "data:", "blob:"))]


def test_nothing_is_cut_off_on_a_phone(page, addresses):
    page.set_viewport_size(PHONE)
    cut = {}
    for address in addresses:
        page.goto(address)
        wide = page.evaluate("document.documentElement.scrollWidth")
        found = page.evaluate(CUT)
        cut |= {address: (wide, found)} if found or wide > PHONE["width"] else {}
    assert not cut


def test_the_search_finds_a_word(page, folder: Path):
    page.goto(f"{(folder / 'search.html').as_uri()}?q=autoencoder")
    page.wait_for_selector("#search-results ul.search li a")
    assert "lectures/" in page.locator("#search-results ul.search").inner_html()


def test_dark_mode_switches_and_stays(lecture, folder: Path):
    def ground() -> str:
        return lecture.evaluate("getComputedStyle(document.body).backgroundColor")

    light = ground()
    lecture.locator(".theme-switch-button:visible").first.click()
    lecture.locator(".theme-change-button[data-mode=dark]:visible").click()
    assert lecture.locator("html").get_attribute("data-theme") == "dark"
    assert ground() != light
    lecture.goto((folder / "index.html").as_uri())
    assert lecture.locator("html").get_attribute("data-theme") == "dark"


def test_a_link_to_a_section_jumps_there(lecture):
    link = lecture.locator(".bd-sidebar-secondary a.nav-link[href^='#']").last
    target = lecture.locator(f"[id='{link.get_attribute('href')[1:]}'] > h2")
    below = "one => one.getBoundingClientRect().top"
    assert target.evaluate(below) > 900
    link.click()
    lecture.wait_for_function("one => one.getBoundingClientRect().top < innerHeight", arg=target.element_handle())


def test_hints_open_one_by_one(lecture):
    outer = lecture.locator("article details:has(details)").first
    inner = outer.locator("details").first
    assert not inner.locator("summary").first.is_visible()
    outer.locator("summary").first.click()
    inner.locator("summary").first.click()
    assert inner.evaluate("one => one.open && one.checkVisibility()")


def test_a_lecture_offers_its_notebook_its_slides_and_binder(lecture):
    ways = lecture.locator(".ways a")
    assert ways.all_inner_texts() == ["Download the notebook", "Slides"]
    place = f"notebooks/lectures/{Path(lecture.url).stem}.ipynb"
    binder = f"https://mybinder.org/v2/gh/OWNER/NAME/HEAD?urlpath=lab/tree/{place}"
    assert lecture.locator(f"a[href='{binder}']").count() == 1


def test_paper_shows_neither_side_bars_nor_buttons(lecture):
    lecture.emulate_media(media="print")
    for part in (".bd-sidebar-primary", ".bd-sidebar-secondary", ".bd-header-article", ".ways"):
        assert not lecture.locator(part).first.is_visible(), part
    assert lecture.locator("h1:visible").count() == 1
    assert lecture.evaluate(CUT) == []
