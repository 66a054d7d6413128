"""What docs/first-digest.md says, done to the letter."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.digests import ROOT

GUIDE = (ROOT / "docs/first-digest.md").read_text("utf-8")
INDENTED = re.compile(r"(?:^ {4}.*\n|^\n(?= {4}))+", re.MULTILINE)
COMMAND = re.compile(r"(?:rassegna|cd|cat|sed|rm) ")

BLOCKS = [textwrap.dedent(block).strip("\n") for block in INDENTED.findall(GUIDE)]
SCRIPT = "set -e\n" + "\n".join(block for block in BLOCKS if COMMAND.match(block))
PRINTED = [line for block in BLOCKS if not COMMAND.match(block) for line in block.splitlines()]


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder in which a reader typed all commands, and what they printed."""
    folder = tmp_path_factory.mktemp("reader")
    command = folder / "bin/rassegna"
    command.parent.mkdir()
    run = "from generator.cli import main; main()"
    command.write_text(f"#!/bin/sh\nexec '{sys.executable}' -c '{run}' \"$@\"\n", "utf-8")
    command.chmod(0o755)
    place = {**os.environ, "PATH": f"{command.parent}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(
        ["sh"], input=SCRIPT, cwd=folder, env=place, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert ended.returncode == 0, ended.stderr
    return folder / "valley", ended.stdout + ended.stderr


def test_each_line_that_the_guide_shows_is_printed(done: tuple[Path, str]) -> None:
    assert len(PRINTED) > 4
    for line in PRINTED:
        assert line in done[1], line


def test_the_topic_compares_what_both_articles_say(done: tuple[Path, str]) -> None:
    page = (done[0] / "site/topics/tagliamento/index.html").read_text("utf-8")
    for words in ("38 million", "41 million", "Closed in 2021, open again"):
        assert words in page


def test_the_correction_is_what_the_site_shows(done: tuple[Path, str]) -> None:
    assert "The bridge is open again" in (done[0] / "site/index.html").read_text("utf-8")
