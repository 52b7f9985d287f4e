package io.tailorline.pattern.check.seam;

import io.tailorline.geometry.NearestOnSegment;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PointOnPiece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.StripeAnchor;
import io.tailorline.pattern.seam.SeamRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * F: stripe anchors have a partner, another piece or the other copy of their own; two that are named after a seam come
 * to lie on each other when it is sewn: as far along both its sides, from its start or from its end.
 */
public final class AnchorsMeet implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atMost(1, "mm");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("F.anchors", LIMIT, 0);
        Map<String, Integer> copies = new TreeMap<>();
        for (Piece piece : pattern.pieces()) {
            for (StripeAnchor anchor : piece.anchors()) {
                copies.merge(anchor.match(), piece.cut().quantity(), Integer::sum);
            }
        }
        copies.forEach((match, count) -> worst.take(
                count > 1 ? 0 : Double.POSITIVE_INFINITY,
                () -> new FindingLocation(Notice.of("found.anchor-alone", Word.seam(match)), places(pattern, match))));
        for (Seam seam : pattern.seams()) {
            if (!copies.isEmpty()) {
                Optional<Along> a = place(SeamRun.a(pattern, seam).parts(), seam, true);
                Optional<Along> b = place(SeamRun.b(pattern, seam).parts(), seam, false);
                if (a.isPresent() && b.isPresent()) {
                    worst.take(
                            a.get().apart(b.get()),
                            () -> new FindingLocation(
                                    Notice.of("found.anchors", Word.seam(seam.name())), places(pattern, seam.name())));
                }
            }
        }
        return worst.result();
    }

    private static List<PointOnPiece> places(Pattern pattern, String match) {
        List<PointOnPiece> places = new ArrayList<>();
        for (Piece piece : pattern.pieces()) {
            for (StripeAnchor anchor : piece.anchors()) {
                if (anchor.match().equals(match)) {
                    places.add(PointOnPiece.at(piece, anchor.at()));
                }
            }
        }
        return places;
    }

    /**
     * A place along a side of a seam.
     *
     * @param fromStart mm
     * @param toEnd mm
     */
    private record Along(double fromStart, double toEnd) {

        /** A seam does not record the sense in which its sides are drawn: the better one counts. */
        double apart(Along other) {
            double alike = Math.min(Math.abs(fromStart - other.fromStart), Math.abs(toEnd - other.toEnd));
            double turned = Math.min(Math.abs(fromStart - other.toEnd), Math.abs(toEnd - other.fromStart));
            return Math.min(alike, turned);
        }
    }

    /** Where the anchor named after the seam lies on a side of a single edge. */
    private static Optional<Along> place(List<SeamRun.Part> parts, Seam seam, boolean fromFirstPoint) {
        if (parts.size() != 1) {
            return Optional.empty();
        }
        Edge edge = parts.get(0).edge();
        for (StripeAnchor anchor : parts.get(0).piece().anchors()) {
            if (seam.isMate(anchor.match())) {
                double along = along(edge, anchor.at());
                double back = edge.length() - along;
                return Optional.of(fromFirstPoint ? new Along(along, back) : new Along(back, along));
            }
        }
        return Optional.empty();
    }

    private static double along(Edge edge, Point point) {
        double nearest = Double.POSITIVE_INFINITY;
        double along = 0;
        for (int i = 1; i < edge.line().size(); i++) {
            Point from = edge.line().point(i - 1);
            Point to = edge.line().point(i);
            NearestOnSegment onChord = NearestOnSegment.of(point, from.x(), from.y(), to.x(), to.y());
            if (onChord.square() < nearest) {
                nearest = onChord.square();
                double start = edge.line().station(i - 1);
                along = start + (edge.line().station(i) - start) * onChord.share();
            }
        }
        return along;
    }
}
