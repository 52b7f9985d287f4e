package io.tailorline.pattern.check.seam;

import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.seam.NotchPlace;
import io.tailorline.pattern.seam.SeamRun;
import java.util.List;
import java.util.Optional;

/**
 * A notch that meets the end of another seam instead of a notch: that of the sleeve's crown meets the shoulder seam. It
 * names the seam that ends there.
 *
 * @param sewn the seam in which the notch and the end meet
 * @param difference place of the notch minus place of the end along their sides of {@code sewn}, mm, of the senses in
 *     which they can be sewn the one in which they agree best
 */
record SeamEndNotch(Seam sewn, double difference) {

    /** A notch carried inwards misses its edge by less, mm. */
    private static final double ON_EDGE = 0.1;

    /** Where the notch meets an end of the seam it names; empty when it meets none, or when the piece has that seam. */
    static Optional<SeamEndNotch> of(Pattern pattern, Piece piece, Notch notch) {
        SeamEndNotch worst = null;
        for (Seam seam : pattern.seams()) {
            if (seam.isMate(notch.mate()) && (joins(seam.a(), piece.id()) || joins(seam.b(), piece.id()))) {
                return Optional.empty();
            }
        }
        for (Seam sewn : pattern.seams()) {
            if (!joins(sewn.a(), piece.id()) && !joins(sewn.b(), piece.id())) {
                continue;
            }
            SeamRun a = SeamRun.a(pattern, sewn);
            SeamRun b = SeamRun.b(pattern, sewn);
            for (List<SeamRun> sides : List.of(List.of(a, b), List.of(b, a))) {
                Optional<Double> difference = difference(pattern, piece, notch, sides.get(0), sides.get(1));
                if (difference.isPresent()
                        && (worst == null || StrictMath.abs(difference.get()) > StrictMath.abs(worst.difference()))) {
                    worst = new SeamEndNotch(sewn, difference.get());
                }
            }
        }
        return Optional.ofNullable(worst);
    }

    private static Optional<Double> difference(
            Pattern pattern, Piece piece, Notch notch, SeamRun notched, SeamRun other) {
        Optional<Double> end = pattern.seams().stream()
                .filter(seam -> seam.isMate(notch.mate()))
                .flatMap(seam -> endAlong(other, seam).stream())
                .findFirst();
        if (end.isEmpty()) {
            return Optional.empty();
        }
        double before = 0;
        for (SeamRun.Part part : notched.parts()) {
            NotchPlace place = NotchPlace.on(part.edge(), notch);
            if (part.piece().equals(piece) && place.off() < ON_EDGE) {
                double onward = before + place.along() - end.get();
                double back = before + part.edge().length() - place.along() - end.get();
                return Optional.of(
                        notched.seam().outsideEaseAlong(onward)
                                        <= notched.seam().outsideEaseAlong(back)
                                ? onward
                                : back);
            }
            before += part.edge().length();
        }
        return Optional.empty();
    }

    /** How far along a run two neighbours meet that the seam joins. */
    private static Optional<Double> endAlong(SeamRun run, Seam seam) {
        double along = 0;
        for (int i = 0; i + 1 < run.parts().size(); i++) {
            along += run.parts().get(i).edge().length();
            String one = run.parts().get(i).piece().id();
            String next = run.parts().get(i + 1).piece().id();
            if (joins(seam.a(), one) && joins(seam.b(), next) || joins(seam.b(), one) && joins(seam.a(), next)) {
                return Optional.of(along);
            }
        }
        return Optional.empty();
    }

    private static boolean joins(List<Seam.EdgeRef> side, String piece) {
        for (Seam.EdgeRef ref : side) {
            if (ref.piece().equals(piece)) {
                return true;
            }
        }
        return false;
    }
}
