"""Reads a pattern DXF with ezdxf and prints a line per block: name, area of the boundary, notches, grain length, drill holes."""
import sys
import ezdxf


def chained(lines):
    ring = list(lines.pop(0))
    while lines:
        following = next(line for line in lines if abs(line[0] - ring[-1]) < 0.01)
        lines.remove(following)
        ring += following[1:]
    return ring[:-1] if abs(ring[0] - ring[-1]) < 0.01 else ring


def area(ring):
    return sum((a.conjugate() * b).imag for a, b in zip(ring, ring[1:] + ring[:1])) / 2


for block in ezdxf.readfile(sys.argv[1]).blocks:
    on = lambda layer, kind: [e for e in block if e.dxf.layer == layer and e.dxftype() == kind]
    boundary = [[complex(v.dxf.location.x, v.dxf.location.y) for v in e.vertices] for e in on("1", "POLYLINE")]
    if boundary:
        grain = on("7", "LINE")[0].dxf
        print(block.name, f"{area(chained(boundary)):.4f}", len(on("4", "POINT")),
              f"{(grain.end - grain.start).magnitude:.4f}", len(on("13", "POINT")))
