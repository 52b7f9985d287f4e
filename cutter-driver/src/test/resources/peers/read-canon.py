"""Adds up what LinuxCNC's own interpreter (rs274) makes of a G-code file: moves after subprograms, offsets and axes."""
import math
import re
import sys

found = dict.fromkeys("length pieces drill punch double labels stops".split(), 0)
bits = {"0": "drill", "1": "punch", "2": "double", "3": "labels"}
at, down = (0, 0), False
for line in open(sys.argv[1]):
    call = re.search(r"([A-Z0-9_]+)\((.*)\)", line)
    if not call:
        continue
    name, words = call.groups()
    values = [word.strip() for word in words.split(",")]
    if name in ("STRAIGHT_FEED", "STRAIGHT_TRAVERSE"):
        to = (float(values[0]), float(values[1]))
        if down:
            assert name == "STRAIGHT_FEED" or at == to, line
            found["length"] += math.dist(at, to)
        at = to
    elif name == "START_SPINDLE_CLOCKWISE":
        down = True
    elif name == "STOP_SPINDLE_TURNING":
        down = False
    elif name == "SET_AUX_OUTPUT_BIT" and words in bits:
        found[bits[words]] += 1
    elif name == "COMMENT" and words.startswith('"piece '):
        found["pieces"] += 1
    elif name == "PROGRAM_STOP":
        found["stops"] += 1
    found["ended"] = 1 if name == "PROGRAM_END" else found.get("ended", 0)
for word, value in found.items():
    print(word, value)
