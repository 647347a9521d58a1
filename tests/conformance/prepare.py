#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes what the conformance tests look at: prepare.py VANBAN WORK_FOLDER

WORK/ours holds PDF, DOCX and TXT of every sample and stress document, as the program writes them;
WORK/lo holds LibreOffice's PDF of each DOCX, all converted in one process.
"""
import pathlib
import shutil
import subprocess
import sys

import stress_plans

ROOT = pathlib.Path(__file__).resolve().parents[2]
RANDOM_DOCUMENTS = 12


def render(vanban, plans, out):
    failed = 0
    for plan in plans:
        run = subprocess.run([vanban, "render", plan, "--format", "pdf,docx,txt", "--out", out],
                             capture_output=True, text=True, check=False)
        if run.returncode != 0:
            failed += 1
            print(f"{plan.name}: exit {run.returncode}\n{run.stderr}")
    return failed


def convert(documents, out, profile):
    """One LibreOffice for all files; its own profile, so that a running one does not interfere."""
    subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf",
                    "--outdir", str(out), *map(str, documents)], check=True, stdout=subprocess.DEVNULL)


def main(vanban, work):
    work = pathlib.Path(work).resolve()
    shutil.rmtree(work, ignore_errors=True)
    ours, rendered = work / "ours", work / "lo"
    stress_plans.main(work / "plans", RANDOM_DOCUMENTS)
    plans = sorted((ROOT / "samples").glob("*.json")) + sorted((work / "plans").glob("*.json"))
    failed = render(vanban, plans, ours)
    print(f"{len(plans) - failed} passed, {failed} failed")
    if shutil.which("soffice") is None:
        print("skipped: LibreOffice is not installed, nothing to compare with")
        return 1 if failed else 0
    convert(sorted(ours.glob("*.docx")), rendered, work / "profile")
    missing = {p.stem for p in ours.glob("*.docx")} - {p.stem for p in rendered.glob("*.pdf")}
    print("\n".join(f"{name}: LibreOffice did not convert it" for name in sorted(missing)))
    return 1 if failed or missing else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
