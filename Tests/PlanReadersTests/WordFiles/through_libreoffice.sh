#!/usr/bin/env bash
# Saves some of the Word drafts once more with LibreOffice, through its own format, as a person does who edits them there.
# Needs libreoffice-writer-nogui. The files are committed, so that the tests do not need it.
set -euo pipefail
cd "$(dirname "$0")"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
office=(soffice "-env:UserInstallation=file://$profile/user" --headless)
mkdir -p Drafts-LibreOffice
for draft in 01-act-by-domains 02-vic-actions-table 06-prose-under-labels 08-table-per-objective 10-bold-labels; do
    "${office[@]}" --convert-to odt --outdir "$profile" "Drafts/$draft.docx" >/dev/null
    "${office[@]}" --convert-to "docx:MS Word 2007 XML" --outdir Drafts-LibreOffice "$profile/$draft.odt" >/dev/null
done
