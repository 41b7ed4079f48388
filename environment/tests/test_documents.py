"""Every command of the README and of environment/ can be typed as it stands, and a test or a check runs it."""

import ast
import os
import re
import subprocess

import documents
import pytest

from kit import catalog, cli, device, paths

CHECK = re.compile(r'^ +"([^"]+)": _\w+,$', re.MULTILINE)  # in kit/test.py
NOTEBOOKS = "notebooks executed"
CLASS = "test_grading_sixty.py::test_a_class_of_more_than_sixty_killed_half_way_ends_with_every_grade_as_expected"
DEVICE = "test_device.py::test_the_doctor_says_which_device_and_why_and_what_changes_it"
# Who runs it: a test, or a check of ./kit test by its name.
RUN_BY = {
    "./kit run 01": NOTEBOOKS,
    "./kit run --all": NOTEBOOKS,
    "./kit run deep-codes": NOTEBOOKS,
    "./kit test": NOTEBOOKS,
    'LATENT_BINDER_LECTURES="03 06" ./kit test': "test_binder.py::"
    "test_a_reader_sees_a_first_result_soon_and_finishes_a_lecture_in_2_gb_on_one_core",
    "./kit lab": "test_lab.py::test_lab_offers_the_java_kernel_first",
    "LATENT_DEVICE=cpu ./kit lab": DEVICE,
    "LATENT_DEVICE=gpu ./kit lab": DEVICE,
    "./kit bench": "test_bench.py::test_losses_that_differ_stop_the_bench",
    "./kit bench grading": "test_bench.py::test_the_gradings_two_ratios",
    "./kit release": "test_grading_release.py::test_nbgrader_takes_the_copy_and_locks_what_is_not_the_students",
    "./kit release 01-pca": "test_grading_release.py::test_the_teachers_notebook_earns_everything_and_the_copy_nothing",
    "./kit release --no-check": "test_grading_release.py::test_nothing_of_the_teachers_is_left",
    "./kit grade": CLASS,
    "./kit grade DIR": CLASS,
    "./kit book": "the book",
    "./kit run --kernel rapaio 01": "lectures on another kernel",
    "./kit lab --kernel rapaio": "test_lab.py::test_lab_offers_the_java_kernel_first",
    "LATENT_IJAVA=PATH/ijava-1.3.0.zip ./kit run --kernel ijava 01": "test_kernels.py::"
    "test_ijava_is_taken_from_its_zip",
    "./kit gpu on --torch python3": "test_gpu.py::"
    "test_a_python_is_asked_where_its_torch_is_and_its_own_runtime_library_is_taken",
    "./kit run --large ddpm-digits": "test_large.py::test_larger_settings_are_kept_in_a_folder_of_their_own",
    "python kit run": "test_platforms.py::test_on_windows_programs_are_waited_for_because_none_replaces_another",
    "docker build -f environment/hub/Dockerfile -t latent-gpu .": "test_hub.py::"
    "test_every_kit_command_of_the_recipe_exists_and_ends_in_the_natives_of_its_own_torch",
    "helm upgrade --install latent jupyterhub/jupyterhub --values environment/hub/values.yaml": "test_hub.py::"
    "test_a_reader_on_a_gpu_has_one_and_a_kernel_that_insists_on_it",
}
# Run below as they stand: the exit code and a part of what they say.
HERE = {
    "./kit run": (0, "ok in "),
    "./kit --help": (0, "what is installed, what is missing, and the command that mends it"),
    "./kit doctor": (None, " device "),
}
# For several machines, or for files that are to be changed: asked only whether the program and an option exist.
ASKED = {
    **{
        f"nbgrader {name}": (f".venv/bin/nbgrader {name} --help", "--log-level")
        for name in (
            "release_assignment",
            "collect",
            "zip_collect",
            "export",
            "generate_feedback",
            "autograde",
        )
    },
    "cd build/grading && ../../.venv/bin/jupyter lab": (".venv/bin/jupyter lab --help", "--no-browser"),
    "repo2docker --no-run --image-name latent .": (".venv-binder/bin/repo2docker --help", "--image-name"),
    ".venv/bin/nbstripout": (".venv/bin/nbstripout --help", "--keep-output"),
    ".venv/bin/dask scheduler": (".venv/bin/dask scheduler --help", "--port"),
    "PYTHONPATH=environment .venv/bin/dask worker tcp://HOST:8786 --nthreads 1": (
        ".venv/bin/dask worker --help",
        "--nthreads",
    ),
    "./kit grade DIR --scheduler tcp://HOST:8786": ("./kit grade --help", "--scheduler"),
    "./kit grade DIR --scheduler slurm:client": ("./kit grade --help", "--scheduler"),
}
# Where there is a GPU these two would change what its owner has chosen.
WITHOUT_GPU = {
    "./kit gpu on": (1, "kit: no GPU: "),
    "./kit gpu off": (0, "off: it was off already"),
}
PINNED = {"pip install torch==2.7.1": f"pip install torch=={device.LIBTORCH}"}

