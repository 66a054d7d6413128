"""The package as it is installed elsewhere."""

import subprocess
import sys
import zipfile
from pathlib import Path

from tests.digests import ROOT


def test_the_wheel_holds_the_theme_and_the_data(tmp_path: Path) -> None:
    made = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr
    names = zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist()
    for path in (ROOT / "templates").rglob("*"):
        if path.is_file():
            assert f"generator/theme/{path.relative_to(ROOT / 'templates').as_posix()}" in names
    assert "generator/data/ui/it.yml" in names
    assert "generator/data/starter/site.yml" in names
    assert any(name.startswith("generator/data/languages/it/") for name in names)
