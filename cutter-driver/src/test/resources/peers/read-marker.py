"""Reads a cut DXF with ezdxf, inserts resolved: length and area of the boundaries, points by layer, size of the whole."""
import sys
import ezdxf

found = {"inserts": 0, "length": 0.0, "area": 0.0}
corners = []
document = ezdxf.readfile(sys.argv[1])
audit = document.audit()
assert not audit.has_errors, audit.errors
for insert in document.modelspace().query("INSERT"):
    found["inserts"] += 1
    for entity in insert.virtual_entities():
        layer, kind = entity.dxf.layer, entity.dxftype()
        if kind == "POLYLINE":
            points = list(entity.points_in_wcs())
            corners += points
            ring = points + points[:1] if entity.is_closed else points
            found["length"] += sum((b - a).magnitude for a, b in zip(ring, ring[1:]))
            if entity.is_closed:
                found["area"] += abs(sum(a.x * b.y - a.y * b.x for a, b in zip(ring, ring[1:]))) / 2
        elif kind in ("POINT", "LINE"):
            word = kind.lower() + "s" + layer
            found[word] = found.get(word, 0) + 1
found["blocks"] = sum(1 for block in document.blocks if not block.name.startswith("*"))
found["texts15"] = len(document.modelspace().query('TEXT[layer=="15"]'))
for word, pick in (("left", min), ("right", max)):
    found[word] = pick(p.x for p in corners)
for word, pick in (("bottom", min), ("top", max)):
    found[word] = pick(p.y for p in corners)
for word, value in found.items():
    print(word, value)
