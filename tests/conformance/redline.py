#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Lets other programs judge redlines: redline.py VANBAN WORK_FOLDER

For every sample and an edited version of it, and for the pairs in samples/sua-doi: the DOCX with tracked
changes is valid (validate_docx.py), and LibreOffice, told to accept all changes, shows the text of the new
document with its numbers, told to reject all of them, that of the old one. Blank lines do not count, since
LibreOffice keeps some empty paragraphs that it should join.

Exit code: 0 all well, 1 a difference, 77 no judge at hand.
"""
import json
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LONG = 60  # characters: prose, not a name or a number
DECISIONS = {"Accept": "new", "Reject": "old"}

LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Redline"/>
</library:library>
"""
MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Redline"
 script:language="StarBasic">
Sub SettleFolder(folder As String)
  Dim names(1000) As String
  count = 0
  name = Dir(folder &amp; "/*.docx")
  While name &lt;&gt; ""
    names(count) = name
    count = count + 1
    name = Dir()
  Wend
  For i = 0 To count - 1
    Settle(folder, names(i), "Accept")
    Settle(folder, names(i), "Reject")
  Next
End Sub

Sub Settle(folder As String, name As String, decision As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  path = ConvertToURL(folder &amp; "/" &amp; name)
  document = StarDesktop.loadComponentFromURL(path, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  frame = document.CurrentController.Frame
  dispatcher.executeDispatch(frame, ".uno:" &amp; decision &amp; "AllTrackedChanges", "", 0, Array())
  Dim text(0) As New com.sun.star.beans.PropertyValue
  text(0).Name = "FilterName"
  text(0).Value = "Text (encoded)"
  document.storeToURL(ConvertToURL(folder &amp; "/" &amp; decision &amp; "-" &amp; name &amp; ".txt"), text())
  document.close(True)
End Sub
</script:module>
"""


def edited(value, path=()):
    """A plan with other words here and there, paragraphs that are gone, new ones, one moved."""
    if isinstance(value, dict):
        return {key: edited(child, path + (key,)) for key, child in value.items()}
    if isinstance(value, list):
        members = [edited(child, path + (index,)) for index, child in enumerate(value)]
        prose = all(isinstance(child, str) and len(child) > LONG for child in value)
        if "body" not in path or not prose or len(members) < 2:
            return members
        members.insert(1, "Nội dung bổ sung: các đơn vị báo cáo bằng văn bản khi có yêu cầu.")
        if len(members) > 3:
            members.append(value[0])  # moved as it was: see docs/docx.md for what LibreOffice does otherwise
            members = members[1:2] + members[3:]
        return members
    if isinstance(value, str) and len(value) > LONG and "body" in path and len(value) % 3 == 0:
        words = value.split(" ")
        words[4] = "được sửa"
        return " ".join(words)
    return value


def plan_pairs(work):
    """Name, old plan, new plan."""
    pairs = []
    for path in sorted((ROOT / "samples").glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        data.pop("$schema", None)
        other = work / "plans" / path.name
        other.parent.mkdir(parents=True, exist_ok=True)
        other.write_text(json.dumps(edited(data), ensure_ascii=False, indent=1), encoding="utf-8")
        pairs.append((path.stem, path, other))
    for path in sorted((ROOT / "samples" / "sua-doi").glob("*-ban-2.json")):
        name = path.stem.removesuffix("-ban-2")
        folders = (path.parent, ROOT / "samples")
        old = next(folder / f"{name}.json" for folder in folders if (folder / f"{name}.json").exists())
        pairs.append((path.stem, old, path))
    return pairs


def run(*arguments):
    done = subprocess.run([*map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print(f"{' '.join(map(str, arguments))}: exit {done.returncode}\n{done.stderr}")
    return done.returncode == 0


def write_files(vanban, work):
    """Redlines and both documents of every pair; the names of the pairs that could be written."""
    names, failed = [], 0
    (work / "redline").mkdir(parents=True)
    for name, old, new in plan_pairs(work):
        well = run(vanban, "redline", old, new, "--out", work / "redline" / f"{name}.docx",
                   "--author", "Nguyễn Văn A", "--date", "2024-02-15")
        for side, plan in (("old", old), ("new", new)):
            well = run(vanban, "render", plan, "--format", "docx", "--out", work / side,
                       "--name", name) and well
        names += [name] if well else []
        failed += 0 if well else 1
    return names, failed


def settle(work):
    """Texts of all redlines, accepted and rejected, and of the documents themselves."""
    profile = work / "profile"
    soffice = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore"]
    for side in DECISIONS.values():
        run(*soffice, "--convert-to", "txt:Text (encoded):UTF8", "--outdir", work / side,
            *sorted((work / side).glob("*.docx")))
    # The profile is there now; a macro put into a new one would be overwritten.
    library = profile / "user" / "basic" / "Standard"
    library.mkdir(parents=True, exist_ok=True)
    (library / "script.xlb").write_text(LIBRARY, encoding="utf-8")
    (library / "Redline.xba").write_text(MODULE, encoding="utf-8")
    run(*soffice, f'macro:///Standard.Redline.SettleFolder("{work / "redline"}")')


def lines_of(path):
    if not path.exists():
        return [f"LibreOffice did not write {path.name}"]
    # A redline keeps every blank bound; a document only those at which a line would end (docs/typography.md).
    lines = path.read_text(encoding="utf-8-sig").replace("\u00a0", " ").splitlines()
    return [line.strip() for line in lines if line.strip()]


def compare(work, names):
    differing = 0
    for name in names:
        for decision, side in DECISIONS.items():
            shown = lines_of(work / "redline" / f"{decision}-{name}.docx.txt")
            wanted = lines_of(work / side / f"{name}.txt")
            if shown == wanted:
                continue
            differing += 1
            at = next((i for i, pair in enumerate(zip(shown, wanted)) if pair[0] != pair[1]),
                      min(len(shown), len(wanted)))
            print(f"{name}, {decision}: line {at + 1} of {len(wanted)}")
            print(f"  shown:  {shown[at][:110] if at < len(shown) else '(end)'}")
            print(f"  wanted: {wanted[at][:110] if at < len(wanted) else '(end)'}")
    print(f"LibreOffice: {2 * len(names) - differing} of {2 * len(names)} texts as they should be")
    return differing


def main(vanban, work):
    work = pathlib.Path(work).resolve()
    shutil.rmtree(work, ignore_errors=True)
    names, failed = write_files(pathlib.Path(vanban).resolve(), work)
    validator = pathlib.Path(__file__).with_name("validate_docx.py")
    valid = subprocess.run([sys.executable, str(validator), "--folder", str(work / "redline")], check=False)
    judges = valid.returncode != 77
    failed += 1 if valid.returncode == 1 else 0
    if shutil.which("soffice"):
        judges = True
        settle(work)
        failed += compare(work, names)
    else:
        print("skipped: LibreOffice is not installed")
    if failed:
        return 1
    return 0 if judges else 77


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
