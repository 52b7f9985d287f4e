package io.tailorline.pattern.check;

import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Seam.EdgeRef;
import java.util.Optional;

/**
 * D: hem, armhole, neck, waist, cap, cuff and fork run on smoothly across every seam of the outer garment that ends on them:
 * the two inner angles make a straight line. Where the lines themselves are sewn to each other, a facing to its front, there is
 * nothing to run on.
 */
final class SmoothAcrossSeam implements Invariant {

    private static final Limit LIMIT = Limit.atMost(3, "deg");

    @Override
    public InvariantResult check(Pattern pattern) {
        Worst worst = Worst.of("D.smooth", LIMIT, 0);
        for (SeamEnd end : SeamEnd.all(pattern)) {
            Optional<FreeLine> line = FreeLine.of(end.a().neighbour());
            if (end.isOutside()
                    && line.isPresent()
                    && line.equals(FreeLine.of(end.b().neighbour()))
                    && !areSewn(pattern, end)) {
                double sum = end.a().angleDeg() + end.b().angleDeg();
                worst.take(StrictMath.abs(sum - 180), "%s", end);
            }
        }
        return worst.result();
    }

    private static boolean areSewn(Pattern pattern, SeamEnd end) {
        EdgeRef a = new EdgeRef(end.a().piece().id(), end.a().neighbour().name());
        EdgeRef b = new EdgeRef(end.b().piece().id(), end.b().neighbour().name());
        return pattern.seams().stream()
                .anyMatch(seam -> seam.a().contains(a) && seam.b().contains(b)
                        || seam.a().contains(b) && seam.b().contains(a));
    }
}
