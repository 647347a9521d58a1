#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes a unit list of all communes of the country, or of generated names where the data is not there.

    bench/country_units.py OUT.csv [TIMES]

TIMES repeats the country with other codes, for measuring beyond it.
"""
import csv
import json
import pathlib
import sys
import unicodedata

DATA = pathlib.Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "communes-from-2025-07.json"
GENERATED = [{"code": f"{i:05}", "name": f"Xã Số {i}", "province": "Tỉnh Mẫu"} for i in range(1, 3322)]


def row(commune, turn):
    full = unicodedata.normalize("NFC", commune["name"])
    name = full[0].lower() + full[1:]
    short = full.split(" ", 2 if name.startswith("đặc khu") else 1)[-1]
    level = "đặc khu" if name.startswith("đặc khu") else name.split(" ", 1)[0]
    return [f"{commune['code']}{f'-{turn}' if turn else ''}", name, level, f"Ủy ban nhân dân\n{name}", short, "Phòng Kinh tế"]


def main():
    communes = json.loads(DATA.read_text(encoding="utf-8")) if DATA.exists() else GENERATED
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with open(sys.argv[1], "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["code", "name", "level", "organ.name", "organ.place", "economy_office"])
        for turn in range(times):
            writer.writerows(row(commune, turn) for commune in communes)


if __name__ == "__main__":
    main()
