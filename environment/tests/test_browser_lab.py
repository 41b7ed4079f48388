"""What a reader meets in JupyterLab, seen in a real browser; pictures of it come under build/browser."""

import re

import pytest
from lab_cells import ENDLESS, GOING_ON, IMPORTS, TRAINING, TURNED, UNWEIGHTED
from lab_pages import lab, opened, put, put_lecture
from nbformat import read

from kit import exercises, paths

CAMERA = "document.querySelector('.js-plotly-plot')?._fullLayout?.scene?._scene?.getCamera().eye"
ENTROPY, ENTROPY_CHECK, ENTROPY_HINTS = 10, 11, 12  # cells of lecture 04
MINUTES = 3 * 60_000
TYPED = 21  # a cell of lecture 04 that comes after; its text is replaced


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lab") / "notebooks"
    folder.mkdir()
    put_lecture(folder, "00-tour")
    put_lecture(folder, "04-information-theory")
    put(folder, "training", IMPORTS, TRAINING, GOING_ON)
    put(folder, "turning", IMPORTS, TURNED)
    with lab(folder) as address:
        yield address


@pytest.fixture(scope="module")
def lecture(browser, server):
    """Lecture 04 after its imports."""
    with opened(browser, server, "04-information-theory") as notebook:
        notebook.run(1)
        yield notebook


@pytest.fixture
def training(browser, server):
    """A notebook that trains for an hour, if nobody stops it."""
    with opened(browser, server, "training") as notebook:
        yield notebook


def test_the_tour_runs_with_figures_a_moving_bar_and_no_red_block(browser, server):
    with opened(browser, server, "00-tour") as tour:
        tour.show("tour-opened")
        assert "Nbgrader" not in tour.page.locator("#jp-menu-panel").inner_text(), "that menu is for nobody here"
        tour.menu("Run", "runmenu:run-all")
        widths = tour.bar_moves(4)
        tour.show("tour-training", 12)
        tour.all_ended(MINUTES)
        assert widths == sorted(set(widths))
        images = tour.page.locator(".jp-OutputArea-output img").evaluate_all("all => all.map(one => one.naturalWidth)")
        assert len(images) >= 7 and min(images) > 100
        assert tour.red == []
        for number in (9, 14, 17, 18, 22, 34):
            tour.show(f"tour-cell-{number}", number)


def test_an_interrupted_training_goes_on_with_what_was_trained(training):
    training.run(1)
    training.start(2)
    training.bar_moves(2)
    training.show("training", 2)
    training.button("notebook:interrupt-kernel")
    training.ended(2)
    assert re.search(r"stopped: after [\d,]+ steps", training.says(2))
    assert "interrupted: true, better now: true" in training.run(3)
    training.show("training-stopped", 3)
    assert training.red == []


def test_an_endless_loop_is_stopped_too(training):
    training.run(1)
    training.write(3, ENDLESS)
    training.start(3)
    training.cell(3).get_by_text("round and round", exact=True).wait_for()
    training.button("notebook:interrupt-kernel")
    training.ended(3)
    assert "Evaluation interrupted" in training.says(3)
    training.write(3, "Tensors.ones(2).add(1)")
    assert "2.000" in training.run(3)


def test_a_restarted_kernel_has_forgotten_and_runs_again(training):
    training.run(1)
    training.start(2)
    training.bar_moves(1)
    training.button("notebook:restart-kernel")
    training.page.locator(".jp-Dialog .jp-mod-accept").click()
    training.idle()
    training.write(3, "history.losses().length")
    assert "cannot find symbol" in training.run(3)
    training.show("restarted", 3)
    training.run(1)
    training.write(3, "Tensors.ones(2).add(1)")
    assert "2.000" in training.run(3)


