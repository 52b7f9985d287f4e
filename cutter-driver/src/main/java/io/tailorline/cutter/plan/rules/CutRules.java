package io.tailorline.cutter.plan.rules;

import java.util.OptionalInt;

/**
 * How the knife is led along a piece, apart from what the table can do.
 *
 * @param cornerRounding how far the knife may cut an outward corner short in order not to lift there, mm; 0 = as drawn
 * @param mostRounded how many corners may be rounded, at least 0; those least seen come first, and the order of pieces
 *     is that of corners as drawn. Empty for all
 * @param turningRadius least radius the blade turns on in the cloth, mm
 * @param sharedEdges whether an edge shared by two pieces is cut once
 * @param overcut how far the knife cuts past the point where it entered, mm; at most {@link #MOST_OVERCUT}
 * @param cornerOvercut how far it cuts past an outward corner before it lifts there, mm; it returns through the air
 * @param advance how far past its entry the blade is plunged, mm; the heel of the blade cuts what lies behind
 * @param notches how notches are cut
 */
public record CutRules(
        double cornerRounding,
        OptionalInt mostRounded,
        double turningRadius,
        boolean sharedEdges,
        double overcut,
        double cornerOvercut,
        double advance,
        NotchStyle notches) {

    /** Usual overcut of cutters in practice, and the most for which bites leave room, mm (0.81 mm). */
    public static final double MOST_OVERCUT = 0.8;

    /** A rounding above this is a change of the pattern, mm: less than a tenth of a seam allowance of 10 mm. */
    private static final double MOST_ROUNDING = 1;

    /**
     * Least radius of a blade that is 2.2 mm wide in the cloth and turns about its middle, or 1.1 mm and turns about
     * its leading edge, mm. It leaves an arc by {@code w * w / 8r} or {@code w * w / 2r}, into the waste, where the
     * cloth gives way by a thread, 0.4 mm. See docs/cutting/corners.md, The blade.
     */
    private static final double NARROW_BLADE = 1.5;

    /** Least turning radius of any blade while it cuts, mm. */
    private static final double LEAST_RADIUS = 0.2;

    /** A blade that needs more than this cannot cut corners, mm. */
    private static final double MOST_RADIUS = 10;

    /** Widest blade, mm: none in use is wider (6.6 mm). */
    private static final double WIDEST_BLADE = 7;

    /** How notches other than slits are cut. Slits are always cut separately, knife up before and after. */
    public enum NotchStyle {
        /** Punched in passing, knife down. */
        IN_LINE,
        /** Cut separately before the outline, on a table that cannot punch in passing. */
        FLICK
    }

    public CutRules {
        within("cornerRounding", cornerRounding, 0, MOST_ROUNDING);
        if (mostRounded.orElse(0) < 0) {
            throw new IllegalArgumentException(
                    "mostRounded (%d corners) must be at least 0.".formatted(mostRounded.getAsInt()));
        }
        within("turningRadius", turningRadius, LEAST_RADIUS, MOST_RADIUS);
        within("overcut", overcut, 0, MOST_OVERCUT);
        within("cornerOvercut", cornerOvercut, 0, MOST_OVERCUT);
        within("advance", advance, 0, WIDEST_BLADE);
    }

    private static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "%s (%s mm) must be from %s to %s mm.".formatted(name, value, least, most));
        }
    }

    /** Corners as drawn, every line cut for each piece, 0.8 mm of overcut where a cut ends, notches in passing. */
    public static CutRules usual() {
        return new CutRules(0, OptionalInt.empty(), NARROW_BLADE, false, MOST_OVERCUT, 0, 0, NotchStyle.IN_LINE);
    }

    /** The same rules with another rounding, mm. */
    public CutRules withCornerRounding(double mm) {
        return new CutRules(mm, mostRounded, turningRadius, sharedEdges, overcut, cornerOvercut, advance, notches);
    }

    /** The same rules with at most so many corners cut round. */
    public CutRules withMostRounded(int corners) {
        return withMostRounded(OptionalInt.of(corners));
    }

    /**
     * The rules by which the order is found: when only some corners are cut round, one more or less changes nothing
     * else.
     */
    public CutRules ofOrder() {
        return mostRounded.isEmpty() ? this : withCornerRounding(0).withMostRounded(OptionalInt.empty());
    }

    /** The same rules with at most so many corners cut round; empty for all that can be. */
    public CutRules withMostRounded(OptionalInt most) {
        return new CutRules(cornerRounding, most, turningRadius, sharedEdges, overcut, cornerOvercut, advance, notches);
    }

    /** The same rules with another least radius, mm. */
    public CutRules withTurningRadius(double mm) {
        return new CutRules(cornerRounding, mostRounded, mm, sharedEdges, overcut, cornerOvercut, advance, notches);
    }

    /** The same rules, edges in common cut once or not. */
    public CutRules withSharedEdges(boolean once) {
        return new CutRules(cornerRounding, mostRounded, turningRadius, once, overcut, cornerOvercut, advance, notches);
    }

    /** The same rules with another overcut where a cut ends, mm. */
    public CutRules withOvercut(double mm) {
        return new CutRules(
                cornerRounding, mostRounded, turningRadius, sharedEdges, mm, cornerOvercut, advance, notches);
    }

    /** The same rules with another overcut in lift corners, mm. */
    public CutRules withCornerOvercut(double mm) {
        return new CutRules(cornerRounding, mostRounded, turningRadius, sharedEdges, overcut, mm, advance, notches);
    }

    /** The same rules with another advance before the plunge, mm. */
    public CutRules withAdvance(double mm) {
        return new CutRules(
                cornerRounding, mostRounded, turningRadius, sharedEdges, overcut, cornerOvercut, mm, notches);
    }

    /** The same rules with notches cut in another way. */
    public CutRules withNotches(NotchStyle style) {
        return new CutRules(
                cornerRounding, mostRounded, turningRadius, sharedEdges, overcut, cornerOvercut, advance, style);
    }
}