TYPED = [(page.name, command) for page in documents.pages() for command in documents.commands(page)]


def said(command: str) -> tuple[int, str]:
    """What a command says, typed in the repository."""
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    done = subprocess.run(command, shell=True, cwd=paths.ROOT, text=True, timeout=120, env=os.environ, **pipes)
    return done.returncode, done.stdout


def test_there_are_commands_in_every_page():
    assert {name for name, _ in TYPED} == {page.name for page in documents.pages()}


@pytest.mark.parametrize(("page", "command"), TYPED)
def test_a_documented_command_is_run_by_a_test_or_a_check(page, command):
    assert command in {**RUN_BY, **HERE, **ASKED, **WITHOUT_GPU, **PINNED}, (
        f"{page}: nothing is known to run: {command}"
    )


def test_nothing_is_listed_that_no_page_has():
    listed = {**RUN_BY, **HERE, **ASKED, **WITHOUT_GPU, **PINNED}
    assert set(listed) <= {command for _, command in TYPED}
    assert all(command == pinned for command, pinned in PINNED.items())


@pytest.mark.parametrize("evidence", sorted(set(RUN_BY.values())))
def test_the_test_or_check_that_is_named_exists(evidence):
    if "::" not in evidence:
        assert evidence in CHECK.findall((paths.ENVIRONMENT / "kit" / "test.py").read_text())
        return
    file, function = evidence.split("::")
    tree = ast.parse((paths.ENVIRONMENT / "tests" / file).read_text())
    assert function in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize(
    "words", [words for _, command in TYPED if (words := documents.words_of_kit(command)) and "--help" not in words]
)
def test_kit_knows_the_command_its_options_and_the_notebook(words):
    if len(words) == 1:  # a sentence names a command, perhaps without what it needs
        with pytest.raises(SystemExit, match="0"):
            cli.parse([*words, "--help"])
        return
    chosen = cli.parse(words)
    if chosen.command == "run" and chosen.names:
        assert len(catalog.choose(chosen.names)) == len(chosen.names)
    if chosen.command == "release":
        assert set(chosen.names) <= {book.path.stem for book in catalog.notebooks() if book.kind == "assignments"}


@pytest.mark.parametrize("command", HERE)
def test_a_command_does_what_its_page_says(command):
    code, text = HERE[command]
    found, out = said(command)
    assert found == code or code is None
    assert text in re.sub(r"\s+", " ", out)


@pytest.mark.parametrize(("command", "option"), set(ASKED.values()))
def test_a_program_is_there_and_has_the_option(command, option):
    code, out = said(command)
    assert code == 0 and option in out


@pytest.mark.parametrize("command", WITHOUT_GPU)
def test_without_a_gpu_nothing_is_chosen(command):
    if device.driver().gpus or device.chosen():
        pytest.skip("there is a GPU, and what its owner has chosen stays")
    code, text = WITHOUT_GPU[command]
    found, out = said(command)
    assert (found, out.startswith(text)) == (code, True), out
