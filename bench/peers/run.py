#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the same 8-page document with vanban and with what a user would pick instead, one after the
other on this machine, and prints a table of what one document costs.

    bench/peers/run.py [--count 200] [--vanban build/release/vanban] [--plan samples/ke-hoach-tay-ninh-2024.json]

Needs node and npm (the peers are installed into node_modules beside this file) and soffice.
"""
import argparse
import datetime
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def spawn(command, **options):
    """Runs a command: its standard output, wall seconds, CPU seconds (children too), peak KiB."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    output = process.stdout.read()
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{errors.decode()}")
    return output.decode(), wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def node(script, plan, count, folder=None, settings=None):
    command = ["node", HERE / script, plan, str(count)] + ([str(folder)] if folder else [])
    return spawn(command, cwd=HERE, env={**os.environ, **(settings or {})})


def measure_node(script, plan, count, folder, settings=None):
    """A row of the table for a peer that runs in Node."""
    output, _, _, memory = node(script, plan, count, folder, settings)
    warm = json.loads(output)
    _, wall, cold_cpu, _ = node(script, plan, 1)
    return {"cpu": warm["cpuMs"], "cold_wall": wall * 1000, "cold_cpu": cold_cpu * 1000,
            "memory": memory, "bytes": warm["bytes"]}


def measure_soffice(folder, out, count):
    """LibreOffice turning finished DOCX files into PDF, all in one call."""
    files = sorted(str(path) for path in pathlib.Path(folder).glob("*.docx"))
    profile = f"-env:UserInstallation=file://{out}/profile"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", f"{out}/pdf"]
    spawn(convert + files[:1])  # makes the profile
    _, wall, cold_cpu, _ = spawn(convert + files[:1])
    _, _, cpu, memory = spawn(convert + files)
    sizes = [path.stat().st_size for path in pathlib.Path(f"{out}/pdf").glob("*.pdf")]
    return {"cpu": (cpu - cold_cpu) * 1000 / max(count - 1, 1), "cold_wall": wall * 1000,
            "cold_cpu": cold_cpu * 1000, "memory": memory, "bytes": sum(sizes) // len(sizes)}


def measure_vanban(program, plan, formats, out, count):
    """vanban batch on one thread: the process as a whole, less what one document costs cold."""
    def batch(units, folder):
        path = f"{folder}.csv"
        with open(path, "w", encoding="utf-8") as file:
            file.write("code,name,organ.name\n")
            for i in range(units):
                file.write(f"{i + 1},{i + 1},Sở Tư pháp số {i + 1}\n")
        return spawn([program, "batch", plan, "--units", path, "--out", folder, "--format", formats,
                      "--jobs", "1", "--name", "{{ unit.code }}", "--quiet"])
    name = formats.replace(",", "-")
    _, wall, cold_cpu, _ = batch(1, f"{out}/cold-{name}")
    _, _, cpu, memory = batch(count, f"{out}/warm-{name}")
    sizes = [path.stat().st_size for path in pathlib.Path(f"{out}/warm-{name}").glob("*.*")
             if path.suffix in (".pdf", ".docx")]
    return {"cpu": (cpu - cold_cpu) * 1000 / max(count - 1, 1), "cold_wall": wall * 1000,
            "cold_cpu": cold_cpu * 1000, "memory": memory, "bytes": sum(sizes) // count}


def added(*rows):
    """Two tools one after the other."""
    return {"cpu": sum(row["cpu"] for row in rows), "cold_wall": sum(row["cold_wall"] for row in rows),
            "cold_cpu": sum(row["cold_cpu"] for row in rows), "memory": max(row["memory"] for row in rows),
            "bytes": sum(row["bytes"] for row in rows)}


def machine():
    model = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8")
                  if line.startswith("model name")), "unknown")
    return f"{os.cpu_count()} cores, {model}"


def print_table(rows, ratios):
    print("| tool | makes | CPU ms a document | cold, wall ms | cold, CPU ms | peak MB | bytes a document |")
    print("|---|---|---:|---:|---:|---:|---:|")
    for (tool, makes), row in rows.items():
        print(f"| {tool} | {makes} | {row['cpu']:.2f} | {row['cold_wall']:.0f} | {row['cold_cpu']:.0f} | "
              f"{row['memory'] / 1024:.0f} | {row['bytes']:,} |")
    print()
    for text, ratio in ratios:
        print(f"- {text}: {ratio:.1f} ×")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--vanban", default=str(ROOT / "build/release/vanban"))
    parser.add_argument("--plan", default=str(ROOT / "samples/ke-hoach-tay-ninh-2024.json"))
    options = parser.parse_args()
    if not (HERE / "node_modules").is_dir():
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--silent"], cwd=HERE, check=True)
    plan = str(pathlib.Path(options.plan).resolve())
    program = str(pathlib.Path(options.vanban).resolve())
    out = tempfile.mkdtemp(prefix="peers-")
    try:
        typst = measure_node("typst.mjs", plan, options.count, f"{out}/typst")
        typst_fresh = measure_node("typst.mjs", plan, options.count, f"{out}/typst-fresh", {"TYPST_FORGET": "1"})
        docx = measure_node("docx-run.mjs", plan, options.count, f"{out}/docx")
        templater = measure_node("docxtemplater-run.mjs", plan, options.count, f"{out}/docxtemplater")
        soffice = measure_soffice(f"{out}/docxtemplater", out, options.count)
        ours = {formats: measure_vanban(program, plan, formats, out, options.count)
                for formats in ("pdf", "docx", "pdf,docx")}
    finally:
        shutil.rmtree(out)
    chain = added(templater, soffice)
    chain_docx = added(docx, soffice)
    rows = {("Typst, unchanged paragraphs from memory", "PDF"): typst, ("Typst, nothing from memory", "PDF"): typst_fresh,
            ("docx (npm)", "DOCX"): docx, ("docxtemplater", "DOCX"): templater,
            ("LibreOffice batch", "PDF of a DOCX"): soffice,
            ("docxtemplater + LibreOffice", "both"): chain, ("docx (npm) + LibreOffice", "both"): chain_docx,
            ("vanban", "PDF"): ours["pdf"], ("vanban", "DOCX"): ours["docx"], ("vanban", "both"): ours["pdf,docx"]}
    print(f"{datetime.date.today()}, {machine()}, {options.count} documents each, one thread\n")
    print_table(rows, [("Typst with its memory / vanban, PDF", typst["cpu"] / ours["pdf"]["cpu"]),
                       ("Typst without it / vanban, PDF", typst_fresh["cpu"] / ours["pdf"]["cpu"]),
                       ("docx (npm) / vanban, DOCX", docx["cpu"] / ours["docx"]["cpu"]),
                       ("docxtemplater / vanban, DOCX", templater["cpu"] / ours["docx"]["cpu"]),
                       ("docxtemplater + LibreOffice / vanban, both files", chain["cpu"] / ours["pdf,docx"]["cpu"]),
                       ("docx (npm) + LibreOffice / vanban, both files",
                        chain_docx["cpu"] / ours["pdf,docx"]["cpu"])])


if __name__ == "__main__":
    main()
