#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# From a bare Debian 12 to finished documents: packages, build, every sample as PDF and DOCX in out/.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/packages.sh build
mkdir -p build
cmake --preset unity -DVANBAN_BUILD_TESTS=OFF -DVANBAN_BUILD_BENCH=OFF >build/configure.log 2>&1 ||
  { cat build/configure.log; exit 1; }
cmake --build build/release --target vanban

for sample in samples/*.json; do
  build/release/vanban render "$sample" --format pdf,docx --out out
done

echo
echo "Đã tạo các văn bản trong thư mục out/ (made in out/):"
ls -l --block-size=KB out/*.pdf out/*.docx | awk '{print "  " $NF, $5}'
echo "Xem: mở out/*.pdf bằng trình đọc PDF, out/*.docx bằng Word hoặc LibreOffice."
echo "View: open out/*.pdf in a PDF reader, out/*.docx in Word or LibreOffice."
