package io.tailorline.pattern.seam;

import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Seam;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The two sides of a seam, in the sense in which their notches agree.
 *
 * @param notches partners, from the beginning of the seam to its end; empty where their numbers differ
 * @param outsideBetweenNotches the most by which a way from one notch to the next differs otherwise than the ease
 *     allows, mm
 */
public record SeamPair(Seam seam, SewnSide a, SewnSide b, List<NotchPair> notches, double outsideBetweenNotches) {

    /** As the certificate: half of what a production pattern maker guarantees, mm. */
    public static final double TOLERANCE = 0.5;

    public SeamPair {
        notches = List.copyOf(notches);
    }

    /**
     * Two notches that are sewn to each other.
     *
     * @param onA mm from the beginning of the first side
     * @param onB mm from the beginning of the second
     * @param outside how far their difference lies outside what the ease allows up to there, mm
     */
    public record NotchPair(double onA, double onB, double outside) {

        public double difference() {
            return onA - onB;
        }
    }

    /**
     * All seams of a pattern but folds within a piece; those that cannot be sewn first, then in the pattern's order.
     */
    public static List<SeamPair> of(Pattern pattern) {
        List<SeamPair> pairs = new ArrayList<>();
        for (Seam seam : pattern.seams()) {
            if (!seam.isFold()) {
                pairs.add(of(pattern, seam));
            }
        }
        pairs.sort(Comparator.comparing(pair -> !pair.isBroken()));
        return List.copyOf(pairs);
    }

    /** One of them. */
    public static SeamPair of(Pattern pattern, Seam seam) {
        SewnNotches sewn = SewnNotches.of(pattern, seam);
        List<NotchPair> pairs = new ArrayList<>();
        for (int i = 0; i < sewn.pairs(); i++) {
            pairs.add(new NotchPair(sewn.onA().get(i).along(), sewn.onB().get(i).along(), sewn.outsideEase(i, seam)));
        }
        return new SeamPair(
                seam,
                SewnSide.of(SeamRun.a(pattern, seam), sewn.onA(), sewn.fromFirstOfA()),
                SewnSide.of(SeamRun.b(pattern, seam), sewn.onB(), sewn.fromFirstOfB()),
                pairs,
                sewn.outsideBetween(seam));
    }

    /** Length of the first side less that of the second, mm. */
    public double difference() {
        return a.length() - b.length();
    }

    /** How far the difference lies outside the ease of the seam, mm; 0 where it is within. */
    public double outside() {
        return seam.ease().outside(difference());
    }

    /** Whether lengths, also from notch to notch, or places or numbers of notches are not as they must be sewn. */
    public boolean isBroken() {
        return isOff(outside())
                || a.notches().size() != b.notches().size()
                || notches.stream().anyMatch(pair -> isOff(pair.outside()))
                || isOff(outsideBetweenNotches);
    }

    /** To a thousandth, as the certificate judges. */
    private static boolean isOff(double mm) {
        return StrictMath.rint(mm * 1000) / 1000 > TOLERANCE;
    }

    /**
     * The place on the second side that is sewn to one of the first: notch to notch, what is eased in or stretched lies
     * evenly between two.
     *
     * @param onA mm from the beginning of the first side
     */
    public double sewnTo(double onA) {
        double fromA = 0;
        double fromB = 0;
        for (NotchPair pair : notches) {
            if (onA <= pair.onA()) {
                return between(onA, fromA, fromB, pair.onA(), pair.onB());
            }
            fromA = pair.onA();
            fromB = pair.onB();
        }
        return between(onA, fromA, fromB, a.length(), b.length());
    }

    private static double between(double onA, double fromA, double fromB, double toA, double toB) {
        return toA > fromA ? fromB + (toB - fromB) * StrictMath.min(1, (onA - fromA) / (toA - fromA)) : toB;
    }
}
