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

    private final PreparedInstance prepared;
    private final PlacedShapes placedShapes;
    private final int[] orientation;
    private final LatticePlaces along;
    private final LatticePlaces across;
    private final BundleOrientation[] direction;
    private double length;
    private boolean smallTurns;

    /** Empty but for the flaws and what is fixed. */
    public Layout(PreparedInstance prepared) {
        this.prepared = prepared;
        int copies = prepared.copies();
        this.placedShapes = new PlacedShapes(
                copies + prepared.flaws().size(),
                prepared.begin(),
                prepared.begin() + LENGTHS * (prepared.leastLength() - prepared.begin()),
                prepared.instance().height());
        this.orientation = new int[copies];
        this.along = prepared.along();
        this.across = prepared.across();
        this.direction = prepared.directions();
        for (int i = 0; i < prepared.flaws().size(); i++) {
            placedShapes.place(copies + i, prepared.flaws().get(i), 0, 0);
        }
        for (InitialCopy copy : prepared.initialCopies()) {
            if (copy.fixed()) {
                move(copy.slot(), copy.orientation(), copy.x(), copy.y());
            }
        }
    }

    /** @param solution of this instance, its parts in orientations that they have there */
    public static Layout of(PreparedInstance prepared, Solution solution) {
        Layout layout = new Layout(prepared);
        for (int slot = 0; slot < prepared.copies(); slot++) {
            RigidTransform transform = solution.placed().get(slot).transform();
            int orientation = 0;
            while (prepared.degrees(slot, orientation) != transform.rotationDeg()) {
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
        Layout copy = new Layout(prepared);
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
        placedShapes.place(slot, prepared.form(slot, newOrientation), x, y);
    }

    /** Moves a copy to the allowed place nearest to the given one, on the strip if there is one there. */
    public void moveNear(int slot, int newOrientation, double x, double y) {
        if (prepared.isFixed(slot)) {
            return;
        }
        Ring outline = prepared.form(slot, newOrientation).trueOutline();
        double height = prepared.instance().height();
        move(
                slot,
                newOrientation,
                along.near(slot, newOrientation, x, prepared.begin() - outline.minX(), length - outline.maxX()),
                across.near(slot, newOrientation, y, -outline.minY(), height - outline.maxY()));
    }

    /** Lets a copy that has just been placed fix the open choices of the parts tied to it. */
    public void settle(int slot) {
        along.settle(slot, orientation[slot], x(slot));
        across.settle(slot, orientation[slot], y(slot));
        int bundle = prepared.turningBundle(slot);
        if (bundle != PartRules.NO_BUNDLE && direction[bundle] == BundleOrientation.OPEN) {
            direction[bundle] = BundleOrientation.of(prepared.degrees(slot, orientation[slot]));
        }
    }

    /** The first orientation that the part in a slot may take at present. */
    public int firstOrientation(int slot) {
        int bundle = prepared.turningBundle(slot);
        return bundle != PartRules.NO_BUNDLE && direction[bundle] == BundleOrientation.REVERSED
                ? prepared.forward(slot)
                : 0;
    }

    /** How many orientations, from the first one, the part in a slot may take at present. */
    public int orientations(int slot) {
        int all = prepared.orientations(slot);
        int bundle = prepared.turningBundle(slot);
        if (bundle == PartRules.NO_BUNDLE || direction[bundle] == BundleOrientation.OPEN) {
            return all;
        }
        return direction[bundle] == BundleOrientation.REVERSED ? all - prepared.forward(slot) : prepared.forward(slot);
    }

    /** How many orientations, from the first one, are sampled: from each a descent reaches those close to it. */
    public int sampledOrientations(int slot) {
        int bundle = prepared.turningBundle(slot);
        if (bundle == PartRules.NO_BUNDLE) {
            return prepared.coarse(slot, false);
        }
        return direction[bundle] == BundleOrientation.OPEN
                ? prepared.orientations(slot)
                : prepared.coarse(slot, direction[bundle] == BundleOrientation.REVERSED);
    }

    /** Whether the part in a slot may be turned by small angles at present. */
    public boolean turnsLittle(int slot) {
        return smallTurns && prepared.turnsLittle(slot);
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
            if (prepared.turningBundle(slot) == bundle) {
                int opposite = prepared.opposite(slot, orientation[slot]);
                Ring now = shape(slot).trueOutline();
                Ring then = prepared.form(slot, opposite).trueOutline();
                double middleX = (now.minX() + now.maxX() - then.minX() - then.maxX()) / 2;
                double middleY = (now.minY() + now.maxY() - then.minY() - then.maxY()) / 2;
                moveNear(slot, opposite, x(slot) + middleX, y(slot) + middleY);
            }
        }
    }

    /** Lays an initial copy where it lay, or as near to it as the choices made so far allow. */
    public void begin(InitialCopy copy) {
        if (!copy.fixed()) {
            int bundle = prepared.turningBundle(copy.slot());
            boolean against = bundle != PartRules.NO_BUNDLE
                    && direction[bundle]
                            == BundleOrientation.of(prepared.degrees(copy.slot(), copy.orientation()))
                                    .opposite();
            int allowed = against ? prepared.opposite(copy.slot(), copy.orientation()) : copy.orientation();
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

    public PreparedInstance prepared() {
        return prepared;
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
        length = prepared.isFollowed() ? onFineGrid(newLength) : newLength;
        double back = prepared.initialEnd() - length;
        for (int slot : prepared.followers()) {
            InitialCopy copy = prepared.initialCopies().get(slot);
            move(slot, copy.orientation(), copy.x() - back, copy.y());
        }
    }

    /**
     * The nearest of places so close together that their distances do not matter, but that a place moves by without
     * rounding.
     */
    public double onFineGrid(double along) {
        double fine =
                Math.scalb(1.0, FINE - Math.getExponent(prepared.instance().height()));
        return Math.rint(along * fine) / fine;
    }

    /** Farthest x that any outline reaches; where something follows the end of the strip, that end. */
    public double usedLength() {
        if (prepared.isFollowed()) {
            return length;
        }
        double farthest = prepared.begin();
        for (int slot = 0; slot < orientation.length; slot++) {
            farthest = Math.max(farthest, shape(slot).trueOutline().maxX() + x(slot));
        }
        return farthest;
    }

    /** The present placements as a value. */
    public Solution snapshot() {
        List<Solution.PlacedPart> placed = new ArrayList<>(orientation.length);
        for (int slot = 0; slot < orientation.length; slot++) {
            double degrees = prepared.degrees(slot, orientation[slot]);
            placed.add(new Solution.PlacedPart(prepared.part(slot), new RigidTransform(degrees, x(slot), y(slot))));
        }
        return Solution.of(prepared.instance(), placed);
    }
}
