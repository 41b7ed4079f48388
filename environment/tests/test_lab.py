"""JupyterLab comes up with the Java kernel as its own."""

import json
import secrets
import socket
import subprocess
import time
import urllib.request

import pytest
from conftest import kernel_or_skip, kill

from kit import paths

TOKEN = secrets.token_hex()  # anyone on this machine could run code by a known one


@pytest.mark.parametrize(("chosen", "shown"), [((), "Java (Latent)"), (("--kernel=rapaio",), "Java (Latent, rapaio)")])
def test_lab_offers_the_java_kernel_first(chosen, shown):
    if chosen:
        kernel_or_skip("rapaio")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["--no-browser", f"--port={port}", "--ip=127.0.0.1", f"--IdentityProvider.token={TOKEN}"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    lab = subprocess.Popen(["./kit", "lab", *chosen, *options], cwd=paths.ROOT, start_new_session=True, **quiet)
    try:
        kernels = ask(f"http://127.0.0.1:{port}/api/kernelspecs?token={TOKEN}")
    finally:
        kill(lab)
    assert kernels["default"] == "java"
    assert kernels["kernelspecs"]["java"]["spec"]["display_name"] == shown


def ask(address: str) -> dict:
    deadline = time.monotonic() + 60
    while True:
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                return json.load(answer)
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.3)
