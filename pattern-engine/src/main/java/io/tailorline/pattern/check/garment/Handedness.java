package io.tailorline.pattern.check.garment;

import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Seam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A: no piece is mirrored by mistake. A seam whose hem end would be sewn to an armhole end, and its armhole end to a
 * hem end, joins a piece to the mirror image of its partner.
 */
public final class Handedness implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atMost(0, "mirrored");

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("A.handedness", LIMIT, 0);
        Map<String, SeamEnd> starts = new HashMap<>();
        List<SeamEnd> ends = SeamEnd.all(pattern);
        for (SeamEnd end : ends) {
            if (end.start()) {
                starts.put(end.seam().name(), end);
            } else {
                SeamEnd start = Objects.requireNonNull(starts.get(end.seam().name()));
                worst.take(
                        end.isOutside() && !joinsPairOnLeft(pattern, end.seam()) && isMirrored(start, end) ? 1 : 0,
                        end::where);
            }
        }
        return worst.result();
    }

    /**
     * A pair drawn as its right piece runs the other way in a seam of the left side; the right side's seam proves it.
     */
    private static boolean joinsPairOnLeft(Pattern pattern, Seam seam) {
        return Stream.concat(seam.a().stream(), seam.b().stream())
                .map(ref -> pattern.findPiece(ref.piece()))
                .flatMap(Optional::stream)
                .anyMatch(seam::turns);
    }

    private static boolean isMirrored(SeamEnd start, SeamEnd end) {
        Optional<ContinuousLine> startOfA = ContinuousLine.of(start.a().neighbour());
        Optional<ContinuousLine> startOfB = ContinuousLine.of(start.b().neighbour());
        Optional<ContinuousLine> endOfA = ContinuousLine.of(end.a().neighbour());
        Optional<ContinuousLine> endOfB = ContinuousLine.of(end.b().neighbour());
        boolean agrees = startOfA.equals(startOfB) && endOfA.equals(endOfB);
        boolean crossed = startOfA.equals(endOfB) && endOfA.equals(startOfB);
        return !agrees && crossed && (startOfA.isPresent() || endOfA.isPresent());
    }
}
