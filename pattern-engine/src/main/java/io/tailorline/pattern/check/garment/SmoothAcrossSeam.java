package io.tailorline.pattern.check.garment;

import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Seam.EdgeRef;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * D: hem, armhole, neck, waist, cap, cuff and fork run on smoothly across every seam of the outer garment, or of its
 * lining, that ends on them: the two inner angles make a straight line. Where the lines themselves are sewn to each
 * other, a facing to its front, there is nothing to continue.
 */
public final class SmoothAcrossSeam implements Invariant {

    private final String name;
    private final InvariantLimit limit;
    private final Set<ContinuousLine> lines;
    private final Predicate<SeamEnd> ends;

    private SmoothAcrossSeam(String name, double mostDeg, Set<ContinuousLine> lines, Predicate<SeamEnd> ends) {
        this.name = name;
        this.limit = InvariantLimit.atMost(mostDeg, "deg");
        this.lines = lines;
        this.ends = ends;
    }

    /** Materials visible on the finished garment. */
    public static SmoothAcrossSeam seen() {
        return new SmoothAcrossSeam(
                "D.smooth", 3, EnumSet.complementOf(EnumSet.of(ContinuousLine.CAP)), SeamEnd::isOutside);
    }

    /** The sleeve's cap, which is eased into the armhole and shows nothing of a small break. */
    public static SmoothAcrossSeam easedIn() {
        return new SmoothAcrossSeam("D.smoothCap", 5, EnumSet.of(ContinuousLine.CAP), SeamEnd::isOutside);
    }

    /** Linings, which are not seen: wherever two of them are sewn to each other. */
    public static SmoothAcrossSeam inside() {
        return new SmoothAcrossSeam("D.smoothLining", 5, EnumSet.allOf(ContinuousLine.class), SeamEnd::isInside);
    }

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of(name, limit, 0);
        for (SeamEnd end : SeamEnd.all(pattern)) {
            Optional<ContinuousLine> line = ContinuousLine.of(end.a().neighbour());
            if (ends.test(end)
                    && line.filter(lines::contains).isPresent()
                    && line.equals(ContinuousLine.of(end.b().neighbour()))
                    && !areSewn(pattern, end)) {
                double sum = end.a().angleDeg() + end.b().angleDeg();
                worst.take(StrictMath.abs(sum - 180), end::where);
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
