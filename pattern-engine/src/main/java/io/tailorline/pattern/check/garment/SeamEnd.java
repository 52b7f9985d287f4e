package io.tailorline.pattern.check.garment;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PointOnPiece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.seam.SeamRun;
import java.util.ArrayList;
import java.util.List;

/**
 * One end of a sewn seam: the two corners that come to lie on each other, and the edge that continues from each of
 * them. A seam's first side follows its pieces counter-clockwise and its second side goes against them, so the start of
 * the second is the last point of its first edge.
 *
 * @param start whether it is the start of the seam
 */
record SeamEnd(Seam seam, boolean start, Corner a, Corner b) {

    /**
     * A corner of a piece between a seam's edge and its neighbour.
     *
     * @param at piece frame, mm
     * @param angleDeg inner angle, degrees
     */
    record Corner(Piece piece, Edge sewn, Edge neighbour, Point at, double angleDeg) {

        /** At the first point of the edge, where the piece's edge before it ends. */
        static Corner before(Piece piece, Edge edge) {
            int index = piece.edges().indexOf(edge);
            Edge neighbour = piece.edges()
                    .get((index + piece.edges().size() - 1) % piece.edges().size());
            return new Corner(piece, edge, neighbour, edge.line().first(), angle(neighbour, edge));
        }

        /** At the last point of the edge, where the piece's next edge begins. */
        static Corner after(Piece piece, Edge edge) {
            int index = piece.edges().indexOf(edge);
            Edge neighbour = piece.edges().get((index + 1) % piece.edges().size());
            return new Corner(piece, edge, neighbour, edge.line().last(), angle(edge, neighbour));
        }

        PointOnPiece place() {
            return PointOnPiece.at(piece, neighbour, at);
        }

        /** Inner angle where one edge ends and the next begins, the ring running counter-clockwise. */
        private static double angle(Edge arriving, Edge leaving) {
            Point back = arriving.line().endTangent().times(-1);
            Point on = leaving.line().startTangent();
            return (StrictMath.toDegrees(StrictMath.atan2(on.cross(back), on.dot(back))) + 360) % 360;
        }
    }

    /** Both ends of every seam that joins different edges; a dart is sewn within its piece. */
    static List<SeamEnd> all(Pattern pattern) {
        List<SeamEnd> ends = new ArrayList<>();
        for (Seam seam : pattern.seams()) {
            if (!seam.a().equals(seam.b()) && !isDart(seam)) {
                List<SeamRun.Part> a = SeamRun.a(pattern, seam).parts();
                List<SeamRun.Part> b = SeamRun.b(pattern, seam).parts();
                ends.add(new SeamEnd(seam, true, before(a.get(0)), after(b.get(0))));
                ends.add(new SeamEnd(seam, false, after(a.get(a.size() - 1)), before(b.get(b.size() - 1))));
            }
        }
        return ends;
    }

    private static boolean isDart(Seam seam) {
        return seam.a().stream().allMatch(ref -> ref.edge().equals("dart"));
    }

    private static Corner before(SeamRun.Part part) {
        return Corner.before(part.piece(), part.edge());
    }

    private static Corner after(SeamRun.Part part) {
        return Corner.after(part.piece(), part.edge());
    }

    /** Whether both pieces are seen from outside: linings and interlinings may be laid on a piece the other way. */
    boolean isOutside() {
        return isOutside(a.piece) && isOutside(b.piece);
    }

    /** Whether two linings meet here. */
    boolean isInside() {
        return isLining(a.piece) && isLining(b.piece);
    }

    private static boolean isLining(Piece piece) {
        return piece.material() == Material.LINING && !TrunkPieces.isBody(piece);
    }

    private static boolean isOutside(Piece piece) {
        return piece.material().isOuterCloth() || TrunkPieces.isBody(piece);
    }

    /** Where the two corners meet, on both pieces. */
    FindingLocation where() {
        return new FindingLocation(
                Notice.of(
                        "found.seam-end",
                        Word.seam(seam.name()),
                        Word.piece(a.piece().id()),
                        Word.edge(a.neighbour().name()),
                        Word.piece(b.piece().id()),
                        Word.edge(b.neighbour().name())),
                List.of(a.place(), b.place()));
    }
}
