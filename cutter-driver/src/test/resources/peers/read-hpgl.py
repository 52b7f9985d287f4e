"""Reads the SVG that hp2xx made of an HPGL file: length a pen, strokes a pen, dots a pen, and the size, mm."""
import math
import re
import sys

MM = 25.4 / 72
DOT = 0.01
PENS = {"0,0,0": 1, "255,0,0": 2, "0,255,0": 3, "0,0,255": 4, "0,255,255": 5, "255,0,255": 6}
found = {}
xs, ys = [], []
pen = 0
for part in re.findall(r"stroke:rgb\([\d,]+\)|<path d=\"[^\"]*\"", open(sys.argv[1]).read()):
    if part.startswith("stroke"):
        pen = PENS.get(part[11:-1], 0)
        continue
    for line in part.split("M")[1:]:
        points = [(float(x) * MM, float(y) * MM) for x, y in re.findall(r"(-?[\d.]+), (-?[\d.]+)", line)]
        length = sum(math.dist(a, b) for a, b in zip(points, points[1:]))
        if length < DOT:
            found["dots%d" % pen] = found.get("dots%d" % pen, 0) + 1
            continue
        found["length%d" % pen] = found.get("length%d" % pen, 0) + length
        found["strokes%d" % pen] = found.get("strokes%d" % pen, 0) + 1
        xs += [x for x, _ in points]
        ys += [y for _, y in points]
found["width"] = max(xs) - min(xs)
found["height"] = max(ys) - min(ys)
for word, value in found.items():
    print(word, value)
