#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Lets other programs edit and save our Word files, then takes the edits back:

    pull.py VANBAN OURS PLANS WORK_FOLDER

OURS holds the DOCX of every sample and stress document, PLANS the stress plans. A file as it was made, and a
sample saved by LibreOffice, must give no edit at all. A file edited with python-docx, before and after
LibreOffice saved it, must give exactly those edits.

Exit code: 0 all well, 1 a difference, 77 no editor at hand.
"""
import json
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
EDITED = "ke-hoach-tay-ninh-2024"
SYSTEM_PYTHON = shutil.which("python3", path="/usr/bin") or sys.executable

# Text, an item out, an item in, a recipient, the signer's title.
EDITOR = """
import copy, sys, docx
from docx.text.paragraph import Paragraph
document = docx.Document(sys.argv[1])
def paragraphs():
    yield from document.paragraphs
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from cell.paragraphs
def replace(old, new):
    for paragraph in paragraphs():
        for run in paragraph.runs:
            if old in run.text:
                run.text = run.text.replace(old, new, 1)
                return
    sys.exit("no run holds " + old)
def find(text):
    return next(p for p in document.paragraphs if text in p.text)
replace("sáng tạo của mỗi tập thể", "đổi mới của mỗi tập thể")
gone = find("Kịp thời biểu dương")._p
gone.getparent().remove(gone)
before = find("Khen thưởng phải khách quan")
before._p.addnext(copy.deepcopy(before._p))
added = Paragraph(before._p.getnext(), before._parent)
for run in added.runs[1:]:
    run.text = ""
added.runs[0].text = "- Ý mới được thêm vào."
replace("Vụ TCCB", "Cục TCCB")
replace("GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
document.save(sys.argv[2])
"""


def edited(plan):
    """What the plan is to be after the edits."""
    purpose, demands = plan["body"][2]["body"]
    items = purpose["body"][0]["items"]
    items[0] = items[0].replace("sáng tạo của mỗi tập thể", "đổi mới của mỗi tập thể")
    del items[2]
    demands["body"][0]["items"].append("Ý mới được thêm vào.")
    plan["recipients"][0] = plan["recipients"][0].replace("Vụ TCCB", "Cục TCCB")
    plan["signer"]["title"] = "Phó Giám đốc"
    return plan


def save_with_libreoffice(documents, out, profile):
    subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to",
                    "docx:MS Word 2007 XML", "--outdir", str(out), *map(str, documents)],
                   check=True, stdout=subprocess.DEVNULL)
    return [out / document.name for document in documents]


class Judge:
    def __init__(self, vanban, work):
        self.vanban, self.work, self.faults = vanban, work, []

    def pull(self, document, plan):
        """The plan after the edits; None where the program refused."""
        out = self.work / "pulled.json"
        out.unlink(missing_ok=True)
        run = subprocess.run([self.vanban, "pull", document, "--plan", plan, "--out", out, "--lang", "en"],
                             capture_output=True, text=True, check=False)
        if run.returncode != 0:
            self.faults.append(f"{document}: exit {run.returncode}\n{run.stderr}")
            return None
        return out.read_text(encoding="utf-8")

    def unedited(self, document, plan):
        text = self.pull(document, plan)
        if text is not None and text != plan.read_text(encoding="utf-8"):
            self.faults.append(f"{document}: edits where nobody edited")

    def edited(self, document, plan, wanted):
        text = self.pull(document, plan)
        if text is not None and json.loads(text) != wanted:
            self.faults.append(f"{document}: not the edits that were made")


def main(vanban, ours, plans, work):
    ours, plans, work = (pathlib.Path(path).resolve() for path in (ours, plans, work))
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    if shutil.which("soffice") is None:
        print("skipped: LibreOffice is not installed")
        return 77
    judge = Judge(vanban, work)
    samples = sorted((ROOT / "samples").glob("*.json"))
    for plan in samples + sorted(plans.glob("*.json")):
        if (ours / f"{plan.stem}.docx").exists():
            judge.unedited(ours / f"{plan.stem}.docx", plan)
    sample_files = [ours / f"{plan.stem}.docx" for plan in samples]
    for plan, saved in zip(samples, save_with_libreoffice(sample_files, work / "saved", work / "profile")):
        judge.unedited(saved, plan)
    if subprocess.run([SYSTEM_PYTHON, "-c", "import docx"], capture_output=True, check=False).returncode == 0:
        plan = ROOT / "samples" / f"{EDITED}.json"
        wanted = edited(json.loads(plan.read_text(encoding="utf-8")))
        changed = work / "changed.docx"
        subprocess.run([SYSTEM_PYTHON, "-c", EDITOR, ours / f"{EDITED}.docx", changed], check=True)
        judge.edited(changed, plan, wanted)
        judge.edited(save_with_libreoffice([changed], work / "saved", work / "profile")[0], plan, wanted)
    else:
        print("python-docx is not installed: no file was edited")
    print("\n".join(judge.faults) or "every edit came home, and nothing else")
    return 1 if judge.faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
