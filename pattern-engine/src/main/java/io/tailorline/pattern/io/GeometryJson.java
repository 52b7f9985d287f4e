package io.tailorline.pattern.io;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.json.Decimals;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.json.JsonText;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.InternalCut;
import java.io.IOException;
import java.util.List;

/** Points, lines and rings as JSON arrays. Written on the 0.01 mm grid; a ring repeats its first point at the end. */
public final class GeometryJson {

    /** Ten kilometres of cloth, mm: as far as a table counts in 0.01 mm. */
    private static final double FARTHEST = 1e7;

    /** A notch deeper than a metre is in another unit, mm. */
    private static final double DEEPEST = 1000;

    /** Ten turns, degrees: more is no angle. */
    private static final double MOST_TURNS = 3600;

    /** Angles are kept to 0.0001 degree. */
    private static final double ANGLE_STEPS = 10_000;

    private GeometryJson() {}

    /** No farther than ten kilometres from the origin. */
    public static Point point(JsonCursor at) throws FormatFault {
        return point(at, FARTHEST);
    }

    /** @param farthest from the origin, along each axis, in the file's unit */
    public static Point point(JsonCursor at, double farthest) throws FormatFault {
        List<JsonCursor> pair = at.elements();
        if (pair.size() != 2) {
            throw at.fault("a pair [x, y]");
        }
        Point point = new Point(pair.get(0).number(), pair.get(1).number());
        if (StrictMath.abs(point.x()) > farthest || StrictMath.abs(point.y()) > farthest) {
            throw at.fault("a point within %s of the origin".formatted(Decimals.of(farthest)));
        }
        return point;
    }

    /** An angle of a few turns, degrees. */
    public static double angleDeg(JsonCursor at) throws FormatFault {
        return at.between(-MOST_TURNS, MOST_TURNS, "degrees");
    }

    /** Of a notch, mm. */
    public static double depth(JsonCursor at) throws FormatFault {
        return at.upTo(DEEPEST, "mm");
    }

    public static List<Point> points(JsonCursor at) throws FormatFault {
        return at.all(GeometryJson::point);
    }

    /** An open line. */
    static Polyline polyline(JsonCursor at) throws FormatFault {
        List<Point> points = points(at);
        if (points.size() < 2) {
            throw at.fault("at least 2 points");
        }
        return new Polyline(points);
    }

    /** An element of {@code internalCuts}, in a pattern and in a marker. */
    public static InternalCut internalCut(JsonCursor cut) throws FormatFault {
        return new InternalCut(cut.field("what").text(), polyline(cut.field("points")));
    }

    /** A ring in a file is closed: its last point repeats the first. */
    public static Ring ring(JsonCursor at) throws FormatFault {
        List<Point> points = points(at);
        int last = points.size() - 1;
        boolean closed = points.size() >= 4
                && points.get(0).equals(points.get(last))
                && !points.get(0).equals(points.get(last - 1));
        if (!closed) {
            throw at.fault("a closed ring of at least 3 different points, the first repeated once at the end");
        }
        return new Ring(points.subList(0, last));
    }

    public static GrainLine grainLine(JsonCursor at) throws FormatFault {
        List<Point> ends = points(at);
        if (ends.size() != 2 || ends.get(0).equals(ends.get(1))) {
            throw at.fault("two different points");
        }
        return new GrainLine(ends.get(0), ends.get(1));
    }

    static void mm(JsonGenerator json, String field, double mm) throws IOException {
        JsonText.number(json, field, Mm.onGrid(mm));
    }

    static void angle(JsonGenerator json, String field, double degrees) throws IOException {
        JsonText.number(json, field, StrictMath.rint(degrees * ANGLE_STEPS) / ANGLE_STEPS + 0.0);
    }

    static void point(JsonGenerator json, Point point) throws IOException {
        json.writeStartArray();
        JsonText.number(json, Mm.onGrid(point.x()));
        JsonText.number(json, Mm.onGrid(point.y()));
        json.writeEndArray();
    }

    static void point(JsonGenerator json, String field, Point point) throws IOException {
        json.writeFieldName(field);
        point(json, point);
    }

    static void line(JsonGenerator json, String field, List<Point> points) throws IOException {
        json.writeArrayFieldStart(field);
        for (Point point : points) {
            point(json, point);
        }
        json.writeEndArray();
    }

    static void ring(JsonGenerator json, String field, List<Point> points) throws IOException {
        json.writeArrayFieldStart(field);
        for (Point point : points) {
            point(json, point);
        }
        point(json, points.get(0));
        json.writeEndArray();
    }
}
