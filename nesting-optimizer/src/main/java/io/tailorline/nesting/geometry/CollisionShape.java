package io.tailorline.nesting.geometry;

import io.tailorline.geometry.Ring;

/**
 * What a search tests instead of an outline: the outline widened by its clearance, as a rule simplified outwards, with
 * its circles, in one orientation about the origin.
 *
 * <p>Two boxes are stored: the box of the widened shape, for collision tests, and the box of the true outline, for the
 * strip, whose border a piece may touch.
 */
public final class CollisionShape {

    private static final int UNNUMBERED = -1;

    private final Ring outline;
    private final Ring trueOutline;
    private final double clearance;
    private final Poles poles;
    private final double hullArea;
    private final double diameter;
    private final double bulk;
    private final int number;

    private CollisionShape(
            Ring trueOutline,
            double clearance,
            Ring outline,
            Poles poles,
            double hullArea,
            double diameter,
            int number) {
        this.trueOutline = trueOutline;
        this.clearance = clearance;
        this.outline = outline;
        this.poles = poles;
        this.hullArea = hullArea;
        this.diameter = diameter;
        this.number = number;
        this.bulk = Math.sqrt(Math.sqrt(hullArea));
    }

    /**
     * Simplified: it has few edges, which make a search quick, and up to 0.1 % more area.
     *
     * @param outline as given
     * @param clearance distance to widen it by, not negative
     */
    public static CollisionShape of(Ring outline, double clearance) {
        Ring grown = OutwardSimplification.of(Clearance.around(outline, clearance));
        ConvexHull hull = ConvexHull.of(grown);
        return new CollisionShape(outline, clearance, grown, Poles.of(grown), hull.area(), hull.diameter(), UNNUMBERED);
    }

    /** The same shape, its outline widened and no more; without a number. */
    public CollisionShape unsimplified() {
        Ring grown = Clearance.around(trueOutline, clearance);
        return new CollisionShape(trueOutline, clearance, grown, poles.within(grown), hullArea, diameter, UNNUMBERED);
    }

    /** The same shape turned about the origin. */
    public CollisionShape turned(double degrees) {
        return degrees == 0
                ? this
                : new CollisionShape(
                        trueOutline.turned(degrees),
                        clearance,
                        outline.turned(degrees),
                        poles.turned(degrees),
                        hullArea,
                        diameter,
                        UNNUMBERED);
    }

    /** The same shape, known by a number. */
    public CollisionShape numbered(int newNumber) {
        return new CollisionShape(trueOutline, clearance, outline, poles, hullArea, diameter, newNumber);
    }

    /** Whether it is known by a number. */
    public boolean isNumbered() {
        return number != UNNUMBERED;
    }

    /** The number it is known by, or -1. */
    public int number() {
        return number;
    }

    /** The widened outline, simplified or not. */
    public Ring outline() {
        return outline;
    }

    /** The outline as given, turned. */
    public Ring trueOutline() {
        return trueOutline;
    }

    public Poles poles() {
        return poles;
    }

    /** Area of the convex hull of the widened and simplified outline. */
    public double hullArea() {
        return hullArea;
    }

    /** Greatest distance between two points of the widened and simplified outline. */
    public double diameter() {
        return diameter;
    }

    /** Fourth root of the hull area: how hard a shape is to get out of a collision, as a factor. */
    public double bulk() {
        return bulk;
    }
}
