package io.tailorline.nesting.model;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.collision.PlacedShapes;
import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.geometry.RigidTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * The working state of a search: place and orientation of every copy, on a strip of the length tried at present. Parts
 * may overlap. Mutable, of one thread; {@link #copyFrom} takes over another layout of the same instance.
 */
public final class Layout {

    /** Most layouts are shorter than the least length times this. */
    private static final double LENGTHS = 1.4;

    /** Places of the fine grid within the strip's height, as a power of two. */
    private static final int FINE = 31;

    private final PackingProblem problem;
    private final PlacedShapes placedShapes;
    private final int[] orientation;
    private final LatticePlaces along;
    private final LatticePlaces across;
    private final BundleOrientation[] direction;
    private double length;
    private boolean smallTurns;

    /** Empty but for the flaws and what is fixed. */
    public Layout(PackingProblem problem) {
        this.problem = problem;
        int copies = problem.copies();
        this.placedShapes = new PlacedShapes(
                copies + problem.flaws().size(),
                problem.begin(),
                problem.begin() + LENGTHS * (problem.leastLength() - problem.begin()),
                problem.instance().height());
        this.orientation = new int[copies];
        this.along = problem.along();
        this.across = problem.across();
        this.direction = problem.directions();
        for (int i = 0; i < problem.flaws().size(); i++) {
            placedShapes.place(copies + i, problem.flaws().get(i), 0, 0);
        }
        for (InitialCopy copy : problem.initialCopies()) {
            if (copy.fixed()) {
                move(copy.slot(), copy.orientation(), copy.x(), copy.y());
            }
        }
    }

    /** @param solution of this instance, its parts in orientations that they have there */
    public static Layout of(PackingProblem problem, Solution solution) {
        Layout layout = new Layout(problem);
        for (int slot = 0; slot < problem.copies(); slot++) {
            RigidTransform transform = solution.placed().get(slot).transform();
            int orientation = 0;
            while (problem.shapes(slot).degrees(orientation) != transform.rotationDeg()) {
                orientation++;
            }
            layout.move(slot, orientation, transform.x(), transform.y());
            layout.settle(slot);
        }
        layout.setLength(layout.usedLength());
        return layout;
    }

    /** A second layout in the same state. */
    public Layout copy() {
        Layout copy = new Layout(problem);
        copy.copyFrom(this);
        return copy;
    }

    public void copyFrom(Layout other) {
        placedShapes.copyFrom(other.placedShapes);
        System.arraycopy(other.orientation, 0, orientation, 0, orientation.length);
        along.copyFrom(other.along);
        across.copyFrom(other.across);
        System.arraycopy(other.direction, 0, direction, 0, direction.length);
        length = other.length;
        smallTurns = other.smallTurns;
    }

    public void move(int slot, int newOrientation, double x, double y) {
        orientation[slot] = newOrientation;
        placedShapes.place(slot, problem.shapes(slot).shape(newOrientation), x, y);
    }

    /** Moves a copy to the allowed place nearest to the given one, on the strip if there is one there. */
    public void moveNear(int slot, int newOrientation, double x, double y) {
        if (problem.isFixed(slot)) {
            return;
        }
        Ring outline = problem.shapes(slot).shape(newOrientation).trueOutline();
        double height = problem.instance().height();
        move(
                slot,
                newOrientation,
                along.near(slot, newOrientation, x, problem.begin() - outline.minX(), length - outline.maxX()),
                across.near(slot, newOrientation, y, -outline.minY(), height - outline.maxY()));
    }

    /** Lets a copy that has just been placed fix the open choices of the parts tied to it. */
    public void settle(int slot) {
        along.settle(slot, orientation[slot], x(slot));
        across.settle(slot, orientation[slot], y(slot));
        int bundle = problem.turningBundle(slot);
        if (bundle != PartRules.NO_BUNDLE && direction[bundle] == BundleOrientation.OPEN) {
            direction[bundle] = BundleOrientation.of(problem.shapes(slot).degrees(orientation[slot]));
        }
    }

    /** The first orientation that the part in a slot may take at present. */
    public int firstOrientation(int slot) {
        int bundle = problem.turningBundle(slot);
        return bundle != PartRules.NO_BUNDLE && direction[bundle] == BundleOrientation.REVERSED
                ? problem.shapes(slot).forward()
                : 0;
    }

    /** How many orientations, from the first one, the part in a slot may take at present. */
    public int orientations(int slot) {
        int all = problem.shapes(slot).count();
        int bundle = problem.turningBundle(slot);
        if (bundle == PartRules.NO_BUNDLE || direction[bundle] == BundleOrientation.OPEN) {
            return all;
        }
        return direction[bundle] == BundleOrientation.REVERSED
                ? all - problem.shapes(slot).forward()
                : problem.shapes(slot).forward();
    }

    /** How many orientations, from the first one, are sampled: from each a descent reaches those close to it. */
    public int sampledOrientations(int slot) {
        int bundle = problem.turningBundle(slot);
        if (bundle == PartRules.NO_BUNDLE) {
            return problem.shapes(slot).coarse(false);
        }
        return direction[bundle] == BundleOrientation.OPEN
                ? problem.shapes(slot).count()
                : problem.shapes(slot).coarse(direction[bundle] == BundleOrientation.REVERSED);
    }

    /** Whether the part in a slot may be turned by small angles at present. */
    public boolean turnsLittle(int slot) {
        return smallTurns && problem.shapes(slot).turnsLittle();
    }

    /**
     * Lets parts that may turn by small angles do so. A layout starts without: coarse angles alone are searched faster.
     */
    public void allowSmallTurns() {
        smallTurns = true;
    }

    /**
     * Turns a bundle that may be turned as a whole: its parts keep the middles of their boxes, as nearly as they may.
     */
    public void reverse(int bundle) {
        direction[bundle] = direction[bundle].opposite();
        for (int slot = 0; slot < orientation.length; slot++) {
            if (problem.turningBundle(slot) == bundle) {
                int opposite = problem.shapes(slot).opposite(orientation[slot]);
                Ring now = shape(slot).trueOutline();
                Ring then = problem.shapes(slot).shape(opposite).trueOutline();
                double middleX = (now.minX() + now.maxX() - then.minX() - then.maxX()) / 2;
                double middleY = (now.minY() + now.maxY() - then.minY() - then.maxY()) / 2;
                moveNear(slot, opposite, x(slot) + middleX, y(slot) + middleY);
            }
        }
    }

    /** Lays an initial copy where it lay, or as near to it as the choices made so far allow. */
    public void begin(InitialCopy copy) {
        if (!copy.fixed()) {
            int bundle = problem.turningBundle(copy.slot());
            boolean against = bundle != PartRules.NO_BUNDLE
                    && direction[bundle]
                            == BundleOrientation.of(problem.shapes(copy.slot()).degrees(copy.orientation()))
                                    .opposite();
            int allowed = against ? problem.shapes(copy.slot()).opposite(copy.orientation()) : copy.orientation();
            along.settle(copy.slot(), allowed, copy.x());
            across.settle(copy.slot(), allowed, copy.y());
            moveNear(copy.slot(), allowed, copy.x(), copy.y());
        }
        settle(copy.slot());
    }

    /** Where along the strip the pattern lets parts lie. */
    public LatticePlaces along() {
        return along;
    }

    /** Where across the strip the pattern lets parts lie. */
    public LatticePlaces across() {
        return across;
    }

    /** Whether the part in a slot may be moved by any small amount. */
    public boolean movesFreely(int slot) {
        return along.isFree(slot) && across.isFree(slot);
    }

    public PackingProblem problem() {
        return problem;
    }

    public PlacedShapes placedShapes() {
        return placedShapes;
    }

    public int copies() {
        return orientation.length;
    }

    public int orientation(int slot) {
        return orientation[slot];
    }

    public CollisionShape shape(int slot) {
        return placedShapes.shape(slot);
    }

    public double x(int slot) {
        return placedShapes.x(slot);
    }

    public double y(int slot) {
        return placedShapes.y(slot);
    }

    /** Length of the strip that the parts are being fitted into. */
    public double length() {
        return length;
    }

    /**
     * What follows the end of the strip moves with it. Then lengths lie on the fine grid, so that it moves by the same
     * amount exactly.
     */
    public void setLength(double newLength) {
        length = problem.isFollowed() ? onFineGrid(newLength) : newLength;
        double back = problem.initialEnd() - length;
        for (int slot : problem.followers()) {
            InitialCopy copy = problem.initialCopies().get(slot);
            move(slot, copy.orientation(), copy.x() - back, copy.y());
        }
    }

    /**
     * The nearest of places so close together that their distances do not matter, but that a place moves by without
     * rounding.
     */
    public double onFineGrid(double along) {
        double fine = Math.scalb(1.0, FINE - Math.getExponent(problem.instance().height()));
        return Math.rint(along * fine) / fine;
    }

    /** Farthest x that any outline reaches; where something follows the end of the strip, that end. */
    public double usedLength() {
        if (problem.isFollowed()) {
            return length;
        }
        double farthest = problem.begin();
        for (int slot = 0; slot < orientation.length; slot++) {
            farthest = Math.max(farthest, shape(slot).trueOutline().maxX() + x(slot));
        }
        return farthest;
    }

    /** The present placements as a value. */
    public Solution snapshot() {
        List<Solution.PlacedPart> placed = new ArrayList<>(orientation.length);
        for (int slot = 0; slot < orientation.length; slot++) {
            double degrees = problem.shapes(slot).degrees(orientation[slot]);
            placed.add(new Solution.PlacedPart(problem.part(slot), new RigidTransform(degrees, x(slot), y(slot))));
        }
        return Solution.of(problem.instance(), placed);
    }
}