def test_a_wrong_answer_shows_what_was_expected_and_a_right_one_is_right(lecture):
    lecture.run(ENTROPY)
    assert "not yet" in lecture.run(ENTROPY_CHECK)
    lecture.show("exercise-empty", ENTROPY_CHECK)
    said = answer(lecture, UNWEIGHTED, "exercise-wrong")
    assert re.search(r"not yet.*expected\s*1\.75.*given\s*2\.25", said, re.DOTALL)
    said = answer(lecture, solution(), "exercise-right")
    assert "right" in said and "not yet" not in said
    assert lecture.red == []


def solution() -> str:
    book = read(paths.NOTEBOOKS / "lectures" / "04-information-theory.ipynb", as_version=4)
    return exercises.find(book)[0][1].solution


def answer(lecture, text: str, name: str) -> str:
    lecture.write(ENTROPY, text)
    lecture.run(ENTROPY)
    said = lecture.run(ENTROPY_CHECK)
    lecture.show(name, ENTROPY_CHECK)
    return said


def test_hints_open_one_after_the_other(lecture):
    stages = lecture.cell(ENTROPY_HINTS).locator(".jp-RenderedMarkdown summary")
    solution = lecture.cell(ENTROPY_HINTS).locator(".jp-RenderedMarkdown pre")
    assert stages.count() == 3
    for number in range(3):
        assert [stages.nth(one).is_visible() for one in range(3)] == [one <= number for one in range(3)]
        assert not solution.is_visible()
        stages.nth(number).click()
    solution.wait_for()
    lecture.show("hints", ENTROPY_HINTS)


def test_tab_offers_the_methods_of_a_class(lecture):
    lecture.write(TYPED, "Tensors.")
    lecture.page.keyboard.press("Tab")
    offered = lecture.page.locator(".jp-Completer-item")
    offered.first.wait_for()
    lecture.show("completion")
    assert {"normal(", "range(", "zeros("} <= {text.strip() for text in offered.all_text_contents()}
    lecture.page.keyboard.press("Escape")


def test_tab_completes_a_class(lecture):
    lecture.write(TYPED, "Gaus")
    lecture.page.keyboard.press("Tab")
    lecture.page.locator(".jp-Completer-item", has_text="Gaussian").wait_for()
    lecture.page.keyboard.press("Enter")
    lecture.cell(TYPED).locator(".cm-content", has_text="Gaussian").wait_for()


@pytest.mark.parametrize(
    ("name", "signature", "documentation"),
    [
        ("Tensors", "latent.tensor.Tensors", "Makes arrays and frees them"),
        ("Tensors.normal", "NDArray Tensors.normal(long... shape)", "Draws from N(0, 1)"),
        ("Gaussian", "latent.prob.Gaussian", "Gaussians with independent components"),
    ],
)
def test_shift_tab_shows_signature_and_documentation(lecture, name, signature, documentation):
    lecture.write(TYPED, f"{name}(2, 3)\n" if "." in name else f"{name} it;\n")
    lecture.page.keyboard.press("Control+Home")
    for _ in range(len(name) - 1):
        lecture.page.keyboard.press("ArrowRight")
    lecture.page.keyboard.press("Shift+Tab")
    tooltip = lecture.page.locator(".jp-Tooltip")
    tooltip.wait_for()
    lecture.show(f"inspection-{name}")
    said = tooltip.text_content()
    assert signature in said and documentation in said
    lecture.page.keyboard.press("Escape")


def test_a_figure_turns_under_the_mouse_without_a_network(browser, server):
    with opened(browser, server, "turning") as turning:
        turning.run(1)
        turning.run(2)
        turning.page.wait_for_function(f"() => {CAMERA}")
        turning.show("figure-before", 2)
        before = turning.page.evaluate(CAMERA)
        drag(turning.page, turning.page.locator(".js-plotly-plot .gl-container, .js-plotly-plot #scene").first)
        turning.page.wait_for_function(f"before => Math.abs({CAMERA}.x - before.x) > 0.1", arg=before)
        turning.show("figure-turned")
        assert [address for address in turning.asked if not address.startswith((server, "data:", "blob:"))] == []
        assert turning.red == []


def drag(page, element) -> None:
    box = element.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 150, y + 20, steps=10)
    page.mouse.up()
