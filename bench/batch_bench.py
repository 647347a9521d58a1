#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures `vanban batch` over all communes of the country: a first run, the same command again, the
two-page plan, numbers from a register, and TIMES the country.

    bench/batch_bench.py [--vanban build/release/vanban] [--times 10] [--out FOLDER]
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def measure(label, command):
    start = time.perf_counter()
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{label}: exit code {process.returncode}")
    print(f"| {label} | {wall:.2f} | {usage.ru_utime + usage.ru_stime:.2f} | {usage.ru_maxrss / 1024:.1f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vanban", default=str(ROOT / "build/release/vanban"))
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--out", default=None, help="an empty folder on the disk to be measured")
    options = parser.parse_args()
    out = tempfile.mkdtemp(prefix="batch-bench-", dir=options.out)

    def units(name, times=1):
        path = f"{out}/{name}.csv"
        subprocess.run([sys.executable, ROOT / "bench/country_units.py", path, str(times)], check=True)
        return path

    def batch(plan, list_path, folder):
        return [options.vanban, "batch", str(ROOT / plan), "--units", list_path, "--out", f"{out}/{folder}", "--quiet"]

    country = units("country")
    long_plan = batch("samples/ke-hoach-tay-ninh-2024.json", country, "long")
    print("| run | wall s | CPU s | peak MB |\n|---|---:|---:|---:|")
    try:
        measure("8 pages, PDF and DOCX, the country", long_plan)
        measure("the same again, nothing changed", long_plan)
        measure("two pages, PDF and DOCX, the country", batch("samples/units/ke-hoach-cap-xa.json", country, "short"))
        issued = batch("samples/ke-hoach-tay-ninh-2024.json", country, "issued")
        issued += ["--register", f"{out}/book.vbr", "--date", "2025-08-01"]
        measure("8 pages with numbers of the register, the country", issued)
        measure("the same again, nothing changed", issued)
        measure("all proved", [options.vanban, "batch", "--verify", f"{out}/long"])
        many = batch("samples/ke-hoach-tay-ninh-2024.json", units("many", options.times), "many")
        measure(f"8 pages, {options.times} × the country", many)
        measure("the same again, nothing changed", many)
    finally:
        shutil.rmtree(out)


if __name__ == "__main__":
    main()
