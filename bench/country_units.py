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

DATA = pathlib.Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "communes-from-2025-07.json"
GENERATED = [{"code": f"{i:05}", "name": f"Xã Số {i}", "province": "Tỉnh Mẫu"} for i in range(1, 3322)]


def row(commune, turn):
    name = commune["name"][0].lower() + commune["name"][1:]
    short = commune["name"].split(" ", 1)[1]
    if name.startswith("đặc khu"):
        short = commune["name"].split(" ", 2)[2]
    return [f"{commune['code']}{f'-{turn}' if turn else ''}", name, f"Ủy ban nhân dân\n{name}", short]


def main():
    communes = json.loads(DATA.read_text(encoding="utf-8")) if DATA.exists() else GENERATED
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with open(sys.argv[1], "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["code", "name", "organ.name", "organ.place"])
        for turn in range(times):
            writer.writerows(row(commune, turn) for commune in communes)


if __name__ == "__main__":
    main()
