#!/bin/sh
# Puts a .gz and, where brotli is installed, a .br beside every file of a site that compresses: compress.sh DIR
set -eu
find "${1:?name the folder of the built site}" -type f -size +256c \
	\( -name '*.html' -o -name '*.css' -o -name '*.js' -o -name '*.json' -o -name '*.svg' -o -name '*.xml' -o -name '*.txt' -o -name '*.webmanifest' \) \
	-print0 | xargs -0 -r -n 64 -P 4 sh -c '
	gzip -9knf "$@"
	if command -v brotli >/dev/null; then brotli -q 11 -kf "$@"; fi
' sh
