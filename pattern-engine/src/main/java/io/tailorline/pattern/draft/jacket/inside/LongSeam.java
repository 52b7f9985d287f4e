package io.tailorline.pattern.draft.jacket.inside;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Trace;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A long seam of the lining, from its top to the hem, made of one of the shell: every point moved sideways, the top
 * prolonged upwards and the end downwards along the seam. docs/drafting/jacket-inside.md, step 2.
 *
 * @param parts from top to hem, named as the shell's edges
 */
record LongSeam(List<Part> parts) {

    /** One edge of the seam, from top to hem. */
    record Part(String name, Polyline line) {}

    /** How far a point moves along x: its distance from the top along the seam, and its level on paper, mm. */
    @FunctionalInterface
    interface Sideways {
        double at(double station, double level);
    }

    /** Shorter than this a part is not worth an edge of its own, mm. */
    private static final double LEAST_EDGE = 2;

    LongSeam {
        parts = List.copyOf(parts);
    }

    /**
     * @param down whether the path runs from the top to the hem, as the ring does
     * @param raised extension of the top, mm
     * @param lowered extension of the hem end, mm
     */
    static LongSeam of(EdgePath path, boolean down, Sideways sideways, double raised, double lowered) {
        List<Part> parts = along(path, down).parts;
        List<Part> moved = new ArrayList<>(parts.size());
        double before = 0;
        for (Part part : parts) {
            Polyline line = part.line;
            double upwards = moved.isEmpty() ? raised : 0;
            double downwards = moved.size() + 1 == parts.size() ? lowered : 0;
            moved.add(new Part(part.name, moved(line, before, sideways, upwards, downwards)));
            before += line.length();
        }
        return new LongSeam(moved);
    }

