package io.tailorline.pattern.draft.outline;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Piece;
import java.util.List;

/** No seam bends inwards so sharply, clear of the corners, that its allowance cannot follow it. */
public final class BendCheck {

    /** How much further from the cut line than its allowance a vertex may lie, mm. */
    private static final double MOST_OFF = 0.045;
    /** Corners reach this many times the widest allowance along an edge. */
    private static final double CORNER_REACH = 3;

    private BendCheck() {}

    /** The piece itself; refused where an edge bends too sharply. */
    public static Piece of(Piece piece) throws ImpossibleGeometry {
        List<Edge> edges = piece.edges();
        for (int i = 0; i < edges.size(); i++) {
            double before = widest(edges.get((i + edges.size() - 1) % edges.size()));
            double after = widest(edges.get((i + 1) % edges.size()));
            look(piece, edges.get(i), CORNER_REACH * Math.max(widest(edges.get(i)), Math.max(before, after)));
        }
        return piece;
    }

    private static void look(Piece piece, Edge edge, double clear) throws ImpossibleGeometry {
        Polyline line = edge.line();
        Allowance allowance = edge.allowance();
        double length = line.length();
        for (int i = 1; i < line.size() - 1; i++) {
            double along = line.station(i);
            if (along > clear && along < length - clear) {
                double wide = allowance.start() + (allowance.end() - allowance.start()) * along / length;
                requireGentle(piece, edge, i, wide);
            }
        }
    }

    /** A piece runs counter-clockwise, so that it bends inwards where it turns right. */
    private static void requireGentle(Piece piece, Edge edge, int at, double allowance) throws ImpossibleGeometry {
        Polyline line = edge.line();
        double inX = line.x(at) - line.x(at - 1);
        double inY = line.y(at) - line.y(at - 1);
        double onX = line.x(at + 1) - line.x(at);
        double onY = line.y(at + 1) - line.y(at);
        if (inX * onY - inY * onX >= 0) {
            return;
        }
        double lengths = (line.station(at) - line.station(at - 1)) * (line.station(at + 1) - line.station(at));
        double cosine = Math.min(1, (inX * onX + inY * onY) / lengths);
        double cosineOfHalf = Math.sqrt(Math.max(0, (1 + cosine) / 2));
        if (allowance * (1 - cosineOfHalf) > MOST_OFF * cosineOfHalf) {
            throw new ImpossibleGeometry(
                    "%s, %s".formatted(piece.id(), edge.name()),
                    ImpossibleGeometry.text("a bend of %.0f deg", StrictMath.toDegrees(StrictMath.acos(cosine))),
                    ImpossibleGeometry.text("a curve that an allowance of %.0f mm can follow", allowance),
                    Notice.of("draft.bend", Word.piece(piece.id())));
        }
    }

    private static double widest(Edge edge) {
        return Math.max(edge.allowance().start(), edge.allowance().end());
    }
}
