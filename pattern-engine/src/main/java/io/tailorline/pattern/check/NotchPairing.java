package io.tailorline.pattern.check;

import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Seam;
import java.util.ArrayList;
import java.util.List;

/**
 * The notches of a seam, first with first along both sides. Of the senses in which the two runs can be sewn the one is
 * taken in which they agree best.
 *
 * @param differences place on a minus place on b, mm, for each pair; empty when the counts differ
 */
record NotchPairing(List<Double> onA, List<Double> onB, List<Double> differences) {

    static NotchPairing of(Pattern pattern, Seam seam) {
        SeamRun a = SeamRun.a(pattern, seam);
        SeamRun b = SeamRun.b(pattern, seam);
        NotchPairing best = pair(a.notches(true), b.notches(true));
        for (boolean senseOfA : new boolean[] {true, false}) {
            for (boolean senseOfB : new boolean[] {true, false}) {
                NotchPairing pairing = pair(a.notches(senseOfA), b.notches(senseOfB));
                if (pairing.worst(seam) < best.worst(seam)) {
                    best = pairing;
                }
            }
        }
        return best;
    }

    private static NotchPairing pair(List<Double> onA, List<Double> onB) {
        List<Double> differences = new ArrayList<>();
        if (onA.size() == onB.size()) {
            for (int i = 0; i < onA.size(); i++) {
                differences.add(onA.get(i) - onB.get(i));
            }
        }
        return new NotchPairing(onA, onB, differences);
    }

    /** How far the worst pair lies outside what the ease of the seam allows, mm. */
    double worst(Seam seam) {
        return differences.stream()
                .mapToDouble(difference -> outsideEase(difference, seam))
                .max()
                .orElse(0);
    }

    /** Up to any place along the seam between none and all of its ease has been taken up. */
    static double outsideEase(double difference, Seam seam) {
        return SeamLength.outside(
                difference,
                StrictMath.min(0, seam.ease().min()),
                StrictMath.max(0, seam.ease().max()));
    }
}
