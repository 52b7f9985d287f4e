package io.tailorline.nesting.io;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A value in a JSON file that knows its place, so that every complaint can name it. */
record Field(String source, String path, JsonNode node) {

    /** No coordinate lies farther from the origin than this. */
    private static final double FARTHEST = 1e9;

    /** Characters of what was found that a message shows. */
    private static final int MOST_SHOWN = 60;

    /** The member called {@code name}, which must be there. */
    Field get(String name) throws FileFault {
        return find(name).orElseThrow(() -> new FileFault("%s, %s.%s is missing.".formatted(source, path, name)));
    }

    Optional<Field> find(String name) throws FileFault {
        if (!node.isObject()) {
            throw fault("an object");
        }
        JsonNode member = node.get(name);
        return member == null || member.isNull()
                ? Optional.empty()
                : Optional.of(new Field(source, path + "." + name, member));
    }

    /** Refuses members of other names: one with a slip of the pen must not be ignored. */
    void allow(String... names) throws FileFault {
        Optional<String> unknown = unknown(names).findFirst();
        if (unknown.isPresent()) {
            throw new FileFault("%s, %s".formatted(source, unknown.get()));
        }
    }

    /** What is said of every member of another name: where it is, and what was expected. */
    Stream<String> unknown(String... names) {
        List<String> known = List.of(names);
        List<String> found = new ArrayList<>();
        node.fieldNames().forEachRemaining(found::add);
        return found.stream()
                .filter(name -> !known.contains(name))
                .map(name -> "%s.%s is not known; expected one of %s."
                        .formatted(path, shortened(name), String.join(", ", known)));
    }

    private static String shortened(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN - 3) + "...";
    }

    List<Field> elements() throws FileFault {
        if (!node.isArray()) {
            throw fault("an array");
        }
        List<Field> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Field(source, path + "[" + i + "]", node.get(i)));
        }
        return elements;
    }

    String text() throws FileFault {
        if (!node.isTextual()) {
            throw fault("a string");
        }
        return node.textValue();
    }

    boolean truth() throws FileFault {
        if (!node.isBoolean()) {
            throw fault("true or false");
        }
        return node.booleanValue();
    }

    double number() throws FileFault {
        if (!isFinite(node)) {
            throw fault(node.isNumber() ? "a finite number" : "a number");
        }
        return node.doubleValue() + 0.0;
    }

    double positive(String unit) throws FileFault {
        if (!(number() > 0)) {
            throw fault("more than 0" + unit);
        }
        return number();
    }

    double notNegative(String unit) throws FileFault {
        if (!(number() >= 0)) {
            throw fault("at least 0" + unit);
        }
        return number();
    }

    /** More than 0 and no more than {@code most}. */
    double upTo(double most, String unit) throws FileFault {
        double value = positive(unit);
        if (value > most) {
            throw fault("at most %s%s".formatted(Json.number(most), unit));
        }
        return value;
    }

    double between(double least, double most, String unit) throws FileFault {
        double value = number();
        if (value < least || value > most) {
            throw fault("between %s and %s%s".formatted(Json.number(least), Json.number(most), unit));
        }
        return value;
    }

    int integer() throws FileFault {
        boolean whole = node.isNumber() && node.doubleValue() == StrictMath.rint(node.doubleValue());
        if (!whole || !node.canConvertToInt()) {
            throw fault("a whole number below 2147483648");
        }
        return node.intValue();
    }

    Point point() throws FileFault {
        List<Field> pair = elements();
        if (pair.size() != 2) {
            throw fault("a pair [x, y]");
        }
        Point point = new Point(pair.get(0).number(), pair.get(1).number());
        if (isFar(point.x()) || isFar(point.y())) {
            throw fault("within 1000000000 of the origin");
        }
        return point;
    }

    List<Point> points() throws FileFault {
        if (!node.isArray()) {
            throw fault("an array");
        }
        List<Point> points = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            JsonNode pair = node.get(i);
            boolean sound = pair.size() == 2 && isNear(pair.get(0)) && isNear(pair.get(1));
            points.add(
                    sound
                            ? new Point(
                                    pair.get(0).doubleValue() + 0.0, pair.get(1).doubleValue() + 0.0)
                            : new Field(source, path + "[" + i + "]", pair).point());
        }
        return points;
    }

    private static boolean isNear(JsonNode number) {
        return isFinite(number) && !isFar(number.doubleValue());
    }

    private static boolean isFar(double coordinate) {
        return StrictMath.abs(coordinate) > FARTHEST;
    }

    private static boolean isFinite(JsonNode number) {
        return number != null && number.isNumber() && Double.isFinite(number.doubleValue());
    }

    /** A ring in a file is closed: its last point repeats the first. */
    Ring ring() throws FileFault {
        List<Point> points = points();
        int last = points.size() - 1;
        boolean closed = points.size() >= 4
                && points.get(0).equals(points.get(last))
                && !points.get(0).equals(points.get(last - 1));
        if (!closed) {
            throw fault("a closed ring of at least 3 different points, the first repeated at the end");
        }
        return new Ring(points.subList(0, last));
    }

    /**
     * The polygon that the points mean, and what was mended.
     *
     * @param whose as {@code "item 7"}
     */
    MendedRing mendedRing(String whose) throws FileFault {
        List<Point> points = points();
        try {
            return MendedRing.of(
                    points.stream().mapToDouble(Point::x).toArray(),
                    points.stream().mapToDouble(Point::y).toArray());
        } catch (MendedRing.Broken e) {
            throw new FileFault("%s, %s of %s %s.".formatted(source, path, whose, e.getMessage()), e);
        }
    }

    /** A complaint about this value, which ought to have been {@code expected}. */
    FileFault fault(String expected) {
        String found = node.isNumber() ? node.asText() : node.toString();
        return new FileFault("%s, %s (%s) must be %s.".formatted(source, path, shortened(found), expected));
    }
}
