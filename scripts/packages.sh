#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs the Debian packages named for a purpose, those that are missing only:
#   scripts/packages.sh build|test
# Asks the network for nothing when everything is there.
set -euo pipefail

BUILD=(g++ ccache cmake ninja-build pkg-config git ca-certificates nlohmann-json3-dev libhpdf-dev libicu-dev
  libdeflate-dev libexpat1-dev libxml2-dev libzip-dev libsqlite3-dev libcli11-dev
  libexpected-dev libfmt-dev libqpdf-dev nettle-dev fonts-liberation2)
TEST=("${BUILD[@]}" libgtest-dev libgmock-dev libpugixml-dev libbenchmark-dev python3 qpdf poppler-utils
  mupdf-tools libreoffice-writer-nogui python3-docx libxml2-utils clang-format clang
  libclang-rt-14-dev parallel zip unzip)

case "${1:-}" in
  build) wanted=("${BUILD[@]}") ;;
  test) wanted=("${TEST[@]}") ;;
  *) echo "usage: scripts/packages.sh build|test" >&2; exit 2 ;;
esac

# Node.js from elsewhere brings its own npm and stands against Debian's: only where there is none.
if [ "$1" = test ] && ! command -v npm >/dev/null; then wanted+=(npm); fi

missing=()
for package in "${wanted[@]}"; do
  dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
echo "Installing: ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -q
"${as_root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"