    /** The shell's seam itself. */
    static LongSeam along(EdgePath path, boolean down) {
        int count = path.edges().size();
        List<Part> parts = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            NetEdge edge = path.edges().get(down ? k : count - 1 - k);
            parts.add(new Part(edge.name(), down ? edge.line() : edge.line().reversed()));
        }
        return new LongSeam(parts);
    }

    /** @param before length of the seam before this line, mm */
    private static Polyline moved(Polyline line, double before, Sideways sideways, double raised, double lowered) {
        int last = line.size() - 1;
        Trace moved = new Trace(last + 1);
        Point top = moved(line, 0, before, sideways);
        moved.to(prolonged(top, line.point(1), line.point(0), raised));
        for (int i = 1; i < last; i++) {
            moved.to(moved(line, i, before, sideways));
        }
        Point end = moved(line, last, before, sideways);
        return moved.to(prolonged(end, moved.point(last - 1), end, lowered)).line();
    }

    private static Point moved(Polyline line, int index, double before, Sideways sideways) {
        double level = line.y(index);
        return Point.of(line.x(index) + sideways.at(before + line.station(index), level), level);
    }

    /** An end moved on in the direction between two points. */
    private static Point prolonged(Point end, Point from, Point to, double mm) {
        return mm == 0 ? end : end.plus(to.minus(from).unit().times(mm));
    }

    /** Without the mouth of a dart, mm. */
    double sewnLength() {
        double sum = 0;
        for (Part part : parts) {
            sum += part.name.equals(EdgePath.DART) ? 0 : part.line.length();
        }
        return sum;
    }

    double length() {
        double sum = 0;
        for (Part part : parts) {
            sum += part.line.length();
        }
        return sum;
    }

    /**
     * A place {@code sewn} mm from the top, moved to the dart where the rest would be too short for an edge; the dart's
     * mouth is not counted.
     */
    double clearOfDart(double sewn) {
        double above = aboveDart();
        return StrictMath.abs(sewn - above) < LEAST_EDGE ? above : sewn;
    }

    /** How far from the top on paper a place lies that is {@code sewn} mm from it when the dart is closed. */
    double onPaper(double sewn) {
        return sewn <= aboveDart() ? sewn : sewn + length() - sewnLength();
    }

    /** Length above the mouth of a dart; endless where the seam has none. */
    private double aboveDart() {
        double above = 0;
        for (Part part : parts) {
            if (part.name.equals(EdgePath.DART)) {
                return above;
            }
            above += part.line.length();
        }
        return Double.POSITIVE_INFINITY;
    }

    Point top() {
        return parts.get(0).line.first();
    }

    /** Its part that ends on the hem. */
    Polyline lowest() {
        return parts.get(parts.size() - 1).line();
    }

    Point hem() {
        return parts.get(parts.size() - 1).line.last();
    }

    /** How far from the top the seam reaches a level of the paper, mm; its length when it ends above. */
    double stationAt(double level) {
        double before = 0;
        for (Part part : parts) {
            double station = part.line.stationAt(level);
            if (station < part.line.length()) {
                return before + station;
            }
            before += part.line.length();
        }
        return before;
    }

    /** The seam with its hem end prolonged. */
    LongSeam longerBy(double mm) {
        if (mm == 0) {
            return this;
        }
        List<Part> longer = new ArrayList<>(parts);
        Part last = longer.get(longer.size() - 1);
        Polyline line = last.line;
        longer.set(
                longer.size() - 1,
                new Part(
                        last.name,
                        line.endingAt(line.last().plus(line.endChord().times(mm)))));
        return new LongSeam(longer);
    }

    /**
     * Divided where the partner is, when both have as many parts: the first part is to that of the shell as the
     * partner's is, at the expense of the second.
     *
     * @param shell the seam it was made of
     * @param partner the other side of the seam, made of the other side of the shell's
     */
    LongSeam dividedAs(LongSeam partner, LongSeam shell, LongSeam partnersShell) {
        if (parts.size() != 2 || partner.parts.size() != 2) {
            return this;
        }
        double wanted = partner.firstLength() + shell.firstLength() - partnersShell.firstLength();
        Polyline.Halves halves =
                Polyline.joined(parts.get(0).line, parts.get(1).line).splitAtLength(wanted);
        return new LongSeam(
                List.of(new Part(parts.get(0).name, halves.before()), new Part(parts.get(1).name, halves.after())));
    }

    private double firstLength() {
        return parts.get(0).line.length();
    }

    /** The part above a place {@code along} mm from the top. */
    LongSeam endingAt(double along) {
        return new LongSeam(cut(along).get(0));
    }

    /** The same seam in two parts at a place {@code along} mm from the top; those below it are called free. */
    LongSeam freeBelow(double along) {
        List<List<Part>> halves = cut(along);
        List<Part> parts = new ArrayList<>(halves.get(0));
        for (Part part : halves.get(1)) {
            parts.add(new Part(part.name + "Free", part.line));
        }
        return new LongSeam(parts);
    }

    private List<List<Part>> cut(double along) {
        List<Part> above = new ArrayList<>();
        List<Part> below = new ArrayList<>();
        double left = along;
        for (Part part : parts) {
            double length = part.line.length();
            if (left >= length - LEAST_EDGE) {
                above.add(part);
            } else if (left <= LEAST_EDGE) {
                below.add(part);
            } else {
                Polyline.Halves halves = part.line.splitAtLength(left);
                above.add(new Part(part.name, halves.before()));
                below.add(new Part(part.name, halves.after()));
            }
            left -= length;
        }
        return List.of(above, below);
    }

    /** The edges in the order of the ring. */
    List<NetEdge> edges(boolean down, double allowance, Corner atEnd) {
        List<NetEdge> edges = new ArrayList<>(parts.size());
        for (Part part : parts) {
            edges.add(NetEdge.of(part.name, down ? part.line : part.line.reversed(), allowance));
        }
        if (!down) {
            Collections.reverse(edges);
        }
        NetEdge last = edges.get(edges.size() - 1);
        edges.set(edges.size() - 1, NetEdge.of(last.name(), last.line(), allowance, atEnd));
        return edges;
    }
}
