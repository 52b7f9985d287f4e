package io.tailorline.pattern.io;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.Copy;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads one piece of a pattern. Its seam line is the run of its edges; the ring written beside them must be the same.
 */
final class PieceReader {

    private PieceReader() {}

    static Piece read(JsonCursor piece) throws FormatFault {
        JsonCursor seamLine = piece.field("seamLine");
        Piece read = readForCutting(piece)
                .withInternalLines(piece.findAll("internalLines", PieceReader::internalLine))
                .withEdges(edges(piece.field("edges")));
        Ring run = piece.field("edges").build("edges that meet at their ends only", at -> read.seamLine());
        if (!isSameRun(GeometryJson.ring(seamLine).points(), run.points())) {
            throw seamLine.fault("the run of the edges");
        }
        return read;
    }

    /** What is laid and cut of a piece; it has no edges and no internal lines. */
    static Piece readForCutting(JsonCursor piece) throws FormatFault {
        String id = id(piece.field("id"));
        // files of older or foreign programs do not say the side: then the id does
        return new Piece(
                id,
                piece.find("side", side -> side.oneOf(Side.values(), Side::word))
                        .orElse(Side.ofPieceId(id)),
                piece.field("name").text(),
                piece.field("garment").oneOf(Garment.values(), Garment::word),
                piece.field("material").oneOf(Material.values(), Material::word),
                cut(piece.field("cut")),
                piece.field("direction").oneOf(NapDirection.values(), NapDirection::word),
                piece.field("tiltDeg").number(),
                new PieceGeometry(
                        GeometryJson.ring(piece.field("cutLine")),
                        GeometryJson.grainLine(piece.field("grainLine")),
                        piece.field("notches").all(PieceReader::notch),
                        piece.findAll("drillHoles", PieceReader::drillHole),
                        piece.findAll("internalCuts", GeometryJson::internalCut),
                        piece.findAll("anchors", PieceReader::anchor)),
                List.of(),
                List.of());
    }

    private static String id(JsonCursor id) throws FormatFault {
        if (!PieceRef.isPieceId(id.text())) {
            throw id.fault("a name without a slash");
        }
        return id.text();
    }

    /** The same points in the same order, from any starting point. */
    private static boolean isSameRun(List<Point> ring, List<Point> other) {
        if (ring.size() != other.size()) {
            return false;
        }
        List<Point> turned = new ArrayList<>(other);
        int start = turned.indexOf(ring.get(0));
        Collections.rotate(turned, start < 0 ? 0 : -start);
        return turned.equals(ring);
    }

    static CutQuantity cut(JsonCursor cut) throws FormatFault {
        int quantity = cut.field("quantity").integer();
        boolean mirrored = cut.field("mirrored").truth();
        if (quantity < 1 || mirrored && quantity % 2 != 0) {
            throw cut.fault("a quantity of at least 1, even if mirrored");
        }
        return new CutQuantity(quantity, mirrored, cut.findAll("copies", PieceReader::copy));
    }

    private static Copy copy(JsonCursor copy) throws FormatFault {
        try {
            return Copy.parse(copy.text());
        } catch (IllegalArgumentException none) {
            throw copy.fault("a copy: R, L, R2, ... or 1, 2, ...");
        }
    }

    static Notch notch(JsonCursor notch) throws FormatFault {
        return new Notch(
                GeometryJson.point(notch.field("at")),
                GeometryJson.angleDeg(notch.field("angleDeg")),
                GeometryJson.depth(notch.field("depth")),
                notch.field("kind").oneOf(Notch.Kind.values(), Notch.Kind::word),
                notch.field("mate").text());
    }

    private static DrillHole drillHole(JsonCursor hole) throws FormatFault {
        return new DrillHole(
                GeometryJson.point(hole.field("at")), hole.field("what").text());
    }

    private static StripeAnchor anchor(JsonCursor anchor) throws FormatFault {
        return new StripeAnchor(anchor.field("match").text(), GeometryJson.point(anchor.field("at")));
    }

    private static InternalLine internalLine(JsonCursor line) throws FormatFault {
        return new InternalLine(line.field("what").text(), GeometryJson.polyline(line.field("points")));
    }

    static Edge edge(JsonCursor edge) throws FormatFault {
        return new Edge(
                edge.field("name").text(),
                GeometryJson.polyline(edge.field("points")),
                allowance(edge.field("allowance")));
    }

    /** Each edge begins where the one before ended, and the last ends where the first begins. */
    private static List<Edge> edges(JsonCursor list) throws FormatFault {
        List<Edge> edges = list.all(PieceReader::edge);
        if (edges.isEmpty()) {
            throw list.fault("the edges that make the seam line");
        }
        for (int i = 0; i < edges.size(); i++) {
            Edge next = edges.get((i + 1) % edges.size());
            if (!edges.get(i).line().last().equals(next.line().first())) {
                throw list.fault("edge '%s' to end where edge '%s' begins"
                        .formatted(edges.get(i).name(), next.name()));
            }
        }
        return edges;
    }

    private static Allowance allowance(JsonCursor value) throws FormatFault {
        if (!value.node().isArray()) {
            return new Allowance(value.notNegative("mm"), value.notNegative("mm"));
        }
        Point startAndEnd = GeometryJson.point(value);
        if (startAndEnd.x() < 0 || startAndEnd.y() < 0) {
            throw value.fault("at least 0 mm");
        }
        return new Allowance(startAndEnd.x(), startAndEnd.y());
    }
}
