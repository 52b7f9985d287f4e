package io.tailorline.pattern.io;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Direction;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads one piece of a pattern. Its seam line is the run of its edges; the ring written beside them must be the same.
 */
final class PieceReader {

    private PieceReader() {}

    static Piece read(JsonCursor piece) throws PatternFormatFault {
        JsonCursor seamLine = piece.field("seamLine");
        List<Edge> edges = edges(piece.field("edges"));
        String id = id(piece.field("id"));
        Piece read = new Piece(
                id,
                side(piece.find("side"), id),
                piece.field("name").text(),
                Words.read(piece.field("garment"), Garment.values(), Garment::word),
                Words.read(piece.field("material"), Material.values(), Material::word),
                cut(piece.field("cut")),
                Words.read(piece.field("direction"), Direction.values(), Direction::word),
                piece.field("tiltDeg").number(),
                new PieceGeometry(
                        ring(piece.field("cutLine")),
                        grain(piece.field("grainLine")),
                        notches(piece.field("notches")),
                        drillHoles(piece.find("drillHoles")),
                        anchors(piece.find("anchors"))),
                internalLines(piece.find("internalLines")),
                edges);
        if (!isSameRun(ring(seamLine).points(), read.seamLine().points())) {
            throw seamLine.fault("is not the run of the edges.");
        }
        return read;
    }

    private static String id(JsonCursor id) throws PatternFormatFault {
        if (!PieceRef.isPieceId(id.text())) {
            throw id.fault("is %s; a name without a slash was expected.".formatted(id.shown()));
        }
        return id.text();
    }

    /** Older and foreign files do not say the side of a piece: then its id does. */
    private static Side side(Optional<JsonCursor> side, String id) throws PatternFormatFault {
        return side.isPresent() ? Words.read(side.get(), Side.values(), Side::word) : Side.ofPieceId(id);
    }

    /** The same points in the same order, wherever the ring is begun. */
    private static boolean isSameRun(List<Point> ring, List<Point> other) {
        if (ring.size() != other.size()) {
            return false;
        }
        List<Point> turned = new ArrayList<>(other);
        int start = turned.indexOf(ring.get(0));
        Collections.rotate(turned, start < 0 ? 0 : -start);
        return turned.equals(ring);
    }

    private static CutQuantity cut(JsonCursor cut) throws PatternFormatFault {
        int quantity = cut.field("quantity").integer();
        boolean mirrored = cut.field("mirrored").truth();
        if (quantity < 1 || mirrored && quantity % 2 != 0) {
            throw cut.fault(String.format(
                    Locale.ROOT,
                    "has quantity %d; at least 1, and an even number of mirrored pieces, was expected.",
                    quantity));
        }
        return new CutQuantity(quantity, mirrored);
    }

    private static List<Notch> notches(JsonCursor list) throws PatternFormatFault {
        List<Notch> notches = new ArrayList<>();
        for (JsonCursor notch : list.elements()) {
            JsonCursor depth = notch.field("depth");
            if (depth.number() <= 0) {
                throw depth.fault("is %s; more than 0 mm was expected.".formatted(depth.shown()));
            }
            notches.add(new Notch(
                    point(notch.field("at")),
                    notch.field("angleDeg").number(),
                    depth.number(),
                    Words.read(notch.field("kind"), Notch.Kind.values(), Notch.Kind::word),
                    notch.field("mate").text()));
        }
        return notches;
    }

    private static List<DrillHole> drillHoles(Optional<JsonCursor> list) throws PatternFormatFault {
        List<DrillHole> holes = new ArrayList<>();
        if (list.isPresent()) {
            for (JsonCursor hole : list.get().elements()) {
                holes.add(new DrillHole(
                        point(hole.field("at")), hole.field("what").text()));
            }
        }
        return holes;
    }

