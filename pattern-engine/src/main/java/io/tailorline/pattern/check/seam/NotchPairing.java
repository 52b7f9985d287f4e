package io.tailorline.pattern.check.seam;

import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Seam;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The notches of a seam, first with first along both sides. Of the senses in which the two runs can be sewn the one is
 * taken in which they agree best.
 *
 * @param differences place on a minus place on b, mm, for each pair; empty when the counts differ
 */
record NotchPairing(List<Double> onA, List<Double> onB, List<Double> differences) {

    static NotchPairing of(Pattern pattern, Seam seam) {
        List<List<Double>> sensesOfB = senses(SeamRun.b(pattern, seam));
        return senses(SeamRun.a(pattern, seam)).stream()
                .flatMap(onA -> sensesOfB.stream().map(onB -> pair(onA, onB)))
                .min(Comparator.comparingDouble(pairing -> pairing.worst(seam)))
                .orElseThrow();
    }

    private static List<List<Double>> senses(SeamRun run) {
        return List.of(run.notches(true), run.notches(false));
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
        double worst = 0;
        for (double difference : differences) {
            worst = Math.max(worst, outsideEase(difference, seam));
        }
        return worst;
    }

    /** Up to any place along the seam between none and all of its ease has been taken up. */
    static double outsideEase(double difference, Seam seam) {
        return SeamLength.outside(
                difference,
                StrictMath.min(0, seam.ease().min()),
                StrictMath.max(0, seam.ease().max()));
    }
}
