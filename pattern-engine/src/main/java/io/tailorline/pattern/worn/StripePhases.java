package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.check.fit.HalfGarment;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where on each piece of half a garment a stripe and a bar run, so that they run on from piece to piece: from the first
 * piece on, a partner shows at an anchor what the piece that shares the anchor shows there. Pieces that share several
 * anchors meet at the first one.
 *
 * @param byKind a place where a stripe crosses a bar, in the piece frame; none of a piece that no anchor leads to
 */
record StripePhases(Map<String, Point> byKind) {

    /** @param match anchor at the centre, where a stripe and a bar cross: left and right are mirror images there */
    static StripePhases of(HalfGarment half, String match) {
        Map<String, Point> phases = new LinkedHashMap<>();
        Deque<String> reached = new ArrayDeque<>();
        for (String kind : half.pieces().keySet()) {
            half.anchor(kind, match).ifPresent(at -> {
                phases.put(kind, at);
                reached.add(kind);
            });
        }
        while (!reached.isEmpty()) {
            String from = reached.remove();
            Point phase = Optional.ofNullable(phases.get(from)).orElseThrow();
            for (StripeAnchor own : half.anchors(from)) {
                for (String kind : half.pieces().keySet()) {
                    if (!phases.containsKey(kind)) {
                        half.anchors(kind).stream()
                                .filter(other -> other.match().equals(own.match()))
                                .findFirst()
                                .ifPresent(other -> {
                                    phases.put(kind, other.at().plus(phase.minus(own.at())));
                                    reached.add(kind);
                                });
                    }
                }
            }
        }
        return new StripePhases(phases);
    }

    /** Of a piece that is not matched a stripe runs through its origin. */
    Point of(String kind) {
        return byKind.getOrDefault(kind, Point.of(0, 0));
    }
}
