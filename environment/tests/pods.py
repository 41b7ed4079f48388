"""Run by the Python of .venv-hubcheck: the pod that a hub makes of each profile, judged by Kubernetes' schemas."""

import asyncio
import json
import sys

import kubernetes_validate
import yaml
from jupyterhub.objects import Hub, Server
from jupyterhub.orm import Spawner as Row
from kubernetes_asyncio.client import ApiClient
from kubespawner import KubeSpawner
from traitlets.config import Config


class User:
    """As much of a reader as the spawner asks for."""

    name = escaped_name = "ada"
    id, url, server, settings, active, active_servers, spawners = 1, "/user/ada/", Server(), {}, False, {}, {}


async def pod(single: dict, slug: str, client: ApiClient) -> dict:
    """The manifest of the pod of one profile."""
    settings = {
        "image": "example.org/none:1",
        "cmd": [single["cmd"]],
        "default_url": single["defaultUrl"],
        "lifecycle_hooks": single["lifecycleHooks"],
        "profile_list": single["profileList"],
    }
    reader = {"user": User(), "hub": Hub(), "orm_spawner": Row(name=""), "api_token": "x", "oauth_client_id": "x"}
    spawner = KubeSpawner(config=Config(KubeSpawner=settings), _mock=True, **reader)
    spawner.user_options = {"profile": slug}
    await spawner.load_user_options()
    manifest = client.sanitize_for_serialization(await spawner.get_pod_manifest())
    kubernetes_validate.validate(manifest, kubernetes_validate.latest_version(), strict=True)
    return manifest


async def main() -> dict[str, dict]:
    with open(sys.argv[1], encoding="utf-8") as file:
        single = yaml.safe_load(file)["singleuser"]
    async with ApiClient() as client:
        return {profile["slug"]: await pod(single, profile["slug"], client) for profile in single["profileList"]}


print(json.dumps(asyncio.run(main())))
