"""Writes normalization.txt from the Unicode Character Database.

    python3 make-table.py FOLDER_WITH_UnicodeData.txt_AND_CompositionExclusions.txt 15.0.0 > normalization.txt

Consecutive characters that map to consecutive single characters become one line with a range.
Hangul syllables are left out: they follow by arithmetic.
"""

import sys

folder, version = sys.argv[1], sys.argv[2]
one_way = set()
for line in open(f"{folder}/CompositionExclusions.txt", encoding="utf-8"):
    code = line.split("#")[0].strip()
    if code:
        one_way.add(int(code, 16))

classes, mappings = {}, []
for line in open(f"{folder}/UnicodeData.txt", encoding="utf-8"):
    fields = line.split(";")
    code, combining_class, mapping = int(fields[0], 16), int(fields[3]), fields[5]
    if combining_class:
        classes.setdefault(combining_class, []).append(code)
    if mapping:
        parts = mapping.split(" ")
        compatible = parts[0].startswith("<")
        mappings.append((code, "~" if compatible else "=", [int(p, 16) for p in parts[compatible:]]))

of_class = {code: k for k, codes in classes.items() for code in codes}


def kind(code, sign, target):
    """= composes again, ! is canonical but never composed, ~ is for compatibility only."""
    if sign == "~":
        return "~"
    never = len(target) == 1 or code in one_way or code in of_class or target[0] in of_class
    return "!" if never else "="


def hexes(codes):
    return " ".join(f"{c:04X}" for c in codes)


def ranges(codes):
    out = []
    for c in codes:
        if out and out[-1][1] == c - 1:
            out[-1][1] = c
        else:
            out.append([c, c])
    return " ".join(f"{a:04X}" if a == b else f"{a:04X}-{b:04X}" for a, b in out)


print(f"# Character decompositions and combining classes of Unicode {version}, written by make-table.py.")
print("# Copyright © 1991-2022 Unicode, Inc. All rights reserved. Distributed under the Terms of Use in")
print("# https://www.unicode.org/copyright.html; the notice is in LICENSE. Modified: selected and abbreviated.")
print("#")
print("# CODE = PARTS   a canonical decomposition that composition takes back")
print("# CODE ! PARTS   a canonical decomposition that is never composed again")
print("# CODE ~ PARTS   a compatibility decomposition; A-B ~ C maps A to C, A+1 to C+1, …")
print("# @CLASS CODES   the canonical combining class of these characters")

rows = []
for code, sign, target in mappings:
    k = kind(code, sign, target)
    if rows and len(target) == 1:
        first, last, k0, t0 = rows[-1]
        if k0 == k and len(t0) == 1 and last == code - 1 and t0[0] + (code - first) == target[0]:
            rows[-1] = (first, code, k, t0)
            continue
    rows.append((code, code, k, target))
for first, last, k, target in rows:
    name = f"{first:04X}" if first == last else f"{first:04X}-{last:04X}"
    print(name, k, hexes(target))
for combining_class in sorted(classes):
    print(f"@{combining_class} {ranges(classes[combining_class])}")
