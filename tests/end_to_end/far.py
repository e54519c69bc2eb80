"""A machine that is reached over SSH: this one, by a server of its own on a free port."""

import getpass
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_PATIENCE = 10.0


@contextmanager
def reached_by_ssh(folder: Path) -> Iterator[list[str]]:
    """Start a server, yield the command that runs another one there in a terminal, and end the server; skips without sshd."""
    server, client = shutil.which("sshd") or shutil.which("sshd", path="/usr/sbin:/usr/local/sbin"), shutil.which("ssh")
    if not (server and client and shutil.which("ssh-keygen")):
        pytest.skip("sshd, ssh and ssh-keygen are not all installed")
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)
    for name in ("host", "person"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)], check=True)
    (folder / "authorized").write_bytes((folder / "person.pub").read_bytes())
    (folder / "authorized").chmod(0o600)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    config = folder / "sshd_config"
    config.write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder / 'host'}\nAuthorizedKeysFile {folder / 'authorized'}\n"
        f"StrictModes no\nUsePAM no\nPasswordAuthentication no\nPermitRootLogin yes\nPidFile {folder / 'pid'}\n"
    )
    with (folder / "sshd.log").open("wb") as log:
        running = subprocess.Popen([server, "-D", "-e", "-f", str(config)], stderr=log)
    try:
        _wait_for(port, running, folder / "sshd.log")
        yield [
            client, "-tt", "-q", "-p", str(port), "-i", str(folder / "person"), "-o", "StrictHostKeyChecking=no",
            "-o", "UserKnownHostsFile=/dev/null", "-o", "IdentitiesOnly=yes", f"{getpass.getuser()}@127.0.0.1",
        ]  # fmt: skip
    finally:
        running.terminate()
        running.wait()


def _wait_for(port: int, running: "subprocess.Popen[bytes]", log: Path) -> None:
    limit = time.monotonic() + _PATIENCE
    while time.monotonic() < limit:
        if running.poll() is not None:
            said = log.read_text(errors="replace")
            pytest.skip(f"sshd does not run here: {said.strip()[:200]}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.skip("sshd does not answer here")
