"""Reads an ISO file for textile cutters by the rules of the format alone and prints what it found, a word and a number a line.

A code acts where the head is; M14 and M15 act before the move of their own block. It refuses what such controllers refuse: two
codes in a block, letters that are not capitals outside of texts, coordinates with decimals, knife-down moves over 60 inches.
M18 keeps the controller from an overcut of its own at the next lift, which ends the cut.
Two notches in passing about 5 mm apart are a pair, unless the knife was lifted between them.
With the argument `split` it also refuses a code in one block with coordinates, as nctools does.
"""
import math
import re
import sys

MM = {"4.2": 0.254, "G70": 0.0254, "G71": 0.1}
text = open(sys.argv[1], "rb").read().decode("ascii")
split = sys.argv[2:] == ["split"]
blocks = text.split("*")
assert blocks.pop() == "", "the last block is not ended"
assert "\n" not in text
mm, down, at, label, free = MM["4.2"], False, (0, 0), None, ""
found = dict.fromkeys("length pieces drills notches pairs slits lifts labels bites sharpenings points longest".split(), 0)
points, punched, spared = 0, None, False
assert blocks[0].startswith("H") and blocks[-1] == "M0", (blocks[0], blocks[-1])
for block in blocks:
    if free:
        assert len(block) <= (36 if free == "label" else 200), block
        free = ""
        continue
    parts = re.fullmatch(r"(?:X(-?\d+)Y(-?\d+))?(?:([A-Z])(\d*))?", block)
    assert parts, "not a block: " + block
    x, y, letter, number = parts.groups()
    assert not (split and x and letter), "code and coordinates in one block: " + block
    code = letter + str(int(number)) if letter and number else letter
    if code == "M14":
        assert not down
        down = True
    if code == "M15":
        down, punched, spared = False, None, False
    if x:
        to = (int(x), int(y))
        if down:
            length = math.dist(at, to) * mm
            assert length <= 1524.0001, "a move of %.1f mm" % length
            found["length"] += length
            found["longest"] = max(found["longest"], length)
            points += 1
            found["points"] = max(found["points"], points)
        at = to
    if code in MM:
        mm = MM[code]
    elif letter == "N":
        found["pieces"] += 1
        assert int(number) == found["pieces"] and not down
        points = 0
    elif code == "M20":
        free = "message"
    elif code == "M31" and at != label:
        if label is None:
            free, label = "label", at
            found["labels"] += 1
        else:
            label = None
    elif code == "M43":
        assert not down
        found["drills"] += 1
    elif code == "M68":
        assert down
        found["notches"] += 1
        if punched and 2 < math.dist(at, punched) * mm < 5.5:
            found["pairs"] += 1
            punched = None
        else:
            punched = at
    elif code == "M19":
        found["slits"] += 1
    elif code == "M18":
        assert down and not spared
        spared = True
    elif code == "M46":
        assert down and not spared, "a lift in a corner after M18, which is for the last one"
        found["lifts"] += 1
    elif code == "M69":
        assert not down
        found["bites"] += 1
    elif code == "M42":
        assert not down
        found["sharpenings"] += 1
    elif letter and code not in ("M14", "M15", "M0", "H1"):
        raise AssertionError("unknown: " + block)
    if code != "M31" and (x or code in ("M14", "M43")):
        label = None
for word, value in found.items():
    print(word, value)
