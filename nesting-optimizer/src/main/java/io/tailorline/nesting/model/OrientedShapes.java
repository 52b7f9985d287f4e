package io.tailorline.nesting.model;

import io.tailorline.geometry.Rotation;
import io.tailorline.nesting.geometry.CollisionShape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * One part as a collision shape in each orientation in which it may lie on the strip. Of a part that turns with its
 * bundle those of the forward direction come first. Of angles close together, in each direction, one comes before the
 * others: the search samples those, and only they are known by numbers.
 */
public final class OrientedShapes {

    /** Neighbouring angles farther apart than this are no small turn, degrees. */
    private static final double SMALL_TURN = 30;

    /** Parts with more sampled angles have so many pairs of shapes that none is met often. */
    private static final int MOST_KNOWN = 4;

    private static final double HALF_TURN = 180;
    private static final double FULL_TURN = 360;

    /** Two angles closer than this are the same, degrees. */
    private static final double SAME_ANGLE = 1e-3;

    private final CollisionShape upright;
    private final CollisionShape[] shapes;
    private final double[] degrees;
    private final double[] anchorX;
    private final double[] anchorY;
    private final int[] left;
    private final int[] right;
    private final int[] opposite;
    private final int count;
    private final int forward;
    private final boolean turnsLittle;
    private final int coarseForward;
    private final int coarseReversed;

    /** @param allowed how many of the angles, from the first one, the search may choose; the others lie so already */
    private OrientedShapes(
            Part part,
            CollisionShape upright,
            List<CollisionShape> turned,
            List<Double> angles,
            int allowed,
            List<Double> coarse) {
        this.upright = upright;
        int n = angles.size();
        count = allowed;
        boolean turns = part.rules().turnsWithBundle();
        Lattice lattice = part.rules().lattice();
        shapes = turned.toArray(CollisionShape[]::new);
        degrees = angles.stream().mapToDouble(Double::doubleValue).toArray();
        anchorX = new double[n];
        anchorY = new double[n];
        left = new int[n];
        right = new int[n];
        opposite = new int[n];
        int notReversed = 0;
        for (int i = 0; i < n; i++) {
            Rotation turn = Rotation.of(degrees[i]);
            anchorX[i] = turn.x(lattice.anchorX(), lattice.anchorY());
            anchorY[i] = turn.y(lattice.anchorX(), lattice.anchorY());
            left[i] = beside(i, 1, turns);
            right[i] = beside(i, -1, turns);
            opposite[i] = oppositeOf(i, turns);
            notReversed += i >= allowed || Orientations.isReversed(degrees[i]) ? 0 : 1;
        }
        forward = notReversed;
        coarseForward = (int) coarse.stream()
                .filter(angle -> !(turns && Orientations.isReversed(angle)))
                .count();
        coarseReversed = coarse.size() - coarseForward;
        turnsLittle = IntStream.range(0, count).anyMatch(i -> left[i] != i || right[i] != i);
    }

    /**
     * @param upright the part with its clearance, as it is drawn
     * @param numbering gives each shape the number by which it is known
     * @throws IllegalArgumentException when the part fits on the strip in none of its orientations
     */
    static OrientedShapes of(
            Instance instance, Part part, CollisionShape upright, UnaryOperator<CollisionShape> numbering) {
        PartRules rules = part.rules();
        List<Double> kept =
                new ArrayList<>(PartAngles.tried(part, instance.parts().size()).stream()
                        .filter(angle ->
                                PartAngles.fits(instance, part, part.room().turned(angle), angle))
                        .toList());
        List<Double> coarse = PartAngles.coarse(kept, rules.turnsWithBundle());
        Comparator<Double> coarseFirst = Comparator.comparing(angle -> !coarse.contains(angle));
        kept.sort(
                rules.turnsWithBundle()
                        ? Comparator.comparing(Orientations::isReversed).thenComparing(coarseFirst)
                        : coarseFirst);
        List<CollisionShape> fitting = new ArrayList<>();
        for (double angle : kept) {
            CollisionShape turned = upright.turned(angle);
            fitting.add(coarse.size() <= MOST_KNOWN && coarse.contains(angle) ? numbering.apply(turned) : turned);
        }
        if (fitting.isEmpty()) {
            throw new IllegalArgumentException(PartAngles.nowhere(instance, part));
        }
        int allowed = kept.size();
        for (double angle : PartAngles.initial(instance, part)) {
            if (kept.stream().noneMatch(other -> PartAngles.isSame(other, angle))) {
                fitting.add(upright.turned(angle));
                kept.add(angle);
            }
        }
        return new OrientedShapes(part, upright, fitting, kept, allowed, coarse);
    }

