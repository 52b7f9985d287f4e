package io.tailorline.nesting.io;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.nesting.geometry.Outline;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Ring;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A value in a JSON file that knows its place, so that every complaint can name it. */
record Field(String source, String path, JsonNode node) {

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

    List<Field> elements() throws FileFault {
        if (!node.isArray()) {
            throw fault("an array");
        }
        List<Field> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Field(source, String.format(Locale.ROOT, "%s[%d]", path, i), node.get(i)));
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
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw fault("a number");
        }
        return node.doubleValue();
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

    int integer() throws FileFault {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw fault("a whole number");
        }
        return node.intValue();
    }

    Point point() throws FileFault {
        List<Field> pair = elements();
        if (pair.size() != 2) {
            throw fault("a pair [x, y]");
        }
        return new Point(pair.get(0).number(), pair.get(1).number());
    }

    List<Point> points() throws FileFault {
        List<Point> points = new ArrayList<>();
        for (Field element : elements()) {
            points.add(element.point());
        }
        return points;
    }

    /** A ring in a file is closed: its last point repeats the first. */
    Ring ring() throws FileFault {
        List<Point> points = points();
        if (points.size() < 4 || !points.get(0).equals(points.get(points.size() - 1))) {
            throw fault("a closed ring of at least 3 different points, the first repeated at the end");
        }
        return new Ring(points.subList(0, points.size() - 1));
    }

    Outline outline() throws FileFault {
        List<Point> points = points();
        try {
            return Outline.of(
                    points.stream().mapToDouble(Point::x).toArray(),
                    points.stream().mapToDouble(Point::y).toArray());
        } catch (IllegalArgumentException e) {
            throw new FileFault("%s, %s: %s".formatted(source, path, e.getMessage()), e);
        }
    }

    /** A complaint about this value, which ought to have been {@code expected}. */
    FileFault fault(String expected) {
        String found = node.toString();
        String shown = found.length() <= 60 ? found : found.substring(0, 57) + "...";
        return new FileFault("%s, %s (%s) must be %s.".formatted(source, path, shown, expected));
    }
}
