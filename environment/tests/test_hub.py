"""The recipe of an image with CUDA and the profiles of a hub, tried without building and without a cluster."""

import json
import os
import re
import shlex
import subprocess

import pytest
import yaml

from kit import cli, paths, programs, system
from kit.errors import KitError

HUB = paths.ENVIRONMENT / "hub"
NOWHERE = """
apiVersion: v1
kind: Config
current-context: none
contexts: [{name: none, context: {cluster: none, user: none}}]
clusters: [{name: none, cluster: {server: "http://127.0.0.1:1"}}]
users: [{name: none, user: {}}]
"""
GIBIBYTE = 2**30


@pytest.fixture(scope="module")
def pods(tmp_path_factory):
    """The pod of each profile, made by the hub's own spawner and judged by Kubernetes' schemas."""
    try:
        python = programs.own_python("hubcheck", "a hub's spawner", "a minute")
    except KitError as error:
        pytest.skip(f"the hub's spawner could not be fetched: {error}")
    cluster = tmp_path_factory.mktemp("cluster") / "config"
    cluster.write_text(NOWHERE)
    command = [python, paths.ENVIRONMENT / "tests" / "pods.py", HUB / "values.yaml"]
    environment = {**os.environ, "KUBECONFIG": str(cluster)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def container(pod: dict) -> dict:
    (only,) = pod["spec"]["containers"]
    return only


def test_a_reader_on_a_processor_has_one_core_and_two_gigabytes(pods):
    limits = container(pods["processor"])["resources"]["limits"]
    assert limits == {"cpu": 1.0, "memory": 2 * GIBIBYTE}
    assert "tolerations" not in pods["processor"]["spec"]


def test_a_reader_on_a_gpu_has_one_and_a_kernel_that_insists_on_it(pods):
    given = container(pods["gpu"])
    assert given["resources"]["limits"] == {"cpu": 4.0, "memory": 12 * GIBIBYTE, "nvidia.com/gpu": "1"}
    assert given["resources"]["requests"]["memory"] == 6 * GIBIBYTE
    assert {"name": "LATENT_DEVICE", "value": "gpu"} in given["env"]
    assert pods["gpu"]["spec"]["tolerations"] == [
        {"key": "nvidia.com/gpu", "operator": "Exists", "effect": "NoSchedule"}
    ]


def test_both_profiles_have_images_of_their_own_and_bring_the_notebooks_home(pods):
    assert len({container(pod)["image"] for pod in pods.values()}) == 2
    for pod in pods.values():
        assert "${REPO_DIR:-/srv/latent}/notebooks" in container(pod)["lifecycle"]["postStart"]["exec"]["command"][-1]


def test_the_readers_disk_hides_nothing_of_either_image():
    single = yaml.safe_load((HUB / "values.yaml").read_text())["singleuser"]
    disk = single["storage"]["homeMountPath"]
    assert disk.startswith("/home/jovyan/") and disk.rpartition("/")[2] not in os.listdir(paths.ROOT)
    assert f"LATENT_REPRODUCTIONS={disk}/reproductions" in instructions("ENV")[-1]


def instructions(word: str) -> list[str]:
    """What stands after each instruction of one kind, its continued lines joined."""
    text = re.sub(r"^#.*\n", "", (HUB / "Dockerfile").read_text(), flags=re.MULTILINE).replace("\\\n", " ")
    return re.findall(rf"^{word} +(.*)$", text, re.MULTILINE)


def steps() -> list[list[str]]:
    """The words of every command that the recipe runs."""
    return [shlex.split(step) for run in instructions("RUN") for step in run.split("&&")]


def test_every_kit_command_of_the_recipe_exists_and_ends_in_the_natives_of_its_own_torch():
    chosen = [cli.parse(words[1:]) for words in steps() if words[0] == "./kit"]
    assert [(one.command, one.state, one.no_check) for one in chosen] == [("gpu", "on", True)]
    made = next(words[-1] for words in steps() if words[:3] == ["python3", "-m", "venv"])
    assert chosen[0].torch == f"{made}/bin/python"


def test_the_recipe_installs_the_packages_that_kit_asks_for_on_debian():
    installed = next(words for words in steps() if words[:2] == ["apt-get", "install"])
    for _, packages, _ in (system.JDK, system.MAVEN, system.FONT):
        assert set(packages[0].split()) <= set(installed), packages


def test_all_that_the_recipe_takes_from_the_repository_is_there_and_pinned():
    taken = [words.split()[-2] for words in instructions("COPY")]
    listed = [words[words.index("-r") + 1] for words in steps() if "-r" in words]
    assert all((paths.ROOT / name).exists() for name in taken)
    assert len(listed) == 2
    for words in steps():
        if "-r" in words:
            assert "--require-hashes" in words
            assert (paths.ENVIRONMENT / words[words.index("-r") + 1].rpartition("/")[2]).is_file()
    left_out = (HUB / "Dockerfile.dockerignore").read_text().split()
    assert not set(left_out) & set(taken)


def test_nothing_of_the_image_lies_where_a_hub_mounts_the_readers_disk():
    assert all(words.split()[-1].startswith("/srv/") for words in instructions("COPY"))
    assert "ENGINE_CACHE_DIR=/srv/djl" in instructions("ENV")
