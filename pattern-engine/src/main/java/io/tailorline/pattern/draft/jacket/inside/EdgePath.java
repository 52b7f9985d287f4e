package io.tailorline.pattern.draft.jacket.inside;

import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Trace;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Neighbouring edges of a shell piece, in the order of its ring: a long seam with its vent, an armhole in two parts.
 * Found by the edges that bound them, so that a style may divide them freely.
 */
record EdgePath(List<NetEdge> edges) {

    /** The mouth of a dart, which is folded away before a seam is sewn. */
    static final String DART = "bustDart";

    /** The edges in which a sleeve can be set. */
    private static final Set<String> ARMHOLE = Set.of("underarm", "armhole");

    private static final Set<String> ARMHOLE_AND_SHOULDER = Set.of("underarm", "armhole", "shoulder");

    EdgePath {
        edges = List.copyOf(edges);
    }

    /** The edges between two others of the ring. */
    static EdgePath between(NetPiece net, String from, String to) {
        List<NetEdge> ring = net.edges();
        List<NetEdge> path = new ArrayList<>();
        int start = net.indexOf(from) + 1;
        for (int i = 0; i < ring.size(); i++) {
            NetEdge edge = ring.get((start + i) % ring.size());
            if (edge.name().equals(to)) {
                return new EdgePath(path);
            }
            path.add(edge);
        }
        throw new IllegalArgumentException("Piece '%s' has no edge '%s'.".formatted(net.name(), to));
    }

    /** The piece's part of the armhole, empty where it has none; its edges are neighbours in the ring. */
    static EdgePath armhole(NetPiece net) {
        return named(net, ARMHOLE);
    }

    /** Armhole and shoulder of a front, where they belong to one piece or are parted by a seam from the shoulder. */
    static EdgePath armholeAndShoulder(NetPiece net) {
        return named(net, ARMHOLE_AND_SHOULDER);
    }

    private static EdgePath named(NetPiece net, Set<String> names) {
        List<NetEdge> path = new ArrayList<>();
        for (NetEdge edge : net.edges()) {
            if (names.contains(edge.name())) {
                path.add(edge);
            }
        }
        return new EdgePath(path);
    }

    boolean isEmpty() {
        return edges.isEmpty();
    }

    NetEdge first() {
        return edges.get(0);
    }

    NetEdge last() {
        return edges.get(edges.size() - 1);
    }

    /** All edges as one line. */
    Polyline line() {
        if (edges.size() == 1) {
            return first().line();
        }
        Polyline first = first().line();
        Trace whole = new Trace(edges.size() * first.size()).along(first, 0, first.size());
        for (int i = 1; i < edges.size(); i++) {
            Polyline line = edges.get(i).line();
            whole.along(line, 1, line.size());
        }
        return whole.line();
    }

    /**
     * A moved line of all edges, divided again as they are.
     *
     * @param moved with as many points as {@link #line()}
     * @param atEnd the corner behind the last one
     */
    List<NetEdge> divided(Polyline moved, double allowance, Corner atEnd) {
        List<NetEdge> parts = new ArrayList<>(edges.size());
        int start = 0;
        for (NetEdge edge : edges) {
            int end = start + edge.line().size() - 1;
            Polyline line =
                    new Trace(end + 1 - start).along(moved, start, end + 1).line();
            parts.add(NetEdge.of(edge.name(), line, allowance, edge == last() ? atEnd : Corner.MITRE));
            start = end;
        }
        return parts;
    }

    /** Without the mouth of a dart, mm. */
    double sewnLength() {
        double sum = 0;
        for (NetEdge edge : edges) {
            sum += edge.name().equals(DART) ? 0 : edge.length();
        }
        return sum;
    }

    double length() {
        double sum = 0;
        for (NetEdge edge : edges) {
            sum += edge.length();
        }
        return sum;
    }
}