    private OrientedShapes(OrientedShapes other, CollisionShape upright, CollisionShape[] shapes) {
        this.upright = upright;
        this.shapes = shapes;
        degrees = other.degrees;
        anchorX = other.anchorX;
        anchorY = other.anchorY;
        left = other.left;
        right = other.right;
        opposite = other.opposite;
        count = other.count;
        forward = other.forward;
        turnsLittle = other.turnsLittle;
        coarseForward = other.coarseForward;
        coarseReversed = other.coarseReversed;
    }

    /** The same part, its shapes known by other numbers where they have numbers. */
    OrientedShapes renumbered(UnaryOperator<CollisionShape> numbering) {
        return new OrientedShapes(
                this,
                upright,
                Arrays.stream(shapes)
                        .map(shape -> shape.isNumbered() ? numbering.apply(shape) : shape)
                        .toArray(CollisionShape[]::new));
    }

    /** The same part as another shape, numbered in the same orientations. */
    OrientedShapes withShape(CollisionShape otherUpright, UnaryOperator<CollisionShape> numbering) {
        return new OrientedShapes(
                this,
                otherUpright,
                IntStream.range(0, shapes.length)
                        .mapToObj(i -> {
                            CollisionShape turned = otherUpright.turned(degrees[i]);
                            return shapes[i].isNumbered() ? numbering.apply(turned) : turned;
                        })
                        .toArray(CollisionShape[]::new));
    }

    /** The orientation that is a little farther to one side, not past the half turn when the bundle decides that. */
    private int beside(int i, int sign, boolean turnsWithBundle) {
        int best = i;
        double least = SMALL_TURN;
        for (int k = 0; k < count; k++) {
            double ahead = sign * StrictMath.IEEEremainder(degrees[k] - degrees[i], FULL_TURN);
            boolean otherWay = Orientations.isReversed(degrees[k]) != Orientations.isReversed(degrees[i]);
            if (ahead > SAME_ANGLE && ahead < least && !(turnsWithBundle && otherWay)) {
                best = k;
                least = ahead;
            }
        }
        return best;
    }

    /** Half a turn farther, in the other direction if the bundle decides the direction and the part may lie in both. */
    private int oppositeOf(int i, boolean turnsWithBundle) {
        double angle = degrees[i] + HALF_TURN;
        int best = nearest(angle, false);
        boolean same = Orientations.isReversed(degrees[best]) == Orientations.isReversed(degrees[i]);
        for (int k = 0; k < count && turnsWithBundle; k++) {
            boolean other = Orientations.isReversed(degrees[k]) != Orientations.isReversed(degrees[i]);
            if (other && (same || away(k, angle) < away(best, angle))) {
                best = k;
                same = false;
            }
        }
        return best;
    }

    /** The orientation nearest to an angle, optionally also among those in which only initial copies lie. */
    int nearest(double angle, boolean initial) {
        int best = 0;
        for (int k = 1; k < (initial ? degrees.length : count); k++) {
            if (away(k, angle) < away(best, angle)) {
                best = k;
            }
        }
        return best;
    }

    private double away(int orientation, double angle) {
        return StrictMath.abs(StrictMath.IEEEremainder(degrees[orientation] - angle, FULL_TURN));
    }

    /** How many the search may choose from; only initial copies lie in those after them. */
    public int count() {
        return count;
    }

    /** How many of them are not reversed. */
    int forward() {
        return forward;
    }

    /** Those for initial copies counted too. */
    int all() {
        return shapes.length;
    }

    /** The part as it is drawn. */
    CollisionShape upright() {
        return upright;
    }

    public CollisionShape shape(int orientation) {
        return shapes[orientation];
    }

    public double degrees(int orientation) {
        return degrees[orientation];
    }

    double anchorX(int orientation) {
        return anchorX[orientation];
    }

    double anchorY(int orientation) {
        return anchorY[orientation];
    }

    /** How many of the first orientations are sampled; of one direction if the part turns with its bundle. */
    int coarse(boolean reversed) {
        return reversed ? coarseReversed : coarseForward;
    }

    /** Whether there are angles a small turn apart. */
    boolean turnsLittle() {
        return turnsLittle;
    }

    /** A small turn counter-clockwise, or the same. */
    public int left(int orientation) {
        return left[orientation];
    }

    /** A small turn clockwise, or the same. */
    public int right(int orientation) {
        return right[orientation];
    }

    /** Half a turn farther, as nearly as there is one. */
    public int opposite(int orientation) {
        return opposite[orientation];
    }
}
