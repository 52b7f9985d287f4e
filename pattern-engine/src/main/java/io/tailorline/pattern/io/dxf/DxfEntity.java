package io.tailorline.pattern.io.dxf;

import io.tailorline.geometry.Point;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One entity of a DXF file.
 *
 * @param type {@code POLYLINE}, {@code LINE}, {@code POINT}, {@code TEXT}, {@code INSERT} ...
 * @param points a line has two, a polyline one for each vertex; in the file's own unit
 * @param closed whether a polyline returns to its first point
 * @param bulges how many chords of a polyline are meant as arcs (group 42)
 * @param values the other groups by code; the first of a code counts
 * @param line of the file, counted from 1
 */
record DxfEntity(
        String type, int layer, List<Point> points, boolean closed, int bulges, Map<Integer, String> values, int line) {

    DxfEntity {
        points = List.copyOf(points);
        values = Map.copyOf(values);
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
