#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Lets the N-th system call of an issue or a batch fail, and looks at what is left.

usage: fault_loop.py first-issue|issue|batch VANBAN LIBRARY SOURCES
By default some calls, evenly spread; VANBAN_FAULT_ALL=1 tries every one.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

FAULTS = ("kill", "EIO", "ENOSPC")
SAMPLED = 12
REFUSALS = {5, 8, 9}  # docs/exit-codes.md: files and disk; register or journal; units failed


class Failure(Exception):
    pass


def require(condition, text):
    if not condition:
        raise Failure(text)


class Program:
    def __init__(self, executable, library):
        self.executable, self.library = executable, library
        linked = subprocess.run(["ldd", executable], capture_output=True, text=True, check=False).stdout
        self.sanitizers = [line.split()[2] for line in linked.splitlines() if "libasan" in line]

    def run(self, arguments, faults=None):
        environment = dict(os.environ)
        if faults:
            environment.update(faults, LD_PRELOAD=" ".join([*self.sanitizers, self.library]))
        return subprocess.run([self.executable, *arguments, "--lang", "vi"], env=environment, capture_output=True,
                              text=True, check=False, timeout=120)

    def must(self, arguments):
        done = self.run(arguments)
        require(done.returncode == 0, f"{arguments[0]} ends with {done.returncode}: {done.stderr}")
        return done.stdout


class Scenario:
    """A folder before the command, the command, and what is right after it."""

    def __init__(self, program, sources, folder):
        self.program, self.sources, self.folder = program, sources, folder

    def prepare(self):
        pass

    def documents(self):
        """The files that users look for, by name."""
        out = self.folder / "out"
        return {path.name: path.read_bytes() for path in sorted(out.glob("*")) if path.suffix in (".pdf", ".docx")}

    def leftovers(self):
        return [path.name for path in self.folder.rglob("*")
                if ".tmp" in path.name or ".part" in path.name or path.name.endswith("-new")]


class Issue(Scenario):
    def arguments(self):
        return self.issue("ke-hoach-tay-ninh-2024", "2024-02-05")

    def issue(self, plan, date):
        return ["issue", str(self.sources / "samples" / f"{plan}.json"), "--register", str(self.folder / "so.vbr"),
                "--date", date, "--out", str(self.folder / "out")]

    def prepare(self):
        self.program.must(self.issue("ke-hoach-bac-giang-2024", "2024-01-15"))

    def state(self):
        book = self.folder / "so.vbr"
        return self.program.must(["register", "list", "--register", str(book)]) if book.exists() else ""

    def check_failed(self, reference, before, done):
        """A number that is taken is said to be taken, one that is not, is not."""
        if done is None or done.returncode == 0:
            return
        state = self.state()
        require(state in (before, reference), "the register holds something else than before and after")
        taken = state == reference != before
        if "chưa chắc" not in done.stderr:  # the COMMIT failed, and so did its undoing
            require(taken == ("đã vào sổ" in done.stderr), f"number taken: {taken}, but the message is: {done.stderr}")

    def check_whole(self):
        self.program.must(["register", "verify", "--register", str(self.folder / "so.vbr")])


class FirstIssue(Issue):
    def prepare(self):
        pass


class Batch(Scenario):
    def prepare(self):
        lines = (self.sources / "samples/units/tay-ninh-2024.csv").read_text(encoding="utf-8").splitlines()
        (self.folder / "units.csv").write_text("\n".join(lines[:4]) + "\n", encoding="utf-8")

    def arguments(self):
        return ["batch", str(self.sources / "samples/units/ke-hoach-phong-tu-phap.json"), "--units",
                str(self.folder / "units.csv"), "--out", str(self.folder / "out"), "--jobs", "1", "--progress", "log"]

    def state(self):
        path = self.folder / "out/manifest.json"
        if not path.exists():
            return ""
        manifest = json.loads(path.read_text(encoding="utf-8"))
        return json.dumps([[unit["code"], unit["files"]] for unit in manifest["units"]])

    def check_failed(self, reference, before, done):
        require(self.state() in (before, reference), "the manifest is neither the old nor the new one")

    def check_whole(self):
        self.program.must(["batch", "--verify", str(self.folder / "out")])


SCENARIOS = {"issue": Issue, "first-issue": FirstIssue, "batch": Batch}


class Loop:
    def __init__(self, kind, program, sources, folder):
        self.template, self.work = folder / "before", folder / "work"
        self.scenario = kind(program, sources, self.work)
        self.program = program
        self.work.mkdir()
        self.scenario.prepare()
        shutil.copytree(self.work, self.template)
        self.before = self.scenario.state()
        count = folder / "count"
        done = program.run(self.scenario.arguments(), {"VANBAN_FAULT_COUNT": str(count)})
        require(done.returncode == 0, f"without a fault it ends with {done.returncode}: {done.stderr}")
        self.calls = int(count.read_text())
        self.documents, self.state = self.scenario.documents(), self.scenario.state()
        require(self.calls > 10 and self.documents, "no calls were counted, or no files made")

    def reset(self):
        shutil.rmtree(self.work)
        shutil.copytree(self.template, self.work)

    def try_fault(self, fault, call):
        self.reset()
        done = self.program.run(self.scenario.arguments(), {"VANBAN_FAULT": fault, "VANBAN_FAULT_AT": str(call)})
        if done.returncode == 0:
            require(self.scenario.documents() == self.documents, "it says it is done, but files are missing or altered")
        elif fault == "kill":
            require(done.returncode == -9, f"it was not killed but ended with {done.returncode}: {done.stderr}")
        else:
            require(done.returncode in REFUSALS, f"exit code {done.returncode}: {done.stderr}")
            require("lỗi" in done.stderr, f"no message: {done.stderr!r}")
        for name, content in self.scenario.documents().items():
            require(self.documents.get(name) == content, f"{name} is not the whole file")
        self.scenario.check_failed(self.state, self.before, None if fault == "kill" else done)
        self.program.must(self.scenario.arguments())
        require(self.scenario.documents() == self.documents, "the next run does not make the same files")
        require(self.scenario.state() == self.state, "the next run does not leave the same state")
        self.scenario.check_whole()
        require(not self.scenario.leftovers(), f"left over: {self.scenario.leftovers()}")

    def numbers(self):
        step = 1 if os.environ.get("VANBAN_FAULT_ALL") else max(1, self.calls // SAMPLED)
        return range(1, self.calls + 1, step)

    def run(self):
        failures = []
        for fault in FAULTS:
            for call in self.numbers():
                try:
                    self.try_fault(fault, call)
                except Failure as failure:
                    failures.append(f"{fault} at call {call} of {self.calls}: {failure}")
        return failures


def main():
    kind, executable, library, sources = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="vanban-faults-") as folder:
        loop = Loop(SCENARIOS[kind], Program(executable, library), pathlib.Path(sources), pathlib.Path(folder))
        failures = loop.run()
        print("\n".join(failures) or f"{kind}: {len(loop.numbers())} of {loop.calls} calls × {', '.join(FAULTS)}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
