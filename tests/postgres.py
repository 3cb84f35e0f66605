"""A real PostgreSQL server for tests: that of TRACKER_TEST_POSTGRES, or one of the system's packages."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def server() -> Iterator[str]:
    """The address of a database on a server; skips, with the reason, where there is none."""
    pytest.importorskip("psycopg", reason="psycopg is not installed (pip install 'figure-tracker[postgres]')")
    if address := os.environ.get("TRACKER_TEST_POSTGRES"):
        yield address
        return
    programs = find_programs()
    if programs is None:
        pytest.skip("no PostgreSQL server is installed (apt-get install postgresql)")
    account = server_account()
    folder = Path(tempfile.mkdtemp(prefix="tracker-pg-"))
    if account is not None:
        os.chown(folder, pwd.getpwnam(account).pw_uid, -1)
    data = folder / "data"

    def run(program: str, *args: str) -> None:
        command = [str(programs / program), *args]
        done = subprocess.run(command, user=account, cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode:
            pytest.skip(f"PostgreSQL does not start here: {done.stderr.strip().splitlines()[-1:]}")

    options = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=40"
    try:
        run("initdb", "-D", str(data), "-U", "tracker", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
        run("pg_ctl", "-D", str(data), "-o", options, "-l", str(folder / "log"), "-w", "start")
        try:
            yield f"postgresql://tracker@/postgres?host={folder}"
        finally:
            run("pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def find_programs() -> Path | None:
    """The folder of the server's programs, the newest version first."""
    found = shutil.which("pg_ctl")
    if found:
        return Path(os.path.realpath(found)).parent
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda p: int(p.parts[-3]))
    return versions[-1].parent if versions else None


def server_account() -> str | None:
    """The account to run the server under; PostgreSQL refuses root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name).pw_name
        except KeyError:
            continue
    return None


_count = 0


def fresh_database(address: str) -> str:
    """The address of a new, empty database on the same server."""
    import psycopg

    global _count
    _count += 1
    name = f"tracker_{os.getpid()}_{_count}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    head, mark, options = address.partition("?")
    return f"{head.rsplit('/', 1)[0]}/{name}{mark}{options}"
