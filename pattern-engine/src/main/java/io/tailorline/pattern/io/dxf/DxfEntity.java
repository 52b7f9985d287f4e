package io.tailorline.pattern.io.dxf;

import io.tailorline.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One entity of a DXF file.
 *
 * @param type {@code POLYLINE}, {@code LINE}, {@code POINT}, {@code TEXT}, {@code INSERT} ...
 * @param points a line has two, a polyline one for each vertex; in the file's own unit
 * @param closed whether a polyline returns to its first point
 * @param bulges of a polyline, one for each vertex: the tangent of a quarter of the angle that the arc to the next
 *     vertex turns through, counter-clockwise; 0 for a straight chord (group 42)
 * @param values the other groups by code; the first of a code counts
 * @param line of the file, counted from 1
 */
record DxfEntity(
        String type,
        int layer,
        List<Point> points,
        boolean closed,
        List<Double> bulges,
        Map<Integer, String> values,
        int line) {

    DxfEntity {
        points = List.copyOf(points);
        bulges = List.copyOf(bulges);
        values = Map.copyOf(values);
    }

    /**
     * The points with every arc drawn in chords; a closed polyline whose last arc returns to its start ends there.
     *
     * @param sagitta greatest distance of an arc from its chords, in the file's own unit
     */
    List<Point> drawn(double sagitta) {
        if (bulges.stream().allMatch(bulge -> bulge == 0)) {
            return points;
        }
        List<Point> drawn = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            drawn.add(points.get(i));
            boolean isLast = i == points.size() - 1;
            if (bulges.get(i) != 0 && (closed || !isLast)) {
                Point next = points.get((i + 1) % points.size());
                drawn.addAll(BulgeArc.between(points.get(i), next, bulges.get(i), sagitta));
                if (isLast) {
                    drawn.add(next);
                }
            }
        }
        return drawn;
    }

    /** How many points {@link #drawn} has, or one more; told without drawing them. */
    double size(double sagitta) {
        double size = points.size();
        for (int i = 0; i < bulges.size(); i++) {
            Point next = points.get((i + 1) % points.size());
            size += BulgeArc.chords(points.get(i), next, bulges.get(i), sagitta) - 1;
        }
        return size;
    }

    /** The mirror image about the line through {@code from} along a direction of length 1. */
    DxfEntity mirrored(Point from, Point along) {
        return new DxfEntity(
                type,
                layer,
                points.stream().map(point -> point.mirrored(from, along)).toList(),
                closed,
                bulges.stream().map(bulge -> 0.0 - bulge).toList(),
                values,
                line);
    }

    boolean is(String wanted) {
        return type.equals(wanted);
    }

    Optional<String> value(int code) {
        return Optional.ofNullable(values.get(code));
    }

    /** A number of a group; empty when the group is not there or holds none. */
    Optional<Double> number(int code) {
        try {
            return value(code).map(text -> Double.valueOf(text.trim()));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