    private static List<StripeAnchor> anchors(Optional<JsonCursor> list) throws PatternFormatFault {
        List<StripeAnchor> anchors = new ArrayList<>();
        if (list.isPresent()) {
            for (JsonCursor anchor : list.get().elements()) {
                anchors.add(new StripeAnchor(anchor.field("match").text(), point(anchor.field("at"))));
            }
        }
        return anchors;
    }

    private static List<InternalLine> internalLines(Optional<JsonCursor> list) throws PatternFormatFault {
        List<InternalLine> lines = new ArrayList<>();
        if (list.isPresent()) {
            for (JsonCursor line : list.get().elements()) {
                lines.add(new InternalLine(line.field("what").text(), polyline(line.field("points"))));
            }
        }
        return lines;
    }

    /** Each edge begins where the one before ended, and the last ends where the first begins. */
    private static List<Edge> edges(JsonCursor list) throws PatternFormatFault {
        List<Edge> edges = new ArrayList<>();
        for (JsonCursor edge : list.elements()) {
            edges.add(new Edge(
                    edge.field("name").text(), polyline(edge.field("points")), allowance(edge.field("allowance"))));
        }
        if (edges.isEmpty()) {
            throw list.fault("is empty; the edges make the seam line.");
        }
        for (int i = 0; i < edges.size(); i++) {
            Edge next = edges.get((i + 1) % edges.size());
            if (!edges.get(i).line().last().equals(next.line().first())) {
                throw list.fault("is broken: edge '%s' does not end where edge '%s' begins."
                        .formatted(edges.get(i).name(), next.name()));
            }
        }
        return edges;
    }

    private static Allowance allowance(JsonCursor value) throws PatternFormatFault {
        double start;
        double end;
        if (value.isArray()) {
            Point pair = point(value);
            start = pair.x();
            end = pair.y();
        } else {
            start = value.number();
            end = start;
        }
        if (start < 0 || end < 0) {
            throw value.fault("is %s; at least 0 mm was expected.".formatted(value.shown()));
        }
        return new Allowance(start, end);
    }

    private static GrainLine grain(JsonCursor value) throws PatternFormatFault {
        List<Point> ends = points(value);
        if (ends.size() != 2 || ends.get(0).equals(ends.get(1))) {
            throw value.fault("is %s; two different points were expected.".formatted(value.shown()));
        }
        return new GrainLine(ends.get(0), ends.get(1));
    }

    private static Polyline polyline(JsonCursor value) throws PatternFormatFault {
        List<Point> points = points(value);
        if (points.size() < 2) {
            throw value.fault(String.format(Locale.ROOT, "has %d points; at least 2 were expected.", points.size()));
        }
        return new Polyline(points);
    }

    private static Ring ring(JsonCursor value) throws PatternFormatFault {
        List<Point> points = points(value);
        if (points.size() < 4) {
            throw value.fault(
                    String.format(Locale.ROOT, "has %d points; a closed ring has at least 4.", points.size()));
        }
        if (!points.get(0).equals(points.get(points.size() - 1))) {
            throw value.fault("is not closed: its last point is not its first.");
        }
        if (points.get(0).equals(points.get(points.size() - 2))) {
            throw value.fault("has its first point three times; twice, at both ends, was expected.");
        }
        return new Ring(points.subList(0, points.size() - 1));
    }

    private static List<Point> points(JsonCursor value) throws PatternFormatFault {
        List<JsonCursor> elements = value.elements();
        List<Point> points = new ArrayList<>(elements.size());
        for (JsonCursor element : elements) {
            points.add(point(element));
        }
        return points;
    }

    private static Point point(JsonCursor value) throws PatternFormatFault {
        List<JsonCursor> pair = value.elements();
        if (pair.size() != 2) {
            throw value.fault("is %s; two numbers [x, y] were expected.".formatted(value.shown()));
        }
        return new Point(pair.get(0).number() + 0.0, pair.get(1).number() + 0.0);
    }
}
