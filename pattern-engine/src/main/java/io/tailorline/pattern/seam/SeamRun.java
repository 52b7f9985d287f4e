package io.tailorline.pattern.seam;

import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One side of a seam: its edges in sewing order. A side does not record whether its edges are sewn from their first
 * point or from their last; all of them alike, one or the other.
 */
public record SeamRun(Seam seam, List<Part> parts) {

    /** A notch further from the seam's edges lies on another edge, as on the other half of a collar, mm. */
    private static final double BESIDE = 5;

    /** An edge with the piece it belongs to. */
    public record Part(Piece piece, Edge edge) {}

    public static SeamRun a(Pattern pattern, Seam seam) {
        return new SeamRun(seam, parts(pattern, seam, seam.a()));
    }

    public static SeamRun b(Pattern pattern, Seam seam) {
        return new SeamRun(seam, parts(pattern, seam, seam.b()));
    }

    private static List<Part> parts(Pattern pattern, Seam seam, List<Seam.EdgeRef> refs) {
        List<Part> parts = new ArrayList<>();
        for (Seam.EdgeRef ref : refs) {
            Piece piece = pattern.findPiece(ref.piece())
                    .orElseThrow(() ->
                            new IllegalArgumentException("Seam '%s' names piece '%s', which the pattern does not have."
                                    .formatted(seam.name(), ref)));
            Edge edge = piece.findEdge(ref.edge())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Seam '%s' names edge '%s', which its piece does not have.".formatted(seam.name(), ref)));
            parts.add(new Part(piece, edge));
        }
        return List.copyOf(parts);
    }

    /** mm. */
    public double length() {
        double sum = 0;
        for (Part part : parts) {
            sum += part.edge().length();
        }
        return sum;
    }

    /** How often an edge does not run on into the next one of its piece, were all sewn in this sense. */
    int broken(boolean fromFirstPoint) {
        int broken = 0;
        for (int i = 1; i < parts.size(); i++) {
            Part from = parts.get(i - 1);
            Part to = parts.get(i);
            List<Edge> edges = from.piece().edges();
            if (from.piece().equals(to.piece()) && edges.size() > 2) {
                boolean turned = seam.turns(from.piece());
                int step = fromFirstPoint != turned ? 1 : edges.size() - 1;
                int next = (edges.indexOf(from.edge()) + step) % edges.size();
                broken += edges.get(next).equals(to.edge()) ? 0 : 1;
            }
        }
        return broken;
    }

    /**
     * A notch of the seam.
     *
     * @param along from the beginning of the run, mm
     */
    public record Mark(double along, Piece piece, Notch notch) {}

    /**
     * Where the notches of this seam lie along the run, from its beginning to its end. In a seam of the left side a
     * pair that is drawn as its right piece takes part with its left copy, whose edges run the other way.
     */
    public List<Mark> notches(boolean fromFirstPoint) {
        List<Mark> marks = new ArrayList<>();
        double before = 0;
        for (Part part : parts) {
            boolean turned = seam.turns(part.piece());
            for (Notch notch : part.piece().notches()) {
                NotchPlace place = NotchPlace.of(notch, part.piece(), seam);
                if (place.edge().equals(part.edge()) && place.off() < BESIDE) {
                    double along = fromFirstPoint != turned
                            ? place.along()
                            : part.edge().length() - place.along();
                    marks.add(new Mark(before + along, part.piece(), notch));
                }
            }
            before += part.edge().length();
        }
        marks.sort(Comparator.comparingDouble(Mark::along));
        return marks;
    }
}
