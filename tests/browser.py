"""A headless Chromium for tests, spoken to by the WebDriver protocol; no package is needed for it."""

from __future__ import annotations

import base64
import json
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
MISSING = (
    None if CHROMIUM and DRIVER else "Chromium and its driver are not installed (Debian: chromium, chromium-driver)"
)
_SWITCHES = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-extensions"),
    *(
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-sync",
        "--no-first-run",
        "--disable-dev-shm-usage",
    ),
    "--force-color-profile=srgb",
)
_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
KEYS = {
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Right": "\ue014",
    "Left": "\ue012",
    "End": "\ue010",
    "Escape": "\ue00c",
    "Space": " ",
}


class Browser:
    """One window of a browser."""

    def __init__(self, root: str, session: str) -> None:
        self._at = f"{root}/session/{session}"

    def _send(self, path: str, body: Any = None, method: str = "POST") -> Any:
        return send(self._at + path, body, method)

    def open(self, page: Path, fragment: str = "") -> None:
        """Load a file, and forget what was logged before."""
        self._send("/se/log", {"type": "performance"})
        self._send("/url", {"url": page.resolve().as_uri() + fragment})

    def run(self, script: str, *arguments: Any) -> Any:
        """What a function body returns in the page."""
        return self._send("/execute/sync", {"script": script, "args": list(arguments)})

    def later(self, script: str) -> Any:
        """What a function body hands to its last argument, a callback."""
        return self._send("/execute/async", {"script": script, "args": []})

    def devtools(self, command: str, **parameters: Any) -> Any:
        """The answer to a command of the developer tools."""
        return self._send("/goog/cdp/execute", {"cmd": command, "params": parameters})

    def resize(self, width: int, height: int, dark: bool = False) -> None:
        """Show the page on a screen of this size, in a light or dark room."""
        self.devtools(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.devtools("Emulation.setEmulatedMedia", features=[scheme])

    def press(self, *keys: str) -> None:
        """Press and release keys, by their names in KEYS or as letters."""
        actions = [{"type": kind, "value": KEYS.get(k, k)} for k in keys for kind in ("keyDown", "keyUp")]
        self._send("/actions", {"actions": [{"type": "key", "id": "keys", "actions": actions}]})

    def point(self, x: float, y: float, click: bool = False) -> None:
        """Move the pointer to a place in the window, and click there if asked."""
        moves: list[dict[str, Any]] = [{"type": "pointerMove", "x": round(x), "y": round(y), "duration": 0}]
        if click:
            moves += [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self._send("/actions", {"actions": [{"type": "pointer", "id": "mouse", "actions": moves}]})

    def requests(self) -> list[str]:
        """The addresses that the page has asked for since it was opened."""
        found = []
        for entry in self._send("/se/log", {"type": "performance"}):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                found.append(message["params"]["request"]["url"])
        return found

    def complaints(self) -> list[str]:
        """What the browser wrote to its console: errors, and breaches of the policy."""
        return [entry["message"] for entry in self._send("/se/log", {"type": "browser"})]

    def picture(self, path: Path, whole: bool = False) -> None:
        """Write a picture of the window, or of the whole page, to a PNG file."""
        shot = self.devtools("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        path.write_bytes(base64.b64decode(shot["data"]))


def send(address: str, body: Any, method: str) -> Any:
    """The value that a WebDriver server answers; RuntimeError where it refuses."""
    data = None if method in ("GET", "DELETE") else json.dumps(body or {}).encode()
    request = urllib.request.Request(address, data, {"Content-Type": "application/json"}, method=method)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.loads(answer.read())["value"]
    except urllib.error.HTTPError as error:
        raise RuntimeError(json.loads(error.read())["value"]["message"][:500]) from error


@contextmanager
def browsing() -> Iterator[Browser]:
    """A browser that is closed afterwards."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    driver = subprocess.Popen([str(DRIVER), f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    root = f"http://127.0.0.1:{port}"
    wanted = {
        "browserName": "chrome",
        "goog:chromeOptions": {"binary": CHROMIUM, "args": list(_SWITCHES)},
        "goog:loggingPrefs": {"performance": "ALL", "browser": "ALL"},
    }
    try:
        session = _begin(root, wanted)
        try:
            yield Browser(root, session)
        finally:
            send(f"{root}/session/{session}", None, "DELETE")
    finally:
        driver.terminate()
        driver.wait(10)


def _begin(root: str, wanted: dict[str, Any]) -> str:
    for _ in range(100):
        try:
            answer: dict[str, Any] = send(f"{root}/session", {"capabilities": {"alwaysMatch": wanted}}, "POST")
        except OSError:
            time.sleep(0.1)
        else:
            return str(answer["sessionId"])
    raise RuntimeError("the browser's driver does not answer")
