package io.tailorline.pattern.seam;

import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.seam.SeamRun.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The notches of a seam, first with first along both sides. Of the senses in which the two runs can be sewn the one is
 * taken in which they agree best; where they tell nothing, that in which edges of one piece follow each other.
 *
 * @param fromFirstOfA whether the edges of a are sewn from their first points on
 * @param differences place on a minus place on b, mm, for each pair; empty when the counts differ
 */
public record SewnNotches(
        List<Mark> onA, List<Mark> onB, boolean fromFirstOfA, boolean fromFirstOfB, List<Double> differences) {

    /** As the drafts name them a seam follows its first side's pieces and goes against those of the second. */
    private static final List<Boolean> SENSES = List.of(true, false);

    public static SewnNotches of(Pattern pattern, Seam seam) {
        SeamRun a = SeamRun.a(pattern, seam);
        SeamRun b = SeamRun.b(pattern, seam);
        return SENSES.stream()
                .flatMap(ofA -> SENSES.stream().map(ofB -> pair(a.notches(ofA), b.notches(!ofB), ofA, !ofB)))
                .min(Comparator.<SewnNotches>comparingDouble(pairing -> pairing.worst(seam))
                        .thenComparingInt(pairing -> a.broken(pairing.fromFirstOfA) + b.broken(pairing.fromFirstOfB)))
                .orElseThrow();
    }

    private static SewnNotches pair(List<Mark> onA, List<Mark> onB, boolean fromFirstOfA, boolean fromFirstOfB) {
        List<Double> differences = new ArrayList<>();
        if (onA.size() == onB.size()) {
            for (int i = 0; i < onA.size(); i++) {
                differences.add(onA.get(i).along() - onB.get(i).along());
            }
        }
        return new SewnNotches(onA, onB, fromFirstOfA, fromFirstOfB, differences);
    }

    /** How many have a partner. */
    public int pairs() {
        return differences.size();
    }

    /** How far a pair lies outside what the ease of the seam allows up to there, mm. */
    public double outsideEase(int pair, Seam seam) {
        return seam.outsideEaseAlong(differences.get(pair));
    }

    /** How far the way to a pair from the one before it differs otherwise than the ease of the seam allows, mm. */
    public double outsideBetween(int pair, Seam seam) {
        return seam.outsideEaseAlong(differences.get(pair) - (pair == 0 ? 0 : differences.get(pair - 1)));
    }

    /** The same between two neighbouring pairs, at its most, mm; 0 where there are no two. */
    public double outsideBetween(Seam seam) {
        double worst = 0;
        for (int i = 1; i < differences.size(); i++) {
            worst = StrictMath.max(worst, outsideBetween(i, seam));
        }
        return worst;
    }

    /**
     * How far the worst pair, or the way between two neighbouring pairs, lies outside what the ease of the seam allows,
     * mm: in a seam with much ease every pair may meet in either sense.
     */
    double worst(Seam seam) {
        double worst = 0;
        for (int i = 0; i < differences.size(); i++) {
            worst = StrictMath.max(worst, StrictMath.max(outsideEase(i, seam), outsideBetween(i, seam)));
        }
        return worst;
    }
}
