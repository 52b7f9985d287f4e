package io.tailorline.workflow.workshop.stock;

import java.util.Set;

/**
 * A rule of the house: which flaw ends a usable length, and which the marker goes round. A flaw ends a length where it,
 * together with those beside it, spans more of the width than is left beside them.
 *
 * @param share of the width, above 0 and at most 1, that may be spanned before a length ends; 0.5 is "more than is left
 *     beside it"
 * @param ending kinds that end a length whatever they span
 * @param endingPoints a flaw of this many points ends a length whatever it spans; 5 for none
 */
public record LengthRule(double share, Set<FlawKind> ending, int endingPoints) {

    /** Nothing ends a length by its points alone. */
    private static final int NO_POINTS = FourPoints.MOST + 1;

    /** A hole across more than is left beside it, a join, and a change of shade. */
    public static final LengthRule USUAL = new LengthRule(0.5, Set.of(FlawKind.JOIN, FlawKind.SHADE_BAR), NO_POINTS);

    public LengthRule {
        ending = Set.copyOf(ending);
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "A share %s of the width; expected above 0 and at most 1.".formatted(share));
        }
        if (endingPoints < 1 || endingPoints > NO_POINTS) {
            throw new IllegalArgumentException("A flaw of %d points; expected 1 to 5.".formatted(endingPoints));
        }
    }

    boolean endsByItself(RollFlaw flaw) {
        return ending.contains(flaw.kind()) || flaw.points() >= endingPoints;
    }
}
