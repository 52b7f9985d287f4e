package io.tailorline.pattern.draft.outline;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.geometry.Trace;
import io.tailorline.pattern.piece.Allowance;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A piece as drafted: its seam line as named edges, paper frame, mm. The ring may run either way. */
public final class NetPiece {

    private final String name;
    private final List<NetEdge> edges;
    private final boolean counterClockwise;

    /**
     * @param name the piece, for messages
     * @param edges each begins where the one before ends; the first begins where the last ends
     */
    public NetPiece(String name, List<NetEdge> edges) {
        this.name = name;
        this.edges = List.copyOf(edges);
        this.counterClockwise = isPositive(this.edges);
    }

    public static NetPiece of(String name, NetEdge... edges) {
        return new NetPiece(name, List.of(edges));
    }

    /**
     * A rectangle with one allowance all round; its edges are named in the order top, right, bottom, left of the paper.
     */
    public static NetPiece rectangle(String name, Point corner, Point opposite, double allowance, List<String> edges) {
        Point right = Point.of(opposite.x(), corner.y());
        Point left = Point.of(corner.x(), opposite.y());
        return of(
                name,
                NetEdge.of(edges.get(0), Polyline.through(corner, right), allowance),
                NetEdge.of(edges.get(1), Polyline.through(right, opposite), allowance),
                NetEdge.of(edges.get(2), Polyline.through(opposite, left), allowance),
                NetEdge.of(edges.get(3), Polyline.through(left, corner), allowance));
    }

    /** Whether the edges, one after the other, enclose a positive area. */
    private static boolean isPositive(List<NetEdge> edges) {
        double twice = 0;
        for (NetEdge edge : edges) {
            Polyline line = edge.line();
            for (int i = 1; i < line.size(); i++) {
                twice += line.x(i - 1) * line.y(i) - line.y(i - 1) * line.x(i);
            }
        }
        return twice > 0;
    }

    public String name() {
        return name;
    }

    /** @param others allowance of an edge, mm; empty where it keeps its own */
    NetPiece withAllowances(Function<NetEdge, OptionalDouble> others) {
        List<NetEdge> changed = new ArrayList<>(edges.size());
        for (NetEdge edge : edges) {
            OptionalDouble other = others.apply(edge);
            changed.add(
                    other.isPresent()
                            ? new NetEdge(edge.name(), edge.line(), Allowance.of(other.getAsDouble()), edge.corner())
                            : edge);
        }
        return new NetPiece(name, changed);
    }

    public List<NetEdge> edges() {
        return edges;
    }

    public NetEdge edge(String edgeName) {
        return edges.get(indexOf(edgeName));
    }

    public boolean hasEdge(String edgeName) {
        for (NetEdge edge : edges) {
            if (edge.name().equals(edgeName)) {
                return true;
            }
        }
        return false;
    }

    /** Index of the edge with that name in the ring. */
    public int indexOf(String edgeName) {
        for (int i = 0; i < edges.size(); i++) {
            if (edges.get(i).name().equals(edgeName)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Piece '%s' has no edge '%s'.".formatted(name, edgeName));
    }

    public Polyline line(String edgeName) {
        return edge(edgeName).line();
    }

    /** Length of several edges together, mm. */
    public double length(String... edgeNames) {
        double sum = 0;
        for (String edgeName : edgeNames) {
            sum += edge(edgeName).length();
        }
        return sum;
    }

    /** Whether the ring runs from +x to +y in paper coordinates. */
    boolean isCounterClockwise() {
        return counterClockwise;
    }

    /** +1 when the outside lies to the right of the run, else -1. */
    public int outward() {
        return counterClockwise ? 1 : -1;
    }

    public Ring seamLine() {
        int size = 0;
        for (NetEdge edge : edges) {
            size += edge.line().size() - 1;
        }
        Trace ring = new Trace(size);
        for (NetEdge edge : edges) {
            ring.along(edge.line(), 0, edge.line().size() - 1);
        }
        return ring.ring();
    }

    /** Inner angle between the edge and the next one, degrees in 0..360. */
    public double angleAfter(String edgeName) {
        int index = indexOf(edgeName);
        Point back = edges.get(index).line().endTangent().times(-1);
        Point on = edges.get((index + 1) % edges.size()).line().startTangent();
        double angle = (StrictMath.toDegrees(StrictMath.atan2(on.cross(back), back.dot(on))) + 360) % 360;
        return counterClockwise ? angle : 360 - angle;
    }
}
